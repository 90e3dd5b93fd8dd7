"""Ordinary words with a capital, which name nobody: "Player of the Match", "Chief Guest", "Member States"."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from kg.extract import person
from kg.nlp import nouns

if TYPE_CHECKING:
    from spacy.vocab import Vocab

PLURALS = (("s", ""), ("es", ""), ("ies", "y"))
TELLING = (
    "acronym",
    "camel",
    "gazetteer",
    "known ",
    "only in institution",
    "only in place",
    "first of",
    "last of",
    "apposition",
    "nsubj of",
)
"""Evidence that such a word names a place or an institution all the same: "the Front", short for a fuller name; "The Standard reported"."""


def is_ordinary(vocab: "Vocab", key: str, type_: str, seen: Mapping[str, float]) -> bool:
    """Whether a phrase is a word of the language that only what stands around it takes for a name of this type.

    For a person that is a title before it; a place or an institution is one of which the model sees no name at
    all, or that is one of many: "at a Referendum".
    """
    if not (key in nouns(vocab) or any(key.endswith(end) and key.removesuffix(end) + stem in nouns(vocab) for end, stem in PLURALS)):
        return False
    if type_ == person.TYPE:
        return ("titled" in seen or "apposition in post" in seen) and "label=PERSON" not in seen
    one_of_many = "dep=compound" not in seen and seen.get("before=a", 0.0) + seen.get("before=an", 0.0) == 1
    return (one_of_many or seen.get("label=none") == 1) and not any(feature.startswith(TELLING) for feature in seen)
