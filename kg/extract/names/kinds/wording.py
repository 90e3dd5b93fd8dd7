"""The words of a phrase and those beside it, by where they stand: what each says of a type is learned by way of its vector."""

from typing import TYPE_CHECKING, TypeAlias

from kg.nlp import tokens_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from kg.extract.names.cutting.phrases import Phrase

Word: TypeAlias = tuple[str, str]
"""A position and the word there, in lower case: ("last", "union")."""
INSIDE = ("within", "first", "last", "alone")
BESIDE = ("before", "earlier", "after", "later", "governor", "apposition")
REACH = 3
"""Tokens looked at on either side; the nearest is `before` or `after`, the others `earlier` or `later`."""


def wording(doc: "Doc", phrase: "Phrase") -> dict[Word, float]:
    """The words inside and beside `phrase` where it stands; those that share a position share a weight of 1."""
    found: dict[Word, float] = {}
    inside = [token.lower_ for token in tokens_of(doc)[phrase.start : phrase.end] if token.text[0].isalnum()]
    _share(found, "within", inside)
    _share(found, "last", inside[-1:])
    _share(found, "first" if len(inside) > 1 else "alone", inside[:1])
    before = [t.lower_ for t in tokens_of(doc)[max(0, phrase.start - REACH) : phrase.start] if not t.is_space]
    after = [t.lower_ for t in tokens_of(doc)[phrase.end : phrase.end + REACH] if not t.is_space]
    _share(found, "before", before[-1:])
    _share(found, "earlier", before[:-1])
    _share(found, "after", after[:1])
    _share(found, "later", after[1:])
    root = doc[phrase.start : phrase.end].root
    _share(found, "governor", _governor(root))
    _share(found, "apposition", [child.lower_ for child in root.children if child.dep_ == "appos"])
    return found


def _governor(root: "Token") -> list[str]:
    """The word on which a phrase depends, through the preposition before it."""
    head = root.head.head if root.dep_ == "pobj" else root.head
    return [] if head.i == root.i else [head.lower_]


def _share(found: dict[Word, float], position: str, words: list[str]) -> None:
    for word in words:
        found[position, word] = found.get((position, word), 0.0) + 1 / len(words)
