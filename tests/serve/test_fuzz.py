"""Whatever is sent, the server answers in its own words and goes on; `python -m tests.benchmarks.serve` sends ten thousand."""

from collections import Counter
from pathlib import Path

import httpx

from kg.serve import Limits
from tests.serve.fuzz import fire
from tests.serve.running import running


def test_no_request_brings_the_server_down(graph: Path) -> None:
    with running(graph, limits=Limits(seconds=2)) as address:
        statuses = Counter(fire(address, 800, seed=7))
        assert httpx.get(f"{address}/health").json()["status"] == "ok"
    assert 500 not in statuses
    assert statuses[200] > 50
    assert statuses[400] > 50
