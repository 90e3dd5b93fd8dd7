"""Conditions named as such: "set his release as a condition", "conditional on a truce", "will talk provided that the siege is lifted"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.demands.asked.items import noun_things
from kg.extract.demands.asks import Ask, asked_in
from kg.extract.demands.parties.demanders import Voices
from kg.extract.demands.terms.awaited import awaited
from kg.extract.demands.terms.conditions import own
from kg.extract.grammar.tags import NOUNS, SUBJECTS, VERBAL
from kg.extract.lexicon import words
from kg.model import Ref
from kg.nlp import tokens_of

if TYPE_CHECKING:
    from spacy.tokens import Token

CONDITIONS = frozenset({"condition", "precondition", "prerequisite"})
SETTING = frozenset({"cite", "demand", "give", "insist", "lay", "list", "make", "name", "put", "set", "specify"})
HANGING = frozenset({"conditional", "contingent"})
PROVIDING = frozenset({"provided", "providing"})
WOULD = frozenset({"will", "would", "could", "can", "may", "might", "to"})


def stipulations(cast: Cast, voices: Voices) -> Iterator[Ask]:
    """Every condition that the article calls one."""
    for token in tokens_of(cast.doc):
        if token.i in cast.skip:
            continue
        word = token.lower_
        if word in PROVIDING:
            found = _provided(cast, voices, token)
        elif word in HANGING:
            found = _made_to_hang(cast, voices, token)
        elif token.lemma_.lower() in CONDITIONS and token.dep_ == "pobj" and token.head.lower_ == "as":
            found = _set(cast, voices, token)
        else:
            continue
        if found is not None and found.by:
            yield found


def _provided(cast: Cast, voices: Voices, token: "Token") -> Ask | None:
    """ "will return to the talks | provided that | sanctions are lifted"."""
    at = token.i + 1
    if at >= len(cast.doc) or token.nbor(-1).pos_ == "AUX":
        return None
    that = cast.doc[at].lower_ == "that"
    subject = next((t for t in cast.doc[at : token.sent.end] if t.dep_ in SUBJECTS and t.left_edge.i == at + that), None)
    clause = subject.head if subject is not None else None
    if clause is None or clause.i < token.i or clause.pos_ not in VERBAL or (not that and token.dep_ not in {"mark", "prep", "advcl"}):
        return None
    deed = next((t for t in reversed(cast.doc[token.sent.start : token.i]) if t.tag_ == "VB" and _may_be(t)), None)
    if deed is None or own(voices, clause, deed):
        return None
    things, asked = awaited(cast, clause) or ((), None)
    by = tuple(ref for ref in _whose(voices, deed) if ref != asked)
    return Ask(token, things, "condition-provided", by, asked) if things else None


def _may_be(verb: "Token") -> bool:
    return any(child.lower_ in WOULD for child in verb.lefts)


def _whose(voices: Voices, deed: "Token") -> tuple[Ref, ...]:
    """Who will do the deed on the condition, or who says so."""
    subject = next((child for child in deed.lefts if child.dep_ == "nsubj"), None)
    above = deed
    while above.dep_ in {"xcomp", "ccomp", "conj"} and above.head.i != above.i and subject is None:
        above = above.head
        subject = next((child for child in above.lefts if child.dep_ == "nsubj"), None)
    return voices.of_noun(subject) if subject is not None else voices.of_verb(deed)


def _made_to_hang(cast: Cast, voices: Voices, token: "Token") -> Ask | None:
    """ "made talks | conditional | on a withdrawal"."""
    verb = token.head if token.dep_ != "amod" else token.head.head
    link = next((t for t in cast.doc[token.i + 1 : token.i + 2] if t.lower_ in {"on", "upon"}), None)
    noun = next((c for c in link.children if c.dep_ == "pobj"), None) if link is not None else None
    if verb.lemma_ != "make" or noun is None:
        return None
    things = noun_things(noun)
    return Ask(token, things, "condition-set", voices.of_verb(verb), asked_in(cast, things[0]))


def _set(cast: Cast, voices: Voices, token: "Token") -> Ask | None:
    """ "set the withdrawal of troops as | a condition | for talks"."""
    above = token.head.head
    noun = above if above.dep_ == "dobj" else next((c for c in above.rights if c.dep_ == "dobj"), None)
    if noun is None or noun.head.lemma_.lower() not in SETTING or noun.pos_ not in NOUNS or noun.i > token.i:
        return None
    if noun.lemma_.lower() not in words("demandable") and noun.head.lemma_.lower() == "give":
        return None
    things = tuple(thing._replace(end=min(thing.end, token.head.i)) for thing in noun_things(noun) if thing.start < token.head.i)
    return Ask(token, things, "condition-set", voices.of_verb(noun.head), asked_in(cast, things[0])) if things else None
