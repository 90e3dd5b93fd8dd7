"""Days as newspapers write them: "Aug 17", "18 Jan", "Friday, September 6, 2019", and the stamp "date 2024-10-12" before an article."""

import re
from datetime import date

STAMP = re.compile(r"\s*date (\d{4}-\d{2}-\d{2})(?!\S)\s*")

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january", "feb february", "mar march", "apr april", "may", "jun june", "jul july", "aug august",
            "sep sept september", "oct october", "nov november", "dec december",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
WEEKDAY = r"(?:Mon|Tue(?:s)?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?"
DAY = (
    rf"(?:{WEEKDAY},? )?(?:{MONTH}\s*\d{{1,2}}|\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH})"
    r"(?:[,/]?\s*\d{4})?(?!\d)"
)


def stamp(text: str) -> str | None:
    """The day of the stamp that some collections put before an article (" date 2024-10-12 The second …"), ISO 8601."""
    found = STAMP.match(text)
    return iso(found[1]) if found else None


def after_stamp(text: str) -> int:
    """Where the article begins: behind its stamp and the white space around it."""
    found = STAMP.match(text)
    return found.end() if found else len(text) - len(text.lstrip())


def iso(text: str) -> str | None:
    """The day an ISO 8601 date or date and time begins with, or None where there is no such day: `2024-10-12T08:00Z` is `2024-10-12`."""
    try:
        return date.fromisoformat(text.strip()[:10]).isoformat()
    except ValueError:
        return None


def day(text: str) -> str | None:
    """The day that `text` (something DAY matches) names: `2019-09-06`, or `--08-17` (gMonthDay of XML Schema) where it gives no year."""
    words = re.findall(r"[A-Za-z]+|\d+", text)
    month = next(MONTHS[word.lower()] for word in words if word.lower() in MONTHS)
    numbers = [int(word) for word in words if word.isdigit()]
    try:
        named = date(numbers[1] if len(numbers) > 1 else 2000, month, numbers[0])
    except ValueError:
        return None
    return named.isoformat() if len(numbers) > 1 else f"-{named.isoformat()[4:]}"
