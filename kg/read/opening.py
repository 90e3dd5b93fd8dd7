"""A file opened for what it is: unpacked where it is gzipped, read by the format that its name or its first bytes tell."""

import gzip
import zlib
from collections.abc import Iterator
from io import BufferedReader
from pathlib import PurePosixPath
from typing import BinaryIO

from kg.errors import Unreadable
from kg.model import Article
from kg.read.formats import Format, formats
from kg.read.source import Skipped, Source

GZIP = b"\x1f\x8b"
PACKED = ".gz"
UNTOLD = ("", ".txt", ".text")
"""Suffixes of files that may hold anything."""


def inside(source: Source) -> Iterator[Article | Skipped]:
    """The articles in a source, each with what it is called, and why what is in it cannot be read."""
    place = source.place or source.file
    try:
        stream = unpacked(source.stream)
        yield from reader(source.file, head(stream)).articles(source._replace(stream=stream))
    except Unreadable as reason:
        yield Skipped(place, str(reason))
    except (EOFError, zlib.error) as error:
        yield Skipped(place, f"compressed, and damaged: {error}")
    except OSError as error:
        yield Skipped(place, error.strerror or str(error))
    except RecursionError:
        yield Skipped(place, "nested too deep")


def unpacked(stream: BinaryIO) -> BinaryIO:
    """The stream itself, or what is gzipped in it, whatever its name says."""
    return BufferedReader(gzip.GzipFile(fileobj=stream)) if head(stream).startswith(GZIP) else stream


def head(stream: BinaryIO) -> bytes:
    """The first bytes of a stream, which stay in it."""
    if not isinstance(stream, BufferedReader):
        raise TypeError(f"{stream} cannot be looked into")
    return stream.peek(1)


def reader(file: str, head: bytes) -> Format:
    """The format of a file that begins with `head`. Raises Unreadable where there is none for its suffix."""
    suffix = bare(file).suffix.lower()
    known = formats()
    if suffix in UNTOLD:
        for each in known.values():
            if (begins := getattr(each, "BEGINS", None)) and begins.match(head):
                return each
    if suffix not in known:
        raise Unreadable(f"no reader for {suffix} files")
    return known[suffix]


def stem(file: str) -> str:
    """The name of a file without what says how it is written: `talks` of `talks.txt.gz`."""
    return bare(file).stem


def bare(file: str) -> PurePosixPath:
    """The name of a file as it would be unpacked."""
    return PurePosixPath(file[: -len(PACKED)] if file.lower().endswith(PACKED) else file)
