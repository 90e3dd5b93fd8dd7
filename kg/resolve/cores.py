"""Cores: what is left of a description without what is counted or added: "several junior doctors at two hospitals" is "junior doctors"."""

import re
from functools import cache, lru_cache

from kg.extract.lexicon import words

ADDED = re.compile(
    r"\s*(?:,\s|[;:(–—]|\s(?:of|in|at|for|from|with|who|whom|which|that|to|including|on|by|against|over|near|under|as|led|holding|demanding)\b).*",
    re.DOTALL,
)
COUNTED = frozenset(
    """
    about all almost an another any around at both certain every few fewer four five a many more most nearly nine no number one
    only other others over roughly scores seven several six some such ten than the these those three two up various eight eleven
    twelve first second third
    """.split()
)
NUMBERS = frozenset(
    {"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "several", "some", "few"}
)


@lru_cache(maxsize=100_000)
def core(description: str) -> str:
    """The description from its first telling word to where something is added; itself where nothing would be left."""
    parts = ADDED.sub("", counted_out(description), count=1).split()
    while len(parts) > 1 and (parts[0].casefold() in COUNTED or parts[0].casefold() in counting() or re.fullmatch(r"[\d.,]+", parts[0])):
        del parts[0]
    return " ".join(parts) or description


@lru_cache(maxsize=100_000)
def counts(description: str) -> bool:
    """Whether a description says how many, and so speaks of some only: "two officials", "more than 1,000 people"."""
    first = description.split()[:3]
    return any(re.fullmatch(r"[\d.,]+", part) or part.casefold() in NUMBERS for part in first) or counted_out(description) != description


def counted_out(description: str) -> str:
    """What is counted, without what counts it: "a large crowd of men" is "men"."""
    head, of, rest = description.partition(" of ")
    return rest if of and head.split()[-1:] and head.split()[-1].casefold() in counting() else description


@cache
def counting() -> frozenset[str]:
    return words("quantity-noun")
