"""Speech told beside the main clause: "the mill burned, with *local media reporting* nobody was inside", "…, *citing officials*"."""

from typing import TYPE_CHECKING

from kg.extract.grammar.tags import FINITE, SUBJECTS
from kg.extract.lexicon import words
from kg.extract.statements.cues.words import Cue

if TYPE_CHECKING:
    from spacy.tokens import Token


def absolute_of(cue: Cue) -> bool:
    """Whether somebody tells something in a phrase with "with", whose clause the parse hangs elsewhere: "with media | reporting | …"."""
    who, verb = cue.speaker, cue.token
    if verb.tag_ != "VBG" or who is None or who.i > verb.i or cue.lemma not in words("reporting"):
        return False
    first = who.left_edge.i
    return first > verb.sent.start and verb.doc[first - 1].lower_ == "with"


def names_source(verb: "Token") -> bool:
    """Whether somebody is cited who told it, and no reason: "said she would go, | citing | two officials", but not "citing weak demand"."""
    if verb.tag_ != "VBG" or verb.lemma_ not in {"cite", "quote"}:
        return False
    noun = next((c for c in verb.rights if c.dep_ == "dobj"), None)
    return noun is not None and (noun.pos_ == "PROPN" or noun.lemma_.lower() in words("person-noun", "institution-noun") | TELLING)


TELLING = frozenset({"account", "people", "datum", "data", "document", "figure", "police", "record", "report", "source", "statement"})


def after_source(start: int, clause: "Token") -> int:
    """Where what is said begins behind who is cited: "reported, | citing the army, that | three men died"."""
    doc = clause.doc
    at = start + (doc[start].text == ",")
    if not names_source(doc[at]):
        return start
    that = next((c for c in clause.lefts if c.lower_ == "that" and c.i > at), None)
    return start if that is None else that.i


def tells(verb: "Token") -> bool:
    """Whether it is a cue of its own; courts and boards told of reject things, and so only "…, rejecting" is the speaker's."""
    lemma = verb.lemma_.lower()
    beside = verb.tag_ == "VBG" and (lemma in words("denying", "labelling") | WEIGHED)
    return lemma in cutting() or beside or (names_source(verb) and verb.head.i < verb.i)


WEIGHED = frozenset({"defend", "question", "refer"})
"""What a speaker does besides, told by the reporter: "said it was dead, | questioning its cost"."""


def cutting() -> frozenset[str]:
    return words("reporting", "demanding", "accusing") - MINDED


MINDED = frozenset({"want", "find"})
"""What is wanted or found is no speech, and goes on with what is said: "said she was tired and wanted to go"."""


def cited(comma: "Token", end: int) -> bool:
    """Whether it ends with what somebody goes by who says or does it: "said the plant would close, | citing high costs"."""
    citing = comma.nbor(1) if comma.i + 1 < end else comma
    if citing.lower_ != "citing":
        return False
    return citing.right_edge.i + 2 >= end or all(t.text != "," for t in comma.doc[citing.i : end])


def told_by(comma: "Token", end: int) -> bool:
    """Whether it ends with who tells it all: "said she would resign, | the Herald reported on Monday"."""
    told = next((t for t in comma.doc[comma.i + 2 : min(comma.i + 8, end)] if t.tag_ in FINITE), comma)
    if told.tag_ != "VBD" or told.lemma_.lower() not in words("strong-reporting") | {"report"}:
        return False
    by = any(c.dep_ == "nsubj" and c.left_edge.i == comma.i + 1 for c in told.lefts)
    more = any(c.dep_ in {"dobj", "ccomp"} for c in told.rights)
    return by and not more and not any(t.tag_ in FINITE or t.text == "," for t in comma.doc[told.i + 1 : end])


def goes_on_shortly(cue: Cue, comma: "Token") -> bool:
    """Whether a headline leaves out "and" before what its speaker says besides: "Cole says tax will rise | , urges calm"."""
    following = comma.nbor(1) if comma.i + 1 < len(comma.doc) else comma
    present = cue.token.tag_ == following.tag_ == "VBZ" and following.lemma_.lower() in cutting()
    return present and comma.doc[comma.sent.end - 1].text not in {".", "!", "?"} and not any(c.dep_ in SUBJECTS for c in following.lefts)


TOLD = frozenset(
    {"write", "find", "note", "report", "tweet", "tell", "call", "urge", "confirm", "deny", "cite", "quote", "describe", "blame"}
)


def another_tells(joint: "Token", end: int) -> bool:
    """Whether somebody else who is named tells something: "said it was strong; | the Geological Survey reported 5.8"."""
    for token in joint.doc[joint.i + 2 : min(joint.i + 9, end)]:
        if token.pos_ == "VERB" and token.tag_ in FINITE:
            named = token.nbor(-1).pos_ == "PROPN" or token.nbor(-1).text == ")"
            return token.lemma_.lower() in words("strong-reporting") | TOLD and named and token.i + 1 < end
        if token.text == "," or token.tag_ in {"WP", "WDT", "IN"}:
            return False
    return False
