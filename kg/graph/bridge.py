"""The store for rdflib: oxrdflib's, but a plain text is the `Literal("x")` that people compare with, not one typed xsd:string."""

from collections.abc import Iterator
from typing import Any

import pyoxigraph
import rdflib
from oxrdflib import OxigraphStore
from rdflib.graph import DATASET_DEFAULT_GRAPH_ID
from rdflib.query import Result


def rdflib_graph(store: pyoxigraph.Store) -> rdflib.Graph:
    """The default graph of `store` as rdflib's; it is not copied, so that what one writes the other reads."""
    return rdflib.Graph(store=PlainStore(store=store), identifier=DATASET_DEFAULT_GRAPH_ID)


class PlainStore(OxigraphStore):
    """Oxigraph behind rdflib's interface of a store."""

    def triples(self, triple_pattern: Any, context: Any = None) -> Iterator[Any]:
        for (subject, predicate, value), contexts in super().triples(triple_pattern, context):
            yield (subject, predicate, _plain(value)), contexts

    def query(self, query: Any, initNs: Any, initBindings: Any, queryGraph: Any, **kwargs: Any) -> Result:  # noqa: N803 - rdflib's names
        prefixes = {prefix: str(namespace) for prefix, namespace in initNs.items()}
        result: Result = super().query(query, prefixes, initBindings, queryGraph, **kwargs)
        if result.type == "SELECT":
            result.bindings = [{name: _plain(value) for name, value in row.items()} for row in result.bindings]
        elif result.graph is not None:
            result.graph = _copied(result.graph)
        return result


def _plain(node: Any) -> Any:
    return rdflib.Literal(str(node)) if isinstance(node, rdflib.Literal) and node.datatype == rdflib.XSD.string else node


def _copied(graph: rdflib.Graph) -> rdflib.Graph:
    plain = rdflib.Graph()
    for subject, predicate, value in graph:
        plain.add((subject, predicate, _plain(value)))
    return plain
