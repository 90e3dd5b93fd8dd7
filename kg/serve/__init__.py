"""A graph over HTTP, which `kg serve` reads out to whoever asks: SPARQL endpoint, query page, graph view, a page for each thing.

The standards: SPARQL 1.1 Protocol, Service Description and result formats, VoID. The server process holds no graph: `keeper` does,
and forks the processes in which `answering` answers; `pool` says who runs and stops who takes too long. Needs the extra `serve`.
"""

import logging
import socket
from contextlib import suppress
from pathlib import Path

from kg.errors import KgError
from kg.graph.store import file_of
from kg.serve.limits import Limits

__all__ = ["Limits", "listening", "serve"]


def serve(
    graph: Path, *, host: str = "127.0.0.1", port: int = 8000, origins: tuple[str, ...] = ("*",), limits: Limits | None = None
) -> None:
    """Serve the graph in a file, or of a build's folder, until interrupted; where it is served is said when it is.

    Raises KgError where it cannot be loaded, where nothing can listen there, and where the libraries are not installed.
    """
    try:
        from kg.serve.app import app
        from kg.serve.server import Server
    except ModuleNotFoundError as error:
        raise KgError(f"to serve a graph, {error.name} is needed: pip install 'news-kg[serve]'") from error
    address = listening(host, port)
    host, port = address.getsockname()[:2]
    graph = file_of(graph)
    made = app(graph, limits or Limits(), origins=origins)
    server = Server(made, f"http://{f'[{host}]' if ':' in host else host}:{port}/ serves {graph}; Ctrl+C ends it")
    quiet = logging.getLogger("uvicorn.error")
    quiet.addFilter(lambda _: server.started and not server.should_exit)  # what goes wrong before is said below; after, answers break off
    with suppress(KeyboardInterrupt, SystemExit):
        server.run(sockets=[address])
    if trouble := getattr(made.state, "trouble", ""):
        raise KgError(trouble)


def listening(host: str, port: int) -> socket.socket:
    """A socket that listens there; what it sends goes at once, which event loops do not see to on a socket they are handed.

    Raises KgError where the port is taken, or is not for us to take, and where the host is none of this machine's.
    """
    try:
        address = socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET, backlog=1024)
    except OSError as error:
        reason = (error.strerror or str(error)).partition(" (while")[0]
        raise KgError(f"cannot listen at {host}, port {port}: {reason}; --port names another, 0 takes a free one") from error
    address.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return address
