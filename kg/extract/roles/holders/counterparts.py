"""Who has somebody's post elsewhere: "the Chadian minister met her Norwegian | counterpart |, Ada Cole"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.grammar.tags import PLURAL
from kg.extract.names.known.demonyms import demonyms
from kg.extract.roles.holders.following import Following, last_post, told_already
from kg.extract.roles.holders.named import Holding
from kg.extract.roles.holders.several import listed_from
from kg.extract.roles.owners.peoples import of_nationality
from kg.extract.roles.spots import Names, named_person
from kg.model import Ref
from kg.nlp import tokens_of

if TYPE_CHECKING:
    from spacy.tokens import Token

BESIDE = frozenset({",", "CC", "JJ", "NNP"})
"""Tags of the words that say whose counterpart is of what land: "his | Chadian, Greek and Peruvian | counterparts"."""


def counterparts(cast: Cast, names: Names, told: list[Holding]) -> Iterator[Following]:
    """Each counterpart told by name of somebody whose post is told before."""
    for token in tokens_of(cast.doc):
        if token.lower_ in {"counterpart", "counterparts"} and token.i not in cast.skip:
            yield from _counterparts(cast, names, told, token)


def _counterparts(cast: Cast, names: Names, told: list[Holding], token: "Token") -> Iterator[Following]:
    doc, start = cast.doc, token.i
    while start > token.sent.start and doc[start - 1].tag_ in BESIDE:
        start -= 1
    owner = _whose(cast, names, start)
    post = last_post(told, owner, token.i) if owner is not None else None
    if post is None:
        return
    at = token.i + 1 + (doc[token.i + 1 : token.i + 2].text == ",")
    holders = [named.ref for named in listed_from(cast, names, {}, at)]
    holders = holders if token.tag_ in PLURAL else holders[:1]
    lands = [ref for each in doc[start : token.i] if (ref := _land(cast, names, each)) is not None]
    for number, holder in enumerate(holders):
        if holder != owner and not told_already(told, holder, post):
            yield Following(holder, token, post, elsewhere=True, of=lands[number] if len(lands) == len(holders) else None)


def _whose(cast: Cast, names: Names, start: int) -> Ref | None:
    """Whose counterpart is told of by what ends at a token: "| Tom Roe's | counterpart", "met | his |", "Tom Roe and | his |"."""
    doc, whose = cast.doc, cast.doc[start - 1]
    if start < 2 or whose.tag_ not in {"POS", "PRP$"}:
        return None
    joined = whose.tag_ == "PRP$" and doc[start - 2].lower_ == "and"
    named = names.before(doc, start - 2 if joined else start - 1) if joined or whose.tag_ == "POS" else None
    return named_person(cast, cast.ref(whose) if named is None else named.ref)


def _land(cast: Cast, names: Names, token: "Token") -> Ref | None:
    """The country of a counterpart: "her | Norwegian | counterpart", "her | US | counterpart"."""
    named = names.starting.get(token.i)
    return named.ref if named is not None else of_nationality(cast, token) if token.lower_ in demonyms() else None
