"""Datelines, and what only looks like one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.read.dateline import Dateline, dateline

BODY = "The union ended its strike on Monday, its president said."


@pytest.mark.parametrize(
    ("opening", "place", "day"),
    [
        ("Kolkata: ", "Kolkata", None),
        ("NEW DELHI, Aug 17: ", "NEW DELHI", "--08-17"),
        ("ITANAGAR, 18 Jan: ", "ITANAGAR", "--01-18"),
        ("New Delhi : ", "New Delhi", None),
        ("SRINAGAR, July 31 — ", "SRINAGAR", "--07-31"),
        ("JAKARTA, April 14 (Reuters) - ", "JAKARTA", "--04-14"),
        ("Colombo, Feb. 01 (Daily Mirror)- ", "Colombo", "--02-01"),
        ("Paris, France, 2 May 2023 (AFP) – ", "Paris, France", "2023-05-02"),
        ("COLOMBO (News 1st); ", "COLOMBO", None),
        ("CHENNAI, India -", "CHENNAI, India", None),
        ("CALCUTTA, Sept. 13.—", "CALCUTTA", "--09-13"),
        ("NAIROBI, Dec. 4. ", "NAIROBI", "--12-04"),
        ("CALCUTTA, June 14.- ", "CALCUTTA", "--06-14"),
        ("MARLOW FALLS, Iowa — ", "MARLOW FALLS, Iowa", None),
        ("CEBU, Philippines—", "CEBU, Philippines", None),
        ("May 26 (BBC) - ", None, "--05-26"),
        ("(BBC) - ", None, None),
        ("Kolkata – ", "Kolkata", None),
    ],
)
def test_a_dateline_says_where_and_when(opening: str, place: str | None, day: str | None) -> None:
    found = dateline(opening + BODY)
    assert found == Dateline(0, len(opening), place, day)


def test_a_dateline_follows_stamp_and_headline() -> None:
    text = f" date 2024-10-12 Railway strike called off\n\nPanaji: {BODY}"
    found = dateline(text)
    assert found is not None
    assert text[found.start : found.end] == "Panaji: "


@pytest.mark.parametrize("line", ["NEW DELHI, Nov. 5 (PTI)", "NEW DELHI, Nov. 5."])
def test_a_dateline_may_stand_on_a_line_of_its_own(line: str) -> None:
    text = f"Strike in telecom services banned\n\n{line}\n\n{BODY}"
    assert dateline(text) == Dateline(text.index("NEW"), text.index(line) + len(line), "NEW DELHI", "--11-05")


def test_a_day_on_a_line_of_its_own_dates_the_article() -> None:
    found = dateline(f"Union ends strike\n\nFriday, September 6, 2019 \n\n{BODY}")
    assert found is not None
    assert (found.place, found.day) == (None, "2019-09-06")


def test_place_and_day_at_the_foot_complete_a_house_name_at_the_head() -> None:
    text = f"ECONOMY POST – {BODY} (Colombo/Aug05/2024)"
    assert dateline(text) == Dateline(0, len("ECONOMY POST – "), "Colombo", "2024-08-05")


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        "Kolkata doctor murder: According to his lawyer, the man denied it.",
        "Update: The government has distanced itself from it.",
        "Ada Cole: “We will go on until the pay is raised.”",
        "Ada Cole: I'd go on strike again.",
        "Sri Lanka–Indonesia trade grew by a tenth.",
        "Sri Lanka - USA Business Council members met the ambassador.",
        "Ada Cole: What do you want?\n\nBo Reed: Higher pay.",
        f"{BODY}\n\n{BODY}\n\n{BODY}\n\nKolkata: {BODY}",
        "Nurses – the ones on night shift – walked out.",
        "",
    ],
)
def test_what_only_looks_like_a_dateline_is_none(text: str) -> None:
    assert dateline(text) is None


@given(st.text(max_size=200))
def test_a_dateline_lies_within_any_text(text: str) -> None:
    found = dateline(text)
    assert found is None or 0 <= found.start < found.end <= len(text)
