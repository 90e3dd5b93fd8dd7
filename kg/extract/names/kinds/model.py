"""How much each piece of evidence speaks for a type: a logistic regression learned by `python -m kg.extract.names.training.naming`.

Words have weights of their own, some 200,000 of them: the regression is linear in vectors that were learned from six billion words
of text (Pennington et al. 2014, "GloVe"), so a word's vector times the regression's weights is what that word says, also one
that no annotated article has.
"""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import NamedTuple

import msgspec

from kg.extract.names.kinds.wording import Word

WEIGHTS = "naming.json"
WORD_WEIGHTS = "naming-words.msgpack"
NOTHING = "None"
"""The class of capitalised phrases that name no person, institution or place: laws, prizes, peoples, headings."""
UNKNOWN = ""
"""Stands for every word that has no weights."""


class Evidence(NamedTuple):
    """What speaks for the type of one phrase: features by name and words by position, each with its share of 0 to 1."""

    features: dict[str, float]
    words: dict[Word, float]


class Weights(msgspec.Struct, frozen=True):
    """`types` are the classes, NOTHING among them; `weights` has a number a class for every feature."""

    types: tuple[str, ...]
    weights: dict[str, tuple[float, ...]]


class WordTable(msgspec.Struct, frozen=True):
    """The weights of `words` (one a line) in `positions`: a signed byte for each word, position and class, to be multiplied by `scale`."""

    positions: tuple[str, ...]
    words: str
    weights: bytes
    scale: float


class _Column(NamedTuple):
    """Where the weights of the words in one position lie: those of row r at (r * positions + `position`) * classes."""

    rows: dict[str, int]
    weights: memoryview
    positions: int
    position: int
    scale: float


@cache
def weights() -> Weights:
    """The weights of features that come with the package."""
    return msgspec.json.decode((files("kg.extract.names.kinds") / WEIGHTS).read_bytes(), type=Weights)


@cache
def _columns() -> dict[str, _Column]:
    found: dict[str, _Column] = {}
    packed = (files("kg.extract.names.kinds") / WORD_WEIGHTS).read_bytes()
    for table in msgspec.msgpack.decode(packed, type=tuple[WordTable, ...]):
        rows = {word: row for row, word in enumerate(table.words.split("\n"))}
        cells = memoryview(table.weights).cast("b")
        for at, position in enumerate(table.positions):
            found[position] = _Column(rows, cells, len(table.positions), at, table.scale)
    return found


def scores(evidence: Evidence) -> dict[str, float]:
    """The log odds of each class, given what speaks for a phrase."""
    model = weights()
    totals = [0.0] * len(model.types)
    for feature, value in evidence.features.items():
        if (row := model.weights.get(feature)) is not None:
            for at, weight in enumerate(row):
                totals[at] += value * weight
    _add_words(evidence.words, totals)
    return dict(zip(model.types, totals, strict=True))


def is_known(word: str) -> bool:
    """Whether the word in lower case is one of those that have weights, as words of the language have."""
    return word in _columns()["alone"].rows


@cache
def is_given(word: str) -> bool:
    """Whether the word in lower case, beginning a name, makes it a person's: "theresa", "nimal", not "labour"."""
    model = weights()
    totals = [0.0] * len(model.types)
    _add_words({("first", word): 1.0}, totals)
    return totals[model.types.index("Person")] > GIVEN


GIVEN = 0.15
"""Log odds over which a first word is taken for a given name."""


def _add_words(words: Mapping[Word, float], totals: list[float]) -> None:
    columns = _columns()
    for (position, word), value in words.items():
        column = columns[position]
        row = column.rows.get(word, 0)
        start = (row * column.positions + column.position) * len(totals)
        times = value * column.scale
        for at in range(len(totals)):
            totals[at] += times * column.weights[start + at]
