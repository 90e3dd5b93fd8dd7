"""One process beside two, in one run: `python -m tests.benchmarks.workers [ARTICLES]` prints how many times faster two read and build.

Each article is three made-up ones in one, about as long as a newspaper's. The graphs must be the same, byte for byte.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks import newsroom
from tests.benchmarks.scale import Build, build

TOGETHER = 3


def write(folder: Path, number: int) -> None:
    folder.mkdir()
    texts = [text for _, text in newsroom.articles(number * TOGETHER)]
    for place in range(number):
        several = texts[place * TOGETHER : (place + 1) * TOGETHER]
        (folder / f"{place:04}.txt").write_text(
            "\n".join([several[0], *(text.partition("\n\n")[2] for text in several[1:])]), encoding="utf-8"
        )


def main(number: int) -> None:
    with TemporaryDirectory() as folder:
        here = Path(folder)
        write(here / "articles", number)
        took: dict[int, Build] = {}
        for workers in (1, 2, 1, 2):
            output = here / f"output-{workers}"
            (output / "memory.sqlite").unlink(missing_ok=True)
            found = build(here / "articles", output, "--workers", str(workers))
            took[workers] = min(took.get(workers, found), found)
        assert (here / "output-1" / "graph.ttl").read_bytes() == (here / "output-2" / "graph.ttl").read_bytes()
    for workers, one in took.items():
        print(f"{workers} process{'es' if workers > 1 else '':2}{one.seconds:8.1f} s  {number / one.seconds:6.1f} articles a second")
    print(f"two are {took[1].seconds / took[2].seconds:.2f} times faster")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 300)
