"""How far a noun for what is asked reaches, past where the parse ends it: "an end | to the quota", "action | to stop the fires"."""

from typing import TYPE_CHECKING

from kg.extract.demands.asked.ends import gathering, trimmed
from kg.extract.grammar.lists import item_end
from kg.extract.grammar.tags import TIMES

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

BELONGING = frozenset({"of", "to", "for", "in", "into", "against", "between", "with", "from", "on", "at", "over", "about", "regarding"})
MONEY = frozenset({"rs", "rs.", "$", "us$", "£", "€", "₹"})
MEANS = frozenset({"action", "intervention", "law", "legislation", "measure", "step"})
"""What is asked for so that something be done: "action to stop the fires"."""
ALLOWING = frozenset({"clearance", "direction", "instruction", "leave", "licence", "license", "permission", "permit"})
"""What somebody is asked to give, that something be done: "a direction to the police | to register the case"."""


def reach(noun: "Token", end: int) -> int:
    """The end with a phrase that belongs to the noun but which the parse hangs higher: "an end | to the quota", "a halt | until June"."""
    doc = noun.doc
    if end < len(doc) and doc[end].dep_ == "prep" and doc[end].lower_ in BELONGING and doc[end].head.i < noun.i:
        reached = next((c for c in doc[end].children if c.dep_ == "pobj"), None)
        if reached is not None and not gathering(doc, end) and reached.ent_type_ not in TIMES and not doc[end].text[0].isupper():
            return _to_be_done(noun, trimmed(doc, end, doc[end].right_edge.i + 1))
    end = _to_be_done(noun, end)
    if end < len(doc) and doc[end].lower_ in {"until", "till"} and doc[end].dep_ == "mark" and doc[end].head.dep_ == "advcl":
        clause = doc[end].head
        return trimmed(doc, clause.i, clause.right_edge.i + 1)
    return end


def amount(doc: "Doc", end: int) -> int | None:
    """The end with the figure that a sentence wrongly ended at "Rs." leaves to the next: "a rise of Rs. | 2,000 for all"."""
    at = end + (end < len(doc) and doc[end].text == ".")
    if doc[end - 1].lower_ not in MONEY or at >= len(doc) or not doc[at].like_num:
        return None
    return trimmed(doc, at, item_end(doc, at))


def _to_be_done(noun: "Token", end: int) -> int:
    """The end with the infinitive that says what for: "action | to stop the fires", "permission from the police | to march"."""
    doc = noun.doc
    if end < len(doc) and doc[end].tag_ == "TO" and noun.lemma_.lower() in MEANS | ALLOWING and doc[end].head.tag_ == "VB":
        return trimmed(doc, doc[end].head.i, doc[end].head.right_edge.i + 1)
    return end
