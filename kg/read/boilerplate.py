"""What stands in an article's text and is not the article: stamps, links, teasers, credits, prompts. The text keeps it; readers skip it.

Each rule's docstring gives its reason in language or typography; none knows a publisher by name. A false hit loses facts, so a rule
that cannot be sure lets the words stand.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from kg.read import credits, prompts, teasers
from kg.read.lines import line

RULES: tuple[Callable[[str], Iterable[tuple[int, int]]], ...] = (
    credits.stamps,
    credits.links,
    credits.photo_credits,
    credits.bylines,
    credits.sign_offs,
    credits.desk_notes,
    teasers.announced,
    teasers.announced_in_a_line,
    teasers.loose_headlines,
    teasers.repeated_headline,
    teasers.navigation,
    prompts.prompts,
)


class Junk(NamedTuple):
    """A stretch of text that a rule takes for no part of the article."""

    start: int
    end: int
    rule: str


def boilerplate(text: str) -> list[tuple[int, int]]:
    """Where `text` is not the article: stretches in order, apart from each other, without white space at their edges."""
    merged: list[tuple[int, int]] = []
    for found in sorted(junk(text)):
        if merged and not text[merged[-1][1] : found.start].strip():
            merged[-1] = merged[-1][0], max(merged[-1][1], found.end)
        else:
            merged.append((found.start, found.end))
    return merged


def junk(text: str) -> Iterator[Junk]:
    """Every hit of every rule, with the rule's name; hits may overlap."""
    for rule in RULES:
        for start, end in rule(text):
            inside = line(text, start, end)
            if inside.text:
                yield Junk(inside.start, inside.end, rule.__name__)
