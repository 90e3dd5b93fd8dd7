"""Of whom something is asked by a pronoun: "asked him to leave", "called on them to return"."""

from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.demands.asks import prepositions
from kg.extract.demands.verbs.urging import TO_WHOM
from kg.extract.grammar.tags import COMPLEMENTS
from kg.model import Ref

if TYPE_CHECKING:
    from spacy.tokens import Token

OFTEN = 3
"""Times that an article names the person it is about, at the least."""


def asks_pronoun(verb: "Token") -> bool:
    """Whether somebody is asked by a pronoun: "she asked her to leave" tells of two, whoever "her" was taken for."""
    whom = [*verb.rights, *(inner for child in verb.rights if child.dep_ in COMPLEMENTS for inner in child.lefts)]
    whom += [noun for preposition, noun in prepositions(verb) if preposition in TO_WHOM]
    return any(token.lower_ in {"him", "her", "them"} and token.dep_ in {"dobj", "dative", "nsubj", "pobj"} for token in whom)


def talked_of(cast: Cast, verb: "Token", but: tuple[Ref, ...]) -> Ref | None:
    """The person whom the article names most, besides those who ask: whom they ask by "him"."""
    if any(token.lower_ == "them" for token in verb.rights):
        several = [
            ref for token in verb.doc[verb.sent.start : verb.i] if (ref := cast.ref(token)) is not None and cast.type(ref) == "Group"
        ]
        return next((ref for ref in reversed(several) if ref not in but), None)
    named = [ref for ref, cluster in enumerate(cast.clusters) if cluster.type == "Person" and cluster.named and ref not in but]
    most = max(named, key=lambda ref: len(cast.clusters[ref].mentions), default=None)
    return most if most is not None and len(cast.clusters[most].mentions) >= OFTEN else None
