"""Whether somebody is taken or held: "held two men for theft", "hauled off in handcuffs"; not "held a post", "gave up hope"."""

from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.events.parties.counting import is_number
from kg.extract.events.parties.participants import Parties
from kg.extract.events.powers import are_people, is_authority, is_called
from kg.extract.events.triggers import Occurrence
from kg.extract.grammar.clauses import agents, is_passive, objects, patients, prepositions, subjects
from kg.extract.grammar.tags import UNDERGOING
from kg.extract.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

LEADING_OFF = frozenset({"drag", "haul", "lead", "whisk", "bundle", "collar", "handcuff"})
SUSPECTED = frozenset({"connection", "suspicion", "questioning", "custody", "charge", "detention", "cell", "interrogation"})
"""Nouns after which "held" tells of an arrest: "held on suspicion of", "held for questioning"."""
SEIZED = frozenset("drug drugs heroin cocaine ganja cannabis gold liquor arm arms gun pistol explosive cash weapon bomb".split())
"""With what somebody is held in a headline."""
TAKEN_ALONG = frozenset({"handcuff", "handcuffs", "cuff", "cuffs", "van", "jeep", "vehicle", "station", "custody"})
UNNAMED = frozenset({"person", "people", "man", "woman", "other", "another"})
POLICE = frozenset(
    {
        "police",
        "policeman",
        "policemen",
        "officer",
        "officers",
        "detectives",
        "troops",
        "soldiers",
        "guards",
        "navy",
        "cops",
        "paratroopers",
        "plainclothesmen",
        "gendarmes",
        "commandos",
    }
)


def is_arrest(cast: Cast, occurrence: Occurrence, parties: Parties) -> bool:
    head, lemma = occurrence.head, occurrence.trigger.lemma
    gives_up = lemma in {"surrender", "turn in", "give up"}
    if lemma == "give up":
        return any(thing.lower_.endswith(("self", "selves")) for thing in objects(head)) and are_people(cast, parties.actors)
    if lemma == "take in":
        return is_of_people(cast, head, parties) and any(
            one.lower_ in POLICE or ((ref := cast.ref(one)) is not None and is_called(cast, ref, POLICE))
            for one in (agents(head) if is_passive(head) else subjects(head))
        )
    if lemma == "hold":
        return _is_held(cast, head)
    if head.lemma_ in LEADING_OFF:
        return is_of_people(cast, head, parties) and _by_police(cast, head)
    if lemma == "capture":
        return _is_caught(cast, head, parties)
    if occurrence.modified is not None and head.lemma_ in {"jail", "imprison"}:
        return False
    if lemma == "custody" and (head.head.head.lemma_ in {"prisoner", "inmate", "detainee"} or _is_by_remand(head)):
        return False
    if lemma == "custody":
        return head.dep_ == "pobj" and head.head.lower_ in {"in", "into"} and are_people(cast, parties.targets)
    if occurrence.nominal and head.head.lemma_ == "make" and head.dep_ in UNDERGOING:
        return True
    by_police = bool(parties.actors) and (occurrence.nominal or _is_somebody_unknown(cast, head))
    return are_people(cast, parties.actors if gives_up else parties.targets) or by_police or (not gives_up and _is_of_some(head))


def _is_somebody_unknown(cast: Cast, verb: "Token") -> bool:
    """ "Police arrested Ada Cole yesterday", whose name was not seen for one."""
    return any(one.pos_ == "PROPN" and cast.ref(one) is None for one in objects(verb))


def is_of_people(cast: Cast, verb: "Token", parties: Parties) -> bool:
    return are_people(cast, parties.targets) or _is_of_some(verb)


def _is_of_some(verb: "Token") -> bool:
    """ "arrested three for theft", "detained one person", "hundreds were held": whoever they are."""
    people = words("person-noun", "culprit", "quantity-noun") | UNNAMED
    done_to = objects(verb) or (patients(verb) if is_passive(verb) or verb.tag_ == "VBN" else [])
    return any(is_number(one) or one.lemma_.lower() in people for one in done_to)


def _by_police(cast: Cast, verb: "Token") -> bool:
    """ "hauled off by police", "led away in handcuffs"."""
    along = TAKEN_ALONG | ({"police"} if verb.lemma_ in {"bundle", "haul", "drag"} else frozenset())
    led = any(token.lemma_.lower() in along for child in verb.rights for token in child.subtree)
    doers = [noun for link, noun in prepositions(verb) if link == "by"] if is_passive(verb) else subjects(verb)
    return led or any(_is_police(cast, doer) for doer in doers)


def _is_police(cast: Cast, doer: "Token") -> bool:
    ref = cast.ref(doer)
    return doer.lower_ in POLICE or (ref is not None and (is_called(cast, ref, POLICE) or is_authority(cast, ref)))


def _is_held(cast: Cast, verb: "Token") -> bool:
    """ "was held on suspicion of fraud", "held for looting", "Police have held two men", "Two held with drugs" in a headline."""
    passive = is_passive(verb) or (verb.tag_ == "VBN" and not objects(verb))
    doers = [noun for link, noun in prepositions(verb) if link == "by"] if passive else subjects(verb)
    if not _is_of_some(verb) and not any(_is_person(cast, one) for one in (patients(verb) if passive else objects(verb))):
        return False
    suspected = any(
        noun.lemma_.lower() in SUSPECTED or (link == "with" and noun.lemma_.lower() in SEIZED) for link, noun in prepositions(verb)
    )
    suspected = suspected or any(child.lower_ == "for" and child.i < verb.doc[-1].i and child.nbor().tag_ == "VBG" for child in verb.rights)
    if any(noun.lower_ == "contempt" for _, noun in prepositions(verb)):
        return False
    suspected = suspected or any(link in {"over", "for"} and noun.lemma_.lower() in CRIMES for link, noun in prepositions(verb))
    by_police = any(doer.lower_ in POLICE for doer in doers)
    return suspected or by_police or _is_in_hand(verb)


def _is_in_hand(verb: "Token") -> bool:
    """ "Two men were being | held"; not held hostage, back or to account."""
    going_on = any(child.dep_ == "auxpass" and child.lower_ == "being" for child in verb.lefts)
    others = (child for child in verb.rights if child.dep_ not in {"punct", "cc", "conj", "npadvmod"})
    return going_on and all(child.dep_ == "prep" and child.lower_ in {"on", "in", "at", "since"} for child in others)


CRIMES = frozenset("killing murder death theft robbery fraud shooting stabbing rape bombing assault arson attack blast abduction".split())


def _is_person(cast: Cast, token: "Token") -> bool:
    return any(cast.type(ref) in {"Person", "Group"} for ref in cast.refs(token))


def _is_caught(cast: Cast, verb: "Token", parties: Parties) -> bool:
    """ "Troops captured the rebel leader"; who captures a voter's heart holds nobody."""
    return are_people(cast, parties.targets) and _by_police(cast, verb)


def _is_by_remand(custody: "Token") -> bool:
    """ "remanded in custody", "judicial custody": what a court does."""
    return custody.head.head.lemma_ == "remand" or any(child.lower_ == "judicial" for child in custody.lefts)
