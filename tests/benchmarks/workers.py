"""One process beside two, in one run: `python -m tests.benchmarks.workers [ARTICLES]` prints how many times faster two read and build.

The articles are made up, about as long as a newspaper's. The graphs must be the same, byte for byte.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks import newsroom
from tests.benchmarks.scale import Build, build


def main(number: int) -> None:
    with TemporaryDirectory() as folder:
        here = Path(folder)
        newsroom.write(here / "articles", number, long=True)
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
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 600)
