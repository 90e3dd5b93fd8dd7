"""Which format an answer takes: what the `Accept` header likes best among what is on offer (RFC 9110, 12.5.1)."""

from collections.abc import Sequence
from typing import NamedTuple

from pyoxigraph import QueryResultsFormat, RdfFormat


class Format(NamedTuple):
    """A format by its short `name` and media types, the first of which is what an answer is sent as."""

    name: str
    types: tuple[str, ...]


RESULTS = {
    Format("json", ("application/sparql-results+json", "application/json")): QueryResultsFormat.JSON,
    Format("xml", ("application/sparql-results+xml", "application/xml", "text/xml")): QueryResultsFormat.XML,
    Format("csv", ("text/csv",)): QueryResultsFormat.CSV,
    Format("tsv", ("text/tab-separated-values",)): QueryResultsFormat.TSV,
}
GRAPHS = {
    Format("turtle", ("text/turtle", "application/x-turtle")): RdfFormat.TURTLE,
    Format("ntriples", ("application/n-triples", "text/plain")): RdfFormat.N_TRIPLES,
    Format("jsonld", ("application/ld+json", "application/json")): RdfFormat.JSON_LD,
    Format("rdfxml", ("application/rdf+xml", "application/xml", "text/xml")): RdfFormat.RDF_XML,
}
PAGE = Format("html", ("text/html", "application/xhtml+xml"))


def named(name: str, offered: Sequence[Format]) -> Format | None:
    """The format that `?format=` asks for by its short name or a media type."""
    return next((format for format in offered if name == format.name or name in format.types), None)


def best(accept: str, offered: Sequence[Format]) -> Format | None:
    """What `accept` likes best of `offered`, the first of several it likes alike; None where it accepts none."""
    likes = _likes(accept)
    rated = [(max(_liking(likes, type) for type in format.types), -place, format) for place, format in enumerate(offered)]
    liking, _, format = max(rated)
    return format if liking > 0 else None


def wanted(offered: Sequence[Format]) -> str:
    """What one may ask for, in a sentence for people."""
    return f"this can be given as {', '.join(format.types[0] for format in offered)}"


def _likes(accept: str) -> dict[str, float]:
    likes = {}
    for part in accept.split(",") if accept.strip() else ("*/*",):
        type, *parameters = (piece.strip().lower() for piece in part.split(";"))
        quality = next((parameter[2:] for parameter in parameters if parameter.startswith("q=")), "1")
        likes[type] = _number(quality)
    return likes


def _number(quality: str) -> float:
    try:
        return min(max(float(quality), 0), 1)
    except ValueError:
        return 0


def _liking(likes: dict[str, float], type: str) -> float:
    """The most exact range that covers `type` counts."""
    for range in (type, f"{type.partition('/')[0]}/*", "*/*"):
        if range in likes:
            return likes[range]
    return 0
