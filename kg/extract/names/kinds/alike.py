"""Phrases listed side by side, which name things of one kind: "shops shut in Arvin, Galle, Marpet and Oslo"."""

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from kg.extract import institution, person, place
from kg.extract.names.cutting.phrases import Phrase
from kg.model import EntityType
from kg.nlp import tokens_of

if TYPE_CHECKING:
    from spacy.tokens import Doc

LEAST = 3
"""So many phrases make a list."""
TYPES: tuple[EntityType, ...] = (place.TYPE, person.TYPE, institution.TYPE)
INSERTED = 8
"""Tokens in brackets after one that is listed: "Marpet Bank (down at 4.10), Kiel Farms (up at 8)"."""
JOINED = ([","], ["and"], [",", "and"], ["&"], ["or"])


def lists(doc: "Doc", found: list[Phrase]) -> Iterator[list[Phrase]]:
    """The phrases of each list of the article, in order of reading."""
    members: list[Phrase] = []
    for phrase in found:
        if phrase.lone_title:
            continue
        if not (members and phrase.title is None and _joined(doc, members[-1], phrase)):
            if len(members) >= LEAST:
                yield members
            members = []
        members.append(phrase)
    if len(members) >= LEAST:
        yield members


def pairs(doc: "Doc", found: list[Phrase]) -> Iterator[tuple[Phrase, Phrase]]:
    """Two who share a title or a lawyer, by their last names: "Justices | Cole | and | Mendis", "counsel for | Cole | and | Lopez"."""
    names = [phrase for phrase in found if not phrase.lone_title]
    for left, right in pairwise(names):
        short = left.end - left.start == right.end - right.start == 1 and right.title is None and right.start == left.end + 1
        if short and doc[left.end].text == "and" and (_of_both(doc, left) or _served(doc, left.start)):
            yield left, right


def _of_both(doc: "Doc", phrase: Phrase) -> bool:
    """Whether a title in the plural stands before the name: "Messrs. | Cole"."""
    return phrase.title is not None and doc[phrase.title[1] - 1].lower_.rstrip(".").endswith("s") and not doc[phrase.title[1] - 1].is_upper


def _served(doc: "Doc", at: int) -> bool:
    """Whether a lawyer or kin of those named there speaks: "lawyers for | Cole and Lopez"."""
    return at > 1 and doc[at - 1].lower_ in {"for", "of"} and doc[at - 2].lemma_.lower() in SERVING


SERVING = frozenset("attorney barrister counsel lawyer solicitor relative family friend supporter wife parent".split())


def shared(types: list[EntityType | None]) -> EntityType | None:
    """The type that at least half of a list have; None where none has."""
    return next((kind for kind in TYPES if types.count(kind) >= len(types) / 2), None)


def _joined(doc: "Doc", left: Phrase, right: Phrase) -> bool:
    between = [token.lower_ for token in tokens_of(doc)[left.end : right.start] if not token.is_space]
    if between[:1] == ["("] and ")" in between[:INSERTED]:
        between = between[between.index(")") + 1 :]
    return between in JOINED and not doc[right.start].is_sent_start


def in_brackets(doc: "Doc", left: Phrase, right: Phrase) -> bool:
    """Whether the second phrase stands in brackets right after the first."""
    between = right.start - left.end
    return 1 <= between <= 2 and doc[right.start - 1].text == "(" and right.end < len(doc) and doc[right.end].text == ")"
