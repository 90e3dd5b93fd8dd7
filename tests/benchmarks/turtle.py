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


def seconds(work: Callable[[], object]) -> float:
    """Of the processor, the best of three, so that what else the machine does counts least."""
    return min(_once(work) for _ in range(3))


def _once(work: Callable[[], object]) -> float:
    gc.collect()
    start = process_time()
    work()
    return process_time() - start


def main(triples: int) -> None:
    ours = made(triples)
    with tempfile.TemporaryDirectory() as folder:
        path, other = Path(folder) / "ours.ttl", Path(folder) / "theirs.ttl"
        mine = seconds(lambda: ours.save(path)), seconds(lambda: Graph.load(path))
        theirs = rdflib.Graph().parse(path, format="turtle")
        rdflibs = seconds(lambda: theirs.serialize(other, format="turtle")), seconds(lambda: rdflib.Graph().parse(path, format="turtle"))
    print(f"{f'{len(ours):,} triples':20}{'kg':>10}{'rdflib':>10}{'times faster':>14}")
    for name, kg_, rdflib_ in zip(("Turtle written", "Turtle read"), mine, rdflibs, strict=True):
        print(f"{name:20}{kg_:8.2f} s{rdflib_:8.2f} s{rdflib_ / kg_:14.1f}")
    print(f"{len(ours) / mine[0]:,.0f} triples a second written, {len(ours) / mine[1]:,.0f} read")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
