"""The web server's end: soon after Ctrl+C or SIGTERM, whatever its clients do and however long the graph takes to load."""

import socket
import sys
from types import FrameType

import uvicorn
from starlette.applications import Starlette

GRACE = 2
"""Seconds that answers under way have left; a client that never ends its request has no more either."""


class Server(uvicorn.Server):
    """Says `greeting` on standard error as soon as the graph is loaded and can be asked."""

    def __init__(self, app: Starlette, greeting: str) -> None:
        self.greeting = greeting
        config = uvicorn.Config(app, limit_concurrency=1024, timeout_graceful_shutdown=GRACE, server_header=False, log_level="error")
        super().__init__(config)

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            print(self.greeting, file=sys.stderr, flush=True)

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Before it has started there is nothing to end but the loading of the graph, for which uvicorn itself would wait."""
        super().handle_exit(sig, frame)
        if not self.started:
            raise KeyboardInterrupt
