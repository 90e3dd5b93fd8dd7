"""Institutions: "Resident Doctors' Association", "IPGMER", "the West Bengal government", and by description: "the union"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.extract.lexicon import words
from kg.extract.nominal import Nominal, nominals
from kg.model import EntityType

if TYPE_CHECKING:
    from spacy.tokens import Doc

TYPE: EntityType = "Institution"


def descriptions(doc: "Doc") -> Iterator[Nominal]:
    """Noun phrases headed by a noun that denotes an institution: named by what stands before it, or by description alone."""
    nouns = words("institution-noun")
    for nominal in nominals(doc):
        head = nominal.head
        if head.lemma_.lower() in nouns and (head.text.islower() or nominal.opening) and head.dep_ not in {"compound", "amod", "nmod"}:
            yield nominal
