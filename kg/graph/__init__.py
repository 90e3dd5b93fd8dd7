"""The graph of all articles: `graph(extractions, resolution)` makes it, `Graph` keeps, saves, loads and hands it on."""

from kg.graph.quads import graph
from kg.graph.store import Graph

__all__ = ["Graph", "graph"]
