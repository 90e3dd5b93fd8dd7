"""TriG, arranged as Turtle is: a named graph for each article."""

from textwrap import indent

from pyoxigraph import RdfFormat, serialize

from kg.export._articles import by_article
from kg.graph import Graph
from kg.graph.turtle import blocks, head


def files(graph: Graph) -> dict[str, bytes]:
    parts = [head(graph.base)]
    for article, quads in by_article(graph).items():
        ntriples = (serialize((quad.triple for quad in quads), format=RdfFormat.N_TRIPLES) or b"").decode()
        text = "\n".join(blocks(ntriples, base=graph.base))
        parts.append(f"<{article}> {{\n{indent(text, '    ')}}}\n" if article else text)
    return {"": "\n".join(parts).encode()}
