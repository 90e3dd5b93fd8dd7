"""What a worker does in a round: reads records from Parquet parts, settles those of a bucket, and writes what comes of it, by kind."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack
from functools import lru_cache
from itertools import accumulate, groupby, islice
from typing import Any, NamedTuple, TypeVar

import msgspec

from kg.files import parts
from kg.rounds.packing import read, written
from kg.rounds.records import Entered, Extracted, Line, Record
from kg.rounds.round import Beside, Round, Settings

T = TypeVar("T")
ROWS = 20_000
"""Records that are written, or sent to their buckets, at once."""


class Job(NamedTuple):
    """A round with where it reads what every worker has at hand, where it writes, and how many buckets there are."""

    round: Round
    settings: Settings
    folder: str
    beside: tuple[str, ...]
    buckets: int
    part: int

    def at_hand(self) -> Beside:
        return Beside(self.settings, few_records(self.beside))


def bundles(files: Sequence[parts.File], number: int) -> list[dict[str, list[str]]]:
    """The files in about so many bundles of as many bytes each, since all that an engine works on by itself costs it memory."""
    share = sum(file.size for file in files) // number + 1
    starts = accumulate((file.size for file in files), initial=0)
    return [
        {"files": [file.address for _, file in some]} for _, some in groupby(zip(starts, files, strict=False), lambda at: at[0] // share)
    ]


def settle_at_once(job: Job, files: list[str]) -> dict[str, int]:
    found = (record for file in files for record in records(file))
    return settle(job, 0, sorted((key, written(record)) for key, record in job.round.keyed(found, job.at_hand())))


def settle(job: Job, bucket: int, rows: Iterable[tuple[str, bytes]]) -> dict[str, int]:
    blocks = ((key, [read(content) for _, content in block]) for key, block in groupby(rows, key=lambda row: row[0]))
    return keep(job.folder, bucket, iter(job.round.settled(blocks, job.at_hand())), job.part)


def keep(folder: str, bucket: int, made: Iterator[Record], part: int = ROWS) -> dict[str, int]:
    """Writes records, a file for each kind, and gives how many there are of each; lines of the graph as they are."""
    counts, files = Counter[str](), dict[str, Callable[[list[bytes]], None]]()
    with ExitStack() as stack:
        while some := list(islice(made, ROWS)):
            kinds: dict[str, list[bytes]] = {}
            for record in some:
                content = record.text.encode() if isinstance(record, Line) else written(record)
                kinds.setdefault(type(record).__name__, []).append(content)
            for kind, contents in kinds.items():
                if kind not in files:
                    size = part if kind == Entered.__name__ else ROWS
                    files[kind] = stack.enter_context(parts.growing(f"{folder}/{kind}-{bucket:05}.parquet", "record", size))
                files[kind](contents)
                counts[kind] += len(contents)
    return dict(counts)


def records(file: str) -> Iterator[Record]:
    """The records of a file, extractions among them."""
    if file.rpartition("/")[2].startswith(f"{Extracted.__name__}-"):
        for batch in parts.batches(file, ["article", "extraction"], together=100):
            for row in batch.to_pylist():
                if row["extraction"] is not None:
                    yield Extracted(row["article"], row["extraction"])
        return
    for batch in parts.batches(file, ["record"]):
        yield from map(read, batch.column(0).to_pylist())


@lru_cache(maxsize=2)
def few_records(files: tuple[str, ...]) -> list[Record]:
    return [record for file in files for record in records(file)]


def noted(file: str, kind: type[T]) -> T | None:
    """What was noted in a file, where it is there."""
    return msgspec.json.decode(parts.read(file), type=kind) if parts.exists(file) else None


def note(file: str, content: Any) -> None:
    parts.write(file, msgspec.json.format(msgspec.json.encode(content)))
