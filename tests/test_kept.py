"""A large graph is asked in a store beside it: the same answers, whatever happens to the file, the store or the folder."""

import os
from pathlib import Path

import pytest

from kg.errors import KgError
from kg.graph import Graph, graph
from kg.graph.kept import opened
from kg.query import queries, run
from tests.stories import june, may, miners, resolved


@pytest.fixture
def path(tmp_path: Path) -> Path:
    miners().save(tmp_path / "graph.ttl")
    return tmp_path / "graph.ttl"


def stores(path: Path) -> list[Path]:
    return sorted(each for each in path.with_name(".graph.ttl.store").iterdir() if each.is_dir())


def test_a_large_graph_is_read_once_and_then_asked_on_disk(path: Path) -> None:
    first = opened(path, large=1)
    [store] = stores(path)
    made = (store / "CURRENT").stat().st_mtime_ns
    again = opened(path.parent, large=1)
    assert first.on_disk
    assert again.on_disk
    assert again.base == miners().base
    assert [(each / "CURRENT").stat().st_mtime_ns for each in stores(path)] == [made]
    for name in queries():
        assert run(again, name, "csv") == run(miners(), name, "csv"), name


def test_a_small_graph_is_loaded_and_leaves_nothing(path: Path) -> None:
    assert not opened(path).on_disk
    assert [each.name for each in path.parent.iterdir()] == ["graph.ttl"]


def test_a_graph_that_changed_is_read_anew_also_when_its_size_and_time_are_the_same(path: Path) -> None:
    opened(path, large=1)
    [before], stat, text = stores(path), path.stat(), path.read_text(encoding="utf-8")
    path.write_text(text.replace("Ada Cole", "Eva Cole"), encoding="utf-8")
    os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    assert path.stat().st_size == stat.st_size
    assert "Eva Cole" in run(opened(path, large=1), "entities")
    assert before not in stores(path)
    path.write_text(text, encoding="utf-8")
    assert "Ada Cole" in run(opened(path, large=1), "entities")


def test_a_store_that_is_being_asked_is_not_removed(path: Path) -> None:
    asked = opened(path, large=1)
    graph([may()], resolved(may())).save(path)
    assert opened(path, large=1).turtle() == path.read_text(encoding="utf-8")
    assert len(stores(path)) == 2
    assert asked.turtle() == miners().turtle()
    del asked
    graph([june()], resolved(june())).save(path)
    opened(path, large=1)
    assert len(stores(path)) == 1


@pytest.mark.parametrize("damage", ["CURRENT", "MANIFEST-*"])
def test_a_damaged_store_is_made_anew(path: Path, damage: str) -> None:
    opened(path, large=1)
    [store] = stores(path)
    for file in store.glob(damage):
        file.write_bytes(b"")
    mended = opened(path, large=1)
    assert mended.on_disk
    assert mended.turtle() == miners().turtle()


def test_what_a_killed_process_left_is_removed(path: Path) -> None:
    left = path.with_name(".graph.ttl.store") / "new-left"
    left.mkdir(parents=True)
    (left / "000004.log").write_bytes(b"half")
    assert opened(path, large=1).on_disk
    assert left not in stores(path)


def test_where_nothing_can_be_written_the_graph_is_loaded(path: Path) -> None:
    path.with_name(".graph.ttl.store").write_text("a file where the folder would be", encoding="utf-8")
    loaded = opened(path, large=1)
    assert not loaded.on_disk
    assert loaded.turtle() == miners().turtle()


def test_while_another_process_makes_the_store_the_graph_is_loaded(path: Path) -> None:
    fcntl = pytest.importorskip("fcntl")
    place = path.with_name(".graph.ttl.store")
    place.mkdir()
    with (place / "lock").open("ab") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        assert not opened(path, large=1).on_disk
    assert opened(path, large=1).on_disk


def test_a_file_that_is_no_graph_is_named_and_no_store_is_left(tmp_path: Path) -> None:
    (tmp_path / "graph.ttl").write_text("<a> <b> .", encoding="utf-8")
    with pytest.raises(KgError, match="not a graph that can be read"):
        opened(tmp_path / "graph.ttl", large=1)
    assert stores(tmp_path / "graph.ttl") == []
    with pytest.raises(KgError, match="No such file"):
        opened(tmp_path / "none.ttl", large=1)


def test_only_what_is_asked_is_kept_so_that_a_graph_loaded_can_be_changed(path: Path) -> None:
    opened(path, large=1)
    loaded = Graph.load(path)
    loaded.store.update("DELETE WHERE { ?s ?p ?o }")
    assert len(loaded) == 0
    assert len(opened(path, large=1)) == len(miners())
