"""The seeds are read as they were read when somebody last looked."""

import pytest

from tests.golden import HERE, LAYERS, answers


@pytest.fixture(scope="module")
def read() -> dict[str, str]:
    return answers()


@pytest.mark.model
@pytest.mark.parametrize("layer", LAYERS)
def test_the_seeds_say_what_they_said(read: dict[str, str], layer: str) -> None:
    assert read[layer] == (HERE / f"{layer}.txt").read_text(encoding="utf-8"), "`python -m tests.golden` writes it anew"
