"""Where a person begins right after what he presides over: "President of the Nurses' Union | Ada Cole"."""

import re
from typing import TYPE_CHECKING

from kg.extract.lexicon import words
from kg.extract.names.cutting.capitals import MANY_INITIALS
from kg.extract.names.cutting.charged import is_charge_before, presiding
from kg.extract.names.cutting.joins import INITIALS, PARTICLES
from kg.extract.names.cutting.titles import APOSTROPHES, is_title, people
from kg.extract.names.descriptions.nominal import singular
from kg.extract.names.kinds.model import is_given
from kg.extract.names.known.gazetteer import gazetteer

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


SECRETARIAL = frozenset({"cabinet", "media", "press"})
"""What is no body before a post, but belongs to it: "Press | Secretary", "Cabinet | Secretary"."""


def person_after(doc: "Doc", start: int, end: int) -> int:
    """Where a person begins right after what he presides over: "President of the Nurses' Union | Ada Cole"; `end` where none does."""
    for k in range(start, end - 1):
        rest = [doc[i] for i in range(k + 1, end)]
        if not _may_name_a_person(rest) or doc[k].lower_ in words("honorific"):
            continue
        if doc[k].lower_ in SECRETARIAL and is_title(doc, k + 1):
            continue
        person = any(t.ent_type_ == "PERSON" for t in rest) or bool(INITIALS.fullmatch(rest[0].text))
        presided = presiding(doc, start, k) is not None
        headed = doc[k].lower_ in words("institution-head") and ((k > start and person) or presided)
        headed = headed or (presided and doc[k].lower_ == "opposition")
        headed = headed or (person and bool(MANY_INITIALS.fullmatch(rest[0].text)) and doc[k].is_alpha and doc[k].ent_type_ != "PERSON")
        headed = headed or (presided and k == start and doc[k].is_upper and len(doc[k]) > 2 and (person or len(rest) == 2))
        headed = headed or (presided and len(rest) == 2 and bool(re.fullmatch(r"[A-Z]\.", rest[0].text)) and doc[k].is_alpha)
        placed = presided and any(doc[i : k + 1].text in gazetteer() for i in range(start, k + 1))
        if headed or placed or (presided and person and _is_people(doc, k)) or is_charge_before(doc, start, k, rest):
            return k + 1
    return end


def _may_name_a_person(rest: list["Token"]) -> bool:
    """Whether two to six tokens could be a person's name: no institution's, place's or post's words among them."""
    if not 2 <= len(rest) <= 6 or not rest[0].text[0].isupper() or rest[0].text in PARTICLES or people(rest[0]):
        return False
    listed = words("institution-head", "institution-noun", "topic", "place-head")
    if rest[0].lower_ in listed:
        return False
    barred = listed | words("post") | {"of", "for", "and", "&"}
    return not any(t.lower_ in barred or t.text in APOSTROPHES or _is_people(t.doc, t.i) for t in rest[1:])


def _is_people(doc: "Doc", k: int) -> bool:
    return doc[k].lower_.endswith("s") and singular(doc[k]) in words("person-noun")


def surnamed(doc: "Doc", title: int, end: int) -> bool:
    """Whether a given name and a surname that may end places follow a post: "Union Research Director | Ada Waters"."""
    posted = doc[title].lower_ in words("post") - RULERS
    return posted and end - title == 3 and is_given(doc[title + 1].lower_) and doc[end - 1].lower_ not in words("institution-head", "topic")


RULERS = frozenset("king queen prince princess emperor pope general president".split())
"""Posts after whose holders places are named: "Harbour King George Bridge"."""
