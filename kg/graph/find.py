"""From a name as people write it to the IRIs it may mean: case, accents, punctuation and a leading "the" are moot, aliases count."""

from difflib import get_close_matches
from typing import TYPE_CHECKING

from pyoxigraph import DefaultGraph, NamedNode

from kg.errors import UnknownName
from kg.graph.nodes import ALIAS, LABEL, TYPE, is_iri
from kg.iri import slug
from kg.terms import KG

if TYPE_CHECKING:
    from kg.graph.store import Graph


def find(graph: "Graph", name: str) -> list[str]:
    """The IRIs that `name` means: itself where it is one of the graph, or the path of one, else every entity that is called so.

    Raises UnknownName, with the nearest names, where there is none.
    """
    for iri in (name, graph.base + name):
        if is_iri(iri) and graph.values(iri, TYPE):
            return [iri]
    called = _called(graph, LABEL, ALIAS)
    if found := called.get(_key(name)) or _used(graph).get(_key(name)):
        return sorted(found)
    labels = {_key(label): label for iri in sorted(_entities(graph)) for label in [graph.value(iri, LABEL)]}
    near = [labels[key] for key in get_close_matches(_key(name), labels, n=3)]
    raise UnknownName(f"the graph holds nobody and nothing called {name!r}{'; did you mean ' * bool(near)}{' or '.join(map(repr, near))}")


def _key(name: str) -> str:
    return slug(name).removeprefix("the-")


def _entities(graph: "Graph") -> set[str]:
    return set(graph.subjects(TYPE, NamedNode(KG.Entity)))


def _called(graph: "Graph", *predicates: str) -> dict[str, set[str]]:
    entities = _entities(graph)
    called: dict[str, set[str]] = {}
    for predicate in predicates:
        for subject, _, name, _ in graph.store.quads_for_pattern(None, NamedNode(predicate), None, DefaultGraph()):
            if subject.value in entities:
                called.setdefault(_key(name.value), set()).add(subject.value)
    return called


def _used(graph: "Graph") -> dict[str, set[str]]:
    """The entities by what single articles call them."""
    used: dict[str, set[str]] = {}
    for appearance in graph.subjects(TYPE, NamedNode(KG.Appearance)):
        for name in graph.values(appearance, KG.nameUsed):
            used.setdefault(_key(name.value), set()).add(graph.value(appearance, KG.about))
    return used
