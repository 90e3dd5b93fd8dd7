"""Where articles come from, and what makes a text one: the values between the walk over files and the formats."""

from io import BytesIO, FileIO
from typing import BinaryIO, NamedTuple

from kg.errors import Unreadable
from kg.iri import slug
from kg.model import Article
from kg.read.boilerplate import boilerplate
from kg.read.dateline import dateline, datelines
from kg.read.headline import headline
from kg.read.language import foreign

LONGEST = 1_000_000
"""Characters; what is longer is a book or a dump, not an article, and no parser takes it."""

LONGEST_ID = 140
"""Characters; the name of an article's copy must be one that file systems take."""
BYTES_A_CHARACTER = 32
"""The most that a file may hold for each character an article may have: markup, scripts and styles are most of many pages."""


FieldNames = tuple[tuple[str, str], ...]
"""What a person says the fields of tables are called: ("text", "body")."""


class Source(NamedTuple):
    """A file, a member of an archive or a record of a table: `file` is the name people know it by, `id` what its article is called.

    An article in it may have `longest` characters; `place` is where the file is, for whoever is told that it could not be read.
    """

    id: str
    file: str
    stream: BinaryIO
    longest: int = LONGEST
    fields: FieldNames = ()
    any_language: bool = False
    place: str = ""

    def content(self) -> bytes:
        """All the bytes of what holds one article. Raises Unreadable where they are far more than an article has."""
        content = self.stream.read(self.most + 1)
        if len(content) > self.most:
            raise Unreadable(f"more than {self.most:,} bytes; an article has at most {self.longest:,} characters")
        return content

    @property
    def most(self) -> int:
        """The bytes that what holds one article may have."""
        return BYTES_A_CHARACTER * self.longest

    def seekable(self) -> BinaryIO:
        """The stream, or all its bytes where one cannot go back in it. Raises Unreadable as `content` does."""
        on_disk = isinstance(getattr(self.stream, "raw", None), FileIO) and self.stream.seekable()
        return self.stream if on_disk else BytesIO(self.content())

    def part(self, name: str, id: str, between: str = "#") -> "Source":
        """A record of it, or a member, which people know by `name`; it is called after the whole and `id`."""
        place = self.place or self.file
        return self._replace(
            id=slug(f"{self.id}-{id}", most=LONGEST_ID), file=f"{self.file}{between}{name}", place=f"{place}{between}{name}"
        )


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

    Raises Unreadable where it holds no words, far more than an article does, or another language than English.
    """
    if not any(character.isalpha() for character in text):
        raise Unreadable("no article in it")
    if len(text) > source.longest:
        raise Unreadable(f"{len(text):,} characters; an article has at most {source.longest:,}, so split it")
    if not source.any_language and (language := foreign(text)):
        raise Unreadable(f"not in English, it seems, but in {language!r}; --any-language reads it all the same")
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
