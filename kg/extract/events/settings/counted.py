"""What is counted from a day named just before: "the next day", "ten days later", "a day after the march", "on the third day"."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from spacy.tokens import Token

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
COUNTED = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
)
NUMBERS = {word: number for number, word in enumerate(COUNTED.split(), start=1)} | {"a": 1, "an": 1, "couple of": 2, "a couple of": 2}
RANKED = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
ORDINALS = {word: number for number, word in enumerate(RANKED.split(), start=1)}
CLAUSE, ADJOINING = 150, 3
"""Characters over which what a clause comes a day after is counted from the day of the clause before; what it comes before, at once."""
BESIDE = 50
"""Characters: what is named as near as this is named in the same breath."""


LENGTH = 4
"""Tokens before a noun within which stands how long what it names was."""


class Clock(NamedTuple):
    """What an expression is read against.

    The day of the article, whether the clause looks ahead, the day named before it and how many characters lie between.
    """

    today: date | None
    ahead: bool = False
    before: date | None = None
    since: int = 999


Meaning = Callable[[re.Match[str], Clock], str | None]
"""Gives an ISO 8601 date of any precision, or None where the article does not let it be worked out."""


def nth_day(match: re.Match[str], clock: Clock) -> str | None:
    """ "on the 48th day": the first of them, counted back from the day named beside it ("on Monday"), else from the article's."""
    if clock.today is None:
        return None
    nth = match["nth"].lower()
    count = ORDINALS[nth] if nth in ORDINALS else int(re.sub(r"\D", "", nth))
    if count < 2:
        return None
    last = clock.before if clock.before and clock.since < BESIDE and not match["today"] else clock.today
    if match["weekday"]:
        last = clock.today - timedelta((clock.today.weekday() - WEEKDAYS.index(match["weekday"][:3].lower())) % 7)
    return (last - timedelta(count - 1)).isoformat()


def beside(match: re.Match[str], clock: Clock) -> str | None:
    """ "the next day", "a day earlier", "ten days later": counted from the day named before.

    Right behind a day another is meant: "on Friday, a day before …".
    """
    words = match[0].lower()
    if clock.before is None or (clock.since <= 2 and words.startswith(("a day", "one day", "the day"))):
        return None
    if words.startswith(("the same", "that", "on the", "hours", "within", "later", "earlier")):
        return clock.before.isoformat()
    back = re.search("before|earlier|previous|prior", words)
    away = number_of(match["count"]) if match["count"] else 1
    if match["unit"] and match["unit"].lower() == "weeks":
        return (clock.before + timedelta(-7 * away if back else 7 * away)).isoformat()[:7]
    return (clock.before + timedelta(-away if back else away)).isoformat()


def counted_from(match: re.Match[str], clock: Clock) -> str | None:
    """ "on Friday, a day after the march": the day of the march (of weeks its month), counted from the one named just before."""
    if clock.before is None or clock.since > (CLAUSE if match["link"].lower() == "after" else ADJOINING):
        return None
    away = 1 if match["count"].lower() == "the" else number_of(match["count"])
    by_weeks = match["unit"].lower().startswith("week")
    day = clock.before + timedelta((7 if by_weeks else 1) * (-away if match["link"].lower() == "after" else away))
    return day.isoformat()[:7] if by_weeks else day.isoformat()


def days_before(day: str, noun: "Token") -> str:
    """When what a noun names began that ended on a day, where the noun tells how long it was: "ended a four-day | strike"."""
    for measure in noun.doc[max(noun.i - LENGTH, noun.sent.start) : noun.i]:
        number = measure.nbor(-2).lower_ if measure.lower_ == "day" and measure.i > 1 and measure.nbor(-1).text == "-" else ""
        if (number.isdigit() or number in NUMBERS) and number_of(number) > 1:
            return (date.fromisoformat(day) - timedelta(number_of(number))).isoformat()
    return day


def number_of(word: str) -> int:
    return int(word) if word.isdigit() else NUMBERS[word.lower()]
