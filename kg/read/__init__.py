"""Articles from files: text, Markdown and HTML, one at a time, in an order that depends on the files' names alone.

Every article that can be read is given as an Article, everything that cannot as a Skipped with the reason; nothing here stops a build.
"""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

import msgspec

from kg.errors import Unreadable
from kg.iri import digest, slug
from kg.model import Article
from kg.read.formats import formats
from kg.read.paths import PIPE, files
from kg.read.source import LONGEST, Skipped, Source

__all__ = ["Skipped", "articles"]


def articles(paths: Iterable[str | Path], *, but: Path | None = None, longest: int = LONGEST) -> Iterator[Article | Skipped]:
    """What `paths` (files, folders, patterns, `-`) hold, without the folder `but`, to which a build writes, and without what has more than
    `longest` characters.

    An article is called after its file. Where several files share a name, each of them is told apart by its text, so that an id depends
    neither on the order of reading nor on the folder; the same text under the same name is one article.
    """
    found = [*files(paths, but=but)]
    sharing = Counter(name(path) for path in found)
    twins: dict[str, str] = {}
    for path in found:
        for each in inside(path, longest):
            if isinstance(each, Article) and sharing[each.id] > 1:
                each = msgspec.structs.replace(each, id=f"{each.id}-{digest(each.text)}")
                if each.id in twins:
                    yield Skipped(str(path), f"the same article as {twins[each.id]}")
                    continue
                twins[each.id] = str(path)
            yield each


def inside(path: Path, longest: int = LONGEST) -> Iterator[Article | Skipped]:
    """What one file holds, or why it cannot be read."""
    try:
        reader = formats().get(path.suffix.lower())
        if reader is None:
            raise Unreadable(f"no reader for {path.suffix} files")
        with opened(path) as stream:
            yield from reader.articles(Source(name(path), path.name if path != PIPE else "stdin", stream, longest))
    except Unreadable as reason:
        yield Skipped(str(path), str(reason))
    except OSError as error:
        yield Skipped(str(path), error.strerror or str(error))


def opened(path: Path) -> BinaryIO:
    """The bytes of a file, or of standard input."""
    return sys.stdin.buffer if path == PIPE else path.open("rb")


def name(path: Path) -> str:
    """What an article is called after the file it came in."""
    return "stdin" if path == PIPE else slug(path.stem)
