"""Brackets that the words cut out of a sentence leave open: "a strike tomorrow (26", "opening schools (which"."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc

OPENING = frozenset({"(", "["})
CLOSING = frozenset({")", "]"})


def bracketed(doc: "Doc", start: int, end: int) -> int:
    """The end past the bracket that closes right behind the words, or before the one that they leave open: "a strike tomorrow (26 | )"."""
    opened: list[int] = []
    for token in doc[start:end]:
        if token.text in OPENING:
            opened.append(token.i)
        elif token.text in CLOSING and opened:
            opened.pop()
    if not opened or any(")" in token.text or "]" in token.text for token in doc[opened[-1] : end]):
        return end
    if len(opened) == 1 and end < len(doc) and doc[end].text in CLOSING:
        return end + 1
    return opened[0] if opened[0] > start + 1 else end
