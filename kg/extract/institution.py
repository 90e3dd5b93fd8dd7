"""Institutions: "Resident Doctors' Association", "IPGMER", "the West Bengal government", and by description: "the union"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.extract.lexicon import words
from kg.extract.nominal import Nominal, nominals
from kg.model import EntityType

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

TYPE: EntityType = "Institution"


def descriptions(doc: "Doc") -> Iterator[Nominal]:
    """Noun phrases headed by a noun that denotes an institution: named by what stands before it, or by description alone."""
    nouns = words("institution-noun")
    for nominal in nominals(doc):
        head = nominal.head
        if (head.lemma_.lower() in nouns or head.lower_ in nouns) and (head.text.islower() or nominal.opening) and head.dep_ not in {"compound", "amod", "nmod"}:
            if head.lower_ != "state" or _acts(head):
                yield nominal


def _acts(head: "Token") -> bool:
    """Whether "the state" does something, as a government does, rather than being where something is."""
    return head.dep_ in {"nsubj", "agent"} and head.head.pos_ == "VERB" and not any(child.lower_ == "of" for child in head.rights)
