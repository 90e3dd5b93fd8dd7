"""People correct who is who: what they say goes into the ledger, is held against what is in, and the graph is written anew."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import NamedTuple

from kg import codec
from kg.errors import UnknownName
from kg.intake.taking import Taken
from kg.memory import Memory
from kg.model import Article, Decision, Mention, Resolution
from kg.pipeline import MEMORY, Summary, extractions, remembered, write
from kg.resolve import ledger as judgements
from kg.resolve.across import resolve
from kg.resolve.judged import Index
from kg.resolve.ledger import Judgement, Ledger, Line
from kg.resolve.sightings import Sighting, sightings

SHOWN = 2
"""Sentences of either side that a question shows."""
SENTENCE_END = re.compile(r"[.!?”\"]\s|\n")


class Said(NamedTuple):
    """A judgement as it now stands in the ledger, and the graph that was written by it, where there is one."""

    line: Line
    summary: Summary | None


class Quote(NamedTuple):
    """A sentence of an article."""

    file: str
    published: str | None
    sentence: str


class Question(NamedTuple):
    """Two that may be one: what to call either in the ledger, what is said of them, and why they may be one."""

    left: str
    right: str
    type: str
    names: tuple[str, str]
    quotes: tuple[tuple[Quote, ...], tuple[Quote, ...]]
    reasons: tuple[str, ...]


def judge(line: Line, output: Path, ledger: Path) -> Said:
    """Puts a judgement into the ledger and, where articles are in, writes their graph by it.

    Raises UnknownName where articles are in and none of them names one of the two, and BadLedger where it contradicts what was said before.
    """
    known = judgements.read(ledger)
    if not (output / MEMORY).exists():
        judgements.write(judgements.decide(known, line), ledger)
        return Said(line, None)
    with remembered(output) as memory:
        index = Index(seen(memory, known))
        line = judgements.typed(line, common_type(index, line))
        return Said(line, rewrite(judgements.decide(known, line), output, ledger, memory))


def take_back(one: str, other: str, output: Path, ledger: Path) -> Summary | None:
    """Takes what the ledger says of two out of it, and writes the graph without it. Raises BadLedger where it says nothing of them."""
    known = judgements.undo(judgements.read(ledger), one, other)
    if not (output / MEMORY).exists():
        judgements.write(known, ledger)
        return None
    with remembered(output) as memory:
        return rewrite(known, output, ledger, memory)


def rewrite(known: Ledger, output: Path, ledger: Path, memory: Memory) -> Summary:
    """Writes ledger and graph, the ledger only if it can hold for what is in."""
    resolve(extractions(memory, known), known)
    judgements.write(known, ledger)
    return write(output, memory, known, Taken(set(), set(), []), [])


def questions(output: Path, ledger: Path) -> Iterator[Question]:
    """The pairs the rules are least sure to keep apart rightly, the likeliest first, without those that the ledger judges.

    Raises NothingRead where no articles are in.
    """
    with remembered(output, new=False) as memory:
        known = judgements.read(ledger)
        resolution = resolve(extractions(memory, known), known)
        unsure = [decision for decision in resolution.decisions if decision.judgement == "unsure" and decision.by == "kg"]
        asked = {side for decision in unsure for side in (decision.left, decision.right)}
        index = Index(seen(memory, known))
        quotes = quoted(memory, known, resolution, asked)
        return iter([question(decision, resolution, index, quotes) for decision in unsure])


def seen(memory: Memory, known: Ledger) -> list[Sighting]:
    return sorted(sighting for extraction in extractions(memory, known) for sighting in sightings(extraction))


def common_type(index: Index, line: Line) -> str:
    """The type that both sides are meant of, where it is one only.

    Raises UnknownName where a side means nobody.
    """
    types = []
    for side in (line.left, line.right):
        meant = index.meant(side, line.type)
        if not meant:
            names = sorted({sighting.name for sighting in index.sightings if line.type in ("", sighting.type)})
            near = get_close_matches(side, names, n=3)
            raise UnknownName(f"no article names {side!r}{'; did you mean ' * bool(near)}{' or '.join(map(repr, near))}")
        types.append({index.sightings[number].type for number in meant})
    both = types[0] & types[1]
    return both.pop() if len(both) == 1 else ""


def question(decision: Decision, resolution: Resolution, index: Index, quotes: dict[str, tuple[Quote, ...]]) -> Question:
    entities = {entity.iri: entity for entity in resolution.entities if entity.iri in (decision.left, decision.right)}
    left, right = entities[decision.left], entities[decision.right]
    sides = [entity.name if alone(entity.name, entity.type, entity.iri, resolution, index) else entity.iri for entity in (left, right)]
    type_ = left.type if left.type == right.type else ""
    told = (quotes.get(left.iri, ()), quotes.get(right.iri, ()))
    return Question(sides[0], sides[1], type_, (left.name, right.name), told, decision.reasons)


def alone(name: str, type_: str, iri: str, resolution: Resolution, index: Index) -> bool:
    """Whether a name means this entity only, so that the ledger can say it by name."""
    places = (index.sightings[number] for number in index.meant(name, type_))
    return {resolution.iris[sighting.article, sighting.ref] for sighting in places} == {iri}


def quoted(memory: Memory, known: Ledger, resolution: Resolution, asked: Iterable[str]) -> dict[str, tuple[Quote, ...]]:
    """For each of the entities asked about, the first sentences that name it, each of another article."""
    wanted = set(asked)
    mentions: defaultdict[str, list[tuple[str, Mention]]] = defaultdict(list)
    for extraction in extractions(memory, known):
        for ref, cluster in enumerate(extraction.clusters):
            iri = resolution.iris[extraction.article.id, ref]
            if iri in wanted and cluster.mentions and len(mentions[iri]) < SHOWN:
                mentions[iri].append((extraction.article.id, cluster.mentions[0]))
    ids = sorted({article for found in mentions.values() for article, _ in found})
    articles = {article.id: article for article in map(codec.article, memory.articles(ids))}
    return {iri: tuple(quote(articles[id], mention) for id, mention in found) for iri, found in mentions.items()}


def quote(article: Article, mention: Mention) -> Quote:
    """The sentence around a mention, as far as punctuation shows it."""
    start = max((found.end() for found in SENTENCE_END.finditer(article.text, 0, mention.span.start)), default=0)
    end = SENTENCE_END.search(article.text, mention.span.end)
    return Quote(article.file, article.published, " ".join(article.text[start : end.start() + 1 if end else None].split()))


def answered(question: Question, judgement: Judgement, ledger: Path) -> Line:
    """Puts the answer to a question into the ledger; the graph is left as it is. Raises BadLedger where it contradicts the others."""
    line = Line(judgement=judgement, left=question.left, right=question.right, type=question.type)
    judgements.write(judgements.decide(judgements.read(ledger), line), ledger)
    return line


def apply(output: Path, ledger: Path) -> Summary:
    """Writes the graph anew by the ledger."""
    with remembered(output) as memory:
        return rewrite(judgements.read(ledger), output, ledger, memory)


def told(quotes: Sequence[Quote]) -> Iterator[str]:
    """Sentences as lines for people."""
    for one in quotes:
        yield f"    {one.sentence}"
        yield f"      {', '.join(filter(None, [one.published, one.file]))}"
