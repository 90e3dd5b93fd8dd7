"""Stories: articles that name the same people and institutions within weeks; what they call alike is likely one."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple

from kg.extract.names.known.gazetteer import gazetteer
from kg.resolve.homeland import lands
from kg.resolve.keys import key
from kg.resolve.sightings import Sighting

STORY_DAYS = 30
"""How far apart the articles of one story may be."""
COMMON = 10
"""What more articles than these name, and more than two in a hundred, makes no story alone."""


class Stories(NamedTuple):
    """What each article names by names that tell who is meant: people, institutions and places, as `thing(type, name)`.

    `common` are the things that too many articles name to make a story of.
    """

    things: Mapping[str, frozenset[str]]
    common: frozenset[str]

    def named(self, article: str) -> frozenset[str]:
        return self.things.get(article, frozenset())

    def shared(self, one: str, other: str) -> frozenset[str]:
        """What two articles of one story both name; nothing where they tell different ones.

        It takes two things, one of them a person or institution that few articles name, or four, two of them people or institutions.
        """
        both = self.named(one) & self.named(other)
        actors = [thing for thing in both if not thing.startswith("Place ")]
        if len(both) > 1 and any(thing not in self.common for thing in actors):
            return both
        return both if len(both) > 3 and len(actors) > 1 else frozenset()


def stories(sightings: Iterable[Sighting], known: Mapping[str, str]) -> Stories:
    """The stories of articles; `known` leads from a thing to the one it is known as in all of them."""
    things: defaultdict[str, set[str]] = defaultdict(set)
    for sighting in sightings:
        if makes_story(sighting):
            thing = sighting.thing
            things[sighting.article].add(known.get(thing, thing))
    spread = Counter(thing for found in things.values() for thing in found)
    return Stories({article: frozenset(found) for article, found in things.items()}, common(spread, len(things)))


def makes_story(sighting: Sighting) -> bool:
    """Whether it is one of the things by which articles are known to tell one story."""
    return sighting.telling and sighting.type != "Group"


def common(spread: Mapping[str, int], articles: int) -> frozenset[str]:
    """The things that are common among so many `articles`, by how many of them name each."""
    most = max(COMMON, articles // 50)
    return frozenset(thing for thing, count in spread.items() if count > most)


def local(things: Iterable[str]) -> frozenset[str]:
    """The things that are no countries."""
    return frozenset(thing for thing in things if thing not in lands())


def is_place(name: str) -> bool:
    """Whether a name, as names are compared, is that of a place of the world."""
    return name in atlas()


@cache
def atlas() -> frozenset[str]:
    return frozenset(key(name, "Place") for name in gazetteer())


def listed(things: Iterable[str]) -> str:
    """Things as people read them."""
    return ", ".join(sorted(thing.partition(" ")[2] for thing in things))
