"""When: "on Monday (13)", "yesterday", "since last month", "on the 48th day", as the days, months and years they mean.

A relative expression is counted from the day the article appeared, never from the clock; what the article leaves open stays open.
Values are ISO 8601, no more precise than the text: `2024-10-04`, `2024-10` or `2024`.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING, Literal, NamedTuple

from kg.read.days import MONTH, MONTHS, WEEKDAY

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
NUMBERS = {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split(), start=1
    )
} | {"a": 1, "an": 1, "couple of": 2, "a couple of": 2}
ORDINALS = {
    word: number
    for number, word in enumerate("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), start=1)
}
SOON = 60
"""Days: a date without a year that lies further ahead than this is last year's, unless its clause looks ahead."""
NUMBER = rf"(?:\d{{1,3}}|{'|'.join(sorted(NUMBERS, key=len, reverse=True))})"
PARTS = r"(?:(?:very )?(?:early|late|mid)[- ]|the (?:start|beginning|end|middle) of )?"


Relation = Literal["at", "since", "until"]
LIMIT = re.compile(r"(since|until|till|by|before|through)\b", re.IGNORECASE)
LIMIT_BEFORE = re.compile(
    r"\b(since|until|till|up to|by|before|through)(?:\s+(?:the|at|on|about|end|of|early|late|midnight|noon|\d[\d.:]*|[ap]\.?m\.?))*\s*\(?$",
    re.IGNORECASE,
)


class Time(NamedTuple):
    """A time expression, tokens `start` to `end`; `relation` tells the day of a thing from a limit: "since", "until"."""

    start: int
    end: int
    value: str
    relation: Relation


class Clock(NamedTuple):
    """What an expression is read against: the day of the article, whether its clause looks ahead, the day named before it, and how far back that is."""

    today: date | None
    ahead: bool
    before: date | None
    since: int = 999


def times(doc: "Doc", published: str | None) -> tuple[Time, ...]:
    """Every time expression of the document whose value can be worked out, in order of reading."""
    return tuple(_times(doc, date.fromisoformat(published) if published else None))


def _times(doc: "Doc", today: date | None) -> Iterator[Time]:
    before: date | None = None
    text, starts = doc.text, [token.idx for token in doc]
    relation: Relation = "at"
    reached = 0
    for match, reading in _matches(text):
        token = doc[max(0, bisect_right(starts, match.start()) - 1)]
        value = reading(match, Clock(today, _ahead(token), before, match.start() - reached))
        if value is None:
            continue
        if len(value) == 10:
            before = date.fromisoformat(value)
        if not reached or text[reached : match.start()].strip() != "(":
            relation = "since" if reading is _nth_day else _relation(text[max(0, match.start() - 40) : match.start()], match[0])
        reached = match.end()
        yield Time(token.i, bisect_right(starts, match.end() - 1), value, relation)


def _matches(text: str) -> list[tuple[re.Match[str], "Meaning"]]:
    """Every expression, the longest of those that overlap."""
    found = [(match, reading) for pattern, reading in EXPRESSIONS for match in pattern.finditer(text)]
    found.sort(key=lambda pair: (pair[0].start(), -pair[0].end()))
    kept: list[tuple[re.Match[str], Meaning]] = []
    for match, reading in found:
        if not kept or match.start() >= kept[-1][0].end():
            kept.append((match, reading))
    return kept


def _relation(before: str, expression: str) -> Relation:
    word = LIMIT.match(expression) or LIMIT_BEFORE.search(before)
    return "at" if not word else "since" if word[1].lower() == "since" else "until"


def _ahead(token: "Token") -> bool:
    """Whether the clause around the token speaks of what is to come."""
    seen = token
    for _ in range(12):
        if seen.pos_ in {"VERB", "AUX"} and any(
            child.lemma_ in {"will", "shall"} or child.lower_ == "to" for child in seen.lefts if child.dep_ == "aux"
        ):
            return True
        if seen.lemma_ in {"plan", "schedule", "slate", "due", "upcoming", "set"} and seen.tag_ in {"VBN", "JJ"}:
            return True
        if seen.dep_ in {"ROOT", "ccomp", "relcl", "conj"} and seen.pos_ in {"VERB", "AUX"}:
            return any(child.lower_ == "would" for child in seen.lefts)
        seen = seen.head
    return False


# What each expression means


Meaning = Callable[[re.Match[str], Clock], str | None]


def _calendar_day(match: re.Match[str], clock: Clock) -> str | None:
    """ "13 February", "Oct. 4, 2024"; without a year, the one nearest to the article's day."""
    month, day, year = MONTHS[match["month"].lower().rstrip(".")], int(match["day"]), match["year"]
    if year:
        return _iso(int(year), month, day)
    if clock.today is None:
        return None
    near = [date.fromisoformat(found) for y in (-1, 0, 1) if (found := _iso(clock.today.year + y, month, day))]
    away = {found: (found - clock.today).days for found in near}
    likely = [found for found in near if clock.ahead or away[found] <= SOON]
    return min(likely, key=lambda found: abs(away[found])).isoformat() if likely else None


def _iso_day(match: re.Match[str], _: Clock) -> str | None:
    return _iso(int(match[1]), int(match[2]), int(match[3]))


def _month(match: re.Match[str], clock: Clock) -> str | None:
    """ "in January", "early June 2019", "last March"."""
    month = MONTHS[match["month"].lower().rstrip(".")]
    if match["year"]:
        return f"{match['year']}-{month:02}"
    if clock.today is None:
        return None
    which = (match["which"] or "").lower().strip()
    year = clock.today.year
    if clock.ahead or which in {"next", "coming"}:
        year += month < clock.today.month
    else:
        year -= month > clock.today.month or (which == "last" and month == clock.today.month)
    return f"{year}-{month:02}"


def _year(match: re.Match[str], clock: Clock) -> str | None:
    year = int(match["year"])
    return match["year"] if clock.today is None or year <= clock.today.year + 30 else None


def _weekday(match: re.Match[str], clock: Clock) -> str | None:
    """ "on Monday": the last one for what has happened, the next for what is to come; "(13)" beside it decides."""
    if clock.today is None:
        return None
    if match["day"]:
        return _numbered(int(match["day"]), clock.today)
    which = (match["which"] or "").lower()
    wanted = WEEKDAYS.index(match["weekday"][:3].lower())
    back = (clock.today.weekday() - wanted) % 7
    past, coming = clock.today - timedelta(back), clock.today + timedelta(-back % 7)
    if "last" in which or "past" in which or "previous" in which:
        return (past - timedelta(7 if back == 0 else 0)).isoformat()
    if match["week"]:
        monday = clock.today - timedelta(clock.today.weekday())
        return (monday + timedelta(wanted + {"last": -7, "this": 0, "next": 7}[match["week"].lower()])).isoformat()
    if "next" in which or "coming" in which:
        return (coming + timedelta(7 if back == 0 else 0)).isoformat()
    return (coming if clock.ahead else past).isoformat()


def _near_day(match: re.Match[str], clock: Clock) -> str | None:
    """ "yesterday", "this morning", "the day after tomorrow"; "midnight tomorrow" begins the day after."""
    if clock.today is None:
        return None
    words = match[0].lower()
    away = 0
    if "yesterday" in words or "last night" in words or "last evening" in words:
        away = -2 if "before" in words else -1
    elif "tomorrow" in words:
        away = 2 if "after" in words else 1
    if words.startswith("midnight") and away >= 0:
        away += 1
    return (clock.today + timedelta(away)).isoformat()


def _period(match: re.Match[str], clock: Clock) -> str | None:
    """ "last month", "earlier this year", "next week" (as its month, where it lies in one)."""
    if clock.today is None:
        return None
    step = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1}.get(match["which"].lower(), 0)
    unit, today = match["unit"].lower(), clock.today
    if unit == "year":
        return f"{today.year + step}"
    if unit == "month":
        months = today.year * 12 + today.month - 1 + step
        return f"{months // 12}-{months % 12 + 1:02}"
    monday = today - timedelta(today.weekday() - 7 * step)
    first, last = monday.isoformat()[:7], (monday + timedelta(6)).isoformat()[:7]
    return first if first == last else None


def _ago(match: re.Match[str], clock: Clock) -> str | None:
    """ "five weeks ago": days are counted to the day, weeks and months to the month, years to the year."""
    if clock.today is None:
        return None
    count, unit = _number(match["count"]), match["unit"].lower()
    if unit.startswith("day"):
        return (clock.today - timedelta(count)).isoformat()
    if unit.startswith("week"):
        return (clock.today - timedelta(7 * count)).isoformat()[:7]
    if unit.startswith("month"):
        months = clock.today.year * 12 + clock.today.month - 1 - count
        return f"{months // 12}-{months % 12 + 1:02}"
    return f"{clock.today.year - count}"


def _nth_day(match: re.Match[str], clock: Clock) -> str | None:
    """ "on the 48th day": the first of them, counted back from the day named beside it, else from the article's."""
    if clock.today is None:
        return None
    nth = match["nth"].lower()
    count = ORDINALS[nth] if nth in ORDINALS else int(re.sub(r"\D", "", nth))
    if count < 2:
        return None
    last = clock.before if clock.before and clock.since < 40 else clock.today
    return (last - timedelta(count - 1)).isoformat()


def _numbered_day(match: re.Match[str], clock: Clock) -> str | None:
    """ "on the 24th": the nearest day of that number."""
    return _numbered(int(match["day"]), clock.today) if clock.today else None


def _beside(match: re.Match[str], clock: Clock) -> str | None:
    """ "the next day", "a day earlier": counted from the day named before; right behind it ("on Friday, a day after …") another day is meant."""
    if clock.before is None or clock.since <= 2:
        return None
    words = match[0].lower()
    if "same" in words or words == "that day":
        return clock.before.isoformat()
    away = -1 if re.search("before|earlier|previous|prior", words) else 1
    return (clock.before + timedelta(away)).isoformat()


def _number(word: str) -> int:
    return int(word) if word.isdigit() else NUMBERS[word.lower()]


def _numbered(day: int, today: date) -> str | None:
    near = (today + timedelta(away) for away in sorted(range(-24, 25), key=abs))
    return next((found.isoformat() for found in near if found.day == day), None)


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


YEAR = r"(?:(?:,|\s+of)?\s+(?P<year>1[6-9]\d\d|20\d\d)(?![\d,]*\d)|\s+of (?:this|that|last) year)?"
EXPRESSIONS: tuple[tuple[re.Pattern[str], Meaning], ...] = (
    (re.compile(r"\b(\d{4})-(\d\d)-(\d\d)\b"), _iso_day),
    (
        re.compile(
            rf"\b(?:{WEEKDAY},? )?(?P<month>{MONTH})\s*(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?![\d:]|,\d|\s*(?:per cent|percent|%)){YEAR}"
        ),
        _calendar_day,
    ),
    (re.compile(rf"\b(?:{WEEKDAY},? )?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month>{MONTH}){YEAR}"), _calendar_day),
    (re.compile(rf"\b{PARTS}(?P<month>{MONTH})(?:,|\s+of)?\s+(?P<which>)(?P<year>1[6-9]\d\d|20\d\d)(?![\d,]*\d)", re.IGNORECASE), _month),
    (
        re.compile(
            rf"\b(?:[Ii]n|[Ss]ince|[Uu]ntil|till|[Bb]y|[Ff]rom|[Dd]uring|of|for|[Bb]efore|[Aa]fter|through)\s+(?P<which>last |next |coming )?(?:this )?{PARTS}(?P<month>{MONTH})(?P<year>)\b(?!\s+\d)(?:\s+(?:of )?(?:this|that) year)?"
        ),
        _month,
    ),
    (re.compile(rf"\b(?P<which>[Ll]ast|[Nn]ext|[Tt]his|coming)\s+(?P<month>{MONTH})(?P<year>)\b(?!\s+\d)"), _month),
    (re.compile(rf"\b(?:early|late|mid)[- ](?P<which>)(?P<month>{MONTH})(?P<year>)\b(?!\s+\d)"), _month),
    (
        re.compile(
            r"\b(?:in|since|until|till|by|during|of|for|from|the|back in|early|late|mid|his|her|its|their|of the|a)\s*[ -](?P<year>1[6-9]\d\d|20[0-4]\d)\b"
            r"(?![\d,.]*\d| ?(?:%|per|people|workers|[kK]m|miles|metres|cases|seats|votes|employees|members|troops|crore|lakh|million|rupees|students|tons?|tonnes))",
            re.IGNORECASE,
        ),
        _year,
    ),
    (
        re.compile(
            rf"\b(?P<which>last |next |this (?:past |coming )?|coming |(?:the )?past |(?:the )?previous )?(?P<weekday>{WEEKDAY.replace('(?:day)?', 'day')})"
            r"(?:\s+(?:night|morning|afternoon|evening|midnight))?(?:\s+(?P<week>last|this|next) week)?(?:,?\s*\((?P<day>\d{1,2})(?:st|nd|rd|th)?\))?",
        ),
        _weekday,
    ),
    (
        re.compile(
            r"\b(?:midnight )?(?:(?:the )?day (?:before yesterday|after tomorrow)|yesterday|today|tonight|tomorrow|last (?:night|evening)|this (?:morning|afternoon|evening)|earlier today)\b",
            re.IGNORECASE,
        ),
        _near_day,
    ),
    (
        re.compile(
            r"\b(?:(?:earlier|later) (?:in )?)?(?P<which>last|this|next|the previous|coming|(?<=earlier in )the|(?<=later in )the)\s+(?P<unit>week|month|year)\b",
            re.IGNORECASE,
        ),
        _period,
    ),
    (re.compile(rf"\b(?P<count>{NUMBER})\s+(?P<unit>days?|weeks?|months?|years?) (?:ago|back)\b", re.IGNORECASE), _ago),
    (
        re.compile(
            rf"\b(?P<nth>\d{{1,3}}(?:st|nd|rd|th)|{'|'.join(ORDINALS)}) (?:(?:consecutive|straight|successive) )?(?:day|night)\b(?= (?:of|in a row|today|on|running|as|since|\W)|\W|$)",
            re.IGNORECASE,
        ),
        _nth_day,
    ),
    (
        re.compile(
            r"\b(?:on|by|from|until|till) (?:the )?(?P<day>[12]?\d|3[01])(?:st|nd|rd|th)\b(?! (?:of|day|week|anniversary|floor|year|time|round|district))"
        ),
        _numbered_day,
    ),
    (
        re.compile(
            r"\b(?:the (?:next|following|previous|same) day|(?:a|one|the) day (?:later|earlier|before|after)|that day|on the day)\b",
            re.IGNORECASE,
        ),
        _beside,
    ),
)
