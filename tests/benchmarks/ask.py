"""Asking, beside rdflib and bare pyoxigraph in one run: `python -m tests.benchmarks.ask [TRIPLES [SECONDS]]`.

A graph of a million made-up triples is written as Turtle, loaded by all three, and asked every named query by all three. rdflib may work
for SECONDS (30) on one query; where it is not done by then, it counts as if it were, with a `>` before it; where it fails, the query does
not count. Times are of the processor.
Then the commands on the example articles, from a cold start, and on the large graph, before and after a store is kept beside it.
"""

import gc
import multiprocessing
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path
from statistics import median
from time import perf_counter, process_time
from typing import NamedTuple

import rdflib
from pyoxigraph import QueryResultsFormat, QueryTriples, RdfFormat, Store

from kg.graph import Graph
from kg.graph.turtle import PREFIXES
from kg.query import queries, run
from tests.benchmarks.turtle import made, seconds

ROOT = Path(__file__).parents[2]


class Asked(NamedTuple):
    """Seconds that a named query took; of rdflib's, `done` is "no" where it was not, or says how it failed."""

    ours: float
    bare: float
    rdflib: float
    done: str


def main(triples: int, most: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "graph.ttl"
        made(triples).save(path)
        ours, bare, theirs = loaded(path)
        (written,) = seconds(partial(ours.save, path))
        print(f"Turtle written by kg: {written:.2f} s, {len(ours) / written:,.0f} triples a second")
        asked(ours, bare, theirs, most)
        del ours, bare, theirs
        gc.collect()
        commands(path)


def loaded(path: Path) -> tuple[Graph, Store, rdflib.Graph]:
    """The graph as all three hold it; prints how long each took to load it, rdflib once and the others the best of five."""

    def load() -> Store:
        store = Store()
        store.load(path=path, format=RdfFormat.TURTLE)
        return store

    mine, bares = seconds(lambda: Graph.load(path), load)
    theirs = rdflib.Graph()
    start = process_time()
    theirs.parse(path, format="turtle")
    rdflibs = process_time() - start
    print(f"{len(theirs):,} triples loaded from Turtle: kg {mine:.2f} s, pyoxigraph {bares:.2f} s, rdflib {rdflibs:.1f} s;", end=" ")
    print(f"kg is {rdflibs / mine:.1f} times as fast as rdflib and takes {mine / bares:.2f} of what pyoxigraph takes", flush=True)
    return Graph.load(path), load(), theirs


def asked(ours: Graph, bare: Store, theirs: rdflib.Graph, most: int) -> None:
    """Ask all three every named query, and print how long they took."""
    print(f"\n{'named query':24}{'kg':>10}{'pyoxigraph':>12}{'rdflib':>12}", flush=True)
    gc.freeze()
    found = []
    for name, query in queries().items():
        mine, bares = seconds(partial(run, ours, name, "json"), partial(_results, bare, query.text))
        taken = limited(partial(_rdflibs, theirs, query.text), most)
        row = Asked(mine, bares, *(taken if taken else (most, "no")))
        found.append(row)
        print(f"{name:24}{row.ours:8.3f} s{row.bare:10.3f} s{'>' if row.done == 'no' else row.done:>5}{row.rdflib:7.2f} s", flush=True)
    counted = [row for row in found if row.done in ("", "no")]
    times = [median(values) for values in zip(*((row.ours, row.bare, row.rdflib) for row in counted), strict=True)]
    print(f"{'median':24}{times[0]:8.3f} s{times[1]:10.3f} s{times[2]:12.2f} s")
    capped = sum(row.done == "no" for row in found)
    print(f"rdflib failed with {len(found) - len(counted)} of {len(found)}, was not done with {capped} in {most} s each")
    mine, bares, rdflibs = times
    print(f"by the medians kg is {rdflibs / mine:.0f} times as fast as rdflib and takes {mine / bares:.2f} of what pyoxigraph takes")
    print(f"query by query, the median: {median(row.rdflib / row.ours for row in counted):.0f} times,", end=" ")
    print(f"{median(row.ours / row.bare for row in counted):.2f} of what pyoxigraph takes", flush=True)


def _results(store: Store, query: str) -> bytes | None:
    answer = store.query(query)
    assert not isinstance(answer, QueryTriples)
    return answer.serialize(format=QueryResultsFormat.JSON)


def _rdflibs(graph: rdflib.Graph, query: str) -> bytes | None:
    return graph.query(query, initNs=PREFIXES).serialize(format="json")


def limited(work: Callable[[], object], most: int) -> tuple[float, str] | None:
    """Seconds that `work` takes in a process of its own, and how it failed, if it did; nothing if it is stopped at `most`."""
    ours, theirs = multiprocessing.Pipe(duplex=False)
    process = multiprocessing.get_context("fork").Process(target=_timed, args=(work, most, theirs))
    process.start()
    theirs.close()
    with ours:
        try:
            taken: tuple[float, str] | None = ours.recv()
        except EOFError:
            taken = None
    process.join()
    return taken


def _timed(work: Callable[[], object], most: int, told: "Connection[tuple[float, str], object]") -> None:
    gc.disable()
    start = process_time()
    resource.setrlimit(resource.RLIMIT_CPU, (int(start) + most + 1, int(start) + most + 1))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    failed = ""
    try:
        work()
    except Exception as error:
        failed = type(error).__name__
    told.send((process_time() - start, failed))


def commands(large: Path) -> None:
    """What a person waits for an answer on the command line, by the clock."""
    print(f"\n{'from a cold start':58}{'by the clock':>14}")
    with tempfile.TemporaryDirectory() as folder:
        kg("build", str(ROOT / "seeds"), "-o", folder)
        names = list(queries())
        times = [kg("query", name, "--graph", f"{folder}/graph.ttl") for name in names]
        slowest = max(range(len(names)), key=times.__getitem__)
        print(f"{'the seeds, each named query: the median':58}{median(times):12.2f} s")
        print(f"{f'the seeds, each named query: the longest, {names[slowest]}':58}{times[slowest]:12.2f} s")
    narrow = "SELECT ?name { <https://w3id.org/news-kg/id/story-7/person/cole> rdfs:label ?name }"
    for said in ("first asked, and a store made", "asked again"):
        print(f"{f'the large graph, a narrow question, {said}':58}{kg('query', narrow, '--graph', str(large)):12.2f} s")
    print(f"{'the large graph, kg query demands':58}{kg('query', 'demands', '--graph', str(large)):12.2f} s")


def kg(*arguments: str) -> float:
    start = perf_counter()
    subprocess.run([sys.executable, "-m", "kg.cli", *arguments], check=True, capture_output=True, cwd=ROOT)
    return perf_counter() - start


if __name__ == "__main__":
    given = [int(argument) for argument in sys.argv[1:]]
    main(*(given + [1_000_000, 30][len(given) :]))
