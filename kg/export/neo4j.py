"""CSV for Neo4j: `out.neo4j` stands for `out-nodes.csv` and `out-relationships.csv`, which this takes into a new database:

    neo4j-admin database import full --multiline-fields=true --array-delimiter=U+001F \\
        --nodes=out-nodes.csv --relationships=out-relationships.csv neo4j

Each thing of the graph is a node with its IRI as its id, its classes in kg's ontology as labels and its literals as properties, and so are
the IRIs of what the graph does not describe; what links two things is a relationship. Headers are those of Neo4j's import tool.
"""

import csv
import io
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from pyoxigraph import Literal, NamedNode

from kg.graph import Graph
from kg.graph.nodes import TYPE, XSD
from kg.iri import ONTOLOGY

BETWEEN = "\x1f"
"""Stands between several values of a property; no text has it, a control character of a text becomes U+FFFD."""

_NUMBERS = {f"{XSD}integer": "long", f"{XSD}decimal": "double"}


def files(graph: Graph) -> dict[str, bytes]:
    described = {quad.subject.value for quad in graph if isinstance(quad.subject, NamedNode)}
    labels: defaultdict[str, set[str]] = defaultdict(set)
    properties: defaultdict[str, defaultdict[str, list[Literal | NamedNode]]] = defaultdict(lambda: defaultdict(list))
    links: set[tuple[str, str, str]] = set()
    for quad in graph:
        subject, predicate, value = quad.subject, quad.predicate.value, quad.object
        if not isinstance(subject, NamedNode) or not isinstance(value, NamedNode | Literal):
            continue
        if predicate == TYPE:
            labels[subject.value].update({value.value.removeprefix(ONTOLOGY)} if value.value.startswith(ONTOLOGY) else ())
        elif isinstance(value, NamedNode) and value.value in described:
            links.add((subject.value, value.value, local(predicate)))
        else:
            properties[predicate][subject.value].append(value)
    columns = sorted(properties, key=lambda predicate: (local(predicate), predicate))
    nodes = (
        [iri, ";".join(sorted(labels[iri])), *(_cell(properties[predicate].get(iri, ())) for predicate in columns)]
        for iri in sorted(described)
    )
    header = [":ID", ":LABEL", *(f"{local(predicate)}:{_type(properties[predicate].values())}" for predicate in columns)]
    return {"nodes.csv": _csv(header, nodes), "relationships.csv": _csv([":START_ID", ":END_ID", ":TYPE"], sorted(links))}


def local(predicate: str) -> str:
    """What a property is called in Neo4j: the last part of its IRI."""
    return re.split("[#/]", predicate)[-1]


def _type(values: Iterable[Sequence[Literal | NamedNode]]) -> str:
    values = list(values)
    kinds = {_NUMBERS.get(value.datatype.value, "string") if isinstance(value, Literal) else "string" for each in values for value in each}
    return (kinds.pop() if len(kinds) == 1 else "string") + "[]" * any(len(each) > 1 for each in values)


def _cell(values: Iterable[Literal | NamedNode]) -> str:
    return BETWEEN.join(sorted(re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f]", "\ufffd", value.value) for value in values))


def _csv(header: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    text = io.StringIO(newline="")
    written = csv.writer(text)
    written.writerow(header)
    written.writerows(rows)
    return text.getvalue().encode()
