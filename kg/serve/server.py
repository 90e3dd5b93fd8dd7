"""The web server's end: soon after Ctrl+C or SIGTERM, whatever its clients do and however long the graph takes to load."""

from types import FrameType

import uvicorn
from starlette.applications import Starlette

GRACE = 2
"""Seconds that answers under way have left; a client that never ends its request has no more either."""


class Server(uvicorn.Server):
    def __init__(self, app: Starlette) -> None:
        config = uvicorn.Config(app, limit_concurrency=1024, timeout_graceful_shutdown=GRACE, server_header=False, log_level="error")
        super().__init__(config)

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Before it has started there is nothing to end but the loading of the graph, for which uvicorn itself would wait."""
        super().handle_exit(sig, frame)
        if not self.started:
            raise KeyboardInterrupt
