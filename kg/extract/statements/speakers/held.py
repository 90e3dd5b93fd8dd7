"""Who is quoted, praised or blamed for saying something: "slammed *the mayor* for calling it a joke"."""

from typing import TYPE_CHECKING

from kg.extract.grammar.tags import UNDERGOING, VERBAL
from kg.extract.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token


LASHING = frozenset({"hit", "lash", "tear", "round", "swipe", "fire", "lay"})
"""Verbs that blame with "at", "into" or "on": "hit out at the mayor for saying"."""


def lashes(verb: "Token") -> bool:
    """Whether the verb blames somebody in words: "*hit* out at the mayor", "*called* out the mayor for"; cars tear into walls."""
    word = verb.nbor(1).lower_ if verb.i + 1 < len(verb.doc) else ""
    return (verb.lemma_ in {"hit", "lash", "call"} and word == "out") or (verb.lemma_ == "tear" and word == "into")


def blamed(saying: "Token") -> "Token | None":
    """Who said what others praise or blame: Ada Cole of "criticised Ada Cole for *saying* so", "hit out at Ada Cole for saying so"."""
    saying = saying.head if saying.dep_ == "conj" and saying.tag_ == saying.head.tag_ == "VBG" else saying
    reason = saying.head
    if saying.dep_ != "pcomp" or reason.lower_ not in {"for", "of", "over"}:
        return None
    verb = reason.head
    while verb.pos_ not in VERBAL and verb.head != verb:
        verb = verb.head
    if verb.lemma_.lower() in words("accusing"):
        return next((c for c in verb.children if c.dep_ in UNDERGOING), None)
    if verb.lemma_.lower() not in LASHING:
        return None
    at = next((c for c in verb.rights if c.dep_ == "prep" and c.lower_ in {"at", "into", "on"} and c.i < reason.i), None)
    return None if at is None else next((c for c in at.children if c.dep_ == "pobj"), None)


def quoted_as(saying: "Token") -> "Token | None":
    """Who is quoted in "the paper cited Ada Cole, chair of the board, as saying", wherever the parse hangs the "as"."""
    verb = quoting_verb(saying)
    return None if verb is None else next((c for c in verb.children if c.dep_ in UNDERGOING), None)


def quoting_verb(saying: "Token") -> "Token | None":
    """The "cited" of "the paper cited Ada Cole, chair of the board, as saying", by the order of words."""
    before = (saying.doc[i] for i in range(saying.i - 2, saying.sent.start - 1, -1))
    return next((verb for verb in before if verb.lemma_.lower() in CITING), None)


CITING = frozenset({"cite", "quote"})


def quoted(verb: "Token") -> "Token | None":
    """Who is quoted: "the paper quoted him as saying", "he was quoted as saying", '"…," he was quoted by the paper'."""
    by_others = any(c.dep_ == "agent" for c in verb.rights) and any(c.dep_ == "nsubjpass" for c in verb.lefts)
    if not by_others and not any(c.lower_ == "as" for c in verb.children):
        return None
    quoted: Token | None = next((c for c in verb.children if c.dep_ in UNDERGOING), None)
    return quoted
