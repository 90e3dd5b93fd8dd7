"""Who is said to go where: "flew to Kandy", "on a visit to Norway", "her trip to Galle"; whom a visitor meets is met there."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from kg.extract.cast import Cast
from kg.extract.events.tellings.factuality import standing
from kg.extract.grammar.clauses import agents, is_passive, objects, prepositions, subjects
from kg.extract.grammar.lemmas import lemma
from kg.extract.grammar.tags import OBJECTS, VERBAL
from kg.extract.lexicon import words
from kg.model import Ref
from kg.nlp import tokens_of

if TYPE_CHECKING:
    from spacy.tokens import Token

STAYS = frozenset({"visit", "trip", "tour", "stopover"})
BEING_THERE = frozenset({"arrive", "land", "be", "stay", "attend"})
"""Verbs after which "in" tells where one is."""


class Visit(NamedTuple):
    """Somebody's stay at a place, told at a token; one that is `ahead` is still to come."""

    visitor: Ref
    place: Ref
    at: int
    ahead: bool = False


def visits(cast: Cast) -> list[Visit]:
    found: list[Visit] = []
    for token in tokens_of(cast.doc):
        if token.pos_ == "VERB" and ((form := lemma(token)) in STAYS or form in words("travelling")):
            found += _gone(cast, token)
        elif token.pos_ == "NOUN" and lemma(token) in STAYS:
            found += _stayed(cast, token)
    return found


def _gone(cast: Cast, verb: "Token") -> Iterator[Visit]:
    """ "flew to Kandy", "arrived in Galle", "visited Norway"."""
    told = standing(verb, nominal=False)
    if told is None:
        return
    links = {"to"} | ({"in", "at"} if lemma(verb) in BEING_THERE else set[str]())
    goals = [noun for link, noun in prepositions(verb) if link in links]
    goals += objects(verb) if lemma(verb) in STAYS and not is_passive(verb) else []
    who = agents(verb) if is_passive(verb) else subjects(verb)
    yield from (visit._replace(ahead=told == "planned") for visit in _each(cast, who, goals, verb))


def _stayed(cast: Cast, noun: "Token") -> Iterator[Visit]:
    """ "her visit to Norway", "is in Norway on a visit", "paid a visit to Kandy"."""
    goals = [goal for link, goal in prepositions(noun) if link in {"to", "of"}]
    who = [child for child in noun.lefts if child.dep_ == "poss"]
    verb = noun.head.head if noun.dep_ == "pobj" else noun.head
    if verb.pos_ in VERBAL and noun.dep_ in OBJECTS:
        who = who or subjects(verb)
        goals = goals or [goal for link, goal in prepositions(verb) if link == "in" and lemma(verb) in BEING_THERE]
    elif noun.dep_ == "pobj" and verb.pos_ in {"PROPN", "PRON"}:
        who = who or [verb]
    yield from _each(cast, who, goals, noun)


def _each(cast: Cast, who: list["Token"], goals: list["Token"], told: "Token") -> Iterator[Visit]:
    for goal in goals:
        place = cast.ref(goal)
        if place is not None and cast.type(place) == "Place" and cast.clusters[place].named:
            yield from (Visit(ref, place, told.i) for one in who for ref in cast.refs(one))


def met_at(made: list[Visit], actors: tuple[Ref, ...], at: int, *, ahead: bool) -> Ref | None:
    """Where one of the `actors` was when they met at token `at`: where they were last said to have gone, else first after it."""
    own = [visit for visit in made if visit.visitor in actors and visit.place not in actors and visit.ahead <= ahead]
    before = [visit.place for visit in own if visit.at <= at]
    return before[-1] if before else own[0].place if own else None
