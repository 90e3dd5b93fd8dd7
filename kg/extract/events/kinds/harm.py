"""Whether somebody attacks: a gun shoots at somebody, a camera just shoots; a storm and a crash kill without attacking."""

from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.events.parties.participants import Parties
from kg.extract.events.powers import are_people, is_called
from kg.extract.events.triggers import Occurrence
from kg.extract.grammar.clauses import is_passive, objects, patients, prepositions, subjects
from kg.extract.grammar.tags import MODIFYING
from kg.extract.grammar.topics import is_of_war, speaks_of
from kg.extract.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

WRITINGS = frozenset(
    {"speech", "article", "letter", "post", "tweet", "editorial", "book", "song", "video", "campaign", "column", "pamphlet"}
)
"""What attacks in words."""


INNER = frozenset({"heart", "panic", "asthma", "anxiety", "cardiac"})
"""Attacks that one suffers without an attacker."""
BLOWS = frozenset({"headbutt", "head butt", "slap", "punch", "kick", "flog", "mug", "collar"})
DRIVING_WEAPONS = frozenset({"cannon", "gas", "teargas", "baton", "bullet", "lathi", "grenade", "spray", "truncheon", "pellet", "force"})
"""With what a crowd is dispersed by force."""
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
    if occurrence.trigger.lemma == "beating" and not are_people(cast, parties.targets):
        return False
    if occurrence.trigger.lemma == "kill" and not occurrence.nominal and _is_told_by_noun(occurrence.head):
        return False
    if occurrence.trigger.lemma == "poison" and occurrence.head.pos_ == "NOUN":
        return False
    if occurrence.trigger.lemma == "shooting" and not parties.all and speaks_of(cast.doc, words("film")) > 1:
        return False
    if occurrence.trigger.lemma in {"launch rocket", "launch drone", "launch missile", "fire rocket"} and not is_of_war(cast.doc):
        return bool(parties.targets)
    if occurrence.nominal and any(child.lower_ in INNER for child in occurrence.head.lefts):
        return False
    if occurrence.trigger.lemma.endswith(" hostage"):
        return not is_of_war(cast.doc) and occurrence.head.dep_ != "acl"
    if occurrence.trigger.lemma == "blow up":
        pictured = any(thing.lemma_.lower() in {"picture", "photo", "photograph", "image", "balloon"} for thing in objects(occurrence.head))
        return bool(parties.targets) or (bool(parties.actors) and bool(objects(occurrence.head)) and not pictured)
    if occurrence.trigger.lemma == "shoot down":
        return _is_brought_down(cast, occurrence.head)
    if occurrence.trigger.lemma == "maul":
        return are_people(cast, parties.actors)
    if occurrence.trigger.lemma in BLOWS:
        return are_people(cast, parties.targets) and _is_of_somebody(cast, occurrence.head)
    if occurrence.trigger.lemma.startswith("ram "):
        return any(
            link == "into" and _is_anybody(cast, whom)
            for token in (occurrence.head, *objects(occurrence.head))
            for link, whom in prepositions(token)
        )
    if occurrence.trigger.lemma in BURNING and (_is_burnt_in_protest(occurrence.head) or _is_himself(occurrence)):
        return False
    if occurrence.trigger.lemma == "disperse":
        return bool(parties.actors or parties.targets) and any(token.lemma_.lower() in DRIVING_WEAPONS for token in occurrence.head.subtree)
    if occurrence.trigger.lemma == "rain down on":
        return any(thing.lemma_.lower() in BOMBS for thing in subjects(occurrence.head))
    if occurrence.trigger.lemma in BURSTING:
        return any(thing.lemma_.lower() in BOMBS for thing in (*subjects(occurrence.head), *objects(occurrence.head)))
    if occurrence.trigger.lemma == "hit" and _is_blow(occurrence.head):
        return are_people(cast, parties.targets) and are_people(cast, parties.actors)
    if occurrence.trigger.lemma in {"hit", "pound"}:
        weapons = (
            [by for link, by in prepositions(occurrence.head) if link == "by"] if is_passive(occurrence.head) else subjects(occurrence.head)
        )
        armed = any(weapon.lemma_.lower() in words("attacking", "weapon") - {"strike", "attack", "raid"} for weapon in weapons)
        armed = armed or any(cast.type(ref) == "Institution" and is_called(cast, ref, words("armed")) for ref in parties.actors)
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
        return are_people(cast, parties.targets) and (is_passive(occurrence.head) or _is_with_force(cast, occurrence.head, parties))
    if occurrence.head.lemma_ == "shoot" and not objects(occurrence.head) and _is_upward(occurrence.head):
        return False
    return occurrence.head.lemma_ != "shoot" or bool(parties.targets) or is_passive(occurrence.head)


def _is_brought_down(cast: Cast, shooting: "Token") -> bool:
    """ "| shot down a drone", "rebels were | shot down"; an idea, a motion or "the first" of two demands is only turned down."""
    hit = patients(shooting) if is_passive(shooting) else objects(shooting)
    craft = any(one.lemma_.lower() in FLYING or _is_anybody(cast, one) for one in hit)
    return craft or (is_of_war(cast.doc) and not _is_in_words(shooting, passive=True))


FLYING = frozenset(
    "plane aircraft airplane aeroplane jet helicopter chopper airliner drone uav missile rocket bomber fighter balloon glider".split()
)


def _is_with_force(cast: Cast, beating: "Token", parties: Parties) -> bool:
    """ "Police | beat the students", "| beat him with sticks"; a team and a candidate beat others without."""
    armed = any(is_called(cast, ref, words("armed") | FORCES) for ref in parties.actors)
    return armed or any(link == "with" and what.lemma_.lower() in CLUBS for link, what in prepositions(beating))


def _is_told_by_noun(killing: "Token") -> bool:
    """ "Four were | killed in the attack": the noun tells it, and who died."""
    return any(
        link == "in" and what.lemma_.lower() in {"attack", "ambush", "raid", "bombing", "shooting", "assault"} and _is_the(what)
        for link, what in prepositions(killing)
    )


def _is_the(noun: "Token") -> bool:
    return any(child.lower_ in {"the", "this", "that"} for child in noun.lefts)


BURNING = frozenset({"set fire to", "set on fire", "set ablaze", "torch", "burn down"})


def _is_himself(occurrence: Occurrence) -> bool:
    """ "set himself on fire"."""
    return any(token.lower_.endswith(("self", "selves")) for token in occurrence.head.doc[occurrence.start : occurrence.end + 1])


def _is_burnt_in_protest(burning: "Token") -> bool:
    """ "set fire to tyres", "burnt an effigy": what marchers bring to burn."""
    burnt = [thing for one in (burning, *objects(burning)) for link, thing in prepositions(one) if link == "to"]
    burnt += patients(burning) if is_passive(burning) else objects(burning)
    return any(thing.lemma_.lower() in TINDER for thing in burnt)


TINDER = frozenset("tyre tire effigy flag copy poster candle bill portrait photo ballot notice circular certificate".split())
FORCES = frozenset({"police", "policemen", "officers", "soldiers", "troops", "guards", "mob", "thugs", "gunmen", "wardens"})
CLUBS = frozenset(
    {
        "stick",
        "baton",
        "lathi",
        "rod",
        "club",
        "bat",
        "belt",
        "truncheon",
        "cane",
        "pole",
        "fist",
        "iron",
        "bottle",
        "hammer",
        "brick",
        "chair",
    }
)


def _is_of_somebody(cast: Cast, verb: "Token") -> bool:
    """ "slapped the mayor", "was punched"; not "kicked off", "slapped a fine on the bank"."""
    if any(child.dep_ == "prt" for child in verb.rights):
        return False
    return any(_is_anybody(cast, one) for one in (patients(verb) if is_passive(verb) else objects(verb)))


def _is_anybody(cast: Cast, token: "Token") -> bool:
    people = any(cast.type(ref) in {"Person", "Group"} for ref in cast.refs(token))
    return people or token.lemma_.lower() in words("person-noun", "quantity-noun") | {"people", "pedestrian", "shopper", "queue"}


def _is_in_words(attacking: "Token", *, passive: bool = False) -> bool:
    """ "attacked the plan", "attacked the mayor for closing it", "slogans | attacking the mayor", "verbally attacked"."""
    things = patients(attacking) if passive and is_passive(attacking) else objects(attacking)
    if any(thing.lemma_.lower() in words("verbally-attacked") for thing in things):
        return True
    said = attacking.dep_ == "acl" and attacking.head.lemma_.lower() in words("speech-noun", "slogan") | WRITINGS
    blamed_for = any(child.lower_ in {"for", "over"} and any(inner.dep_ == "pcomp" for inner in child.rights) for child in attacking.rights)
    return said or blamed_for or any(child.lower_ in {"verbally", "indirectly", "publicly"} for child in attacking.children)


def _is_blow(hitting: "Token") -> bool:
    """ "| hit him in the face", "| hit her with a bottle"."""
    return any(
        (link in {"in", "on", "over", "across"} and what.lemma_.lower() in BODY) or (link == "with" and what.lemma_.lower() in CLUBS)
        for link, what in prepositions(hitting)
    )


BODY = frozenset({"face", "head", "jaw", "stomach", "chest", "back", "neck", "leg", "arm", "eye", "nose"})


def _is_upward(shooting: "Token") -> bool:
    """ "shot to fame"."""
    return any(link == "to" and where.lower_ in {"fame", "prominence", "stardom"} for link, where in prepositions(shooting))


def _is_calamity(killing: "Token") -> bool:
    """ "The storm killed two", "two were killed in a crash"."""
    by = [noun for link, noun in prepositions(killing) if link in {"by", "in", "when"} and not (link == "by" and noun.lower_ == "fire")]
    killers = [killing.head if killer.lower_ in {"which", "that"} else killer for killer in subjects(killing)]
    killers += [above for killer in killers for above in _sides(killer)]
    told = [one for noun in [*killers, *by] for one in (noun, *noun.lefts)]
    if any(one.lemma_.lower() == "attack" and any(child.lower_ in INNER for child in one.lefts) for one in told):
        return True
    return any(one.lemma_.lower() in words("calamity") for one in told)


def _sides(party: "Token") -> list["Token"]:
    """The noun of which a party is one side: "clashes between police and | farmers"."""
    while party.dep_ == "conj":
        party = party.head
    return [party.head.head] if party.dep_ == "pobj" and party.head.lower_ == "between" else []
