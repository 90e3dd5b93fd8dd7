"""Bytes as they come, and those that are no text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import Unreadable
from kg.read.encoding import decoded

TEXT = "Señor Peña’s café stays shut, he said: “No.”"


@pytest.mark.parametrize(
    "content",
    [
        TEXT.encode(),
        b"\xef\xbb\xbf" + TEXT.encode(),
        TEXT.encode("utf-16"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        TEXT.encode("utf-32"),
        TEXT.encode("cp1252"),
        TEXT.encode() + "é".encode()[:1],
        TEXT.encode() + bytes(4096),
        TEXT.encode().decode("latin-1").encode(),
        TEXT.encode().decode("latin-1").encode().decode("latin-1").encode(),
    ],
    ids=[
        *("utf-8", "byte order mark", "utf-16", "utf-16 without its mark, little", "and big endian", "utf-32", "windows-1252"),
        *("cut within a letter", "padded with zeros", "read wrongly", "read wrongly twice"),
    ],
)
def test_text_survives_its_encoding(content: bytes) -> None:
    assert decoded(content) == TEXT


def test_a_declared_encoding_is_believed() -> None:
    page = "<html><head><meta charset='iso-8859-2'></head><p>Łódź: Straż pożarna odmówiła.</p></html>"
    assert decoded(page.encode("iso-8859-2")) == page


def test_another_alphabet_is_guessed() -> None:
    text = "Профсоюз объявил забастовку, сообщили в понедельник его представители."
    assert decoded(text.encode("cp1251")) == text


def test_line_ends_stay_as_they_are() -> None:
    assert decoded(b"One.\r\nTwo.\rThree.\n") == "One.\r\nTwo.\rThree.\n"


def test_a_stray_nul_is_a_space() -> None:
    assert decoded(b"The end\x00is near") == "The end is near"


@pytest.mark.parametrize(
    "text",
    [
        "The café’s owner said “no”.",
        "Ã is a letter of Portuguese, and “Â£5” is what a broken page makes of “£5”.",
        "The sign read “CAFÃ�”, they said.",
        "A naïve façade – São Paulo’s – cost €5 in Åland.",
    ],
)
def test_what_is_not_certainly_broken_stays_as_it_is(text: str) -> None:
    assert decoded(text.encode()) == text


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b" \n\t ", "empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "binary"),
        (b"The \x00 end\x00 is near", "binary"),
        (b"%PDF-1.7 \x01\x02\x03\x04\x05\x06 stream", "binary"),
        ("The café’s ".encode() + b"\xff" + b" owner", "broken UTF-8 at byte 14"),
        (b"\xff\xfe\x00\xd8a\x00", "broken UTF-16"),
    ],
)
def test_what_is_no_text_says_why(content: bytes, reason: str) -> None:
    with pytest.raises(Unreadable, match=reason):
        decoded(content)


@given(st.binary(max_size=200))
def test_any_bytes_are_text_or_unreadable(content: bytes) -> None:
    try:
        text = decoded(content)
    except Unreadable:
        return
    assert "\x00" not in text
    text.encode()
