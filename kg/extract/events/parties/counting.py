"""How many they are to whom something is done: "102 marchers", "about 1,200 people", "the trio"."""

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.events.settings.counted import NUMBERS
from kg.model import Ref

if TYPE_CHECKING:
    from spacy.tokens import Token

SIZES = {"duo": 2, "pair": 2, "trio": 3, "quartet": 4}
"""How many they are who are called so."""
FIRST = 4
"""Words of a name among which stands its number."""


def counts_of(cast: Cast, refs: tuple[Ref, ...]) -> frozenset[int]:
    """The numbers with which the names of groups begin."""
    names = (name for ref in refs if cast.type(ref) == "Group" for name in cast.clusters[ref].names)
    return frozenset(number for name in names for number in _numbers(name.lower().split()[:FIRST]))


def counted(noun: "Token") -> frozenset[int]:
    """The number that stands before a noun: "| 35 guards", "at least seven | guards"."""
    return frozenset(_numbers(child.lower_ for child in noun.lefts if child.dep_ == "nummod"))


def _numbers(words: Iterable[str]) -> Iterable[int]:
    for word in words:
        if number := re.fullmatch(r"\d[\d,]*", word):
            yield int(number[0].replace(",", ""))
        elif word in SIZES:
            yield SIZES[word]
        elif word in NUMBERS and len(word) > 2:
            yield NUMBERS[word]


def is_number(token: "Token") -> bool:
    """ "| Thirteen were held", "thirty-| one were held", whose last part the tagger takes for a noun."""
    return token.tag_ == "CD" or (token.i > 1 and token.like_num and token.nbor(-1).text == "-" and token.nbor(-2).tag_ == "CD")
