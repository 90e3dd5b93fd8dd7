"""Values as RDF terms, and the IRIs of what the graph adds to entities and facts: articles, passages, tellings, appearances, decisions."""

import re
from datetime import date
from decimal import Decimal
from functools import cache, lru_cache
from typing import NamedTuple

from pyoxigraph import Literal, NamedNode

from kg.iri import digest, mint, slug
from kg.model import Decision, Span

ALIAS = "http://www.w3.org/2004/02/skos/core#altLabel"
DERIVED_FROM = "http://www.w3.org/ns/prov#wasDerivedFrom"
LABEL = "http://www.w3.org/2000/01/rdf-schema#label"
OA = "http://www.w3.org/ns/oa#"
SAME = "http://www.w3.org/2002/07/owl#sameAs"
SCHEMA = "https://schema.org/"
TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
XSD = "http://www.w3.org/2001/XMLSchema#"
DATES = {4: "gYear", 7: "gYearMonth", 10: "date"}

Node = NamedNode | Literal


class Naming(NamedTuple):
    """The maker of the IRIs that begin with `base`."""

    base: str

    def article(self, id: str) -> str:
        return _minted("article", id, self.base)

    def passages(self, article: str) -> str:
        """What the IRIs of an article's passages begin with."""
        return f"{_minted('passage', article, self.base)}/"

    def passage(self, span: Span) -> str:
        return f"{self.passages(span.article)}{span.start}-{span.end}"

    def decision(self, said: Decision) -> str:
        return mint("decision", digest(said.left, said.right, said.judgement, said.article or "", said.by), base=self.base)


@lru_cache(maxsize=4096)
def _minted(kind: str, id: str, base: str) -> str:
    """The IRI of an article, or the one on which those of its passages hang."""
    return mint(kind, segment(id), base=base)


def in_article(iri: str, article: str) -> str:
    """The IRI of what `article` makes of `iri`: the telling of a fact, the appearance of an entity."""
    return mint("in", segment(article), base=f"{iri}/")


@lru_cache(maxsize=4096)
def segment(id: str) -> str:
    """An article's id as a path segment; ids that a slug would make equal stay two."""
    return id if slug(id) == id else slug(f"{slug(id)}-{digest(id)}")


@cache
def property_(iri: str) -> NamedNode:
    return NamedNode(iri)


def number(value: float) -> Literal:
    """An integer, or a decimal without exponent and needless zeros, as the store writes it."""
    if isinstance(value, int):
        return Literal(str(value), datatype=property_(f"{XSD}integer"))
    return Literal(f"{Decimal(repr(value)).normalize():f}", datatype=property_(f"{XSD}decimal"))


def moment(text: str) -> Literal:
    """A date as precise as `text`: `2024-10-04`, `2024-10` or `2024`; plain text where it is none, so that the shapes find it."""
    return Literal(text, datatype=property_(f"{XSD}{DATES[len(text)]}")) if is_date(text) else Literal(text)


def is_date(text: str) -> bool:
    """Whether `text` is a day, month or year of the calendar in ISO 8601."""
    if not re.fullmatch(r"\d{4}(-\d\d){0,2}", text, re.ASCII):
        return False
    try:
        date.fromisoformat(text + "2000-01-01"[len(text) :])
    except ValueError:
        return False
    return True


def is_iri(text: str) -> bool:
    """Whether `text` is an absolute IRI that every RDF format can hold."""
    return bool(re.fullmatch(r"[A-Za-z][A-Za-z0-9+.-]*://[^\x00-\x20<>\"{}|^`\\\x7f-\x9f]+", text)) and _parses(text)


def _parses(text: str) -> bool:
    try:
        NamedNode(text)
    except ValueError:
        return False
    return True
