"""What the data is about, how much there is of it and which terms it uses: the W3C's Vocabulary of Interlinked Datasets (VoID)."""

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, QuerySolutions, Triple

from kg.graph import Graph
from kg.graph.turtle import PREFIXES
from kg.iri import ONTOLOGY
from kg.serve.description import VOID
from kg.vocabulary import terms

DCTERMS = "http://purl.org/dc/terms/"


def dataset(graph: Graph, origin: str) -> Iterator[Triple]:
    """The description of `graph`, which a server at `origin` answers from."""
    here = f"{origin}/.well-known/void"
    me = NamedNode(f"{here}#data")
    type = NamedNode(f"{PREFIXES['rdf']}type")

    def void(name: str) -> NamedNode:
        return NamedNode(VOID + name)

    classes, properties = _classes(graph), _properties(graph)
    yield Triple(NamedNode(here), type, void("DatasetDescription"))
    yield Triple(NamedNode(here), NamedNode("http://xmlns.com/foaf/0.1/primaryTopic"), me)
    yield Triple(me, type, void("Dataset"))
    yield Triple(me, NamedNode(f"{DCTERMS}title"), Literal("News graph"))
    yield Triple(me, void("sparqlEndpoint"), NamedNode(f"{origin}/sparql"))
    yield Triple(me, void("dataDump"), NamedNode(f"{origin}/graph.ttl"))
    yield Triple(me, void("uriSpace"), Literal(graph.base))
    yield Triple(me, void("vocabulary"), NamedNode(ONTOLOGY))
    yield Triple(me, void("triples"), Literal(len(graph)))
    yield Triple(me, void("entities"), Literal(classes.get(f"{ONTOLOGY}Entity", 0)))
    yield Triple(me, void("classes"), Literal(len(classes)))
    yield Triple(me, void("properties"), Literal(len(properties)))
    for place, (iri, number) in enumerate(classes.items(), 1):
        part = NamedNode(f"{here}#class-{place}")
        yield Triple(me, void("classPartition"), part)
        yield Triple(part, void("class"), NamedNode(iri))
        yield Triple(part, void("entities"), Literal(number))
    for place, (iri, number) in enumerate(properties.items(), 1):
        part = NamedNode(f"{here}#property-{place}")
        yield Triple(me, void("propertyPartition"), part)
        yield Triple(part, void("property"), NamedNode(iri))
        yield Triple(part, void("triples"), Literal(number))


def used(graph: Graph) -> dict[str, object]:
    """What an editor completes from: the prefixes, and the terms with their labels, the most used first."""
    named = [{"iri": iri, "count": number, "kind": "class"} for iri, number in _classes(graph).items()]
    named += [{"iri": iri, "count": number, "kind": "property"} for iri, number in _properties(graph).items()]
    known = terms()
    for term in named:
        about = known.get(str(term["iri"]))
        term |= {"label": about.label, "comment": about.comment} if about else {}
    return {"base": graph.base, "prefixes": PREFIXES, "terms": named}


def _classes(graph: Graph) -> dict[str, int]:
    return _counts(graph, "SELECT ?term (COUNT(*) AS ?number) { ?s a ?term } GROUP BY ?term ORDER BY DESC(?number) ?term")


def _properties(graph: Graph) -> dict[str, int]:
    return _counts(graph, "SELECT ?term (COUNT(*) AS ?number) { ?s ?term ?o } GROUP BY ?term ORDER BY DESC(?number) ?term")


def _counts(graph: Graph, query: str) -> dict[str, int]:
    found = graph.store.query(query)
    assert isinstance(found, QuerySolutions)
    return {row["term"].value: int(row["number"].value) for row in found if isinstance(row["term"], NamedNode)}
