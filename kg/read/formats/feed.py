"""RSS and Atom: an article in each entry, as much of it as the feed has."""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from kg.errors import Unreadable
from kg.model import Article
from kg.read.record import Columns, record
from kg.read.source import Skipped, Source

SUFFIXES = (".rss", ".atom", ".xml", ".rdf")
BEGINS = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*|<\?[^>]*>\s*)*<(?:rss|feed|rdf:RDF)\b", re.DOTALL)
CALLED = Columns("text", "headline", "published", "url", "publisher", "id")


def articles(source: Source) -> Iterator[Article | Skipped]:
    import feedparser

    found = feedparser.parse(BytesIO(source.content()))
    if not found.entries:
        why = found.get("bozo_exception")
        raise Unreadable("a feed without an entry" if found.version else f"XML, but no feed{f': {why}' if why else ''}")
    publisher = found.feed.get("publisher") or found.feed.get("title")
    for number, entry in enumerate(found.entries, start=1):
        try:
            yield record(source, values(entry, publisher), CALLED)
        except Unreadable as reason:
            yield Skipped(f"{source.place or source.file} entry {number}", str(reason))


def values(entry: Any, publisher: str | None) -> dict[str, object]:
    """What an entry says of its article: the longest of its texts, its own publisher where it is taken from elsewhere."""
    texts = [part.get("value") or "" for part in entry.get("content", ())] + [entry.get("summary") or ""]
    link = entry.get("link")
    return {
        "text": max(texts, key=len),
        "headline": entry.get("title"),
        "published": entry.get("published") or (entry.get("updated") if "updated" in entry else None),
        "url": link,
        "publisher": (entry.get("source") or {}).get("title") or publisher,
        "id": None if link else entry.get("id"),
    }
