"""Wordings compared: "removal of the health secretary" and "that the health secretary be removed" say the same."""

import math
import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from sys import intern

from kg.resolve.names import folded

STOP = frozenset(
    """
    a about after all also am an and any are as at be been being but by can could did do does for from had has have he her him his
    i if in into is it its may might must no not of on or our out over shall she should so such than that the their them then
    there these they this those to under up upon was we were what when where which while who whom whose why will with would you
    your
    """.split()
)


@lru_cache(maxsize=20_000)
def stems(text: str) -> frozenset[str]:
    """The words that carry a text's meaning, cut to five letters (McNamee and Mayfield, 2004): "removal" and "removed" become "remov"."""
    return frozenset(intern(word[:5]) for word in folded(text).split() if word not in STOP)


def alike(one: frozenset[str], other: frozenset[str]) -> float:
    """How much of what two sets hold is in both (Jaccard), from 0 to 1."""
    return len(one & other) / len(one | other) if one or other else 0.0


def rarest(found: frozenset[str], rarity: Mapping[str, int], least: float) -> list[str]:
    """The words of which two sets that are at least `least` alike have one in common (prefix filtering, Chaudhuri and others, 2006)."""
    keep = len(found) - math.ceil(least * len(found)) + 1
    return sorted(found, key=lambda word: (rarity[word], word))[:keep]


def flat(text: str) -> str:
    """The words of a text without case, punctuation and line breaks, for comparing what should be the same words."""
    return " ".join(re.findall(r"\w+", text.casefold()))


def commonness(texts: Iterable[frozenset[str]]) -> Mapping[str, int]:
    """In how many sets each word is."""
    counts: dict[str, int] = {}
    for found in texts:
        for word in found:
            counts[word] = counts.get(word, 0) + 1
    return counts
