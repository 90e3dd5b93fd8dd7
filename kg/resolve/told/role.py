"""Roles: the same holder, the same title, at the same place or institution."""

from collections.abc import Hashable, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from kg.extract.role import Role
from kg.resolve.names import folded
from kg.resolve.told.dating import agree
from kg.resolve.told.telling import Likeness, Told, name
from kg.resolve.wording import STOP

KIND = Role
ONCE = False


class Stance(NamedTuple):
    title: frozenset[str]
    of: str | None
    since: str | None
    until: str | None


def words(told: Told[Role]) -> frozenset[str]:
    return frozenset()


def blocks(told: Told[Role], rarity: Mapping[str, int]) -> Iterator[Hashable]:
    yield told.iri(told.claim.holder)


def stance(told: Told[Role]) -> Stance:
    """The title without the words that only say of what it is: "Punjab chief minister", of Punjab, is "chief minister"."""
    of = told.iri(told.claim.of)
    return Stance(bare(told.claim.title, name(of, "")), of, told.claim.since, told.claim.until)


@lru_cache(maxsize=20_000)
def bare(title: str, of: str) -> frozenset[str]:
    """The words of a title that are not in the name of what it is of, where that leaves any."""
    said = set(folded(of).split())
    words = [word for word in folded(title).split() if word not in STOP]
    return frozenset([word for word in words if word not in said] or words)


def conflict(one: Stance, other: Stance) -> bool:
    ofs = one.of is not None and other.of is not None and one.of != other.of
    return ofs or not same_title(one.title, other.title) or not agree(one.since, other.since) or not agree(one.until, other.until)


def same_title(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether the words are the same, or one is the other's initials: "CM", "chief minister"."""
    short, long = sorted((one, other), key=len)
    return one == other or (len(short) == 1 and len(long) > 1 and sorted(*short) == sorted(word[0] for word in long))


def likeness(one: Told[Role], other: Told[Role]) -> Likeness | None:
    left, right = stance(one), stance(other)
    if conflict(left, right):
        return None
    return Likeness(1.0 if left.of == right.of else 0.8, "the same holder and title" + (", of the same" if left.of == right.of else ""))


def label(told: Told[Role]) -> tuple[str, ...]:
    """Holder, title, and of what."""
    of = told.iri(told.claim.of)
    return (name(told.iri(told.claim.holder), "somebody"), told.claim.title, *([name(of, "")] if of else []))
