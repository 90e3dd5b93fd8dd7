"""Resolution in rounds gives the graph that resolution in one list gives."""

import random
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg import codec
from kg.graph.quads import quads
from kg.graph.stream import ntriples
from kg.intake.worker import extraction
from kg.model import Article, Extraction
from kg.nlp import readings
from kg.resolve.across import resolve
from kg.resolve.groups import Groups
from kg.resolve.ledger import Ledger, Line, numbered
from kg.resolve.split import split
from kg.rounds import EXTRACTIONS, LINES, Read, Round, Settings
from kg.rounds import resolve as resolve_in_rounds
from kg.rounds.components import components as led_together
from kg.rounds.packing import read, written
from kg.rounds.records import Edge, Extracted, Record
from kg.rounds.round import Beside
from tests.anything import extractions


class Here:
    """An engine of one process, which writes and reads what passes between rounds as another would."""

    def __init__(self, found: Iterable[Record], name: str = EXTRACTIONS) -> None:
        self.kept: defaultdict[Read, list[bytes]] = defaultdict(list)
        for record in found:
            self.kept[name, type(record)].append(written(record))

    def run(self, round: Round, settings: Settings) -> None:
        beside = Beside(settings, [record for each in round.beside for record in self.records(each)])
        blocks: defaultdict[str, list[bytes]] = defaultdict(list)
        for source in round.reads:
            records = list(self.records(source))
            for some in (records[::2], records[1::2]):
                for key, record in round.keyed(iter(some), beside):
                    blocks[key].append(written(record))
        turned = [(key, [read(one) for one in sorted(block, reverse=True)]) for key, block in sorted(blocks.items(), reverse=True)]
        for some_blocks in (turned[::2], turned[1::2]):
            for record in round.settled(iter(some_blocks), beside):
                self.kept[round.name, type(record)].append(written(record))

    def count(self, read: Read) -> int:
        return len(self.kept[read])

    def records(self, source: Read) -> Iterator[Any]:
        return map(read, self.kept[source])


def in_rounds(found: Iterable[Extraction], ledger: Ledger = Ledger()) -> set[str]:  # noqa: B008 - frozen
    engine = Here(Extracted(one.article.id, codec.encoded(one)) for one in found)
    resolve_in_rounds(engine, Settings(ledger))
    return {line.text for source in LINES for line in engine.records(source)}


def at_once(found: list[Extraction], ledger: Ledger = Ledger()) -> set[str]:  # noqa: B008 - frozen
    return set(ntriples(quads(found, resolve(found, ledger))))


@settings(max_examples=30, deadline=None)
@given(st.lists(extractions(), min_size=1, max_size=4, unique_by=lambda found: found.article.id))
def test_whatever_articles_say_rounds_make_the_same_graph(found: list[Extraction]) -> None:
    assert in_rounds(found) == at_once(found)


@pytest.fixture(scope="module")
def newsroom_extractions() -> list[Extraction]:
    """What is read out of made-up articles, with strikes told twice, namesakes and reprints among them."""
    from tests.benchmarks import newsroom

    texts = [Article(id=name, file=name, text=text, published=text.split()[1]) for name, text in newsroom.articles(40)]
    return [extraction(reading) for reading in readings(texts)]


@pytest.mark.model
def test_news_make_the_same_graph_in_rounds_in_any_order(newsroom_extractions: list[Extraction]) -> None:
    found = list(newsroom_extractions)
    once = at_once(found)
    random.Random(1).shuffle(found)
    assert in_rounds(found) == once


@pytest.mark.model
def test_the_ledger_holds_in_rounds(newsroom_extractions: list[Extraction]) -> None:
    found = newsroom_extractions
    entities = resolve(found).entities
    people = [entity.name for entity in entities if entity.type == "Person" and " " in entity.name]
    bodies = [entity.name for entity in entities if entity.type == "Institution"]
    several = next(entity for entity in entities if entity.type == "Person" and entity.aliases)
    lines = (
        Line(judgement="same", type="Person", left=people[0], right=people[1]),
        Line(judgement="same", left=people[1], right=people[2]),
        Line(judgement="same", type="Institution", left=bodies[0], right=bodies[1]),
        Line(judgement="different", type="Person", left=several.name, right=several.aliases[0]),
        Line(judgement="different", left=entities[0].iri, right=entities[-1].iri),
        Line(judgement="unsure", left=people[3], right=people[4]),
    )
    ledger = numbered(lines)
    split_found = [split(one, ledger) for one in found]
    assert in_rounds(found, ledger) == at_once(split_found, ledger) != at_once(found)


@pytest.mark.parametrize("together", [0, 100])
@given(st.lists(st.tuples(st.integers(0, 12), st.integers(0, 12)), max_size=20))
def test_what_belongs_together_is_led_to_the_least(together: int, pairs: list[tuple[int, int]]) -> None:
    groups = Groups(13)
    engine = Here((Edge(f"{max(pair):02}", f"{min(pair):02}") for pair in pairs), "pairs")
    for one, other in pairs:
        if groups.root(one) != groups.root(other):
            groups.join(one, other)
    labels = led_together(engine, Settings(), "together", (("pairs", Edge),), together)
    found = {(edge.node, edge.to) for edge in engine.records(labels)}
    named = {number for pair in pairs for number in pair}
    assert found == {(f"{one:02}", f"{min(groups.members[groups.root(one)]):02}") for one in named}
