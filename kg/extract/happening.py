"""One happening out of its several mentions: "a 48-hour strike", "the strike", "they walked out"."""

from collections.abc import Iterable
from typing import NamedTuple

from kg.extract.factuality import Standing, Status
from kg.extract.triggers import Occurrence
from kg.model import Ref


class Mentioned(NamedTuple):
    """A happening as one place tells it."""

    occurrence: Occurrence
    standing: Standing
    actors: tuple[Ref, ...]
    targets: tuple[Ref, ...]
    date: str | None
    place: Ref | None
    plural: bool
    definite: bool

    @property
    def parties(self) -> frozenset[Ref]:
        return frozenset(self.actors) | frozenset(self.targets)


class Happening:
    """The mentions of one happening."""

    def __init__(self, first: Mentioned) -> None:
        self.mentions = [first]

    @property
    def kind(self) -> str:
        return self.mentions[0].occurrence.kind

    @property
    def parties(self) -> frozenset[Ref]:
        return frozenset[Ref]().union(*(m.parties for m in self.mentions))

    @property
    def actors(self) -> tuple[Ref, ...]:
        return tuple(dict.fromkeys(ref for m in self.mentions for ref in m.actors))

    @property
    def targets(self) -> tuple[Ref, ...]:
        actors = self.actors
        return tuple(dict.fromkeys(ref for m in self.mentions for ref in m.targets if ref not in actors))

    @property
    def date(self) -> str | None:
        """The most precise date; of several, the first told."""
        dates = [m.date for m in self.mentions if m.date]
        return max(dates, key=len, default=None)

    @property
    def place(self) -> Ref | None:
        return next((m.place for m in self.mentions if m.place is not None), None)

    @property
    def status(self) -> Status:
        told = [m.standing for m in self.mentions]
        if "called_off" in told:
            return "called_off"
        if "ongoing" in told:
            return "ongoing"
        if "happened" in told:
            return "happened"
        return "planned"

    @property
    def main(self) -> Mentioned:
        """The mention that tells most."""
        return max(self.mentions, key=lambda m: (m.standing != "mentioned", bool(m.parties) + bool(m.date), -m.occurrence.start))

    @property
    def real(self) -> bool:
        return any(m.standing != "mentioned" for m in self.mentions)


def happenings(mentions: Iterable[Mentioned]) -> list[Happening]:
    """The mentions of an article gathered by the happening they tell of; those nothing tells of outright are left out."""
    found: list[Happening] = []
    for mention in mentions:
        fitting = [h for h in found if h.kind == mention.occurrence.kind and _same(h, mention)]
        if fitting:
            max(fitting, key=lambda h: (len(h.parties & mention.parties), found.index(h))).mentions.append(mention)
        else:
            found.append(Happening(mention))
    return [h for h in found if h.real]


def _same(happening: Happening, mention: Mentioned) -> bool:
    """Whether nothing speaks against it: other parties, another date, one against several."""
    if mention.date and happening.date and not _agree(mention.date, happening.date):
        return False
    if mention.parties and happening.parties and not mention.parties & happening.parties:
        return False
    if mention.plural != happening.mentions[0].plural and not mention.definite:
        return False
    return True


def _agree(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)
