"""Posts beside another's: "| Secretary | to the President Ada Cole", who is no president."""

from typing import TYPE_CHECKING

from kg.extract.grammar.tags import PLURAL
from kg.extract.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

WITHIN = frozenset({"JJ", "NN", "NNP"})
LONGEST = 5
"""Tokens of the post that is served."""


def server(doc: "Doc", at: int) -> "Token | None":
    """The post, told right before, of one who serves him whose post ends at a token: "| Chief | of Staff to the President"."""
    start = at
    while start > 0 and at - start < LONGEST and doc[start - 1].tag_ in WITHIN:
        start -= 1
    if start < 3 or doc[start - 1].tag_ not in {"DT", "PRP$"} or doc[start - 2].lower_ != "to":
        return None
    start -= 1
    before = doc[start - 2]
    if before.lower_ == "staff" and start > 3 and doc[start - 3].lower_ == "of":
        before = doc[start - 4]
    return before if before.lower_ in words("post") and before.tag_ not in PLURAL else None


def takes_name(doc: "Doc", at: int) -> bool:
    """Whether the name behind a post is that of him who serves its holder: "the Secretary to the | President |, Ada Cole", not
    "Tom Roe, secretary to the president, Ada Cole" nor "an aide to the president, Ada Cole"."""
    serving = server(doc, at)
    if serving is None:
        return False
    start = serving.i
    while start > 0 and doc[start - 1].tag_ in {"JJ", "NN", "NNP", "HYPH"} and doc[start - 1].ent_type_ != "PERSON":
        start -= 1
    if start == 0:
        return True
    led = doc[start - 1]
    if led.text == "," and serving.text[0].isupper() and doc[at + 1 : at + 2].text != "," and _has_title(doc, led.i):
        return True
    named = led.pos_ == "PROPN" and led.ent_type_ == "PERSON"
    return not named and led.lower_ not in {"a", "an", "as", ",", "("}


def _has_title(doc: "Doc", end: int) -> bool:
    """Whether the name that ends before a token has a title of its own: "| MP Ada Cole |, Secretary to the President Tom Roe"."""
    start = end
    while start > 0 and doc[start - 1].pos_ == "PROPN":
        start -= 1
    return any(token.lower_ in words("post") for token in doc[start:end])


def is_right(token: "Token") -> bool:
    """Whether justice is done, and no judge is named: "sought | justice", but not "a bench of | justice | Ada Cole"."""
    return token.text == "justice" and not token.doc[token.i + 1 : token.i + 2].text[:1].isupper()


def past_opposition(doc: "Doc", end: int) -> int:
    """Past those whose leader one is in a house: "Leader | of the Opposition |", a post of the house and not of a body."""
    if end + 2 >= len(doc) or doc[end - 1].lower_ not in {"leader", "whip"} or doc[end].lower_ != "of":
        return end
    at = end + 1 + (doc[end + 1].lower_ == "the")
    return at + 1 if doc[at].lower_ == "opposition" else end
