"""What the commands say of a build, in sentences for people."""

import shutil
import sys
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.pipeline import Summary

OUTPUT = Path("output")
GRAPH = OUTPUT / "graph.ttl"


def width() -> int | None:
    """How wide tables may be: as the terminal, or as they like in a pipe."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else None


def told(summary: "Summary") -> str:
    """What a build found, in a sentence, and what to try next, where there is something to look at."""
    remarks = "".join(f"{remark}.\n" for remark in summary.remarks)
    left_out = counted(Counter(issue.what or "file" for issue in summary.issues))
    sentence = found(summary.articles, summary.entities, summary.facts)
    sentence += f"; {left_out} left out, see {summary.output / 'issues.jsonl'}." if left_out else "."
    if not summary.entities:
        return f"{remarks}{sentence}"
    graph = summary.output / "graph.ttl"
    option, argument = ("", "") if graph == GRAPH else (f" --graph {graph}", f" {graph}")
    return f"{remarks}{sentence}\nNow try:\n  kg query demands{option}\n  kg view{argument}"


def found(articles: int, entities: Mapping[str, int], facts: Mapping[str, int]) -> str:
    """Such as "5 articles: 12 people, 3 places; 7 demands"."""
    if not articles:
        return "No article is in the graph any more"
    what = "; ".join(filter(None, [counted(entities), counted(facts)]))
    return f"{several(articles, 'article')}: {what or 'nothing was found there'}"


def counted(numbers: Mapping[str, int]) -> str:
    """Such as "12 people, 3 places", the most first."""
    most_first = sorted(numbers.items(), key=lambda item: (-item[1], item[0]))
    return ", ".join(several(number, name.lower()) for name, number in most_first)


def several(number: int, word: str) -> str:
    """A number and its word in the singular or plural."""
    plural = "people" if word == "person" else f"{word}s"
    return f"{number:,} {word if number == 1 else plural}"
