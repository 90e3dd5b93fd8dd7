"""With whom those are at odds who strike or bargain: "talks between the union and | the firm |", "an offer from | the firm |"."""

from collections import Counter
from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.demands.asks import TALKS, prepositions
from kg.extract.demands.parties.demanders import Voices
from kg.extract.demands.parties.spokesmen import spoken_for
from kg.extract.demands.parties.threats import UNITED
from kg.extract.events.powers import is_called, is_court
from kg.extract.grammar.tags import VERBAL
from kg.model import Ref
from kg.nlp import tokens_of

if TYPE_CHECKING:
    from spacy.tokens import Token

QUARRELS = frozenset({"deadlock", "dispute", "quarrel", "row", "stand-off", "standoff", "tussle"})
BLAMING = frozenset({"accuse", "blame"})
OFFERS = frozenset({"assurance", "concession", "guarantee", "offer", "pledge", "promise", "undertaking"})
LEAGUED = frozenset({"brotherhood", "collective", "employees", "forum", "front", "guild", "unions", "workers"})
"""Further words in the names of those who press, rather than are pressed."""
BETWEEN = frozenset({"between", "with"})
NEAR = 8
"""Tokens: how far behind an offer it is told whose it is: "an offer of 5 percent from | the firm |"."""
GO_BETWEENS = frozenset({"arbitration", "conciliation", "mediation", "mediator", "mediators"})


class Quarrels:
    """The bodies of an article with which others are in dispute, and with whom."""

    def __init__(self, cast: Cast, voices: Voices) -> None:
        self._cast = cast
        self._voices = voices
        self._told: list[tuple[frozenset[Ref], Ref]] | None = None

    def opponent(self, by: tuple[Ref, ...]) -> Ref | None:
        """The body that those are most often told to be at odds with who strike, or are a union."""
        theirs = {*by, *(body for ref in by for body in spoken_for(self._cast, ref))}
        press = any(self._voices.presses(ref) or self._unites(ref) for ref in theirs)
        if self._told is None:
            self._told = [(parties, body) for token in tokens_of(self._cast.doc) for parties, body in self._between(token)]
        seen = Counter(body for parties, body in self._told if body not in theirs and (parties & theirs or (press and not parties)))
        return max(seen, key=lambda body: seen[body]) if seen else None

    def _between(self, token: "Token") -> "list[tuple[frozenset[Ref], Ref]]":
        """Who are told to be at odds by a word, and each body with which they are."""
        if token.i in self._cast.skip:
            return []
        lemma = token.lemma_.lower()
        if token.pos_ == "NOUN" and lemma in TALKS | QUARRELS:
            heads = [noun for link, noun in prepositions(token) if link in BETWEEN]
            parties = [ref for head in heads for ref in self._voices.of_noun(head)]
            if len(heads) < 2 and len(parties) < 2 and (heads or token.dep_ == "dobj"):
                parties += [ref for child in _clause(token).lefts if child.dep_ == "nsubj" for ref in self._voices.of_noun(child)]
            return [(frozenset(parties) - {body}, body) for body in self._bodies(parties)] if len(parties) > 1 else []
        if token.pos_ == "VERB" and lemma in BLAMING:
            blamed = [ref for child in token.rights if child.dep_ == "dobj" for ref in self._voices.of_noun(child)]
            return [(frozenset(self._voices.of_verb(token)), body) for body in self._bodies(blamed)]
        if lemma in OFFERS and token.pos_ == "NOUN":
            makers = [child for child in token.lefts if child.dep_ == "poss"]
            links = (link for link in token.doc[token.i + 1 : min(token.i + NEAR, token.sent.end)] if link.lower_ in {"by", "from"})
            makers += [noun for link in links for noun in link.children if noun.dep_ == "pobj"]
            offered = [ref for noun in makers for ref in self._voices.of_noun(noun)]
            return [(frozenset(), body) for body in self._bodies(offered)]
        return []

    def _bodies(self, refs: list[Ref]) -> list[Ref]:
        return [
            ref
            for ref in refs
            if self._cast.type(ref) == "Institution"
            and not (self._unites(ref) or self._voices.presses(ref))
            and not is_court(self._cast, ref)
            and not is_called(self._cast, ref, GO_BETWEENS)
        ]

    def _unites(self, ref: Ref) -> bool:
        return self._cast.type(ref) == "Institution" and is_called(self._cast, ref, UNITED | LEAGUED)


def _clause(token: "Token") -> "Token":
    """The verb of the clause in which a noun stands."""
    while token.pos_ not in VERBAL and token.head.i != token.i:
        token = token.head
    return token
