"""Stretches of capitalised tokens with the small words that join them: "Ministry of Ports and Inland Shipping"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.extract.names.cutting.joins import join
from kg.extract.names.cutting.titles import is_title
from kg.nlp import text_of

if TYPE_CHECKING:
    from spacy.tokens import Doc

LONGEST, LETTERS = 14, 300
"""Words and characters of a name that an acronym in brackets tells."""


def runs(doc: "Doc", capital: list[bool]) -> Iterator[tuple[int, int]]:
    """Stretches of capitalised tokens, with what joins them."""
    i, n = 0, len(doc)
    while i < n:
        start, whole = i, spelled_out(doc, i) if doc[i].text[0].isupper() else 0
        if not capital[i] and not whole:
            i += 1
            continue
        i = whole or i + 1
        while i < n and (step := join(doc, capital, start, i)):
            i += step
        yield start, i


def spelled_out(doc: "Doc", start: int) -> int:
    """Where a name ends whose first letters stand behind it in brackets: "Board of Control for Cricket in India | (BCCI)"; 0 without."""
    letters, begin = "", doc[start].idx
    if "(" not in text_of(doc)[begin : begin + LETTERS]:
        return 0
    for at in range(start, min(start + LONGEST, len(doc) - 2)):
        token = doc[at]
        if token.text == "(":
            acronym = doc[at + 1].text
            known = len(acronym) > 2 and acronym.isupper() and acronym.isalpha() and doc[at + 2].text == ")"
            return at if known and acronym == letters and not any(is_title(doc, k) for k in range(start, at)) else 0
        if not (token.is_alpha or token.text in {"&", "'s", "’s", "'", "’"}) or (token.is_sent_start and at > start):
            return 0
        letters += token.text[0] if token.text[0].isupper() else ""
    return 0
