"""What stands before a title and says nothing of whose it is: "a | 45-year-old | farmer", "| Oslo-born | minister"."""

from typing import TYPE_CHECKING

from kg.extract.lexicon import words
from kg.extract.names.cutting.titles import APOSTROPHES

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

BRED = frozenset({"based", "born", "bred", "educated", "raised", "trained"})
DOING = frozenset({"ADV", "AUX", "NOUN", "PRON", "PROPN"})
"""What stands before a verb that says what somebody does."""

FORMERLY = frozenset({"formerly", "once", "previously"})


def is_former(token: "Token") -> bool:
    """Whether a word says that a post is over: "the | sacked | minister", but not "the board | sacked | manager Ada Cole"."""
    word = token.lower_
    if word not in words("former"):
        return False
    removed = word.endswith("ed") and word != "retired"
    return not (removed and token.i > 0 and token.nbor(-1).pos_ in DOING)


def is_over(doc: "Doc", first: int, start: int) -> bool:
    """Whether the words from `first` to a title that begins at `start`, or right before them, say that the post is over: "| former |
    Kenyan mayor", "| ex-|UK envoy", "| formerly | the mayor", "| no longer | the mayor", but not "a | former | mayor's aide"."""
    whose = max((token.i + 1 for token in doc[first:start] if token.text in APOSTROPHES), default=first)
    if any(map(is_former, doc[whose:start])):
        return True
    led = doc[max(first - 2, 0) : first]
    hyphened = len(led) == 2 and led[1].text == "-" and is_former(led[0])
    return hyphened or led.text.lower() == "no longer" or any(token.lower_ in FORMERLY or is_former(token) for token in led[-1:])


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
