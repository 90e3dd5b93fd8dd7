"""Builds graphs of annotated articles with the installed command and scores them with the annotators' own script.

The articles are press copyright and lie beside the checkout, in ../shared/gold; where they are not, there is nothing to measure.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from functools import cache
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType

GOLD = Path(os.environ.get("KG_GOLD", Path(__file__).parents[3] / "shared" / "gold"))
LAYERS = ("entities", "roles", "demands", "statements", "events")
FIGURES = Path(__file__).with_name("figures.json")
LOSS = 0.01
"""How far a figure may fall below the one kept."""


@cache
def scorer() -> ModuleType:
    """The annotators' score.py."""
    spec = spec_from_file_location("score", GOLD / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    sys.modules["score"] = module
    spec.loader.exec_module(module)
    return module


@cache
def measured(split: str) -> dict[str, float]:
    """The F1 of every layer, and of all pooled ("micro"), on the articles in GOLD/split."""
    with TemporaryDirectory() as folder:
        rows = predicted(GOLD / split, Path(folder))
        path = Path(folder) / "predicted.json"
        path.write_text(json.dumps(rows), encoding="utf-8")
        report, _ = scorer().score(GOLD / split, path)
    return {layer: report[layer]["f1"] for layer in (*LAYERS, "micro")}


def predicted(articles: Path, work: Path) -> dict[str, list[dict[str, object]]]:
    """The rows of the five named queries on a graph of the texts in `articles`, built in `work`."""
    texts = work / "articles"
    texts.mkdir()
    for text in articles.glob("*.txt"):
        shutil.copy(text, texts)
    kg("build", str(texts), "-o", str(work / "output"))
    graph = str(work / "output" / "graph.ttl")
    return {layer: [json.loads(line) for line in kg("query", layer, "--graph", graph, "--format", "jsonl")] for layer in LAYERS}


def kg(*arguments: str) -> list[str]:
    """What a command prints, by lines."""
    program = Path(sys.executable).with_name("kg")
    done = subprocess.run([program, *arguments], check=True, capture_output=True, encoding="utf-8")
    return [line for line in done.stdout.split("\n") if line]


def kept() -> dict[str, dict[str, float]]:
    """The figures below which none may fall."""
    return json.loads(FIGURES.read_text(encoding="utf-8"))  # type: ignore[no-any-return]


def table(now: dict[str, dict[str, float]]) -> Iterable[str]:
    """The figures as lines, each beside the one kept."""
    yield f"{'':14}" + "".join(f"{split:>8}{'kept':>8}" for split in now)
    for layer in (*LAYERS, "micro"):
        yield f"{layer:14}" + "".join(f"{now[split][layer]:8.3f}{kept().get(split, {}).get(layer, 0.0):8.3f}" for split in now)
