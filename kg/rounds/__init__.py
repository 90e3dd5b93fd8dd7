"""A whole build's resolution in rounds, for an engine that spreads them over many machines; the graph is that of `kg.resolve`.

Each round gives records keys, by the blocks of `kg.resolve`, and settles what meets under one key by its functions, so that no worker need
hold more than such a block. What must be known everywhere is only what grows with the number of names: which things and words are common,
and by what name places and institutions are known.
"""

from kg.rounds.articles import articles
from kg.rounds.claims import claims
from kg.rounds.judging import with_ledger
from kg.rounds.people import people
from kg.rounds.records import Line, Tally
from kg.rounds.round import EXTRACTIONS, Engine, Read, Round, Settings

__all__ = ["EXTRACTIONS", "LINES", "TALLIES", "Engine", "Read", "Round", "Settings", "resolve"]

LINES: tuple[Read, ...] = tuple((name, Line) for name in ("articles", "entities", "sides", "unsure", "facts"))
"""Where the triples of the graph are when all rounds have been run, some of them more than once."""
TALLIES: tuple[Read, ...] = tuple((name, Tally) for name in ("articles", "entities", "facts"))


def resolve(engine: Engine, settings: Settings) -> None:
    """Runs all rounds over the extractions that the engine has. Raises BadLedger where the ledger binds together what it tells apart."""
    articles(engine, settings)
    settings = with_ledger(engine, settings)
    people(engine, settings)
    claims(engine, settings)
