"""Paths in the page are as short as networkx finds them in the same graph."""

from pathlib import Path
from random import Random

import networkx
import pytest
from playwright.sync_api import Browser

from kg.graph import Graph
from tests.view.browser import window

pytestmark = pytest.mark.browser

PAIRS = 200


def test_paths_are_as_short_as_networkx_finds_them(chromium: Browser, archive: Graph, archive_page: Path) -> None:
    net = networkx.Graph(archive.networkx())
    random = Random(200)
    pairs = [random.sample(sorted(net), 2) for _ in range(PAIRS)]
    with window(chromium) as shown:
        shown.open(archive_page)
        hops = """([from, to]) => {
          const { page, moves } = kgView;
          const place = (iri) => page.graph.nodes.iri.indexOf(iri);
          moves.path(place(from), place(to));
          return page.scene.path ? page.scene.path.hops.map((links) => links.length) : null;
        }"""
        found = [shown.look(hops, [iri.removeprefix(archive.base) for iri in pair]) for pair in pairs]
    expected = [networkx.shortest_path_length(net, *pair) if networkx.has_path(net, *pair) else None for pair in pairs]
    assert [None if path is None else len(path) for path in found] == expected
    assert all(min(path) > 0 for path in found if path)
    assert sum(path is not None for path in found) > PAIRS / 2
