"""Two names that an article gives as one: "Xylo (formerly Chirper)", "the G9, or Group of Nine,", "the ‘Jana Balaya’ (Power Movement)"."""

import re
from collections.abc import Iterable
from itertools import pairwise
from typing import TYPE_CHECKING

from kg.extract.lexicon import words
from kg.extract.names.naming import Naming
from kg.resolve.names import folded

if TYPE_CHECKING:
    from spacy.tokens import Doc

KNOWN = re.compile(
    r"""[,(–—-]?\s* ( (formerly|previously|earlier|originally|now|also|better|popularly|commonly|widely|locally|otherwise) \s+
        ((known|called|named) \s+)? (as \s+)? | (known|called|named|renamed) \s+ as \s+ | a\.?k\.?a\.? \s+ ) (the \s+)? ['‘“"]? """,
    re.VERBOSE,
)
OR = re.compile(r",\s+or\s+(the\s+)?")
BRACKET = re.compile(r"['’”\"]?\s*\(\s*(the\s+)?['‘“\"]?")
FARTHEST = 7
"""So many tokens lie at most between two names of one thing."""


def aliases(doc: "Doc", namings: Iterable[Naming]) -> frozenset[frozenset[str]]:
    """The pairs of names, folded, that the article says are names of one and the same."""
    return frozenset(
        frozenset({folded(left.name), folded(right.name)})
        for left, right in pairwise(namings)
        if 1 <= right.start - left.end <= FARTHEST and _one(doc, left, right)
    )


def _one(doc: "Doc", left: Naming, right: Naming) -> bool:
    between = doc[left.end : right.start].text.strip().lower() + " "
    after = doc[right.end : right.end + 1].text
    if KNOWN.fullmatch(between):
        return between[0] not in "(" or after == ")"
    if OR.fullmatch(between):
        return after == "," and doc[left.start - 1 : left.start].text not in {",", "and"}
    return bool(BRACKET.fullmatch(between)) and after == ")" and _translated(left, right)


def _translated(left: Naming, right: Naming) -> bool:
    """Whether one of two long names tells in English what the other says in a tongue of its own."""
    said = [name.name.lower().split() for name in (left, right)]
    heads = [any(word in words("institution-head") for word in name) for name in said]
    return left.type == "Institution" and all(len(name) > 1 for name in said) and heads[0] != heads[1]
