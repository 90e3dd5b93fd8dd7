"""What those who are asked reply in the clause or the sentence behind, and what that makes of a demand."""

import pytest

from tests.extract.conftest import Said
from tests.extract.demands.test_demands import Told, told

pytestmark = pytest.mark.model

REPLIES = [
    # by a word that takes up what is asked
    (
        "The union asked for a rise of 12 percent. Minister Ada Cole has repeatedly ruled that out.",
        [Told("union", "a rise of 12 percent", "Ada Cole", "rejected")],
    ),
    (
        "The Parents' Council asked the Teachers' Federation to accept arbitration. The federation turned that down flat.",
        [Told("Parents' Council", "accept arbitration", "Teachers' Federation", "rejected")],
    ),
    (
        "The Nurses' Guild asked the Harbour Trust for warm uniforms. These, an official said, were out of the question.",
        [Told("Nurses' Guild", "warm uniforms", "Harbour Trust", "rejected")],
    ),
    (
        "The Nurses' Guild asked the Harbour Trust for warm uniforms. This was refused.",
        [Told("Nurses' Guild", "warm uniforms", "Harbour Trust", "rejected")],
    ),
    # by saying so
    (
        "Senator Ada Cole urged the chairman, Tom Reed, to step down by Friday. Reed, 66, answered that he would not.",
        [Told("Ada Cole", "step down by Friday", "Tom Reed", "rejected")],
    ),
    (
        "The Nurses' Guild demanded that the mayor step down. The mayor has said she will not resign.",
        [Told("Nurses' Guild", "step down", "mayor", "rejected")],
    ),
    (
        "Maria Lopez called on Prime Minister Tom Reed to resign. Reed replied that he had no intention of going.",
        [Told("Maria Lopez", "resign", "Tom Reed", "rejected")],
    ),
    # behind a semicolon
    (
        "The Teachers' Union wants smaller classes and a 3 percent raise; the Harbour Board has offered 1 percent.",
        [Told("Teachers' Union", "smaller classes", "Harbour Board"), Told("Teachers' Union", "a 3 percent raise", "Harbour Board")],
    ),
    (
        "Maria Lopez called for a recount; the Harbour Board turned it down.",
        [Told("Maria Lopez", "a recount", "Harbour Board", "rejected")],
    ),
    # what is no reply
    (
        "Maria Lopez urged the chairman, Tom Reed, to step down. Reed said he would not discuss the report.",
        [Told("Maria Lopez", "step down", "Tom Reed")],
    ),
    (
        "The Nurses' Guild demanded the tape from Delta Steel. Delta Steel turned it over on Friday.",
        [Told("Nurses' Guild", "the tape from Delta Steel", "Delta Steel")],
    ),
    ("Maria Lopez called for a recount. It was cold outside.", [Told("Maria Lopez", "a recount")]),
]


@pytest.mark.parametrize(("text", "expected"), REPLIES)
def test_a_reply_says_what_became_of_a_demand(said: Said, text: str, expected: list[Told]) -> None:
    assert told(*said(text)) == expected
