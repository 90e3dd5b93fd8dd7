"""The W3C's SPARQL 1.1 tests, read from their manifests; where they are not beside the checkout, tests are skipped."""

from pathlib import Path
from typing import NamedTuple

import pytest
import rdflib
from rdflib.collection import Collection
from rdflib.namespace import RDF, RDFS

FOLDER = Path(__file__).parents[3] / "shared" / "w3c"
MF = rdflib.Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#")
QT = rdflib.Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-query#")
UT = rdflib.Namespace("http://www.w3.org/2009/sparql/tests/test-update#")
HT = rdflib.Namespace("http://www.w3.org/2011/http#")
CNT = rdflib.Namespace("http://www.w3.org/2011/content#")

needed = pytest.mark.skipif(not FOLDER.is_dir(), reason="the W3C's tests are not beside the checkout")


class Request(NamedTuple):
    """A request as it goes over the wire, and what is expected of its answer; `statuses` are first digits."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes | None
    statuses: frozenset[str]
    format: str
    boolean: bool | None


class Case(NamedTuple):
    """One test of the protocol: the named graphs there are before, and the requests."""

    name: str
    graphs: tuple[tuple[str, Path], ...]
    requests: tuple[Request, ...]


class Evaluation(NamedTuple):
    """One test of a result format: data, query, and the results expected."""

    name: str
    data: Path
    query: Path
    result: Path


def manifest(folder: str) -> rdflib.Graph:
    path = FOLDER / folder / "manifest.ttl"
    return rdflib.Graph().parse(path, format="turtle", publicID=path.as_uri())


def entries(graph: rdflib.Graph) -> list[rdflib.term.Node]:
    listed = next(graph.objects(None, MF.entries))
    return list(Collection(graph, listed))


def protocol() -> list[Case]:
    if not FOLDER.is_dir():
        return []
    graph = manifest("protocol")
    return [_case(graph, node) for node in entries(graph)]


def evaluations(folder: str) -> list[Evaluation]:
    if not FOLDER.is_dir():
        return []
    graph = manifest(folder)

    def file(node: rdflib.term.Node, predicate: rdflib.URIRef) -> Path:
        return FOLDER / folder / str(graph.value(node, predicate)).rpartition("/")[2]

    found = []
    for node in entries(graph):
        action = graph.value(node, MF.action)
        assert action is not None
        found.append(Evaluation(str(node).rpartition("#")[2], file(action, QT.data), file(action, QT.query), file(node, MF.result)))
    return found


def _case(graph: rdflib.Graph, node: rdflib.term.Node) -> Case:
    connection = graph.value(node, MF.action)
    assert connection is not None
    data = [(str(graph.value(each, RDFS.label)), str(graph.value(each, UT.graph))) for each in graph.objects(node, UT.graphData)]
    graphs = tuple((label, FOLDER / "protocol" / iri.rpartition("/")[2]) for label, iri in data)
    requests = (request for listed in graph.objects(connection, HT.requests) for request in Collection(graph, listed))
    return Case(str(node).rpartition("#")[2], graphs, tuple(_request(graph, request) for request in requests))


def _request(graph: rdflib.Graph, node: rdflib.term.Node) -> Request:
    response, body = graph.value(node, HT.resp), graph.value(node, HT.body)
    assert response is not None
    headers = {
        str(graph.value(header, HT.fieldName)): str(graph.value(header, HT.fieldValue))
        for listed in graph.objects(node, HT.headers)
        if listed != RDF.nil
        for header in Collection(graph, listed)
    }
    encoding = str(graph.value(body, CNT.characterEncoding)) if body is not None else ""
    boolean = graph.value(response, MF.expectedBoolean)
    return Request(
        method=str(graph.value(node, HT.methodName)),
        path=str(graph.value(node, HT.absolutePath)),
        headers=headers,
        body=str(graph.value(body, CNT.chars)).encode(encoding) if body is not None else None,
        statuses=frozenset(str(status)[-3] for status in graph.objects(response, MF.expectedStatus)),
        format=str(graph.value(response, MF.expectedFormat) or ""),
        boolean=None if boolean is None else str(boolean) == "true",
    )
