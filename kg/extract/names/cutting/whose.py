"""Whose a post is that stands before its holder's name: "| Foreign Ministry | spokesman Ada Cole"."""

from typing import TYPE_CHECKING

from kg.extract import institution, place
from kg.extract.lexicon import words
from kg.extract.names.cutting.phrases import Phrase
from kg.extract.names.cutting.titles import people
from kg.model import EntityType

if TYPE_CHECKING:
    from spacy.tokens import Doc


def presided_kind(doc: "Doc", phrase: Phrase, seen: dict[str, float]) -> EntityType | None:
    """What may have posts: initials, "Foreign Ministry" and "Port Workers" are a body's, "Tana County" and "Leeds North" places."""
    text = phrase.span(doc).text
    if text.isupper() and text.isalpha() and (len(text) > 2 or "whole=ORG" in seen) and text.lower() not in words("post", "honorific"):
        return institution.TYPE
    if " " in text and "last in institution-head" in seen and text.lower().split()[-1] not in words("topic") | {"cabinet"}:
        return institution.TYPE
    if text in PARTIES or (" " in text and (people(doc[phrase.end - 1]) or text.startswith("United "))):
        return institution.TYPE
    return place.TYPE if " " in text and seen.keys() & {"last in place-head", "begins with a place"} else None


def posted(doc: "Doc", start: int, end: int) -> bool:
    """Whether nothing but a post and what is said before names stands there: "| General Secretary Dr. |"."""
    between = [token for token in doc[start:end] if token.lower_ not in {".", ")", "/", "&", "and"}]
    titular = words("post", "title-modifier", "honorific", "topic") | {"high", "for"}
    return 0 < len(between) <= 6 and all(t.lower_ in titular for t in between) and any(t.lower_ in _posts() for t in between)


PARTIES = frozenset({"Labour", "Conservative", "Tory", "Socialist", "Liberal", "Lib Dem", "Liberal Democrat"})
"""Parties that the world over are called by a word before a member's post: "Labour MP"."""


def is_firms_post(doc: "Doc", start: int, end: int) -> bool:
    """Whether the words are a post that firms have: "Harbour Metals | Managing Director | Ada Cole", "Harbour Metals | CEO |"."""
    told = [token for token in doc[start:end] if token.is_alpha and token.lower_ not in words("honorific")]
    if not told or told[-1].lower_ in FIRMS_POSTS:
        return bool(told)
    before = {token.lower_ for token in told[:-1]}
    return told[-1].lower_ in OFFICERS and (not RUNNING.isdisjoint(before) or (len(told) == 1 and told[0].text == "Director"))


FIRMS_POSTS = frozenset({"ceo", "cfo", "chairman", "chairperson", "chairwoman", "co-founder", "coo", "cto", "founder"})
OFFICERS = frozenset({"director", "executive", "manager", "officer"})
RUNNING = frozenset({"chief", "country", "executive", "finance", "general", "managing", "marketing", "operations", "regional", "sales"})
"""What officers are in charge of who run a firm, or a part of it."""


def _posts() -> frozenset[str]:
    return words("office", "body-post", "seated") - words("judge-noun") | {"sheriff", "rep"}
