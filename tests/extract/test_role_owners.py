"""Whose a post is, where its own words leave it open."""

import pytest

from tests.extract.conftest import Said
from tests.extract.test_role import told

pytestmark = pytest.mark.model

OWNED: list[tuple[str, tuple[str, str, str | None]]] = [
    (
        "The Chadian military said it was over. Chadian military spokesperson Colonel Tom Roe said two were dead.",
        ("Tom Roe", "military spokesperson", "Chadian military"),
    ),
    (
        "The Chadian military said it was over. Chadian military spokesperson Colonel Tom Roe said two were dead.",
        ("Tom Roe", "Colonel", "Chadian military"),
    ),
    ("The Chadian military met. Chadian army spokesman Tom Roe said no.", ("Tom Roe", "army spokesman", "Chadian military")),
    ("The chief of the navy, Admiral Ada Cole, said no.", ("Ada Cole", "Admiral", "navy")),
    (
        "Cole met Peru's president Luis Cano in Peru. He later met Defence Minister Adam Sorel and is due to visit Egypt and Qatar.",
        ("Adam Sorel", "Defence Minister", "Peru"),
    ),
    (
        "The Red Front said 16 members of the group were among the dead, including senior leader Ada Cole and another commander, Tom Roe.",
        ("Tom Roe", "commander", "Red Front"),
    ),
    (
        "The United States House of Representatives met. Two Democratic Representatives, Ada Cole and Tom Roe, opposed the bill.",
        ("Tom Roe", "Democratic representative", "United States House of Representatives"),
    ),
    (
        "Cole's campaign denied it. Deputy campaign manager Ada Perera said she was not wavering.",
        ("Ada Perera", "Deputy campaign manager", "Cole's campaign"),
    ),
    ("Peru said no. First Lady Ada Cole left.", ("Ada Cole", "First Lady", "Peru")),
    ("Peru said no. National Security Adviser Ada Cole left.", ("Ada Cole", "National Security Adviser", "Peru")),
    ("Tom Roe, Director of\u00a0 the Harbour Studies Center, said no.", ("Tom Roe", "Director", "Harbour Studies Center")),
]


@pytest.mark.parametrize(("text", "expected"), OWNED)
def test_a_post_is_led_to_whose_it_is(said: Said, text: str, expected: tuple[str, str, str | None]) -> None:
    assert expected in told(*said(text))


IN_A_ROW: list[tuple[str, tuple[str, str, str | None]]] = [
    ("Ada Cole, an author, activist and former nun, said no.", ("Ada Cole", "activist", None)),
    ("Ada Cole, an author, activist and former nun, said no.", ("Ada Cole", "nun", None)),
    ("Tom Roe, an activist, radio show host, and currently a candidate for the Red Party, left.", ("Tom Roe", "radio show host", None)),
]


@pytest.mark.parametrize(("text", "expected"), IN_A_ROW)
def test_titles_in_a_row_behind_a_name_are_of_one(said: Said, text: str, expected: tuple[str, str, str | None]) -> None:
    assert expected in told(*said(text))


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("In a letter to the governor, Tom Roe asked for money.", "governor"),
        ("Speaking of the minister, Ada Cole said he was wrong.", "minister"),
        ("He kept money that his client Ada Cole had earned.", "client"),
    ],
)
def test_a_post_before_a_comma_may_be_anothers(said: Said, text: str, title: str) -> None:
    assert title not in {held for _, held, _ in told(*said(text))}
