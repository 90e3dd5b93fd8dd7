"""Demands: the same made by the same, of the same; what becomes of it is its history."""

from collections.abc import Hashable, Iterator, Mapping
from typing import NamedTuple

from kg.extract.demand import Demand
from kg.resolve.told.dating import apart
from kg.resolve.told.telling import Likeness, Told, name
from kg.resolve.wording import alike, stems

KIND = Demand
ONCE = True
LEAST = 0.6
"""How much of two wordings must be in both."""
SHORTER = 31
"""Days within which the words of one may all be among the other's: "that Cole resign", "that police commissioner Ada Cole resign"."""
FEWEST = 2
LONGEST = 183
"""Days after which the same words are a new demand."""


class Stance(NamedTuple):
    demanded_from: str | None
    day: int | None
    polarity: str


def words(told: Told[Demand]) -> frozenset[str]:
    return frozenset()


def worded_as(told: Told[Demand]) -> frozenset[str]:
    return stems(told.claim.content)


def blocks(told: Told[Demand], rarity: Mapping[str, int]) -> Iterator[Hashable]:
    for by in told.those(told.claim.demanded_by):
        for word in worded_as(told):
            yield by, word


def stance(told: Told[Demand]) -> Stance:
    return Stance(told.iri(told.claim.demanded_from), told.day, told.claim.polarity)


def conflict(one: Stance, other: Stance) -> bool:
    asked = one.demanded_from is not None and other.demanded_from is not None and one.demanded_from != other.demanded_from
    return asked or one.polarity != other.polarity or apart(one.day, other.day) > LONGEST


def likeness(one: Told[Demand], other: Told[Demand]) -> Likeness | None:
    if conflict(stance(one), stance(other)):
        return None
    left, right = worded_as(one), worded_as(other)
    worded = alike(left, right)
    if worded >= LEAST:
        return Likeness(round(worded, 4), "the same demander and the same thing demanded")
    if min(len(left), len(right)) >= FEWEST and (left <= right or right <= left) and apart(one.day, other.day) <= SHORTER:
        return Likeness(round(worded / 2, 4), "the same demander and the same thing demanded, in fewer words")
    return None


def label(told: Told[Demand]) -> tuple[str, ...]:
    """Who demands and what."""
    by = sorted(told.those(told.claim.demanded_by))
    return (name(by[0] if by else None, "somebody"), told.claim.content)
