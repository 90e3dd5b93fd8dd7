"""What the seeds are read as: the answers of the five named queries; `python -m tests.golden` writes them anew."""

from pathlib import Path
from tempfile import TemporaryDirectory

from kg.graph import Graph
from kg.pipeline import build
from kg.query import run

HERE = Path(__file__).parent
SEEDS = HERE.parent.parent / "seeds"
LAYERS = ("entities", "roles", "demands", "statements", "events")


def answers() -> dict[str, str]:
    """Each layer's rows as a table, names instead of IRIs."""
    with TemporaryDirectory() as folder:
        build([SEEDS], folder)
        graph = Graph.load(Path(folder) / "graph.ttl")
    return {layer: run(graph, layer) for layer in LAYERS}
