"""Last names, by which somebody is called who has been named in full: "Ada Cole" and then "Cole"."""

import unicodedata

from kg.extract import person
from kg.extract.names.kinds.judging import Judgement


def surnames(key: str) -> list[str]:
    """The words of a person's full name that may stand for it alone: "cole" of "ada cole jr.", "park" of "park won-soon"."""
    parts = key.split()
    if len(parts) > 2 and parts[-1].rstrip(".") in {"jr", "sr", "ii", "iii"}:
        parts = parts[:-1]
    if len(parts) < 2:
        return []
    return [parts[-1], parts[0]] if len(parts) == 2 and "-" in parts[1] else [parts[-1]]


def unaccented(text: str) -> str:
    """The text without accents, which one article sets in one place and not in another: "Zielińska" and "Zielinska"."""
    return text if text.isascii() else unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()


def may_be_surname(judgement: Judgement) -> bool:
    """Whether the last word of a person's name, standing alone, may be that person: not what somebody is in, nor an acronym."""
    seen = judgement.seen
    elsewhere = seen.keys() & {"known place", "known institution", "pobj of in"} or any(feature.startswith("acronym") for feature in seen)
    return not elsewhere and judgement.yields_to(person.TYPE)
