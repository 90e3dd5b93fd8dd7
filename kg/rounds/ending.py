"""How a build in rounds ends: the triples sorted and written as parts, what was left out listed, and all of it counted."""

import gzip
from bisect import bisect
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b, sha256
from itertools import islice
from random import Random
from typing import Any

import msgspec

from kg.files import parts
from kg.graph.turtle import turtle
from kg.intake.taking import Issue
from kg.rounds.kept import records
from kg.rounds.records import Left, Tally


class Part(msgspec.Struct, frozen=True):
    """A file of the graph in gzipped N-Quads, with the hash of what is on disk; beside it is the same as Parquet."""

    file: str
    triples: int
    sha256: str


HASHES = 1 << 128
SAMPLED = 64
"""Files that say how the lines of the graph are spread."""


def known_by(lines: Iterable[bytes]) -> int:
    """The sum of the hashes of canonical N-Triples."""
    return sum(int.from_bytes(blake2b(line, digest_size=16).digest()) for line in lines) % HASHES


def sort_at_once(folder: str, files: list[str]) -> dict[str, Any]:
    lines = {line for file in files for batch in parts.batches(file, ["record"]) for line in batch.column(0).to_pylist()}
    return write_part(folder, sorted(lines))


def cuts(files: Sequence[str], number: int) -> list[bytes]:
    """Lines that cut the graph into so many parts of about as many lines, as a sample says."""
    batches = (batch for file in Random(0).sample(files, min(len(files), SAMPLED)) for batch in islice(parts.batches(file, ["record"]), 20))
    found = sorted(line for batch in batches for line in batch.column(0).to_pylist()[::100])
    return [found[len(found) * part // number] for part in range(1, number)]


def lines_of(between: Sequence[bytes], bundles: Any) -> Iterator[Any]:
    """Tables of the lines in bundles of files, each with the part it belongs to."""
    import pyarrow

    for file in (file for bundle in bundles["files"].to_pylist() for file in bundle):
        for batch in parts.batches(file, ["record"], together=200_000):
            lines = batch.column(0).cast(pyarrow.large_binary())
            buckets = [bisect(between, line) for line in lines.to_pylist()]
            yield pyarrow.table({"bucket": pyarrow.array(buckets, pyarrow.int32()), "line": lines})


def sorted_part(folder: str, table: Any) -> dict[str, Any]:
    """Writes a part of the graph, its lines in order, each once."""
    lines = sorted(set(table.column("line").to_pylist()))
    return {name: [value] for name, value in write_part(folder, lines).items()}


def write_part(folder: str, lines: Sequence[bytes]) -> dict[str, Any]:
    """Writes lines as N-Quads, gzipped to a twentieth, and as Parquet with a column for each term."""
    name = f"sorted-{blake2b(lines[0], digest_size=8).hexdigest()}"
    content = gzip.compress(b"".join(line + b" .\n" for line in lines), 6, mtime=0)
    parts.write(parts.within(folder, f"{name}.nq.gz"), content)
    terms = zip(*(line.decode().split(" ", 2) for line in lines), strict=True)
    parts.write_table(parts.within(folder, f"{name}.parquet"), dict(zip(("subject", "predicate", "object"), terms, strict=True)))
    hashed = {"sha256": sha256(content).hexdigest(), "sum": f"{known_by(lines):x}"}
    return {"name": name, "first": lines[0].decode(), "triples": len(lines), **hashed}


def write_turtle(output: str, found: Sequence[Part], base: str) -> None:
    lines = b"".join(gzip.decompress(parts.read(parts.within(output, part.file))) for part in found)
    parts.write(parts.within(output, "graph.ttl"), turtle(lines.decode(), base=base).encode())


def summed(output: str) -> tuple[int, int, dict[str, int]]:
    """How many articles and claims there are, and what was left out by reason, which is also listed in `issues.jsonl`."""
    articles, claims, failures = 0, 0, Counter[str]()
    with parts.replacing(parts.within(output, "issues.jsonl")) as stream:

        def leave_out(issue: Issue) -> None:
            failures[issue.reason] += 1
            stream.write(msgspec.json.encode(issue) + b"\n")

        for file in parts.files(parts.within(output, "work", "read"), "Left-*"):
            for left in records(file.address):
                if isinstance(left, Left):
                    leave_out(Issue(left.place, left.reason))
        for file in parts.files(parts.within(output, "extractions")):
            for batch in parts.batches(file.address, ["claims", "issues", "extraction"]):
                for row in batch.to_pylist():
                    articles += row["extraction"] is not None
                    claims += row["claims"]
                    for issue in msgspec.json.decode(row["issues"], type=list[Issue]):
                        leave_out(issue)
    return articles, claims, dict(failures.most_common(20))


def counted(made: Iterable[Tally], what: str) -> dict[str, int]:
    found = Counter[str]()
    for tally in made:
        if tally.what == what:
            found[tally.kind] += tally.number
    return dict(sorted(found.items()))
