"""A text's lines and sentences with their offsets, before any parse: as typography sets them, not as grammar does."""

import re
from collections.abc import Iterator
from typing import NamedTuple

LINE = re.compile(r"\S(?:[^\r\n]*\S)?")
CLOSED = re.compile(r"""(?:[.!?…]|\.\s\.\s\.)["”’')\]]*$""")
ABBREVIATED = re.compile(r"\b(?:(?:[A-Z]\.){2,}|Dept\.|Govt\.|Inc\.|Ltd\.|Corp\.|Co\.|Jr\.|Sr\.|No\.)$")
SENTENCE_BREAK = re.compile(r"""[.!?…]["”’')\]]*\s+(?=["“‘'(@#]?[A-Z0-9@#])""")


class Line(NamedTuple):
    """A stretch of a text without the white space around it."""

    start: int
    end: int
    text: str


def line(text: str, start: int, end: int) -> Line:
    """The stretch from `start` to `end`, made narrower where white space stands at its edges."""
    inside = text[start:end]
    start += len(inside) - len(inside.lstrip())
    inside = inside.strip()
    return Line(start, start + len(inside), inside)


def lines(text: str, start: int = 0) -> Iterator[Line]:
    """The lines from `start` on that hold more than white space."""
    for found in LINE.finditer(text, start):
        yield Line(found.start(), found.end(), found[0])


def sentences(text: str, of: Line) -> Iterator[Line]:
    """The sentences of the line `of`, told by its full stops and capitals; cheap, and wrong at some abbreviations."""
    start = of.start
    for found in SENTENCE_BREAK.finditer(of.text):
        yield line(text, start, of.start + found.end())
        start = of.start + found.end()
    yield line(text, start, of.end)


def closed(text: str) -> bool:
    """Whether `text` ends as a sentence does, with a full stop, question or exclamation mark that is not an abbreviation's."""
    return bool(CLOSED.search(text)) and not ABBREVIATED.search(text)


def quoted(text: str, position: int) -> bool:
    """Whether `position` stands inside quotation marks opened earlier in its paragraph."""
    before = text[text.rfind("\n", 0, position) + 1 : position]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1
