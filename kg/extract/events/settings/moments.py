"""What time expressions mean: "13 February", "last Monday", "five weeks ago", read against the day of the article."""

import re
from datetime import date, timedelta

from kg.extract.events.settings.counted import BESIDE, NUMBERS, ORDINALS, WEEKDAYS, Clock, Meaning, beside, counted_from, nth_day, number_of
from kg.read.days import MONTH, MONTHS, WEEKDAY

SOON = 60
"""Days: a date without a year that lies further ahead than this is last year's, unless its clause looks ahead."""


def _calendar_day(match: re.Match[str], clock: Clock) -> str | None:
    """ "13 February", "Oct. 4, 2024"; without a year, the one nearest to the article's day."""
    month, day, year = MONTHS[match["month"].lower().rstrip(".")], int(match["day"]), match["year"]
    if year:
        return _iso(int(year), month, day)
    if clock.today is None:
        return None
    if year_word := YEAR_WORD.search(match[0]):
        return _iso(clock.today.year - (year_word[1].lower() == "last"), month, day)
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
    if year_word := YEAR_WORD.search(match[0]):
        return f"{year - (year_word[1].lower() == 'last')}-{month:02}"
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
        return (past - timedelta(7 if back == 0 or (back == 1 and "last" in which) else 0)).isoformat()
    if match["week"]:
        monday = clock.today - timedelta(clock.today.weekday())
        return (monday + timedelta(wanted + {"last": -7, "this": 0, "next": 7}[match["week"].lower()])).isoformat()
    if "next" in which or "coming" in which:
        return (coming + timedelta(7 if back == 0 else 0)).isoformat()
    return (coming if clock.ahead else past).isoformat()


def _near_day(match: re.Match[str], clock: Clock) -> str | None:
    """ "yesterday", "this morning", "the day after tomorrow"; "midnight tomorrow" begins the day after, "(13)" decides."""
    if clock.today is None:
        return None
    told = _numbered(int(match["day"]), clock.today) if match["day"] else None
    words = match[0].lower()
    away = 0
    if "yesterday" in words or "last night" in words or "last evening" in words:
        away = -2 if "before" in words else -1
    elif "tomorrow" in words:
        away = 2 if "after" in words else 1
    day = date.fromisoformat(told) if told else clock.today + timedelta(away)
    ends = words.startswith("midnight") and away >= 0
    return (day + timedelta(ends)).isoformat()


def _period(match: re.Match[str], clock: Clock) -> str | None:
    """ "last month", "earlier this year", "next week" (as its month or year, where it lies in one)."""
    if clock.today is None:
        return None
    if match["day"]:
        return _numbered(int(match["day"]), clock.today)
    step = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1}.get(match["which"].lower(), 0)
    unit, today = match["unit"].lower(), clock.today
    if unit == "year":
        return f"{today.year + step}"
    if unit == "month":
        months = today.year * 12 + today.month - 1 + step
        return f"{months // 12}-{months % 12 + 1:02}"
    monday = today - timedelta(today.weekday() - 7 * step)
    first, last = monday.isoformat()[:7], (monday + timedelta(6)).isoformat()[:7]
    return first if first == last else first[:4] if first[:4] == last[:4] else None


def _ago(match: re.Match[str], clock: Clock) -> str | None:
    """ "five weeks ago": days are counted to the day, weeks and months to the month, years to the year."""
    if clock.today is None:
        return None
    count, unit = number_of(match["count"]), match["unit"].lower()
    if unit.startswith("day"):
        return (clock.today - timedelta(count)).isoformat()
    if unit.startswith("week"):
        return (clock.today - timedelta(7 * count)).isoformat()[:7]
    if unit.startswith("month"):
        months = clock.today.year * 12 + clock.today.month - 1 - count
        return f"{months // 12}-{months % 12 + 1:02}"
    return f"{clock.today.year - count}"


def _lately(match: re.Match[str], clock: Clock) -> str | None:
    """ "over the past two days", as its month, where it lies in one."""
    if clock.today is None:
        return None
    days = number_of(match["count"]) * (7 if match["unit"].lower().startswith("week") else 1)
    first, last = (clock.today - timedelta(days)).isoformat()[:7], clock.today.isoformat()[:7]
    return first if first == last else None


def lasting(match: re.Match[str], clock: Clock) -> str | None:
    """ "for the past 35 days", "has been blocked for 35 days": when it began, to the precision of "35 days ago"."""
    return _ago(match, clock)


def _numbered_day(match: re.Match[str], clock: Clock) -> str | None:
    """ "on the 24th": the nearest day of that number, to one named just before, else to the article's."""
    near = clock.before if clock.before and clock.since < BESIDE else clock.today
    return _numbered(int(match["day"]), near) if near else None


def _numbered(day: int, today: date) -> str | None:
    near = (today + timedelta(away) for away in sorted(range(-24, 25), key=abs))
    return next((found.isoformat() for found in near if found.day == day), None)


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


YEAR_WORD = re.compile(r"\b(this|last) year$", re.IGNORECASE)


def _pattern(*parts: str, any_case: bool = False) -> re.Pattern[str]:
    return re.compile(r"\b" + "".join(parts), re.IGNORECASE if any_case else 0)


NUMBER = rf"(?:\d{{1,3}}|{'|'.join(sorted(NUMBERS, key=len, reverse=True))})"
NTH = r"(?:st|nd|rd|th)"
PART = r"(?:(?:very )?(?:early|late|mid)[- ]|the (?:start|beginning|end|middle) of )"
YEAR = r"(?P<year>1[6-9]\d\d|20[0-4]\d)(?![\d,.]*\d)"
OF_YEAR = rf"(?:(?:,|\s+of)?\s+{YEAR}|\s+(?:of )?(?:this|that|last) year)?"
A_MONTH = rf"(?P<month>{MONTH})"
BARE_MONTH = rf"{A_MONTH}(?P<year>)\b(?!\.?\s+\d|,\s+(?:1[6-9]|20)\d\d\b)"
BEFORE_MONTH = r"(?:[Ii]n|[Ss]ince|[Uu]ntil|till|[Bb]y|[Ff]rom|[Dd]uring|of|for|[Bb]efore|[Aa]fter|through)\s+"
BEFORE_YEAR = (
    r"(?:(?<=['’])s|in|since|until|till|by|during|of|for|from|the|back in|early|earlier|late|mid|his|her|its|their"
    r"|of the|the year|a)\s*[ -]"
)
MEASURES = "%|per|people|workers|km|miles|metres|cases|seats|votes|employees|members|troops|crore|lakh|million|rupees|students|tons?|tonnes"
WHICH_DAY = r"(?P<which>last |next |this (?:past |coming )?|coming |(?:the )?past |(?:the )?previous )?"
A_WEEKDAY = rf"(?P<weekday>{WEEKDAY.replace('(?:day)?', 'day').removesuffix(chr(92) + '.?')})"
HOURS = "night|morning|afternoon|evening"
EXPRESSIONS: tuple[tuple[re.Pattern[str], Meaning], ...] = (
    (_pattern(r"(\d{4})-(\d\d)-(\d\d)\b"), _iso_day),
    (_pattern(rf"(?:{WEEKDAY},? )?{A_MONTH}\s*(?P<day>\d{{1,2}}){NTH}?(?!\d|:\d|,\d|\s*(?:per ?cent|%))", OF_YEAR), _calendar_day),
    (_pattern(rf"(?:{WEEKDAY},? )?(?P<day>\d{{1,2}}){NTH}?\s+(?:of\s+)?{A_MONTH}", OF_YEAR), _calendar_day),
    (_pattern(rf"{PART}?{A_MONTH}(?:,|\s+of)?\s+(?P<which>){YEAR}", any_case=True), _month),
    (
        _pattern(BEFORE_MONTH, rf"(?P<which>last |next |coming )?(?:this )?{PART}?{BARE_MONTH}(?:\s+(?:of )?(?:this|that|last) year)?"),
        _month,
    ),
    (_pattern(rf"(?P<which>[Ll]ast|[Nn]ext|[Tt]his|coming)\s+{BARE_MONTH}"), _month),
    (_pattern(rf"(?:early|late|mid)[- ](?P<which>){BARE_MONTH}"), _month),
    (_pattern(BEFORE_YEAR, YEAR, rf"(?! ?(?:{MEASURES}))", any_case=True), _year),
    (
        _pattern(
            WHICH_DAY,
            A_WEEKDAY,
            rf"(?:\s+(?:{HOURS}|midnight))?(?:\s+(?P<week>last|this|next) week)?(?:,?\s*\((?P<day>\d{{1,2}}){NTH}?\))?",
        ),
        _weekday,
    ),
    (
        _pattern(
            "(?:midnight )?(?:(?:the )?day (?:before yesterday|after tomorrow)|yesterday|today|tonight|tomorrow|",
            rf"last (?:night|evening)|this (?:{HOURS})|earlier today)\b(?:\s*\((?P<day>\d{{1,2}})\))?",
            any_case=True,
        ),
        _near_day,
    ),
    (
        _pattern(
            r"(?:(?:earlier|later) (?:in )?)?(?P<which>last|this|next|the previous|coming|(?<=earlier in )the|(?<=later in )the)\s+",
            r"(?P<unit>week|month|year)\b(?:\s*\((?P<day>\d{1,2})\))?",
            any_case=True,
        ),
        _period,
    ),
    (
        _pattern(
            r"for (?:over |more than |nearly |almost |about )?(?:the )?(?P<past>(?:last|past)\s+)?",
            rf"(?P<count>{NUMBER})\s+(?P<unit>days|weeks|months)\b",
            any_case=True,
        ),
        lasting,
    ),
    (_pattern(rf"(?:last|past)\s+(?P<count>{NUMBER})\s+(?P<unit>days|weeks)\b", any_case=True), _lately),
    (_pattern(rf"(?P<count>{NUMBER})\s+(?P<unit>days?|weeks?|months?|years?) (?:ago|back)\b", any_case=True), _ago),
    (
        _pattern(
            rf"(?P<nth>\d{{1,3}}{NTH}|{'|'.join(ORDINALS)}) (?:(?:consecutive|straight|successive) )?(?:day|night)\b",
            r"(?= (?:of|in a row|today|on|running|as|since)|\s*\W|$)",
            rf"(?:(?=(?: running| in a row)? on {A_WEEKDAY})|(?= (?P<today>today)))?",
            any_case=True,
        ),
        nth_day,
    ),
    (
        _pattern(
            rf"(?:on|by|from|since|until|till) (?:the )?(?P<day>[12]?\d|3[01]){NTH}\b",
            rf"(?! (?:of|day|week|anniversary|floor|year|time|round|district|{MONTH}\b))",
        ),
        _numbered_day,
    ),
    (
        _pattern(
            rf"(?P<count>{NUMBER}|the)\s+(?P<unit>days?|weeks?)\s+(?P<link>after|before)\b(?=\s+(?!that\b|this\b|\W)\w)", any_case=True
        ),
        counted_from,
    ),
    (
        _pattern(
            rf"(?:the (?:next|following|previous|same) (?:day|{HOURS})|(?:a|one|the) day (?:later|earlier|before|after)",
            rf"|on the day|within hours|(?:later )?that (?:day|{HOURS})|(?<!\d )(?<!few )hours (?:later|earlier)",
            rf"|(?:later|earlier) in the (?:day|{HOURS})",
            rf"|(?P<count>{NUMBER}) (?P<unit>days|weeks) (?:later|earlier))\b",
            any_case=True,
        ),
        beside,
    ),
)
WORDS = re.compile(
    rf"\b(?:1[6-9]\d\d|20\d\d|\d\d?{NTH}\b|(?:{MONTH}|{WEEKDAY})|(?i:(?:yester|to)day|to(?:night|morrow)|{HOURS}|(?:day|week|month|year|hour)s?\b))"
)
"""What every expression holds one of."""
