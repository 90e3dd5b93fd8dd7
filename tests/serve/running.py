"""A real server for tests: its own thread, a free port, and the processes that a server has."""

import contextlib
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import uvicorn

from kg.serve import Limits, listening
from kg.serve.app import app

NOWHERE = Path(__file__).parent / "nowhere"
"""A folder that is not there, as YASGUI's in a checkout."""


@contextlib.contextmanager
def running(
    graph: Path, *, limits: Limits | None = None, updates: bool = False, origins: tuple[str, ...] = ("*",), yasgui: Path = NOWHERE
) -> Iterator[str]:
    """The address of a server of `graph`, which ends with the block."""
    served = app(graph, limits or Limits(), updates=updates, origins=origins, watch=0.1, yasgui=yasgui)
    server = uvicorn.Server(uvicorn.Config(served, log_level="error", ws="none"))
    address = listening("127.0.0.1", 0)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [address]}, daemon=True)
    thread.start()
    try:
        for _ in range(1200):
            if server.started:
                break
            assert thread.is_alive(), "the server has ended"
            time.sleep(0.05)
        yield f"http://127.0.0.1:{address.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join(20)
        address.close()
