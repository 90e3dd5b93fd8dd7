"""Builds graphs of annotated articles with the installed command, and scores them.

Articles written for the purpose come with the tests. The real ones, by which kg is judged, are press copyright and lie beside the checkout,
in ../shared/gold; where they are not, they are not measured.
"""

import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from tests.quality.scoring import LAYERS, Row, annotated, errors, extracted, paired, right

GOLD = Path(os.environ.get("KG_GOLD", Path(__file__).parents[3] / "shared" / "gold"))
SETS = {"written": Path(__file__).with_name("written"), "dev": GOLD / "dev", "train": GOLD / "train"}
FIGURES = Path(__file__).with_name("figures.json")
LOSS = 0.01
"""How far a figure may fall below the one kept."""


class Report(NamedTuple):
    """Of a set of articles: the F1 of every layer and of all pooled ("micro"), the share of attributes that are right, and the errors."""

    f1: dict[str, float]
    attributes: dict[str, float]
    errors: list[str]


@cache
def measured(name: str) -> Report:
    """How well a graph of the set answers its annotations."""
    rows = by_article(predicted(SETS[name]))
    alike, sides = Counter[str](), Counter[str]()
    told, correct = Counter[str](), Counter[str]()
    wrong: list[str] = []
    for path in sorted(SETS[name].glob("*.gold.json")):
        article = path.name.removesuffix(".gold.json")
        pairs = paired(annotated(path), extracted(rows.get(f"{article}.txt", {layer: [] for layer in LAYERS})))
        wrong += (f"{article} {line}" for line in errors(pairs))
        for layer, found in pairs.by_layer.items():
            alike[layer] += len(found)
            sides[layer] += sum(len(side.entities if layer == "entities" else side.claims[layer]) for side in (pairs.gold, pairs.made))
        for attribute, good in right(pairs):
            told[attribute] += 1
            correct[attribute] += good
    alike["micro"], sides["micro"] = alike.total(), sides.total()
    f1 = {layer: round(2 * alike[layer] / max(1, sides[layer]), 3) for layer in (*LAYERS, "micro")}
    return Report(f1, {attribute: round(correct[attribute] / told[attribute], 3) for attribute in sorted(told)}, wrong)


def by_article(rows: Mapping[str, Iterable[Row]]) -> dict[str, dict[str, list[Row]]]:
    """The rows of the named queries, apart for each article."""
    apart: dict[str, dict[str, list[Row]]] = {}
    for layer in LAYERS:
        for row in rows[layer]:
            apart.setdefault(row["article"], {each: [] for each in LAYERS})[layer].append(row)
    return apart


@cache
def predicted(articles: Path) -> dict[str, list[Row]]:
    """The rows of the five named queries on a graph of the texts in `articles`."""
    with TemporaryDirectory() as work:
        kg("build", *map(str, sorted(articles.glob("*.txt"))), "-o", work)
        return {layer: [json.loads(line) for line in kg("query", layer, "--graph", work, "--format", "jsonl")] for layer in LAYERS}


def kg(*arguments: str) -> list[str]:
    """What a command prints, by lines."""
    program = Path(sys.executable).with_name("kg")
    done = subprocess.run([program, *arguments], check=True, capture_output=True, encoding="utf-8")
    return [line for line in done.stdout.split("\n") if line]


def kept() -> dict[str, dict[str, float]]:
    """The figures below which none may fall."""
    return json.loads(FIGURES.read_text(encoding="utf-8"))  # type: ignore[no-any-return]


def table(now: Mapping[str, Report]) -> Iterable[str]:
    """The figures as lines, those of F1 each beside the one kept."""
    yield f"{'F1':20}" + "".join(f"{name:>9}{'kept':>8}" for name in now)
    for layer in (*LAYERS, "micro"):
        yield f"{layer:20}" + "".join(f"{now[name].f1[layer]:9.3f}{kept().get(name, {}).get(layer, 0.0):8.3f}" for name in now)
    yield f"{'right of those found':20}"
    for attribute in sorted({each for report in now.values() for each in report.attributes}):
        yield f"{attribute:20}" + "".join(f"{now[name].attributes.get(attribute, 0.0):9.3f}{'':8}" for name in now)
