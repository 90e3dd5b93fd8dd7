"""Whom the ledger means, found among all sightings: a few of them, since people write it line by line."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from kg.resolve.judged import answers, judged, sought
from kg.resolve.sightings import Sighting
from kg.rounds.records import Place, Record, Seen, Spotted, node
from kg.rounds.round import Beside, Blocks, Engine, Keyed, Round, Settings


def with_ledger(engine: Engine, settings: Settings) -> Settings:
    """The settings with those whom the ledger keeps apart, binds together or leaves open.

    Raises BadLedger where it binds together what it tells apart.
    """
    if not settings.ledger.lines:
        return settings
    engine.run(Round("meant", (("seen", Seen),), meant_keys, meant_settled), settings)
    found: list[Sighting] = sorted(record.sighting for record in engine.records(("meant", Spotted)))
    said = judged(settings.ledger, found)
    places = [sighting[:2] for sighting in found]
    bound: defaultdict[Place, tuple[int, ...]] = defaultdict(tuple)
    for number, (_, members) in enumerate(said.bound):
        for member in members:
            bound[places[member]] += (number,)
    open_: defaultdict[Place, tuple[tuple[int, int], ...]] = defaultdict(tuple)
    for line, left, right in said.open:
        for side, members_of in enumerate((left, right)):
            for member in members_of:
                open_[places[member]] += ((line.number, side),)
    return settings._replace(
        sides={places[number]: side for number, side in said.sides.items()},
        bound=dict(bound),
        why=["; ".join(map(str, lines)) for lines, _ in said.bound],
        open=dict(open_),
    )


def meant_keys(records: Iterable[Record], beside: Beside) -> Keyed:
    wanted = sought(beside.settings.ledger)
    for seen in records:
        if isinstance(seen, Seen):
            for sighting in seen.sightings:
                if answers(sighting, wanted):
                    yield node(sighting[:2]), Spotted(sighting, seen.original, ())


def meant_settled(blocks: Blocks, beside: Beside) -> Iterator[Record]:
    return (record for _, block in blocks for record in block)
