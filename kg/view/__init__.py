"""The HTML graph view: one file that opens anywhere, with every fact's sentence in it, and nothing that leaves the page."""

from pathlib import Path
from typing import TYPE_CHECKING

from kg import atomic
from kg.graph import Graph

if TYPE_CHECKING:
    from pyvis.network import Network

__all__ = ["network", "page", "write"]


def write(graph: Graph, path: str | Path) -> None:
    """Write the page that shows `graph` to `path`; an old page is replaced only when the new one is complete."""
    atomic.write(Path(path), page(graph))


def page(graph: Graph) -> str:
    """The page that shows `graph`, the same text for the same graph."""
    from kg.view.document import document
    from kg.view.reading import contents

    return document(contents(graph))


def network(graph: Graph) -> "Network":
    """The whole graph as a `pyvis.network.Network`, placed and with physics off, to go on with in pyvis."""
    from kg.view.atlas import atlas
    from kg.view.drawing import whole
    from kg.view.reading import contents

    read = contents(graph)
    return whole(read, atlas(read))
