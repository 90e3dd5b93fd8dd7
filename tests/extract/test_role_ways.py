"""Whose a post is, told in ways that mislead: by "its", after a verb of removing, behind a rank, by a body of a body."""

import pytest

from tests.extract.conftest import Said
from tests.extract.test_role import told

pytestmark = pytest.mark.model

TEACHERS = "Hill Teachers' Association"

OWNED: list[tuple[str, tuple[str, str, str | None]]] = [
    (
        "The Grants Commission wrote. The Hill Teachers' Association will strike, its President Dr. Lasith Perera told the Leeds Post.",
        ("Lasith Perera", "President", TEACHERS),
    ),
    ('The Ports Board met. "Harbour Metals did wrong," its chairman Ravi Das said.', ("Ravi Das", "chairman", "Ports Board")),
    ("Tom Roe sacked water supply minister Ada Cole on Friday.", ("Ada Cole", "water supply minister", None)),
    ("On Friday Tom Roe suspended police chief Ada Cole.", ("Ada Cole", "police chief", None)),
    ("Tom Roe's sacked aide Ada Cole left.", ("Ada Cole", "aide", "Tom Roe")),
    ("Tom Roe was made chairman of the party's coordination committee.", ("Tom Roe", "chairman", "party's coordination committee")),
    ("Tom Roe, secretary of the board's finance committee, left.", ("Tom Roe", "secretary", "board's finance committee")),
    ("Chad's Senate removed President Ada Cole from office. Niger recalled its ambassador.", ("Ada Cole", "President", "Chad")),
    ("Police discharged Captain Ada Cole from hospital.", ("Ada Cole", "Captain", None)),
    ("Police spokesperson Captain Ada Cole told Radio Hill so. The Hill Police agreed.", ("Ada Cole", "Captain", "Hill Police")),
    ("The Ports Corporation Chairman Rear Admiral Ajith Perera left.", ("Ajith Perera", "Rear Admiral", None)),
    ("The Health Union met additional chief secretary Ada Cole.", ("Ada Cole", "additional chief secretary", None)),
]


@pytest.mark.parametrize(("text", "expected"), OWNED)
def test_a_post_belongs_to(said: Said, text: str, expected: tuple[str, str, str | None]) -> None:
    assert expected in told(*said(text))
