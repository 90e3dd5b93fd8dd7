"""How many people a description tells of: "three men", "over 60 villagers", "dozens"."""

from typing import TYPE_CHECKING

from kg.extract.names.descriptions.elliptic import MANY
from kg.extract.names.naming import Naming
from kg.nlp import tokens_of
from kg.resolve.within.draft import Draft

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


def is_number(doc: "Doc", naming: Naming) -> bool:
    """Whether people are told of by their number alone: "four", "the two", "dozens"."""
    return doc[naming.head].tag_ == "CD" or (naming.end == naming.head + 1 and doc[naming.head].lower_ in MANY)


def how_many(doc: "Doc", naming: Naming) -> float | str | None:
    """How many they are, as far as it is told: 3 for "three men", "dozens" for "dozens of men"."""
    head = doc[naming.head]
    if head.lower_ in MANY:
        return head.lower_
    return _value(head) if head.tag_ == "CD" else number(doc, naming)


def otherwise_counted(doc: "Doc", naming: Naming, draft: Draft) -> bool:
    """Whether both are numbers of people, and different ones: "twenty people" and "dozens of people", "seven Kurds" and "9 Kurds"."""
    here, there = number(doc, naming), [many for n in draft.namings if (many := number(doc, n)) is not None]
    if here is not None and there and not any(alike(here, many) for many in there):
        return True
    if here is not None and here <= ROUND and not there and any(here < _at_least(doc, n) for n in draft.namings):
        return True
    return here is None and bool(there) and max(there) <= ROUND and max(there) < _at_least(doc, naming)


def _at_least(doc: "Doc", naming: Naming) -> int:
    """How many "several hundred", "dozens" are at least; 0 where nothing says so."""
    return max((MANY_AT_LEAST.get(token.lower_, 0) for token in doc[naming.start : naming.head + 1]), default=0)


MANY_AT_LEAST = {
    "dozen": 12,
    "dozens": 24,
    "scores": 40,
    "hundred": 100,
    "hundreds": 200,
    "thousand": 1000,
    "thousands": 2000,
    "lakh": 100_000,
}


def alike(left: float, right: float) -> bool:
    """Whether two numbers may count the same people: one of them may be rounded, "over 60" for 62."""
    return left == right or (min(left, right) > ROUND and max(left, right) < min(left, right) * NEARLY)


ROUND = 20
"""From here on numbers of people are rounded."""
NEARLY = 1.1
"""By how much a rounded number may miss."""
SMALL = {
    word: number
    for number, word in enumerate(
        """two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
        twenty""".split(),
        2,
    )
}


def number(doc: "Doc", naming: Naming) -> float | None:
    """The number of a counted group: "300" protesters, "seven" Kurds."""
    for token in tokens_of(doc)[naming.start : naming.head]:
        if token.dep_ == "nummod":
            return _value(token)
    return None


def _value(number: "Token") -> float | None:
    figures = number.text.replace(",", "")
    return float(figures) if figures.isdecimal() else SMALL.get(number.lower_)
