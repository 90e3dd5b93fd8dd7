"""Towns that nobody knows, told by who and what they have: "the | Kelmar | mayor", "| Kelmar | residents", "| Kelmar | City Council"."""

import re
from typing import TYPE_CHECKING

from kg.extract.lexicon import words
from kg.extract.names.cutting.phrases import Phrase
from kg.extract.names.kinds.model import is_known
from kg.extract.names.known.gazetteer import gazetteer, lands
from kg.nlp import nouns, text_between

if TYPE_CHECKING:
    from spacy.tokens import Doc

PEOPLE = frozenset("mayor magistrate residents villagers townspeople locals schoolboy schoolgirl constituency outskirts suburb".split())
"""Who and what only a town or a village has."""
BODIES = frozenset("council municipality constabulary police".split())
HOSPITALS = frozenset("base general district civil government teaching memorial".split())
"""What hospitals of a town are called behind its name."""


def is_town(doc: "Doc", phrase: Phrase) -> bool:
    """Whether what follows a name makes it a town's, unless the name is a word or initials, as those of parties are: "Labour mayor"."""
    behind = [token.lower_ for token in doc[phrase.end : phrase.end + 2]]
    if not behind or phrase.title is not None or phrase.end - phrase.start > 2:
        return False
    told = behind[0] in PEOPLE or (behind[0] in {"deputy", "city", "town"} and behind[-1] == "mayor")
    first = doc[phrase.start]
    return told and first.text.istitle() and first.ent_type_ != "NORP" and not _is_word(doc, first.lower_)


def is_state(doc: "Doc", phrase: Phrase) -> bool:
    """Whether a state of a federation is named: "Tarvik State", not "the Chadian State"."""
    first, last = doc[phrase.start], doc[phrase.end - 1]
    if last.text != "State" or phrase.end - phrase.start not in {2, 3} or phrase.title is not None or first.ent_type_ == "NORP":
        return False
    of_people = any(first.text.endswith(end) and first.text.removesuffix(end) in gazetteer() for end in ("n", "an", "ian", "i", "ese"))
    return first.text.istitle() and not of_people and first.text != "Islamic" and not _is_word(doc, first.lower_)


def _is_word(doc: "Doc", word: str) -> bool:
    return word in nouns(doc.vocab) or word in words("topic", "title-modifier", "institution-head")


def town_of(body: str) -> bool:
    """Whether a body's name begins with its town: "kelmar city council", "kelmar base hospital", not "kelmar bank"."""
    *rest, last = body.split()
    return last in BODIES or (last == "hospital" and rest[-1] in HOSPITALS) or body.endswith(("magistrate's court", "magistrates' court"))


def is_seated(doc: "Doc", house: Phrase, town: Phrase) -> bool:
    """Whether the town of a house stands behind it, set off by commas: "Tarn Teaching Hospital, | Kelmar-Uku | ,"."""
    if town.start != house.end + 1 or doc[house.end].text != "," or town.title is not None:
        return False
    return doc[house.end - 1].lower_ in HOUSES and doc[town.end : town.end + 1].text in {",", ".", ")", ";"}


HOUSES = frozenset("hospital infirmary clinic college university school academy institute".split())


def is_before_day_or_land(doc: "Doc", town: Phrase) -> bool:
    """Whether a day, a state or a country follows behind a comma, as they do behind a place in a dateline: "MARLOW | , Oct 14 (Daily
    Harbour) -", "HARLAN RIDGE | , Ohio -", "KELMAR | , Pa. -"."""
    behind = doc[town.end : town.end + 2]
    if len(behind) < 2 or behind[0].text != ",":
        return False
    after = behind[1]
    return after.ent_type_ == "DATE" or after.like_num or after.text in lands() or (after.text.istitle() and after.text.endswith("."))


def is_tagged_seat(doc: "Doc", phrase: Phrase) -> bool:
    """Whether a phrase stands behind a member's party in brackets, or no word before an MLA: "(R- | Texas | )", "| Kelmattur | MLA"."""
    first = doc[phrase.start]
    if phrase.end - phrase.start == 1 and text_between(doc, phrase.end, phrase.end + 1) == "MLA" and first.text.istitle():
        return first.ent_type_ != "NORP" and not is_known(first.lower_) and not _is_word(doc, first.lower_)
    before = text_between(doc, max(phrase.start - 3, 0), phrase.start)
    return before[-1:] in {"-", ","} and PARTY_TAG.fullmatch(before) is not None


PARTY_TAG = re.compile(r"[,(] ?[DIR]-|\((?:Lab|Con|Ind|Green|LD|SNP|DUP|SF|FF|FG),")


def is_seat(doc: "Doc", phrase: Phrase) -> bool:
    """Whether a member sits for it: "the MP for | Kelmar South"."""
    return phrase.start > 1 and doc[phrase.start - 1].lower_ == "for" and doc[phrase.start - 2].lower_ in ELECTED


ELECTED = frozenset("mp mla mca assemblyman assemblywoman councillor councilman councilwoman alderman senator".split())
"""Whom a town or a part of the country elects."""
