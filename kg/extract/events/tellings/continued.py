"""Which word told of the same happening just before: "met in Kandy for a | summit", "stormed in, | killing two"."""

from itertools import islice
from typing import TYPE_CHECKING

from kg.extract.events.triggers import Occurrence
from kg.extract.grammar.clauses import objects, own_subject, prepositions
from kg.extract.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

MEETING = frozenset({"meet", "gather", "convene", "negotiate", "confer"})
WITHIN = frozenset({"for", "at", "in", "during"})
SUFFERING = frozenset({"kill", "injure", "wound", "hurt", "die"})
"""What people do in an attack that the clause behind tells of: "were killed | when a bomber struck"."""
LEANING = frozenset({"advcl", "conj", "xcomp"})
DEPTH = 3
COUNTED = frozenset({"Attack", "Strike", "Protest", "Talks"})
"""Kinds of which it is told, as an aside, how many there have been."""
COUNTING = words("fresh") | {"first", "fourth", "fifth", "sixth", "latest", "last", "biggest", "largest", "deadliest", "worst"}


def told_with(occurrence: Occurrence, kind: str) -> frozenset[int]:
    """The tokens, if any of them tells of a happening of the `kind`, with which the occurrence is one and the same."""
    head = occurrence.head
    if occurrence.nominal and kind in COUNTED and _recounts(head):
        return frozenset(range(head.sent.start, head.left_edge.i))
    if kind == "Strike" and occurrence.nominal:
        within = head.dep_ == "pobj" and head.head.lower_ in {"in", "during"} and head.head.head.pos_ == "VERB"
        return frozenset({head.head.head.i}) if within else frozenset()
    if kind == "Talks" and occurrence.nominal:
        within = head.dep_ == "pobj" and head.head.lower_ in WITHIN and head.head.head.lemma_ in MEETING
        return frozenset({head.head.head.i}) if within else frozenset()
    if kind != "Attack":
        return frozenset()
    return frozenset(token.i for token in (_suffered(head) if occurrence.nominal else _causes(head)))


def _suffered(noun: "Token") -> list["Token"]:
    """The verb that tells what people suffered in it: "were | killed | in an airstrike"."""
    within = noun.dep_ == "pobj" and noun.head.lower_ in {"in", "during"} and noun.head.head.lemma_ in SUFFERING
    return [noun.head.head] if within else []


def _recounts(noun: "Token") -> bool:
    """Whether a noun only counts what was told: "A bomb killed five, another | attack", "They left, their third | strike this year"."""
    first = noun.left_edge
    after_comma = first.i > noun.sent.start and first.nbor(-1).text == ","
    return after_comma and noun.dep_ in ASIDE and any(child.lower_ in COUNTING for child in noun.lefts)


ASIDE = frozenset({"appos", "dobj", "dep", "npadvmod"})
"""How such an aside hangs on the sentence, rightly or wrongly parsed."""


def _causes(verb: "Token", depth: int = 0) -> list["Token"]:
    """What the verb is the outcome of: its subject, or for "…, | killing two" the deed before it with its subject and object."""
    subject = own_subject(verb)
    if verb.dep_ == "advcl" and verb.head.lemma_ in SUFFERING and any(child.lower_ in {"when", "as", "after"} for child in verb.lefts):
        return [*subject, verb.head, *([verb.head.head] if verb.head.dep_ == "conj" else [])]
    if verb.dep_ == "relcl" and not any(noun.lower_ not in {"which", "that"} for noun in subject):
        return [verb.head, *islice(verb.head.ancestors, 2)]
    if subject or depth > DEPTH:
        return subject
    if verb.dep_ not in LEANING:
        return []
    before = verb.head
    with_it = [noun for link, noun in prepositions(before) if link in {"in", "with", "by"}]
    parts = [noun for thing in objects(before) for link, noun in prepositions(thing) if link == "of"]
    inside = [token for token in before.subtree if token.i < verb.i and token.pos_ == "VERB"] if verb.tag_ == "VBG" else []
    return [before, *objects(before), *parts, *with_it, *inside, *_causes(before, depth + 1)]
