"""Web archives (ISO 28500): the pages in them, each with its address; pictures, styles and what a server refused are passed over."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.errors import Unreadable
from kg.model import Article
from kg.read.encoding import decoded
from kg.read.hypertext import hypertext
from kg.read.record import known_as
from kg.read.source import Metadata, Skipped, Source, article

if TYPE_CHECKING:
    from warcio.recordloader import ArcWarcRecord

SUFFIXES = (".warc", ".wet", ".arc")
BEGINS = re.compile(rb"WARC/\d")
CHARSET = re.compile(r"""charset=["']?([\w-]+)""", re.IGNORECASE)


def articles(source: Source) -> Iterator[Article | Skipped]:
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    empty = True
    try:
        for record in ArchiveIterator(source.stream):
            empty = False
            kind = page(record)
            if kind is None:
                continue
            url = record.rec_headers.get_header("WARC-Target-URI") or ""
            try:
                yield read(source._replace(stream=record.content_stream()), kind, url)
            except Unreadable as reason:
                yield Skipped(f"{source.place or source.file} {url}", str(reason))
    except (ArchiveLoadFailed, ValueError, KeyError, IndexError, AttributeError) as error:
        raise Unreadable(f"no web archive, or a damaged one: {error}") from error
    if empty:
        raise Unreadable("empty")


def page(record: "ArcWarcRecord") -> str | None:
    """The media type of a record that may hold an article; None where it holds none."""
    answer = record.http_headers
    if record.rec_type not in ("response", "resource", "conversion") or (answer and answer.get_statuscode() != "200"):
        return None
    kind = (answer or record.rec_headers).get_header("Content-Type") or ""
    return kind if re.match(r"text/(?:html|plain)|application/xhtml", kind) else None


def read(source: Source, kind: str, url: str) -> Article:
    said = CHARSET.search(kind)
    text = decoded(source.content(), said and said[1])
    here = known_as(source, "", url, text)
    known = Metadata(url=url or None)
    return article(here, text, known) if kind.startswith("text/plain") else hypertext(here, text, known)
