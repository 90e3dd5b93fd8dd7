"""Quotations as newspapers set them: curly, straight or single marks, unclosed, over several paragraphs, broken by their cue.

The words between marks are a `Quotation`; whether somebody speaks them or they are a scare quote ("the 'missing' file") is told by what
stands around them, which `kg.extract.statements.quotations.direct` looks at.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from kg.nlp import PARAGRAPH

MARK = re.compile(r"[“”\"„«»]|''|``|[‘’'`]")
OPENING, CLOSING = frozenset({"“", "„", "«", "``"}), frozenset({"”", "»", "''"})
DOUBLE = frozenset({'"', "“", "”", "``", "''"})
"""Marks of speech as tokens, of which one alone at the edge of some words belongs to what stands around."""
SINGLE = frozenset({"‘", "’", "'", "`"})
UNSEEN = "\u200b\u200e\u200f\u202a\u202c\ufeff"
"""Marks of the web that say which way to write, or where a line may break."""
LONGEST = 4000
"""Characters beyond which a closing mark closes no quotation opened in an earlier paragraph."""
CLIPPED = re.compile(r"['‘’`](\d\ds?\b|n['’]|em\b|tis\b|twas\b|cause\b)")
"""Words that begin with an apostrophe: '90s, 'n', 'em."""


class Quotation(NamedTuple):
    """Characters `start` to `end` stand between quotation marks, `before` to `after` with the marks.

    `closed` is false where the closing mark is missing: the words then run to the end of the paragraph, or to the next opening mark.
    """

    start: int
    end: int
    before: int
    after: int
    closed: bool = True
    single: bool = False


@lru_cache(maxsize=2)
def quotations(text: str) -> tuple[Quotation, ...]:
    """Every quotation of the text in order, none overlapping another; single marks inside double ones are part of what is quoted."""
    found: list[Quotation] = []
    at = 0
    for end in [*(match.start() for match in PARAGRAPH.finditer(text)), len(text)]:
        if end <= at:
            continue
        double = list(_double(text, at, end))
        if double and not double[-1].closed and (close := _closed_later(text, double[-1], end)) is not None:
            double[-1] = double[-1]._replace(end=close.start(), after=close.end(), closed=True)
            end = close.end()
        found += double
        for start, stop in _gaps(double, at, end):
            found += _single(text, start, stop)
        at = max(at, end)
    return tuple(sorted(found))


def _closed_later(text: str, opened: Quotation, end: int) -> re.Match[str] | None:
    """The curly mark at a later paragraph's end that closes a quotation whose paragraphs bear no marks of their own."""
    if text[opened.before] != "“" or (opened.end < end and text[opened.end : end].strip()):
        return None
    mark = next((m for m in MARK.finditer(text, end) if m.group() not in SINGLE), None)
    if mark is None or mark.group() != "”" or mark.start() - opened.start > LONGEST:
        return None
    return mark if not text[mark.end() : mark.end() + 1].strip() and text[mark.start() - 1] in ".!?…" else None


def _gaps(taken: list[Quotation], start: int, end: int) -> Iterator[tuple[int, int]]:
    for quotation in taken:
        yield start, quotation.before
        start = quotation.after
    yield start, end


def _double(text: str, start: int, end: int) -> Iterator[Quotation]:
    """The quotations in double marks of one paragraph."""
    opened: re.Match[str] | None = None
    first = True
    marks = [mark for mark in MARK.finditer(text, start, end) if mark.group() not in SINGLE]
    inner = [mark for at in range(len(marks)) if _encloses(marks[at : at + 4]) for mark in marks[at + 1 : at + 3]]
    for mark in marks:
        if mark in inner:
            continue
        if _opens(text, mark, start, end, opened is not None):
            if opened is not None:
                yield _quotation(text, opened, mark.start(), mark.start(), closed=False)
            opened = mark
        elif opened is not None:
            yield _quotation(text, opened, mark.start(), mark.end(), closed=True)
            opened = None
        elif first and mark.group() == "”" and (single := _mismatched(text, start, mark)) is not None:
            yield _quotation(text, single, mark.start(), mark.end(), closed=True)
        first = False
    if opened is not None:
        yield _quotation(text, opened, end, end, closed=False)


def _encloses(marks: list[re.Match[str]]) -> bool:
    """Whether the first mark opens words that quote others: "“They call it “a gift” in the north,” she said"."""
    return [mark.group() for mark in marks] == ["“", "“", "”", "”"]


def _mismatched(text: str, start: int, closing: re.Match[str]) -> re.Match[str] | None:
    """The single mark at a paragraph's beginning that a double one closes: "‘We won. We are glad,” she said"."""
    while start < closing.start() and text[start].isspace():
        start += 1
    mark = MARK.match(text, start)
    plain = mark is not None and mark.group() in SINGLE and mark.end() < closing.start()
    return mark if plain and "’" not in text[start + 1 : closing.start()].replace("’s", "").replace("n’t", "") else None


def _quotation(text: str, opened: re.Match[str], end: int, after: int, *, closed: bool, single: bool = False) -> Quotation:
    begin = opened.end()
    while begin < end and text[begin].isspace():
        begin += 1
    while end > begin and text[end - 1].isspace():
        end -= 1
    return Quotation(begin, end, opened.start(), after, closed, single)


def _opens(text: str, mark: re.Match[str], start: int, end: int, inside: bool) -> bool:
    """Whether the mark begins a quotation: by its form, for straight marks by the white space around it, at last by what is open."""
    free_before = mark.start() == start or text[mark.start() - 1].isspace() or text[mark.start() - 1] in "([{-–—/" + UNSEEN
    free_after = mark.end() >= end or text[mark.end()].isspace() or text[mark.end()] in ".,;:!?)]}-–—/"
    if mark.group() in OPENING:
        return not (inside and free_after and not free_before)
    if mark.group() in CLOSING:
        return not inside and free_before and not free_after
    if free_before != free_after:
        return free_before
    return not inside


def _single(text: str, start: int, end: int) -> Iterator[Quotation]:
    """The quotations in single marks of a stretch without double ones; apostrophes open and close nothing."""
    marks = [m for m in MARK.finditer(text, start, end) if m.group() in SINGLE]
    at = 0
    while at < len(marks):
        mark = marks[at]
        at += 1
        if mark.group() == "’" or not _single_opens(text, mark, start):
            continue
        closings = []
        for later, other in enumerate(marks[at:], at):
            if other.group() in {"‘", "`"} or (
                other.group() == "'" and _single_opens(text, other, start) and not _single_closes(text, other, end)
            ):
                break
            if _single_closes(text, other, end):
                closings.append((later, other))
        if closings:
            later, closing = next((c for c in closings if _surely_closes(text, c[1], end)), closings[0])
            yield _quotation(text, mark, closing.start(), closing.end(), closed=True, single=True)
            at = later + 1


def _single_opens(text: str, mark: re.Match[str], start: int) -> bool:
    if CLIPPED.match(text, mark.start()):
        return False
    free = mark.start() == start or text[mark.start() - 1].isspace() or text[mark.start() - 1] in "([{-–—/:"
    return free and mark.end() < len(text) and (text[mark.end()].isalnum() or text[mark.end()] in "[(.")


def _single_closes(text: str, mark: re.Match[str], end: int) -> bool:
    return not text[mark.start() - 1].isspace() and (mark.end() >= end or not text[mark.end()].isalnum())


def _surely_closes(text: str, mark: re.Match[str], end: int) -> bool:
    """Whether the mark is no plural's possessive: punctuation stands on one side of it, or the letter before it is no s."""
    return text[mark.start() - 1] in ".,!?…" or mark.end() >= end or text[mark.end()] in ".,;:!?)" or text[mark.start() - 1].lower() != "s"
