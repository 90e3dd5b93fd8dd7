"""Who is who across articles, and which claims of different articles tell one fact."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from kg.iri import mint, slug
from kg.model import Claim, Cluster, Entity, Extraction, Fact, Ref, Resolution, Telling
from kg.resolve.names import key, tells_apart


def resolve(extractions: Iterable[Extraction]) -> Resolution:
    """The entities and facts of all articles together; the same whatever the order of `extractions`."""
    read = sorted(extractions, key=lambda extraction: extraction.article.id)
    groups: defaultdict[tuple[str, ...], list[tuple[str, Ref, Cluster]]] = defaultdict(list)
    for extraction in read:
        for ref, cluster in enumerate(extraction.clusters):
            groups[identity(extraction.article.id, ref, cluster)].append((extraction.article.id, ref, cluster))
    entities: list[Entity] = []
    iris: dict[tuple[str, Ref], str] = {}
    for identity_, members in sorted(groups.items()):
        names = Counter(name for _, _, cluster in members for name in cluster.names)
        name = min(Counter(cluster.name for _, _, cluster in members).items(), key=lambda item: (-item[1], -len(item[0]), item[0]))[0]
        type_ = members[0][2].type
        iri = mint(type_.lower(), name, *identity_[2:])
        entities.append(Entity(iri, type_, name, tuple(sorted(set(names) - {name}))))
        iris.update({(article, ref): iri for article, ref, _ in members})
    return Resolution(tuple(sorted(entities, key=lambda entity: entity.iri)), iris, tuple(facts(read, iris)))


def identity(article: str, ref: Ref, cluster: Cluster) -> tuple[str, ...]:
    """What is one entity: a telling name by itself, any other with its nearest context, or else within its article only."""
    if cluster.named and tells_apart(cluster.name, cluster.type):
        return (cluster.type, slug(key(cluster.name, cluster.type)))
    anchor = cluster.context[0] if cluster.context and cluster.type != "Person" else f"{article}/{ref}"
    return (cluster.type, slug(key(cluster.name, cluster.type)), anchor)


def facts(extractions: Iterable[Extraction], iris: Mapping[tuple[str, Ref], str]) -> Iterator[Fact]:
    for extraction in extractions:
        article = extraction.article.id
        for claim in extraction.claims:
            yield Fact(fact_iri(article, claim), (Telling(article, claim),))


def fact_iri(article: str, claim: Claim) -> str:
    return mint(type(claim).__name__.lower(), article, f"{claim.span.start}-{claim.span.end}-{claim.rule}")
