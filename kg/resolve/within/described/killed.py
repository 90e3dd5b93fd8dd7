"""People who were killed, and those by the same noun who live: "strikes killed 35 villagers", but "villagers said", "people fled"."""

from typing import TYPE_CHECKING

from kg.extract.grammar.tags import UNDERGOING
from kg.extract.names.naming import Naming
from kg.resolve.within.described.counting import is_number, number
from kg.resolve.within.draft import Draft

if TYPE_CHECKING:
    from spacy.tokens import Doc

KILLING = frozenset({"kill", "massacre", "murder", "behead", "execute"})
DEAD = frozenset("body death killing massacre murder corpse remains funeral".split())
"""Nouns that tell of those behind them that they died: "the bodies of | villagers"."""


def are_dead(doc: "Doc", draft: Draft) -> bool:
    """Whether all that is told of them is that they were killed: "gunmen killed five villagers", of whom no "residents said"."""
    return all(_is_killed(doc, naming) for naming in draft.namings)


def live(doc: "Doc", naming: Naming, draft: Draft) -> bool:
    """Whether people without number or "the" are others than those of whom so many were killed."""
    if naming.definite or _counted(doc, naming) or dies(doc, naming):
        return False
    return any(_counted(doc, n) and _is_killed(doc, n) for n in draft.namings)


def dies(doc: "Doc", naming: Naming) -> bool:
    """Whether it is told where they are that they died."""
    return _is_killed(doc, naming) or _are_told_dead(doc, naming)


def _is_killed(doc: "Doc", naming: Naming) -> bool:
    head = doc[naming.head]
    return head.dep_ in UNDERGOING and head.head.lemma_ in KILLING


def _counted(doc: "Doc", naming: Naming) -> bool:
    return number(doc, naming) is not None or is_number(doc, naming)


def _are_told_dead(doc: "Doc", naming: Naming) -> bool:
    """Whether a noun or participle tells it: "the deaths of | villagers", "| villagers | killed in the blast"."""
    head = doc[naming.head]
    behind = any(child.tag_ == "VBN" and child.lemma_ in KILLING for child in head.rights)
    return behind or (head.dep_ == "pobj" and head.head.head.lemma_.lower() in DEAD)
