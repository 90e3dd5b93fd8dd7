"""The Turtle of a graph too large to be held in memory: the same text as `Graph.turtle` gives, written part by part.

Articles come first, what is said of an entity or claim stands together, and passages come last, by article; so only names and what
articles make of entities wait until all articles have passed. A part that an earlier writing left in the file is copied from there.
"""

from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from itertools import chain
from operator import itemgetter
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, NamedTuple, TypeVar
from zlib import crc32

from pyoxigraph import Quad, RdfFormat, serialize

from kg.files import atomic
from kg.graph.accounts import spoken_of
from kg.graph.marks import Marks
from kg.graph.nodes import Naming
from kg.graph.quads import Called, appearance, claimed, mentions, of_article, of_decision, of_entity, short, words
from kg.graph.turtle import blocks, head, natural
from kg.iri import DATA
from kg.model import Claim, Decision, Entity, Extraction, Fact, Resolution

T = TypeVar("T")
TOGETHER = 16
"""Entities, claims or decisions that are arranged at once, on average."""
COPIED_AT_ONCE = 1 << 20
"""Bytes of the earlier file that are copied at once, at the most."""


Extractions = Callable[[Iterable[str]], Iterable[Extraction]]
"""Gives what was read in the articles with some ids."""
Laid = tuple[str, int]
"""A part of a file: the mark of all that it was made of, and its length in bytes."""


class Part(NamedTuple):
    mark: str
    make: Callable[[], bytes]


class Own(NamedTuple):
    """The marks of the parts that an article has for itself."""

    article: str
    passages: str


class Earlier:
    """The parts of a file that was written before, by their marks."""

    def __init__(self, file: IO[bytes] | None, start: int, laid: Iterable[Laid]) -> None:
        self._file = file
        self._places: dict[str, tuple[int, int]] = {}
        for mark, length in laid:
            self._places[mark] = start, start + length
            start += length

    def __contains__(self, mark: str) -> bool:
        return mark in self._places

    def place(self, mark: str) -> tuple[int, int] | None:
        """Where the part with the mark begins and ends, in bytes."""
        return self._places.get(mark) if self._file else None

    def text(self, start: int, end: int) -> bytes:
        if self._file is None:
            return b""
        self._file.seek(start)
        return self._file.read(end - start)


class Copyist:
    """Writes parts: what is not there yet is made, what stands together in the earlier file is copied together."""

    def __init__(self, file: IO[bytes], before: Earlier) -> None:
        self._file = file
        self._before = before
        self._start = self._end = 0

    def write(self, part: Part) -> int:
        """Gives the part's length in bytes."""
        place = self._before.place(part.mark)
        if place is None:
            self.flush()
            text = part.make()
            self._file.write(text)
            return len(text)
        start, end = place
        if start != self._end or end - self._start > COPIED_AT_ONCE:
            self.flush()
            self._start = start
        self._end = end
        return end - start

    def flush(self) -> None:
        self._file.write(self._before.text(self._start, self._end))
        self._start = self._end = 0


def save(
    published: Mapping[str, str],
    extractions: Extractions,
    resolution: Resolution,
    path: Path,
    *,
    base: str = DATA,
    read: Mapping[str, str] | None = None,
    by: str = "",
    laid: Sequence[Laid] = (),
) -> list[Laid]:
    """Writes the graph of articles to `path`, whole or not at all, and gives the parts it has.

    `published` gives the date of each article, or nothing, `extractions` what was read in those that are asked for. `read` and `by` are
    those of `Marks`. `laid` are the parts that `path` has: those whose marks have not changed are copied. They must be what this function
    gave when it wrote the file that is there.
    """
    marks, start = Marks(read or {}, resolution, f"{by} {base}"), head(base).encode()
    now: list[Laid] = []
    with atomic.replacing(path) as file, earlier(path, len(start), laid) as before:
        file.write(start)
        copyist = Copyist(file, before)
        for part in parts(published, extractions, resolution, base, marks, before):
            now.append((part.mark, copyist.write(part)))
        copyist.flush()
    return now


@contextmanager
def earlier(path: Path, start: int, laid: Sequence[Laid]) -> Iterator[Earlier]:
    if not laid:
        yield Earlier(None, 0, ())
        return
    with path.open("rb") as file:
        yield Earlier(file, start, laid)


def parts(
    published: Mapping[str, str], extractions: Extractions, resolution: Resolution, base: str, marks: Marks, before: Earlier
) -> Iterator[Part]:
    """The parts of the graph's Turtle after its head, in order. Articles of which every part is there already are not looked into."""
    naming, called = Naming(base), Called(resolution)
    entities = [
        (marks.all("entities", map(marks.entity, run)), run) for run in runs((entity.iri, entity) for entity in resolution.entities)
    ]
    new = {entity.iri for mark, run in entities if mark not in before for entity in run}
    lines = by_subject(quad for fact in told_of(new, resolution) for quad in short(fact, resolution.iris))
    own = {id: Own(*(marks.all(kind, [marks.article(id)]) for kind in ("article", "passages"))) for id in published}
    changed = {id for id, mark in own.items() if mark.article not in before or mark.passages not in before}
    asked = changed | {article for (article, _), iri in resolution.iris.items() if iri in new} | called.asked.keys()
    claims: defaultdict[str, list[Claim]] = defaultdict(list)
    for article, claim in (telling for fact in resolution.facts for telling in fact.tellings):
        if article in changed:
            claims[article].append(claim)
    with TemporaryFile() as made:
        articles, passages = Spool(made), Spool(made)
        for id in own.keys() - changed:
            articles.add(naming.article(id), own[id].article, (), base)
            passages.add(naming.passages(id), own[id].passages, (), base)
        for extraction in extractions(sorted(asked & own.keys())):
            id = extraction.article.id
            found = called.learn(extraction, resolution.iris)
            for iri in new.intersection(found):
                lines[iri] += ntriples(appearance(iri, id, found[iri], naming))
            if id in changed:
                articles.add(naming.article(id), own[id].article, of_article(extraction.article, resolution.reprints, naming), base)
                named = chain.from_iterable(mentions(iri, clusters, naming) for iri, clusters in found.items())
                passages.add(naming.passages(id), own[id].passages, chain(named, words(claims[id], naming)), base)
        yield from articles
        for mark, run in entities:
            yield Part(mark, partial(of_entities, run, lines, base))
        for facts in runs((fact.iri, fact) for fact in resolution.facts):
            yield Part(marks.all("facts", map(marks.fact, facts)), partial(of_facts, facts, published, resolution, naming))
        decided = [(one, called.about(one)) for one in resolution.decisions if not one.article or one.article in published]
        for decisions in runs((naming.decision(one), (one, about)) for one, about in decided):
            mark = marks.all("decisions", (marks.decision(one, about) for one, about in decisions))
            yield Part(mark, partial(of_decisions, decisions, naming))
        yield from passages


class Spool:
    """What is made of each article, on disk until it is its turn."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._places: list[tuple[str, str, int, int]] = []

    def add(self, iri: str, mark: str, quads: Iterable[Quad], base: str) -> None:
        """Keeps the Turtle of `quads`, which hang on `iri`."""
        start = self._file.tell()
        self._places.append((natural(f"<{iri}>"), mark, start, self._file.write(arranged(ntriples(quads), base))))

    def __iter__(self) -> Iterator[Part]:
        """The parts in the order of their IRIs."""
        for _, mark, start, length in sorted(self._places):
            yield Part(mark, partial(self._text, start, length))

    def _text(self, start: int, length: int) -> bytes:
        self._file.seek(start)
        return self._file.read(length)


def told_of(entities: Container[str], resolution: Resolution) -> Iterator[Fact]:
    """The facts that speak of one of the entities."""
    places = {place for place, iri in resolution.iris.items() if iri in entities}
    articles = {article for article, _ in places}
    for fact in resolution.facts:
        tellings = [telling for telling in fact.tellings if telling.article in articles]
        if any((telling.article, ref) in places for telling in tellings for ref in spoken_of(telling.claim)):
            yield fact


def of_entities(entities: Iterable[Entity], lines: Mapping[str, list[str]], base: str) -> bytes:
    own = ntriples(quad for entity in entities for quad in of_entity(entity))
    return arranged([*own, *(line for entity in entities for line in lines.get(entity.iri, ()))], base)


def of_facts(facts: Iterable[Fact], published: Mapping[str, str], resolution: Resolution, naming: Naming) -> bytes:
    return arranged(ntriples(quad for fact in facts for quad in claimed(fact, published, resolution.iris, naming)), naming.base)


def of_decisions(decisions: Iterable[tuple[Decision, Iterable[str]]], naming: Naming) -> bytes:
    return arranged(ntriples(quad for one, about in decisions for quad in of_decision(one, about, naming)), naming.base)


def by_subject(quads: Iterable[Quad]) -> defaultdict[str, list[str]]:
    """The triples as lines, by their subject."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for line in ntriples(quads):
        found[line[1 : line.index(">")]].append(line)
    return found


def ntriples(quads: Iterable[Quad]) -> list[str]:
    """The triples as lines of canonical N-Triples, without their ends: what N-Quads are in the default graph."""
    written = serialize(quads, format=RdfFormat.N_QUADS) or b""
    return written.decode().split(" .\n")[:-1]


def arranged(lines: Iterable[str], base: str) -> bytes:
    """Triples as Turtle, a blank line before each subject."""
    return "".join(f"\n{block}" for block in blocks("".join(f"{line} .\n" for line in set(lines)), base=base)).encode()


def runs(things: Iterable[tuple[str, T]]) -> Iterator[list[T]]:
    """The things by IRI, some at a time: what hangs on the path of another stays with it, since its triples stand between the other's.

    Where a run begins depends on the IRI there and nothing else, so that most runs stay as they are when something is added.
    """
    run: list[T] = []
    root = before = ""
    for _, iri, thing in sorted(((natural(f"<{iri}>"), iri, thing) for iri, thing in things), key=itemgetter(0)):
        if iri != before and not (root and iri.startswith(f"{root}/")):
            root = iri
            if run and crc32(iri.encode()) % TOGETHER == 0:
                yield run
                run = []
        before = iri
        run.append(thing)
    if run:
        yield run
