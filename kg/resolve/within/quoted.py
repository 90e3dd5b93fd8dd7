"""Who speaks the quotation in which a pronoun stands, and so is not whom it means: 'Ada Cole said, "| She | is a friend."'."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from kg.extract.grammar.quotes import Quotation, quotations
from kg.extract.grammar.tags import SUBJECTS, VERBAL
from kg.extract.lexicon import words
from kg.nlp import sentence_of, text_of, tokens_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

FAR = 15
"""Tokens before and behind a quotation among which stands the verb that reports it."""
ENDS = frozenset({".", "!", "?", ";"})


class Spoken(NamedTuple):
    """Characters `start` to `end`, between quotation marks, are what `speaker` says."""

    start: int
    end: int
    speaker: "Token"


def speaker_of(token: "Token") -> "Token | None":
    """The subject of the verb that reports the quotation around a word; None for single words quoted in a sentence about others."""
    spoken = _spoken(token.doc)
    at = bisect_right(spoken, token.idx, key=lambda each: each.start) - 1
    return spoken[at].speaker if at >= 0 and token.idx < spoken[at].end else None


@lru_cache(maxsize=2)
def _spoken(doc: "Doc") -> list[Spoken]:
    text, starts = text_of(doc), [token.idx for token in tokens_of(doc)]
    found: list[Spoken] = []
    for quotation in quotations(text):
        first, last = bisect_left(starts, quotation.before), bisect_left(starts, quotation.after)
        teller = _teller_before(doc, first) or _teller_behind(doc, last)
        if teller is None and found and _goes_on(text, found[-1], quotation):
            teller = found[-1].speaker
        if teller is not None:
            found.append(Spoken(quotation.start, quotation.end, teller))
    return found


def _teller_before(doc: "Doc", first: int) -> "Token | None":
    """ "*Ada Cole*, a clerk, said: | “We won.”", "*she* wrote, | “We won.”"."""
    if not first or doc[first - 1].text not in {",", ":"}:
        return None
    start = max(sentence_of(doc[first - 1]).start, first - FAR)
    return _subject(reversed(tokens_of(doc)[start : first - 1]))


def _teller_behind(doc: "Doc", last: int) -> "Token | None":
    """ "“We won,” | said *Ada Cole*", "“Did we?” | *she* asked"."""
    behind = tokens_of(doc)[last : last + FAR]
    end = next((at for at, token in enumerate(behind) if token.text in ENDS or token.is_quote or "\n" in token.text), len(behind))
    told = _subject(behind[:end]) if last and doc[last - 1].is_quote and doc[last - 2].is_punct else None
    return told if told is not None and told.i >= last else None


def _subject(tokens: Iterable["Token"]) -> "Token | None":
    """The subject of the first verb of speech."""
    verb = next((token for token in tokens if token.pos_ in VERBAL and token.lemma_.lower() in words("reporting")), None)
    return None if verb is None else next((child for child in verb.children if child.dep_ in SUBJECTS), None)


def _goes_on(text: str, before: Spoken, quotation: Quotation) -> bool:
    """Whether a quotation follows in the paragraph of the last: '"We won," Ada Cole said. | "He lost." |'."""
    between = text[before.end : quotation.before]
    return "\n" not in between and len(between) < FAR * 6
