"""What is built in rounds, and what a build found."""

from typing import NamedTuple

import msgspec

from kg.files import parts
from kg.intake.workers import Readers
from kg.rounds.ending import Part
from kg.rounds.round import Settings


class Plan(NamedTuple):
    """What is built: addresses of articles and of the folder to write to, and how they are read and resolved.

    Rounds over no more bytes of Parquet than `together` are settled by one worker, since to shuffle them would take longer. `part` is how
    many articles are extracted as one part: what a worker that dies takes with it.
    """

    sources: tuple[str, ...]
    output: str
    readers: Readers
    settings: Settings = Settings()
    together: int = 4_000_000
    part: int = 100

    def at(self, *names: str) -> str:
        return parts.within(self.output, *names)

    def extraction(self, file: str, group: int) -> str:
        """Where what is in a row group of a file of articles is written to."""
        number = file.rpartition("-")[2].removesuffix(".parquet")
        return self.at("extractions", f"Extracted-{number}-{group:05}.parquet")


class Report(msgspec.Struct, frozen=True):
    """What a build found; it is written as `manifest.json`.

    `graph` is the sum of the 128-bit BLAKE2b hashes of all triples as canonical N-Triples: the same for the same graph, however it is cut
    into parts. `failures` are the articles and files that were left out, and what else was, by reason. `made_of` changes with all that the
    graph is made of. `seconds` are those of each step of the run that ended it.
    """

    articles: int
    claims: int
    entities: dict[str, int]
    facts: dict[str, int]
    triples: int
    graph: str
    parts: tuple[Part, ...]
    failures: dict[str, int]
    seconds: dict[str, float]
    made_of: str
