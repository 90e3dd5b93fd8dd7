"""Who is told of in a headline alone, by what the text below says was done: "Junior doctors strike" above "Residents at Galle struck"."""

import msgspec

from kg.extract.event import Event
from kg.extract.parts import moved
from kg.model import Article, Claim, Cluster, Ref


def led_below(article: Article, clusters: tuple[Cluster, ...], claims: tuple[Claim, ...]) -> tuple[tuple[Cluster, ...], tuple[Claim, ...]]:
    """The clusters with those described in the headline alone joined to whom the text says the same of, and the claims pointing at them."""
    same = _same(article, clusters, claims)
    if not same:
        return clusters, claims
    kept = [at for at in range(len(clusters)) if at not in same]
    places = {old: new for new, old in enumerate(kept)}
    places |= {above: places[below] for above, below in same.items()}
    whole = {below: _with(clusters[below], clusters[above]) for above, below in same.items()}
    return tuple(whole.get(at, clusters[at]) for at in kept), tuple(moved(claim, places) for claim in claims)


def _same(article: Article, clusters: tuple[Cluster, ...], claims: tuple[Claim, ...]) -> dict[Ref, Ref]:
    """Who below the headline is whom it describes: the one of its kind who has the same part in a happening that both tell of."""
    if not article.headline:
        return {}
    end = article.text.find(article.headline) + len(article.headline)
    above = {ref for ref, cluster in enumerate(clusters) if not cluster.named and all(said.span.start < end for said in cluster.mentions)}
    same: dict[Ref, Ref] = {}
    for event in claims if above else ():
        for parties in (event.actors, event.targets) if isinstance(event, Event) else ():
            described = [ref for ref in parties if ref in above]
            if len(described) == 1:
                one = clusters[described[0]]
                told = [ref for ref in parties if clusters[ref].type == one.type and ref not in above]
                if len(told) == 1 and _only_below(clusters[told[0]], end) and _may_be(clusters[told[0]], one):
                    same.setdefault(described[0], told[0])
    return same


def _only_below(cluster: Cluster, end: int) -> bool:
    """Whether the headline, which ends at character `end`, does not speak of somebody: who is in it already is another."""
    return all(said.span.start >= end for said in cluster.mentions)


def _may_be(told: Cluster, described: Cluster) -> bool:
    """Whether a body is of the sort that the headline says: a "court" may be the Federal Court."""
    return described.type != "Institution" or described.name.split()[-1].lower() in told.name.lower().split()


def _with(told: Cluster, described: Cluster) -> Cluster:
    """Somebody told of in the text, with what the headline calls him."""
    return msgspec.structs.replace(
        told,
        names=tuple(dict.fromkeys((*told.names, *described.names))),
        mentions=(*described.mentions, *told.mentions),
        reasons=(*told.reasons, f"“{described.name}”: who does in the headline what the text says"),
    )
