"""What is left once the claims are made: who has a part in them, and in whose speech each of them stands."""

from collections.abc import Iterable

import msgspec

from kg.extract.demand import Demand
from kg.extract.event import Event
from kg.extract.statement import Statement
from kg.model import Claim, Cluster, Extraction, Ref


def attributed(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """The claims, each with the speaker of the shortest statement it stands in: what somebody said is true according to them.

    A statement of nobody ("it is said that") is no claim; one of a source that is no entity ("a poll", "two in three") has no speaker,
    and its words stand for one. A happening that is but demanded is none.
    """
    every = tuple(claims)
    demands = [claim for claim in every if isinstance(claim, Demand) and claim.status in UNMET]
    made = tuple(claim for claim in every if not (_is_of_nobody(claim) or any(_is_demanded(claim, demand) for demand in demands)))
    spoken = sorted((c for c in made if isinstance(c, Statement) and c.speaker is not None), key=lambda c: c.span.end - c.span.start)
    return tuple(_attributed(claim, spoken) for claim in made)


def _is_of_nobody(claim: Claim) -> bool:
    return isinstance(claim, Statement) and claim.speaker is None and not claim.speaker_text


def _is_demanded(claim: Claim, demand: Demand) -> bool:
    """Whether a happening is but what somebody demands: "demanding higher pay and the | removal | of the director"."""
    if not isinstance(claim, Event) or claim.kind == "order" or claim.also or not claim.rule.endswith("-noun"):
        return False
    before, found, _ = demand.content.partition(claim.span.text)
    inside = demand.span.start <= claim.span.start and claim.span.end <= demand.span.end
    return bool(found) and inside and len(before.split()) <= DETERMINING and RELATING.isdisjoint(before.lower().split())


UNMET = frozenset({"open", "rejected", "withdrawn"})
DETERMINING = 2
"""Words that stand at most between the beginning of a thing demanded and its noun: "the immediate | removal"."""
RELATING = frozenset({"of", "to", "for", "from", "in", "on", "after", "over", "against"})


def _attributed(claim: Claim, spoken: list[Statement]) -> Claim:
    if claim.attributed_to is not None:
        return claim
    for statement in spoken:
        inside = statement.span.start <= claim.span.start and claim.span.end <= statement.span.end and statement.span != claim.span
        own = isinstance(claim, Statement) and claim.speaker == statement.speaker
        if inside and statement is not claim and not own:
            return msgspec.structs.replace(claim, attributed_to=statement.speaker)
    return claim


def having_part(clusters: tuple[Cluster, ...], claims: tuple[Claim, ...]) -> tuple[tuple[Cluster, ...], tuple[Claim, ...]]:
    """The clusters that count of themselves or have a part in a claim, and the claims pointing at them by their new places.

    "The victim's father" who does and says nothing is no entity. An integer in a claim is a `Ref`, as the model says.
    """
    needed = {ref for claim in claims for field in claim.__struct_fields__ for ref in refs(getattr(claim, field))}
    kept = [at for at, cluster in enumerate(clusters) if counts(cluster) or at in needed]
    places = {old: new for new, old in enumerate(kept)}
    return tuple(clusters[at] for at in kept), tuple(moved(claim, places) for claim in claims)


def counts(cluster: Cluster) -> bool:
    """Whether an article tells of somebody by telling the name, or that a body of the state acts.

    A group is told of by what it does: "Londoners" who do nothing are left out, named or not.
    """
    return (cluster.named and cluster.type != "Group" and not cluster.doubted) or cluster.acts


def sure(extraction: Extraction, least: float) -> Extraction:
    """The extraction without the claims whose confidence is under `least`, and without who had a part in nothing else."""
    if all(claim.confidence >= least for claim in extraction.claims):
        return extraction
    kept = tuple(claim for claim in extraction.claims if claim.confidence >= least)
    clusters, claims = having_part(extraction.clusters, kept)
    return msgspec.structs.replace(extraction, clusters=clusters, claims=claims)


def refs(value: object) -> tuple[Ref, ...]:
    """The clusters that a field of a claim points at."""
    if isinstance(value, int) and not isinstance(value, bool):
        return (value,)
    return tuple(each for each in value if isinstance(each, int)) if isinstance(value, tuple) else ()


def moved(claim: Claim, places: dict[Ref, Ref]) -> Claim:
    """The claim pointing at the clusters by their new places, at each of them once."""
    changed: dict[str, object] = {}
    for field in claim.__struct_fields__:
        value = getattr(claim, field)
        if isinstance(value, tuple) and refs(value):
            changed[field] = tuple(dict.fromkeys(places[ref] for ref in value))
        elif refs(value):
            changed[field] = places[value]
    return msgspec.structs.replace(claim, **changed) if changed else claim
