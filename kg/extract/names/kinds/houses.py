"""Houses with the name of the body that sits in them: "a rally outside the | Harbour Secretariat", not "the Harbour Secretariat said"."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from kg.extract import institution, place
from kg.extract.names.cutting.phrases import Phrase
from kg.extract.names.descriptions.seats import OFFICES, stands_there
from kg.extract.names.kinds.endings import told_by_ending
from kg.model import EntityType

if TYPE_CHECKING:
    from spacy.tokens import Doc

LAST = OFFICES | frozenset("centre center house hall exchange auditorium complex library green ground grounds".split())
"""Words with which names of houses and grounds end, and those of bodies."""


def houses(doc: "Doc", found: Iterable[tuple[Phrase, str]], types: Mapping[str, EntityType]) -> Iterator[str]:
    """The phrases so called, by their texts, that stand nowhere but where a house does; "the Centre" is a government."""
    there: dict[str, bool] = {}
    for phrase, key in found:
        called = key.rpartition(" ")[2] in LAST and key != "centre" and told_by_ending(key) is None
        if called and types.get(key) in {institution.TYPE, place.TYPE}:
            there[key] = there.get(key, True) and stands_there(phrase.span(doc).root)
    yield from (key for key, always in there.items() if always)
