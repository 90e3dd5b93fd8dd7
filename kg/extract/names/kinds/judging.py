"""What one capitalised phrase names, by what speaks for it alone: the learned odds, and what is known of such words."""

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from kg.extract import institution, person, place
from kg.extract.lexicon import words
from kg.extract.names.kinds.endings import deals_in, told_by_ending
from kg.extract.names.kinds.markers import SHIPS
from kg.extract.names.kinds.model import NOTHING, Evidence, is_given, is_known, scores
from kg.extract.names.kinds.ordinary import is_ordinary
from kg.extract.names.known.gazetteer import countries
from kg.model import EntityType
from kg.nlp import nouns

if TYPE_CHECKING:
    from spacy.vocab import Vocab

DOUBT = 0.4
"""A name is doubted that has no more than so much (in log odds) over being none."""
LIKELY = 1.0
"""So much (in log odds) a head like an institution's ("Navy League"), a name known the world over, "in" before what is tagged a place or
before a word nobody knows, and an apposition say where all else wavers."""
YIELDING = 3.0
"""What an article says elsewhere of a phrase decides, unless so much (in log odds) speaks for another type."""


class Judgement(NamedTuple):
    """What a phrase seems to name, or `NOTHING`; with the evidence, and the odds (natural logarithms) of each type."""

    best: str
    seen: dict[str, float]
    odds: dict[str, float]
    doubted: bool

    def yields_to(self, kind: str) -> bool:
        """Whether the odds leave room for another type."""
        return self.odds[kind] > max(self.odds.values()) - YIELDING


def judged(vocab: "Vocab", key: str, told: Evidence) -> Judgement:
    """What the phrase of that text names."""
    seen, odds = told.features, scores(told)
    for kind, more in _nudges(vocab, key, seen):
        odds[kind] += more
    best = max(odds, key=lambda label: odds[label])
    doubted = best != NOTHING and odds[best] - odds[NOTHING] < DOUBT
    if best == NOTHING:
        best = next((kind for said, kind in TELLING.items() if said in seen), NOTHING)
    best = told_by_ending(key) or _told_by_words(best, seen, key)
    unlike = (
        key in _things()
        or (" " in key and key.split()[0] in SHIPS)
        or key.startswith(SPEECHES)
        or (best == person.TYPE and (len(key) == 1 or any(letter.isdigit() for letter in key)))
    )
    return Judgement(NOTHING if unlike or is_ordinary(vocab, key, best, seen) else best, seen, odds, doubted)


def is_thing(key: str) -> bool:
    """Whether a phrase, without case, stands for a thing wherever it stands alone: "odi"."""
    return key in _things()


@cache
def _things() -> frozenset[str]:
    """What stands for a thing wherever it stands alone, also several of them, as phrases are judged: without case."""
    return frozenset(word.casefold() + end for word in words("thing") for end in ("", "s"))


def _nudges(vocab: "Vocab", key: str, seen: dict[str, float]) -> list[tuple[str, float]]:
    """What little examples show too seldom to be learned: the type, and how much is to be added to its odds."""
    told = [
        (NOTHING, -LIKELY, "last in institution-head" in seen and "length=1" not in seen),
        (NOTHING, -LIKELY, "last in place-head" in seen and not seen.keys() & {"length=1", "label=none"}),
        (place.TYPE, LIKELY, "pobj of in" in seen and "whole=GPE" in seen),
        (place.TYPE, LIKELY, bool(seen.keys() & WHERE) and key.isalpha() and not is_known(key) and not _in_capitals(seen)),
        (NOTHING, -LIKELY, "sat for" in seen),
        (institution.TYPE, 3 * LIKELY, "sat for" in seen and _in_capitals(seen)),
        (place.TYPE, 3 * LIKELY, "sat for" in seen and not _in_capitals(seen) and _means_nothing(vocab, key)),
        (institution.TYPE, LIKELY, seen.get("employed at", 0.0) > 0.5),
        (institution.TYPE, LIKELY, key.startswith("radio ") or deals_in(key)),
        (institution.TYPE, LIKELY, "apposition in institution-noun" in seen and seen.keys().isdisjoint(OF_PERSONS)),
        (NOTHING, -LIKELY, "head of" in seen),
        (institution.TYPE, LIKELY, "known institution" in seen and "after=NUM" not in seen),
        (person.TYPE, LIKELY, bool(seen.keys() & APPOSED)),
        (person.TYPE, LIKELY, bool(seen.keys() & SURNAMES) and _given(key)),
        (person.TYPE, LIKELY / 2, _is_plain_name(key, seen)),
    ]
    return [(kind, more) for kind, more, holds in told if holds]


def _means_nothing(vocab: "Vocab", key: str) -> bool:
    """Whether the first word of a phrase is no word of the language, so that it is a town's rather than a side's: "Galle North"."""
    first = key.split()[0]
    return first not in nouns(vocab) and first not in words("institution-head", "person-noun")


def _is_plain_name(key: str, seen: dict[str, float]) -> bool:
    """Whether a known given name and another word without a meaning stand where a place hardly does: "Regina Ip said"."""
    apart = any(feature.startswith("last in") for feature in seen) or seen.keys() & WHERE
    return "length=2" in seen and not apart and _given(key)


def _given(key: str) -> bool:
    """Whether a phrase of two words begins with a known given name."""
    first, _, last = key.partition(" ")
    return bool(last) and " " not in last and is_known(first) and is_given(first)


def _in_capitals(seen: dict[str, float]) -> bool:
    """Whether a word is written with capitals inside: "GMOA", "TurkStream"."""
    return "camel" in seen or any(feature.startswith("acronym") for feature in seen)


def _told_by_words(best: str, seen: dict[str, float], key: str) -> str:
    """What its words make of what a phrase seems to name: "Harbour Cup" is nobody, "in Westgate Bay" no person."""
    if (told := _told_outright(best, seen, key)) is not None:
        return told
    if best != NOTHING and " " in key and key.split()[-1] in (THINGS if best == person.TYPE else THINGS | LAWS) and "head of" not in seen:
        return best if "nsubj of speech" in seen or seen.keys() & {"titled", "honorific"} else NOTHING
    if best != NOTHING and (_names_rules(key) or ("nsubj of speech" not in seen and (_names_subject(key) or _names_practice(key)))):
        return NOTHING
    if best == place.TYPE:
        return institution.TYPE if key == "centre" else best
    if best == institution.TYPE:
        return _seeming_institution(key)
    return _seeming_person(seen, key) if best == person.TYPE else best


def _told_outright(best: str, seen: dict[str, float], key: str) -> str | None:
    """A place known the world over is one, "CPC(M)" a party, "the North and East" a place, "the North" none, "in Galle Police" a body."""
    if "known place" in seen or (key.startswith("state of ") and key.removeprefix("state of ").title() in countries()):
        return place.TYPE
    if best == institution.TYPE and key.title() in countries():
        return place.TYPE
    if SHORT_PARTY.fullmatch(key):
        return institution.TYPE
    if SIDES.fullmatch(key):
        return place.TYPE
    if best != place.TYPE:
        return None
    if COMPASS.issuperset(key.split()):
        return NOTHING
    headed = "last in institution-noun" in seen and "length=1" not in seen
    return institution.TYPE if headed and not seen.keys() & {"last in place-head", "last in place-noun"} else None


def _seeming_institution(key: str) -> str:
    """ "Western States" are none, "Harbour Avenue" is a place, "a Republican" is no party."""
    if key in PARTISANS:
        return NOTHING
    if " " in key and key.split()[-1] in WAYS and key not in SEATS_OF_POWER and not key.endswith("red crescent"):
        return place.TYPE
    several = key.split()[-1] in SEVERAL_PLACES and not key.startswith("united ") and " of " not in key
    return NOTHING if several else institution.TYPE


def _seeming_person(seen: dict[str, float], key: str) -> str:
    """ "Galle Meeting" is nobody, "Cole Motors" a body, "in Westgate Bay" and "North Galle" are places, but not "Mr. Bay"."""
    if key.endswith(" meeting"):
        return NOTHING
    if seen.keys() & {"titled", "honorific"}:
        return person.TYPE
    first, last = key.split()[0], key.split()[-1]
    if " " in key and (seen.get("capitals at the end") == 1.0 or (deals_in(key) and last not in {"power", "sugar"})):
        return institution.TYPE
    north = first in COMPASS and "ends in a place" in seen
    sited = "last in place-head" in seen and seen.keys() & {"pobj of in", "pobj of at", "pobj of near"}
    return place.TYPE if north or sited or (" " in key and last in WAYS) else person.TYPE


def _names_subject(key: str) -> bool:
    """Whether all the words are those of what bodies deal with, and none says that it is a body: "public safety", "early education"."""
    parts = key.split()
    if len(parts) > 1 and parts[-1] == "cabinet":
        return all(word in words("topic") - EVERYWHERE for word in parts[:-1])
    return len(parts) > 1 and parts[-1] in SUBJECTS and all(word in words("topic") or word in OF_SUBJECTS for word in parts)


def _names_practice(key: str) -> bool:
    """Whether what a body has set up is named, not the body: "payroll system", "skills programme", not "world food programme"."""
    parts = key.split()
    if len(parts) == 1 or parts[-1] not in PRACTICES or " of " in key:
        return False
    return parts[0] not in {"un", "u.n.", "united", "world"} and parts[-2] not in RUN_AS_SYSTEMS


def _names_rules(key: str) -> bool:
    """Whether what something is of is a law or a plan, or what it is for a prize: "scheme of preferences", "ada cole award for science"."""
    head, of, _ = key.partition(" of ")
    given, prize_for, _ = key.partition(" for ")
    if prize_for and given.split()[-1] in THINGS:
        return True
    return bool(of) and head.split()[-1] in words("not-an-entity-head") - words("institution-head") - {"movement", "mission", "campaign"}


THINGS = frozenset(
    """award awards bandh championship championships cup dharna expo fair hartal index marathon olympiad olympics pact paralympics prize
    protocol referendum summit syndrome tournament treaty trophy visa""".split()
)
LAWS = frozenset(
    """act bill code constitution criteria framework guidelines law laws ordinance policy primary procedures proceedings radar regulation
    regulations telescope""".split()
)
"""Last words of what is neither a body nor a place, whoever acts or is in it; only laws may be surnames too."""
SUBJECTS = frozenset(
    "administration development education finance management research rights safety science sciences security services technology".split()
)
EVERYWHERE = frozenset({"local", "national", "provincial", "regional"})
"""Words that say whose a cabinet is, not with what one of its secretaries deals: "| Health Cabinet | Secretary Ada Cole"."""
OF_SUBJECTS = frozenset("early essential executive fundamental market marketing online senior".split())
"""Last words of subjects, and words before them that tell which."""
PRACTICES = frozenset({"system", "programme", "program"})
RUN_AS_SYSTEMS = frozenset(
    "college court courts health healthcare hospital library police radio reserve school schools service university".split()
)
"""Of what several that are one body are a system, or who has a programme."""
SHORT_PARTY = re.compile(r"[a-z]{2,5}\([a-z]{1,3}\)")
"""Initials with those of a wing: "CPC(M)"."""
SIDES = re.compile(r"(north|south|east|west) and (north|south|east|west)")
"""Two sides of a country that are told of as one: "the North and East"."""
SPEECHES = ("state of the union", "state of the nation")
"""What heads of state give once a year."""
PARTISANS = frozenset({"democrat", "republican"})
"""What one or some of a party are called, and the party never."""
SEATS_OF_POWER = frozenset({"downing street", "wall street", "fleet street"})
"""Streets that stand for who works there."""
COMPASS = frozenset("north south east west northern southern eastern western central upper lower".split())
SEVERAL_PLACES = frozenset("states districts cities towns villages provinces countries".split())
WAYS = frozenset(
    """bay road street row crescent mews terrace avenue airport square place highway expressway flyover junction chowk stadium ghat
    gurdwara gurudwara kovil maidan mandapam mandir masjid nagar stupa vihara viharaya""".split()
)
"""Last words of places' names that are hardly anybody's surname."""
WHERE = frozenset(f"pobj of {where}" for where in ("in", "near", "from", "to", "of", "at"))
"""Where a word that no vocabulary has is more likely a village than anything else."""
SURNAMES = frozenset({"last in not-an-entity-head", "last in place-head"})
"""Words for things and sites that are surnames behind a given name: "Clara Day", "Ada Woods"."""
OF_PERSONS = frozenset({"titled", "honorific", "label=PERSON"})
"""What is seen of people: "Ada Cole (Hill Bank)" is no bank."""
APPOSED = frozenset({"apposition in post", "apposition in person-noun", "apposed to post", "apposed to person-noun"})


TELLING: dict[str, EntityType] = {
    "titled": "Person",
    "honorific": "Person",
    "head of": "Institution",
    "apposition in post": "Person",
    "apposition in person-noun": "Person",
    "apposition in institution-noun": "Institution",
    "apposition in place-noun": "Place",
}
"""What a title or an apposition says of a phrase that nothing else speaks for: "Metrolink, the private firm"."""
