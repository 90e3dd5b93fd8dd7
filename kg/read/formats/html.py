"""HTML, a fragment or a whole page: the reading copy has a blank line between paragraphs and no markup."""

from collections.abc import Iterator

from kg.model import Article
from kg.read.encoding import decoded
from kg.read.source import Source

SUFFIXES = (".html", ".htm", ".xhtml")


def articles(source: Source) -> Iterator[Article]:
    from kg.read.hypertext import hypertext

    yield hypertext(source, decoded(source.content()))
