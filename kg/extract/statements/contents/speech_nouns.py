"""What nouns of speech say: "her warning *that prices would rise*", "an assurance from the bank *that it would pay*"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.grammar.tags import TIMES
from kg.extract.lexicon import words
from kg.extract.statements.contents.complements import Content, content
from kg.extract.statements.contents.labels import CALLING
from kg.extract.statements.cues.words import Cue
from kg.extract.statements.speakers.provenance import named_before
from kg.extract.statements.speakers.subjects import owner, speaker
from kg.nlp import with_lemma

if TYPE_CHECKING:
    from spacy.tokens import Token

GIVING = frozenset({"make", "issue", "give", "release", "post", "send", "publish", "offer", "repeat", "file", "deliver", "sound"})
GETTING = frozenset({"receive", "get", "win", "obtain", "secure", "seek", "extract", "hear", "have"})
"""Verbs of those to whom it is said: "after *receiving* an assurance from the minister that"."""
LEAVING = frozenset({"come", "return", "leave", "go"})
VIEWS = frozenset({"opinion", "view"})
VOWING = frozenset({"promise", "pledge", "vow", "threat"})
COMFORTS = frozenset({"assurance", "promise", "pledge", "guarantee", "undertaking"})
"""What those bring away who were told it: "came away with an *assurance* that"."""


def nouns_of_speech(cast: Cast) -> Iterator[tuple[Cue, Content]]:
    """Each noun of speech whose speaker is named beside it, or is the subject of "made", "issued"."""
    for token in with_lemma(cast.doc, words("speech-noun") | VIEWS):
        if token.pos_ == "NOUN" and token.i not in cast.skip:
            said = _said(token) or _told_of(token)
            who = _speaker(cast, token) if said is not None else None
            if said is not None and who is not None:
                for found in content(cast.doc, said.left_edge.i, _to_dash(said), "noun"):
                    yield Cue(token, who), found


def _to_dash(said: "Token") -> int:
    """Where what is said ends: with its clause, or at the dash behind which the reporter goes on."""
    end = said.right_edge.i + 1
    if any(t.lower_ == "that" and t.dep_ == "mark" and t.nbor(-1).lower_ in {",", "and"} for t in said.doc[end : said.sent.end]):
        end = said.sent.end
    return next((i for i in range(said.i + 1, end) if said.doc[i].text in {"--", "–", "—"}), end)


def _said(noun: "Token") -> "Token | None":
    """The clause that says what was promised, warned of, claimed."""
    if noun.dep_ == "nsubj" and noun.head.lemma_ == "be":
        return next(
            (c for c in noun.head.rights if c.dep_ == "ccomp" and any(m.lower_ == "that" and m.dep_ == "mark" for m in c.children)), None
        )
    if (effect := _effect(noun)) is not None:
        noun = effect
    for child in noun.rights:
        marked = any(c.lower_ == "that" and (c.dep_ == "mark" or c.tag_ == "IN") for c in child.children)
        if child.dep_ in {"acl", "ccomp", "relcl"} and marked:
            return child
        if child.dep_ == "acl" and noun.lemma_.lower() in VOWING and any(c.lower_ == "to" and c.dep_ == "aux" for c in child.children):
            return child
    return _hung_on_verb(noun)


def _hung_on_verb(noun: "Token") -> "Token | None":
    """What the parse hangs on the verb: "made a claim on Friday | that the poll was rigged", "receiving an assurance from him | that"."""
    verb = noun.head
    if noun.dep_ != "dobj" or verb.lemma_.lower() not in GIVING | GETTING:
        return None
    return next((c for c in verb.rights if c.dep_ == "ccomp" and c.i > noun.i and c.left_edge.lower_ == "that"), None)


def _effect(noun: "Token") -> "Token | None":
    """The "effect" of "a statement to the effect that"."""
    return noun.doc[noun.i + 3] if noun.doc[noun.i + 1 : noun.i + 4].text == "to the effect" else None


OF = frozenset({"allegation", "accusation", "claim", "promise", "pledge", "warning", "threat", "assertion"})


def _told_of(noun: "Token") -> "Token | None":
    """The thing alleged, promised, warned of by somebody: "her allegations of *fraud*", "issued a warning against *haste*"."""
    theirs = any(c.dep_ == "poss" for c in noun.lefts) or (noun.dep_ == "dobj" and noun.head.lemma_.lower() in GIVING)
    theirs = theirs or any(c.dep_ == "prep" and c.lower_ in {"from", "by"} for c in noun.rights)
    if noun.head.lemma_.lower() in CALLING:
        return None
    if noun.lemma_.lower() not in OF or not theirs or any(c.lower_ in {"no", "any"} for c in noun.lefts):
        return None
    hung = noun.head.rights if noun.dep_ == "dobj" and noun.head.lemma_.lower() in GIVING else ()
    over = {"of", "about", *(("against", "over", "on") if noun.lemma_ == "warning" else ())}
    links = [c for c in (*noun.rights, *hung) if c.dep_ == "prep" and c.lower_ in over]
    told = (c for link in links for c in link.children if c.dep_ in {"pobj", "pcomp"})
    return next((c for c in told if c.ent_type_ not in TIMES or c.tag_ == "VBG"), None)


def _holder(noun: "Token") -> "Token | None":
    """Who is of a view: "*she* was of the opinion that", "*the court* took the view that"."""
    verb = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else noun.head
    held = verb.lemma_ == "be" if noun.dep_ == "pobj" else noun.dep_ == "dobj" and verb.lemma_ in {"take", "hold", "share"}
    return next((c for c in verb.lefts if c.dep_ == "nsubj"), None) if held else None


def _speaker(cast: Cast, noun: "Token") -> "Token | None":
    verb = noun.head
    if noun.lemma_.lower() in VIEWS:
        return _holder(noun)
    if noun.dep_ == "dobj" and verb.lemma_.lower() in GIVING:
        return owner(cast, noun) or speaker(cast, verb)
    followed = verb.lower_ in {"on", "with"} and noun.lemma_.lower() in VOWING
    followed = followed or (verb.lower_ == "with" and any(c.lower_ in {"a", "an", "another"} for c in noun.lefts))
    followed = followed and not (verb.lower_ == "with" and noun.lemma_.lower() in COMFORTS and verb.head.lemma_ in LEAVING)
    if noun.dep_ == "pobj" and followed and verb.head.pos_ == "VERB":
        return owner(cast, noun) or next((c for c in verb.head.lefts if c.dep_ == "nsubj"), None)
    if noun.dep_ == "dobj" and verb.lemma_.lower() in GETTING:
        given = (c for way in verb.rights if way.lower_ == "from" for c in way.children if c.dep_ == "pobj")
        return owner(cast, noun) or next(given, None)
    return owner(cast, noun) or (noun if named_before(cast, noun) is not None else None)
