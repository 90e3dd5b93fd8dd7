"""The lines of a stream one after the other, so that a file may be larger than memory."""

import codecs
from collections.abc import Iterator
from io import TextIOWrapper

from kg.errors import Unreadable
from kg.read.encoding import MARKS
from kg.read.source import Source


def bytelines(source: Source) -> Iterator[bytes]:
    """The lines of a file in UTF-8, with their ends, without a byte order mark. Raises Unreadable at one too long for an article."""
    mark = codecs.BOM_UTF8
    while line := source.stream.readline(source.most + 1):
        if len(line) > source.most:
            raise Unreadable(f"a line of more than {source.most:,} bytes")
        yield line.removeprefix(mark)
        mark = b""


def textlines(source: Source) -> Iterator[str]:
    """The lines of a file as text, with their ends; a byte that is no UTF-8 is there as a lone surrogate (PEP 383)."""
    head = source.stream.peek(1)[:4]  # type: ignore[attr-defined]
    wide = next((encoding for mark, encoding in MARKS if head.startswith(mark) and encoding != "utf-8-sig"), None)
    if wide is None:
        yield from (line.decode(errors="surrogateescape") for line in bytelines(source))
        return
    text = TextIOWrapper(source.stream, encoding=wide, newline="")
    try:
        while line := text.readline(source.most + 1):
            if len(line) > source.most:
                raise Unreadable(f"a line of more than {source.most:,} characters")
            yield line
    except UnicodeError as error:
        raise Unreadable(f"broken {wide.upper()}") from error
    finally:
        text.detach()
