"""The graph as three tables: entities, claims, and the evidence of the claims."""

from collections.abc import Iterator
from typing import NamedTuple

from pyoxigraph import NamedNode

from kg.graph import Graph
from kg.graph.evidence import evidence
from kg.graph.nodes import ALIAS, LABEL, SAME, SCHEMA, TYPE
from kg.terms import KG
from kg.vocabulary import terms

Cell = str | int | float | tuple[str, ...]
"""A tuple where there may be several."""

CLAIMED = (
    KG.polarity, KG.holder, KG.title, KG.of, KG.since, KG.until, KG.demandedBy, KG.demandedFrom, KG.speaker, KG.content, KG.form, KG.cue,
    KG.speakerText, KG.actor, KG.target, KG.place, KG.date, KG.status, KG.accordingTo,
)  # fmt: skip

EVIDENCE = (
    "claim", "article", "file", "headline", "published", "publisher", "url", "start", "end", "text", "sentence", "status", "rule",
    "confidence",
)  # fmt: skip


class Table(NamedTuple):
    name: str
    columns: tuple[str, ...]
    rows: list[tuple[Cell, ...]]


def tables(graph: Graph) -> Iterator[Table]:
    """Rows are in the order of their IRIs, evidence by claim and then by date."""
    claims = graph.subjects(TYPE, NamedNode(KG.Claim))
    yield Table("entities", ("iri", "type", "name", "aliases", "same_as"), [*_entities(graph)])
    yield Table("claims", ("iri", "kind", "label", *(terms()[iri].name for iri in CLAIMED)), [*_claims(graph, claims)])
    columns = (
        "claim",
        "article",
        "file",
        "headline",
        "published",
        "publisher",
        "url",
        "start",
        "end",
        "text",
        "sentence",
        "status",
        "rule",
        "confidence",
    )
    yield Table("evidence", columns, [*_evidence(graph, claims)])


def _entities(graph: Graph) -> Iterator[tuple[Cell, ...]]:
    for iri in graph.subjects(TYPE, NamedNode(KG.Entity)):
        yield iri, graph.kind(iri), graph.value(iri, LABEL), _all(graph, iri, ALIAS), _all(graph, iri, SAME)


def _claims(graph: Graph, claims: list[str]) -> Iterator[tuple[Cell, ...]]:
    for claim in claims:
        yield claim, graph.kind(claim), graph.value(claim, LABEL), *(_all(graph, claim, property) for property in CLAIMED)


def _evidence(graph: Graph, claims: list[str]) -> Iterator[tuple[Cell, ...]]:
    for claim in claims:
        for found in evidence(graph, claim):
            about = (graph.value(found.article, f"{SCHEMA}{name}") for name in ("publisher", "url"))
            place = (found.start, found.end, found.text, found.sentence)
            sure = (_all(graph, found.telling, KG.rule), float(graph.value(found.telling, KG.confidence) or 1))
            yield (
                claim,
                found.article,
                found.file,
                found.headline,
                found.published,
                *about,
                *place,
                graph.value(found.telling, KG.status),
                *sure,
            )


def _all(graph: Graph, iri: str, predicate: str) -> tuple[str, ...]:
    return tuple(node.value for node in graph.values(iri, predicate))
