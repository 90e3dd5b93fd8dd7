"""Datelines, where and when a report was filed: "Kolkata: The …", "NEW DELHI, Aug 17:", "JAKARTA, April 14 (Reuters) -"."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from kg.read.days import DAY, MONTH, WEEKDAY, after_stamp, day
from kg.read.headline import headline
from kg.read.lines import lines

WORD = r"[A-ZÀ-ÖØ-Þ][\w.’'-]*"
PLACE = rf"{WORD}(?: (?:of |de |la |el |on |upon )?{WORD}){{0,2}}(?:, ?(?!{MONTH}\b|{WEEKDAY}\b){WORD}(?: {WORD}){{0,2}})?"
SOURCE = r"\([^()\n]{2,40}\)"
OPENING = re.compile(
    rf"(?:(?P<place>{PLACE})(?:,? ?(?P<day>{DAY}))?|(?P<bare_day>{DAY}))?\s*(?P<source>{SOURCE})?"
    r"(?P<mark>[:;]\s|\s*[–—]\s|—|\.\s*[–—]|\.-\s|\.(?:\s|$)|\s+--?\s*|--?\s|$)\s*"
    r"""(?=[“‘"'(]?[A-ZÀ-ÖØ-Þ0-9]|$)"""
)
FOOT = re.compile(rf"\((?P<place>{WORD}(?: {WORD}){{0,2}})/ ?(?P<day>{DAY})\)?\s*$")
FOOT_LONGEST = 80
"""Characters."""
DATED = re.compile(DAY)
TURN = re.compile(rf"{WORD}(?: {WORD}){{0,3}}:\s")
LABELS = frozenset({
    "a", "q", "by", "live", "note", "read", "tags", "image", "photo", "pic", "video", "watch", "update", "updated", "report", "analysis",
    "opinion", "editorial", "explained", "explainer", "exclusive", "interview", "breaking", "summary", "highlights", "correction",
    "disclaimer", "source", "topics", "published", "caption", "file", "also", "story", "words", "text",
})  # fmt: skip
"""What else newspapers set before a colon at a paragraph's head."""
SPEECH = re.compile(r"(?:I|My)\b")
"""How what somebody says begins, behind whose name a colon stands: "Ada Cole: I will run again"."""
REACH = 3
"""Lines after the headline in which a dateline may stand: below a standfirst, never in the middle of an article."""


class Dateline(NamedTuple):
    """Where a report was filed and when; `start` to `end` is what stands before its first word.

    `place` is what is set where the place belongs; some houses set their own name there, which only a gazetteer can tell.
    `day` is an ISO 8601 date, or `--08-17` (gMonthDay of XML Schema) where no year is given.
    """

    start: int
    end: int
    place: str | None = None
    day: str | None = None


def dateline(text: str) -> Dateline | None:
    """The dateline of an article's reading copy, or None.

    Where a house sets its own name at the head and place and day at the foot, it is the head with the foot's place and day.
    """
    others = datelines(text)
    first = next(others, None)
    dated = next((other for other in others if other.place and other.day), None)
    return first._replace(place=dated.place, day=dated.day) if first and dated and not first.day else first


def datelines(text: str) -> Iterator[Dateline]:
    """All that says where and when it was filed: at the head, on a line of its own ("Friday, September 6, 2019"), at the foot."""
    interview = len([line for line in lines(text) if TURN.match(line.text)]) > 1
    title = headline(text)
    for line in islice(lines(text, title.end if title else after_stamp(text)), REACH):
        if dated_line(line.text):
            yield Dateline(line.start, line.end, day=day(line.text))
        elif (found := opening(line.text)) and not (interview and found["mark"].strip() == ":"):
            at = found["day"] or found["bare_day"]
            yield Dateline(line.start, line.start + found.end(), found["place"], day(at) if at else None)
    if found := FOOT.search(text, max(0, len(text.rstrip()) - FOOT_LONGEST)):
        yield Dateline(*found.span(), found["place"], day(found["day"]))


def dated_line(text: str) -> bool:
    """Whether a line is a day and nothing else."""
    return bool(DATED.fullmatch(text.strip()))


def opening(text: str) -> re.Match[str] | None:
    """What a paragraph has before its first word, where that is a dateline: a colon needs a place before it, a dash a place or source,
    a full stop a place in capitals and a day."""
    found = OPENING.match(text)
    if not found or not (found["place"] or found["source"]):
        return None
    filed = found["day"] or found["bare_day"] or found["source"]
    place = (found["place"] or "").split()
    follows = text[found.end() :]
    match found["mark"].strip():
        case ":":
            fits = place and place[0].lower() not in LABELS and follows and follows[0] not in "“\"'‘" and not SPEECH.match(follows)
        case ";":
            fits = found["source"]
        case ".":
            fits = place and place[0].isupper() and found["day"]
        case "":
            fits = filed and place
        case "-" | "--":
            fits = follows and (filed or len(place) == 1 or place[0].isupper())
        case _:
            fits = follows and (filed or len(place) <= 2 or place[0].isupper())
    return found if fits else None
