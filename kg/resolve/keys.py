"""Keys: what the spellings of one name have in common, so that "Dr. B. N. Roy" and "BN Roy" meet across articles."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from sys import intern

from kg.acronyms import SMALL, acronym_of
from kg.extract.lexicon import words as word_list
from kg.extract.names.known.demonyms import demonyms
from kg.model import EntityType
from kg.resolve.names import folded

SPELLINGS = {
    "govt": "government",
    "dept": "department",
    "univ": "university",
    "assn": "association",
    "assoc": "association",
    "intl": "international",
    "center": "centre",
    "labor": "labour",
    "defense": "defence",
    "organization": "organisation",
}
WELL_KNOWN = {"us": "united states", "usa": "united states", "uk": "united kingdom", "un": "united nations"}
LEGAL_FORMS = frozenset({"ltd", "limited", "inc", "plc", "llc", "pvt", "private", "corp", "gmbh"})
BODIES_OF = frozenset(
    {"army", "assembly", "cabinet", "council", "court", "department", "government", "military", "ministry", "navy", "parliament"}
    | {"police", "central bank", "high court", "supreme court"}
)
"""Heads that stand before or after what they belong to: the "Ministry of Ports" is the "Ports Ministry"."""
WORLDWIDE = {"world": 2, "international": 3}
"""First words of bodies of which the world has one, with the fewest words of their names: "World Bank", "International Labour Office"."""
RANKS = frozenset(
    {"supreme", "high", "apex", "sessions", "magistrate", "lower", "upper", "house", "branch", "crime", "election", "district"}
)


@lru_cache(maxsize=200_000)
def key(name: str, type_: EntityType) -> str:
    """The name as it is compared with others of its type; different entities may share one."""
    parts = folded(name).split()
    while type_ == "Person" and len(parts) > 1 and parts[0] in honorifics():
        del parts[0]
    if type_ in ("Institution", "Place"):
        parts = " ".join(WELL_KNOWN.get(part, part) for part in parts).split()
    if type_ == "Institution":
        parts = [SPELLINGS.get(part, part) for part in parts]
        while len(parts) > 1 and parts[-1] in LEGAL_FORMS:
            del parts[-1]
        parts = [part for part in head_last(of_country(parts)) if part != "and"]
    return " ".join(parts)


def thing(type_: str, name: str) -> str:
    """A place or an institution (anything else is compared as a place is) as others refer to it: "Place sri lanka"."""
    return intern(f"{type_} {key(name, 'Institution' if type_ == 'Institution' else 'Place')}")


@lru_cache(maxsize=200_000)
def tells_apart(name: str, type_: EntityType) -> bool:
    """Whether a name alone says who is meant: "Joseph Okafor", "Eastern Nurses Society"; not "Okafor", not "the board"."""
    parts = key(name, type_).split()
    if type_ == "Person":
        return len(parts) > 1
    if type_ == "Institution":
        return any(part not in shared_words() for part in parts) or len(parts) >= WORLDWIDE.get(parts[0], len(parts) + 1)
    return True


@lru_cache(maxsize=200_000)
def is_acronym(name: str) -> bool:
    """Whether `name` is written as an acronym: IMA, U.N., CPI(M)."""
    letters = re.sub(r"\W", "", name)
    return len(letters) > 1 and " " not in name.strip() and letters.isupper() and letters.isalpha()


def shortens(short: str, full: str, type_: EntityType) -> bool:
    """Whether `short` is an acronym of `full`, or has some of its words."""
    return spells(short, full) or set(key(short, type_).split()) < set(key(full, type_).split())


@lru_cache(maxsize=200_000)
def spells(acronym: str, name: str) -> bool:
    """Whether the letters of `acronym` begin the words of `name`, small words counted or not: WBJDF, West Bengal Junior Doctors' Front."""
    return acronym_of(folded(acronym), folded(name))


def head_last(parts: list[str]) -> list[str]:
    """The words with the kind of body after what it belongs to: "ministry of ports", "supreme court of india"."""
    size = 2 if " ".join(parts[:2]) in BODIES_OF else 1
    if len(parts) > size + 1 and " ".join(parts[:size]) in BODIES_OF and parts[size] == "of":
        rest = parts[size + 1 :]
        return [*(rest[1:] if len(rest) > 1 and rest[0] == "the" else rest), *parts[:size]]
    return parts


def of_country(parts: list[str]) -> list[str]:
    """The words with each demonym as the country it is made from, unless it is all there is: the "Chadian army" is "Chad's army"."""
    out: list[str] = []
    at = 0
    while at < len(parts):
        size = 2 if at + 1 < len(parts) and f"{parts[at]} {parts[at + 1]}" in demonyms() else 1
        country = demonyms().get(" ".join(parts[at : at + size]), "").split()
        kept = not country or size == len(parts) or country == parts[at : at + len(country)]
        out += parts[at : at + size] if kept else country
        at += size
    return out


def own(parts: Sequence[str]) -> list[str]:
    """The words of an institution's name that few others have."""
    return [part for part in parts if part not in shared_words()]


@cache
def honorifics() -> frozenset[str]:
    return frozenset(word.rstrip(".") for word in word_list("honorific")) - {"sheikh", "baba", "late"}


@cache
def shared_words() -> frozenset[str]:
    """Words that tell no institution from another, however many of them a name has: state, health, ministry, high, court."""
    return word_list("institution-noun") | word_list("topic") | word_list("title-modifier") | RANKS | SMALL | BODIES_OF | {"district"}
