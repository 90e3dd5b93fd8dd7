"""Who rules and who opposes: "the ruling party" is not "the opposition Amana Party"."""

from typing import TYPE_CHECKING

from kg.extract.names.naming import Naming
from kg.resolve.within.draft import Draft

if TYPE_CHECKING:
    from spacy.tokens import Doc

SIDES = frozenset({"ruling", "opposition", "governing"})


def on_one_side(doc: "Doc", naming: Naming, draft: Draft) -> bool:
    """Whether a party is not said to rule where the other is said to oppose."""
    here = {t.lower_ for t in doc[naming.start : naming.head]} & SIDES
    there = {t.lower_ for n in draft.namings for t in doc[max(0, n.start - 3) : n.start]} & SIDES
    return not here or not there or not here.isdisjoint(there)
