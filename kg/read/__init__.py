"""Articles from files, tables, feeds and archives, one at a time, in an order that depends on the files' names alone.

Every article that can be read is given as an Article, everything that cannot as a Skipped with the reason; nothing here stops a build.
"""

import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from io import BufferedReader, BytesIO
from pathlib import Path
from typing import BinaryIO, NamedTuple

import msgspec

from kg.iri import digest, slug
from kg.model import Article
from kg.read.before import Before, Standing, Unchanged, small
from kg.read.opening import inside, stem
from kg.read.paths import PIPE, files
from kg.read.source import LONGEST, FieldNames, Skipped, Source

__all__ = ["Skipped", "Unchanged", "anew", "articles"]


def articles(
    paths: Iterable[str | Path], *, but: Path | None = None, longest: int = LONGEST, fields: FieldNames = (), any_language: bool = False
) -> Iterator[Article | Skipped]:
    """What `paths` (files, folders, patterns, `-`) hold, without the folder `but`, to which a build writes, and without what has more than
    `longest` characters. `fields` says what the fields of tables are called where that is not the usual.

    An article is called after its file. Where several files share a name, each of them is told apart by its text, so that an id depends
    neither on the order of reading nor on the folder; the same text under the same name is one article. Memory does not grow with the
    articles of a file but for their ids.
    """
    return each_once(given(paths, but, Source("", "", sys.stdin.buffer, longest, fields, any_language)))


def anew(
    paths: Iterable[str | Path],
    before: Before,
    *,
    but: Path | None = None,
    longest: int = LONGEST,
    fields: FieldNames = (),
    any_language: bool = False,
) -> Iterator[Article | Skipped | Unchanged]:
    """The same, but of a file whose bytes `before` knows to hold an article that was read before, only the article's id."""
    return each_once_anew(given(paths, but, Source("", "", sys.stdin.buffer, longest, fields, any_language), before), before)


class Given(NamedTuple):
    """An article with the place it was read at, and whether several files have the name it is called by.

    `mark` is that of its file, where it is all that the file holds.
    """

    article: Article
    place: str
    shared: bool
    mark: str = ""


class Unread(NamedTuple):
    """A file whose bytes are known to hold one article, and how to read it all the same."""

    known: Standing
    mark: str
    place: str
    shared: bool
    read: Callable[[], Iterator[Given | Skipped]]


def given(paths: Iterable[str | Path], but: Path | None, like: Source, before: Before | None = None) -> Iterator[Given | Skipped | Unread]:
    """What is in each file, in the order of their names; `like` says how to read them."""
    found = sorted(files(paths, but=but))
    sharing = Counter(map(name, found))
    for path in found:
        source = like._replace(id=name(path), file=file(path), place=file(path) if path == PIPE else str(path))
        shared = sharing[source.id] > 1
        content = small(path) if before else None
        if before is None or content is None:
            yield from placed(within(path, source), source, shared=shared)
            continue
        mark = before.mark(source, content)
        read = partial(alone, source._replace(stream=BufferedReader(BytesIO(content))), shared, mark)
        known = before.known(mark)
        if known:
            yield Unread(known, mark, source.place, shared, read)
        else:
            yield from read()


def placed(found: Iterable[Article | Skipped], source: Source, *, shared: bool) -> Iterator[Given | Skipped]:
    """What was read of a source, where it was."""
    for each in found:
        if isinstance(each, Skipped):
            yield each
        else:
            yield Given(each, f"{source.place}{each.file.removeprefix(source.file)}", shared and each.id == source.id)


def alone(source: Source, shared: bool, mark: str) -> Iterator[Given | Skipped]:
    """What a small file holds; an article that is all of it bears the file's mark."""
    found = list(placed(inside(source), source, shared=shared))
    for one in found:
        whole = len(found) == 1 and isinstance(one, Given) and one.article.id == source.id
        yield one._replace(mark=mark) if whole and isinstance(one, Given) else one


def each_once(given: Iterable[Given | Skipped | Unread]) -> Iterator[Article | Skipped]:
    """The articles under ids of their own: of two under one id the later is told apart by its text, or left out where that is the same."""
    return (one for one in each_once_anew(given) if not isinstance(one, Unchanged))


def each_once_anew(given: Iterable[Given | Skipped | Unread], before: Before | None = None) -> Iterator[Article | Skipped | Unchanged]:
    """The same, where those that are known and keep their ids need not be read."""
    texts: dict[str, str] = {}
    for one in given:
        if isinstance(one, Unread) and before:
            id = own_id(one.known.id, one.known.text, texts, shared=one.shared)
            if id in texts:
                yield repeated(one.place, id)
            elif before.stands(one.mark, id):
                texts[id] = one.known.text
                yield Unchanged(id)
            else:
                yield from told_apart(one.read(), texts, before)
        elif not isinstance(one, Unread):
            yield from told_apart([one], texts, before)


def told_apart(given: Iterable[Given | Skipped], texts: dict[str, str], before: Before | None) -> Iterator[Article | Skipped]:
    """The articles under ids that are not among those of `texts`, which are added to it."""
    for one in given:
        if isinstance(one, Skipped):
            yield one
            continue
        text = digest(one.article.text)
        id = own_id(one.article.id, text, texts, shared=one.shared)
        if id in texts:
            yield repeated(one.place, id)
            continue
        texts[id] = text
        if before and one.mark:
            before.took(one.mark, Standing(one.article.id, text), id)
        yield one.article if id == one.article.id else msgspec.structs.replace(one.article, id=id)


def own_id(id: str, text: str, texts: Mapping[str, str], *, shared: bool) -> str:
    return f"{id}-{text}" if shared or texts.get(id, text) != text else id


def repeated(place: str, id: str) -> Skipped:
    return Skipped(place, f"the same article as {id}, which was read before")


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
