"""Persons: "Dr Ada Cole", "S. B. Mediwatte", and those without a name: "the victim's father", "an officer"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.extract.lexicon import words
from kg.extract.nominal import Nominal, nominals
from kg.model import EntityType

if TYPE_CHECKING:
    from spacy.tokens import Doc

TYPE: EntityType = "Person"


def descriptions(doc: "Doc") -> Iterator[Nominal]:
    """Single persons without a name: noun phrases headed by a singular noun that denotes one."""
    singular = words("person-noun") | words("post") | words("kinship")
    for nominal in nominals(doc):
        head = nominal.head
        if (
            head.tag_ in {"NN", "NNP"}
            and head.lemma_.lower() in singular
            and head.dep_ not in {"compound", "amod", "nmod"}
            and (head.text.islower() or nominal.opening or head.lower_ in words("post"))
        ):
            yield nominal
