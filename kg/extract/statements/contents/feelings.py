"""What is felt and said: "expressed *their anger over the delay*", which says something, unlike "expressed their anger"."""

from typing import TYPE_CHECKING

from kg.extract.grammar.tags import ADNOMINAL
from kg.extract.lexicon import words
from kg.extract.statements.cues.occasions import OCCASIONS

if TYPE_CHECKING:
    from spacy.tokens import Token

ABOUT = frozenset({"over", "about", "at", "of", "for", "against", "regarding", "to", "that", "with", "towards"})


def told_alone(noun: "Token") -> bool:
    """Whether the feeling alone is told, in the reporter's word: "expressed | optimism |"."""
    alone = noun.left_edge.i >= noun.i - 1 and noun.right_edge == noun and noun.left_edge.dep_ in {"amod", noun.dep_}
    return alone and not any(t.is_quote for t in noun.doc[max(noun.i - 2, 0) : noun.i + 2])


def of_what(verb: "Token", noun: "Token") -> bool:
    """Whether it is told what a feeling is about: "expressed their anger | over the delay"; a feeling alone says nothing."""
    later = (c for c in verb.rights if c.i > noun.i)
    return any(c.dep_ in ADNOMINAL or c.lower_ in ABOUT or _on(c) for c in noun.rights) or any(c.lower_ in ABOUT or _on(c) for c in later)


def _on(preposition: "Token") -> bool:
    """Whether it says what a feeling is about, and not when or where it was told: "delight on the success", "anger on social media"."""
    if preposition.lower_ not in {"on", "upon"}:
        return False
    noun = next((c for c in preposition.children if c.dep_ == "pobj"), None)
    elsewhere = words("medium", "document") | OCCASIONS | {"occasion", "behalf", "medium"}
    return noun is not None and noun.ent_type_ != "DATE" and noun.lemma_.lower() not in elsewhere
