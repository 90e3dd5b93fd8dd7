"""Tables for people: columns side by side in plain text, cut to the width of a terminal where one is given."""

import unicodedata
from collections.abc import Sequence

GAP = "  "
LEAST = 8
"""A column is not cut below this many characters."""


def table(columns: Sequence[str], rows: Sequence[Sequence[str]], *, width: int | None = None) -> str:
    """The rows under their columns' names; cells are one line each, and nothing in them reaches the terminal as a command.

    `width` counts terminal cells; without it nothing is cut.
    """
    cells = [[_plain(cell) for cell in row] for row in [columns, *rows]]
    widths = [max(map(_cells, column)) for column in zip(*cells, strict=True)]
    if width:
        widths = _narrowed(widths, width - len(GAP) * (len(widths) - 1))
    cells.insert(1, ["─" * size for size in widths])
    lines = (GAP.join(_fitted(cell, size) for cell, size in zip(row, widths, strict=True)).rstrip() for row in cells)
    return "".join(f"{line}\n" for line in lines)


def _plain(text: str) -> str:
    return "".join(letter if letter.isprintable() else " " for letter in " ".join(text.split()))


def _cells(text: str) -> int:
    """How many terminal cells `text` takes: East Asian letters two, marks over a letter none."""
    if text.isascii():
        return len(text)
    return sum(0 if unicodedata.combining(letter) else 1 + (unicodedata.east_asian_width(letter) in "WF") for letter in text)


def _narrowed(widths: list[int], most: int) -> list[int]:
    """Widths that sum up to `most`, taken off the widest columns, as far as `LEAST` allows."""
    widths = list(widths)
    while sum(widths) > most and max(widths) > LEAST:
        widest = max(widths)
        next_widest = max((size for size in widths if size < widest), default=LEAST)
        tied = [place for place, size in enumerate(widths) if size == widest]
        cut = min(widest - max(next_widest, LEAST), -(-(sum(widths) - most) // len(tied)))
        for place in tied:
            widths[place] -= cut
    return widths


def _fitted(text: str, width: int) -> str:
    if _cells(text) > width:
        while _cells(text) > width - 1:
            text = text[:-1]
        text += "…"
    return text + " " * (width - _cells(text))
