"""The graph against the shapes of `ontology/shapes.ttl`: each violation names node, shape and reason.

pySHACL does it, part by part, so that memory and time grow no faster than the graph: a part is some nodes of one shape with their own
triples, the types of what these lead to, and what leads to the nodes by an inverse path of the shapes. The shapes look no further.
About 10,000 triples a second: a graph of a hundred articles takes six seconds.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Triple

from kg.graph import Graph
from kg.graph.nodes import TYPE
from kg.vocabulary import ancestry, ontology_file, terms

if TYPE_CHECKING:
    import rdflib

SH = "http://www.w3.org/ns/shacl#"
MARK = "urn:kg:node-of-this-part"
AT_ONCE = 10_000
"""How many nodes a part has; some 50 MB in rdflib's memory."""


class Violation(NamedTuple):
    """A node that is not as a shape says: `shape` is the shape's name, `reason` its message with the property and value at fault."""

    node: str
    shape: str
    reason: str


def validate(graph: Graph | str | Path) -> list[Violation]:
    """Every violation of the shapes by `graph`, or by the graph in a file, sorted; none where it conforms."""
    graph = graph if isinstance(graph, Graph) else Graph.load(graph)
    found = {
        violation
        for shape, target in _targets().items()
        for nodes in _parts(_instances(graph, target))
        for violation in _violations(_part(graph, nodes), shape)
    }
    return sorted(found)


@cache
def _shapes() -> "rdflib.Graph":
    import rdflib

    return rdflib.Graph().parse(data=ontology_file("shapes.ttl").read_bytes(), format="turtle")


@cache
def _alone(shape: str) -> "rdflib.Graph":
    """The shapes, of which `shape` alone seeks nodes, and those by MARK: a part holds others of its class, but not all of their triples."""
    import rdflib

    alone = rdflib.Graph()
    for triple in _shapes():
        if triple[1] != rdflib.URIRef(f"{SH}targetClass"):
            alone.add(triple)
    return alone.add((rdflib.URIRef(shape), rdflib.URIRef(f"{SH}targetSubjectsOf"), rdflib.URIRef(MARK)))


@cache
def _targets() -> dict[str, str]:
    """The class that each shape is for, by the IRI of the shape."""
    from rdflib import URIRef

    return {str(shape): str(target) for shape, target in sorted(_shapes().subject_objects(URIRef(f"{SH}targetClass")))}


@cache
def _inverse() -> tuple[str, ...]:
    from rdflib import URIRef

    return tuple(sorted({str(path) for path in _shapes().objects(None, URIRef(f"{SH}inversePath"))}))


def _instances(graph: Graph, target: str) -> list[str]:
    classes = {target, *(iri for iri in terms() if target in ancestry(iri))}
    return sorted({node for class_ in classes for node in graph.subjects(TYPE, NamedNode(class_))})


def _parts(nodes: Iterable[str]) -> Iterator[list[str]]:
    rest = iter(nodes)
    while part := list(islice(rest, AT_ONCE)):
        yield part


def _part(graph: Graph, nodes: Iterable[str]) -> "rdflib.Graph":
    import rdflib

    part = rdflib.Graph()
    store, default, type = graph.store, DefaultGraph(), NamedNode(TYPE)
    around: set[NamedNode] = set()
    for node in map(NamedNode, nodes):
        around.add(node)
        part.add((rdflib.URIRef(node.value), rdflib.URIRef(MARK), rdflib.URIRef(node.value)))
        for quad in store.quads_for_pattern(node, None, None, default):
            part.add((rdflib.URIRef(node.value), rdflib.URIRef(quad.predicate.value), _term(quad.object)))
            if isinstance(quad.object, NamedNode):
                around.add(quad.object)
        for predicate in map(NamedNode, _inverse()):
            for quad in store.quads_for_pattern(None, predicate, node, default):
                part.add((_term(quad.subject), rdflib.URIRef(predicate.value), rdflib.URIRef(node.value)))
    for node in around:
        for quad in store.quads_for_pattern(node, type, None, default):
            for class_ in ancestry(quad.object.value) if isinstance(quad.object, NamedNode) else ():
                part.add((rdflib.URIRef(node.value), rdflib.RDF.type, rdflib.URIRef(class_)))
    return part


def _term(node: NamedNode | BlankNode | Literal | Triple) -> "rdflib.term.Node":
    import rdflib

    if isinstance(node, NamedNode):
        return rdflib.URIRef(node.value)
    if isinstance(node, Literal):
        datatype = None if node.language or node.datatype.value.endswith("#string") else rdflib.URIRef(node.datatype.value)
        return rdflib.Literal(node.value, lang=node.language, datatype=datatype)
    return rdflib.BNode(str(node))


def _violations(part: "rdflib.Graph", shape: str) -> Iterator[Violation]:
    import pyshacl
    from rdflib import RDF, URIRef

    conforms, report, _ = pyshacl.validate(part, shacl_graph=_alone(shape), inplace=True)
    for result in () if conforms else report.subjects(RDF.type, URIRef(f"{SH}ValidationResult")):
        node, message, path, value = (
            str(report.value(result, URIRef(f"{SH}{name}")) or "") for name in ("focusNode", "resultMessage", "resultPath", "value")
        )
        fault = f"{_name(path)} is {value}" if path and value else f"{_name(path)} is missing or too many" if path else ""
        yield Violation(node, _name(shape), f"{message} ({fault})" if fault else message)


def _name(iri: str) -> str:
    return terms()[iri].name if iri in terms() else iri.rpartition("#")[2] or iri
