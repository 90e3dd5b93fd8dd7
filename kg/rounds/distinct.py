"""IRIs that no two share: all try their shortest, those who share one go on to their next, in rounds until nobody is left.

The same as `kg.resolve.naming.distinct` does where all stand in one list.
"""

from collections.abc import Iterable, Iterator

from kg.rounds.records import Called, Record, Taken, Trying
from kg.rounds.round import Beside, Blocks, Engine, Keyed, Read, Round, Settings


def distinct(engine: Engine, settings: Settings, name: str, *waiting: Read) -> tuple[Read, ...]:
    """Runs the rounds that give each `Trying` that waits its IRI, and gives where the IRIs are."""
    before = tuple[Read, ...]()
    number = 0
    while any(map(engine.count, waiting)):
        tried = f"{name}-{number}"
        engine.run(Round(tried, (*waiting, *before), tries, settled), settings)
        waiting, number = ((tried, Trying),), number + 1
        before = (*before, (tried, Called), (tried, Taken))
    return tuple(read for read in before if read[1] is Called)


def tries(records: Iterable[Record], beside: Beside) -> Keyed:
    for record in records:
        if isinstance(record, Trying):
            yield record.ways[record.level], record
        elif isinstance(record, Called | Taken):
            yield record.iri, Taken(record.iri)


def settled(blocks: Blocks, beside: Beside) -> Iterator[Record]:
    for iri, block in blocks:
        trying = [record for record in block if isinstance(record, Trying)]
        if len(trying) == len(block) == 1:
            yield Called(trying[0].id, iri)
            continue
        yield from (Trying(one.id, one.ways, one.level + 1) for one in trying)
        if trying and len(trying) == len(block):
            yield Taken(iri)
