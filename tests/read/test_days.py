"""Days as newspapers write them."""

import re

import pytest

from kg.read.days import DAY, after_stamp, day, iso, stamp


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Aug 17", "--08-17"),
        ("18 Jan", "--01-18"),
        ("Nov. 5", "--11-05"),
        ("3rd March 2020", "2020-03-03"),
        ("Friday, September 6, 2019", "2019-09-06"),
        ("Aug05/2024", "2024-08-05"),
        ("29 February 2023", None),
    ],
)
def test_a_day_is_as_precise_as_it_is_written(text: str, expected: str | None) -> None:
    assert re.fullmatch(DAY, text)
    assert day(text) == expected


@pytest.mark.parametrize("text", ["Marching 12", "12 Marchers", "Maya 12"])
def test_a_word_that_begins_like_a_month_is_none(text: str) -> None:
    assert not re.fullmatch(DAY, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (" date 2024-10-12 The talks failed.", "2024-10-12"),
        ("date 2024-10-12\nThe talks failed.", "2024-10-12"),
        ("date 2024-13-40 The talks failed.", None),
        ("The date 2024-10-12 was set.", None),
        ("date 2024-10-123 is no date", None),
    ],
)
def test_a_stamp_stands_at_the_very_beginning(text: str, expected: str | None) -> None:
    assert stamp(text) == expected


def test_the_article_begins_behind_its_stamp() -> None:
    text = " date 2024-10-12  The talks failed."
    assert text[after_stamp(text) :] == "The talks failed."


@pytest.mark.parametrize(("text", "expected"), [("2024-10-12T23:30:00-05:00", "2024-10-12"), ("2024-02-30", None), ("yesterday", None)])
def test_a_date_and_time_gives_the_day_it_names_itself(text: str, expected: str | None) -> None:
    assert iso(text) == expected
