"""What stands around a source that is cited: "Prices rose, *according to the bank* | on Friday |", "He fell | and, | *according to*"."""

from typing import TYPE_CHECKING

from kg.extract.grammar.tags import FINITE
from kg.extract.statements.cues.words import Cue

if TYPE_CHECKING:
    from spacy.tokens import Doc

LEAVING = frozenset({"who", "which", "but", "as", "while", "when", "amid", "with", "though", "although", "whose", "where"})
JOINING = frozenset({"and", "but", "or", "that", "because", "although", "though", "while", "since", "where"})
"""Words before a cue that leave to the reporter what stands before them: "The roads are closed, *but* according to police trains run"."""


def only_when(doc: "Doc", since: int, at: int, end: int) -> bool:
    """Whether nothing follows a source but when and through whom it told: "according to police | on Thursday |"."""
    if doc[at].text == ")":
        return at + 1 == end and any(t.text == "(" for t in doc[since:at])
    told = doc[at].lower_ in {"on", "via"} and all(t.tag_ not in FINITE for t in doc[at:end])
    return told and (doc[at].lower_ == "via" or doc[at + 1].ent_type_ == "DATE")


def counted(cue: Cue, start: int) -> int | None:
    """Where a count begins that closes a sentence known to all: "The war began in May, | killing 40 people, according to army tallies"."""
    doc, at = cue.token.doc, cue.token.i
    if not any(c.lemma_ in {"tally", "count"} for c in cue.token.nbor(1).children):
        return None
    doing = next((t for t in reversed(doc[start + 1 : at]) if t.tag_ == "VBG" and t.nbor(-1).text == ","), None)
    return doing.i if doing is not None and any(t.like_num for t in doc[doing.i : at]) else None


def joined(doc: "Doc", at: int, end: int, stop: int) -> bool:
    """Whether the cue opens what "and" joins to the sentence: "He fell ill and, | according to his doctor, he died"."""
    before = at - 1 if doc[at - 1].text != "," else at - 2
    return doc[before].lower_ in JOINING and end < stop


def breaks_off(doc: "Doc", at: int) -> bool:
    """Whether the "is" before the cue waits for what follows it: "She is, | according to the bank, | the fourth"."""
    return doc[at - 1].text == "," and doc[at - 2].tag_ in FINITE and doc[at - 2].pos_ == "AUX"


def leaves(doc: "Doc", at: int) -> bool:
    """Whether what follows the cue and its comma is the reporter's own: a gloss, a clause of who speaks, "but", "as", "while"."""
    return doc[at].lower_ in LEAVING or doc[at].tag_ in {"DT", "NN", "NNS"}
