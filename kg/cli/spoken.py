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


def told(found: "Summary") -> str:
    """What a build found, in a sentence, and what to try next."""
    facts = counted(found.facts)
    left_out = counted(Counter(issue.what or "file" for issue in found.issues)) if found.issues else ""
    sentence = f"{several(found.articles, 'article')}: {counted(found.entities)}; {facts}"
    sentence += f"; {left_out} left out, see {found.output / 'issues.jsonl'}." if left_out else "."
    graph = found.output / "graph.ttl"
    option, argument = ("", "") if graph == GRAPH else (f" --graph {graph}", f" {graph}")
    return (
        f"{''.join(f'{remark}.{chr(10)}' for remark in found.remarks)}{sentence}\nNow try:\n  kg query demands{option}\n  kg view{argument}"
    )


def counted(numbers: Mapping[str, int]) -> str:
    """Such as "12 people, 3 places", the most first."""
    most_first = sorted(numbers.items(), key=lambda item: (-item[1], item[0]))
    return ", ".join(several(number, name.lower()) for name, number in most_first) or "nothing"


def several(number: int, word: str) -> str:
    """A number and its word in the singular or plural."""
    plural = "people" if word == "person" else f"{word}s"
    return f"{number:,} {word if number == 1 else plural}"
