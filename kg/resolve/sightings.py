"""Sightings: an article's clusters, as far as other articles may meet them again."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from kg.extract.role import Role
from kg.model import Cluster, EntityType, Extraction, Ref
from kg.resolve.cores import core, counts
from kg.resolve.homeland import NATIONAL, home, only_land
from kg.resolve.keys import key, tells_apart, thing
from kg.resolve.names import folded


class Sighting(NamedTuple):
    """Somebody or something in one article.

    `names` are proper names, the fullest first; a description has none, but `called` holds it. `context` is what belongs to it or it
    belongs to: places and institutions, each as `thing(type, name)`. `day` is the article's date as a day number, `start` where it is
    first mentioned. `land` is the country whose "government" it is in an article that names no other, `home` the one the article is of,
    both as names are compared and empty where there is none. `offices` are the titles of more than one word that somebody holds.
    """

    article: str
    ref: Ref
    type: EntityType
    name: str
    names: tuple[str, ...]
    called: tuple[str, ...]
    context: frozenset[str]
    day: int | None
    start: int
    land: str = ""
    home: str = ""
    offices: frozenset[str] = frozenset()

    @property
    def key(self) -> str:
        own = key(self.name, self.type)
        return f"{self.land} {own}" if self.land else own

    @property
    def telling(self) -> bool:
        """Whether its name alone says who is meant, in any article."""
        return bool(self.land) or (bool(self.names) and tells_apart(self.name, self.type))

    @property
    def thing(self) -> str:
        return thing(self.type, f"{self.land} {self.name}" if self.land else self.name)

    @property
    def keys(self) -> frozenset[str]:
        """What it may be known by in another article: its names, or what its descriptions say at their core, unless they count."""
        return frozenset(key(name, self.type) for name in self.names or [core(name) for name in self.called if not counts(name)])


def sightings(extraction: Extraction) -> Iterator[Sighting]:
    """The clusters of an article, in their order."""
    article = extraction.article
    places = named_things(extraction.clusters)
    land, home_ = only_land(places.values()), home(extraction.clusters)
    held, titles = held_at(extraction), titles_of(extraction)
    for ref, cluster in enumerate(extraction.clusters):
        context = {places.get(words_of(name), thing("Place", name)) for name in cluster.context}
        context |= within(cluster, places)
        context |= {thing(extraction.clusters[of].type, extraction.clusters[of].name) for of in held.get(ref, ())}
        name, names = proper(cluster, context)
        start = min((mention.span.start for mention in cluster.mentions), default=0)
        seen = frozenset(context - {thing(cluster.type, name)})
        its = land if cluster.type == "Institution" and key(name, "Institution") in NATIONAL else ""
        dated = day(article.published)
        yield Sighting(article.id, ref, cluster.type, name, names, cluster.names, seen, dated, start, its, home_, titles[ref])


def named_things(clusters: Sequence[Cluster]) -> Mapping[str, str]:
    """The article's named places and institutions, by each of their names."""
    found: dict[str, str] = {}
    for cluster in clusters:
        if cluster.named and cluster.type in ("Place", "Institution"):
            for name in proper(cluster, ())[1]:
                found.setdefault(words_of(name), thing(cluster.type, cluster.name))
    return found


def within(cluster: Cluster, things: Mapping[str, str]) -> set[str]:
    """The places and institutions that a cluster's names hold: "Rivers State" in "the Rivers State government"."""
    found = set()
    for name in cluster.names:
        padded = f" {words_of(name)} "
        found |= {one for words, one in things.items() if f" {words} " in padded}
    return found


def held_at(extraction: Extraction) -> Mapping[Ref, set[Ref]]:
    """Where people hold roles."""
    found: defaultdict[Ref, set[Ref]] = defaultdict(set)
    for claim in extraction.claims:
        if isinstance(claim, Role) and claim.of is not None:
            found[claim.holder].add(claim.of)
    return found


def titles_of(extraction: Extraction) -> Mapping[Ref, frozenset[str]]:
    """Each cluster's titles of more than one word: "home minister"."""
    found: defaultdict[Ref, frozenset[str]] = defaultdict(frozenset)
    for claim in extraction.claims:
        if isinstance(claim, Role) and " " in claim.title:
            found[claim.holder] |= {folded(claim.title)}
    return found


def proper(cluster: Cluster, context: object) -> tuple[str, tuple[str, ...]]:
    """What the cluster is called, and its proper names.

    A description is none, unless it is of an institution by its place: "the Rivers State government".
    """
    if not cluster.named:
        name = core(cluster.name)
        return (name, (name,)) if cluster.type == "Institution" and context and tells_apart(name, "Institution") else (name, ())
    named = {mention.name for mention in cluster.mentions if mention.form == "name"}
    names = tuple(name for name in cluster.names if name in named) or cluster.names[:1]
    return names[0], names


def words_of(name: str) -> str:
    return key(name, "Place")


def day(published: str | None) -> int | None:
    """The day number of an ISO date or time; None where there is none, or only a month or year."""
    try:
        return date.fromisoformat((published or "")[:10]).toordinal()
    except ValueError:
        return None
