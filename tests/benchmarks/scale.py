"""How a build grows: `python -m tests.benchmarks.scale [ARTICLES…]` builds 100, 1,000 and 10,000 made-up articles and prints a table.

For each number: seconds, the processor's milliseconds an article, the most memory all processes had together (their resident sets,
sampled), and how long a rebuild takes after one article changed. The slope is that of the straight line through log time over log articles,
and through log time of the processor, on which it counts least what else the machine does.
"""

import math
import os
import resource
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from tests.benchmarks import newsroom

NUMBERS = (100, 1_000, 10_000)
PAGE = os.sysconf("SC_PAGE_SIZE")


class Build(NamedTuple):
    """What one build took: seconds, bytes at the most, and seconds of processors."""

    seconds: float
    memory: int
    work: float


def build(articles: Path, output: Path, *options: str) -> Build:
    """Builds in processes of its own. Raises CalledProcessError where it fails."""
    begun, before, most = time.perf_counter(), worked(), 0
    command = [sys.executable, "-m", "kg.cli", "build", str(articles), "-o", str(output), *options]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while process.poll() is None:
        most = max(most, sum(map(resident, family(process.pid))))
        time.sleep(0.05)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return Build(time.perf_counter() - begun, most, worked() - before)


def worked() -> float:
    """Seconds that processors have spent on processes started here which have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def family(pid: int) -> list[int]:
    """A process and those it started, in whichever of its threads."""
    started: list[str] = []
    for thread in Path(f"/proc/{pid}/task").glob("*"):
        with suppress(OSError):
            started += (thread / "children").read_text().split()
    return [pid, *(member for child in started for member in family(int(child)))]


def resident(pid: int) -> int:
    """The bytes of memory a process has at hand; 0 where it has ended."""
    try:
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * PAGE
    except (OSError, IndexError):
        return 0


def slope(points: list[tuple[int, float]]) -> float:
    """Of the line that fits log time over log articles best."""
    logs = [(math.log(articles), math.log(seconds)) for articles, seconds in points]
    across, up = (sum(values) / len(logs) for values in zip(*logs, strict=True))
    return math.fsum((x - across) * (y - up) for x, y in logs) / math.fsum((x - across) ** 2 for x, _ in logs)


def main(numbers: tuple[int, ...]) -> None:
    builds = []
    print(f"{'articles':>10}{'seconds':>10}{'ms each':>10}{'memory':>10}{'rebuild':>10}{'of it':>8}", flush=True)
    for number in numbers:
        with TemporaryDirectory() as folder:
            articles, output = Path(folder) / "articles", Path(folder) / "output"
            newsroom.write(articles, number, long=True)
            first = build(articles, output)
            changed = next(articles.iterdir())
            changed.write_text(changed.read_text() + "\nThe mayor of Ashford resigned on Monday.\n")
            again = build(articles, output)
        builds.append((number, first))
        each, share = first.work / number * 1000, again.work / first.work
        memory = max(first.memory, again.memory) / 1e6
        print(f"{number:10,}{first.seconds:10.1f}{each:10.1f}{memory:7,.0f} MB{again.seconds:8.1f} s{share:8.1%}", flush=True)
    if len(builds) > 1:
        times, works = ([(number, getattr(build, what)) for number, build in builds] for what in ("seconds", "work"))
        print(f"slope of log time over log articles: {slope(times):.3f}, of the processor's time {slope(works):.3f}")


if __name__ == "__main__":
    main(tuple(map(int, sys.argv[1:])) or NUMBERS)
