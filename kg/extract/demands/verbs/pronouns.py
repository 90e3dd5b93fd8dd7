"""Of whom something is asked by a pronoun: "asked him to leave", "called on them to return"."""

from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.demands.asks import prepositions
from kg.extract.demands.verbs.urging import TO_WHOM
from kg.extract.grammar.tags import COMPLEMENTS, PLURAL
from kg.extract.lexicon import words
from kg.model import Ref

if TYPE_CHECKING:
    from spacy.tokens import Token

VISITING = frozenset({"call", "meet", "phone", "see", "summon", "telephone", "visit"})
OFTEN = 3
"""Times that an article names the person it is about, at the least."""


def asks_pronoun(verb: "Token") -> bool:
    """Whether somebody is asked by a pronoun: "she asked her to leave" tells of two, whoever "her" was taken for."""
    whom = [*verb.rights, *(inner for child in verb.rights if child.dep_ in COMPLEMENTS for inner in child.lefts)]
    whom += [noun for preposition, noun in prepositions(verb) if preposition in TO_WHOM]
    return any(token.lower_ in {"him", "her", "them"} and token.dep_ in {"dobj", "dative", "nsubj", "pobj"} for token in whom)


def addressed(cast: Cast, verb: "Token") -> Ref | None:
    """Whom somebody asks by a pronoun whom they address right before: "called on | the Governor | and urged him", "assured | the nurses |
    that help was near. He pleaded with them"."""
    before = _before(cast, verb) if asks_pronoun(verb) else None
    if before is None or before.lemma_.lower() not in words("reporting", "addressing") | VISITING:
        return None
    several = any(token.lower_ == "them" for token in verb.subtree)
    nouns = [child for child in before.rights if child.dep_ in {"dobj", "dative"}]
    nouns += [noun for link, noun in prepositions(before) if link in {"on", "to", "upon", "with"}]
    found = [(noun, ref) for noun in nouns if noun.i < verb.i and noun.pos_ != "PRON" and (ref := cast.ref(noun)) is not None]
    meant = (ref for noun, ref in found if (noun.tag_ in PLURAL if several else cast.type(ref) == "Person"))
    return next(meant, None)


def _before(cast: Cast, verb: "Token") -> "Token | None":
    """What the same people did right before they asked: the verb that an "and" goes on from, or that of the sentence before."""
    own = next((child for child in verb.lefts if child.dep_ == "nsubj"), None)
    if verb.dep_ == "conj" and own is None:
        return verb.head
    at = verb.sent.start - 1
    while at > 0 and verb.doc[at].is_space:
        at -= 1
    if own is None or own.pos_ != "PRON" or verb.dep_ != "ROOT" or at < 0:
        return None
    told = verb.doc[at].sent.root
    subject = next((child for child in told.children if child.dep_ == "nsubj"), None)
    return told if subject is not None and cast.ref(subject) is not None and cast.ref(subject) == cast.ref(own) else None


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
