"""Headlines in plain text."""

import pytest

from kg.read.headline import headline

BODY = "The union has decided to call off the strike that its members began on Monday over their pay, its president said after talks."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Railway strike called off\n\n{BODY}", "Railway strike called off"),
        (f"date 2024-06-10 Railway strike called off\n\n{BODY}", "Railway strike called off"),
        (f"Railway strike called off\r\n\r\n{BODY}", "Railway strike called off"),
        (f"Railway strike called off\n{BODY}", "Railway strike called off"),
        (f"Another strike from tomorrow?\n\n{BODY}", "Another strike from tomorrow?"),
        (f"Strike called off – Railway Dept.\n\n{BODY}", "Strike called off – Railway Dept."),
        (f"Kashmir: Talks begin\n\n{BODY}", "Kashmir: Talks begin"),
        (f"Strike called off  https://news.example/strike\n\n{BODY}", "Strike called off"),
    ],
)
def test_a_headline_stands_apart_without_a_full_stop(text: str, expected: str) -> None:
    found = headline(text)
    assert found is not None
    assert found.text == expected == text[found.start : found.end]


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        f"{BODY}\n\n{BODY}",
        f"Members of the union walked out.\n\n{BODY}",
        f"Friday, September 6, 2019\n\n{BODY}",
        f"NEW DELHI, Nov. 5 (PTI)\n\n{BODY}",
        f"https://news.example/strike\n\n{BODY}",
        "A strike that began on Monday\nwas called off by the union\nafter talks.",
        "Railway strike called off",
        "",
    ],
)
def test_a_first_sentence_is_no_headline(text: str) -> None:
    assert headline(text) is None
