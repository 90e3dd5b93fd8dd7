"""Titles in short: "Gov. Ada Cole", "Sens. Ada Cole and Ben Dole", "PM Ada Cole"."""

from typing import TYPE_CHECKING

from kg.extract.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

RANKS = {
    "brig": "brigadier", "capt": "captain", "cdr": "commander", "cmdr": "commander", "col": "colonel", "cpl": "corporal", "gen": "general",
    "insp": "inspector", "lt": "lieutenant", "maj": "major", "sgt": "sergeant", "supt": "superintendent",
}  # fmt: skip
SPELT = RANKS | {"atty": "attorney", "cllr": "councillor", "coun": "councillor", "prof": "professor"}
STOPPED = {"adm.": "admiral", "amb.": "ambassador", "gov.": "governor", "rep.": "representative", "sen.": "senator"}
"""Short titles that are so only with their full stop."""
SEVERAL = {"cols": "colonel", "gens": "general", "govs": "governor", "profs": "professor", "reps": "representative", "sens": "senator"}
"""Short titles of several, with their full stop behind."""
SHORT_TITLES = {
    "cm": "chief minister",
    "cp": "commissioner police",
    "cs": "chief secretary",
    "dr": "doctor",
    "mp": "member parliament",
    "oic": "officer in charge",
    "pm": "prime minister",
    "sp": "superintendent police",
    "ssp": "senior superintendent police",
    "vc": "vice chancellor",
    "vp": "vice president",
}
"""Titles by their initials, with the words that they stand for."""


def is_rank(token: "Token") -> bool:
    """Whether the word is a rank, also in short: "General", "Col"."""
    word = token.lower_.rstrip(".")
    return token.text[:1].isupper() and (word in words("rank") or word in RANKS or word in RANKS.values() or word == "professor")


def spelt(token: "Token") -> str | None:
    """What a title in short stands for: "governor" for "Gov."; None where the word is none."""
    word = token.lower_
    if not token.text[:1].isupper():
        return None
    return SPELT.get(word.rstrip(".")) or STOPPED.get(word) or (SEVERAL.get(word.rstrip(".")) if is_of_several(token) else None)


def is_of_several(token: "Token") -> bool:
    """Whether the word is a short title of several persons: "| Sens. | Ada Cole and Ben Dole"."""
    if token.lower_.rstrip(".") not in SEVERAL or not token.text[:1].isupper():
        return False
    return token.text.endswith(".") or (token.i + 1 < len(token.doc) and token.nbor(1).text == ".")
