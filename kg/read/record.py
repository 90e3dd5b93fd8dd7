"""An article out of named values: a row of a table, a line of JSON, an entry of a feed; which name means what is told by what is usual."""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from email.utils import parsedate_to_datetime
from functools import lru_cache
from typing import NamedTuple

from kg.errors import Unreadable
from kg.iri import digest, slug
from kg.model import Article
from kg.read.days import DAY, day, iso, stamp
from kg.read.encoding import LONE_BYTE, decoded, fitting, guessed, sound, utf8
from kg.read.hypertext import hypertext, is_markup
from kg.read.source import LONGEST_ID, FieldNames, Metadata, Source, article

USUAL = {
    "text": "text body content article articlebody articletext fulltext maintext bodytext plaintext",
    "headline": "title headline heading articletitle",
    "published": "date publishedat published pubdate publishdate publicationdate datepublished publishedon datepublish firstpublished",
    "url": "url link permalink articleurl canonicalurl",
    "publisher": "source publisher outlet sourcename sitename newspaper publication",
    "id": "id guid uuid articleid docid",
}
"""What the fields of an article are called in the tables of this world, the likeliest first, in small letters without anything between."""
ADDRESS = re.compile(r"https?://\S+")
MOST_NAMES = 20
"""Names of columns that a message lists."""


class Columns(NamedTuple):
    """What a table calls the fields of an article; None where it has no such column."""

    text: str
    headline: str | None
    published: str | None
    url: str | None
    publisher: str | None
    id: str | None

    def named(self) -> list[str]:
        """The columns that are there."""
        return [column for column in self if column is not None]


def field(name: str) -> str | None:
    """The field of an article that people may call so: `headline` for `title`; None where it is no such name."""
    return next((ours for ours, names in USUAL.items() if name == ours or plain(name) in names.split()), None)


@lru_cache(maxsize=256)
def columns(names: tuple[str, ...], given: FieldNames = ()) -> Columns:
    """Which of the columns called `names` is which field: as is `given`, or else as is usual.

    Raises Unreadable where none is the text, or one that is given is not there.
    """
    called: dict[str, str] = {}
    for name in reversed(names):
        called[plain(name)] = name
    found = {ours: next((called[one] for one in usual.split() if one in called), None) for ours, usual in USUAL.items()}
    for ours, theirs in given:
        if theirs not in names and plain(theirs) not in called:
            raise Unreadable(f"no field {theirs!r} among {listed(names)}")
        found[ours] = theirs if theirs in names else called[plain(theirs)]
    text = found.pop("text")
    if text is None:
        raise Unreadable(f"no field of text among {listed(names)}; --field text=NAME says which it is")
    return Columns(text, **found)


def plain(name: str) -> str:
    """A column's name as names are compared: `publishedat` for `Published_At`."""
    return re.sub(r"[\W_]+", "", name).lower()


def listed(names: Iterable[str]) -> str:
    shown = [*names][: MOST_NAMES + 1]
    return ", ".join([*(repr(name[:80]) for name in shown[:MOST_NAMES]), *["…"] * (len(shown) > MOST_NAMES)]) or "none"


def record(source: Source, values: Mapping[str, object], called: Columns) -> Article:
    """The article that `values` hold; its id comes from theirs, or their address, or else their text, never from their place.

    Raises Unreadable where there is none.
    """
    text = words(values.get(called.text))
    if not text:
        raise Unreadable(f"nothing in {called.text!r}")
    headline, publisher, url, id = (
        " ".join((words(values.get(name)) if name else "").split()) for name in (called.headline, called.publisher, called.url, called.id)
    )
    known = Metadata(
        headline=headline or None,
        published=published(values.get(called.published)) if called.published else None,
        publisher=publisher or None,
        url=url if ADDRESS.fullmatch(url) else None,
    )
    return told(known_as(source, id, url, text), text, known)


def told(source: Source, text: str, known: Metadata) -> Article:
    """The article of a text that may be HTML, as far as it is not `known` already."""
    if is_markup(text):
        return hypertext(source, text, known)
    return article(source, text, known._replace(published=known.published or stamp(text)))


def known_as(source: Source, id: str, url: str, text: str) -> Source:
    """The record with its own name: an address names the same article wherever it stands, an id one of this table."""
    if ADDRESS.fullmatch(id or url):
        name = address(id or url)
        return source.part(name, name)._replace(id=slug(name, most=LONGEST_ID))
    if id:
        name = slug(id) if slug(id) == id.lower() else f"{slug(id)}-{digest(id)}"
        return source.part(name, name)
    return source.part(digest(text), digest(text))


def address(url: str) -> str:
    """A short name for what is at `url`, sound or not: the last words of its path, and what tells it from others that end so."""
    path = re.split("[?#]", url.partition("://")[2], maxsplit=1)[0]
    last = next((part for part in reversed(path.split("/")) if part), "")
    return f"{slug(re.sub(r'[.][a-z]+$', '', last), most=60)}-{digest(url)}"


def words(value: object) -> str:
    """A value as text: itself, its paragraphs, the name of the thing it describes. Raises Unreadable where it is no sound text."""
    match value:
        case str():
            return unbroken(value) if value.strip() else ""
        case bytes():
            return decoded(value) if value.strip() else ""
        case int():
            return str(value)
        case {"name": str(name)}:
            return words(name)
        case list():
            return "\n\n".join(filter(None, map(words, value)))
        case _:
            return ""


def unbroken(text: str) -> str:
    """A text that may have bytes of another encoding in it; one that is too short to guess at is taken for old English."""
    if not LONE_BYTE.search(text):
        return sound(text)
    content = text.encode(errors="surrogateescape")
    return sound(utf8(content + b"\n") or fitting(content, "cp1252") or guessed(content)).rstrip("\n")


def published(value: object) -> str | None:
    """The day that a value names, ISO 8601: as ISO writes it, or RFC 5322 ("Mon, 07 Oct 2024 10:00:00 GMT"), or a newspaper."""
    if isinstance(value, date):
        return value.isoformat()[:10]
    text = words(value).strip()
    if found := iso(text):
        return found
    try:
        return parsedate_to_datetime(text).date().isoformat()
    except (ValueError, IndexError, OverflowError):
        written = re.match(DAY, text)
        named = day(written[0]) if written else None
        return None if named is None or named.startswith("--") else named
