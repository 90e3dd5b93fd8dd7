"""Tables with a header line: `date,title,text`; cells are separated by comma, semicolon, tab or bar, whichever the header has most of."""

import csv
import re
from collections.abc import Iterator

from kg.errors import Unreadable
from kg.model import Article
from kg.read.record import columns, record
from kg.read.source import LONGEST, Skipped, Source
from kg.read.streamed import textlines

SUFFIXES = (".csv", ".tsv", ".tab")
SEPARATORS = ",;\t|"
CELL = rb'"?[\w ]{1,40}"?'
BEGINS = re.compile(
    rb"(?:\xef\xbb\xbf)?(?=[^\r\n]*[,;\t|])(?:%b[,;\t|])*\"?(?i:text|body|content|article)\"?(?:[,;\t|]%b)*\r?\n" % (CELL, CELL)
)
"""A first line of short names with one of the usual ones for the text among them."""


def articles(source: Source) -> Iterator[Article | Skipped]:
    lines = textlines(source)
    header = next((line for line in lines if line.strip()), "")
    if not header:
        raise Unreadable("empty")
    separator = max(SEPARATORS, key=header.count)
    (names,) = rows([header], separator)
    called = columns(tuple(names), source.fields)
    for number, row in enumerate(rows(lines, separator), start=2):
        if not row:
            continue
        try:
            yield record(source, dict(zip(names, row, strict=False)), called)
        except Unreadable as reason:
            yield Skipped(f"{source.place or source.file} row {number}", str(reason))


def rows(lines: "Iterator[str] | list[str]", separator: str) -> Iterator[list[str]]:
    """The cells of each row. Raises Unreadable where quotation marks do not close, or a cell is longer than any article."""
    csv.field_size_limit(LONGEST * 4)
    try:
        yield from csv.reader(lines, delimiter=separator)
    except csv.Error as error:
        raise Unreadable(f"no table: {error}") from error
