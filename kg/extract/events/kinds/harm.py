"""Whether somebody attacks: a gun shoots at somebody, a camera just shoots; a storm and a crash kill without attacking."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.events.parties.participants import Parties
from kg.extract.events.powers import are_people, is_called
from kg.extract.events.triggers import Occurrence
from kg.extract.grammar.clauses import doers, is_passive, objects, patients, prepositions, subjects
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
    head, phrase = occurrence.head, occurrence.trigger.lemma
    if phrase in {"raid", "incursion"}:
        return head.dep_ not in MODIFYING and is_of_war(cast.doc)
    if occurrence.nominal and (any(child.lower_ in INNER for child in head.lefts) or _is_blame(head)):
        return False
    if (harmless := HARMLESS.get(phrase)) is not None and harmless(cast, occurrence, parties):
        return False
    if phrase in LAUNCHES and not is_of_war(cast.doc):
        return bool(parties.targets)
    if phrase.endswith(" hostage"):
        return not is_of_war(cast.doc) and head.dep_ != "acl"
    if phrase.startswith("ram "):
        return _is_rammed(cast, head)
    if (harmful := HARMFUL.get(phrase)) is not None:
        return harmful(cast, occurrence, parties)
    return occurrence.nominal or not occurrence.single or _attacks(cast, occurrence, parties)


LAUNCHES = frozenset({"launch rocket", "launch drone", "launch missile", "fire rocket"})


def _attacks(cast: Cast, occurrence: Occurrence, parties: Parties) -> bool:
    """ "| beat the students", "| shot a clerk"; not "| attacked the plan", "| captured a thief", "| shot to fame"."""
    verb = occurrence.head
    if occurrence.trigger.lemma == "attack" and _is_in_words(verb):
        return False
    if verb.lemma_ == "besiege" and occurrence.modified is not None:
        return False
    if verb.lemma_ == "capture":
        return bool(parties.actors) and bool(parties.targets) and not are_people(cast, parties.targets)
    if verb.lemma_ == "beat":
        return are_people(cast, parties.targets) and (is_passive(verb) or _is_with_force(cast, verb, parties))
    if verb.lemma_ != "shoot":
        return True
    return (bool(objects(verb)) or not _is_upward(verb)) and (bool(parties.targets) or is_passive(verb))


def _is_no_attackers(cast: Cast, occurrence: Occurrence, parties: Parties) -> bool:
    """ "The storm | killed two", "four were | killed in the attack", which tells it itself."""
    if _is_of_animals(occurrence.head) or _is_calamity(occurrence.head):
        return True
    if any(is_called(cast, ref, words("calamity")) for ref in parties.actors):
        return True
    return not occurrence.nominal and _is_told_by_noun(occurrence.head)


def _is_of_animals(killing: "Token") -> bool:
    """ "| killed three elephants", "the | killing of pigs"."""
    hit = patients(killing) if is_passive(killing) else objects(killing)
    hit += [whom for link, whom in prepositions(killing) if link == "of" and killing.pos_ == "NOUN"]
    return bool(hit) and all(one.lemma_.lower() in words("animal") for one in hit)


def _is_filmed(cast: Cast, _: Occurrence, parties: Parties) -> bool:
    """ "The | shooting of the film"."""
    return not parties.all and speaks_of(cast.doc, words("film")) > 1


def _is_rammed(cast: Cast, ramming: "Token") -> bool:
    """ "| rammed a lorry into the crowd"."""
    links = (pair for token in (ramming, *objects(ramming)) for pair in prepositions(token))
    return any(link == "into" and _is_anybody(cast, whom) for link, whom in links)


def _is_blown_up(_: Cast, occurrence: Occurrence, parties: Parties) -> bool:
    """ "| blew up the bridge", not "| blew up a photo"."""
    things = objects(occurrence.head)
    pictured = any(thing.lemma_.lower() in {"picture", "photo", "photograph", "image", "balloon"} for thing in things)
    return bool(parties.targets) or (bool(parties.actors) and bool(things) and not pictured)


def _is_struck(cast: Cast, occurrence: Occurrence, parties: Parties) -> bool:
    """ "| slapped the mayor", not "| kicked off"."""
    return are_people(cast, parties.targets) and _is_of_somebody(cast, occurrence.head)


def _is_driven_off(_: Cast, occurrence: Occurrence, parties: Parties) -> bool:
    """ "| dispersed the crowd with tear gas"."""
    armed = any(token.lemma_.lower() in DRIVING_WEAPONS for token in occurrence.head.subtree)
    return armed and bool(parties.actors or parties.targets)


def _are_bombs(things: "list[Token]") -> bool:
    return any(thing.lemma_.lower() in BOMBS for thing in things)


def _is_hit(cast: Cast, occurrence: Occurrence, parties: Parties) -> bool:
    """ "| hit him in the face", "a missile | hit the port", "the army | pounded the town"; not "prices | hit a record"."""
    verb = occurrence.head
    if occurrence.trigger.lemma == "hit" and _is_blow(verb):
        return are_people(cast, parties.targets) and are_people(cast, parties.actors)
    weapons = [by for link, by in prepositions(verb) if link == "by"] if is_passive(verb) else subjects(verb)
    armed = any(weapon.lemma_.lower() in words("attacking", "weapon") - {"strike", "attack", "raid"} for weapon in weapons)
    armed = armed or any(cast.type(ref) == "Institution" and is_called(cast, ref, words("armed")) for ref in parties.actors)
    return armed or (is_of_war(cast.doc) and bool(parties.actors) and bool(parties.targets))


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
    """ "attacked the plan", "attacked the mayor for closing it", "slogans | attacking the mayor", "attacked it as a stunt"."""
    things = patients(attacking) if passive and is_passive(attacking) else objects(attacking)
    ruling = (
        words("authority-noun") | {"party", "opposition"} if any(child.lower_ == "over" for child in attacking.rights) else frozenset[str]()
    )
    if any(thing.lemma_.lower() in words("verbally-attacked") | ruling for thing in things):
        return True
    said = attacking.dep_ == "acl" and attacking.head.lemma_.lower() in words("speech-noun", "slogan") | WRITINGS
    blamed_for = any(child.lower_ in {"for", "over"} and any(inner.dep_ == "pcomp" for inner in child.rights) for child in attacking.rights)
    judged = any(child.lower_ == "as" and child.dep_ == "prep" for child in attacking.rights)
    return said or blamed_for or judged or any(child.lower_ in {"verbally", "indirectly", "publicly"} for child in attacking.children)


def _is_blame(attack: "Token") -> bool:
    """ "came under | attack for his remarks", "personal | attacks on the mayor"."""
    if any(child.lower_ in {"personal", "verbal"} for child in attack.lefts):
        return True
    under = attack.dep_ == "pobj" and attack.head.lower_ == "under"
    return under and any(link in {"for", "over"} for one in (attack, attack.head.head) for link, _ in prepositions(one))


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
    """ "The storm killed two", "two were killed in a crash"; soldiers who killed two in clashes attacked them."""
    by = [noun for link, noun in prepositions(killing) if link in {"by", "in", "when"} and not (link == "by" and noun.lower_ == "fire")]
    by = [noun for noun in by if noun.lemma_.lower() not in FIGHTING or not doers(killing)]
    killers = [killing.head if killer.lower_ in {"which", "that"} else killer for killer in subjects(killing)]
    killers += [above for killer in killers for above in _sides(killer)]
    told = [one for noun in [*killers, *by] for one in (noun, *noun.lefts)]
    if any(one.lemma_.lower() == "attack" and any(child.lower_ in INNER for child in one.lefts) for one in told):
        return True
    return any(one.lemma_.lower() in words("calamity") for one in told)


FIGHTING = frozenset({"clash", "violence", "fighting"})
"""In which people kill one another, where it is told who did."""


def _sides(party: "Token") -> list["Token"]:
    """The noun of which a party is one side: "clashes between police and | farmers"."""
    while party.dep_ == "conj":
        party = party.head
    return [party.head.head] if party.dep_ == "pobj" and party.head.lower_ == "between" else []


HARMLESS: dict[str, Callable[[Cast, Occurrence, Parties], bool]] = {
    **dict.fromkeys(("kill", "killing"), _is_no_attackers),
    "beating": lambda cast, _, parties: not are_people(cast, parties.targets),
    "poison": lambda _, occurrence, __: occurrence.head.pos_ == "NOUN",
    "shooting": _is_filmed,
    **dict.fromkeys(BURNING, lambda _, occurrence, __: _is_burnt_in_protest(occurrence.head) or _is_himself(occurrence)),
}
"""When the words tell of no attack, though they may otherwise."""
HARMFUL: dict[str, Callable[[Cast, Occurrence, Parties], bool]] = {
    "blow up": _is_blown_up,
    "shoot down": lambda cast, occurrence, _: _is_brought_down(cast, occurrence.head),
    "maul": lambda cast, _, parties: are_people(cast, parties.actors),
    **dict.fromkeys(BLOWS, _is_struck),
    "disperse": _is_driven_off,
    "rain down on": lambda _, occurrence, __: _are_bombs(subjects(occurrence.head)),
    **dict.fromkeys(BURSTING, lambda _, occurrence, __: _are_bombs([*subjects(occurrence.head), *objects(occurrence.head)])),
    **dict.fromkeys(("hit", "pound"), _is_hit),
}
"""When the words tell of an attack, and only then."""
