"""Which given names are his and which are hers."""

import numpy as np
import pytest

from kg.extract.names.known.gender import gender
from kg.extract.names.training.gender import learned
from kg.extract.names.training.vectors import Vectors


@pytest.mark.parametrize(
    ("name", "whose"),
    [("Maria Lopez", "she"), ("Samuel Njoroge", "he"), ("Robin Day", None), ("Maria", None)],
)
def test_a_given_name_says_who_bears_it(name: str, whose: str | None) -> None:
    assert gender(name) == whose


def test_a_name_that_the_lists_leave_open_is_judged_by_its_vector() -> None:
    near = {
        "samuel": [1.0, 0.0],
        "peter": [1.0, 0.1],
        "maria": [0.0, 1.0],
        "theresa": [0.1, 1.0],
        "nimal": [1.0, 0.05],
        "kavita": [0.0, 1.0],
    }
    vectors = Vectors({word: row for row, word in enumerate(near)}, np.array([*near.values()]))
    names = learned(vectors, frozenset({"samuel", "peter"}), frozenset({"maria", "theresa"}))
    assert "samuel" in names.he.split("\n")
    assert "maria" in names.she.split("\n")
    assert "maria" not in names.he.split("\n")
