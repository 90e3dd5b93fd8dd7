"""Statements: the same words, or nearly, of the same speaker, within days."""

from collections.abc import Hashable, Iterator, Mapping
from typing import NamedTuple

from kg.extract.statement import Statement
from kg.resolve.told.dating import apart
from kg.resolve.told.telling import Likeness, Told, name
from kg.resolve.wording import alike, flat, rarest, stems

KIND = Statement
ONCE = True
LEAST = 0.8
FEWEST = 4
"""Words that a statement must have to be known again though it differs by a word."""
LONGEST = 14
"""Days between two reports of one statement."""


class Stance(NamedTuple):
    day: int | None
    polarity: str


def words(told: Told[Statement]) -> frozenset[str]:
    return stems(told.claim.content)


def blocks(told: Told[Statement], rarity: Mapping[str, int]) -> Iterator[Hashable]:
    speaker = told.iri(told.claim.speaker)
    if speaker:
        for word in rarest(words(told), rarity, LEAST):
            yield speaker, word


def stance(told: Told[Statement]) -> Stance:
    return Stance(told.day, told.claim.polarity)


def conflict(one: Stance, other: Stance) -> bool:
    return one.polarity != other.polarity or apart(one.day, other.day) > LONGEST


def likeness(one: Told[Statement], other: Told[Statement]) -> Likeness | None:
    if conflict(stance(one), stance(other)):
        return None
    left, right = words(one), words(other)
    same = flat(one.claim.content) == flat(other.claim.content)
    worded = 1.0 if same else alike(left, right)
    if not (same or (worded >= LEAST and min(len(left), len(right)) >= FEWEST)):
        return None
    return Likeness(round(worded, 4), "the same speaker, in the same words" if same else "the same speaker, in nearly the same words")


def label(told: Told[Statement]) -> tuple[str, ...]:
    """Who speaks, and the first words."""
    return (name(told.iri(told.claim.speaker), "somebody"), " ".join(told.claim.content.split()[:8]))
