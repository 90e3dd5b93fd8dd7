"""Acronyms of names."""

import pytest

from kg.acronyms import abbreviates, acronym_of, initials


@pytest.mark.parametrize(
    ("short", "full", "is_one"),
    [
        ("boc", "bank of chad", True),
        ("bc", "bank of chad", True),
        ("uncc", "un climate change committee", False),
        ("ccc", "co-operative credit council", False),
        ("cocc", "co-operative credit council", True),
        ("b", "bank", False),
        ("b c", "bank of chad", False),
    ],
)
def test_an_acronym_is_made_of_all_initials_or_of_those_of_the_great_words(short: str, full: str, is_one: bool) -> None:
    assert acronym_of(short, full) is is_one


def test_what_abbreviates_may_leave_words_out() -> None:
    assert abbreviates("pwu", "port and harbour workers' union")
    assert not abbreviates("upw", "port and harbour workers' union")


def test_initials_keep_their_capitals() -> None:
    assert initials("Eastern Nurses' Society of the Bay") == "ENSB"
