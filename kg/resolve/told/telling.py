"""A claim with what comparing it to those of other articles takes."""

from collections.abc import Iterable, Mapping
from typing import Generic, NamedTuple, TypeVar

from kg.model import Claim, Ref

C = TypeVar("C", bound=Claim)


class Told(NamedTuple, Generic[C]):
    """What one article claims. `day` is its date as a day number, `iris` leads from clusters of all articles to entities."""

    article: str
    claim: C
    day: int | None
    iris: Mapping[tuple[str, Ref], str]

    def iri(self, ref: Ref | None) -> str | None:
        return None if ref is None else self.iris[self.article, ref]

    def those(self, refs: Iterable[Ref]) -> frozenset[str]:
        return frozenset(self.iris[self.article, ref] for ref in refs)


class Likeness(NamedTuple):
    """How sure it is, from 0 to 1, that two claims tell one fact, and why."""

    score: float
    reason: str


def name(iri: str | None, default: str) -> str:
    """What an entity's IRI ends in, as a part of another: `ada-cole` of `…/id/person/ada-cole`."""
    return "-".join(iri.partition("/id/")[2].split("/")[1:]) or iri if iri else default
