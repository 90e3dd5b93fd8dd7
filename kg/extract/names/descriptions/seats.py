"""Houses in which bodies sit, told from the bodies by what is done there: "marched to the | secretariat", not "the secretariat said"."""

from typing import TYPE_CHECKING

from kg.extract.lexicon import event_nouns, words

if TYPE_CHECKING:
    from spacy.tokens import Token

OFFICES = frozenset({"office", "offices", "secretariat", "headquarters", "hq", "embassy", "consulate"})
"""Houses that are called like the bodies in them."""
BEFORE = frozenset({"at", "inside", "into", "near", "opposite", "outside", "toward", "towards", "beside", "around"})
GOING = frozenset("come go march morcha move parade procession proceed rally return rush walk head ride".split())
"""How people get to a house, and hardly to a body."""
ENTERING = frozenset(
    """barricade besiege blockade burn cordon encircle enter gherao guard invade leave occupy picket raid ransack reach seal search shut
    storm surround torch vandalise vandalize visit""".split()
)
"""What is done to a house, and hardly to a body."""


def is_seat(noun: "Token") -> bool:
    """Whether a body's house is meant: "outside the mayor's | office", "they stormed the | headquarters", not "her | office said"."""
    if noun.lower_ not in OFFICES or not any(child.i < noun.i for child in noun.children):
        return False
    return stands_there(noun) and not _belongs(noun.head)


def stands_there(noun: "Token") -> bool:
    """Whether something is said to be at it, to go there or to befall it."""
    link = noun.head
    if noun.dep_ == "dobj":
        return link.lemma_ in ENTERING
    if noun.dep_ != "pobj":
        return False
    if link.lower_ in BEFORE:
        return True
    if link.lower_ == "of":
        return link.head.lower_ == "front" or link.head.lemma_.lower() in event_nouns() & ENTERING
    return link.lower_ == "to" and link.head.lemma_.lower() in GOING


def _belongs(at: "Token") -> bool:
    """Whether somebody is of the body rather than in its house: "an official | at the ombudsman's office", "works | at the office"."""
    who = at.head
    return at.lower_ == "at" and (
        who.lemma_ in SERVING or who.lemma_.lower() in words("person-noun", "post") or who.lower_ in words("plural-group") | {"sources"}
    )


SERVING = frozenset({"work", "serve", "employ", "apply", "complain", "register"})
