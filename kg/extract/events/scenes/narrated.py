"""The day a report tells of: "The council met on Monday. … Two men were | held at the gate": what goes on in the past goes on that day."""

import re
from datetime import date
from typing import TYPE_CHECKING

from kg.extract.events.settings.dates import DAY
from kg.extract.events.settings.setting import Setting, is_cause
from kg.extract.events.settings.ways import leads_aside
from kg.extract.events.tellings.happening import Happening
from kg.extract.grammar.clauses import own_subject, prepositions
from kg.extract.grammar.lemmas import phrasal
from kg.extract.grammar.moods import auxiliaries
from kg.extract.grammar.tags import NOUNS, SUBJECTS, VERBAL
from kg.extract.lexicon import event_nouns, words
from kg.model import Ref

if TYPE_CHECKING:
    from spacy.tokens import Token

FRESH = 6
"""Days before the article within which lies the day it reports of."""
OPENING = 3
"""Sentences of its text within which a report names that day."""
GATHERINGS = frozenset({"Protest", "Talks"})
ELSEWHEN = re.compile(
    r"\b(?:(?:years?|months?|weeks?|days|decades?) (?:ago|later|earlier|before)|previous(?:ly)?|formerly|once|ago|recent(?:ly)?|last time"
    r"|(?:day|morning|night|evening|week) (?:after|following)|(?:last|the previous|the past) (?:week|month|year))\b",
    re.IGNORECASE,
)
"""Words that lead away from it."""
BESIDE = frozenset({"after", "following", "before", "during", "amid", "for"})
"""Prepositions to what is of the same scene, as the deed is for which somebody is arrested."""


def add_days(setting: Setting, told: list[Happening]) -> None:
    """Gives what the report narrates without a day the day that its opening names."""
    day = _reported_day(setting)
    tried = frozenset[Ref]().union(*(happening.parties for happening in told if happening.kind == "CourtRuling"))
    for happening in told:
        before_court = happening.kind == "Attack" and not tried.isdisjoint(happening.parties)
        if day and happening.day is None and happening.status == "happened" and not before_court:
            heads = (m.occurrence.head for m in happening.mentions if not (m.weak or m.headline or m.presumed))
            if (first := next(heads, None)) is not None and _is_narrated(setting, happening.kind, first, day):
                happening.day = day


def _reported_day(setting: Setting) -> str | None:
    """The first day that the opening of a report names, where it lies in the days before it appeared."""
    published = setting.cast.reading.article.published
    if published is None:
        return None
    today = date.fromisoformat(published)
    for day in setting.opening_days(OPENING):
        if 0 <= (today - date.fromisoformat(day)).days <= FRESH:
            return day
    return None


def _is_narrated(setting: Setting, kind: str, head: "Token", told: str) -> bool:
    """Whether a main clause tells it in the simple past, and neither its sentence nor the one before leads to another time."""
    verb = _telling(kind, head)
    if verb is None or is_of_another_time(head):
        return False
    scenic = kind in GATHERINGS | {"Arrest", "Attack"}
    if not _is_past(verb) or not (_is_main(verb) or (scenic and _is_when(verb))):
        return False
    if setting.values(head.sent.start):
        return False
    today = setting.cast.reading.article.published or ""
    before = [value for value in (setting.values(head.sent.start - 1) if head.sent.start else []) if value[:DAY] <= today[: len(value)]]
    return not before or told in before or all(len(value) == DAY and _days(value, told) <= 2 for value in before)


def _telling(kind: str, head: "Token") -> "Token | None":
    """The verb that tells of it; also of those present at a gathering: "left after a | meeting", "stood in silent | protest"."""
    if head.pos_ in VERBAL:
        return head
    if head.dep_ in {"dobj", "nsubj", "nsubjpass"}:
        verb = head.head
    elif head.dep_ == "pobj" and kind in GATHERINGS:
        verb = next((token for token in head.ancestors if token.pos_ not in NOUNS | {"ADP"}), head)
    else:
        return None
    return None if phrasal(verb) in words("reporting") or verb.lemma_ in {"follow", "condemn", "confirm"} else verb


def _is_when(verb: "Token") -> bool:
    """Whether a clause tells when its main clause was: "spoke shortly before they | marched", "when the council | met"."""
    marks = {child.lower_ for child in verb.lefts if child.dep_ in {"mark", "advmod"}}
    return verb.dep_ == "advcl" and not marks.isdisjoint({"before", "when"}) and _is_past(verb.head) and _is_main(verb.head)


def is_of_another_time(head: "Token") -> bool:
    """ "had been arrested years ago", "a recent strike", where no date is told."""
    return bool(ELSEWHEN.search(head.sent.text))


def is_behind(head: "Token") -> bool:
    """Whether a clause goes back to what was before, on a day of its own: "which burned", "because a nurse was killed"."""
    return (
        head.dep_ == "relcl"
        or _is_no_part(head)
        or any(is_cause(each) for each in (head, head.head))
        or is_of_another_time(head)
        or bool(auxiliaries(_teller(head)) & {"has", "have"})
    )


def _teller(head: "Token") -> "Token":
    """The verb that tells of it with its auxiliaries: "Air raids | have killed hundreds", "has shelled the town, | killing ten"."""
    verb = head.head if head.dep_ in SUBJECTS | {"dobj"} else head
    while verb.dep_ in {"conj", "advcl"} and verb.tag_ in {"VBG", "VBN"} and not auxiliaries(verb):
        verb = verb.head
    return verb


def _is_no_part(head: "Token") -> bool:
    """Whether it is only a ground, or tells who is meant: "convicted of | assault", "the release of clerks | held since May"."""
    if head.dep_ == "acl" and head.tag_ == "VBN":
        return not any(
            link in {"during", "at", "in", "after"} and noun.lemma_.lower() in event_nouns() for link, noun in prepositions(head)
        )
    return head.dep_ in {"pobj", "pcomp"} and leads_aside(head.head) and head.head.lower_ not in BESIDE


def _days(one: str, other: str) -> int:
    return abs((date.fromisoformat(one) - date.fromisoformat(other)).days)


def _is_past(verb: "Token") -> bool:
    helped_by = auxiliaries(verb)
    if not helped_by and verb.dep_ == "conj" and not own_subject(verb) and auxiliaries(verb.head) & {"has", "have", "had"}:
        return False
    return bool(helped_by & {"was", "were", "did"}) if helped_by else verb.tag_ == "VBD"


def _is_main(verb: "Token") -> bool:
    while verb.dep_ == "conj" and verb.head.pos_ in VERBAL:
        verb = verb.head
    return verb.dep_ == "ROOT" or (verb.dep_ == "ccomp" and verb.head.dep_ == "ROOT" and verb.head.i > verb.i)
