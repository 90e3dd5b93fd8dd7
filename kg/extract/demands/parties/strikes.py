"""The strikes and marches by which people demand, and where they do: "| protests | in the capital demanding an election"."""

from typing import TYPE_CHECKING

from kg.extract.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

DESCRIBING = frozenset({"describe", "hail", "label", "portray", "present", "see", "term", "view"})
SITED = frozenset({"across", "at", "in", "near", "outside", "through"})
"""Prepositions that lead to where people press for something."""


def is_strike(noun: "Token") -> bool:
    """Whether the noun is a strike or what it is for: "the purpose of the strike"."""
    if noun.lemma_.lower() in {"aim", "goal", "objective", "purpose"}:
        inner = [n for child in noun.rights if child.lower_ == "of" for n in child.children if n.dep_ == "pobj"]
        return any(n.lemma_.lower() in words("striking") for n in inner)
    return noun.lemma_.lower() in words("striking")


def is_described(strike: "Token") -> bool:
    """Whether somebody only says what a strike is: "described it as a peaceful | protest | demanding justice"."""
    named = strike.dep_ == "pobj" and strike.head.lower_ == "as" and strike.head.head.pos_ == "VERB"
    return named and strike.head.head.lemma_.lower() in DESCRIBING


def is_site(subject: "Token", verb: "Token") -> bool:
    """Whether what the parse takes for who demands is where people do: "rallied in | Lima | demanding that he go"."""
    at = subject.left_edge.i
    return verb.tag_ == "VBG" and at > verb.sent.start and verb.doc[at - 1].lower_ in SITED


def strike_at(verb: "Token") -> "Token | None":
    """The strike that demands, where the parse takes where it is for what does: "| protests | in the capital demanding an election"."""
    site = verb.head
    if verb.tag_ != "VBG" or verb.dep_ != "acl" or site.dep_ != "pobj" or site.head.lower_ not in SITED:
        return None
    above = site.head.head
    strike = next((word for word in (above, *above.rights) if word.i < site.i and word.dep_ != "prep" and is_strike(word)), None)
    if strike is not None and above.pos_ == "VERB":
        return next((child for child in above.lefts if child.dep_ == "nsubj"), None)
    return strike
