"""Whose a post is that another sentence tells: the court of a bench, the land of a minister."""

import pytest

from tests.extract.conftest import Said
from tests.extract.roles.test_roles import told

pytestmark = pytest.mark.model

COURT = "Hill High Court"

ELSEWHERE: list[tuple[str, tuple[str, str, str | None]]] = [
    # the court that a bench is of
    ("The union went to the Hill High Court. A Division Bench comprising Mr Justice Tom Roe heard it.", ("Tom Roe", "Justice", COURT)),
    ("The Hill High Court sat. The nine-judge Bench headed by Mr Justice Tom Roe agreed.", ("Tom Roe", "Justice", COURT)),
    ("The Leeds bench of the Hill High Court sat. The Hill High Court bar left. Justice Tom Roe agreed.", ("Tom Roe", "Justice", COURT)),
    ("The Hill High Court Bar Association met. Justice Tom Roe was told.", ("Tom Roe", "Justice", None)),
    # a minister of the union is of no state's government
    (
        "The Punjab government thanked them. Union Minister Ada Cole gave the prize.",
        ("Ada Cole", "Union Minister", None),
    ),
    ("The Centre agreed. The Punjab government did not. Union Home Minister Ada Cole left.", ("Ada Cole", "Union Home Minister", "Centre")),
    # the land whose other posts are told of
    (
        "The Norwegian president left Norway. His adviser had been harsher on Chad than he. Tom Roe is the secretary of state.",
        ("Tom Roe", "secretary of state", "Norway"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), ELSEWHERE)
def test_a_post_is_of_what_is_told_elsewhere(said: Said, text: str, expected: tuple[str, str, str | None]) -> None:
    assert expected in told(*said(text))
