"""Profiles: sightings of different articles that bear one name, and do not look like namesakes."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, pairwise
from typing import Literal, NamedTuple

from kg.model import EntityType
from kg.resolve.groups import Groups
from kg.resolve.judged import Sides, opposed
from kg.resolve.keys import key, own
from kg.resolve.sightings import Sighting

MOST_DAYS_APART = {"Group": 90, "Person": 60}
"""After how long a silence "the protesters" of a place, or "the victim's father", are others."""


class Reason(NamedTuple):
    """Why two names were taken for one, and whether a person (rather than kg) said so."""

    one: str
    other: str
    why: str
    by: Literal["kg", "person"] = "kg"


class Profile:
    """What is known of somebody or something so far: the sightings taken for one, in the order of their articles."""

    def __init__(self, sightings: Sequence[Sighting], why: str, *, sides: Sides = frozenset(), anchor: str | None = None) -> None:
        self.sightings = list(sightings)
        self.sides = sides
        self.anchor = anchor
        self.articles = {sighting.article for sighting in sightings}
        self.context: Counter[str] = Counter(item for sighting in sightings for item in sighting.context)
        self.names: Counter[str] = Counter(name for sighting in sightings for name in sighting.names)
        self.reasons = [Reason(self.name, self.name, f"{why}, in {len(self.articles)} articles")] if len(self.articles) > 1 else []

    @property
    def type(self) -> EntityType:
        return self.sightings[0].type

    @property
    def name(self) -> str:
        return self.sightings[0].name

    @property
    def key(self) -> str:
        return self.sightings[0].key

    @property
    def telling(self) -> bool:
        return self.sightings[0].telling

    @property
    def named(self) -> bool:
        return bool(self.names)

    def clashes(self, other: "Profile") -> bool:
        """Whether a person said they differ, or an article speaks of both as of two; institutions' short names are surer than that."""
        return opposed(self.sides, other.sides) or (self.type in ("Person", "Group") and not self.articles.isdisjoint(other.articles))

    def absorb(self, other: "Profile") -> None:
        self.sightings += other.sightings
        self.reasons += other.reasons
        self.sides |= other.sides
        self.articles |= other.articles
        self.context += other.context
        self.names += other.names


def profiles(sightings: Iterable[Sighting], sides: Mapping[tuple[str, int], Sides], copies: Mapping[str, str]) -> Iterator[Profile]:
    """Sightings by type, name and what people said of them: those whose name tells who is meant by name, all others by name and context.

    `copies` leads from a near-copy to the article it was copied from: what both call alike is one.
    """
    sightings = list(sightings)
    spread = Counter(item for sighting in sightings for item in sighting.context)
    company = together(sightings)
    many_mean = disputed(sightings)
    alike: defaultdict[tuple[str, str, bool, tuple[tuple[int, int], ...]], list[Sighting]] = defaultdict(list)
    for sighting in sightings:
        side = sides.get((sighting.article, sighting.ref), frozenset())
        telling = sighting.telling and (sighting.type, sighting.key) not in many_mean
        alike[sighting.type, sighting.key, telling, tuple(sorted(side))].append(sighting)
    for (type_, _, telling, side_key), group in sorted(alike.items()):
        group.sort()
        if not telling:
            yield from anchored(group, frozenset(side_key), spread, copies)
        elif type_ == "Person":
            yield from acquainted(group, frozenset(side_key), company)
        else:
            yield Profile(group, "the same name", sides=frozenset(side_key))


def disputed(sightings: Iterable[Sighting]) -> set[tuple[EntityType, str]]:
    """The short names that stand beside different full names: "NMA" for the miners here, for the nurses there."""
    beside: defaultdict[tuple[EntityType, str], set[frozenset[str]]] = defaultdict(set)
    for sighting in sightings:
        for name in sighting.names[1:]:
            beside[sighting.type, key(name, sighting.type)].add(frozenset(own(sighting.key.split())))
    return {name for name, fulls in beside.items() if any(not (one <= other or other <= one) for one, other in combinations(fulls, 2))}


def together(sightings: Iterable[Sighting]) -> Mapping[str, frozenset[str]]:
    """The people and institutions that each article names by names that tell them apart."""
    company: defaultdict[str, set[str]] = defaultdict(set)
    for sighting in sightings:
        if sighting.telling and sighting.type in ("Person", "Institution"):
            company[sighting.article].add(sighting.thing)
    return {article: frozenset(things) for article, things in company.items()}


def acquainted(group: list[Sighting], sides: Sides, company: Mapping[str, frozenset[str]]) -> Iterator[Profile]:
    """People of one full name: one person, unless some belong to other places and institutions and keep other company.

    Those of whom nothing is said that tells them apart are taken for the one person the others are, where they are one.
    """
    parts = connected([sighting.context | (company[sighting.article] - {sighting.thing}) for sighting in group])
    if sum(any(group[number].context for number in part) for part in parts) < 2:
        yield Profile(group, "the same full name", sides=sides)
        return
    for part in parts:
        yield Profile([group[number] for number in part], "the same full name in shared context or company", sides=sides)


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


def anchored(group: list[Sighting], sides: Sides, spread: Mapping[str, int], copies: Mapping[str, str]) -> Iterator[Profile]:
    """Those whose name many share ("the police", "Mahato", "junior doctors"): one where they share the context that tells most.

    Of the contexts that several articles share it is the one fewest articles have. Whoever shares none stays in its article.
    """
    units = list(copied(group, copies))
    shared = Counter(item for unit in units for item in {item for sighting in unit for item in sighting.context})
    by_anchor: defaultdict[str | None, list[list[Sighting]]] = defaultdict(list)
    for unit in units:
        context = {item for sighting in unit for item in sighting.context if shared[item] > 1 and distinguishes(item, sighting)}
        by_anchor[min(context, key=lambda item: (spread[item], item)) if context else None].append(unit)
    for unit in by_anchor.pop(None, []):
        yield Profile(unit, "the same words in near-copies of one article", sides=sides)
    for anchor, members in sorted((anchor, members) for anchor, members in by_anchor.items() if anchor is not None):
        for episode in episodes([sighting for unit in members for sighting in unit]):
            reason = f"the same words, of the same {anchor.partition(' ')[0].lower()}: {anchor.partition(' ')[2]}"
            yield Profile(episode, reason, sides=sides, anchor=anchor)


def distinguishes(item: str, sighting: Sighting) -> bool:
    """Whether a context says who is meant: for a person only an institution does, and "an officer" of one is still anybody."""
    if sighting.type != "Person":
        return True
    return item.startswith("Institution ") and (bool(sighting.names) or len(key(sighting.name, "Person").split()) > 1)


def copied(group: list[Sighting], copies: Mapping[str, str]) -> Iterator[list[Sighting]]:
    """The sightings one by one, those of near-copies of one article together, unless an article has two."""
    by_original: defaultdict[str, list[Sighting]] = defaultdict(list)
    for sighting in group:
        by_original[copies.get(sighting.article, sighting.article)].append(sighting)
    for _, unit in sorted(by_original.items()):
        if len({sighting.article for sighting in unit}) == len(unit):
            yield unit
        else:
            yield from ([sighting] for sighting in unit)


def episodes(group: list[Sighting]) -> Iterator[list[Sighting]]:
    """A group in stretches without a long silence; institutions have no such end, and what has no date stays with the last."""
    most = MOST_DAYS_APART.get(group[0].type)
    group = sorted(group, key=lambda sighting: (sighting.day is None, sighting.day or 0, sighting))
    breaks = [
        number
        for number, (one, other) in enumerate(pairwise(group), start=1)
        if most is not None and one.day is not None and other.day is not None and other.day - one.day > most
    ]
    for start, end in pairwise([0, *breaks, len(group)]):
        yield sorted(group[start:end])
