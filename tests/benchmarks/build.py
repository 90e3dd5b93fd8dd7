"""A whole build beside the bare parse it rests on, and how fast kg starts: `python -m tests.benchmarks.build [FOLDER | ARTICLES]`.

Both sides read the same articles with the same model in one process of their own, in turn; the build also extracts, resolves, and writes
graph, page and memory. The bare parse is taken twice: with spaCy as it comes, and as kg sets it up, to the same result (`kg.nlp.model`).
Times are of the processor, so that what else the machine does counts least.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter

from kg.intake.workers import ONE_THREAD
from tests.benchmarks import newsroom

ROUNDS = 3


def main(what: str) -> None:
    with tempfile.TemporaryDirectory() as place:
        folder = Path(what)
        if what.isdigit():
            folder = Path(place) / "articles"
            newsroom.write(folder, int(what))
        bare, ours, whole = [], [], []
        for each in range(ROUNDS):
            bare.append(spent(sys.executable, "-m", "tests.benchmarks.build", "--bare", str(folder)))
            ours.append(spent(sys.executable, "-m", "tests.benchmarks.build", "--ours", str(folder)))
            whole.append(spent(kg(), "build", str(folder), "-o", f"{place}/output-{each}", "--workers", "1"))
    print(f"{'whole build':18}{min(whole):8.2f} s")
    print(f"{'bare parse':18}{min(bare):8.2f} s, the build takes {min(whole) / min(bare):.2f} times as long")
    print(f"{'as kg parses':18}{min(ours):8.2f} s, the build takes {min(whole) / min(ours):.2f} times as long")
    for name, command in (("import kg", [sys.executable, "-c", "import kg"]), ("kg --help", [kg(), "--help"])):
        print(f"{name:18}{min(waited(*command) for _ in range(5)):8.2f} s")


def kg() -> str:
    return str(Path(sys.executable).with_name("kg"))


def spent(*command: str) -> float:
    """Seconds of the processor that a command takes on one thread, with its children."""
    before = os.times()
    subprocess.run(command, check=True, capture_output=True, env={**os.environ, **ONE_THREAD})
    after = os.times()
    return after.children_user - before.children_user + after.children_system - before.children_system


def waited(*command: str) -> float:
    """Seconds until a command has ended."""
    start = perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return perf_counter() - start


def parse(folder: Path, *, ours: bool) -> None:
    """What the build is measured against: the model over the texts, and nothing else."""
    import spacy

    from kg import nlp
    from kg.model import Article
    from kg.read import articles

    texts = (article.text for article in articles([folder]) if isinstance(article, Article))
    model = nlp.model() if ours else spacy.load(nlp.release().name)
    for _ in model.pipe(texts, batch_size=16):
        pass


if __name__ == "__main__":
    if sys.argv[1:2] in (["--bare"], ["--ours"]):
        parse(Path(sys.argv[2]), ours=sys.argv[1] == "--ours")
    else:
        main(sys.argv[1] if len(sys.argv) > 1 else "200")
