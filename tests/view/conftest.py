"""One browser for all tests of the page, gone before others start theirs, a window for each, and the pages they open, written once."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from kg import view
from kg.graph import Graph
from tests.stories import miners
from tests.view.browser import Window, browser, window
from tests.view.made_up import made_up


@pytest.fixture(scope="package")
def chromium() -> Iterator[Browser]:
    with browser() as started:
        yield started


@pytest.fixture
def shown(chromium: Browser) -> Iterator[Window]:
    """A window that must have nothing to complain of when the test is over, and must have asked for nothing."""
    with window(chromium) as opened:
        yield opened
        assert opened.complaints == []
        assert opened.requests == []
        assert opened.dialogs == []


@pytest.fixture(scope="session")
def strike() -> Graph:
    """Two articles on one miners' strike."""
    return miners()


@pytest.fixture(scope="session")
def strike_page(strike: Graph, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(strike, tmp_path_factory)


@pytest.fixture(scope="session")
def news() -> Graph:
    """Three hundred nodes, all of which fit the window."""
    return made_up(300, 600)


@pytest.fixture(scope="session")
def news_page(news: Graph, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(news, tmp_path_factory)


@pytest.fixture(scope="session")
def archive() -> Graph:
    """More nodes than fit the window."""
    return made_up(2500, 5000)


@pytest.fixture(scope="session")
def archive_page(archive: Graph, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(archive, tmp_path_factory)


def written(graph: Graph, factory: pytest.TempPathFactory) -> Path:
    path = factory.mktemp("view") / "graph.html"
    view.write(graph, path)
    return path
