"""Groups: "junior doctors", "the protesters", "hundreds of villagers", "officials of the ministry"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.extract.lexicon import words
from kg.extract.nominal import Nominal, nominals, quantified
from kg.extract.phrases import Phrase
from kg.model import EntityType

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

TYPE: EntityType = "Group"


def weight(doc: "Doc", phrase: Phrase) -> float:
    """How much the words in and around `phrase` speak for a people: "Kurds", "Palestinians"."""
    tokens = doc[phrase.start : phrase.end]
    last = tokens[-1]
    if last.ent_type_ == "NORP" and last.tag_ in {"NNPS", "NNS"}:
        return 2.0
    if last.tag_ in {"NNPS", "NNS"} and last.lemma_.lower() in words("person-noun"):
        return 3.0
    return 0.0


def is_group_noun(token: "Token") -> bool:
    """Whether the noun denotes several people."""
    plural = token.tag_ in {"NNS", "NNPS"}
    return (plural and token.lemma_.lower() in words("person-noun") | words("kinship")) or token.lower_ in words("plural-group")


def descriptions(doc: "Doc") -> Iterator[Nominal]:
    """Noun phrases headed by a plural noun for people, or by a number of them ("a group of", "hundreds of")."""
    quantities = words("quantity-noun")
    for nominal in nominals(doc):
        head = nominal.head
        if head.dep_ in {"compound", "amod", "nmod"}:
            continue
        counted = quantified(head, quantities)
        if is_group_noun(counted) and not (head.dep_ == "pobj" and head.head.lower_ == "of" and head.head.head.lower_ in quantities):
            yield nominal._replace(full_end=max(nominal.full_end, counted.i + 1))
