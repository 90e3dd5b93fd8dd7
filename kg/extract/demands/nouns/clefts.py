"""Demands told by "what" and "all": "All we are asking for is clean water", "What the union wants is that the board resign"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.demands.asked.items import Thing, clause_things, infinitive, noun_things, verb_things
from kg.extract.demands.asks import Ask, asked_in
from kg.extract.demands.parties.demanders import Voices, is_first_person
from kg.extract.lexicon import words
from kg.nlp import with_word

if TYPE_CHECKING:
    from spacy.tokens import Token

ASKING = frozenset({"ask", "demand", "request", "seek", "want"})
OPENING = frozenset({"all", "what"})


def clefts(cast: Cast, voices: Voices) -> Iterator[Ask]:
    """Every "what we want is" of the article."""
    for token in with_word(cast.doc, OPENING):
        if token.i in cast.skip:
            continue
        verb = _asking(token)
        copula = _copula(verb) if verb is not None else None
        subject = next((child for child in verb.lefts if child.dep_ == "nsubj"), None) if verb is not None else None
        if verb is None or copula is None or subject is None or any(child.dep_ == "neg" for child in verb.lefts):
            continue
        things = _told(copula)
        by = voices.of_noun(subject)
        asked = asked_in(cast, things[0]) if things else None
        if things and by and (_is_demand(verb, things[0]) or is_first_person(subject)):
            yield Ask(verb, things, "demanded-cleft", by, asked if asked not in by else None)


def _asking(opening: "Token") -> "Token | None":
    """The verb of asking in "all | we ask | for", "what | the union wants |"."""
    found = next((t for t in opening.doc[opening.i + 1 : opening.i + 10] if t.lemma_ in ASKING and t.tag_.startswith("VB")), None)
    about = found is not None and (found.dep_ == "csubj" or (found.dep_ == "relcl" and found.head == opening))
    return found if about else None


def _copula(verb: "Token") -> "Token | None":
    head = verb.head if verb.dep_ == "csubj" else verb.head.head
    present = head.lower_ in {"is", "was", "'s", "’s", "are"} and not any(child.dep_ == "neg" for child in head.children)
    return head if present and head.i > verb.i else None


def _told(copula: "Token") -> tuple[Thing, ...]:
    """What stands behind "is": a noun, an infinitive or a clause."""
    for child in copula.rights:
        if child.dep_ == "attr" and child.pos_ == "NOUN":
            return noun_things(child)
        if child.dep_ in {"xcomp", "ccomp", "attr"} and infinitive(child):
            subject = any(mark.lower_ == "for" and mark.dep_ == "mark" for mark in child.lefts)
            return clause_things(child) if subject else verb_things(child)
        if child.dep_ == "ccomp" and any(mark.lower_ == "that" for mark in child.lefts):
            return clause_things(child)
    return ()


def _is_demand(verb: "Token", thing: Thing) -> bool:
    """Whether it asks something of others, whoever is said to want it: not "what the coach wants is speed"."""
    named = thing.head.lemma_.lower() in words("demandable", "wanted")
    return verb.lemma_ != "want" or named or (thing.head.pos_ == "VERB" and not infinitive(thing.head))
