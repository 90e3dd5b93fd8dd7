"""The Turtle of a graph, written part by part, is the Turtle of the graph."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg import view
from kg.graph import graph, stream
from kg.model import Article, Extraction, Resolution
from kg.resolve.across import resolve
from kg.view.reading import contents
from tests.anything import stories
from tests.stories import cluster, june, may, resolved


def save(extractions: Sequence[Extraction], resolution: Resolution, path: Path, **how: Any) -> list[stream.Laid]:
    known = {extraction.article.id: extraction for extraction in extractions}
    published = {id: extraction.article.published or "" for id, extraction in known.items()}
    return stream.save(published, lambda ids: map(known.__getitem__, ids), resolution, path, **how)


def test_the_stories_are_written_alike(tmp_path: Path) -> None:
    save([may(), june()], resolved(may(), june()), tmp_path / "graph.ttl")
    assert (tmp_path / "graph.ttl").read_text() == graph([may(), june()], resolved(may(), june())).turtle()


@settings(max_examples=120, suppress_health_check=list(HealthCheck))
@given(stories)
def test_any_graph_is_written_alike(tmp_path_factory: pytest.TempPathFactory, extractions: list[Extraction]) -> None:
    path = tmp_path_factory.mktemp("any") / "graph.ttl"
    resolution = resolve(extractions)
    save(extractions, resolution, path)
    assert path.read_bytes().decode() == graph(extractions, resolution).turtle()


def test_it_is_written_alike_however_many_are_arranged_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stream, "TOGETHER", 1)
    test_the_stories_are_written_alike(tmp_path)


@settings(max_examples=60, suppress_health_check=list(HealthCheck))
@given(stories)
def test_the_page_shows_of_a_resolution_what_it_shows_of_its_graph(extractions: list[Extraction]) -> None:
    resolution = resolve(extractions)
    shown = view.outlined([extraction.article for extraction in extractions], resolution)
    assert shown == contents(graph(extractions, resolution))


@settings(max_examples=120, suppress_health_check=list(HealthCheck))
@given(stories, st.data())
def test_what_is_taken_from_an_earlier_file_is_as_if_made_anew(
    tmp_path_factory: pytest.TempPathFactory, extractions: list[Extraction], data: st.DataObject
) -> None:
    before = [extraction for extraction in extractions if data.draw(st.booleans())]
    path, read = tmp_path_factory.mktemp("any") / "graph.ttl", {one.article.id: one.article.id for one in extractions}
    was = {id: data.draw(st.sampled_from([id, "as it was"])) for id in read}
    laid = save(before, resolve(before), path, read=was)
    resolution = resolve(extractions)
    save(extractions, resolution, path, read=read, laid=laid)
    assert path.read_bytes().decode() == graph(extractions, resolution).turtle()


def test_a_part_that_nothing_has_changed_is_copied(tmp_path: Path) -> None:
    path, read = tmp_path / "graph.ttl", {"2024-05-04-miners": "1", "2024-06-05-pay": "1"}
    laid = save([may(), june()], resolved(may(), june()), path, read=read)
    path.write_bytes(path.read_bytes().replace(b"strike", b"STRIKE"))
    assert save([may(), june()], resolved(may(), june()), path, read=read, laid=laid) == laid
    assert b"STRIKE" in path.read_bytes()
    other = save([may(), june()], resolved(may(), june()), path, read=read, by="another program", laid=laid)
    assert b"STRIKE" not in path.read_bytes()
    assert not set(other) & set(laid)


def test_a_name_may_read_like_a_part_of_an_address(tmp_path: Path) -> None:
    article = Article(id="0", text="IN said IN would wait.", file="in.txt")
    extraction = Extraction(article, tuple(cluster(article, type_, "IN") for type_ in ("Institution", "Group", "Person", "Place")))
    resolution = resolve([extraction])
    assert any("/in/" in entity.iri for entity in resolution.entities)
    save([extraction], resolution, tmp_path / "graph.ttl")
    assert (tmp_path / "graph.ttl").read_text() == graph([extraction], resolution).turtle()
