"""Where a noun phrase begins that the parse begins elsewhere: behind a dateline or an adverb, at the second of two places."""

from typing import TYPE_CHECKING

from kg.extract.grammar.tags import FINITE
from kg.extract.lexicon import words
from kg.nlp import tokens_of

if TYPE_CHECKING:
    from spacy.tokens import Token


def edge(child: "Token") -> int:
    """Where what stands before a noun begins; a whole clause that the parser hangs there is no part of the phrase."""
    first = child.left_edge.i
    return child.head.i if any(token.tag_ in FINITE for token in tokens_of(child.doc)[first : child.i]) else first


def behind_dateline(head: "Token", start: int) -> int:
    """Where the phrase begins behind a dash that ends a dateline: "Jan 9 - | A club", "May 3.- | Six clerks"."""
    for at in range(head.i - 1, start, -1):
        dash, before = head.doc[at], head.doc[at - 1]
        dated = dash.text[0].isdecimal() or (before.whitespace_ and (before.like_num or before.text in {".", ")"}))
        if dash.text.endswith(("-", "–", "—")) and dash.whitespace_ and dated:
            return at + 1
    return start


def behind_date(head: "Token", start: int) -> int:
    """Where the phrase begins behind a date in figures before a headline: "2024-03-08 | Six clerks held"."""
    doc = head.doc
    dated = 4 <= start < head.i and doc[start - 1].text == doc[start - 3].text == "-" and doc[start].text.isdecimal()
    return start + 1 if dated and doc[start - 4].text.isdecimal() and len(doc[start - 4]) == len("2024") else start


def behind_verb(head: "Token", start: int) -> int:
    """Where the phrase begins behind a verb that the parse takes for what tells of the noun: "Cole denied | strikers", "on Monday, reported
    | officials", and behind a whole clause before a comma."""
    doc = head.doc
    for at in range(head.i - 1, start - 1, -1):
        apart = doc[at].tag_ in FINITE and at > 0 and (doc[at - 1].pos_ in SUBJECT_LIKE or doc[at - 1].text == ",")
        if apart and "-" not in {doc[at - 1].text, doc[at + 1].text}:
            return max((i + 1 for i in range(at, head.i) if doc[i].text == ","), default=at + 1)
    return start


SUBJECT_LIKE = frozenset({"NOUN", "PROPN", "PRON"})
"""What a verb stands behind, as no word does that only tells of a noun."""


def behind_adverbs(head: "Token", start: int) -> int:
    """Where a phrase begins behind what tells when or how far it holds: "formerly | a professor", "reportedly | several people"."""
    at, doc = start, head.doc
    while at < head.i and doc[at].tag_ == "RB" and doc[at].lower_ not in DENYING:
        at += 1
    if at > start and head.tag_ in {"NN", "NNP"} and doc[at].tag_ in {"DT", "PRP$"}:
        return at
    at = start
    while at < head.i and doc[at].lower_ in UNSAID:
        at += 1
    return at


DENYING = frozenset({"hardly", "never", "not", "only"})
UNSAID = frozenset(
    """allegedly also apparently even just largely mainly merely mostly only possibly primarily purportedly reportedly supposedly""".split()
)
"""Adverbs of the sentence, which say nothing of whom it tells."""


def deputy(head: "Token", start: int) -> int:
    """Where the phrase begins where the parse cuts off whom the post stands in for: "the | former | vice-president", "his | ex | -wife"."""
    doc = head.doc
    if start != head.i or start < 2 or doc[start - 1].text != "-":
        return start
    if doc[start - 2].lower_ not in words("graded") and not (doc[start - 2].lower_ == "ex" and head.lower_ in words("kinship")):
        return start
    return doc[start - 2].left_edge.i


def hyphenated(head: "Token", start: int) -> int:
    """Where the phrase begins where a hyphen splits one word, of which the parse keeps the halves apart: "| counter | -protesters",
    "| non | -academics"."""
    doc = head.doc
    if start != head.i or start < 2 or doc[start - 1].text != "-" or doc[start - 1].whitespace_ or doc[start - 2].whitespace_:
        return start
    first = doc[start - 2]
    alike = first.head == head.head and first.dep_ == head.dep_ and first.text.isalpha()
    return first.i if alike and first.lower_ != "ex" else start


def between(head: "Token", start: int) -> int:
    """Where a number begins that lies between two: "| between | 2,000 and 4,000 farmers"."""
    doc = head.doc
    first = start - 2 if start > 2 and doc[start - 1].lower_ == "and" and doc[start - 2].like_num else start
    between = first > 0 and doc[first - 1].lower_ == "between" and doc[start].like_num and (first < start or doc[start + 1].lower_ == "and")
    return first - 1 if between else start


def second_of_two(head: "Token", start: int) -> int:
    """Where the second of two places begins that share a noun: "Nadiru and | Kavreli district", each a district of its own."""
    doc = head.doc
    if head.lemma_ not in SHARED:
        return start
    for at in range(start + 1, head.i - 1):
        if doc[at].lower_ == "and" and doc[start:at].text.istitle() and doc[at + 1 : head.i].text.istitle():
            return at + 1
    return start


SHARED = frozenset("area city county dam district island province road town village".split())
