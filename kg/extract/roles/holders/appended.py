"""The words behind a name that say whose its title is: "Professor Ada Cole | of the University of Leeds", "Sen. Ada Cole, | D-Ohio"."""

from kg.extract.cast import Cast
from kg.extract.grammar.tags import VERBAL
from kg.extract.lexicon import words
from kg.extract.names.cutting.titles import APOSTROPHES
from kg.extract.roles.owners.beside import ATTACHED
from kg.extract.roles.owners.led import object_of, owned
from kg.extract.roles.spots import Named, Names
from kg.extract.roles.titles import Title
from kg.model import Ref

TOGETHER = 8
"""Tokens behind a name within which it may be told what it and others belong to: "Ada Cole and Tom Roe, | both attached to"."""

SORTING = frozenset({"ADJ", "NOUN", "VERB"})
SORT = 3
"""Tokens before a body's name that may say of what sort it is."""


def of_name(cast: Cast, names: Names, named: Named) -> Ref | None:
    """What the words after a name say it belongs to: "Professor Ada Cole of the University of Leeds", "Sen. Ada Cole, D-Ohio"."""
    doc, at = cast.doc, named.end
    for joint in range(at, min(at + TOGETHER, len(doc) - 3)):
        if doc[joint].lower_ in {"all", "both"} and doc[joint + 1].lower_ in ATTACHED and doc[joint + 2].lower_ in {"at", "to", "with"}:
            return object_of(cast, names, joint + 2)[0]
        if doc[joint].pos_ in VERBAL or doc[joint].text in {".", ";"}:
            break
    if (seat := names.starting.get(at + 3)) is not None and doc[at].text in {",", "("} and doc[at + 1].text in {"D", "I", "R"}:
        return seat.ref if doc[at + 2].text == "-" else None
    at += doc[at : at + 2].text == ", from"
    if doc[at : at + 2].text in {", representing", ", appearing", ", acting"}:
        at += 1 + (doc[at + 2 : at + 3].text == "for")
    if at + 1 < len(doc) and doc[at].lower_ in {"of", "from", "for", "representing"}:
        the = doc[at + 1].lower_ == "the"
        owner = names.starting.get(_past_sort(cast, names, at + 1 + the))
        if owner is None and doc[at].lower_ == "from" and not the:
            return None
        if owner is None:
            return _described(cast, at + 1 + the)
        if doc[at].lower_ == "for" and cast.type(owner.ref) == "Person":
            return None
        body = owned(cast, names, owner.end)[0] if doc[owner.end : owner.end + 1].text in APOSTROPHES else None
        return owner.ref if body is None or cast.type(body) != "Institution" else body
    owner = names.starting.get(at + 1) if at + 1 < len(doc) and doc[at].text == "(" else None
    return owner.ref if owner is not None and doc[owner.end : owner.end + 1].text == ")" and owner.ref != named.ref else None


def _past_sort(cast: Cast, names: Names, at: int) -> int:
    """Past what sort of body is named: "Ada Cole of the | weekly | Harbour News", "of | state-run | Hill College"."""
    start, doc = at, cast.doc
    while at + 1 < len(doc) and at - start < SORT and (doc[at].text == "-" or (doc[at].is_lower and doc[at].pos_ in SORTING)):
        at += 1
    body = names.starting.get(at)
    return at if body is not None and cast.type(body.ref) == "Institution" else start


def _described(cast: Cast, at: int) -> Ref | None:
    """The institution that the words from a token on describe: "Captain Ada Cole of the | provincial police"."""
    doc = cast.doc
    while at + 1 < len(doc) and doc[at].pos_ in {"ADJ", "NOUN"} and doc[at + 1].pos_ == "NOUN":
        at += 1
    ref = cast.ref(doc[at]) if at < len(doc) else None
    return ref if ref is not None and cast.type(ref) == "Institution" else None


def past_aside(cast: Cast, names: Names, title: Title, named: Named) -> Named:
    """The name with the comma before where somebody works: "economist Ada Cole|, | of the University of Leeds"."""
    at = named.end + 1 + (cast.doc[named.end + 2 : named.end + 3].text == "the")
    body = names.starting.get(at + 1)
    works = body is not None and cast.type(body.ref) == "Institution" and title.head.lemma_.lower() not in words("office")
    return named._replace(end=named.end + 1) if works and cast.doc[named.end : named.end + 2].text == ", of" else named
