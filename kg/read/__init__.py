"""Articles from files, tables, feeds and archives, one at a time, in an order that depends on the files' names alone.

Every article that can be read is given as an Article, everything that cannot as a Skipped with the reason; nothing here stops a build.
"""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, NamedTuple

import msgspec

from kg.iri import digest, slug
from kg.model import Article
from kg.read.opening import inside, stem
from kg.read.paths import PIPE, files
from kg.read.source import LONGEST, FieldNames, Skipped, Source

__all__ = ["Skipped", "articles"]


def articles(
    paths: Iterable[str | Path], *, but: Path | None = None, longest: int = LONGEST, fields: FieldNames = (), any_language: bool = False
) -> Iterator[Article | Skipped]:
    """What `paths` (files, folders, patterns, `-`) hold, without the folder `but`, to which a build writes, and without what has more than
    `longest` characters. `fields` says what the fields of tables are called where that is not the usual.

    An article is called after its file. Where several files share a name, each of them is told apart by its text, so that an id depends
    neither on the order of reading nor on the folder; the same text under the same name is one article. Memory does not grow with the
    articles of a file but for their ids.
    """
    found = sorted(files(paths, but=but))
    sharing = Counter(map(name, found))

    def given() -> Iterator["Given | Skipped"]:
        for path in found:
            source = Source(
                name(path), file(path), sys.stdin.buffer, longest, fields, any_language, file(path) if path == PIPE else str(path)
            )
            yield from placed(within(path, source), source, shared=sharing[name(path)] > 1)

    return each_once(given())


class Given(NamedTuple):
    """An article with the place it was read at, and whether several files have the name it is called by."""

    article: Article
    place: str
    shared: bool


def placed(found: Iterable[Article | Skipped], source: Source, *, shared: bool) -> Iterator[Given | Skipped]:
    """What was read of a source, where it was."""
    for each in found:
        if isinstance(each, Skipped):
            yield each
        else:
            yield Given(each, f"{source.place}{each.file.removeprefix(source.file)}", shared and each.id == source.id)


def each_once(given: Iterable[Given | Skipped]) -> Iterator[Article | Skipped]:
    """The articles under ids of their own: of two under one id the later is told apart by its text, or left out where that is the same."""
    texts: dict[str, str] = {}
    for one in given:
        if isinstance(one, Skipped):
            yield one
            continue
        each, text = one.article, digest(one.article.text)
        if one.shared or texts.get(each.id, text) != text:
            each = msgspec.structs.replace(each, id=f"{each.id}-{text}")
        if each.id in texts:
            yield Skipped(one.place, f"the same article as {each.id}, which was read before")
        else:
            texts[each.id] = text
            yield each


def within(path: Path, source: Source) -> Iterator[Article | Skipped]:
    """What one file holds, or why it cannot be opened."""
    try:
        stream: BinaryIO = source.stream if path == PIPE else path.open("rb")
    except OSError as error:
        yield Skipped(str(path), error.strerror or str(error))
        return
    with stream:
        yield from inside(source._replace(stream=stream))


def file(path: Path) -> str:
    """What people call a file."""
    return "stdin" if path == PIPE else path.name


def name(path: Path) -> str:
    """What an article is called after the file it came in."""
    return slug(stem(file(path)))
