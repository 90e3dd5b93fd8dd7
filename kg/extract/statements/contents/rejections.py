"""What is rejected that others say: "rejected claims *of fraud*", "dismissed reports *that it was bankrupt*", "denied rumours *it was*"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.extract.grammar.tags import SUBJECTS
from kg.extract.lexicon import words
from kg.extract.statements.contents.complements import Content, content
from kg.extract.statements.cues.words import Cue

if TYPE_CHECKING:
    from spacy.tokens import Token


def rejected(cue: Cue) -> Iterator[Content]:
    """ "rejected claims of fraud", "dismissed reports that it was bankrupt": what is claimed there, and denied here."""
    noun = next((c for c in cue.token.children if c.dep_ == ("nsubjpass" if cue.passive else "dobj")), None)
    if noun is None and not cue.passive:
        noun = next((c for as_ in cue.token.rights if as_.lower_ == "as" for c in as_.children if c.dep_ == "pobj"), None)
    if noun is None or noun.lemma_.lower() not in words("speech-noun", "hearsay"):
        return
    for child in noun.rights:
        if child.dep_ == "prep" and child.lower_ == "of":
            yield from content(noun.doc, child.i + 1, child.right_edge.i + 1, "rejected")
            return
        if _told_without_that(child) or (child.dep_ in {"acl", "ccomp"} and any(c.lower_ == "that" for c in child.children)):
            yield from content(noun.doc, child.left_edge.i, child.right_edge.i + 1, "rejected")
            return


def _told_without_that(clause: "Token") -> bool:
    """Whether a clause with no "that" says what the noun before it tells: "rejected claims | it was bankrupt", not "claims it made"."""
    subject = next((c for c in clause.lefts if c.dep_ in SUBJECTS), None)
    own = subject is not None and subject.tag_ not in {"WDT", "WP"} and subject.left_edge == clause.left_edge
    return own and clause.dep_ in {"acl", "relcl", "ccomp"} and (clause.lemma_ not in MADE or any(c.dep_ == "dobj" for c in clause.rights))


MADE = frozenset({"make", "raise", "issue", "publish", "file", "hear", "receive", "get", "call", "consider", "bring", "find"})
"""Verbs whose object is the claim itself, where no other follows."""
