"""The server under load and under fire: `python -m tests.benchmarks.serve [TRIPLES [SECONDS [REQUESTS]]]`.

64 clients ask for a minute at a million triples: 48 cheap queries, 8 run-away ones, 8 malformed ones; then 10,000 fuzzed requests.
"""

import asyncio
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from statistics import quantiles

from pyoxigraph import DefaultGraph, RdfFormat

from tests.benchmarks.turtle import made
from tests.serve.fuzz import fire
from tests.serve.visitors import Reply, answers, cheap, visit

LIMIT = 5
"""Seconds that a query may take."""


@contextmanager
def served(graph: Path) -> Iterator[str]:
    """The address of `kg serve`, as people start it. What it says goes to a file: a pipe that nobody reads would fill up and stop it."""
    command = [sys.executable, "-m", "kg.cli", "serve", str(graph), "--port", "0", "--seconds", str(LIMIT)]
    with (graph.parent / "said").open("w+") as said, subprocess.Popen(command, stderr=said) as process:
        try:
            while not (told := (graph.parent / "said").read_text().split(" ")[0]):
                time.sleep(0.1)
            address = told.rstrip("/")
            asyncio.run(_healthy(address))
            yield address
        finally:
            process.terminate()
            start = time.monotonic()
            process.wait(60)
            print(f"ended {time.monotonic() - start:.1f} s after it was told to")


async def _healthy(address: str) -> None:
    """Connections queue until the graph is loaded."""
    reader, writer = await asyncio.open_connection(*address.removeprefix("http://").split(":"))
    writer.write(b"GET /health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
    assert b" 200 " in await asyncio.wait_for(reader.readline(), 300)
    writer.close()


def main(triples: int, seconds: float, requests: int) -> None:
    ours = made(triples)
    random = Random(1)
    subjects = sorted({quad.subject.value for quad in ours if hasattr(quad.subject, "value")})
    right = answers(ours, cheap(random.sample(subjects, min(300, len(subjects)))))
    print(f"{len(ours):,} triples, a query may take {LIMIT} seconds")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "graph.nt"
        ours.store.dump(path, format=RdfFormat.N_TRIPLES, from_graph=DefaultGraph())
        del ours
        with served(path) as address:
            print("48 clients with cheap queries, 8 with malformed ones")
            _tell(asyncio.run(visit(address, seconds / 3, right=right, runners=0, triflers=48, spoilers=8)), right)
            print("and 8 with run-away queries")
            _tell(asyncio.run(visit(address, seconds, right=right, runners=8, triflers=48, spoilers=8)), right)
            statuses = Counter(fire(address, requests, seed=1))
            print(f"{requests:,} fuzzed requests: {', '.join(f'{number:,} × {status}' for status, number in sorted(statuses.items()))}")
            assert 500 not in statuses
            asyncio.run(_healthy(address))


def _tell(replies: list[Reply], right: dict[str, bytes]) -> None:
    print(f"{'':12}{'asked':>8}{'median':>10}{'p95':>10}{'longest':>10}   answers")
    for kind in ("cheap", "malformed", "run-away"):
        of_kind = [reply for reply in replies if reply.kind == kind]
        if not of_kind:
            continue
        times = sorted(reply.seconds * 1000 for reply in of_kind)
        cuts = quantiles(times, n=20)
        statuses = Counter(reply.status for reply in of_kind)
        told = ", ".join(f"{number:,} × {status}" for status, number in sorted(statuses.items()))
        print(f"{kind:12}{len(times):8,}{cuts[9]:7.0f} ms{cuts[18]:7.0f} ms{times[-1]:7.0f} ms   {told}")
    wrong = sum(reply.body != right[reply.query] for reply in replies if reply.kind == "cheap" and reply.status == 200)
    print(f"wrong answers: {wrong}; answers 500: {sum(reply.status == 500 for reply in replies)}")


if __name__ == "__main__":
    given = [int(argument) for argument in sys.argv[1:]]
    main(*(given + [1_000_000, 60, 10_000][len(given) :]))
