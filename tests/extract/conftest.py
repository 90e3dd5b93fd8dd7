"""Sentences read by the live model: `said("The union denied it.")` gives who is who in it, and what it claims."""

from collections.abc import Callable

import pytest

from kg import extract
from kg.extract.cast import Cast
from kg.extract.parts import attributed
from kg.model import Article, Claim
from kg.nlp import readings
from kg.resolve import within

Said = Callable[..., tuple[Cast, tuple[Claim, ...]]]


def read(
    text: str, *, published: str | None = "2024-10-12", dateline: tuple[int, int] | None = None, headline: str | None = None
) -> tuple[Cast, tuple[Claim, ...]]:
    article = Article(id="a", text=text, file="a.txt", published=published, dateline=dateline, headline=headline)
    (reading,) = readings([article])
    cast = within.cast(reading, extract.mentions(reading))
    return cast, attributed(extract.claims(cast))


@pytest.fixture(scope="session")
def said() -> Said:
    return read
