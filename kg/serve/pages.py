"""The pages for people: what is known of a thing, the rows of a named query, and where to ask. All texts are escaped."""

from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from itertools import islice
from typing import NamedTuple
from urllib.parse import quote, urlencode

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape
from pyoxigraph import DefaultGraph, NamedNode, QuerySolutions

from kg.explain import SECTIONS, said
from kg.graph import Graph
from kg.graph.evidence import evidence
from kg.graph.nodes import ALIAS, LABEL, SAME, TYPE, is_iri
from kg.graph.turtle import PREFIXES
from kg.query.named import NamedQuery, queries
from kg.serve.limits import Limits
from kg.serve.negotiation import GRAPHS, RESULTS
from kg.terms import KG

MOST = 500
"""Claims on a page; a page with more would be of no use."""


class Link(NamedTuple):
    """What something is called and, for a thing of the graph, where its page is."""

    text: str
    href: str = ""


class Source(NamedTuple):
    """A sentence, and the article it stands in."""

    sentence: str
    article: Link


class Said(NamedTuple):
    """A claim in a line, with the sentences that say it."""

    claim: Link
    sources: list[Source]


def thing_page(graph: Graph, iri: str) -> str:
    """What is known of the thing `iri`: its claims with their sentences, and all its statements."""
    claims = list(islice(_claims(graph, iri), MOST))
    sections = [
        (
            title,
            [Said(link(graph, claim, said(graph, claim)), list(_sources(graph, claim))) for claim in claims if _is(graph, claim, class_)],
        )
        for title, class_ in SECTIONS.items()
    ]
    statements = [
        (
            _short(graph, quad.predicate.value),
            link(graph, quad.object.value) if isinstance(quad.object, NamedNode) else Link(str(quad.object.value)),
        )
        for quad in sorted(graph.store.quads_for_pattern(NamedNode(iri), None, None, DefaultGraph()), key=str)
        if hasattr(quad.object, "value")
    ]
    return _page(
        "thing",
        title=graph.value(iri, LABEL) or _short(graph, iri),
        iri=iri,
        kind=graph.kind(iri),
        aliases=[alias.value for alias in graph.values(iri, ALIAS)],
        same=[same.value for same in graph.values(iri, SAME)],
        sections=[(title, claims) for title, claims in sections if claims],
        statements=statements,
        most=MOST if len(claims) == MOST else 0,
        formats=[format.name for format in GRAPHS],
    )


def rows_page(graph: Graph, query: NamedQuery, text: str, values: Mapping[str, str], limits: Limits) -> str:
    """The rows of `query`, whose parameters told `values` make it the SPARQL `text`, as a table in which things link to their pages."""
    found = graph.store.query(text, prefixes=PREFIXES)
    assert isinstance(found, QuerySolutions)
    columns = [variable.value for variable in found.variables]
    rows = [[_cell(graph, row[place]) for place in range(len(columns))] for row in islice(found, limits.rows)]
    formats = [(format.name, urlencode({**values, "format": format.name})) for format in RESULTS]
    return _page("rows", title=query.title, parameters=query.parameters, values=values, columns=columns, rows=rows, formats=formats)


def query_page(*, yasgui: bool) -> str:
    """The page to write queries on, with the named ones as examples."""
    return _page("query", title="Query", queries=list(queries().values()), yasgui=yasgui)


def link(graph: Graph, iri: str, text: str = "") -> Link:
    """A thing of the graph by its label, with the address of its page."""
    text = text or graph.value(iri, LABEL) or _short(graph, iri)
    return Link(text, f"/id/{quote(iri.removeprefix(graph.base))}" if iri.startswith(graph.base) else "")


def _sources(graph: Graph, claim: str) -> Iterator[Source]:
    for found in evidence(graph, claim):
        yield Source(found.sentence, link(graph, found.article, ", ".join(filter(None, (found.headline, found.published, found.file)))))


def _cell(graph: Graph, node: object) -> list[Link]:
    text = str(getattr(node, "value", "" if node is None else node))
    parts = text.split(" ")
    return [link(graph, part) for part in parts] if all(map(is_iri, parts)) else [Link(text)]


def _claims(graph: Graph, iri: str) -> Iterator[str]:
    """The claims that name `iri` or stand in the article `iri`; of a claim, itself."""
    if _is(graph, iri, KG.Claim):
        yield iri
        return
    naming = {
        quad.subject.value
        for quad in graph.store.quads_for_pattern(None, None, NamedNode(iri), DefaultGraph())
        if hasattr(quad.subject, "value")
    }
    yield from (subject for subject in sorted(naming) if _is(graph, subject, KG.Claim))


def _is(graph: Graph, iri: str, class_: str) -> bool:
    return NamedNode(class_) in graph.values(iri, TYPE)


def _short(graph: Graph, iri: str) -> str:
    return iri.removeprefix(graph.base) if iri.startswith(graph.base) else iri.rpartition("#")[2].rpartition("/")[2]


def _page(template: str, **values: object) -> str:
    return _templates().get_template(f"{template}.html").render(**values)


@cache
def _templates() -> Environment:
    loader = FileSystemLoader(str(files("kg.serve") / "page"))
    return Environment(loader=loader, autoescape=select_autoescape(), undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
