"""What is kept between builds, and what becomes of it when the file is damaged."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from kg.memory import BadMemory, Entry, Memory, Record


def record(id_: str, key: str = "k", claims: int = 2) -> Record:
    return Record(id_, key, f"{id_}.txt", "2024-10-04", None, 3, claims, b"text of " + id_.encode(), b"found in " + id_.encode(), b"[]")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    place = tmp_path / "memory.sqlite"
    with Memory(place) as memory:
        memory.put(record("a"))
        memory.put(record("b"))
        memory.keep(["a", "b"])
        memory.take_note("read by", "me")
    return place


def test_what_is_kept_is_there_the_next_time(path: Path) -> None:
    with Memory(path) as memory:
        assert memory.remark == ""
        assert memory.entries() == [Entry("a", "a.txt", "2024-10-04", None, 3, 2), Entry("b", "b.txt", "2024-10-04", None, 3, 2)]
        assert list(memory.extractions()) == [b"found in a", b"found in b"]
        assert list(memory.articles(["b", "nobody", "a"])) == [b"text of b", b"text of a"]
        assert memory.note("read by") == "me"
        assert memory.note("nothing") is None


def test_an_article_read_again_takes_the_place_of_the_old_one(path: Path) -> None:
    with Memory(path) as memory:
        memory.put(record("a", "changed", claims=7))
        assert memory.keys() == {"a": "changed", "b": "k"}
        assert [entry.claims for entry in memory.entries()] == [7, 2]


def test_what_a_killed_build_read_is_known_but_not_in(path: Path) -> None:
    with Memory(path) as memory:
        memory.put(record("c"))
    with Memory(path) as memory:
        assert set(memory.keys()) == {"a", "b", "c"}
        assert [entry.id for entry in memory.entries()] == ["a", "b"]
        memory.keep(["b", "c"])
        assert [entry.id for entry in memory.entries()] == ["b", "c"]
        assert set(memory.keys()) == {"b", "c"}


def test_more_articles_than_are_fetched_at_once_come_in_their_order(tmp_path: Path) -> None:
    ids = [f"{number:04}" for number in range(1203)]
    with Memory(tmp_path / "memory.sqlite") as memory:
        for id_ in reversed(ids):
            memory.put(record(id_))
        memory.keep(ids)
        assert [found.decode()[-4:] for found in memory.extractions()] == ids


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def overwrite(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[4096:8192] = b"\xff" * 4096
    path.write_bytes(content)


def put_something_else(path: Path) -> None:
    path.write_bytes(b"\x89PNG\r\n\x1a\n" * 500)


def empty_a_table(path: Path) -> None:
    with sqlite3.connect(path) as database:
        database.execute("DROP TABLE article")
        database.execute("CREATE TABLE article (name)")
    database.close()


@pytest.mark.parametrize("damage", [cut, overwrite, put_something_else, empty_a_table])
def test_a_damaged_memory_is_set_aside_and_begun_anew(damage: Callable[[Path], None], path: Path) -> None:
    damage(path)
    with Memory(path) as memory:
        assert memory.keys() == {}
        assert "every article is read again" in memory.remark
        memory.put(record("a"))
    assert path.with_name("memory.sqlite.broken").stat().st_size
    with Memory(path) as memory:
        assert (memory.remark, set(memory.keys())) == ("", {"a"})


def test_a_memory_of_another_version_is_set_aside_and_says_so(path: Path) -> None:
    with sqlite3.connect(path) as database:
        database.execute("PRAGMA user_version = 99")
    database.close()
    with Memory(path) as memory:
        assert memory.keys() == {}
        assert memory.remark.startswith("memory.sqlite: it was written by another version of kg")
    assert path.with_name("memory.sqlite.old").exists()


def test_no_room_for_a_memory_is_said_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "memory.sqlite").mkdir()
    with pytest.raises(BadMemory, match=r"memory\.sqlite: unable to open database file"):
        Memory(tmp_path / "memory.sqlite")
