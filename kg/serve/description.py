"""What the endpoint is and can do, for machines: SPARQL 1.1 Service Description."""

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, Triple

from kg.graph.turtle import PREFIXES
from kg.serve.negotiation import GRAPHS, RESULTS

SD = "http://www.w3.org/ns/sparql-service-description#"
VOID = "http://rdfs.org/ns/void#"
FORMATS = "http://www.w3.org/ns/formats/"
_UNIQUE = {
    "json": "SPARQL_Results_JSON",
    "xml": "SPARQL_Results_XML",
    "csv": "SPARQL_Results_CSV",
    "tsv": "SPARQL_Results_TSV",
    "turtle": "Turtle",
    "ntriples": "N-Triples",
    "jsonld": "JSON-LD",
    "rdfxml": "RDF_XML",
}
"""The W3C's IRIs for file formats, by our short names for them."""


def service(endpoint: str, origin: str, triples: int, *, updates: bool) -> Iterator[Triple]:
    """The description of the service at `endpoint`; the data it answers from is described at `/.well-known/void`."""
    me, data, default = NamedNode(endpoint), NamedNode(f"{origin}/.well-known/void#data"), NamedNode(f"{origin}/.well-known/void#graph")
    type = NamedNode(f"{PREFIXES['rdf']}type")

    def sd(name: str) -> NamedNode:
        return NamedNode(SD + name)

    yield Triple(me, type, sd("Service"))
    yield Triple(me, sd("endpoint"), me)
    yield Triple(me, sd("supportedLanguage"), sd("SPARQL11Query"))
    if updates:
        yield Triple(me, sd("supportedLanguage"), sd("SPARQL11Update"))
    for format in (*RESULTS, *GRAPHS):
        yield Triple(me, sd("resultFormat"), NamedNode(FORMATS + _UNIQUE[format.name]))
    yield Triple(me, sd("defaultDataset"), data)
    yield Triple(data, type, sd("Dataset"))
    yield Triple(data, sd("defaultGraph"), default)
    yield Triple(default, type, sd("Graph"))
    yield Triple(default, NamedNode(f"{VOID}triples"), Literal(triples))
