"""People told of by an adjective alone: "the deceased", "the injured", "a 24-year-old"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.extract.grammar.tags import AUXILIARY, SUBJECTS
from kg.extract.names.descriptions.nominal import Nominal
from kg.nlp import tokens_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj"})
OF_SEVERAL = frozenset({"accused", "dead", "disabled", "elderly", "homeless", "injured", "jobless", "poor", "unemployed", "wounded"})


def persons(doc: "Doc") -> Iterator[Nominal]:
    """Single persons: "the | deceased | was buried", "a | 19-year-old | was shot"."""
    for token in tokens_of(doc):
        if token.lower_ == "old" and token.dep_ in ARGUMENTS | {"conj"}:
            yield from _aged(token)
        elif token.lower_ == "deceased":
            yield from _led(token)
        elif token.ent_type_ == "NORP" and token.tag_ in {"NNP", "NN", "JJ"} and token.dep_ in ARGUMENTS:
            yield from _of_a_people(token)


def groups(doc: "Doc") -> Iterator[Nominal]:
    """Several persons: "the | injured | were taken away", "the | accused | were released"."""
    for token in tokens_of(doc):
        if token.lower_ in OF_SEVERAL and (token.lower_ != "accused" or _is_several(token)):
            yield from _led(token)


def _of_a_people(token: "Token") -> Iterator[Nominal]:
    """By people or faith: "| another Peruvian | said", where no name goes on."""
    before = token.doc[token.i - 1] if token.i else token
    if before.lower_ in {"a", "an", "another"} and before.head == token and before.dep_ == "det":
        yield Nominal(token, token.i, token.i + 1, token.i + 1, before)


def _aged(old: "Token") -> Iterator[Nominal]:
    """By age: "a | 24-year-old", but no building that is old."""
    doc, number = old.doc, old.i - 4
    if number < 0 or doc[number + 1 : old.i].text != "-year-" or not doc[number].like_num:
        return
    determiner = doc[number - 1] if number and doc[number - 1].tag_ == "DT" else None
    if determiner is not None:
        yield Nominal(old, number, old.i + 1, old.i + 1, determiner)


def _led(token: "Token") -> Iterator[Nominal]:
    """With "the" right before, and no noun behind."""
    before = token.doc[token.i - 1] if token.i else token
    if token.dep_ in ARGUMENTS and token.tag_ in {"JJ", "VBN", "VBD", "NN", "NNS"} and before.lower_ == "the" and before.head == token:
        yield Nominal(token, token.i, token.i + 1, token.i + 1, before)


def _is_several(token: "Token") -> bool:
    """Whether the verb says that they are several: "the accused | were"."""
    if token.dep_ not in SUBJECTS:
        return False
    verbs = [token.head, *(child for child in token.head.lefts if child.dep_ in AUXILIARY)]
    return any(verb.lower_ in {"are", "were", "have"} for verb in verbs if verb.i > token.i)
