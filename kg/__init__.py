"""News articles in, a knowledge graph out, in which every fact opens the sentence that says it.

`build(["articles/"], "output")` reads articles and writes `output/graph.ttl`; `Graph.load("output/graph.ttl")` opens it, to go through its
triples or hand them to rdflib and networkx; `kg.query.run(graph, "demands")` asks it. All that can go wrong in a way a person can mend is a
`KgError`. The command `kg` does the same from a shell.
"""

from typing import TYPE_CHECKING

from kg.errors import KgError

if TYPE_CHECKING:
    from kg.graph import Graph
    from kg.pipeline import build

__all__ = ["Graph", "KgError", "build"]


def __getattr__(name: str) -> object:
    """`build` and `Graph`, with the libraries behind them, when they are first asked for: `import kg` alone costs nothing."""
    match name:
        case "Graph":
            from kg.graph import Graph

            return Graph
        case "build":
            from kg.pipeline import build

            return build
    raise AttributeError(f"module 'kg' has no attribute {name!r}")
