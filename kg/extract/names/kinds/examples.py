"""What the noun says whose examples names are: "films like | Kavera |", "carriers such as Lantera and | Tarvik |"."""

from typing import TYPE_CHECKING

from kg.extract.grammar.tags import NOUN_TAGS
from kg.extract.lexicon import words
from kg.extract.names.cutting.phrases import Phrase
from kg.extract.names.kinds.model import NOTHING
from kg.nlp import tokens_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

REACH = 20
"""Tokens from what brings in examples to the last of them."""
BETWEEN = frozenset({",", "and", "&", "or", "-", "the"})
SORTS = (
    (("work",), NOTHING),
    (("sort-of-body", "institution-noun"), "Institution"),
    (("place-noun",), "Place"),
)
"""What the examples of a noun are, by the lists it stands in; those of persons may be bodies, "rivals such as Lantera"."""


def example_of(doc: "Doc", phrase: Phrase) -> str | None:
    """The type, or that it is none, that the noun before "like", "such as" or "including" gives to each name listed behind it."""
    after = tokens_of(doc)[phrase.end : phrase.end + 1]
    if after and (after[0].tag_ in {*NOUN_TAGS, "POS", "HYPH"} or after[0].text in {"(", "of"}):
        return None
    noun = _exemplified(doc, phrase.start)
    if noun is None or noun.tag_ != "NNS" or not (noun.is_lower or noun.is_sent_start):
        return None
    return next((sort for lists, sort in SORTS if noun.lemma_ in words(*lists)), None)


def _exemplified(doc: "Doc", start: int) -> "Token | None":
    """The noun of whose examples one begins at `start`: "| films | like Kavera, Tarvik and"."""
    at = start - 1
    while at > max(1, start - REACH) and (doc[at].text in BETWEEN or doc[at].text[0].isupper()) and not doc[at].is_sent_start:
        at -= 1
    if at < 1 or doc[at].lower_ not in {"like", "including", "as"} or doc[at].tag_ not in {"IN", "VBG"}:
        return None
    such = doc[at].lower_ == "as"
    at -= 2 if such else 1
    if at < 0 or (such and doc[at + 1].lower_ != "such"):
        return None
    if doc[at].text != ",":
        return doc[at]
    return doc[at - 1] if at and doc[at + 1].lower_ != "including" else None
