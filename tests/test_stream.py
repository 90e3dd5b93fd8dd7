"""The Turtle of a graph, written part by part, is the Turtle of the graph."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from kg import view
from kg.graph import graph, stream
from kg.graph.quads import outline
from kg.model import Article, Extraction
from kg.resolve.across import resolve
from tests.anything import stories
from tests.stories import cluster, june, may, resolved


def test_the_stories_are_written_alike(tmp_path: Path) -> None:
    stream.save([may(), june()], resolved(may(), june()), tmp_path / "graph.ttl")
    assert (tmp_path / "graph.ttl").read_text() == graph([may(), june()], resolved(may(), june())).turtle()


@settings(max_examples=120, suppress_health_check=list(HealthCheck))
@given(stories)
def test_any_graph_is_written_alike(tmp_path_factory: pytest.TempPathFactory, extractions: list[Extraction]) -> None:
    path = tmp_path_factory.mktemp("any") / "graph.ttl"
    resolution = resolve(extractions)
    stream.save(extractions, resolution, path)
    assert path.read_bytes().decode() == graph(extractions, resolution).turtle()


def test_it_is_written_alike_however_many_are_arranged_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stream, "TOGETHER", 1)
    test_the_stories_are_written_alike(tmp_path)


@settings(max_examples=30, suppress_health_check=list(HealthCheck))
@given(stories)
def test_the_page_of_an_outline_is_the_page_of_the_graph(tmp_path_factory: pytest.TempPathFactory, extractions: list[Extraction]) -> None:
    path = tmp_path_factory.mktemp("any") / "graph.html"
    resolution = resolve(extractions)
    view.write_outline(outline(extractions, resolution), path)
    assert path.read_bytes().decode() == view.page(graph(extractions, resolution))


def test_a_name_may_read_like_a_part_of_an_address(tmp_path: Path) -> None:
    article = Article(id="0", text="IN said IN would wait.", file="in.txt")
    extraction = Extraction(article, tuple(cluster(article, type_, "IN") for type_ in ("Institution", "Group", "Person", "Place")))
    resolution = resolve([extraction])
    assert any("/in/" in entity.iri for entity in resolution.entities)
    stream.save([extraction], resolution, tmp_path / "graph.ttl")
    assert (tmp_path / "graph.ttl").read_text() == graph([extraction], resolution).turtle()
