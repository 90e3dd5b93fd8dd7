"""A whole build beside the bare parse it rests on, and how fast kg starts: `python -m tests.benchmarks.build [FOLDER | ARTICLES]`.

Both sides read the same articles with the same model in one process of their own, in turn; the build also extracts, resolves, and writes
graph, page and memory. Times are of the processor, so that what else the machine does counts least.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter

from tests.benchmarks import newsroom

ROUNDS = 3


def main(what: str) -> None:
    with tempfile.TemporaryDirectory() as place:
        folder = Path(what)
        if what.isdigit():
            folder = Path(place) / "articles"
            newsroom.write(folder, int(what))
        bare, whole = [], []
        for each in range(ROUNDS):
            bare.append(spent(sys.executable, "-m", "tests.benchmarks.build", "--bare", str(folder)))
            whole.append(spent(kg(), "build", str(folder), "-o", f"{place}/output-{each}", "--workers", "1"))
    print(f"{'bare parse':18}{min(bare):8.2f} s")
    print(f"{'whole build':18}{min(whole):8.2f} s{min(whole) / min(bare):8.2f} times")
    for name, command in (("import kg", [sys.executable, "-c", "import kg"]), ("kg --help", [kg(), "--help"])):
        print(f"{name:18}{min(waited(*command) for _ in range(5)):8.2f} s")


def kg() -> str:
    return str(Path(sys.executable).with_name("kg"))


def spent(*command: str) -> float:
    """Seconds of the processor that a command takes, with its children."""
    before = os.times()
    subprocess.run(command, check=True, capture_output=True)
    after = os.times()
    return after.children_user - before.children_user + after.children_system - before.children_system


def waited(*command: str) -> float:
    """Seconds until a command has ended."""
    start = perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return perf_counter() - start


def bare_parse(folder: Path) -> None:
    """What the build is measured against: the model over the texts, and nothing else."""
    from kg import nlp
    from kg.model import Article
    from kg.read import articles

    texts = (article.text for article in articles([folder]) if isinstance(article, Article))
    for _ in nlp.model().pipe(texts, batch_size=16):
        pass


if __name__ == "__main__":
    if sys.argv[1:2] == ["--bare"]:
        bare_parse(Path(sys.argv[2]))
    else:
        main(sys.argv[1] if len(sys.argv) > 1 else "200")
