"""The country that an article is of, and which bodies every country has one of."""

from collections import Counter
from collections.abc import Collection, Iterable
from functools import cache, lru_cache

from kg.extract.names.known.gazetteer import countries, countries_of_cities, divisions
from kg.model import Cluster
from kg.resolve.keys import key, thing

NATIONAL = frozenset({"army", "cabinet", "central bank", "government", "military", "navy", "parliament", "supreme court"})
"""Bodies of which every country has one."""
NATIONWIDE = frozenset({"central", "federal", "foreign", "internal", "national", "union"})
"""First words of bodies that a country has and its states have not."""
MAJORITY = 0.75
"""How much of what an article says of places must be of one country."""
FEWEST = 2
"""How often it must say it."""


def home(clusters: Iterable[Cluster]) -> str:
    """The country in which most of the places lie that an article speaks of, as names are compared; empty where there is none.

    A country's name counts, and a city's that is in one country only; also within the name of a body: "the Peruvian health ministry".
    """
    told: Counter[str] = Counter()
    for cluster in clusters:
        if cluster.named and cluster.type == "Place":
            told[land_of(cluster.name)] += len(cluster.mentions)
        elif cluster.type == "Institution":
            told[first_land(key(cluster.name, "Institution").split())] += 1
    del told[""]
    if told.total() < FEWEST:
        return ""
    land, times = told.most_common(1)[0]
    return land if times >= MAJORITY * told.total() else ""


@lru_cache(maxsize=10_000)
def land_of(place: str) -> str:
    """The country that a place is or lies in, as names are compared; empty where that is not sure."""
    land = place if thing("Place", place) in lands() else countries_of_cities().get(place.title() if place.isupper() else place, "")
    return key(land, "Place") if land else ""


def first_land(parts: list[str]) -> str:
    """The country with whose name an institution's begins: "sri lanka" of "sri lanka ports authority"; empty where there is none."""
    heads = (" ".join(parts[:size]) for size in (1, 2, 3))
    return next((head for head in heads if thing("Place", head) in lands()), "")


def only_land(things: Collection[str]) -> str:
    """The country that an article names, as names are compared; empty where it names several or a state or province."""
    found = lands() & set(things)
    return next(iter(found)).partition(" ")[2] if len(found) == 1 and divided().isdisjoint(things) else ""


def nationwide(body: str) -> bool:
    """Whether a body, its name as names are compared, is its country's wherever it acts: "federal aviation administration"."""
    parts = body.split()
    return body in NATIONAL or parts[0] in NATIONWIDE or parts[-1] == "ministry"


@cache
def lands() -> frozenset[str]:
    """The countries of the world."""
    return frozenset(thing("Place", name) for name in countries())


@cache
def divided() -> frozenset[str]:
    """The states and provinces of the world."""
    return frozenset(thing("Place", name) for name in divisions())
