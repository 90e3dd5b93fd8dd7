"""The HTML graph view: one file that opens anywhere, with every fact's sentence in it, and nothing that leaves the page."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from kg.files import atomic
from kg.graph import Graph
from kg.iri import DATA

if TYPE_CHECKING:
    from pyvis.network import Network

    from kg.model import Article, Resolution
    from kg.view.contents import Contents

__all__ = ["network", "outlined", "page", "page_of", "write"]


def write(graph: Graph, path: str | Path) -> None:
    """Write the page that shows `graph` to `path`; an old page is replaced only when the new one is complete."""
    atomic.write(Path(path), page(graph))


def outlined(articles: "Iterable[Article]", resolution: "Resolution", *, base: str = DATA) -> "Contents":
    """What the page of the graph of `resolution` shows, where the whole graph would not fit into memory."""
    from kg.view.outline import contents

    return contents(articles, resolution, base=base)


def page(graph: Graph) -> str:
    """The page that shows `graph`, the same text for the same graph."""
    from kg.view.reading import contents

    return page_of(contents(graph))


def page_of(contents: "Contents") -> str:
    """The page that shows `contents`, the same text for the same."""
    from kg.view.document import document

    return document(contents)


def network(graph: Graph) -> "Network":
    """The whole graph as a `pyvis.network.Network`, placed and with physics off, to go on with in pyvis."""
    from kg.view.atlas import atlas
    from kg.view.drawing import whole
    from kg.view.reading import contents

    read = contents(graph)
    return whole(read, atlas(read))
