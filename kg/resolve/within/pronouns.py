"""Pronouns led back to whom they mean: subjects before objects, near before far, at most three sentences back.

The weights are in the spirit of Lappin and Leass 1994, "An algorithm for pronominal anaphora resolution".
"""

from typing import TYPE_CHECKING

from kg.model import EntityType, Mention, Span
from kg.nlp import Reading, tokens_of
from kg.resolve.within.draft import Draft
from kg.resolve.within.joined import governs

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

SINGULAR = frozenset({"he", "she", "him", "her", "his", "himself", "herself"})


PLURAL = frozenset({"they", "them", "their", "themselves"})


THING = frozenset({"it", "its", "itself"})


def pronouns(reading: Reading, drafts: list[Draft]) -> None:
    doc = reading.doc
    heads = {n.head: d for d in drafts for n in d.namings}
    for token in tokens_of(doc):
        if token.pos_ != "PRON" and token.lower_ not in SINGULAR | PLURAL | THING:
            continue
        word = token.lower_
        if word in SINGULAR:
            allowed: tuple[EntityType, ...] = ("Person",)
        elif word in PLURAL:
            allowed = ("Group", "Institution")
        elif word in THING:
            allowed = ("Institution", "Place")
        else:
            continue
        draft = _antecedent(doc, heads, token, allowed)
        if draft is None:
            continue
        heads[token.i] = draft
        if word in {"he", "him", "his", "himself"}:
            draft.gender = "he"
        elif word in {"she", "her", "herself"}:
            draft.gender = "she"
        span = Span(reading.article.id, token.idx, token.idx + len(token), token.text)
        draft.pronouns.append(Mention(draft.type, token.text, span, "pronoun"))


def _antecedent(doc: "Doc", heads: dict[int, Draft], token: "Token", allowed: tuple[EntityType, ...]) -> Draft | None:
    """The best entity mentioned before the pronoun: subjects before objects, near before far, at most three sentences back."""
    start = token.sent.start
    best: tuple[float, int] | None = None
    chosen = None
    gender = {"he": "he", "him": "he", "his": "he", "himself": "he", "she": "she", "her": "she", "herself": "she"}.get(token.lower_)
    subject_of = token.head if token.dep_ in {"nsubj", "nsubjpass"} else None
    at = token.i - 1
    sentences = 0
    limit = start
    while at >= 0 and sentences <= 3:
        if at < limit:
            sentences += 1
            limit = doc[at].sent.start
        draft = heads.get(at)
        fits = draft is not None and draft.type in allowed and (draft.type != "Place" or (draft.named and _rules(doc[at])))
        if draft is not None and fits and (gender is None or draft.gender in {None, gender}):
            other = doc[at]
            score = -1.5 * sentences - 0.01 * (token.i - at)
            if other.dep_ in {"nsubj", "nsubjpass"}:
                score += 2.0 if other.head.dep_ in {"ROOT", "ccomp", "conj", "advcl"} else 1.0
            elif other.dep_ in {"dobj", "pobj", "appos"}:
                score += 0.3
            if other.dep_ == "poss" or (other.dep_ == "compound"):
                score -= 1.0
            if subject_of is not None and other.head == subject_of:
                score -= 5.0
            if token.lower_ in PLURAL and draft.type == "Institution":
                score -= 0.7 if not any(doc[n.head].tag_ in {"NNS", "NNPS"} for n in draft.namings) else 0.0
            if draft.named and draft.type == "Person":
                score += 0.8
            if best is None or (score, at) > best:
                best, chosen = (score, at), draft
        at -= 1
    return chosen


def _rules(head: "Token") -> bool:
    """Whether a place is told of as a country that does something: "Chad sent troops"."""
    return governs(head) or (head.dep_ == "nsubj" and head.head.pos_ == "VERB")
