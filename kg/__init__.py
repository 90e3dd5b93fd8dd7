"""News articles in, a knowledge graph out, in which every fact opens the sentence that says it.

`build(["articles/"], "output")` reads articles and writes `output/graph.ttl`; `graph = kg.open("output")` opens it, to ask it
(`graph.query("demands", by="junior doctors")`), to go through its entities and claims with their evidence, or to hand it on to rdflib,
networkx and pyvis. All that can go wrong in a way a person can mend is a `KgError`. The command `kg` does the same from a shell.
"""

from typing import TYPE_CHECKING

from kg.errors import KgError

if TYPE_CHECKING:
    from kg.library import Graph, open
    from kg.pipeline import build

__all__ = ["Graph", "KgError", "build", "open"]


def __getattr__(name: str) -> object:
    """`build`, `open` and `Graph`, with the libraries behind them, when they are first asked for: `import kg` alone costs nothing."""
    match name:
        case "Graph" | "open":
            from kg import library

            return getattr(library, name)
        case "build":
            from kg.pipeline import build

            return build
    raise AttributeError(f"module 'kg' has no attribute {name!r}")
