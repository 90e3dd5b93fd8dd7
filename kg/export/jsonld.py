"""JSON-LD 1.1 with a context: an object a subject, IRIs relative to the graph's base."""

import json
from typing import Any

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from kg.graph import Graph
from kg.graph.nodes import TYPE, XSD
from kg.graph.turtle import PREFIXES, natural

Json = Any


def files(graph: Graph) -> dict[str, bytes]:
    subjects: dict[str, dict[str, list[Json]]] = {}
    for quad in sorted(graph, key=lambda quad: (natural(str(quad.subject)), str(quad.predicate), natural(str(quad.object)))):
        said = subjects.setdefault(_id(quad.subject, graph.base), {})
        if quad.predicate.value == TYPE and isinstance(quad.object, NamedNode):
            said.setdefault("@type", []).append(_curie(quad.object.value))
        else:
            said.setdefault(_curie(quad.predicate.value), []).append(_json(quad.object, graph.base))
    context = {"@version": 1.1, "@base": graph.base, **PREFIXES}
    nodes = [{"@id": iri, **{name: _alone(values) for name, values in said.items()}} for iri, said in subjects.items()]
    return {"": (json.dumps({"@context": context, "@graph": nodes}, ensure_ascii=False, indent=1) + "\n").encode()}


def _alone(values: list[Json]) -> Json:
    return values[0] if len(values) == 1 else values


def _json(node: NamedNode | BlankNode | Literal | Triple, base: str) -> Json:
    if not isinstance(node, Literal):
        return {"@id": _id(node, base)}
    if node.language:
        return {"@value": node.value, "@language": node.language}
    if node.datatype.value == f"{XSD}string":
        return node.value
    if node.datatype.value == f"{XSD}integer":
        return int(node.value)
    return {"@value": node.value, "@type": _curie(node.datatype.value)}


def _id(node: NamedNode | BlankNode | Triple, base: str) -> str:
    """Relative where the rest is a path that no reader takes for anything else."""
    if not isinstance(node, NamedNode):
        return str(node)
    path = node.value.removeprefix(base)
    return path if path != node.value and path and ":" not in path and path[0] not in "/?#." else node.value


def _curie(iri: str) -> str:
    return next((f"{prefix}:{iri.removeprefix(space)}" for prefix, space in PREFIXES.items() if iri.startswith(space)), iri)
