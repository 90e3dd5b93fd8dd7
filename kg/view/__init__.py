"""The HTML graph view: one file that opens anywhere, with every fact's sentence in it, and nothing that leaves the page."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from kg import atomic
from kg.graph import Graph
from kg.iri import DATA

if TYPE_CHECKING:
    from pyoxigraph import Quad
    from pyvis.network import Network

__all__ = ["network", "of_outline", "page", "write", "write_outline"]


def write(graph: Graph, path: str | Path) -> None:
    """Write the page that shows `graph` to `path`; an old page is replaced only when the new one is complete."""
    atomic.write(Path(path), page(graph))


def write_outline(quads: "Iterable[Quad]", path: str | Path, *, base: str = DATA) -> None:
    """Write the same page from `kg.graph.quads.outline`, where the whole graph would not fit into memory."""
    atomic.write(Path(path), of_outline(quads, base=base))


def of_outline(quads: "Iterable[Quad]", *, base: str = DATA) -> str:
    """The page that `write_outline` writes."""
    from kg.view.document import document
    from kg.view.reading import Columns, contents

    return document(contents(Columns.of(quads, base)))


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
