"""One question to one graph, answered as HTTP wants it. Runs in a process of its own, which may be killed at any time."""

import json
import re
import resource
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO
from itertools import islice
from typing import TYPE_CHECKING

from pyoxigraph import DefaultGraph, NamedNode, QueryBoolean, QueryResultsFormat, QuerySolutions, QueryTriples, RdfFormat, Triple, serialize

from kg.errors import BadQuery, KgError, UnknownName
from kg.graph import Graph
from kg.graph.turtle import PREFIXES
from kg.graph.xml import xml_safe
from kg.query.named import nearest, queries, told
from kg.query.sparql import explained, in_order, unfit
from kg.serve.limits import Limits
from kg.serve.messages import Answer, Dataset, Named, Question, Sparql, Terms, Thing
from kg.serve.negotiation import GRAPHS, PAGE, RESULTS, Format, best, wanted

if TYPE_CHECKING:
    from typing_extensions import Buffer

Rows = QuerySolutions | QueryBoolean


class Refused(KgError):  # noqa: N818 - it names a request, not a fault of ours
    """A question that is not answered, with the HTTP status that says why."""

    def __init__(self, status: int, reason: str) -> None:
        super().__init__(reason)
        self.status = status


def answer(graph: Graph, question: Question, limits: Limits) -> Answer:
    """The answer to `question`; a refusal is one too, its body says why in a sentence."""
    try:
        match question:
            case Sparql() if graph.on_disk:
                if reason := unfit(question.text):
                    raise Refused(403, reason)
                return _sparql(graph, question, limits)
            case Sparql():
                with no_files():
                    return _sparql(graph, question, limits)
            case Named():
                return _named(graph, question, limits)
            case Thing():
                return _thing(graph, question, limits)
            case Dataset():
                from kg.serve.void import dataset

                return _graph(dataset(graph, question.origin), _chosen(question.accept, tuple(GRAPHS)), limits)
            case Terms():
                from kg.serve.void import used

                return Answer(200, "application/json", json.dumps(used(graph), ensure_ascii=False).encode())
            case _:
                from kg.view import page

                return Answer(200, PAGE.types[0], page(graph).encode())
    except Refused as refused:
        return Answer(refused.status, "text/plain", str(refused).encode())


@contextmanager
def no_files() -> Iterator[None]:
    """While it lasts the process can open neither file nor connection: no query makes it fetch or read anything."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (0, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


def _sparql(graph: Graph, question: Sparql, limits: Limits) -> Answer:
    def asking(text: str) -> Rows | QueryTriples:
        return graph.store.query(
            text,
            base_iri=question.base,
            prefixes=PREFIXES,
            default_graph=[NamedNode(iri) for iri in question.default_graphs] if _names_graphs(question) else None,
            named_graphs=[NamedNode(iri) for iri in question.named_graphs] if _names_graphs(question) else None,
        )

    try:
        asked = asking(question.text)
        if isinstance(asked, QuerySolutions) and (ordered := in_order(question.text, [name.value for name in asked.variables])):
            asked = asking(ordered)
        if isinstance(asked, Rows):
            offered = [format for format in RESULTS if isinstance(asked, QuerySolutions) or format.name in ("json", "xml")]
            return _results(asked, _chosen(question.accept, offered), limits)
        return _graph(asked, _chosen(question.accept, tuple(GRAPHS)), limits)
    except SyntaxError as error:
        raise Refused(400, explained(error, question.text)) from error
    except (ValueError, RuntimeError) as error:
        raise Refused(400, f"the query cannot be answered: {error}") from error
    except OSError as error:
        raise Refused(403, f"the query would make the server read or fetch something, which it does not do: {error}") from error


def _names_graphs(question: Sparql) -> bool:
    return bool(question.default_graphs or question.named_graphs)


def _chosen(accept: str, offered: Sequence[Format]) -> Format:
    format = best(accept, offered)
    if format is None:
        raise Refused(406, wanted(offered))
    return format


def _results(asked: Rows, format: Format, limits: Limits) -> Answer:
    body = _Bounded(limits.answer)
    try:
        asked.serialize(body, RESULTS[format])
    except OSError as error:
        raise (body.refusal or error) from error
    found = xml_safe(body.getvalue().decode()).encode() if format.name == "xml" else body.getvalue()
    if isinstance(asked, QuerySolutions) and rows(found, RESULTS[format]) > limits.rows:
        raise Refused(403, f"the answer has more than {limits.rows:,} rows, the most this server gives; say LIMIT, or ask in parts")
    return Answer(200, format.types[0], found)


def _graph(triples: Iterator[Triple], format: Format, limits: Limits) -> Answer:
    distinct = dict.fromkeys(islice(triples, limits.rows + 1))
    if len(distinct) > limits.rows:
        raise Refused(403, f"the answer has more than {limits.rows:,} triples, the most this server gives; ask in parts")
    body = _Bounded(limits.answer)
    try:
        serialize(distinct, body, GRAPHS[format], prefixes=PREFIXES)
    except OSError as error:
        raise (body.refusal or error) from error
    found = xml_safe(body.getvalue().decode()).encode() if GRAPHS[format] == RdfFormat.RDF_XML else body.getvalue()
    return Answer(200, format.types[0], found)


class _Bounded(BytesIO):
    """A file that grows to `most` bytes."""

    def __init__(self, most: int) -> None:
        super().__init__()
        self.most = most
        self.refusal: Refused | None = None

    def write(self, part: "Buffer") -> int:
        if self.tell() + memoryview(part).nbytes > self.most:
            self.refusal = Refused(
                403, f"the answer has more than {self.most:,} bytes, the most this server gives; say LIMIT, or ask in parts"
            )
            raise self.refusal
        return super().write(part)


def rows(results: bytes, format: QueryResultsFormat) -> int:
    """How many rows there are in the results of a SELECT, told by what its format cannot write inside a value."""
    if format == QueryResultsFormat.TSV:
        return results.count(b"\n") - 1
    if format == QueryResultsFormat.XML:
        return results.count(b"<result>")
    if format == QueryResultsFormat.CSV:
        return sum(outside.count(b"\n") for outside in results.split(b'"')[::2]) - 1
    outside = _STRING.sub(b"", results)
    return outside.count(b",{") + outside.count(b"[{")


_STRING = re.compile(rb'"(?:[^"\\]|\\.)*"')


def _named(graph: Graph, question: Named, limits: Limits) -> Answer:
    query = queries().get(question.name)
    if query is None:
        near = nearest(question.name, queries())
        raise Refused(404, f"there is no query {question.name!r}{near}; the named queries are {', '.join(queries())}")
    format = _chosen(question.accept, (PAGE, *RESULTS))
    values = dict(question.values)
    try:
        text = told(query.text, values, graph)
    except UnknownName as error:
        raise Refused(404, str(error)) from error
    except BadQuery as error:
        raise Refused(400, str(error)) from error
    if format != PAGE:
        return _sparql(graph, Sparql(text=text, accept=format.types[0]), limits)
    from kg.serve.pages import rows_page

    return Answer(200, PAGE.types[0], rows_page(graph, query, text, values, limits).encode())


def _thing(graph: Graph, question: Thing, limits: Limits) -> Answer:
    format = _chosen(question.accept, (PAGE, *GRAPHS))
    try:
        node = NamedNode(graph.base + question.path)
    except ValueError as error:
        raise Refused(404, f"{question.path!r} is no part of an IRI: {error}") from error
    pointing = graph.store.quads_for_pattern(None, None, node, DefaultGraph())
    found = [quad.triple for pattern in (graph.store.quads_for_pattern(node, None, None, DefaultGraph()), pointing) for quad in pattern]
    if not found:
        raise Refused(404, f"the graph knows nothing of {node.value}")
    if format != PAGE:
        return _graph(iter(found), format, limits)
    from kg.serve.pages import thing_page

    return Answer(200, PAGE.types[0], thing_page(graph, node.value).encode())
