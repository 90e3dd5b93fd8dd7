"""Where a noun for what is asked begins, and what else is joined on behind it: "an end to the war, | besides | amnesty for students"."""

from typing import TYPE_CHECKING

from kg.extract.lexicon import words
from kg.nlp import text_between

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

ADDING = frozenset({"besides", "along with", "apart from", "as well as", "in addition to"})
WITHIN = frozenset({"ADJ", "ADV", "DET", "NOUN", "NUM", "VERB"})
ASIDE = 12
"""Tokens: how long what is told of a thing between commas may be: "the reopening of the mill |, shut since May, |"."""


def begin(noun: "Token") -> int:
    """Where the noun's phrase begins: after an "and" right before it, else as the parse says."""
    after = after_and(noun)
    if after < noun.i:
        return after
    return min([noun.i, *(child.left_edge.i for child in noun.lefts if child.dep_ not in {"cc", "punct", "conj"})])


def after_and(noun: "Token") -> int:
    """Where the noun's phrase begins if an "and" stands right before it: "and | strict punishment"; the noun itself otherwise."""
    at = noun.i
    while at > 0 and (noun.doc[at - 1].pos_ in {"ADJ", "DET", "NUM"} or noun.doc[at - 1].dep_ == "compound"):
        at -= 1
    return at if at > 0 and noun.doc[at - 1].lower_ == "and" and not _two_fold(noun, at) else noun.i


def _two_fold(noun: "Token", at: int) -> bool:
    """Whether the "and" joins two words about one noun: "a transparent and | independent | inquiry"."""
    before = noun.doc[at - 2] if at > 1 else noun
    return before.pos_ == "ADJ" and before.head == noun and noun.doc[at].pos_ == "ADJ"


def along_with(doc: "Doc", start: int, end: int) -> "tuple[int, Token, int] | None":
    """Where a phrase ends that "along with" or "besides" adds to, the noun that is added and where its phrase begins; "besides | the
    guards" adds nothing that was not told of before."""
    end = _past_aside(doc, end)
    for at in range(start, min(end + 1, len(doc) - 3)):
        size = next((size for size in (1, 2, 3) if text_between(doc, at, at + size).lower() in ADDING), 0)
        noun = next((token for token in doc[at + size : at + size + 6] if token.pos_ == "NOUN" and token.dep_ != "compound"), None)
        if size and noun is not None and begin(noun) >= at + size and noun.sent == doc[at].sent:
            told = doc[at].lower_ == "besides" and doc[at + size].lower_ in {"the", "that", "those"}
            led = all(token.pos_ in WITHIN for token in doc[at + size : noun.i])
            return (at, noun, at + size if led else begin(noun)) if not told else None
    return None


def further(doc: "Doc", end: int) -> "Token | None":
    """A noun for something to be demanded that an "and" right after the phrase leads to, where the parse joins it to another word."""
    end = _past_aside(doc, end)
    if end + 1 >= len(doc) or doc[end].lower_ != "and":
        return None
    at = end + 1
    while at + 1 < len(doc) and (doc[at].pos_ in {"ADJ", "DET", "NUM"} or doc[at].dep_ == "compound"):
        at += 1
    return doc[at] if doc[at].lemma_.lower() in words("demandable", "wanted") and doc[at].pos_ == "NOUN" else None


def _past_aside(doc: "Doc", end: int) -> int:
    """Past what is told of a thing between commas, and past the comma itself: "the reopening of the mill | , shut since May, | and"."""
    if end + 1 >= len(doc) or doc[end].text != ",":
        return end
    if doc[end + 1].tag_ not in {"VBD", "VBN", "VBG"}:
        return end + 1
    closing = next((at for at in range(end + 2, min(end + ASIDE, len(doc))) if doc[at].text == ","), end)
    return closing + 1 if doc[end:closing].text and doc[closing].sent == doc[end].sent else end + 1
