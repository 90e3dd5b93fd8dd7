"""Rounds over articles: which are near-copies of which, and whom and what each names."""

from collections import Counter
from collections.abc import Iterable, Iterator

from kg.resolve.profiles import is_person
from kg.resolve.reprints import Imprinted, bands, in_order, near_copies
from kg.resolve.sightings import Sighting, day, sightings
from kg.resolve.stories import COMMON, makes_story
from kg.rounds.components import components
from kg.rounds.records import Copy, Count, Edge, Extracted, Imprint, Record, Seen, Usual
from kg.rounds.round import ARTICLES, EXTRACTIONS, Beside, Blocks, Engine, Keyed, Round, Settings


def articles(engine: Engine, settings: Settings) -> None:
    """Writes `Seen` and `Copy` to "seen", and to "first" the words and things that are counted over all articles."""
    engine.run(Round("first", ((EXTRACTIONS, Extracted),), first_keys, first_settled), settings)
    copies = components(engine, settings, "copies", (("first", Edge),))
    engine.run(Round("seen", (("first", Seen), copies), seen_keys, seen_settled), settings)


def first_keys(records: Iterable[Record], beside: Beside) -> Keyed:
    """Imprints by their bands, what an article names by the article, and counts of what is named by what it is."""
    things: Counter[str] = Counter()
    names: set[tuple[str, str]] = set()
    for record in records:
        if isinstance(record, Extracted):
            extraction = beside.extraction(record)
            seen = read(extraction.article.id, day(extraction.article.published), tuple(sightings(extraction)))
            imprint = Imprint(seen.article, seen.node, day(extraction.article.published), extraction.imprint)
            yield from ((f"band {band}", imprint) for band in bands(extraction.imprint))
            yield f"seen {seen.article}", seen
            things.update(seen.things)
            things[ARTICLES] += bool(seen.things)
            names |= {(word, one.key) for one in seen.sightings if is_person(one) for word in one.key.split()}
    yield from ((f"count {thing}", Count(thing, number)) for thing, number in things.items())
    yield from ((f"word {word}", Usual(word, name)) for word, name in names)


def read(article: str, reported: int | None, found: tuple[Sighting, ...]) -> Seen:
    things = frozenset(sighting.thing for sighting in found if makes_story(sighting))
    undated, date, _ = in_order(Imprinted(article, reported, b""))
    return Seen(article, f"{undated:d} {date:08} {article}", article, tuple(sorted(things)), found)


def first_settled(blocks: Blocks, beside: Beside) -> Iterator[Record]:
    for _, block in blocks:
        match block[0]:
            case Imprint():
                yield from copied([record for record in block if isinstance(record, Imprint)])
            case Usual(word):
                if len({record.name for record in block if isinstance(record, Usual)}) > 1:
                    yield Usual(word)
            case Count():
                yield from counted(block)
            case _:
                yield block[0]


def copied(block: list[Imprint]) -> Iterator[Edge]:
    block.sort(key=lambda one: one.node)
    for left, right in near_copies([Imprinted(one.article, one.day, one.imprint) for one in block]):
        yield Edge(block[right].node, block[left].node)


def counted(block: list[Record]) -> Iterator[Count]:
    counts = [record for record in block if isinstance(record, Count)]
    total = sum(count.number for count in counts)
    if total > COMMON or counts[0].what == ARTICLES:
        yield Count(counts[0].what, total)


def seen_keys(records: Iterable[Record], beside: Beside) -> Keyed:
    return ((record.node, record) for record in records if isinstance(record, Seen | Edge))


def seen_settled(blocks: Blocks, beside: Beside) -> Iterator[Record]:
    for _, block in blocks:
        original = next((edge.to.split(" ", 2)[2] for edge in block if isinstance(edge, Edge)), "")
        for seen in block:
            if isinstance(seen, Seen):
                yield Seen(seen.article, seen.node, original or seen.article, seen.things, seen.sightings)
                if original not in ("", seen.article):
                    yield Copy(seen.article, original)
