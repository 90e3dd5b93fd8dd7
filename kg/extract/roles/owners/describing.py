"""What stands before a title and says nothing of whose it is: "a | 45-year-old | farmer", "| Oslo-born | minister"."""

from typing import TYPE_CHECKING

from kg.extract.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

BRED = frozenset({"based", "born", "bred", "educated", "raised", "trained"})
DOING = frozenset({"ADV", "AUX", "NOUN", "PRON", "PROPN"})
"""What stands before a verb that says what somebody does."""


def is_former(token: "Token") -> bool:
    """Whether a word says that a post is over: "the | sacked | minister", but not "the board | sacked | manager Ada Cole"."""
    word = token.lower_
    if word not in words("former"):
        return False
    removed = word.endswith("ed") and word != "retired"
    return not (removed and token.i > 0 and token.nbor(-1).pos_ in DOING)


def is_adjective(doc: "Doc", at: int) -> bool:
    """Whether the word is one of several adjectives before a title: "a | senior and respected | leader"."""
    return doc[at].is_lower and doc[at].pos_ == "ADJ" and doc[at].dep_ in {"amod", "conj"}


def aged(doc: "Doc", at: int) -> int:
    """Where how old somebody is begins that ends at a token: "a | 45-year-old | farmer"; the token itself where it is not told."""
    start = at
    for part in ("old", "year"):
        start -= doc[start - 1].text == "-"
        if start < 2 or doc[start - 1].lower_ != part:
            return at
        start -= 1
    start -= doc[start - 1].text == "-"
    return start - 1 if start and doc[start - 1].like_num else at


def bred(doc: "Doc", at: int) -> int:
    """Where what narrows no post begins: "| Oslo-born | minister", "| final-year | student"; the token itself where nothing does."""
    told = at > 2 and doc[at - 1].lower_ in BRED | {"year"} and doc[at - 2].text == "-" and not doc[at - 2].whitespace_
    return at - 3 if told else at
