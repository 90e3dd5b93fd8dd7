"""Where articles come from, and what makes a text one: the values between the walk over files and the formats."""

from typing import BinaryIO, NamedTuple

from kg.errors import Unreadable
from kg.model import Article
from kg.read.boilerplate import boilerplate
from kg.read.dateline import dateline, datelines
from kg.read.headline import headline

LONGEST = 1_000_000
"""Characters; what is longer is a book or a dump, not an article, and no parser takes it."""


BYTES_A_CHARACTER = 32
"""The most that a file may hold for each character an article may have: markup, scripts and styles are most of many pages."""


class Source(NamedTuple):
    """A file, a member of an archive or standard input: `file` is the name people know it by, `id` what its article is called.

    An article in it may have `longest` characters.
    """

    id: str
    file: str
    stream: BinaryIO
    longest: int = LONGEST

    def content(self) -> bytes:
        """All the bytes of what holds one article. Raises Unreadable where they are far more than an article has."""
        most = BYTES_A_CHARACTER * self.longest
        content = self.stream.read(most + 1)
        if len(content) > most:
            raise Unreadable(f"more than {most:,} bytes; an article has at most {self.longest:,} characters")
        return content


class Skipped(NamedTuple):
    """What could not be read, and the reason."""

    file: str
    reason: str


class Metadata(NamedTuple):
    """What a format knows about an article besides its text; `published` is an ISO 8601 date."""

    headline: str | None = None
    published: str | None = None
    publisher: str | None = None
    url: str | None = None


def article(source: Source, text: str, known: Metadata = Metadata()) -> Article:  # noqa: B008 - frozen
    """The article of which `text` is the reading copy; headline and date are looked for in it where the format does not know them.

    Raises Unreadable where it holds no words, or far more than an article does.
    """
    if not any(character.isalpha() for character in text):
        raise Unreadable("no article in it")
    if len(text) > source.longest:
        raise Unreadable(f"{len(text):,} characters; an article has at most {source.longest:,}, so split it")
    standing = headline(text)
    filed = dateline(text)
    return Article(
        id=source.id,
        text=text,
        file=source.file,
        headline=known.headline or (standing.text if standing else None),
        published=known.published or next((line.day for line in datelines(text) if line.day and not line.day.startswith("--")), None),
        publisher=known.publisher,
        url=known.url,
        source=source.file,
        boilerplate=tuple(boilerplate(text)),
        dateline=(filed.start, filed.end) if filed else None,
    )
