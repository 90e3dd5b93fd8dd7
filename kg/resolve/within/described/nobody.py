"""People of whom nothing is said but how many they are, or of what people: "people", "24 people", "Chadians"."""

from typing import TYPE_CHECKING

from kg.extract.names.naming import Naming
from kg.nlp import tokens_of
from kg.resolve.within.described.counting import MANY_AT_LEAST, alike, is_number, number
from kg.resolve.within.described.killed import dies
from kg.resolve.within.draft import Draft

if TYPE_CHECKING:
    from spacy.tokens import Doc

NOBODY_IN_PARTICULAR = frozenset({"people", "person", "persons", "other", "others", "individual", "individuals"})
"""Words for people that say nothing of them but their number."""


def are_any(doc: "Doc", naming: Naming, draft: Draft) -> bool:
    """Whether people of no kind are others than those told of, as they are unless words or numbers are the same: "24 people were held" and
    "it urged people to wait", "people in Leeds"."""
    if not _of_no_kind(doc, naming) or _is_led_back(doc, naming):
        return False
    others = [n for n in draft.namings if _of_no_kind(doc, n)]
    return bool(others) and not any(_told_alike(doc, naming, n) for n in others)


def _of_no_kind(doc: "Doc", naming: Naming) -> bool:
    return naming.noun in NOBODY_IN_PARTICULAR or is_number(doc, naming) or doc[naming.head].ent_type_ == "NORP"


def _is_led_back(doc: "Doc", naming: Naming) -> bool:
    """Whether a word before them says that they were told of: "these people", "the individuals", not "the people"."""
    before = doc[naming.start - 1].lower_ if naming.start else ""
    return before in {"these", "those", "all", "both"} or (naming.definite and naming.noun != "people" and naming.end == naming.head + 1)


def _told_alike(doc: "Doc", naming: Naming, other: Naming) -> bool:
    """Whether both are told of in the same words or numbers, "24 people" and "at least 24", died, or are of one people and uncounted."""
    here, there = number(doc, naming), number(doc, other)
    if here is not None and there is not None:
        return alike(here, there)
    figures, others = _figures(doc, naming), _figures(doc, other)
    if not figures and ((dies(doc, naming) and dies(doc, other)) or (naming.noun not in NOBODY_IN_PARTICULAR and not others)):
        return True
    return naming.name.lower() == other.name.lower() or (bool(figures) and figures == others)


def _figures(doc: "Doc", naming: Naming) -> frozenset[str]:
    """The numbers in which people are told of: "24", "1.9" and "million", "dozens"."""
    tokens = tokens_of(doc)[naming.start : naming.end]
    return frozenset(token.lower_ for token in tokens if token.like_num or token.lower_ in MANY_AT_LEAST)
