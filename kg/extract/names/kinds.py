"""What kind of thing each capitalised phrase names, judged by all the places where it stands.

A small model tags "Okafor" a place in one sentence and a person in the next; the words around all its places together seldom err.
"""

import unicodedata
from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from kg.extract import group, institution, person, place
from kg.extract.lexicon import words
from kg.extract.names.alike import LEAST, lists, shared
from kg.extract.names.evidence import features, lend
from kg.extract.names.naming_model import NOTHING, Evidence, is_known, scores
from kg.extract.names.ordinary import is_ordinary
from kg.extract.names.phrases import Phrase
from kg.extract.names.sorts import is_storm, names_thing_in_brackets, sort_of
from kg.extract.names.wording import Word, wording
from kg.model import EntityType
from kg.nlp import nouns

if TYPE_CHECKING:
    from spacy.tokens import Doc

LOOKED_AT = 4
"""So many places of a phrase tell as much as all of them."""


def key_of(doc: "Doc", phrase: Phrase) -> str:
    """The text of a phrase as it is judged: without case and possessive."""
    text = doc[phrase.start : phrase.end].text
    return " ".join(text.replace("’", "'").removesuffix("'s").split()).casefold()


def gathered(doc: "Doc", found: list[Phrase]) -> dict[str, Evidence]:
    """What speaks for each phrase, by its text: the means over its places."""
    places: dict[str, list[Phrase]] = defaultdict(list)
    for phrase in found:
        if not phrase.lone_title:
            places[key_of(doc, phrase)].append(phrase)
    longer = [key.split() for key in places if " " in key]
    last, first = {key[-1] for key in longer}, {key[0] for key in longer}
    out: dict[str, dict[str, float]] = {}
    spoken: dict[str, dict[Word, float]] = {}
    for key, where in places.items():
        total: dict[str, float] = defaultdict(float)
        told: dict[Word, float] = defaultdict(float)
        looked_at = where[:LOOKED_AT]
        for phrase in looked_at:
            for feature, value in features(doc, phrase).items():
                total[feature] += value / len(looked_at)
            for word, value in wording(doc, phrase).items():
                told[word] += value / len(looked_at)
        if key in last:
            total["ends a longer phrase"] = 1.0
        if key in first:
            total["begins a longer phrase"] = 1.0
        total["count"] = min(len(where), 5) / 5
        out[key], spoken[key] = dict(total), dict(told)
    lend(out)
    return {key: Evidence(out[key], spoken[key]) for key in out}


class Kinds(NamedTuple):
    """The type of each phrase's text, those that name nothing of the four left out; and the texts that may be no names."""

    types: dict[str, EntityType]
    doubted: frozenset[str]


def kinds(doc: "Doc", found: list[Phrase], dateline: tuple[int, int] | None) -> Kinds:
    """What each phrase names, by the evidence of all its places."""
    types: dict[str, EntityType] = {}
    doubted: set[str] = set()
    weighed: dict[str, dict[str, float]] = {}
    evidence = gathered(doc, found)
    for key, told in evidence.items():
        seen, odds = told.features, scores(told)
        weighed[key] = odds
        if "last in institution-head" in seen and "length=1" not in seen:
            odds[NOTHING] -= LIKELY
        if "pobj of in" in seen and "whole=GPE" in seen:
            odds[place.TYPE] += LIKELY
        if seen.keys() & WHERE and key.isalpha() and not is_known(key) and not _in_capitals(seen):
            odds[place.TYPE] += LIKELY
        if seen.get("employed at", 0.0) > 0.5:
            odds[institution.TYPE] += LIKELY
        if "known institution" in seen and "after=NUM" not in seen:
            odds[institution.TYPE] += LIKELY
        if seen.keys() & {"apposition in post", "apposition in person-noun", "apposed to post", "apposed to person-noun"}:
            odds[person.TYPE] += LIKELY
        best = max(odds, key=lambda label: odds[label])
        if best != NOTHING and odds[best] - odds[NOTHING] < DOUBT:
            doubted.add(key)
        if best == NOTHING:
            best = next((kind for said, kind in TELLING.items() if said in seen), NOTHING)
        best = _told_by_last_word(best, seen, key)
        if (best == person.TYPE and (len(key) == 1 or any(letter.isdigit() for letter in key))) or is_ordinary(doc.vocab, key, best, seen):
            best = NOTHING
        if best != NOTHING:
            types[key] = best  # type: ignore[assignment]
    for phrase in found:
        if dateline and dateline[0] <= doc[phrase.start].idx < dateline[1] and types.get(key_of(doc, phrase)) != "Institution":
            types[key_of(doc, phrase)] = place.TYPE
    for phrase in found:
        key = key_of(doc, phrase)
        open_to = types.get(key) != person.TYPE and key in weighed and weighed[key][person.TYPE] > max(weighed[key].values()) - YIELDING
        if open_to and person.lives(doc, phrase) and not _plain(doc, key):
            types[key] = person.TYPE
    for phrase in found:
        key = key_of(doc, phrase)
        if key in weighed and (sort := sort_of(doc, phrase)) is not None and weighed[key][sort] > max(weighed[key].values()) - YIELDING:
            types.pop(key, None)
            if sort != NOTHING:
                types[key] = sort  # type: ignore[assignment]
    for key in weighed:
        if " " in key and is_storm(key):
            types.pop(key.split()[-1], None)
    surnames = {_unaccented(word) for key, kind in types.items() if kind == person.TYPE for word in _surnames(key)}
    for key in weighed:
        seen = evidence[key].features
        speaks = "nsubj of speech" in seen or not _plain(doc, key)
        if speaks and _unaccented(key) in surnames and _may_be_surname(seen, weighed[key]):
            types[key] = person.TYPE
    firsts = {key.split()[0] for key, kind in types.items() if kind == institution.TYPE and " " in key}
    for key in firsts & weighed.keys() - surnames:
        near = weighed[key][institution.TYPE] > max(weighed[key].values()) - YIELDING
        if near and types.get(key, person.TYPE) == person.TYPE and not _plain(doc, key):
            types[key] = institution.TYPE
    for members in lists(doc, found):
        keys = {key_of(doc, phrase) for phrase in members}
        if len(keys) >= LEAST and (kind := shared([types.get(key) for key in keys])) is not None:
            types |= {key: kind for key in keys if weighed[key][kind] > max(weighed[key].values()) - YIELDING and not _plain(doc, key)}
    for left, right in pairwise(found):
        if _in_brackets(doc, left, right) and abbreviates(key_of(doc, right), key_of(doc, left)):
            types.pop(key_of(doc, right), None)
            if key_of(doc, left) in types:
                types[key_of(doc, right)] = types[key_of(doc, left)]
    for phrase in found:
        if names_thing_in_brackets(doc, phrase):
            types.pop(key_of(doc, phrase), None)
    for phrase in found:
        if institution.is_body_in_plural(doc, phrase):
            types[key_of(doc, phrase)] = institution.TYPE
        elif group.names_people(doc, phrase):
            types[key_of(doc, phrase)] = group.TYPE
        elif group.is_of_a_place(doc, phrase) and not _surname(types, key_of(doc, phrase)):
            types.pop(key_of(doc, phrase), None)
        elif types.get(key_of(doc, phrase)) == institution.TYPE and person.has_initials(doc, phrase):
            types[key_of(doc, phrase)] = person.TYPE
        elif institution.has_reporters(doc, phrase) or institution.in_plural(doc, phrase):
            types[key_of(doc, phrase)] = institution.TYPE
    return Kinds(types, frozenset(doubted))


def _in_capitals(seen: dict[str, float]) -> bool:
    """Whether a word is written with capitals inside: "GMOA", "TurkStream"."""
    return "camel" in seen or any(feature.startswith("acronym") for feature in seen)


def _told_by_last_word(best: str, seen: dict[str, float], key: str) -> str:
    """A place known the world over is one, a unit and "the North" are none, "in Westgate Bay" no person, nor is the north of a place."""
    if "known place" in seen:
        return place.TYPE
    if best == place.TYPE and COMPASS.issuperset(key.split()):
        return NOTHING
    placed = "last in place-head" in seen or "last in place-noun" in seen
    if best == place.TYPE and "last in institution-noun" in seen and "length=1" not in seen and not placed:
        return institution.TYPE
    if best != NOTHING and _names_rules(key):
        return NOTHING
    if key == "centre" and best == place.TYPE:
        return institution.TYPE
    if best == institution.TYPE and key.split()[-1] in SEVERAL_PLACES and not key.startswith("united "):
        return NOTHING
    if best == institution.TYPE and key.split()[-1] in HOUSES and sum(seen.get(f"pobj of {where}", 0.0) for where in AT) > 0.99:
        return place.TYPE
    if best != person.TYPE or seen.keys() & {"titled", "honorific"}:
        return best
    if " " in key and seen.get("capitals at the end") == 1.0:
        return institution.TYPE
    if " " in key and key.split()[-1] in WAYS:
        return place.TYPE
    north = key.split()[0] in COMPASS and "ends in a place" in seen
    return place.TYPE if north or ("last in place-head" in seen and seen.keys() & {"pobj of in", "pobj of at", "pobj of near"}) else best


def _surnames(key: str) -> list[str]:
    """The words of a person's full name that may stand for it alone: "cole" of "ada cole jr.", "park" of "park won-soon"."""
    parts = key.split()
    if len(parts) > 2 and parts[-1].rstrip(".") in {"jr", "sr", "ii", "iii"}:
        parts = parts[:-1]
    if len(parts) < 2:
        return []
    return [parts[-1], parts[0]] if len(parts) == 2 and "-" in parts[1] else [parts[-1]]


def _unaccented(text: str) -> str:
    """The text without accents, which one article sets in one place and not in another: "Zielińska" and "Zielinska"."""
    return text if text.isascii() else unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()


def _may_be_surname(seen: dict[str, float], odds: dict[str, float]) -> bool:
    """Whether the last word of a person's name, standing alone, may be that person: not what somebody is in, nor an acronym."""
    elsewhere = seen.keys() & {"known place", "known institution", "pobj of in"} or any(feature.startswith("acronym") for feature in seen)
    return not elsewhere and odds[person.TYPE] > max(odds.values()) - YIELDING


def _names_rules(key: str) -> bool:
    """Whether what something is of is a law or a plan: "scheme of preferences"."""
    head, of, _ = key.partition(" of ")
    return bool(of) and head.split()[-1] in words("not-an-entity-head") - words("institution-head") - {"movement", "mission", "campaign"}


def _surname(types: dict[str, EntityType], key: str) -> bool:
    """Whether somebody here is called so: "Ada | Roman"."""
    return any(kind == person.TYPE and full.endswith(f" {key}") for full, kind in types.items())


def _plain(doc: "Doc", key: str) -> bool:
    """Whether a phrase is made of words that seldom name: "Marketing", "Scientific", a company's "Ltd."."""
    parts = key.split()
    if parts[-1].rstrip(".") in words("institution-head") or key in nouns(doc.vocab):
        return True
    return COMPASS.union(words("topic")).issuperset(parts)


COMPASS = frozenset("north south east west northern southern eastern western central upper lower".split())
DOUBT = 0.4
"""A name is doubted that has no more than so much (in log odds) over being none."""
SEVERAL_PLACES = frozenset("states districts cities towns villages provinces countries".split())
WAYS = frozenset("bay road street avenue airport square highway expressway flyover junction chowk stadium".split())
"""Last words of places' names that are hardly anybody's surname."""
HOUSES = frozenset("secretariat centre center house hall exchange auditorium complex headquarters library".split())
WHERE = frozenset(f"pobj of {where}" for where in ("in", "near", "from", "to", "of", "at"))
"""Where a word that no vocabulary has is more likely a village than anything else."""
AT = ("at", "near", "outside")
"""Bodies named after the house they are in are that house where something only ever is at, near or outside of them."""
YIELDING = 3.0
"""A phrase is of the kind of those it is listed with, or a person if spoken of so, unless so much (in log odds) speaks for another."""
LIKELY = 1.0
"""So much (in log odds) a head like an institution's ("Navy League"), a name known the world over, "in" before what is tagged a place or
before a word nobody knows, and an apposition say where all else wavers."""


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


def _in_brackets(doc: "Doc", left: Phrase, right: Phrase) -> bool:
    """Whether the second phrase stands in brackets right after the first."""
    between = right.start - left.end
    return 1 <= between <= 2 and doc[right.start - 1].text == "(" and right.end < len(doc) and doc[right.end].text == ")"


def abbreviates(short: str, full: str) -> bool:
    """Whether the letters of `short` are initials of words of `full`, in order: "gmoa" of "government medical officers' association"."""
    initials = iter(word[0] for word in full.split())
    return " " not in short and len(short) > 1 and all(letter in initials for letter in short)
