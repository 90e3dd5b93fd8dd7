"""Whether people protest: "rallied for the port", "occupied a hall", not "the shares rallied", "troops occupied the town"."""

import re
from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.events.kinds.decrees import is_bare
from kg.extract.events.parties.participants import Parties
from kg.extract.events.powers import is_called
from kg.extract.events.triggers import Occurrence
from kg.extract.grammar.clauses import doers, objects, prepositions, subjects
from kg.extract.grammar.topics import is_of_war, speaks_of
from kg.extract.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token


def is_protest(cast: Cast, occurrence: Occurrence, parties: Parties) -> bool:
    head = occurrence.head
    if (parties.actors and all(cast.type(ref) == "Place" for ref in parties.actors)) or _is_seated(head):
        return False
    if head.lemma_ in {"chain", "glue"}:
        return any(thing.lower_.endswith(("self", "selves")) for thing in objects(head))
    if head.lemma_ in {"occupy", "surround"} and occurrence.single:
        return _is_seized(cast, head, parties)
    if head.lemma_ == "occupation":
        return _is_sat_in(cast, head, parties)
    if _is_on_parade(cast, head, parties) or _is_between_peoples(head) or (occurrence.nominal and _is_so_called(head)):
        return False
    if head.lemma_ == "procession":
        return _is_of_protest(cast, head)
    if occurrence.trigger.lemma in OUTSIDE or occurrence.trigger.lemma.endswith(" train"):
        return _is_by_a_crowd(cast, parties) and (head.lemma_ in {"squat", "hold", "stop", "halt", "block"} or _is_of_protest(cast, head))
    return _is_a_protest(head) if occurrence.nominal else _protests(cast, occurrence, parties)


def _is_a_protest(noun: "Token") -> bool:
    """ "a | picket by nurses", "in silent | protest"; not "a police | picket", "in | protest", "caused a | stir"."""
    if noun.lemma_ == "picket" and any(child.lower_ in GUARDING for child in noun.lefts):
        return False
    if noun.lemma_ == "stir" and noun.dep_ == "dobj" and noun.head.lemma_ in {"cause", "create", "make"}:
        return False
    return not is_bare(noun, {"in"}) or any(child.lower_ in {"silent", "peaceful", "noisy", "angry", "mass"} for child in noun.lefts)


def _protests(cast: Cast, occurrence: Occurrence, parties: Parties) -> bool:
    """ "| rallied for the port", "| gathered to oppose the ban"; not "the shares | rallied", "| demonstrated the pump"."""
    verb = occurrence.head
    if verb.lemma_ in words("gathering"):
        return _gathers_to_protest(cast, verb, parties)
    if verb.lemma_ == "demonstrate":
        return not any(child.dep_ in {"dobj", "ccomp"} for child in verb.rights)
    if verb.lemma_ in {"march", "rally"}:
        many = any(who.lemma_.lower() in words("quantity-noun") for who in subjects(verb))
        return (bool(parties.actors) or many) and not objects(verb)
    if occurrence.trigger.lemma == "block" and not _is_barred(cast, verb, parties):
        return False
    if occurrence.trigger.lemma.startswith("block") and not _is_by_people(parties, verb):
        return False
    return verb.lower_ != "agitated"


def _gathers_to_protest(cast: Cast, gathering: "Token", parties: Parties) -> bool:
    """ "Protesters | gathered", "farmers | gathered to oppose the ban"; envoys who gather confer, whatever they ask for."""
    if any(is_called(cast, ref, words("protester") | {"protest"}) for ref in parties.actors):
        return True
    return _is_for_a_cause(gathering) and not any(is_called(cast, ref, CONFERRING) for ref in parties.actors)


def _is_seated(sitting: "Token") -> bool:
    """ "The house | sits in May", "members who | sit in the council"; not "sat in the house to oppose the ban"."""
    if sitting.lemma_ != "sit":
        return False
    where = [noun for link, noun in prepositions(sitting) if link == "in"]
    house = any(noun.lemma_.lower() in words("legislature") | SEATS for noun in where) and not _is_for_a_cause(sitting)
    return house or any(noun.ent_type_ == "DATE" for noun in where)


SEATS = frozenset({"council", "majority", "opposition", "committee", "cabinet", "panel"})
"""In which members sit."""


def _is_on_parade(cast: Cast, marching: "Token", parties: Parties) -> bool:
    """ "The troops | marched", "the home side | rallied"."""
    return marching.lemma_ in {"march", "rally"} and any(is_called(cast, ref, words("armed") | SQUADS) for ref in parties.actors)


def _is_between_peoples(rioting: "Token") -> bool:
    """ "communal | riots"."""
    return rioting.lemma_ == "riot" and any(child.lower_ in BETWEEN_PEOPLES for token in (rioting, *rioting.lefts) for child in token.lefts)


def _is_so_called(noun: "Token") -> bool:
    """ "described the vote as a | protest"."""
    return noun.dep_ == "pobj" and noun.head.lower_ == "as" and noun.head.head.lemma_ in words("labelling")


OUTSIDE = frozenset(f"{verb} {where}" for verb in ("sit", "squat", "camp") for where in ("outside", "in front", "before", "at"))
FESTIVE = frozenset(
    "funeral relic deity idol temple church wedding carnival festival pilgrim saint cortege float elephant prayer bride".split()
)
"""What processions are for that are no protest."""


def _is_by_a_crowd(cast: Cast, parties: Parties) -> bool:
    return any(cast.type(ref) == "Group" and not is_called(cast, ref, words("armed") | SQUADS) for ref in parties.actors)


def _is_of_protest(cast: Cast, token: "Token") -> bool:
    """Whether the article tells of protests or strikes, and the sentence of nothing festive."""
    solemn = any(one.lemma_.lower() in FESTIVE for one in token.sent)
    bare = token.dep_ == "pobj" and not any(token.lefts)
    cause = _is_for_a_cause(token) or (token.dep_ == "dobj" and _is_for_a_cause(token.head))
    return not solemn and not bare and (cause or speaks_of(cast.doc, words("striking", "slogan")) > 1)


CONFERRING = frozenset({"ministers", "delegates", "envoys", "diplomats", "shareholders"})
"""Those who gather to confer, whatever they ask for."""
GUARDING = frozenset({"police", "army", "security", "military", "troop", "guard", "crpf"})
"""Whose picket is a post that they man."""
SQUADS = frozenset({"team", "side", "squad", "troops", "soldiers", "club"})
"""Who marches or rallies without protesting."""
HALLS = frozenset(
    {
        "hall",
        "building",
        "block",
        "library",
        "lobby",
        "square",
        "street",
        "road",
        "bridge",
        "factory",
        "plant",
        "site",
        "gate",
        "track",
        "lawn",
        "station",
        "ministry",
    }
)


def _is_seized(cast: Cast, verb: "Token", parties: Parties) -> bool:
    """ "Students | occupied a lecture hall"; a firm that occupies a house is its tenant, an army an occupier."""
    people = _is_by_a_crowd(cast, parties)
    place = any(thing.lemma_.lower() in words("premises") | HALLS for thing in objects(verb))
    return people and place and verb.tag_ in {"VBD", "VBN", "VBG"} and not is_of_war(cast.doc)


def _is_by_people(parties: Parties, blocking: "Token") -> bool:
    """ "Students | blocked the road", "the road was | blocked"; a landslide that blocks it protests against nothing."""
    by = doers(blocking)
    if any(who.lemma_.lower() in {"police", "officer", "it"} for who in by):
        return False
    return not by or bool(parties.actors) or any(who.lemma_.lower() in words("quantity-noun", "person-noun") for who in by)


def _is_barred(cast: Cast, verb: "Token", parties: Parties) -> bool:
    """ "Students | blocked the Kandy expressway"; a lorry, a landslide and the police block roads as well."""
    return _is_by_a_crowd(cast, parties) and any(thing.lemma_.lower() in WAYS or NUMBERED.fullmatch(thing.text) for thing in objects(verb))


WAYS = frozenset(
    {
        "expressway",
        "motorway",
        "highway",
        "road",
        "route",
        "junction",
        "crossing",
        "roundabout",
        "avenue",
        "boulevard",
        "street",
        "carriageway",
    }
)
NUMBERED = re.compile(r"[A-Z]{1,2}-?\d{1,3}")
"""A road by its number: the "A9"."""


def _is_sat_in(cast: Cast, occupation: "Token", parties: Parties) -> bool:
    """ "the students' | occupation of the hall", not that of a country or the one in which people earn their living."""
    people = _is_by_a_crowd(cast, parties)
    places = [what for link, what in prepositions(occupation) if link == "of"]
    sat_in = any(what.lemma_.lower() in words("premises") | HALLS for what in places)
    return occupation.tag_ == "NN" and (people or sat_in) and not is_of_war(cast.doc)


def _is_for_a_cause(verb: "Token") -> bool:
    """ "gathered to oppose the ban", "gathered, calling for a ban", "paraded an effigy"."""
    aims = {child.lemma_ for child in verb.children if child.dep_ in {"advcl", "xcomp"}}
    aims |= {child.lemma_ for child in verb.children if child.dep_ == "conj"} & {"urge", "demand", "chant", "jeer", "boo"}
    asking = any(child.tag_ == "VBG" and child.lemma_ in {"ask", "call", "appeal"} for child in verb.rights)
    return (asking or not aims.isdisjoint(words("protesting") | {"jeer", "boo"})) or any(
        child.lemma_ in words("slogan") | {"effigy", "coffin"} for child in verb.subtree
    )


BETWEEN_PEOPLES = frozenset({"anti", "religious", "communal", "sectarian", "ethnic", "race", "racial"})
