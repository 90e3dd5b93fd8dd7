"""Whether people agree: "signed a deal", "settled for 8 per cent", not "settled in a town", "signed a memorandum asking for leave"."""

from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.events.kinds.decrees import is_bare
from kg.extract.events.parties.participants import Parties
from kg.extract.events.powers import is_court
from kg.extract.events.triggers import Occurrence
from kg.extract.grammar.clauses import objects, prepositions, subjects
from kg.extract.grammar.tags import ADNOMINAL, MODIFYING
from kg.extract.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token


def is_agreement(cast: Cast, occurrence: Occurrence, parties: Parties) -> bool:
    head = occurrence.head
    if occurrence.trigger.lemma == "settle":
        return bool(parties.actors) and _is_settled_for(head)
    if (head.lemma_ == "settlement" and _is_lived_in(head)) or (occurrence.trigger.lemma == "sign memorandum" and _asks(occurrence)):
        return False
    by_court = occurrence.trigger.lemma == "agree" and len(parties.actors) == 1 and is_court(cast, parties.actors[0])
    if by_court or (head.lemma_ == "agree" and head.dep_ == "amod"):
        return False
    if (occurrence.nominal and any(child.lower_ in {"proposed", "draft"} for child in head.lefts)) or head.lower_ == "arrangements":
        return False
    if head.lemma_ in REACHED and not _is_reached(head):
        return False
    if occurrence.nominal or not occurrence.single:
        return not is_bare(head, {"in"}) and (bool(parties.actors) or head.tag_ == "NN" or _is_reached(head))
    if any(who.lemma_.lower() in SIGNATORIES and who.tag_ == "NNS" for who in subjects(head)):
        return any(child.dep_ in {"xcomp", "dobj", "ccomp"} or child.lower_ in {"on", "to"} for child in head.rights)
    sides = len(parties.actors) > 1 or any(cast.type(ref) in {"Institution", "Group"} for ref in parties.actors)
    both = len(parties.actors) > 1 and any(child.dep_ == "ccomp" or (child.dep_ == "advcl" and _to_do(child)) for child in head.rights)
    return both or (
        sides and any(child.dep_ in {"xcomp", "dobj"} or (child.dep_ == "prep" and child.lower_ in {"on", "to"}) for child in head.rights)
    )


def _asks(occurrence: Occurrence) -> bool:
    """ "signed a memorandum asking for leave": a petition."""
    after = occurrence.head.doc[occurrence.end : occurrence.end + 2]
    return any(token.tag_ == "VBG" and token.lemma_ in words("demanding") | {"ask", "press"} for token in after)


SIGNATORIES = frozenset({"side", "country", "nation", "government", "party"})
"""Whose plural agrees with itself: "the two countries agreed to talk"."""
REACHED = frozenset({"understanding", "consensus", "protocol", "arrangement"})
REACHING = frozenset({"reach", "sign", "come", "arrive", "make", "initial", "conclude", "ink"})


def _is_reached(accord: "Token") -> bool:
    """ "reached an understanding", "a protocol signed in Kandy"; the safety protocol is no agreement."""
    verbs = [accord.head, accord.head.head, *(child for child in accord.rights if child.dep_ in ADNOMINAL)]
    return any(verb.lemma_ in REACHING for verb in verbs)


def _to_do(verb: "Token") -> bool:
    return any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.lefts)


def _is_settled_for(settling: "Token") -> bool:
    """ "| settled for 8 per cent", "| settled with the mine for a bonus"; who settles in a town or for a draw agrees to nothing."""
    links = {link for link, _ in prepositions(settling)}
    sums = [what for link, what in prepositions(settling) if link == "for"]
    paid = any(what.ent_type_ in {"MONEY", "PERCENT"} or what.lemma_.lower() in {"cent", "percent", "rise", "raise"} for what in sums)
    return not objects(settling) and (paid or {"with", "for"} <= links)


def _is_lived_in(settlement: "Token") -> bool:
    """ "near the fishing | settlement", "an informal | settlement"."""
    kinds = {child.lower_ for child in settlement.lefts if child.dep_ in MODIFYING}
    there = settlement.dep_ == "pobj" and settlement.head.lower_ in {"near", "outside", "at", "around", "across", "inside", "within"}
    return there or not kinds.isdisjoint({"informal", "squatter", "human", "jewish", "israeli", "fishing", "rural", "illegal", "slum"})
