"""The only door to the SPARQL engine: `run(graph, "demands", "csv")`. Named queries are the files of `kg/queries/`."""

import json
import re
from collections.abc import Mapping
from pathlib import Path

from pyoxigraph import (
    BlankNode,
    Literal,
    NamedNode,
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    QueryTriples,
    RdfFormat,
    Triple,
    serialize,
)

from kg.errors import BadQuery, NoSuchQuery
from kg.graph import Graph
from kg.graph.kept import opened
from kg.graph.nodes import LABEL, is_iri
from kg.graph.turtle import PREFIXES, turtle
from kg.graph.xml import xml_safe
from kg.query.named import NamedQuery, nearest, queries, told
from kg.query.sparql import explained, in_order, unfit
from kg.table import table

RESULTS = {
    "json": QueryResultsFormat.JSON,
    "xml": QueryResultsFormat.XML,
    "csv": QueryResultsFormat.CSV,
    "tsv": QueryResultsFormat.TSV,
}
"""The W3C's formats for the results of SELECT and, the first two, of ASK."""

FORMATS = ("table", "jsonl", *RESULTS, "ttl")

__all__ = ["FORMATS", "RESULTS", "NamedQuery", "asked", "queries", "run"]

Node = NamedNode | BlankNode | Literal | Triple


def run(
    graph: Graph | str | Path,
    query: str | Path,
    format: str = "table",
    *,
    values: Mapping[str, str] | None = None,
    iris: bool = False,
    width: int | None = None,
) -> str:
    """The answer to `query`, the name of a named query, a file `*.rq` or SPARQL itself, as text in `format`, one of FORMATS.

    `values` are what its parameters are told, as people write them: `{"by": "junior doctors", "since": "2024-09-01"}`. A table shows labels
    instead of IRIs unless `iris`, cut to `width` characters where it is given; CONSTRUCT and DESCRIBE give Turtle for `table` and `ttl`.
    SPARQL may use the prefixes of `graph.ttl` without declaring them.
    Raises BadQuery for a file that cannot be read and SPARQL that does not parse, and NoSuchQuery, a BadQuery, for an unknown name, a
    parameter or value it cannot take and a format the answer cannot take; UnknownName for a value that should name somebody and does not.
    """
    if format not in FORMATS:
        raise NoSuchQuery(f"unknown format {format!r}{nearest(format, FORMATS)}; one of {', '.join(FORMATS)}")
    text = asked(query)
    if reason := unfit(text):
        raise BadQuery(reason)
    graph = graph if isinstance(graph, Graph) else opened(graph)
    text = told(text, values or {}, graph)
    try:
        answer = graph.store.query(text, prefixes=PREFIXES)
        if isinstance(answer, QuerySolutions):
            if ordered := in_order(text, [variable.value for variable in answer.variables]):
                return run(graph, ordered, format, iris=iris, width=width)
            return _solutions(answer, format, graph, iris=iris, width=width)
        return _boolean(answer, format) if isinstance(answer, QueryBoolean) else _triples(answer, format, graph.base)
    except SyntaxError as error:
        raise BadQuery(explained(error, text)) from error
    except (OSError, RuntimeError, ValueError) as error:
        raise BadQuery(f"the query cannot be answered: {error}") from error


def asked(query: str | Path) -> str:
    """The SPARQL of a named query, a file or a text, which is then not looked at."""
    if isinstance(query, str) and not query.strip():
        raise NoSuchQuery("the query is empty; `kg queries` lists the named ones")
    if isinstance(query, Path) or re.search(r"\.(rq|sparql)\s*$", query):
        try:
            return Path(query).read_text(encoding="utf-8")
        except OSError as error:
            raise BadQuery(f"{query}: the query cannot be read: {error.strerror or error}") from error
        except UnicodeDecodeError as error:
            raise BadQuery(f"{query}: the query is not UTF-8 text (byte {error.start})") from error
    if re.fullmatch(r"[\w-]+", query.strip()):
        if query.strip() not in queries():
            known = f"the named queries are {', '.join(queries())}"
            raise NoSuchQuery(f"there is no query {query.strip()!r}{nearest(query.strip(), queries())}; {known}")
        return queries()[query.strip()].text
    return query


def _solutions(answer: QuerySolutions, format: str, graph: Graph, *, iris: bool, width: int | None) -> str:
    if format == "ttl":
        raise NoSuchQuery(f"a SELECT query gives rows, not a graph; use one of {', '.join(name for name in FORMATS if name != 'ttl')}")
    if format in RESULTS:
        return _w3c(answer.serialize(format=RESULTS[format]), format)
    columns = [variable.value for variable in answer.variables]
    rows = [[solution[place] for place in range(len(columns))] for solution in answer]
    if format == "jsonl":
        return "".join(_json({name: _value(node) for name, node in zip(columns, row, strict=True) if _text(node)}) for row in rows)
    labels = _Labels(graph, iris)
    return table(columns, [[labels[_text(node)] for node in row] for row in rows], width=width)


def _boolean(answer: QueryBoolean, format: str) -> str:
    if format in RESULTS:
        return _w3c(answer.serialize(format=RESULTS[format]), format)
    if format == "ttl":
        raise NoSuchQuery("an ASK query gives yes or no, not a graph; leave --format out")
    return f"{str(bool(answer)).lower()}\n" if format == "jsonl" else f"{'yes' if answer else 'no'}\n"


def _triples(answer: QueryTriples, format: str, base: str) -> str:
    if format not in ("table", "ttl"):
        raise NoSuchQuery(f"a CONSTRUCT or DESCRIBE query gives a graph, not rows for {format}; use --format ttl")
    ntriples = serialize(answer, format=RdfFormat.N_TRIPLES) or b""
    return turtle("".join({f"{line}\n" for line in ntriples.decode().split("\n") if line}), base=base)


def _w3c(result: bytes | None, format: str) -> str:
    text = (result or b"").decode()
    return xml_safe(text) + "\n" if format == "xml" else text if text.endswith("\n") else text + "\n"


def _text(node: Node | None) -> str:
    return "" if node is None else str(getattr(node, "value", node))


def _value(node: Node | None) -> str | int | float | bool:
    """A number or truth value as itself, anything else as its text."""
    kind = node.datatype.value if isinstance(node, Literal) else ""
    return json.loads(_text(node)) if kind in _JSON_TYPES else _text(node)


_JSON_TYPES = {f"{PREFIXES['xsd']}{name}" for name in ("integer", "decimal", "boolean")}


def _json(row: dict[str, str | int | float | bool]) -> str:
    """A row on one line, also for readers that break lines at U+2028 and its like."""
    text = json.dumps(row, ensure_ascii=False)
    return re.sub("[\x7f-\x9f\u2028\u2029]", lambda found: f"\\u{ord(found[0]):04x}", text) + "\n"


class _Labels(dict[str, str]):
    """A cell's text as people read it: each of its IRIs by the label it has, or else by its prefix."""

    def __init__(self, graph: Graph, iris: bool) -> None:
        super().__init__()
        self.graph, self.iris = graph, iris

    def __missing__(self, cell: str) -> str:
        parts = cell.split(" ")
        if not self.iris and all(map(is_iri, parts)):
            self[cell] = ", ".join(self.graph.value(iri, LABEL) or _short(iri, self.graph.base) for iri in parts)
            return self[cell]
        return cell


def _short(iri: str, base: str) -> str:
    if iri.startswith(base):
        return iri.removeprefix(base)
    return next((f"{prefix}:{iri.removeprefix(space)}" for prefix, space in PREFIXES.items() if iri.startswith(space)), iri)
