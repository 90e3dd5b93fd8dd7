"""JSON lines: an article in each line, `{"title": "Nurses march", "date": "2024-10-12", "text": "Nurses marched …"}`."""

import re
from collections.abc import Iterator
from typing import Any

import msgspec

from kg.errors import Unreadable
from kg.model import Article
from kg.read.encoding import decoded
from kg.read.record import columns, record
from kg.read.source import Skipped, Source
from kg.read.streamed import bytelines

SUFFIXES = (".jsonl", ".ndjson", ".jsonlines")
BEGINS = re.compile(rb'(?:\xef\xbb\xbf)?\s*\{\s*"')


def articles(source: Source) -> Iterator[Article | Skipped]:
    empty = True
    for number, line in enumerate(bytelines(source), start=1):
        if not line.strip():
            continue
        empty = False
        try:
            values = fields(line)
            yield record(source, values, columns(tuple(values), source.fields))
        except Unreadable as reason:
            yield Skipped(f"{source.place or source.file} line {number}", str(reason))
    if empty:
        raise Unreadable("empty")


def fields(line: bytes) -> dict[str, Any]:
    """What a line says. Raises Unreadable where it is no JSON object."""
    try:
        return msgspec.json.decode(line, type=dict[str, Any])
    except UnicodeDecodeError:
        return fields(decoded(line).encode())
    except (msgspec.DecodeError, RecursionError) as error:
        raise Unreadable(f"no JSON object: {error}") from error
