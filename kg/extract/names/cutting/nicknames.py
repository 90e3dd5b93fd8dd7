"""Nicknames set in quotation marks between a person's names: "Ada “The Wall” Cole"."""

from typing import TYPE_CHECKING

from kg.extract.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

LONGEST_NICKNAME = 5
"""Tokens from the mark that opens a nickname to the one that closes it."""


def nickname(doc: "Doc", i: int) -> int:
    """How many tokens from the quotation mark at `i` to the surname behind a nickname: "Ada “The Wall” Cole"; 0 where there is none."""
    end = i + 1
    while end < min(i + LONGEST_NICKNAME, len(doc) - 1) and doc[end].text[0].isupper() and not doc[end].is_quote:
        end += 1
    opened = end > i + 1 and doc[i - 1].whitespace_ and not doc[i].whitespace_
    closed = end + 1 < len(doc) and doc[end].is_quote and doc[end].whitespace_ and not doc[end - 1].whitespace_
    if not (opened and closed and doc[end + 1].text[0].isupper()) or doc[end + 1].is_sent_start:
        return 0
    return end + 2 - i if _may_be_of_person(doc[i - 1]) and _may_be_of_person(doc[end + 1]) else 0


def without_nickname(doc: "Doc", start: int, end: int) -> tuple[str, ...]:
    """The name in these tokens as it is without the nickname in quotation marks: "Ada Cole" for "Ada “The Wall” Cole"; nothing without."""
    marks = [at for at in range(start + 1, end - 1) if doc[at].is_quote]
    if len(marks) != 2:
        return ()
    return (" ".join(f"{doc[start : marks[0]].text} {doc[marks[1] + 1 : end].text}".split()),)


def _may_be_of_person(token: "Token") -> bool:
    """Whether the word may be one of a person's names: no title, nor what a body or a place is called."""
    apart = words("post", "honorific", "institution-head", "place-head", "topic", "not-an-entity-head")
    return not token.is_stop and token.lower_ not in apart
