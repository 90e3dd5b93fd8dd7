"""Clauses that one asking lists: "demanded that wages be raised, | that the chief be sacked | and a fund be set up |".

The parse hangs the second of them on almost anything, so they are read in the order of words.
"""

from typing import TYPE_CHECKING

from kg.extract.demands.asked.ends import trimmed
from kg.extract.demands.asked.items import Thing
from kg.extract.grammar.tags import BASE, PAST, SUBJECTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token

CLOSING = frozenset({",", ";", ":", '"', "”", "—", "–", "."})
LINKS = frozenset({",", "and"})
TOLD = frozenset({"to", "will", "would"})
"""Words before a "be" that asks for nothing."""


def listed_clauses(doc: "Doc", start: int, end: int) -> tuple[Thing, ...]:
    """The clauses from `start` on, where a comma or "and" leads to a further "that"; none where one of them asks for nothing."""
    cuts = [at for at in range(start + 1, end) if doc[at].lower_ == "that" and doc[at].dep_ == "mark" and doc[at - 1].lower_ in LINKS]
    if not cuts:
        return ()
    end = next((at for at in range(cuts[-1], end) if doc[at].text in CLOSING), end)
    parts = [part for first, last in zip([start, *(at + 1 for at in cuts)], [*cuts, end], strict=True) for part in _parts(doc, first, last)]
    deeds = [_deed(doc, *part) for part in parts]
    things = [Thing(first, trimmed(doc, deed.i, last), deed) for (first, last), deed in zip(parts, deeds, strict=True) if deed is not None]
    return tuple(things) if len(things) == len(parts) else ()


def _parts(doc: "Doc", start: int, end: int) -> "Iterator[tuple[int, int]]":
    """A clause, or the two that an "and" joins: "the dismissed be taken back | and a fund be set up"."""
    second = [at for at in range(start, end) if _asks(doc, at)][1:2]
    cut = next((at for at in range(second[0] - 1, start, -1) if doc[at].lower_ == "and"), None) if second else None
    if cut is None or not any(_asks(doc, at) for at in range(start, cut)):
        yield start, end
    else:
        yield start, cut
        yield cut + 1, end


def _asks(doc: "Doc", at: int) -> bool:
    return doc[at].lower_ == "be" and doc[at - 1].lower_ not in TOLD


def _deed(doc: "Doc", start: int, end: int) -> "Token | None":
    """The verb of what is to be: "be | raised |", "the minister | apologise |"."""
    be = next((at for at in range(start, end) if _asks(doc, at)), None)
    if be is not None:
        return next((token for token in doc[be + 1 : min(be + 4, end)] if token.tag_ in PAST), doc[be])
    bare = (token for token in doc[start + 1 : end] if token.tag_ in BASE or any(child.dep_ in SUBJECTS for child in token.lefts))
    return next((token for token in bare if token.nbor(-1).lower_ != "to"), None)
