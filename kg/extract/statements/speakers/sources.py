"""Who is quoted and who quotes: "the Herald, citing *officials*, said", "*the Herald* quoted Ada Cole as saying"."""

from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.grammar.tags import UNDERGOING
from kg.extract.statements.cues.words import Cue
from kg.extract.statements.speakers.held import CITING, quoting_verb
from kg.nlp import sentence_of

if TYPE_CHECKING:
    from spacy.tokens import Token


def cited(cast: Cast, cue: Cue, end: int) -> "Token | None":
    """The source of who speaks: of "the agency, citing officials, reported" and "according to a report citing officials".

    What is said ends before token `end`: "reported that prices rose, | citing officials".
    """
    beside = [*cue.token.children, *(cue.speaker.children if cue.speaker is not None else ()), *cue.token.doc[end + 1 : end + 2]]
    for verb in beside:
        if verb.lemma_.lower() in CITING and verb.dep_ in {"advcl", "acl", "relcl"} and (source := source_of(cast, verb)) is not None:
            return source
    return None


def source_of(cast: Cast, citing: "Token") -> "Token | None":
    """Whom somebody cites, where it is one who speaks and no reason: "citing *officials*", not "citing security"."""
    sources = (c for c in citing.children if c.dep_ == "dobj")
    return next((c for c in sources if (ref := cast.ref(c)) is not None and cast.type(ref) != "Place"), None)


def quoting(cue: Cue) -> Cue | None:
    """Who quotes somebody as saying it, and so tells it too: "*the Herald* | quoted Ada Cole as saying"."""
    return _quoting_as(cue.token) or _as_quoted_by(cue.token)


def _quoting_as(saying: "Token") -> Cue | None:
    """ "*the Herald* | quoted Ada Cole as saying"."""
    verb = quoting_verb(saying) if saying.dep_ == "pcomp" and saying.head.lower_ == "as" else None
    if verb is None or not any(c.dep_ in UNDERGOING for c in verb.rights):
        return None
    who = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    return None if who is None else Cue(verb, who)


def _as_quoted_by(saying: "Token") -> Cue | None:
    """ "Ada Cole said, | as quoted by *the Herald*"."""
    doc, last = saying.doc, sentence_of(saying).end - 3
    for i in range(saying.i + 1, min(last, saying.i + NEAR)):
        if doc[i].lower_ == "as" and doc[i + 1].lower_ in {"quoted", "cited"} and doc[i + 2].lower_ == "by":
            who = next((c for c in doc[i + 2].children if c.dep_ == "pobj"), None)
            return None if who is None else Cue(doc[i + 1], who, passive=True)
    return None


NEAR = 60
"""Words behind a cue, with what is said between, where it is told who quotes it."""
