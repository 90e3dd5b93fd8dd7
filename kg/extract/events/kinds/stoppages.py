"""Whether people stop work: "nurses walked out", "traders shut their shops in protest", not "struck a deal", "a power stoppage"."""

from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.events.parties.participants import Parties
from kg.extract.events.powers import is_called
from kg.extract.events.triggers import Occurrence
from kg.extract.grammar.clauses import is_passive, objects, patients, prepositions, subjects
from kg.extract.grammar.tags import MODIFYING
from kg.extract.grammar.topics import speaks_of
from kg.extract.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

ALLIED = frozenset("coalition alliance government cabinet talk negotiation meeting deal agreement courtroom jail prison".split())
"""What a party, or one set free, leaves by walking out."""
PARTIES = frozenset({"party", "parties"})
WORKPLACES = frozenset({"plant", "mill", "factory", "company", "firm", "mine", "carmaker", "automaker", "airline"})
"""Whom workers strike: "struck the | plant"."""


def is_strike(cast: Cast, occurrence: Occurrence, parties: Parties) -> bool:
    head = occurrence.head
    if occurrence.nominal:
        before = {child.lower_ for child in head.lefts if child.dep_ == "compound"}
        if occurrence.trigger.lemma == "stoppage" and not _is_of_work(head):
            return False
        return not before & {"hunger", "goal"} and ("lightning" not in before or speaks_of(cast.doc, words("labour")) > 2)
    if occurrence.single and is_passive(head) and any(child.dep_ == "auxpass" for child in head.lefts):
        return any(who.lemma_.lower() in WORKPLACES for who in patients(head))
    if head.lemma_ in {"shut", "close"}:
        return any(token.lemma_.lower() in CAUSES for token in head.sent)
    following = head.nbor().lower_ if head.i + 1 < len(head.doc) else ""
    if head.lemma_ in {"suspend", "halt"} or any(thing.lemma_.lower() in WORKPLACES for thing in objects(head)):
        return any(cast.type(ref) == "Group" or is_called(cast, ref, words("labour")) for ref in parties.actors)
    if head.lemma_ == "walk" and any(who.lower_ in {"he", "she"} or who.ent_type_ == "PERSON" for who in subjects(head)):
        return False
    if head.lemma_ == "walk" and any(t.dep_ == "pobj" and t.lemma_.lower() in ALLIED for t in head.doc[head.i + 2 : head.i + 7]):
        return False
    if head.lemma_ == "walk" and parties.actors and all(is_called(cast, ref, PARTIES) for ref in parties.actors):
        return False
    hits = (bool(objects(head)) and following != "over") or following in {"down", "back", "out", "up", "a", "by", "at", "off"}
    by_fate = not parties.actors and any(who.tag_ == "NN" for who in subjects(head))
    return not occurrence.single or not (hits or by_fate)


def _is_of_work(stoppage: "Token") -> bool:
    """ "a | stoppage by nurses", "a 24-hour | stoppage"; not a power stoppage, "| stoppage time" or "a | stoppage of pensions"."""
    kinds = {child.lemma_.lower() for child in stoppage.lefts if child.dep_ in MODIFYING}
    of_things = any(link == "of" and what.lemma_.lower() != "work" for link, what in prepositions(stoppage))
    return kinds.isdisjoint(SUPPLIES) and not of_things and stoppage.dep_ not in MODIFYING


SUPPLIES = frozenset({"power", "water", "rain", "gas", "supply", "payment", "play", "injury", "mid-over", "internet", "salary"})


def are_traders(cast: Cast, parties: Parties) -> bool:
    """Whether those who act keep shops: traders, a chamber of commerce."""
    return any(is_called(cast, ref, TRADERS) for ref in parties.actors)


TRADERS = frozenset(
    "trader traders shopkeeper shopkeepers merchant merchants retailer retailers dealer dealers vendor vendors stallholders "
    "trade commerce bazaar shops businesses storekeepers jewellers chemists".split()
)
CAUSES = frozenset("protest support solidarity strike bandh hartal shutdown demand oppose condemn against over response call".split())
"""What tells, beside shops shut by those who keep them, that they strike."""
