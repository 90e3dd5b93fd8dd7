"""Acronyms: the letters that stand for a name, with those of its small words or without."""

import re

SMALL = frozenset({"of", "the", "and", "for", "in", "on", "at", "de", "&"})
"""Words within names that acronyms may pass over."""


def initials(name: str) -> str:
    """The first letters of the words of a name that carry one in an acronym: "Eastern Nurses Society" gives "ENS"."""
    return "".join(word[0] for word in re.findall(r"[A-Za-z][\w.]*", name.replace("-", " ")) if word.lower() not in SMALL)


def acronyms(name: str) -> frozenset[str]:
    """All that two first letters and more of the words of a name in small letters make: "boc" and "bc" of "bank of chad"."""
    words = [word for word in re.split(r"[\s-]+", name) if word[:1].isalnum() or word == "&"]
    found = {"".join(word[0] for word in words), "".join(word[0] for word in words if word not in SMALL)}
    return frozenset(short for short in found if len(short) > 1)


def acronym_of(short: str, full: str) -> bool:
    """Whether the folded name `short` is made of the initials of `full`, with or without its small words."""
    return " " not in short and 2 <= len(short) <= 10 and " " in full and short in acronyms(full)


def abbreviates(short: str, full: str) -> bool:
    """Whether the letters of `short` are initials of words of `full`, in order: "gmoa" of "government medical officers' association"."""
    letters = iter(word[0] for word in full.split())
    return " " not in short and len(short) > 1 and all(letter in letters for letter in short)
