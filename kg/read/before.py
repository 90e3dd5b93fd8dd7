"""Files that were read before: a build that finds the same bytes again need not look for the article in them."""

from pathlib import Path
from typing import NamedTuple, Protocol

from kg.read.paths import PIPE
from kg.read.source import Source

SMALL = 1_000_000
"""Bytes; what is larger may be a table or an archive, and is read as a stream."""


class Standing(NamedTuple):
    """What a file held: one article, called `id` after the file, and the digest of its `text`."""

    id: str
    text: str


class Unchanged(NamedTuple):
    """An article that was read before, by its id."""

    id: str


class Before(Protocol):
    """What is known of files by marks, which change with their bytes and with whatever else decides what is read in them."""

    def mark(self, source: Source, content: bytes) -> str: ...

    def known(self, mark: str) -> Standing | None:
        """What a file with this mark held; None where that is not known, or its article is no longer at hand."""

    def stands(self, mark: str, id: str) -> bool:
        """Whether its article was last known under this id."""

    def took(self, mark: str, found: Standing, id: str) -> None:
        """Is told that a file held one article, which is known under `id`."""


def small(path: Path) -> bytes | None:
    """The bytes of a file, unless it is large or cannot be opened."""
    try:
        return path.read_bytes() if path != PIPE and path.stat().st_size <= SMALL else None
    except OSError:
        return None
