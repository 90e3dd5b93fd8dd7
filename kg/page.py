"""The page of what memory holds, made by a process of its own while another writes the graph: the ledger comes in, the page goes out.

Whoever started it writes the page to its place, so that nothing is left to do for a process that is orphaned.
"""

import sys
from pathlib import Path

import msgspec

from kg.graph.quads import outline
from kg.memory import Memory
from kg.pipeline import extractions, without_collecting
from kg.resolve.across import resolve
from kg.resolve.ledger import Ledger
from kg.view import of_outline


@without_collecting()
def main() -> None:
    ledger = msgspec.json.decode(sys.stdin.buffer.read(), type=Ledger)
    with Memory(Path(sys.argv[1])) as memory:
        page = of_outline(outline(extractions(memory, ledger), resolve(extractions(memory, ledger), ledger)))
    sys.stdout.buffer.write(page.encode())


if __name__ == "__main__":
    main()
