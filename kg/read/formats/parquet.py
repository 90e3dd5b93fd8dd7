"""Parquet: a table by columns, of which only those of an article are read, a few rows at a time; needs the extra `parquet`."""

import re
from collections.abc import Iterator

from kg.errors import Unreadable
from kg.model import Article
from kg.read.record import columns, record
from kg.read.source import Skipped, Source

SUFFIXES = (".parquet",)
BEGINS = re.compile(rb"PAR1")
TOGETHER = 64
"""Rows in memory at once."""


def articles(source: Source) -> Iterator[Article | Skipped]:
    try:
        from pyarrow import ArrowException
        from pyarrow.parquet import ParquetFile
    except ImportError as error:
        raise Unreadable("a Parquet file; to read it, `pip install 'news-kg[parquet]'`") from error
    number = 0
    try:
        table = ParquetFile(source.seekable())
        called = columns(tuple(table.schema_arrow.names), source.fields)
        for batch in table.iter_batches(TOGETHER, columns=called.named()):
            for values in batch.to_pylist():
                number += 1
                try:
                    yield record(source, values, called)
                except Unreadable as reason:
                    yield Skipped(f"{source.place or source.file} row {number}", str(reason))
    except (ArrowException, UnicodeDecodeError) as error:
        raise Unreadable(f"no Parquet file, or a damaged one: {error}") from error
    if not number:
        raise Unreadable("empty")
