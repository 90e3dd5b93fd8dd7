"""A page made by a process of its own while another writes the graph: what the page shows comes in, the page goes out.

Whoever started it writes the page to its place, so that nothing is left to do for a process that is orphaned.
"""

import gc
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import msgspec

from kg.intake.workers import environment
from kg.view import page_of
from kg.view.contents import Contents

MAKER = ("-m", "kg.page")


@contextmanager
def maker() -> Iterator[subprocess.Popen[bytes]]:
    """A process that makes a page of what it is handed, and gives it on its standard output; in the end it is gone, come what may."""
    process = subprocess.Popen(
        [sys.executable, "-P", *MAKER],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment(),
        start_new_session=True,
    )
    with process:
        try:
            yield process
        finally:
            process.kill()


def hand_over(shown: Contents, process: subprocess.Popen[bytes]) -> None:
    """Gives what the page is to show to the process that makes it; nothing where that is gone."""
    if process.stdin:
        with suppress(BrokenPipeError), process.stdin as pipe:
            pipe.write(msgspec.msgpack.encode(shown))


def main() -> None:
    """Nobody looks for circles among the millions of values, which make none; that took a tenth of the time."""
    gc.disable()
    sys.stdout.buffer.write(page_of(msgspec.msgpack.decode(sys.stdin.buffer.read(), type=Contents)).encode())


if __name__ == "__main__":
    main()
