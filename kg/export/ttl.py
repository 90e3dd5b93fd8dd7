"""Turtle, as `kg build` writes it."""

from kg.graph import Graph


def files(graph: Graph) -> dict[str, bytes]:
    return {"": graph.turtle().encode()}
