"""Sightings: an article's clusters, as far as other articles may meet them again."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from kg.model import Cluster, EntityType, Extraction, Ref
from kg.resolve.keys import key, tells_apart


class Sighting(NamedTuple):
    """Somebody or something in one article. `names` are proper names only, the fullest first; a description has none.

    `called` is all it is called there, descriptions too; `context` holds what tells it from namesakes, each as `thing(type, name)`;
    `day` is the article's date as a day number, `start` where it is first mentioned.
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

    @property
    def key(self) -> str:
        return key(self.name, self.type)

    @property
    def telling(self) -> bool:
        """Whether its name alone says who is meant, in any article."""
        return bool(self.names) and tells_apart(self.name, self.type)

    @property
    def thing(self) -> str:
        return thing(self.type, self.name)


def sightings(extraction: Extraction) -> Iterator[Sighting]:
    """The clusters of an article, in their order; contexts are led back to the fullest name they have there."""
    article = extraction.article
    fullest = {
        name.casefold(): thing(cluster.type, cluster.name)
        for cluster in reversed(extraction.clusters)
        if cluster.type in ("Place", "Institution")
        for name in cluster.names
    }
    for ref, cluster in enumerate(extraction.clusters):
        context = {fullest.get(name.casefold(), thing("Place", name)) for name in cluster.context}
        name, names = proper(cluster)
        start = min((mention.span.start for mention in cluster.mentions), default=0)
        seen = frozenset(context - {thing(cluster.type, name)})
        yield Sighting(article.id, ref, cluster.type, name, names, cluster.names, seen, day(article.published), start)


def proper(cluster: Cluster) -> tuple[str, tuple[str, ...]]:
    """What the cluster is called, and its proper names; the names of an unnamed one are descriptions and tell nobody apart elsewhere."""
    if not cluster.named:
        return cluster.name, ()
    named = {mention.name for mention in cluster.mentions if mention.form == "name"}
    names = tuple(name for name in cluster.names if name in named) or cluster.names[:1]
    return names[0], names


def thing(type_: str, name: str) -> str:
    return f"{type_} {key(name, 'Institution' if type_ == 'Institution' else 'Place')}"


def day(published: str | None) -> int | None:
    """The day number of an ISO date or time; None where there is none, or only a month or year."""
    try:
        return date.fromisoformat((published or "")[:10]).toordinal()
    except ValueError:
        return None
