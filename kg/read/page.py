"""What a web page says about itself: headline, date, publisher, address, out of its metadata (Open Graph, schema.org JSON-LD, <time>)."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from lxml import etree

from kg.read.days import iso
from kg.read.source import Metadata

PUBLISHED = "article:published_time"
PUBLISHED_TOO = ("datepublished", "og:published_time", "dc.date.issued", "dcterms.date", "pubdate", "publish-date", "date")


def metadata(root: etree._Element) -> Metadata:
    """What the page declares; a date is the day it gives in its own time zone, and never a guess from its address or the clock.

    The headline that stands on the page goes before those it declares for others to show.
    """
    meta = dict(reversed([*declarations(root)]))
    stated = [*statements(root)]
    dates = [meta.get(PUBLISHED), *(text(one.get("datePublished")) for one in stated), *(meta.get(name) for name in PUBLISHED_TOO)]
    dates.append(root.xpath("string((//article//time/@datetime | //time/@datetime)[1])"))
    on_page = root.xpath("string((//h1)[1])")
    headlines = [on_page, *(text(one.get("headline")) for one in stated), meta.get("og:title")]
    addresses = [root.xpath("string(//link[@rel='canonical']/@href)"), meta.get("og:url")]
    return Metadata(
        headline=first(" ".join(headline.split()) for headline in headlines if headline),
        published=first(iso(date) for date in dates if date),
        publisher=first([meta.get("og:site_name"), *(text(one.get("publisher")) for one in stated)]),
        url=first(address for address in addresses if address and address.startswith(("http://", "https://"))),
    )


def declarations(root: etree._Element) -> Iterator[tuple[str, str]]:
    """The names and contents of the page's meta elements, names in lower case."""
    for element in root.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        if name and element.get("content"):
            yield name.lower(), element.get("content").strip()


def statements(root: etree._Element) -> Iterator[dict[str, Any]]:
    """The objects of the page's JSON-LD that carry a headline or a date; what is no JSON says nothing."""
    for script in root.xpath("//script[@type='application/ld+json']"):
        try:
            waiting = [json.loads(script.text or "")]
        except (ValueError, RecursionError):
            continue
        while waiting:
            match waiting.pop(0):
                case list() as several:
                    waiting += several
                case dict() as one:
                    waiting += [one["@graph"]] if "@graph" in one else []
                    if "datePublished" in one or "headline" in one:
                        yield one


def text(value: object) -> str | None:
    """A JSON-LD value as text: itself, or the name of the thing it describes."""
    match value:
        case str():
            return value
        case {"name": str(name)}:
            return name
        case [one, *_]:
            return text(one)
        case _:
            return None


def first(values: Iterable[str | None]) -> str | None:
    """The first of `values` that says something."""
    return next((value for value in values if value), None)
