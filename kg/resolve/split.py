"""Clusters taken apart: where a person says that two names differ and one article was read as if they were one, it is read anew."""

from collections.abc import Iterable, Iterator
from functools import cache, reduce
from typing import Any, get_args, get_type_hints

import msgspec

from kg.model import Claim, Cluster, Extraction, Mention, Ref
from kg.resolve.keys import key
from kg.resolve.ledger import Ledger, Line, is_iri


def split(extraction: Extraction, ledger: Ledger) -> Extraction:
    """The extraction with every cluster in two whose names the ledger tells apart; claims go with the name that their sentence uses."""
    lines = [line for line in ledger.judging("different") if not is_iri(line.left) and not is_iri(line.right)]
    return reduce(apart, lines, extraction) if lines else extraction


def apart(extraction: Extraction, line: Line) -> Extraction:
    clusters, claims = list(extraction.clusters), list(extraction.claims)
    for ref, cluster in enumerate(extraction.clusters):
        sides = {key(side, cluster.type) for side in (line.left, line.right)}
        called = [key(name, cluster.type) for name in cluster.names]
        if line.type not in ("", cluster.type) or len(sides) < 2 or not sides <= set(called):
            continue
        leaving = max(sides, key=called.index)
        goes = list(leaves(cluster, leaving))
        if all(goes) or not any(goes):
            continue
        kept, gone = (tuple(mention for mention, out in zip(cluster.mentions, goes, strict=True) if out is side) for side in (False, True))
        clusters[ref] = part(cluster, kept, leaving, out=False)
        clusters.append(part(cluster, gone, leaving, out=True))
        claims = [moved(claim, ref, len(clusters) - 1) if speaks_of(claim, gone, kept) else claim for claim in claims]
    return msgspec.structs.replace(extraction, clusters=tuple(clusters), claims=tuple(claims))


def leaves(cluster: Cluster, name: str) -> Iterator[bool]:
    """For each mention, whether it goes with `name`; a pronoun and a description go with the name before them."""
    last = False
    for mention in cluster.mentions:
        if mention.form == "name" or key(mention.name, cluster.type) == name:
            last = key(mention.name, cluster.type) == name
        yield last


def part(cluster: Cluster, mentions: tuple[Mention, ...], name: str, *, out: bool) -> Cluster:
    used = {mention.name for mention in mentions}
    names = [called for called in cluster.names if (key(called, cluster.type) == name) is out and (called in used or not out)]
    fallback = [mention.name for mention in mentions if mention.form != "pronoun"][:1]
    named = any(mention.form == "name" for mention in mentions)
    reasons = (f"a person told it from {cluster.name}",) if out else cluster.reasons
    return msgspec.structs.replace(cluster, names=tuple(names or fallback), mentions=mentions, named=named, reasons=reasons)


def speaks_of(claim: Claim, these: Iterable[Mention], rather_than: Iterable[Mention]) -> bool:
    """Whether the sentence of a claim mentions these and not the others."""

    def mentioned(mentions: Iterable[Mention]) -> bool:
        return any(claim.evidence.start <= mention.span.start < claim.evidence.end for mention in mentions)

    return mentioned(these) and not mentioned(rather_than)


def moved(claim: Claim, old: Ref, new: Ref) -> Claim:
    """The claim speaking of `new` wherever it spoke of `old`."""
    values = {field: getattr(claim, field) for field in references(type(claim))}
    changed: dict[str, Any] = {
        field: tuple(new if ref == old else ref for ref in value) if isinstance(value, tuple) else new if value == old else value
        for field, value in values.items()
    }
    return msgspec.structs.replace(claim, **changed)


@cache
def references(kind: type[Claim]) -> tuple[str, ...]:
    """The fields of a kind of claim that point at clusters: those that hold numbers, or several of them."""
    return tuple(name for name, hint in get_type_hints(kind).items() if hint is int or int in get_args(hint))
