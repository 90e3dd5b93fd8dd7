"""Extractions made by hand: `extraction("talks", "2024-10-12", person("Ada Cole", "Cole", context=["Northwind"]))`."""

from collections.abc import Iterable

from kg.model import Article, Claim, Cluster, EntityType, Extraction, Mention, Resolution, Span


def extraction(id_: str, published: str | None, *clusters: Cluster, claims: Iterable[Claim] = (), text: str = "") -> Extraction:
    """An article whose text is the names of its clusters, one a line, and then `text`."""
    parts: list[str] = []
    placed = []
    for cluster in clusters:
        mentions = []
        for name in cluster.names:
            start = sum(len(part) + 1 for part in parts)
            parts.append(name)
            span = Span(id_, start, start + len(name), name)
            mentions.append(Mention(cluster.type, name, span, "name" if cluster.named else "description"))
        placed.append(Cluster(cluster.type, cluster.names, tuple(mentions), cluster.named, cluster.context))
    body = "\n".join([*parts, text])
    return Extraction(Article(id=id_, text=body, file=f"{id_}.txt", published=published), tuple(placed), tuple(claims))


def cluster(type_: EntityType, *names: str, context: Iterable[str] = (), named: bool = True) -> Cluster:
    return Cluster(type_, names, (), named, tuple(context))


def person(*names: str, context: Iterable[str] = (), named: bool = True) -> Cluster:
    return cluster("Person", *names, context=context, named=named)


def group(*names: str, context: Iterable[str] = (), named: bool = False) -> Cluster:
    return cluster("Group", *names, context=context, named=named)


def institution(*names: str, context: Iterable[str] = (), named: bool = True) -> Cluster:
    return cluster("Institution", *names, context=context, named=named)


def place(*names: str, context: Iterable[str] = ()) -> Cluster:
    return cluster("Place", *names, context=context)


def called(resolution: Resolution) -> list[list[str]]:
    """The entities, each as the articles and fullest names of its clusters, for comparison."""
    found: dict[str, list[str]] = {}
    for (article, ref), iri in resolution.iris.items():
        found.setdefault(iri, []).append(f"{article}/{ref}")
    return sorted(sorted(members) for members in found.values())
