"""Plain text: the reading copy is the file's text, unchanged. HTML that was saved under a text file's name is read as HTML."""

from collections.abc import Iterator

from kg.model import Article
from kg.read.days import stamp
from kg.read.encoding import decoded
from kg.read.source import Metadata, Source, article

SUFFIXES = (".txt", ".text", "")


def articles(source: Source) -> Iterator[Article]:
    from kg.read.hypertext import hypertext, is_markup

    text = decoded(source.content())
    yield hypertext(source, text) if is_markup(text) else article(source, text, Metadata(published=stamp(text)))
