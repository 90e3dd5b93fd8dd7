"""The graph as a value: loaded, saved, looked into, and handed on to rdflib and networkx."""

import re
from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path
from typing import IO, TYPE_CHECKING, Self

from pyoxigraph import BlankNode, DefaultGraph, NamedNode, Quad, RdfFormat, Store, Triple

from kg.errors import KgError
from kg.files import atomic
from kg.graph.nodes import TYPE, Node
from kg.graph.turtle import turtle
from kg.iri import DATA
from kg.terms import KG
from kg.vocabulary import ancestry

if TYPE_CHECKING:
    import networkx
    import rdflib
    from pyvis.network import Network


class Graph:
    """RDF triples in an Oxigraph store; `store` is that store, `base` is where the IRIs of its data begin.

    The store is in memory unless `on_disk`: then it is only read, and nothing of it is loaded.
    """

    on_disk = False

    def __init__(self, quads: Iterable[Quad] = (), *, base: str = DATA) -> None:
        self.store = Store()
        self.base = base
        self.store.bulk_extend(quads)

    @classmethod
    def load(cls, path: str | Path) -> Self:
        """The graph of an RDF file, its format told by the suffix (ttl, nt, nq, trig, jsonld, rdf); named graphs become one.

        A folder is that of a build, or of an Oxigraph store, which nobody may write to meanwhile. Raises KgError where there is no graph.
        """
        path = file_of(path)
        if path.is_dir():
            return cls.of_store(path)
        if not path.exists():
            raise KgError(f"{path}: No such file or directory; `kg build` makes a graph")
        format = RdfFormat.from_extension(path.suffix.removeprefix("."))
        if format is None:
            raise KgError(f"{path}: no RDF format is known by the suffix {path.suffix!r}; use .ttl, .nt, .nq, .trig, .jsonld or .rdf")
        loaded = cls()
        try:
            with path.open("rb") as file:
                loaded.base = base_of(file)
                file.seek(0)
                loaded.store.load(file, format)
        except OSError as error:
            raise KgError(f"{path}: {error.strerror or error}; `kg build` makes a graph") from error
        except (SyntaxError, ValueError) as error:
            raise KgError(f"{path}: not a graph that can be read: {error}") from error
        for name in list(loaded.store.named_graphs()):
            loaded.store.extend(Quad(*quad.triple) for quad in list(loaded.store.quads_for_pattern(None, None, None, name)))
            loaded.store.remove_graph(name)
        return loaded

    @classmethod
    def of_store(cls, folder: Path, *, base: str = "") -> Self:
        """The default graph of the Oxigraph store in `folder`, to be read only; `base` is told by its articles where it is not given."""
        opened = cls()
        if not (folder / "CURRENT").exists():
            raise KgError(f"{folder}: neither an Oxigraph store nor a folder with a graph.ttl; `kg build` makes a graph")
        try:
            opened.store = Store.read_only(str(folder))
        except (OSError, RuntimeError) as error:
            raise KgError(f"{folder}: not an Oxigraph store that can be read: {error}") from error
        opened.on_disk = True
        articles = opened.store.quads_for_pattern(None, NamedNode(TYPE), NamedNode(KG.Article), DefaultGraph())
        told = (re.sub("article/[^/]*$", "", quad.subject.value) for quad in articles if isinstance(quad.subject, NamedNode))
        opened.base = base or next(told, DATA)
        return opened

    def save(self, path: str | Path) -> None:
        """Writes `graph.ttl`: whole or not at all, so that an old file is never half overwritten."""
        atomic.write(Path(path), self.turtle())

    def turtle(self) -> str:
        """The graph in Turtle, the same text for the same triples."""
        return turtle(self.ntriples(), base=self.base)

    def ntriples(self) -> str:
        """The graph in canonical N-Triples, in no order."""
        return (self.store.dump(format=RdfFormat.N_TRIPLES, from_graph=DefaultGraph()) or b"").decode()

    def rdflib(self) -> "rdflib.Graph":
        """The same graph to read and write with rdflib; it is not copied."""
        from kg.graph.bridge import rdflib_graph

        return rdflib_graph(self.store)

    def networkx(self) -> "networkx.MultiDiGraph[str]":
        """The entities, demands and events with what links them; see `kg.graph.network`."""
        from kg.graph.network import network

        return network(self)

    def pyvis(self) -> "Network":
        """The same as a network of pyvis, placed and with physics off; `kg.view` makes it, which stands on the graph and not under it."""
        network: Network = import_module("kg.view").network(self)
        return network

    def values(self, subject: str, predicate: str) -> list[Node]:
        """The objects of a subject and predicate, both IRIs, sorted by their text."""
        found = self.store.quads_for_pattern(NamedNode(subject), NamedNode(predicate), None, DefaultGraph())
        return sorted((quad.object for quad in found if not isinstance(quad.object, BlankNode | Triple)), key=lambda node: node.value)

    def value(self, subject: str, predicate: str) -> str:
        """The text of the first of them, empty where there is none."""
        return next((node.value for node in self.values(subject, predicate)), "")

    def kind(self, iri: str) -> str:
        """The name of its most special class: `Person`, `HungerStrike`; empty for what is not in the graph."""
        classes = [node.value for node in self.values(iri, TYPE)]
        return re.split("[#/]", max(classes, key=lambda class_: (len(ancestry(class_)), class_), default=""))[-1]

    def subjects(self, predicate: str, value: Node) -> list[str]:
        """The IRIs that have `value` as `predicate`, sorted."""
        found = self.store.quads_for_pattern(None, NamedNode(predicate), value, DefaultGraph())
        return sorted(quad.subject.value for quad in found if isinstance(quad.subject, NamedNode))

    def __iter__(self) -> Iterator[Quad]:
        return self.store.quads_for_pattern(None, None, None, DefaultGraph())

    def __len__(self) -> int:
        return len(self.store)

    def __repr__(self) -> str:
        return f"<Graph of {len(self):,} triples>"


def file_of(path: str | Path) -> Path:
    """Where the graph is: in `graph.ttl` where `path` is the folder of a build, else in the file or store itself."""
    path = Path(path)
    return path / "graph.ttl" if (path / "graph.ttl").exists() else path


def base_of(file: IO[bytes]) -> str:
    """Where the IRIs of a Turtle file begin, as it says itself on one of its first lines."""
    found = re.search(rb"^@base <([^>]*)>", file.read(4096), re.MULTILINE)
    return (found[1].decode("utf-8", "replace") if found else "") or DATA
