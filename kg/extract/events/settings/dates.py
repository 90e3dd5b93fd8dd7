"""When: "on Monday (13)", "yesterday", "since last month", "on the 48th day", as the days, months and years they mean.

A relative expression is counted from the day the article appeared, never from the clock; what the article leaves open stays open.
Values are ISO 8601, no more precise than the text: `2024-10-04`, `2024-10` or `2024`.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Literal, NamedTuple

from kg.extract.events.settings.counted import Clock, Meaning, counted_from, days_before, nth_day
from kg.extract.events.settings.moments import EXPRESSIONS, WORDS, lasting
from kg.extract.grammar.lemmas import phrasal
from kg.extract.grammar.moods import auxiliaries
from kg.extract.grammar.tags import VERBAL
from kg.extract.lexicon import words
from kg.model import Article
from kg.nlp import text_of, tokens_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

STEPS = 12
DAY = len("2024-10-12")
BEFORE_IT, BEHIND_IT = 45, 25
"""Characters before and behind a word of time which its expression reaches at most, with what is asked beside it."""
DELAY = 3
"""Days within which what was written appears in print."""
Relation = Literal["at", "since", "nth", "until", "anchor"]
LIMIT = re.compile(r"(since|until|till|by|before|through)\b", re.IGNORECASE)
LIMIT_BEFORE = re.compile(
    r"\b(since|until|till|up to|by|before|through|ahead)"
    r"(?:\s+(?:the|at|on|about|end|of|early|late|midnight|noon|\d[\d.:]*|[ap]\.?m\.?))*\s*\(?$",
    re.IGNORECASE,
)


class Time(NamedTuple):
    """A time expression, tokens `start` to `end`; `relation` tells the day of a thing from a limit: "since", "until".

    An `anchor` is the day of what follows it: "on Friday, a day after | the march".
    An `nth` day leads back to the first: "for a third day".

    `ahead` is what it means of something to come, where its own clause does not say so: "notice of a strike on Monday".
    """

    start: int
    end: int
    value: str
    relation: Relation
    ahead: str = ""


def times(doc: "Doc", published: str | None) -> tuple[Time, ...]:
    """Every time expression of the document whose value can be worked out, in order of reading."""
    return tuple(_times(doc, date.fromisoformat(published) if published else None))


def begun(time: Time | None, noun: "Token") -> Time | None:
    """The time of an end, led back to the beginning where the noun tells how long it lasted: "lifted a 16-day | blockade"."""
    ended = time is not None and time.relation == "at" and len(time.value) == DAY
    return time._replace(value=days_before(time.value, noun)) if time is not None and ended else time


def is_still_to_come(time: Time, article: Article) -> bool:
    """Whether a time is behind the article, and so of something else than what has happened: "suspended, pending an appeal on | Friday"."""
    return article.published is not None and time.value > article.published[: len(time.value)]


def written(article: Article) -> str | None:
    """The day from which an article counts: its dateline's ("LONDON, Oct. 4 -"), where that lies just before it appeared."""
    if article.published is None or article.dateline is None:
        return article.published
    today = date.fromisoformat(article.published)
    for match, reading in _matches(article.text[slice(*article.dateline)]):
        value = reading(match, Clock(today))
        if value and len(value) == DAY and 0 <= (today - date.fromisoformat(value)).days <= DELAY:
            return value
    return article.published


def _times(doc: "Doc", today: date | None) -> Iterator[Time]:
    before: date | None = None
    past: date | None = None
    text, starts = text_of(doc), [token.idx for token in tokens_of(doc)]
    relation: Relation = "at"
    reached = 0
    matches = _matches(text)
    for at, (match, reading) in enumerate(matches):
        token = doc[max(0, bisect_right(starts, match.start()) - 1)]
        ahead = _ahead(token)
        clock = Clock(today, ahead, before if ahead else past, match.start() - reached)
        day_after = _main_day(matches[at + 1 :], today, token) if reading is counted_from else None
        value = reading(match, clock._replace(before=day_after, since=0) if day_after else clock)
        if value is None or (reading is lasting and not match["past"] and not _has_gone_on(token)):
            continue
        if len(value) == DAY and reading is not counted_from:
            before = date.fromisoformat(value)
            past = before if today is None or before <= today else past
        if not reached or text[reached : match.start()].strip() != "(":
            relation = RELATIONS.get(reading) or _relation(text[max(0, match.start() - 40) : match.start()], match[0])
        reached = match.end()
        yield Time(token.i, bisect_right(starts, match.end() - 1), value, relation, reading(match, clock._replace(ahead=True)) or value)


def _main_day(matches: "list[tuple[re.Match[str], Meaning]]", today: date | None, token: "Token") -> date | None:
    """The day of the main clause behind the one counted from it: "A day after they marched, on | Friday | the mayor resigned"."""
    if token.i != token.sent.start:
        return None
    for match, reading in matches:
        value = reading(match, Clock(today)) if match.start() < token.sent.end_char else None
        if value and len(value) == DAY:
            return date.fromisoformat(value)
    return None


def _matches(text: str) -> list[tuple[re.Match[str], "Meaning"]]:
    """Every expression, the longest of those that overlap."""
    found = [
        (match, reading)
        for start, end in _told_about(text)
        for pattern, reading in EXPRESSIONS
        for match in pattern.finditer(text, start, end)
    ]
    found.sort(key=lambda pair: (pair[0].start(), -pair[0].end()))
    kept: list[tuple[re.Match[str], Meaning]] = []
    for match, reading in found:
        if not kept or match.start() >= kept[-1][0].end():
            kept.append((match, reading))
    return kept


def _told_about(text: str) -> list[tuple[int, int]]:
    """The stretches of a text around its words of time: to look for the expressions there alone takes a quarter of the time."""
    found: list[tuple[int, int]] = []
    for word in WORDS.finditer(text):
        start, end = max(0, word.start() - BEFORE_IT), word.end() + BEHIND_IT
        if found and start <= found[-1][1]:
            start = found.pop()[0]
        found.append((start, end))
    return found


def _relation(before: str, expression: str) -> Relation:
    word = LIMIT.match(expression) or LIMIT_BEFORE.search(before)
    return "at" if not word else "since" if word[1].lower() == "since" else "until"


def _ahead(token: "Token") -> bool:
    """Whether the clause around the token speaks of what is to come."""
    seen = token
    if token.i and token.nbor(-1).lower_ in {"starting", "beginning", "commencing", "effective"}:
        return True
    for _ in range(STEPS):
        helped_by = auxiliaries(seen) if seen.pos_ in VERBAL else frozenset[str]()
        if {"to", "have"} <= helped_by:
            return False
        if "to" in helped_by and any(child.lower_ == "to" and child.i > token.i for child in seen.lefts):
            seen = seen.head
            helped_by = auxiliaries(seen) if seen.pos_ in VERBAL else frozenset()
        if helped_by & {"will", "shall", "'ll", "’ll"} or ("to" in helped_by and _is_intended(seen)):
            return True
        planned = seen.lemma_ in {"plan", "schedule", "slate", "due", "upcoming", "set", "expect", "invite"} and seen.tag_ in {"VBN", "JJ"}
        if planned and not any(child.dep_ == "prt" for child in seen.rights):
            return True
        if seen.dep_ == "acl" and seen.tag_ == "VBN":
            return False
        if helped_by - {"to"} or (seen.dep_ in {"ROOT", "ccomp", "relcl"} and seen.pos_ in VERBAL and "to" not in helped_by):
            return "would" in helped_by or (seen.tag_ == "VBG" and not helped_by.isdisjoint({"is", "are", "'re", "’re"}))
        seen = seen.head
    return False


RELATIONS: dict[Meaning, Relation] = {counted_from: "anchor", nth_day: "nth", lasting: "since"}
"""What an expression of such a meaning is, whatever stands before it."""


def _has_gone_on(link: "Token") -> bool:
    """ "have been marching | for two weeks", which "were suspended for two weeks" does not tell."""
    return link.head.tag_ == "VBG" and not auxiliaries(link.head).isdisjoint({"have", "has", "had", "'ve", "’ve"})


def _is_intended(infinitive: "Token") -> bool:
    """ "decided to march on Friday" looks ahead, "had | tried to march on Friday", "used batons to drive them off on Friday" do not."""
    return (
        infinitive.dep_ != "advcl"
        and infinitive.head.lower_ != "had"
        and infinitive.head.lemma_ not in {"use", "refuse", "fail", "decline"}
        and phrasal(infinitive.head) not in words("carrying-out")
    )
