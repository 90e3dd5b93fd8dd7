"""How the build on Ray grows, beside the build on one machine: `python -m tests.benchmarks.scale_ray [ARTICLES…]` (1,000 and 10,000).

For each number of made-up articles, in one run on two cores: seconds of either build, and of the steps on Ray; the most memory of the
driver's own. That is its anonymous pages (RssAnon of /proc/PID/status, ten times a second): not the pages of libraries, which are private
or not as other processes come and go, nor those of Ray's object store that it has mapped, which are the node's and there once.

The last lines say how the largest number compares: Ray's time over that of `--workers 2` (at most 1.25), the driver's memory over that at
the smallest number (at most 1.2), and the slope of log time over log articles of resolution, with the writing of the graph (at most 1.1).
Both graphs must be the same.
"""

import json
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from kg.graph import Graph
from kg.rounds.ending import known_by
from tests.benchmarks import newsroom
from tests.benchmarks.scale import slope

NUMBERS = (1_000, 10_000)
WORKERS = ("--workers", "2")


class Took(NamedTuple):
    """What a build took: seconds, and the driver's bytes at the most."""

    seconds: float
    memory: int


def build(articles: Path, output: Path, *options: str) -> Took:
    """Builds in a process of its own. Raises CalledProcessError where it fails."""
    begun, most = time.perf_counter(), 0
    command = [sys.executable, "-m", "kg.cli", "build", str(articles), "-o", str(output), *WORKERS, *options]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while process.poll() is None:
        most = max(most, own_memory(process.pid))
        time.sleep(0.1)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return Took(time.perf_counter() - begun, most)


def own_memory(pid: int) -> int:
    """The bytes of a process that belong to it alone; 0 where it has ended."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("RssAnon:"))


def same(local: Path, parts: Path) -> bool:
    """Whether both built the same graph, by the sum of the hashes of its triples."""
    graph: str = json.loads((parts / "manifest.json").read_text())["graph"]
    lines = Graph.load(local / "graph.ttl").ntriples().splitlines()
    return f"{known_by(line.removesuffix(' .').encode() for line in lines):032x}" == graph


def main(numbers: tuple[int, ...]) -> None:
    resolved: list[tuple[int, float]] = []
    took: list[tuple[Took, Took]] = []
    print(f"{'articles':>9}{'local':>9}{'ray':>9}{'read':>7}{'extract':>9}{'resolve':>9}{'write':>7}{'driver':>9}", flush=True)
    for number in numbers:
        with TemporaryDirectory() as folder:
            articles, here, there = (Path(folder) / name for name in ("articles", "here", "there"))
            newsroom.write(articles, number)
            ray, local = build(articles, there, "--engine", "ray"), build(articles, here)
            seconds: dict[str, float] = json.loads((there / "manifest.json").read_text())["seconds"]
            steps = "".join(f"{seconds[step]:{width}.1f}" for step, width in (("read", 7), ("extract", 9), ("resolve", 9), ("write", 7)))
            print(f"{number:9,}{local.seconds:9.1f}{ray.seconds:9.1f}{steps}{ray.memory / 1e6:6.0f} MB", flush=True)
            assert same(here, there)
        took.append((local, ray))
        resolved.append((number, seconds["resolve"] + seconds["write"]))
    local, ray = took[-1]
    print(f"Ray takes {ray.seconds / local.seconds:.2f} times what --workers 2 takes")
    if len(numbers) > 1:
        print(
            f"the driver needs {ray.memory / took[0][1].memory:.2f} times the memory at {numbers[-1] / numbers[0]:.0f} times the articles"
        )
        print(f"slope of log time over log articles of resolving and writing: {slope(resolved):.3f}")


if __name__ == "__main__":
    main(tuple(map(int, sys.argv[1:])) or NUMBERS)
