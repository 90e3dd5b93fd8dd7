"""The miners' graph, served."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.serve.running import running
from tests.stories import miners


@pytest.fixture(scope="session")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("served") / "graph.ttl"
    miners().save(path)
    return path


@pytest.fixture(scope="session")
def server(graph: Path) -> Iterator[str]:
    with running(graph) as address:
        yield address
