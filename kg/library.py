"""A graph as people use it from Python: `graph = kg.open("output")`, then `graph.query("demands", by="junior doctors")`."""

from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

from pyoxigraph import NamedNode

from kg.errors import UnknownName
from kg.explain import SECTIONS, explain, said
from kg.graph import Graph as Triples
from kg.graph.evidence import Evidence, evidence
from kg.graph.find import find
from kg.graph.nodes import ALIAS, LABEL, SAME, TYPE
from kg.model import ENTITY_TYPES, Entity, EntityType
from kg.query.rows import Rows, rows
from kg.terms import KG

if TYPE_CHECKING:
    from pyvis.network import Network

Kind = Literal["role", "demand", "statement", "event"]
KINDS: dict[Kind, str] = {"role": KG.Role, "demand": KG.Demand, "statement": KG.Statement, "event": KG.Event}
SHOWN = 20_000
"""Triples up to which a notebook shows the view as well; the page of a larger graph would swell the notebook's file."""


class Known(NamedTuple):
    """A claim: `kind` is its class ("Demand", "HungerStrike"), `said` is it in a line, `evidence` begins with the oldest article."""

    iri: str
    kind: str
    said: str
    denied: bool
    evidence: tuple[Evidence, ...]

    def __str__(self) -> str:
        return self.said


class Graph(Triples):
    """The graph of news articles, with all that can be asked of it. `store` is the engine's, for what goes beyond."""

    def query(self, query: str | Path, /, **values: str) -> Rows:
        """The rows that answer `query`, a named query, a file `*.rq` or SPARQL; `values` are for its parameters, as people write them.

        Raises BadQuery for what cannot be asked, UnknownName for a value that should name somebody and does not.
        """
        return rows(self, query, values)

    def entities(self, type: EntityType | None = None) -> list[Entity]:
        """Who and what the articles name, of one type or all, in the order of their IRIs. Raises UnknownName for a type there is not."""
        if type is not None and type not in ENTITY_TYPES:
            raise UnknownName(f"no entity is of a type {type!r}; one of {', '.join(ENTITY_TYPES)}")
        return [
            Entity(
                iri,
                self.kind(iri),  # type: ignore[arg-type]
                self.value(iri, LABEL),
                tuple(alias.value for alias in self.values(iri, ALIAS)),
                tuple(same.value for same in self.values(iri, SAME)),
            )
            for iri in self.subjects(TYPE, NamedNode(f"{KG}{type or 'Entity'}"))
        ]

    def claims(self, kind: Kind | None = None, *, about: str | None = None) -> list[Known]:
        """The claims of a kind or of all, those `about` somebody or something with a part in them, as they were reported.

        Raises UnknownName where nobody and nothing is called `about`, and for a kind there is not.
        """
        if kind is not None and kind not in KINDS:
            raise UnknownName(f"no claim is of a kind {kind!r}; one of {', '.join(KINDS)}")
        classes = [KINDS[kind]] if kind else [*SECTIONS.values()]
        found = {iri for class_ in classes for iri in self.subjects(TYPE, NamedNode(class_))}
        if about is not None:
            having = (self.store.quads_for_pattern(None, None, NamedNode(entity)) for entity in find(self, about))
            found &= {quad.subject.value for quads in having for quad in quads if isinstance(quad.subject, NamedNode)}
        known = map(self._known, sorted(found))
        return sorted(known, key=lambda claim: [(source.published, source.file, source.start) for source in claim.evidence])

    def explain(self, name: str) -> str:
        """All that is known of a name or IRI, each fact with its sentences, and why its names were taken for one. Raises UnknownName."""
        return explain(self, name)

    def pyvis(self) -> "Network":
        """The graph view's drawing as a pyvis network, to go on with in pyvis."""
        from kg.view import network

        return network(self)

    def save(self, path: str | Path) -> None:
        """Writes the graph in the format that the suffix of `path` names, such as .ttl, .jsonld, .graphml or .csv. Raises KgError."""
        from kg.export import export

        export(self, path)

    def _known(self, iri: str) -> Known:
        denied = self.value(iri, KG.polarity) == "denied"
        return Known(iri, self.kind(iri), said(self, iri), denied, tuple(evidence(self, iri)))

    def _repr_html_(self) -> str:
        from kg.view import page

        counted = (f"{len(self.subjects(TYPE, NamedNode(f'{KG}{name}'))):,} {words}" for name, words in _COUNTED.items())
        summary = f"<p>{', '.join(counted)}</p>"
        if len(self) > SHOWN:
            return summary
        frame = 'sandbox="allow-scripts" style="width: 100%; height: 36em; border: 1px solid #ccc"'
        return f'{summary}<iframe {frame} srcdoc="{escape(page(self))}"></iframe>'


_COUNTED = {
    "Article": "articles",
    "Person": "people",
    "Group": "groups",
    "Institution": "institutions",
    "Place": "places",
    "Role": "roles",
    "Demand": "demands",
    "Statement": "statements",
    "Event": "events",
}


def open(path: str | Path = "output") -> Graph:
    """The graph of a file, of the folder that `kg build` wrote, or of an Oxigraph store. Raises KgError where none can be read."""
    return Graph.load(path)
