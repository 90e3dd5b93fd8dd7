"""A round: records go out under keys, all that come under one key are settled together, and what comes of it is read by later rounds.

What runs rounds is an `Engine`; it may do so on one machine or on many, and in any order.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, NamedTuple, Protocol, TypeVar

from kg import codec
from kg.extract.parts import sure
from kg.iri import DATA
from kg.model import Extraction
from kg.resolve.judged import Sides
from kg.resolve.ledger import Ledger
from kg.resolve.split import split
from kg.resolve.stories import common
from kg.rounds.records import Alias, Count, Extracted, Place, Record, Resolved, Usual

R = TypeVar("R", bound=Record)
EXTRACTIONS = "extractions"
"""The name under which an engine has what was read out of the articles."""
ARTICLES = "articles"
"""Under which the articles that name things are counted."""

Keyed = Iterable[tuple[str, Record]]
Blocks = Iterable[tuple[str, list[Record]]]
Read = tuple[str, type[Record]]
"""What a round wrote, and which kind of it."""


class Settings(NamedTuple):
    """What the caller says of a build, and whom the ledger means: `sides` keeps apart, `bound` makes one, `open` is left open."""

    ledger: Ledger = Ledger()
    least: float = 0.0
    base: str = DATA
    sides: Mapping[Place, Sides] = {}
    bound: Mapping[Place, tuple[int, ...]] = {}
    why: Sequence[str] = ()
    open: Mapping[Place, tuple[tuple[int, int], ...]] = {}


class Beside:
    """What every worker has at hand as a whole: the settings, and records that are few because names are."""

    def __init__(self, settings: Settings, records: Iterable[Record] = ()) -> None:
        self.settings = settings
        self.records = list(records)

    def all(self, kind: type[R]) -> Iterator[R]:
        return (record for record in self.records if isinstance(record, kind))

    def extraction(self, record: Extracted | Resolved) -> Extraction:
        """What was read, with the clusters that a person told apart in two, and without the claims that are not sure enough."""
        return split(sure(codec.extraction(record.written), self.settings.least), self.settings.ledger)

    @cached_property
    def aliases(self) -> Mapping[str, str]:
        """Leads from a thing to the name by which it is known in all articles, where that is another."""
        return {alias.thing: alias.known for alias in self.all(Alias)}

    @cached_property
    def counts(self) -> Mapping[str, int]:
        return {count.what: count.number for count in self.all(Count)}

    @cached_property
    def common(self) -> frozenset[str]:
        """The things that too many articles name to make a story of."""
        articles = self.counts.get(ARTICLES, 0)
        return common({thing: count for thing, count in self.counts.items() if thing != ARTICLES}, articles)

    @cached_property
    def usual(self) -> frozenset[str]:
        """The words that several people's full names have."""
        return frozenset(usual.word for usual in self.all(Usual))


class Round(NamedTuple):
    """`keyed` gives the records of `reads` keys, `settled` what comes of those under one key; every worker has what is `beside`."""

    name: str
    reads: tuple[Read, ...]
    keyed: Callable[[Iterable[Record], Beside], Keyed]
    settled: Callable[[Blocks, Beside], Iterable[Record]]
    beside: tuple[Read, ...] = ()


class Engine(Protocol):
    """What runs rounds and keeps what they write."""

    def run(self, round: Round, settings: Settings) -> None:
        """Runs a round, unless it has been run for the same articles and settings."""

    def count(self, read: Read) -> int:
        """How many records there are."""

    def records(self, read: Read) -> Iterator[Any]:
        """The records themselves, where they are few."""
