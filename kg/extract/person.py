"""Persons: "Dr Ada Cole", "S. B. Mediwatte", and those without a name: "the victim's father", "an officer"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.extract.grammar.tags import NOUNS, PLURAL, SUBJECTS
from kg.extract.lexicon import words
from kg.extract.names.cutting.capitals import MANY_INITIALS
from kg.extract.names.cutting.phrases import Phrase
from kg.extract.names.cutting.titles import APOSTROPHES
from kg.extract.names.descriptions import adjectival
from kg.extract.names.descriptions.nominal import Nominal, knows, nominals
from kg.extract.names.descriptions.shortened import shortened_posts
from kg.model import EntityType
from kg.nlp import tokens_of

if TYPE_CHECKING:
    from spacy.tokens import Doc

TYPE: EntityType = "Person"


AMBIGUOUS = frozenset(
    {
        "justice",
        "pm",
        "don",
        "head",
        "general",
        "chief",
        "executive",
        "face",
        "model",
        "star",
        "reader",
        "child",
        "youth",
        "minor",
        "local",
        "guide",
    }
)
"""Words that denote a person only with an article, an owner or a modifier before them: "the head", not "head to head"."""


def has_initials(doc: "Doc", phrase: Phrase) -> bool:
    """Whether the phrase is written as persons are: "H.G.P. Karu", which "U.S. Steel" and "A.B.C. Hospital" are not."""
    tokens = doc[phrase.start : phrase.end]
    other = words("institution-head", "institution-noun", "topic", "place-head")
    return (
        2 <= len(tokens) <= 4
        and bool(MANY_INITIALS.fullmatch(tokens[0].text))
        and all(t.is_alpha and t.lower_ not in other for t in tokens[1:])
    )


def lives(doc: "Doc", phrase: Phrase) -> bool:
    """Whether only a person is spoken of so: "Ada, who left", "Ada's wife", "his nephew Ada", "Ada was a singer"."""
    end = phrase.end
    if _is_kin(doc, phrase.start):
        return True
    if doc[end - 1].tag_ in PLURAL or ". " in doc[phrase.start : end].text:
        return False
    if phrase.start and doc[phrase.start - 1].lower_ == "the":
        return False
    if end + 1 < len(doc) and doc[end].text == "," and doc[end + 1].lower_ == "who":
        return True
    if doc[end : end + 1].text in APOSTROPHES and end + 1 < len(doc):
        owned = next((token for token in doc[end + 1 : end + 4] if token.pos_ in NOUNS), doc[end + 1])
        return owned.lower_ in words("kinship") - OF_BODIES
    root = doc[phrase.start : end].root
    if root.dep_ != "nsubj" or root.head.lemma_ != "be":
        return False
    told = [child for child in root.head.children if child.dep_ == "attr" and child.tag_ == "NN"]
    return any(child.lower_ in words("post") - OF_BODIES and any(t.lower_ in {"a", "an"} for t in child.lefts) for child in told)


def _is_kin(doc: "Doc", start: int) -> bool:
    """Whether the name tells who somebody's kin is: "and his nephew | Ada", "her husband, | Ada"."""
    at = start - 2 if start > 1 and doc[start - 1].text == "," else start - 1
    owner = doc[at - 1] if at > 0 else None
    return owner is not None and doc[at].lower_ in words("kinship") - {"partner"} and owner.tag_ in {"PRP$", "POS"}


OF_BODIES = frozenset(
    """leader member partner head star player owner operator producer host champion sponsor rival critic chief model merchant trader forward
    colleague friend lawyer neighbor neighbour relative parent parents""".split()
)
"""Persons that bodies and countries have too: "Galle Motors is a leader in its trade"."""


def descriptions(doc: "Doc") -> Iterator[Nominal]:
    """Single persons without a name: noun phrases headed by a singular noun that denotes one."""
    singular = words("person-noun", "post", "kinship")
    found: list[Nominal] = []
    holding: dict[int, Nominal] = {}
    for nominal in nominals(doc):
        head = nominal.head
        if head.tag_ not in {"NN", "NNP"} or not (head.lemma_.lower() in singular or knows(head)):
            continue
        if not (head.text.islower() or nominal.opening or head.lower_ in words("post")):
            continue
        if (head.lower_ in {"justice", "pm"} and head.text.islower()) or (head.text == "GM" and nominal.determiner is None):
            continue
        if head.text == "Justice" and head.i and doc[head.i - 1].lower_ in {"of", "and"}:
            continue
        if head.lower_ in AMBIGUOUS and nominal.determiner is None and nominal.start == head.i and head.text.islower():
            continue
        if _says_what_it_is(nominal) or _is_office(nominal):
            continue
        if (first := _same_holder(nominal)) is not None:
            holding[first] = nominal
            continue
        found.append(_by_marriage(nominal))
    for nominal in found:
        second = holding.get(nominal.head.i)
        yield nominal if second is None else nominal._replace(end=second.end, full_end=max(nominal.full_end, second.full_end))
    yield from adjectival.persons(doc)
    for token in tokens_of(doc) if (shorts := shortened_posts(doc)) else ():
        if token.text in shorts and token.i and token.nbor(-1).lower_ == "the":
            yield Nominal(token, token.i, token.i + 1, token.i + 1, token.nbor(-1))


def _says_what_it_is(nominal: Nominal) -> bool:
    """Whether it tells what a thing is: "it is the largest contributor", unlike "it was the mayor who left"."""
    head = nominal.head
    if head.dep_ != "attr" or head.head.lemma_ != "be" or any(c.dep_ == "relcl" for c in (*head.rights, *head.head.rights)):
        return False
    return any(c.dep_ == "nsubj" and c.lower_ == "it" and c.i < head.i for c in head.head.lefts)


def _is_office(nominal: Nominal) -> bool:
    """Whether a post is told of that anybody may come to hold: "ran for | mayor", "the office of | Speaker", not "for the mayor"."""
    head, link = nominal.head, nominal.head.head
    if head.dep_ != "pobj" or nominal.determiner is not None or head.lower_ not in words("post"):
        return False
    if any(token.tag_ in {"POS", "PRP$", "CD"} for token in head.doc[nominal.start : head.i]):
        return False
    return link.lower_ == "for" or (link.lower_ == "of" and link.head.lower_ in OFFICES)


OFFICES = frozenset({"job", "office", "position", "post", "rank", "title"})


def _same_holder(nominal: Nominal) -> int | None:
    """The first of two posts of one person, where this is the second: "the | chairman | and CEO of the firm"."""
    head = nominal.head
    first = head.head
    if head.dep_ != "conj" or nominal.determiner is not None or nominal.start != head.i or first.tag_ not in {"NN", "NNP"}:
        return None
    beside = head.doc[first.i + 1 : head.i].text.lower() == "and" and first.lemma_.lower() in HEADING
    determined = any(child.dep_ in {"det", "poss"} for child in first.lefts)
    verb = first.head
    several = first.dep_ in SUBJECTS and (verb.tag_ == "VBP" or any(child.lower_ in {"are", "were", "have"} for child in verb.lefts))
    return first.i if beside and determined and head.lower_ in HEADING and not several else None


HEADING = frozenset("ceo chair chairman chairperson chairwoman director editor founder co-founder owner president publisher".split())
"""Posts at the head of a firm, of which one person may hold two."""


def _by_marriage(nominal: Nominal) -> Nominal:
    """The phrase with what says that the kin is so by marriage: "brother | -in-law"."""
    end = nominal.head.i + 1
    if nominal.head.doc[end : end + 4].text.lower() != "-in-law":
        return nominal
    return nominal._replace(end=end + 4, full_end=max(nominal.full_end, end + 4))
