"""Learning what words say of a name's type: words that no article has speak by their vectors."""

import json
from pathlib import Path

import msgspec
import numpy as np
import pytest

from kg.extract.names.kinds.model import NOTHING, UNKNOWN, Evidence, WordTable
from kg.extract.names.training.naming import Example, Judge
from kg.extract.names.training.vectors import Vectors, read

pytestmark = pytest.mark.model

LIKE_A_TOWN, LIKE_A_SURNAME = [1.0, 0.1], [0.1, 1.0]
MEANT = {"arden": LIKE_A_TOWN, "brill": LIKE_A_TOWN, "cole": LIKE_A_SURNAME, "okafor": LIKE_A_SURNAME, "unseen": LIKE_A_TOWN}


@pytest.fixture
def vectors() -> Vectors:
    return Vectors({word: row for row, word in enumerate(MEANT)}, np.array([*MEANT.values()]))


@pytest.fixture
def judge(vectors: Vectors) -> Judge:
    labels = {"arden": "Place", "brill": "Place", "cole": "Person", "okafor": "Person", "4IR": NOTHING}
    return Judge([_alone(word, label, number) for number, (word, label) in enumerate([*labels.items()] * 8)], vectors)


def _alone(word: str, label: str = "", article: int = 0) -> Example:
    inside = {("within", word): 1.0, ("last", word): 1.0, ("alone", word): 1.0}
    return Example(str(article), Evidence({"bias": 1.0, "count": 0.2}, inside), label, ours=True)


def test_a_word_is_judged_by_words_that_mean_alike(judge: Judge) -> None:
    assert list(judge.judge([_alone("unseen"), _alone("cole")])) == ["Place", "Person"]


def test_what_is_written_says_of_a_word_what_was_learned(judge: Judge) -> None:
    types = json.loads(judge.feature_weights())["types"]
    inside, beside = msgspec.msgpack.decode(judge.word_weights(), type=tuple[WordTable, WordTable])
    words = inside.words.split("\n")
    cells = np.frombuffer(inside.weights, np.int8).reshape(len(words), len(inside.positions), len(types))
    told = dict(zip(types, cells[words.index("unseen"), inside.positions.index("last")], strict=True))
    assert words[0] == UNKNOWN
    assert told["Place"] > told["Person"]
    assert not any(beside.weights)


def test_words_with_figures_are_left_out_of_the_vectors(tmp_path: Path) -> None:
    file = tmp_path / "vectors.json"
    file.write_text(json.dumps({"words": ["arden", "b52"], "vectors": {word: [3.0, 4.0, *[0.0] * 100] for word in ("arden", "b52")}}))
    found = read(file)
    assert found.rows == {"arden": 0}
    assert np.linalg.norm(found.of[0]) == pytest.approx(1.0)
