"""The graph as networkx sees it: who is linked to what by which claim, with the evidence on nodes and edges."""

from typing import TYPE_CHECKING

import networkx
from pyoxigraph import NamedNode

from kg.graph.evidence import evidence
from kg.graph.nodes import LABEL, TYPE
from kg.terms import KG
from kg.vocabulary import terms

if TYPE_CHECKING:
    from kg.graph.store import Graph

ENTITIES = (KG.Person, KG.Group, KG.Institution, KG.Place)
INTO = (KG.demandedBy, KG.actor)
"""The properties drawn from the entity to the claim."""
OUT_OF = (KG.demandedFrom, KG.target, KG.place)
"""Those drawn from the claim to the entity."""


def network(graph: "Graph") -> "networkx.MultiDiGraph[str]":
    """Entities, demands and events as nodes by their IRI; edges between them, and from who holds a role to where he holds it.

    Nodes have `label` and `type` ("Person", "Demand", "HungerStrike"). An edge's `label` is the title of the role or says its property in
    words, `claim` is the IRI of the claim it comes from. Demands, events and edges have `denied` and `evidence`, a list of `Evidence`.
    """
    net: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    for type in ENTITIES:
        for iri in graph.subjects(TYPE, NamedNode(type)):
            net.add_node(iri, label=graph.value(iri, LABEL), type=terms()[type].name)
    for role in graph.subjects(TYPE, NamedNode(KG.Role)):
        told = {"claim": role, **_told(graph, role)}
        for holder in graph.values(role, KG.holder):
            for of in graph.values(role, KG.of):
                net.add_edge(holder.value, of.value, key=role, label=graph.value(role, LABEL), **told)
    for claim in [*graph.subjects(TYPE, NamedNode(KG.Demand)), *graph.subjects(TYPE, NamedNode(KG.Event))]:
        told = _told(graph, claim)
        net.add_node(claim, label=graph.value(claim, LABEL), type=graph.kind(claim), **told)
        for property in (*INTO, *OUT_OF):
            term = terms()[property]
            for entity in graph.values(claim, property):
                source, target = (entity.value, claim) if property in INTO else (claim, entity.value)
                net.add_edge(source, target, key=term.name, label=term.label, claim=claim, **told)
    return net


def _told(graph: "Graph", claim: str) -> dict[str, object]:
    return {"denied": graph.value(claim, KG.polarity) == "denied", "evidence": evidence(graph, claim)}
