"""How people set out to say something: "*took* to Twitter to say", "was *quick* to point out"."""

from typing import TYPE_CHECKING

from kg.extract.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

MINDFUL = frozenset({"far", "quick", "careful", "keen", "anxious", "right", "wrong"})
"""Words behind which something is said indeed: "was *quick* to point out", "went so *far* as to claim"."""
STAGES = frozenset("address appearance conference floor microphone moment occasion opportunity platform podium stage step time".split())
"""Where and when people speak: "took the *floor* to say", "took to the *steps* of the court to say"."""


def took_to(verb: "Token") -> bool:
    """Whether it goes on to tell where something is said: "*took* to Twitter to say", "*called* a press conference to say"."""
    if verb.lemma_ not in {"call", "hold", "issue", "take", "use"} or any(c.tag_ == "MD" for c in verb.lefts):
        return False
    nouns = [c for c in verb.rights if c.dep_ == "dobj"]
    if verb.lemma_ == "take":
        nouns += [noun for to in verb.rights if to.lower_ == "to" for noun in to.children if noun.dep_ == "pobj"]
    return any({noun.lower_, noun.lemma_.lower()} & (words("medium", "document") | STAGES) for noun in nouns)
