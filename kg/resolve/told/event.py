"""Events: a strike that two articles tell of is one, two strikes two months apart are two."""

from collections.abc import Hashable, Iterator, Mapping
from datetime import date
from functools import cache
from typing import NamedTuple

from kg.extract.event import Event
from kg.extract.names.known.gazetteer import lands
from kg.iri import slug
from kg.resolve.told.dating import agree, apart, days
from kg.resolve.told.telling import Likeness, Told, name
from kg.resolve.wording import alike, stems

KIND = Event
ONCE = True
BY_ACTOR = frozenset({"strike", "hunger_strike", "protest", "resignation"})
BY_TARGET = frozenset({"removal", "appointment", "arrest", "attack"})
BETWEEN = frozenset({"talks", "agreement"})
LONGEST = 31
"""Days that the reports of one happening may span."""
SOON = 7
"""Days within which an article that gives no date still means what happened last."""
AT_ONCE = 4
"""Days between two articles that give no date."""


class Stance(NamedTuple):
    date: str | None
    day: int | None
    place: str | None


def words(told: Told[Event]) -> frozenset[str]:
    return frozenset()


def worded_as(told: Told[Event]) -> frozenset[str]:
    return stems(told.claim.evidence.text)


def blocks(told: Told[Event], rarity: Mapping[str, int]) -> Iterator[Hashable]:
    """Its kind with each participant (or the place, where it has none) and the fortnight, in both ways to cut time into fortnights."""
    day = stance(told).day
    parts = told.those((*told.claim.actors, *told.claim.targets)) or {told.iri(told.claim.place) or ""}
    for part in parts:
        for shift in (0, SOON):
            yield told.claim.kind, part, shift, None if day is None else (day + shift) // (2 * SOON)


def stance(told: Told[Event]) -> Stance:
    exact = days(told.claim.date)
    day = exact[0] if exact and exact[0] == exact[1] else told.day
    return Stance(told.claim.date if exact else None, day, told.iri(told.claim.place))


def conflict(one: Stance, other: Stance) -> bool:
    """Whether they cannot be one: other dates, other places, or more than a month between.

    A city and a country or state are not two places: one article tells where in the land it was, the other does not.
    """
    places = one.place is not None and other.place is not None and one.place != other.place and is_wide(one.place) == is_wide(other.place)
    return places or not agree(one.date, other.date) or apart(one.day, other.day) > LONGEST


def is_wide(place: str) -> bool:
    """Whether the IRI of a place is that of a country, a state or a larger region, in which cities lie."""
    return name(place, "") in wide_places()


@cache
def wide_places() -> frozenset[str]:
    return frozenset(map(slug, lands()))


def likeness(one: Told[Event], other: Told[Event]) -> Likeness | None:
    """The same kind of event, at a time that agrees, of those who make it this one: strikers, whoever is arrested, both sides of talks."""
    when = same_time(one, other)
    if when is None or conflict(stance(one), stance(other)):
        return None
    worded = alike(worded_as(one), worded_as(other))
    if not enough(one, other, worded, dated=when.score == 1.0):
        return None
    parties = bool(parties_of(one) & parties_of(other))
    reason = f"the same {one.claim.kind.replace('_', ' ')}{' of the same' if parties else ' in the same words'}, {when.reason}"
    return Likeness(round(0.6 * when.score + 0.2 * worded + 0.2 * parties, 4), reason)


def enough(one: Told[Event], other: Told[Event], worded: float, *, dated: bool) -> bool:
    """Whether what is shared makes it the same happening rather than one of its kind."""
    actors = one.those(one.claim.actors) & other.those(other.claim.actors)
    targets = one.those(one.claim.targets) & other.those(other.claim.targets)
    kind = one.claim.kind
    if kind in BY_ACTOR:
        return bool(actors) or worded >= 0.6
    if kind in BY_TARGET:
        untold = not one.claim.targets or not other.claim.targets
        return bool(targets) or (bool(actors) and untold and worded >= 0.5)
    if kind in BETWEEN:
        parties = parties_of(one) & parties_of(other)
        alone = min(len(parties_of(one)), len(parties_of(other))) < 2
        return len(parties) > 1 or (bool(parties) and ((alone and dated) or worded >= 0.4))
    return bool(actors | targets) and worded >= 0.4


def parties_of(told: Told[Event]) -> frozenset[str]:
    return told.those((*told.claim.actors, *told.claim.targets))


def same_time(one: Told[Event], other: Told[Event]) -> Likeness | None:
    """Whether it can be the same time, surest where both give the day; an undated report means what happened shortly before it."""
    left, right = days(one.claim.date), days(other.claim.date)
    if left and right:
        if not agree(one.claim.date, other.claim.date):
            return None
        return (
            Likeness(1.0, f"on {max(one.claim.date or '', other.claim.date or '', key=len)}")
            if left == right
            else near(one, other, LONGEST)
        )
    if left or right:
        dated, undated = (one, other) if left else (other, one)
        first, last = left or right or (0, 0)
        if undated.day is None:
            return None
        ahead = SOON if dated.claim.status == "planned" or undated.claim.status == "planned" else 0
        return Likeness(0.8, f"reported within {SOON} days of it") if first - ahead <= undated.day <= last + SOON else None
    return near(one, other, AT_ONCE)


def near(one: Told[Event], other: Told[Event], most: int) -> Likeness | None:
    if one.day is None or other.day is None or apart(one.day, other.day) > most:
        return None
    return Likeness(0.6, f"reported within {most} days")


def label(told: Told[Event]) -> tuple[str, ...]:
    """Kind, date (or when it was first reported) and the first of its participants."""
    event = told.claim
    reported = "undated" if told.day is None else f"reported {date.fromordinal(told.day)}"
    parts = sorted(told.those(event.actors)) or sorted(told.those(event.targets))
    return (event.kind, event.date or reported, name(parts[0] if parts else told.iri(event.place), "unnamed"))
