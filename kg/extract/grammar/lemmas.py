"""The dictionary forms of words: a verb with its particle ("call-off"), a lemma the model has clipped ("stag" for "staged")."""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

DOUBLING = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]")
"""One-syllable verbs that double their last letter: "stag" has "stagged", so that "staged" must come from "stage"."""


def lemma(token: "Token") -> str:
    """The token's dictionary form in lower case."""
    form, low = token.lemma_.lower(), token.lower_
    if low == "taxes":
        return "tax"
    clipped = len(low) - len(form) in {2, 3} and low[len(form) :] in {"ed", "es", "ing"} and DOUBLING.fullmatch(form)
    return f"{form}e" if clipped and token.tag_.startswith("VB") else form


def phrasal(verb: "Token") -> str:
    """The verb's dictionary form with its particle: "call-off", "step-down"."""
    particle = next(
        (child.lower_ for child in verb.children if child.dep_ == "prt" or (child.dep_ in {"advmod", "prep"} and child.lower_ == "off")), ""
    )
    return f"{lemma(verb)}-{particle}" if particle else lemma(verb)
