"""Claims of a kind that nothing more is known of: one fact each, but for near-copies."""

from collections.abc import Hashable, Iterator, Mapping

from kg.model import Claim
from kg.resolve.told.telling import Likeness, Told

ONCE = True


def words(told: Told[Claim]) -> frozenset[str]:
    return frozenset()


def blocks(told: Told[Claim], rarity: Mapping[str, int]) -> Iterator[Hashable]:
    yield from ()


def likeness(one: Told[Claim], other: Told[Claim]) -> Likeness | None:
    return None


def stance(told: Told[Claim]) -> Hashable:
    return None


def conflict(one: Hashable, other: Hashable) -> bool:
    return False


def label(told: Told[Claim]) -> tuple[str, ...]:
    return (told.article, str(told.claim.span.start))
