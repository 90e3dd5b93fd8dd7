"""Rounds that tell who is who: places and institutions first, since they are the context by which the others are told apart."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise

import msgspec

from kg.graph.nodes import Naming
from kg.graph.quads import of_decision, of_entity
from kg.graph.stream import ntriples
from kg.iri import mint
from kg.model import Decision
from kg.resolve.naming import name_of, type_of, ways_among
from kg.resolve.who import KEPT_APART, Named, entity, judgements, reasons
from kg.rounds.articles import counted
from kg.rounds.distinct import distinct
from kg.rounds.profiling import bodies_keys, bodies_settled, in_rank, merged, others_keys, others_settled, profile, stories
from kg.rounds.records import (
    Alias,
    Called,
    Candidate,
    Count,
    Doubted,
    HalfDoubt,
    Known,
    Lead,
    Line,
    Namesake,
    Record,
    Seen,
    Side,
    Tally,
    Trying,
    Unlikely,
    Usual,
    node,
)
from kg.rounds.round import ARTICLES, Beside, Blocks, Engine, Keyed, Round, Settings


def people(engine: Engine, settings: Settings) -> None:
    """Writes entities and what was decided on them to "entities" and "unsure", and which of them each cluster is to "entities"."""
    seen = ("seen", Seen)
    first = (("first", Count), ("first", Usual))
    engine.run(Round("bodies", (seen,), bodies_keys, bodies_settled, first), settings)
    bodies = merged(engine, settings, "bodies", (("bodies", Known),), first)
    engine.run(Round("aliases", bodies, alias_keys, alias_settled), settings)
    engine.run(Round("spread", (seen,), spread_keys, spread_settled, (("aliases", Alias),)), settings)
    second = (("aliases", Alias), ("spread", Count), ("first", Usual))
    engine.run(Round("others", (seen,), others_keys, others_settled, second), settings)
    found = merged(engine, settings, "all", (*bodies, ("others", Known)), second)
    engine.run(Round("names", found, name_keys, name_settled, second), settings)
    called = distinct(engine, settings, "name", ("names", Trying))
    engine.run(Round("entities", (("names", Candidate), *called), entity_keys, entity_settled), settings)
    leads = ("entities", Lead)
    engine.run(Round("doubt", (leads, ("all-fit", Unlikely)), left_keys, left_settled), settings)
    engine.run(Round("doubts", (leads, ("doubt", HalfDoubt)), right_keys, right_settled), settings)
    engine.run(Round("sides", (leads,), side_keys, side_settled), settings)
    engine.run(Round("unsure", (("doubts", Doubted), ("entities", Namesake)), pair_keys, pair_settled, (("sides", Side),)), settings)


def alias_keys(records: Iterable[Record], beside: Beside) -> Keyed:
    for record in records:
        if isinstance(record, Known):
            canonical = record.spotted[0].sighting.thing
            for thing in sorted({one.sighting.thing for one in record.spotted}):
                yield thing, Alias(thing, canonical, record.rank)


def alias_settled(blocks: Blocks, beside: Beside) -> Iterator[Record]:
    """Of several names by which a thing is known that of the last profile, where it is another."""
    for thing, block in blocks:
        last = max((record for record in block if isinstance(record, Alias)), key=lambda alias: alias.rank)
        if last.known != thing:
            yield last


def spread_keys(records: Iterable[Record], beside: Beside) -> Keyed:
    things: Counter[str] = Counter()
    for record in records:
        if isinstance(record, Seen):
            things.update({beside.aliases.get(thing, thing) for thing in record.things})
            things[ARTICLES] += bool(record.things)
    return ((thing, Count(thing, number)) for thing, number in things.items())


def spread_settled(blocks: Blocks, beside: Beside) -> Iterator[Record]:
    for _, block in blocks:
        yield from counted(block)


def name_keys(records: Iterable[Record], beside: Beside) -> Keyed:
    """Profiles by the shortest IRI they could have."""
    for record in records:
        if isinstance(record, Known):
            one = profile(record)
            yield mint(type_of(one), name_of(one)), record


def name_settled(blocks: Blocks, beside: Beside) -> Iterator[Record]:
    for _, block in blocks:
        found = in_rank(block)
        profiles = [profile(one) for one in found]
        names = [name_of(one) for one in profiles]
        told_of = stories((each for one in found for each in one.spotted), beside)
        for one, made, name, ways in zip(found, profiles, names, ways_among(profiles, names, told_of), strict=True):
            named = Named("", name, made)
            person = made.type == "Person" and made.telling
            places = tuple(sighting[:2] for sighting in made.sightings)
            yield Candidate(one.id, made.key, person, entity(named), tuple(reasons([named])), places)
            yield Trying(one.id, tuple(mint(*way, base=beside.settings.base) for way in ways))


def entity_keys(records: Iterable[Record], beside: Beside) -> Keyed:
    return ((record.id, record) for record in records if isinstance(record, Candidate | Called))


def entity_settled(blocks: Blocks, beside: Beside) -> Iterator[Record]:
    """What is said of each entity, and where its clusters lead."""
    naming, made = Naming(beside.settings.base), Counter[str]()
    for _, block in blocks:
        (iri,) = (record.iri for record in block if isinstance(record, Called))
        (one,) = (record for record in block if isinstance(record, Candidate))
        made[one.entity.type] += 1
        quads = [*of_entity(msgspec.structs.replace(one.entity, iri=iri))]
        for decision in one.reasons:
            quads += of_decision(msgspec.structs.replace(decision, left=iri), {iri}, naming)
        yield from map(Line, ntriples(quads))
        yield from (Lead(article, ref, iri, one.key) for article, ref in one.places)
        if one.telling:
            yield Namesake(one.key, one.places[0], iri)
    yield from (Tally("entity", kind, number) for kind, number in made.items())


def left_keys(records: Iterable[Record], beside: Beside) -> Keyed:
    for record in records:
        if isinstance(record, Lead):
            yield node((record.article, record.ref)), record
        elif isinstance(record, Unlikely):
            yield record.left, record


def left_settled(blocks: Blocks, beside: Beside) -> Iterator[Record]:
    for _, block in blocks:
        links = [record for record in block if isinstance(record, Unlikely)]
        for lead in block if links else ():
            if isinstance(lead, Lead):
                yield from (HalfDoubt(link.right, lead.iri, lead.key, link.score, link.reason) for link in links)


def right_keys(records: Iterable[Record], beside: Beside) -> Keyed:
    for record in records:
        if isinstance(record, Lead):
            yield node((record.article, record.ref)), record
        elif isinstance(record, HalfDoubt):
            yield record.right, record


def right_settled(blocks: Blocks, beside: Beside) -> Iterator[Record]:
    for _, block in blocks:
        halves = [record for record in block if isinstance(record, HalfDoubt)]
        for lead in block if halves else ():
            if isinstance(lead, Lead):
                for half in halves:
                    if half.one != lead.iri:
                        yield Doubted(half.one, lead.iri, (half.key, lead.key), half.score, half.why)


def side_keys(records: Iterable[Record], beside: Beside) -> Keyed:
    for record in records:
        if isinstance(record, Lead):
            for line, side in beside.settings.open.get((record.article, record.ref), ()):
                yield str(line), Side(line, side, record.iri)


def side_settled(blocks: Blocks, beside: Beside) -> Iterator[Record]:
    """Whom a person tells apart or leaves open."""
    naming = Naming(beside.settings.base)
    for _, block in blocks:
        sides = {(record.line, record.side, record.iri) for record in block if isinstance(record, Side)}
        yield from (Side(*side) for side in sorted(sides))
        for decision in decided(sides, beside.settings):
            yield from map(Line, ntriples(of_decision(decision, {decision.left, decision.right}, naming)))


def decided(sides: Iterable[tuple[int, int, str]], settings: Settings) -> Iterator[Decision]:
    """What the ledger says of those who stand on the sides of its lines."""
    known = sorted(sides)
    for line in settings.ledger.lines:
        left, right = ([iri for number, at, iri in known if (number, at) == (line.number, side)] for side in (0, 1))
        yield from judgements(line, left, right)


def pair_keys(records: Iterable[Record], beside: Beside) -> Keyed:
    for record in records:
        if isinstance(record, Doubted):
            yield "\0".join(record.names), record
        elif isinstance(record, Namesake):
            yield "\0".join((record.key, record.key)), record


def pair_settled(blocks: Blocks, beside: Beside) -> Iterator[Record]:
    """Of each two names the likeliest pair that may be one after all, unless a person has decided on it."""
    sides = ((side.line, side.side, side.iri) for side in beside.all(Side))
    closed, naming = {(one.left, one.right) for one in decided(sides, beside.settings)}, Naming(beside.settings.base)
    for _, block in blocks:
        people = sorted((record for record in block if isinstance(record, Namesake)), key=lambda one: one.first)
        doubts = [record for record in block if isinstance(record, Doubted)]
        doubts += [Doubted(one.iri, other.iri, (one.key, other.key), *KEPT_APART) for one, other in pairwise(people)]
        for doubt in sorted(doubts, key=lambda doubt: (-doubt.score, doubt.one, doubt.other, doubt.why)):
            one, other = sorted((doubt.one, doubt.other))
            if (one, other) not in closed:
                yield from map(Line, ntriples(of_decision(Decision(one, other, "unsure", (doubt.why,)), {one, other}, naming)))
                break
