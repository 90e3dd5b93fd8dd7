"""From when until when a post is held: "mayor since 2019", "served as chair from May 2004 to 2010", "president (1998-2004)"."""

import re
from typing import TYPE_CHECKING, NamedTuple

from kg.extract.roles.titles import Title
from kg.nlp import sentence_of, text_of, tokens_of
from kg.read.days import MONTH, MONTHS

if TYPE_CHECKING:
    from spacy.tokens import Token

YEAR = r"(?:1[6-9]|20)\d\d"
FAR = 15
"""Tokens behind a title within which it is told how long it is held."""
STEPS = 3
PREDICATED = frozenset({"attr", "oprd", "acomp"})


class Tenure(NamedTuple):
    """ISO 8601 years or months, `2004` or `2004-05`, where they are told."""

    since: str | None = None
    until: str | None = None


def tenure(title: Title) -> Tenure:
    """How long the holder of a title has held it, or held it, by the words behind it."""
    doc = title.head.doc
    text = text_of(doc)
    for at in {title.end, title.last} - {len(doc)}:
        if (spanned := BRACKETED.match(text, doc[at].idx)) is not None:
            return _read(spanned)
    for token in tokens_of(doc)[title.end : min(sentence_of(title.head).end, title.end + FAR)]:
        told = LIMITS[token.lower_].match(text, token.idx) if token.lower_ in LIMITS else None
        if told is not None and (
            _became(token, title.head) if token.lower_ == "in" else token.i == title.last or _tells_of(token, title.head)
        ):
            return _read(told)
    return Tenure()


def _became(link: "Token", head: "Token") -> bool:
    """Whether it is told when somebody became something: "became mayor | in | 2019"."""
    return head.head.lemma_ == "become" and link.head == head.head


def _tells_of(link: "Token", head: "Token") -> bool:
    """Whether a preposition tells of the title or of holding it: "mayor of Kelmar | since | 2019", "served as mayor | until | 2019"."""
    while head.dep_ == "conj" and head.head.i < head.i:
        head = head.head
    if head.dep_ in PREDICATED and link.head == head.head:
        return True
    if head.dep_ == "pobj" and head.head.lower_ == "as" and link.head == head.head.head:
        return True
    seen = link.head
    for _ in range(STEPS):
        if seen == head:
            return True
        if seen.dep_ not in {"pobj", "prep", "compound"}:
            return False
        seen = seen.head
    return seen == head


def _read(told: re.Match[str]) -> Tenure:
    found = told.groupdict()
    since, until = (_moment(found, which) for which in ("since", "until"))
    if since and until and len(until) == 2:
        until = f"{int(since[:2]) + (until < since[2:4])}{until}"
    return Tenure(since, until)


def _moment(found: dict[str, str | None], which: str) -> str | None:
    year, month = found.get(which), found.get(f"{which}_month")
    return year if year is None or month is None else f"{year}-{MONTHS[month.lower().rstrip('.')]:02}"


def _told(which: str, year: str = YEAR) -> str:
    return rf"(?:(?P<{which}_month>{MONTH})\s+)?(?P<{which}>{year})\b(?!,\d)"


BEGINNING = re.compile(
    rf"(?:since|from|between)\s+{_told('since')}(?:\s*(?:to|until|till|through|and|-|–)\s*{_told('until')})?", re.IGNORECASE
)
ENDING = re.compile(rf"(?:until|till)\s+{_told('until')}", re.IGNORECASE)
LIMITS = {
    "in": re.compile(rf"in\s+{_told('since')}", re.IGNORECASE),
    "since": BEGINNING,
    "from": BEGINNING,
    "between": BEGINNING,
    "until": ENDING,
    "till": ENDING,
}
BRACKETED = re.compile(rf"\(\s*{_told('since')}\s*[-–]\s*{_told('until', rf'{YEAR}|[0-9][0-9]')}\s*\)")
