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

    A surname that no article uses alone means the one person whose name ends in it. Raises UnknownName, with all whose names do, where
    there are several, and with the nearest names where there is none.
    """
    for iri in (name, graph.base + name):
        if is_iri(iri) and graph.values(iri, TYPE):
            return [iri]
    called = _called(graph, LABEL, ALIAS)
    if found := called.get(_key(name)) or _used(graph).get(_key(name)):
        return sorted(found)
    if ending := {iri for called_so, iris in called.items() if called_so.endswith(f"-{_key(name)}") for iri in iris} & _people(graph):
        names = sorted({graph.value(iri, LABEL) for iri in ending})
        if len(names) == 1:
            return sorted(ending)
        raise UnknownName(f"{name!r} may be any of {', '.join(map(repr, names))}; say which")
    labels = {_key(label): label for iri in sorted(_entities(graph)) for label in [graph.value(iri, LABEL)]}
    near = [labels[key] for key in get_close_matches(_key(name), labels, n=3)]
    raise UnknownName(f"the graph holds nobody and nothing called {name!r}{'; did you mean ' * bool(near)}{' or '.join(map(repr, near))}")


def _key(name: str) -> str:
    return slug(name).removeprefix("the-")


def _entities(graph: "Graph") -> set[str]:
    return set(graph.subjects(TYPE, NamedNode(KG.Entity)))


def _people(graph: "Graph") -> set[str]:
    return set(graph.subjects(TYPE, NamedNode(KG.Person)))


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
