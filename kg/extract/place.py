"""Places: "Kolkata", "Tsuen Wan district", "the state"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.extract.lexicon import words
from kg.extract.nominal import Nominal, nominals
from kg.model import EntityType

if TYPE_CHECKING:
    from spacy.tokens import Doc

TYPE: EntityType = "Place"


def descriptions(doc: "Doc") -> Iterator[Nominal]:
    """Noun phrases headed by a noun that denotes a place: "Churachandpur district", "the city"."""
    nouns = words("place-noun") | words("place-head")
    for nominal in nominals(doc):
        head = nominal.head
        if head.lemma_.lower() in nouns and (head.text.islower() or nominal.opening) and head.tag_ == "NN":
            yield nominal
