"""Names of one place: "Matara district" and "Matara", "the Gaza Strip" and "the Strip"."""

import re

from kg.extract.lexicon import words
from kg.extract.names.known.gazetteer import gazetteer, lands
from kg.resolve.names import sound_alike


def same_place(full: str, short: str) -> str | None:
    """Why two names, folded, may be one place's."""
    if full == short or full.removeprefix("us ") == short:
        return "same name"
    long_words, short_words = [
        [PARTS_OF_THE_SKY.get(word, word) for word in name.split() if word != "international"] for name in (full, short)
    ]
    if long_words == short_words:
        return f"“{short}” is “{full}” for short"
    if len(full.split()) == 1 and sound_alike(full, short) and not {full.title(), short.title()} <= gazetteer().keys():
        return f"“{short}” is “{full}”, spelt otherwise"
    if long_words == [*short_words, "city"] and short not in {"new york", "vatican"} and short.title() in lands():
        return None
    if (
        len(short_words) == 1 < len(long_words)
        and short == long_words[-1]
        and short in words("place-noun", "place-head") | {"strip", "tank"}
    ):
        return f"“{short}” is “{full}” for short"
    if long_words[-1] in SITES and long_words[-1 - len(short_words) : -1] == short_words:
        return f"“{short}” is “{full}” for short"
    if long_words[: len(short_words)] == short_words and all(word in DIVISIONS for word in long_words[len(short_words) :]):
        return f"“{short}” is “{full}” for short"
    if _adds_kind(long_words, short_words) and short.title() not in gazetteer():
        return f"“{short}” is “{full}” for short"
    if long_words[-len(short_words) :] == short_words and re.fullmatch(r"(\w+ )?\w+ of (the )?", full.removesuffix(short)):
        return f"“{short}” is “{full}” for short" if long_words[0] in DIVISIONS | {"islamic", "federal", "peoples"} else None
    return None


def _adds_kind(full: list[str], short: list[str]) -> bool:
    """Whether the full name says besides what of nature or of transport it is: "Tarvik Junction", "Mount Tarvik"."""
    return (full[:-1] == short and full[-1] in KINDS) or (full[1:] == short and full[0] in {"mount", "river"})


KINDS = frozenset({"airport", "junction", "peak", "river", "valley", "volcano"})
PARTS_OF_THE_SKY = {"northern": "north", "southern": "south", "eastern": "east", "western": "west"}
SITES = frozenset({"campus", "camp", "site"})
DIVISIONS = frozenset(
    """area district city town state province county village region municipality division prefecture taluk island islands republic kingdom
    refugee camp dc sea strip neighbourhood neighborhood tehsil taluka mandal constituency borough ward provinces""".split()
)
