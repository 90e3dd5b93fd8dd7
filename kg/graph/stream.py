"""The Turtle of a graph too large to be held in memory: the same text as `Graph.turtle` gives, written part by part.

Articles come first, what is said of an entity or claim stands together, and passages come last, by article; so only names and what
articles make of entities wait until all articles have passed.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryFile
from typing import TypeVar

from pyoxigraph import Quad, RdfFormat, serialize

from kg import atomic
from kg.graph.nodes import Naming, segment
from kg.graph.quads import Called, appearance, claimed, mentions, of_article, of_decision, of_entity, short, words
from kg.graph.turtle import blocks, head, natural
from kg.iri import DATA, mint
from kg.model import Claim, Extraction, Resolution

T = TypeVar("T")
TOGETHER = 4_000
"""Entities or claims that are arranged at once."""


def save(extractions: Iterable[Extraction], resolution: Resolution, path: Path, *, base: str = DATA) -> None:
    """Writes the graph of `extractions`, which are gone through once, to `path`, whole or not at all."""
    with atomic.replacing(path) as file:
        file.write(head(base).encode())
        for text in parts(extractions, resolution, base):
            file.write(text)


def parts(extractions: Iterable[Extraction], resolution: Resolution, base: str) -> Iterator[bytes]:
    """The graph's Turtle after its head, in order."""
    naming, called = Naming(base), Called(resolution)
    claims: defaultdict[str, list[Claim]] = defaultdict(list)
    for fact in resolution.facts:
        for telling in fact.tellings:
            claims[telling.article].append(telling.claim)
    published: dict[str, str] = {}
    articles: list[Quad] = []
    lines = by_subject(quad for fact in resolution.facts for quad in short(fact, resolution.iris))
    with TemporaryFile() as passages:
        places: list[tuple[str, int, int]] = []
        for extraction in extractions:
            id = extraction.article.id
            published[id] = extraction.article.published or ""
            found = called.learn(extraction, resolution.iris)
            articles += of_article(extraction.article, resolution.reprints, naming)
            for iri, clusters in found.items():
                lines[iri] += ntriples(appearance(iri, id, clusters, naming))
            named = (quad for iri, clusters in found.items() for quad in mentions(iri, clusters, naming))
            text = arranged(ntriples([*named, *words(claims[id], naming)]), base)
            start = passages.tell()
            places.append((natural(f"<{mint('passage', segment(id), base=base)}/>"), start, start + passages.write(text)))
        yield arranged(ntriples(articles), base)
        for run in runs({entity.iri: entity for entity in resolution.entities}):
            own = ntriples(quad for entity in run for quad in of_entity(entity))
            yield arranged([*own, *(line for entity in run for line in lines.pop(entity.iri, ()))], base)
        for facts in runs({fact.iri: fact for fact in resolution.facts}):
            yield arranged(ntriples(quad for fact in facts for quad in claimed(fact, published, resolution.iris, naming)), base)
        decisions = (one for one in resolution.decisions if not one.article or one.article in published)
        yield arranged(ntriples(quad for one in decisions for quad in of_decision(one, called.about(one), naming)), base)
        for _, start, end in sorted(places):
            passages.seek(start)
            yield passages.read(end - start)


def by_subject(quads: Iterable[Quad]) -> defaultdict[str, list[str]]:
    """The triples as lines, by their subject."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for line in ntriples(quads):
        found[line[1 : line.index(">")]].append(line)
    return found


def ntriples(quads: Iterable[Quad]) -> list[str]:
    """The triples as lines of canonical N-Triples, without their ends."""
    written = serialize((quad.triple for quad in quads), format=RdfFormat.N_TRIPLES) or b""
    return written.decode().split(" .\n")[:-1]


def arranged(lines: Iterable[str], base: str) -> bytes:
    """Triples as Turtle, a blank line before each subject."""
    return "".join(f"\n{block}" for block in blocks("".join(f"{line} .\n" for line in set(lines)), base=base)).encode()


def runs(things: dict[str, T]) -> Iterator[list[T]]:
    """The things by IRI, some at a time: what hangs on the path of another stays with it, since its triples stand between the other's."""
    run: list[T] = []
    root = ""
    for iri in sorted(things, key=lambda iri: natural(f"<{iri}>")):
        if not root or not iri.startswith(f"{root}/"):
            root = iri
            if len(run) >= TOGETHER:
                yield run
                run = []
        run.append(things[iri])
    if run:
        yield run
