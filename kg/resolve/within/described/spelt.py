"""Groups that are told by the names of all who are in them: "two drivers, Ada Cole and Ben Okafor," are she and he."""

from typing import TYPE_CHECKING

from kg.extract.cast import joined
from kg.extract.names.naming import Naming
from kg.resolve.within.described.counting import number
from kg.resolve.within.draft import Draft

if TYPE_CHECKING:
    from spacy.tokens import Doc


def spelt(doc: "Doc", drafts: list[Draft], heads: dict[int, Draft]) -> dict[int, tuple[Draft, ...]]:
    """The persons that a group is, by its place in `drafts`."""
    found = {}
    for at, draft in enumerate(drafts):
        if draft.type != "Group" or draft.named:
            continue
        for naming in draft.namings:
            names = _names(doc, naming, heads)
            if len(names) > 1 and number(doc, naming) in {len(names), None}:
                found[at] = names
    return found


NEAR = 8
"""Tokens behind a description in which the first of its names ends."""


def _names(doc: "Doc", naming: Naming, heads: dict[int, Draft]) -> tuple[Draft, ...]:
    """The persons named right behind a description, the last of them after "and"."""
    apart = doc[naming.end : naming.end + 1].text in {",", ":", "-", "–", "—"}
    behind = doc[naming.end + apart : naming.end + NEAR]
    first = next((t for t in behind if t.dep_ in {"appos", "conj"} and naming.start <= t.head.i < naming.end), None)
    if doc[naming.head].tag_ not in {"NNS", "CD"} or first is None or first.left_edge.i > naming.end + (3 if apart else 0):
        return ()
    listed = list(joined(first))
    if not any(token.lower_ == "and" for token in doc[first.i : listed[-1].i]):
        return ()
    members = [heads.get(token.i) for token in listed]
    persons = [member for member in members if member is not None and member.type == "Person" and member.named]
    return tuple(persons) if len(persons) == len(members) else ()
