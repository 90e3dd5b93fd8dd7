"""Persons: "Dr Ada Cole", "S. B. Mediwatte", and those without a name: "the victim's father", "an officer"."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.extract.lexicon import words
from kg.extract.nominal import Nominal, nominals
from kg.extract.phrases import Phrase
from kg.model import EntityType

if TYPE_CHECKING:
    from spacy.tokens import Doc

TYPE: EntityType = "Person"
SPEAKING = frozenset({"say", "tell", "add", "note", "explain", "write", "tweet", "argue", "recall", "quip"})


def weight(doc: "Doc", phrase: Phrase) -> float:
    """How much the words in and around `phrase` speak for a person."""
    tokens = doc[phrase.start : phrase.end]
    labels = [token.ent_type_ for token in tokens]
    score = 1.6 * labels.count("PERSON") / len(tokens)
    if phrase.title:
        score += 3.0
    if len(tokens) > 5:
        score -= 1.5
    if any(re.fullmatch(r"[A-Z]|([A-Z]\.)+", t.text) for t in tokens[:-1]) and len(tokens[-1]) > 2:
        score += 0.6
    if tokens[-1].lower_ in words("institution-head") | words("place-head") | words("not-an-entity-head"):
        score -= 2.0
    if len(tokens) == 1 and tokens[0].is_upper and len(tokens[0]) > 1:
        score -= 1.0
    if phrase.start and doc[phrase.start - 1].lower_ in {"the", "a", "an"}:
        score -= 1.2
    root = tokens.root
    if root.dep_ in {"nsubj", "nsubjpass"} and root.head.lemma_ in SPEAKING:
        score += 0.5
    if phrase.end + 1 < len(doc) and doc[phrase.end].text == "," and (_age(doc, phrase.end + 1) or doc[phrase.end + 1].lower_ in {"who", "whose", "aged"}):
        score += 1.5
    if phrase.end < len(doc) and doc[phrase.end].lower_ in {"who", "himself", "herself"}:
        score += 0.7
    if root.dep_ == "appos" and root.head.lemma_.lower() in words("post"):
        score += 1.0
    if any(child.dep_ == "appos" and child.lemma_.lower() in words("post") for child in root.children):
        score += 0.8
    return score


def _age(doc: "Doc", at: int) -> bool:
    token = doc[at]
    return token.is_digit and len(token) <= 2 and at + 1 < len(doc) and doc[at + 1].text in {",", ".", ")"}


def descriptions(doc: "Doc") -> Iterator[Nominal]:
    """Single persons without a name: noun phrases headed by a singular noun that denotes one."""
    singular = words("person-noun") | words("post") | words("kinship")
    for nominal in nominals(doc):
        head = nominal.head
        if head.tag_ in {"NN", "NNP"} and head.lemma_.lower() in singular and head.dep_ not in {"compound", "amod", "nmod"} and (
            head.text.islower() or nominal.opening or head.lower_ in words("post")
        ):
            yield nominal
