"""Whose a government, an army or a prime minister is: "the Chadian government" is "the government of Chad" and not "of Peru"."""

from functools import cache
from typing import TYPE_CHECKING

from kg.extract.names.known.demonyms import demonyms
from kg.extract.names.known.gazetteer import countries
from kg.extract.names.naming import Naming
from kg.nlp import tokens_of
from kg.resolve.names import folded
from kg.resolve.within.draft import Draft

if TYPE_CHECKING:
    from spacy.tokens import Doc


def lands(doc: "Doc", naming: Naming) -> frozenset[str]:
    """The countries and places inside a description, by the first four letters they share with their people's name."""
    found = {
        token.lower_.replace(".", "")
        for token in tokens_of(doc)[naming.start : naming.end]
        if token.text[0].isupper() and (token.ent_type_ in {"GPE", "NORP"} or _of_a_country(token.text) or _of_two_words(doc, token.i))
    }
    return frozenset(folded(demonyms().get(word, word))[:4] for word in found)


def _of_two_words(doc: "Doc", at: int) -> bool:
    """Whether a token is one of the two of a country's name: "Sri | Lanka"."""
    after = at + 1 < len(doc) and (doc[at].text, doc[at + 1].text) in _pairs()
    return after or (at > 0 and (doc[at - 1].text, doc[at].text) in _pairs())


@cache
def _pairs() -> frozenset[tuple[str, str]]:
    """The countries that are named by two words."""
    return frozenset((first, rest) for first, _, rest in (name.partition(" ") for name in countries()) if rest)


@cache
def _of_a_country(word: str) -> bool:
    """Whether a word is a country's name, or its people's by an ending: "Bangladesh", "Bangladeshi"."""
    return any(word.removesuffix(ending) in countries() for ending in ("", "i", "n", "an"))


def apart(doc: "Doc", naming: Naming, draft: Draft) -> bool:
    """Whether both belong to countries, and to others."""
    here, there = lands(doc, naming), lands_of(doc, draft)
    return bool(here and there) and here.isdisjoint(there)


def together(doc: "Doc", naming: Naming, draft: Draft) -> bool:
    """Whether both belong to the same country."""
    return not lands(doc, naming).isdisjoint(lands_of(doc, draft))


def lands_of(doc: "Doc", draft: Draft) -> frozenset[str]:
    """The countries and places inside all that a draft is called by; what has been looked at is kept."""
    if draft.placed < len(draft.namings):
        draft.lands = draft.lands.union(*(lands(doc, naming) for naming in draft.namings[draft.placed :]))
        draft.placed = len(draft.namings)
    return draft.lands
