"""Institutions: "Resident Doctors' Association", "IPGMER", "the West Bengal government", and by description: "the union"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.extract.lexicon import words
from kg.extract.nominal import Nominal, nominals
from kg.extract.phrases import Phrase
from kg.model import EntityType

if TYPE_CHECKING:
    from spacy.tokens import Doc

TYPE: EntityType = "Institution"


def weight(doc: "Doc", phrase: Phrase) -> float:
    """How much the words in and around `phrase` speak for an institution."""
    tokens = doc[phrase.start : phrase.end]
    labels = [token.ent_type_ for token in tokens]
    score = 1.3 * labels.count("ORG") / len(tokens)
    last = tokens[-1].lower_
    heads = words("institution-head")
    if last in heads and (len(tokens) > 1 or last in words("institution-noun")):
        score += 2.6
    elif any(token.lower_ in heads for token in tokens[:-1]) and any(token.lower_ in {"of", "for", "on"} for token in tokens):
        score += 2.4
    if len(tokens) == 1 and tokens[0].is_upper and 2 <= len(last) <= 8 and last.isalpha():
        score += 1.2
    if any(token.text in {"&"} for token in tokens):
        score += 0.5
    if phrase.start and doc[phrase.start - 1].lower_ == "the" and "PERSON" not in labels:
        score += 0.7
    if phrase.end + 2 < len(doc) and doc[phrase.end].text == "(" and doc[phrase.end + 2].text == ")":
        score += 1.0
    if phrase.end < len(doc) and doc[phrase.end].lower_ in words("post") | {"spokesman", "members", "workers", "leaders"}:
        score += 0.5
    if last in words("not-an-entity-head"):
        score -= 1.0
    if phrase.title:
        score -= 1.0
    return score


def descriptions(doc: "Doc") -> Iterator[Nominal]:
    """Noun phrases headed by a noun that denotes an institution: named by what stands before it, or by description alone."""
    nouns = words("institution-noun")
    for nominal in nominals(doc):
        head = nominal.head
        if head.lemma_.lower() in nouns and (head.text.islower() or nominal.opening) and head.dep_ not in {"compound", "amod", "nmod"}:
            yield nominal
