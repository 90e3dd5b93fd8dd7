"""Turtle beside rdflib, in one run: `python -m tests.benchmarks.turtle [TRIPLES]` prints how many times faster it is written and read."""

import gc
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import process_time

import rdflib
from pyoxigraph import RdfFormat, parse

from kg.graph import Graph
from kg.iri import DATA
from tests.stories import miners

LENGTHENED = " of the strike that began when the talks of the week before had come to nothing, as both sides had expected."
"""Makes the stories' short sentences about as long as a newspaper's."""


def made(triples: int) -> Graph:
    """As many triples of articles, people, claims and passages, as a build of many stories gives them."""
    story = miners().ntriples().replace('." .', f'{LENGTHENED}" .')
    copies = (story.replace(DATA, f"{DATA}story-{place}/") for place in range(1 + triples // story.count(" .\n")))
    return Graph(parse("".join(copies), RdfFormat.N_TRIPLES))


def seconds(*works: Callable[[], object]) -> list[float]:
    """Of the processor, the best of five rounds in which all take turns, so that what else the machine does counts least."""
    gc.collect()
    gc.freeze()
    return [min(times) for times in zip(*([_once(work) for work in works] for _ in range(5)), strict=True)]


def _once(work: Callable[[], object]) -> float:
    start = process_time()
    work()
    return process_time() - start


def main(triples: int) -> None:
    ours = made(triples)
    with tempfile.TemporaryDirectory() as folder:
        path, other = Path(folder) / "ours.ttl", Path(folder) / "theirs.ttl"
        ours.save(path)
        theirs = rdflib.Graph().parse(path, format="turtle")
        written = seconds(lambda: ours.save(path), lambda: theirs.serialize(other, format="turtle"))
        read = seconds(lambda: Graph.load(path), lambda: rdflib.Graph().parse(path, format="turtle"))
    print(f"{f'{len(ours):,} triples':20}{'kg':>10}{'rdflib':>10}{'times faster':>14}")
    for name, (mine, rdflibs) in (("Turtle written", written), ("Turtle read", read)):
        print(f"{name:20}{mine:8.2f} s{rdflibs:8.2f} s{rdflibs / mine:14.1f}")
    print(f"{len(ours) / written[0]:,.0f} triples a second written, {len(ours) / read[0]:,.0f} read")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
