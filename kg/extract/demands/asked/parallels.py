"""Lists that go on a phrase of their first item, and so ask for one thing: "action against the mayor, | the chief and the clerk |"."""

from typing import TYPE_CHECKING

from kg.extract.grammar.tags import PREPOSITION_TAGS
from kg.extract.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Stretch = tuple[int, int]


def continues_phrase(doc: "Doc", items: list[Stretch]) -> bool:
    """Whether further items are made like what a preposition leads to in the first: "the removal of the head, the clerk and the cook"."""
    if not items:
        return False
    start, end = items[0]
    links = range(doc[start:end].root.i + 1, end - 1)
    return any(doc[at].tag_ == "IN" and all(_alike(doc, (at + 1, end), item) for item in items[1:]) for at in links)


def asks(noun: "Token") -> bool:
    """Whether a noun names by itself what is asked for: "the | release | of the poet", not "the | landslides |", "chief | justices |"."""
    named = noun.lemma_.lower() in words("demandable", "wanted") and noun.lower_ != "justices"
    return noun.tag_ == "VBG" or named


def _alike(doc: "Doc", led: Stretch, item: Stretch) -> bool:
    """Whether an item begins with the same "the" or "their", and has a preposition where the other has: no item that asks by itself."""
    first = doc[led[0]]
    same = first.lower_ == doc[item[0]].lower_ and (first.lower_ == "the" or first.tag_ == "PRP$")
    return same and _has_preposition(doc, led) == _has_preposition(doc, item) and not asks(doc[item[0] : item[1]].root)


def _has_preposition(doc: "Doc", stretch: Stretch) -> bool:
    return any(token.tag_ in PREPOSITION_TAGS for token in doc[stretch[0] : stretch[1]])
