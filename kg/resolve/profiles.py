"""Profiles: what is known of somebody or something; at first, the sightings whose name alone says that they are one."""

from collections import Counter, defaultdict
from collections.abc import Collection, Container, Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import Literal, NamedTuple

from kg.model import EntityType, Ref
from kg.resolve.groups import Groups
from kg.resolve.judged import Sides, opposed
from kg.resolve.keys import key, own, shortens
from kg.resolve.sightings import Sighting
from kg.resolve.stories import Stories


class Reason(NamedTuple):
    """Why two names were taken for one, and whether a person (rather than kg) said so."""

    one: str
    other: str
    why: str
    by: Literal["kg", "person"] = "kg"


class Profile:
    """The sightings taken for one. `telling` is whether the name they have in common alone says who is meant.

    `context` is what they belong to or what belongs to them, each with the number of sightings that say so.
    """

    def __init__(self, sightings: Sequence[Sighting], *, telling: bool, why: str = "", sides: Sides = frozenset()) -> None:
        self.sightings = list(sightings)
        self._keyed: tuple[Sighting | None, str] = None, ""
        self.telling = telling
        self.sides = sides
        self.articles = {sighting.article for sighting in sightings}
        self.context: dict[str, int] = {}
        self.names = {name for sighting in sightings for name in sighting.names}
        for sighting in sightings:
            for item in sighting.context:
                self.context[item] = self.context.get(item, 0) + 1
        self.reasons = [Reason(self.name, self.name, f"{why}, in {len(self.articles)} articles")] if len(self.articles) > 1 else []

    @property
    def type(self) -> EntityType:
        return self.sightings[0].type

    @property
    def name(self) -> str:
        return self.sightings[0].name

    @property
    def key(self) -> str:
        """That of the first sighting, which is asked for a hundred times as often as it changes."""
        if self._keyed[0] is not self.sightings[0]:
            self._keyed = self.sightings[0], self.sightings[0].key
        return self._keyed[1]

    @property
    def named(self) -> bool:
        return bool(self.names)

    def clashes(self, other: "Profile") -> bool:
        """Whether a person said they differ, an article speaks of both as of two, or they belong elsewhere.

        An article may well have overlooked that an institution's short name means it.
        """
        if opposed(self.sides, other.sides):
            return True
        if self.telling and other.telling and self.type not in ("Person", "Group"):
            return False
        return not self.articles.isdisjoint(other.articles) or (not self.telling and not other.telling and elsewhere(self, other))

    def absorb(self, other: "Profile") -> None:
        self.sightings += other.sightings
        self.telling = self.telling or other.telling
        self.reasons += other.reasons
        self.sides |= other.sides
        self.articles |= other.articles
        self.names |= other.names
        for item, count in other.context.items():
            self.context[item] = self.context.get(item, 0) + count


def elsewhere(one: Profile, other: Profile) -> bool:
    here, there = one.context, other.context
    return bool(here and there) and here.keys().isdisjoint(there)


def profiles(sightings: Iterable[Sighting], sides: Mapping[tuple[str, Ref], Sides], stories: Stories) -> Iterator[Profile]:
    """Those of one type and one telling name, kept apart where a person or their company does; each of the others for itself."""
    sightings = sorted(sightings)
    many_mean = disputed(sightings)
    usual = usual_names(sightings)
    alike: defaultdict[tuple[str, str], list[Sighting]] = defaultdict(list)
    for sighting in sightings:
        if sighting.telling and (sighting.type, sighting.key) not in many_mean:
            alike[sighting.type, sighting.key].append(sighting)
        else:
            yield by_itself(sighting, sides)
    for _, group in sorted(alike.items()):
        yield from of_one_name(group, sides, usual, stories)


def by_itself(sighting: Sighting, sides: Mapping[tuple[str, Ref], Sides]) -> Profile:
    """The profile of somebody whose name does not tell who is meant."""
    return Profile([sighting], telling=False, sides=sides.get((sighting.article, sighting.ref), frozenset()))


def of_one_name(
    sightings: Sequence[Sighting], sides: Mapping[tuple[str, Ref], Sides], usual: Container[str], stories: Stories
) -> Iterator[Profile]:
    """The profiles of all that have one type and one telling name, in order; `usual` are the words that several people's names have."""
    by_side: defaultdict[tuple[tuple[int, int], ...], list[Sighting]] = defaultdict(list)
    for sighting in sightings:
        by_side[tuple(sorted(sides.get((sighting.article, sighting.ref), ())))].append(sighting)
    for said, group in sorted(by_side.items()):
        if group[0].type == "Person" and is_usual(group[0].key, usual):
            yield from acquainted(group, frozenset(said), stories)
        else:
            why = "the same full name" if group[0].type == "Person" else "the same name"
            yield Profile(group, telling=True, why=why, sides=frozenset(said))


def disputed(sightings: Iterable[Sighting]) -> set[tuple[EntityType, str]]:
    """The short names that stand beside different full names: "NMA" for the miners here, for the nurses there."""
    beside: defaultdict[tuple[EntityType, str], set[frozenset[str]]] = defaultdict(set)
    for sighting in sightings:
        for short, full in short_names(sighting):
            beside[sighting.type, short].add(full)
    return {name for name, fulls in beside.items() if in_dispute(fulls)}


def short_names(sighting: Sighting) -> Iterator[tuple[str, frozenset[str]]]:
    """The keys of the short names that stand beside the full one, each with the words that tell the full one."""
    for name in sighting.names[1:] if sighting.type in ("Group", "Institution") else ():
        if shortens(name, sighting.name, sighting.type):
            yield key(name, sighting.type), frozenset(own(sighting.key.split()))


def in_dispute(fulls: Collection[frozenset[str]]) -> bool:
    """Whether the full names beside which a short one stands contradict each other."""
    return any(not (one <= other or other <= one) for one, other in combinations(fulls, 2))


def usual_names(sightings: Iterable[Sighting]) -> frozenset[str]:
    """The words that several people's full names have: whose name is made of such words may well have namesakes."""
    names = {sighting.key for sighting in sightings if is_person(sighting)}
    counts = Counter(word for name in names for word in set(name.split()))
    return frozenset(word for word, count in counts.items() if count > 1)


def is_usual(name: str, usual: Container[str]) -> bool:
    """Whether others may bear a person's name: one of two words, initials not counted, each of which several people have."""
    parts = name.split()
    return sum(len(part) > 2 for part in parts) < 3 and all(part in usual for part in parts)


def is_person(sighting: Sighting) -> bool:
    """Whether it is somebody under a full name."""
    return sighting.type == "Person" and sighting.telling


def acquainted(group: list[Sighting], sides: Sides, stories: Stories) -> Iterator[Profile]:
    """People of one usual name: one person, unless some belong to other places and institutions, keep other company and hold other offices.

    Those of whom nothing is said that tells them apart are taken for the one person the others are, where they are one.
    """
    parts = connected([sighting.context | company(sighting, stories) | offices(sighting) for sighting in group])
    if sum(any(group[number].context for number in part) for part in parts) < 2:
        yield Profile(group, telling=True, why="the same full name", sides=sides)
        return
    for part in parts:
        found = [group[number] for number in part]
        yield Profile(found, telling=True, why="the same full name in shared context, company or office", sides=sides)


def company(sighting: Sighting, stories: Stories) -> frozenset[str]:
    """Whom and what the article names beside it."""
    return stories.named(sighting.article) - {sighting.thing}


def offices(sighting: Sighting) -> frozenset[str]:
    """What somebody is, told from where and with whom he is."""
    return frozenset(f"Office {title}" for title in sighting.offices)


def connected(features: Sequence[frozenset[str]]) -> list[list[int]]:
    """The numbers of those that share a feature, directly or through others."""
    groups = Groups(len(features))
    first: dict[str, int] = {}
    for number, items in enumerate(features):
        for item in sorted(items):
            other = groups.root(first.setdefault(item, number))
            if other != groups.root(number):
                groups.join(other, number)
    return groups.all()
