"""Whom a preposition beside a title leads to: "secretary of | the union of port workers |", "of | Chad's labour ministry |"."""

from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.lexicon import words
from kg.extract.roles.owners.bywords import called, names_body
from kg.extract.roles.serving import takes_name
from kg.extract.roles.spots import Named, Names, closed
from kg.model import Ref

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

ANYWHERE = frozenset({"area", "locality", "place", "region", "spot"})
"""Places that say nothing of whose a post is: "the councillor from the | area"."""


def object_of(cast: Cast, names: Names, preposition: int) -> tuple[Ref | None, int]:
    """Whom the phrase after a preposition means, and where it ends; the preposition itself where nothing follows that could own a post."""
    doc, at = cast.doc, preposition + 1
    while at < len(doc) and at not in names.starting and _leads_on(doc[at]):
        at += 1
    if at >= len(doc):
        return None, preposition
    named = names.starting.get(at)
    if named is not None and doc[named.end : named.end + 2].text.lower() in {"-based", "-headquartered"}:
        named = names.starting.get(named.end + 2, named)
    if named is not None:
        return _named_object(cast, names, named)
    end = _described_to(doc, names, at)
    return _described_object(cast, names, end) if end > at else (None, preposition)


def _named_object(cast: Cast, names: Names, named: Named) -> tuple[Ref | None, int]:
    """Whom a phrase means that begins with a name, and where it ends: "of | Chad's labour ministry |", "of | Chad |", "of the Chad desk at
    | the Harbour Bank |"."""
    doc, end = cast.doc, closed(cast.doc, named.end)
    inner_name = names.starting.get(named.end + 1) if named.end < len(doc) and doc[named.end].text in {"‘", "“"} else None
    if end + 1 < len(doc) and doc[end].lower_ in words("place-noun") | {"commonwealth"} and doc[end + 1].lower_ == "of":
        inner_ref, inner_end = object_of(cast, names, end + 1)
        if inner_ref is not None:
            return inner_ref, inner_end
    if inner_name is not None and cast.type(inner_name.ref) == "Institution":
        return inner_name.ref, end
    if end < len(doc) and doc[end].tag_ == "POS":
        body, inner = owned(cast, names, end)
        return (named.ref if body is None else body), inner
    inner = end
    while inner < len(doc) and doc[inner].pos_ == "NOUN" and not doc[inner].is_space:
        inner += 1
    group = cast.ref(doc[inner - 1]) if inner > end else None
    if group is None and inner > end and inner < len(doc) and doc[inner].lower_ in {"at", "of"} and cast.type(named.ref) == "Place":
        body, inner_end = object_of(cast, names, inner)
        if body is not None and cast.type(body) == "Institution":
            return body, inner_end
    return (group, inner) if group is not None and group != named.ref else (named.ref, end)


def _described_to(doc: "Doc", names: Names, at: int) -> int:
    """Where a description ends that begins at `at`: "of | the roads and ports board |"."""
    end = at
    while end < len(doc) and end not in names.starting and (doc[end].pos_ in {"NOUN", "PROPN", "ADJ"} or doc[end].text == "-"):
        joined = end + 2 < len(doc) and doc[end + 1].lower_ == "and" and doc[end + 2].pos_ == "NOUN" and doc[end + 2].dep_ != "ROOT"
        end += 2 if joined else 1
    return end


def _described_object(cast: Cast, names: Names, end: int) -> tuple[Ref | None, int]:
    """Whom a description before `end` means, with what goes on behind it: "of | the union of port workers |"."""
    doc, noun = cast.doc, cast.doc[end - 1]
    if end < len(doc) and doc[end].tag_ == "POS":
        body, inner = owned(cast, names, end)
        if body is not None and cast.type(body) == "Institution":
            return body, inner
    ref = cast.ref(noun)
    if ref is None and names_body(noun):
        ref = called(cast, noun)
    if end in names.starting and doc[end].text[0].isupper():
        behind = names.starting[end]
        titled = noun.lemma_.lower() in words("post") and not takes_name(doc, end - 1)
        if titled or cast.type(behind.ref) != "Person":
            return behind.ref, closed(doc, behind.end)
    if end < len(doc) and doc[end].lower_ in {"of", "in", "for", "at"}:
        inner_ref, inner_end = object_of(cast, names, end)
        if inner_end > end:
            generic = ref is None or noun.lower_ in words("place-noun")
            return (inner_ref if generic else ref), inner_end
    return (ref if noun.lower_ not in ANYWHERE else None), closed(doc, end)


def owned(cast: Cast, names: Names, apostrophe: int) -> tuple[Ref | None, int]:
    """What the words behind an apostrophe mean, and where they end: "secretary of the board's | finance committee"."""
    doc, start = cast.doc, apostrophe + 1
    end = start
    while end < len(doc) and doc[end].pos_ in {"NOUN", "ADJ", "PROPN"}:
        end += 1
    body = cast.ref(doc[end - 1]) if end > start else None
    if body is None and (own := names.starting.get(start)) is not None and cast.type(own.ref) != "Person":
        body = own.ref
    return body, end if end > start else apostrophe


def _leads_on(token: "Token") -> bool:
    """Whether the word only leads to whom a preposition is about: an article, an adjective, a second blank."""
    if "self" in {token.lower_, token.nbor(-1).lower_ if token.text == "-" else ""} and token.i + 1 < len(token.doc):
        return "-" in {token.text, token.nbor(1).text}
    told = token.tag_ in {"DT", "PRP$", "CD", "JJ", "VBG", "VBN", "JJR", "JJS"} or token.text in {"‘", "'", "“", '"'}
    return told or (token.is_space and "\n" not in token.text)
