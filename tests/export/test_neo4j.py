"""Neo4j's import files, read as its import tool reads them: nothing of the graph is lost."""

import csv
import io
import re
from pathlib import Path

from hypothesis import given, settings
from pyoxigraph import Literal, NamedNode

from kg.export import export
from kg.export.neo4j import BETWEEN, files, local
from kg.graph import Graph, graph
from kg.graph.nodes import TYPE
from kg.iri import DATA, ONTOLOGY
from kg.model import Extraction
from tests.anything import stories
from tests.stories import miners, resolved

CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")


def told(nodes: str, relationships: str) -> set[tuple[str, str, str]]:
    """Subject, property and value of all that the two files hold; of types, those of kg's ontology."""
    header, *rows = csv.reader(io.StringIO(nodes, newline=""))
    found = set()
    for row in rows:
        found |= {(row[0], "type", label) for label in row[1].split(";") if label}
        for column, cell in zip(header[2:], row[2:], strict=True):
            name, type = column.split(":")
            found |= {(row[0], name, value) for value in (cell.split(BETWEEN) if type.endswith("[]") else [cell]) if cell}
    header, *rows = csv.reader(io.StringIO(relationships, newline=""))
    assert header == [":START_ID", ":END_ID", ":TYPE"]
    return found | {(start, type, end) for start, end, type in rows}


def expected(graph: Graph) -> set[tuple[str, str, str]]:
    found = set()
    for quad in graph:
        assert isinstance(quad.subject, NamedNode)
        assert isinstance(quad.object, NamedNode | Literal)
        predicate, value = quad.predicate.value, quad.object.value
        if predicate != TYPE:
            found.add((quad.subject.value, local(predicate), CONTROL.sub("\ufffd", value)))
        elif value.startswith(ONTOLOGY):
            found.add((quad.subject.value, "type", value.removeprefix(ONTOLOGY)))
    return found


def test_two_files_hold_the_graph(tmp_path: Path) -> None:
    paths = export(miners(), tmp_path / "out.neo4j")
    assert [path.name for path in paths] == ["out-nodes.csv", "out-relationships.csv"]
    nodes, relationships = (path.read_bytes().decode() for path in paths)
    assert told(nodes, relationships) == expected(miners())
    header = nodes.split("\r\n")[0].split(",")
    assert header[:2] == [":ID", ":LABEL"]
    assert {"start:long", "confidence:double", "label:string", "status:string[]", "file:string"} <= set(header)
    assert f"{DATA}demand/pay-rise,{DATA}institution/ministry,demandedFrom" in relationships.split("\r\n")


@settings(max_examples=25, deadline=None)
@given(stories)
def test_any_text_is_kept(extractions: list[Extraction]) -> None:
    made = graph(extractions, resolved(*extractions))
    nodes, relationships = files(made).values()
    kept = {(subject, name, value) for subject, name, value in expected(made) if value}
    assert told(nodes.decode(), relationships.decode()) == kept


def test_no_two_properties_share_a_name() -> None:
    predicates = {quad.predicate.value for quad in miners()}
    assert len({local(predicate) for predicate in predicates}) == len(predicates)
