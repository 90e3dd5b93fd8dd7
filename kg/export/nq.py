"""N-Quads, sorted: a named graph for each article."""

from pyoxigraph import DefaultGraph, NamedNode, Quad, RdfFormat, serialize

from kg.export._articles import by_article
from kg.graph import Graph


def files(graph: Graph) -> dict[str, bytes]:
    quads = [
        Quad(quad.subject, quad.predicate, quad.object, NamedNode(article) if article else DefaultGraph())
        for article, part in by_article(graph).items()
        for quad in part
    ]
    lines = (serialize(quads, format=RdfFormat.N_QUADS) or b"").decode().split("\n")
    return {"": "".join(sorted(f"{line}\n" for line in lines if line)).encode()}
