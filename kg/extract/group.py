"""Groups: "junior doctors", "the protesters", "hundreds of villagers", "officials of the ministry"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.extract.lexicon import words
from kg.extract.nominal import Nominal, nominals, quantified, singular
from kg.extract.phrases import Phrase
from kg.model import EntityType

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

TYPE: EntityType = "Group"


def names_people(doc: "Doc", phrase: Phrase) -> bool:
    """Whether the phrase names a people or its members: "Kurds", "Congress Workers"."""
    last = doc[phrase.end - 1]
    if last.tag_ not in {"NNPS", "NNS"} or any(token.lower_ in words("institution-head") for token in doc[phrase.start : phrase.end - 1]):
        return False
    return last.ent_type_ == "NORP" or singular(last) in words("person-noun")


def is_group_noun(token: "Token") -> bool:
    """Whether the noun denotes several people."""
    plural = token.tag_ in {"NNS", "NNPS"}
    return (plural and singular(token) in words("person-noun") | words("kinship")) or token.lower_ in words("plural-group")


def descriptions(doc: "Doc") -> Iterator[Nominal]:
    """Noun phrases headed by a plural noun for people, or by a number of them ("a group of", "hundreds of")."""
    quantities = words("quantity-noun")
    for nominal in nominals(doc):
        head = nominal.head
        counted = quantified(head, quantities)
        if is_group_noun(counted) and not (head.dep_ == "pobj" and head.head.lower_ == "of" and head.head.head.lower_ in quantities):
            yield nominal._replace(full_end=max(nominal.full_end, counted.i + 1))
