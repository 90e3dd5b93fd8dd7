"""Whether somebody attacks: a gun shoots at somebody, a camera just shoots; a storm and a crash kill without attacking."""

from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.events.participants import Parties
from kg.extract.events.powers import are_people, is_called
from kg.extract.events.triggers import Occurrence
from kg.extract.grammar.clauses import is_passive, objects, prepositions, subjects
from kg.extract.grammar.topics import is_of_war, speaks_of
from kg.extract.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

WRITINGS = frozenset(
    {"speech", "article", "letter", "post", "tweet", "editorial", "book", "song", "video", "campaign", "column", "pamphlet"}
)
"""What attacks in words."""
MODIFYING = frozenset({"compound", "nmod", "amod"})


BURSTING = frozenset({"explode", "detonate", "go off"})
BOMBS = frozenset("bomb grenade landmine mine missile shell ied explosive explosives device bomber vest drone rocket".split())
"""What goes off because somebody meant it to."""


def is_attack(cast: Cast, occurrence: Occurrence, parties: Parties) -> bool:
    """A gun shoots at somebody, a camera just shoots; a team beats another."""
    if occurrence.trigger.lemma in {"raid", "incursion"}:
        return occurrence.head.dep_ not in MODIFYING and is_of_war(cast.doc)
    if occurrence.trigger.lemma == "kill" and (
        _is_calamity(occurrence.head) or any(is_called(cast, ref, words("calamity")) for ref in parties.actors)
    ):
        return False
    if occurrence.trigger.lemma == "poison" and occurrence.head.pos_ == "NOUN":
        return False
    if occurrence.trigger.lemma == "shooting" and not parties.all and speaks_of(cast.doc, words("film")) > 1:
        return False
    if occurrence.trigger.lemma in {"launch rocket", "launch drone", "launch missile", "fire rocket"} and not is_of_war(cast.doc):
        return bool(parties.targets)
    if occurrence.trigger.lemma == "blow up":
        return bool(parties.targets)
    if occurrence.trigger.lemma in BURSTING:
        return any(thing.lemma_.lower() in BOMBS for thing in (*subjects(occurrence.head), *objects(occurrence.head)))
    if occurrence.trigger.lemma in {"hit", "pound"}:
        weapons = (
            [by for link, by in prepositions(occurrence.head) if link == "by"] if is_passive(occurrence.head) else subjects(occurrence.head)
        )
        armed = any(weapon.lemma_.lower() in words("attacking", "weapon") - {"strike", "attack", "raid"} for weapon in weapons)
        return armed or (is_of_war(cast.doc) and bool(parties.actors) and bool(parties.targets))
    if occurrence.nominal or not occurrence.single:
        return True
    if occurrence.trigger.lemma == "attack" and _is_in_words(occurrence.head):
        return False
    if occurrence.head.lemma_ == "besiege" and occurrence.modified is not None:
        return False
    if occurrence.head.lemma_ == "capture":
        return bool(parties.actors) and bool(parties.targets) and not are_people(cast, parties.targets)
    if occurrence.head.lemma_ == "beat":
        return is_passive(occurrence.head) and are_people(cast, parties.targets)
    if occurrence.head.lemma_ == "shoot" and not objects(occurrence.head) and _is_upward(occurrence.head):
        return False
    return occurrence.head.lemma_ != "shoot" or bool(parties.targets) or is_passive(occurrence.head)


def _is_in_words(attacking: "Token") -> bool:
    """ "attacked the plan", "attacked the mayor for closing it", "slogans | attacking the mayor", "verbally attacked"."""
    if any(thing.lemma_.lower() in words("verbally-attacked") for thing in objects(attacking)):
        return True
    said = attacking.dep_ == "acl" and attacking.head.lemma_.lower() in words("speech-noun", "slogan") | WRITINGS
    blamed_for = any(child.lower_ in {"for", "over"} and any(inner.dep_ == "pcomp" for inner in child.rights) for child in attacking.rights)
    return said or blamed_for or any(child.lower_ in {"verbally", "indirectly", "publicly"} for child in attacking.children)


def _is_upward(shooting: "Token") -> bool:
    """ "shot to fame"."""
    return any(link == "to" and where.lower_ in {"fame", "prominence", "stardom"} for link, where in prepositions(shooting))


def _is_calamity(killing: "Token") -> bool:
    """ "The storm killed two", "two were killed in a crash"."""
    by = [noun for link, noun in prepositions(killing) if link in {"by", "in", "when"} and not (link == "by" and noun.lower_ == "fire")]
    killers = [killing.head if killer.lower_ in {"which", "that"} else killer for killer in subjects(killing)]
    killers += [above for killer in killers for above in _sides(killer)]
    return any(one.lemma_.lower() in words("calamity") for noun in [*killers, *by] for one in (noun, *noun.lefts))


def _sides(party: "Token") -> list["Token"]:
    """The noun of which a party is one side: "clashes between police and | farmers"."""
    while party.dep_ == "conj":
        party = party.head
    return [party.head.head] if party.dep_ == "pobj" and party.head.lower_ == "between" else []
