"""Demands set out in points: "demanded: - a rise - better housing", "their demands are (i) a rise; (ii) better housing"."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.demands.asked.items import Thing
from kg.extract.demands.asks import Ask
from kg.extract.demands.parties.demanders import Voices
from kg.extract.demands.parties.makers import demander, of_list
from kg.extract.demands.status.made import is_made
from kg.extract.lexicon import words
from kg.model import Ref

if TYPE_CHECKING:
    from spacy.tokens import Token

LINES = re.compile(r"(?m)^[ \t]*(?:[-•*·–]|\(?(?:\d{1,2}|[ivx]{1,4}|[a-h])[.)])[ \t]+(?=\S)")
INLINE = re.compile(r"(?<!\d)(?<!\d )\((?:\d{1,2}|[ivx]{1,4}|[a-h])\)[ \t]*(?=\S)")
FOLLOWING = re.compile(r"[2-9]|1\d|[ivx]{2}|[vxb-h]")
"""What no first point is marked with."""
APART = 3
"""Line breaks between two points of one list, at the most."""
LONG = 400
"""Characters of a point, at the most."""
BEFORE = 45
"""Tokens: how far before the first point the word of demanding may stand."""
NOUNS = frozenset({"condition", "demand", "request"})


def bullets(cast: Cast, voices: Voices) -> Iterator[Ask]:
    """Every list in points that a word of demanding introduces."""
    text = cast.reading.article.text
    for marks in (*_runs(LINES, text, "\n"), *_runs(INLINE, text, ";,")):
        points = [point for point in (_point(cast, text, *ends) for ends in marks) if point is not None]
        trigger = _trigger(cast, points[0].start) if len(points) > 1 else None
        if trigger is not None:
            by = _makers(voices, trigger)
            yield Ask(trigger, tuple(points), "in-points", by)


def _runs(mark: "re.Pattern[str]", text: str, stops: str) -> Iterator[list[tuple[int, int]]]:
    """The points of each list: where a point begins behind its mark and where it ends at the latest."""
    run: list[re.Match[str]] = []
    for found in [*mark.finditer(text), None]:
        between = text[run[-1].end() : found.start()] if run and found is not None else ""
        joined = found is not None and (not run or (len(between) < LONG and between.count("\n") <= APART and between.strip()))
        if not joined:
            if len(run) > 1 and not FOLLOWING.search(run[0].group()):
                yield [
                    (each.end(), run[at + 1].start() if at + 1 < len(run) else _last(text, each.end(), stops))
                    for at, each in enumerate(run)
                ]
            run = []
        if found is not None:
            run.append(found)


def _last(text: str, start: int, stops: str) -> int:
    """Where the last point ends: with its line, or with its sentence where the list runs on in one."""
    end = re.compile(r"\n" if "\n" in stops else r"[.;]\s|[.;]$|\n").search(text, start)
    return end.start() if end is not None else len(text)


def _point(cast: Cast, text: str, start: int, end: int) -> Thing | None:
    said = re.sub(r"(?:[\s;,.]+|\b(?:and|or)\b)+$", "", text[start : min(end, start + LONG)])
    span = cast.doc.char_span(start, start + len(said), alignment_mode="expand") if said else None
    if span is None or span.start in cast.skip:
        return None
    return Thing(span.start, span.end, span.root)


def _trigger(cast: Cast, first: int) -> "Token | None":
    """The last word of demanding before the first point, in the sentence that leads to it."""
    doc = cast.doc
    for at in range(first - 1, max(first - BEFORE, -1), -1):
        token = doc[at]
        if token.text in {".", "?", "!"} and at < first - 3:
            return None
        if token.lemma_.lower() in NOUNS and token.pos_ == "NOUN":
            return token
        if token.tag_.startswith("VB") and token.lemma_.lower() in words("demanding") and is_made(token):
            return token
    return None


def _makers(voices: Voices, trigger: "Token") -> tuple[Ref, ...]:
    if trigger.pos_ != "NOUN":
        return voices.of_verb(trigger)
    named = of_list(trigger)
    return demander(voices, trigger) or demander(voices, named) or voices.of_verb(named.head) or voices.pressing(trigger)
