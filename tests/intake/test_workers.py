"""Processes that read articles, and what becomes of the articles when one dies."""

import os
import signal
import subprocess
import threading
import time
from collections.abc import Iterator

import msgspec
import pytest

from kg import codec
from kg.intake import workers
from kg.intake.workers import NoWorker, Readers, cores
from kg.model import Article

DEADLY = """
# A worker that a certain text brings down, as a fault in native code would: no real text is known that does.
import os, kg.intake.worker
reading = kg.intake.worker.found
def found(one):
    if "deadly" in one.article.text:
        os.abort()
    return reading(one)
kg.intake.worker.found = found
kg.intake.worker.main()
"""

pytestmark = pytest.mark.model


def articles(number: int, *, deadly: int | None = None) -> list[Article]:
    return [
        Article(
            id=f"{place}", file=f"{place}.txt", text=f"Ada Cole {'met a deadly end' if place == deadly else 'resigned'} on day {place}."
        )
        for place in range(number)
    ]


def children() -> list[int]:
    """The processes that read for this one."""
    listed = subprocess.run(["ps", "-o", "pid=,args=", "--ppid", str(os.getpid())], capture_output=True, text=True, check=False).stdout
    return [int(line.split()[0]) for line in listed.splitlines() if "kg.intake.worker" in line]


def test_every_article_comes_back_once_with_what_is_in_it() -> None:
    read = sorted(workers.read(articles(20), Readers(2)), key=lambda one: int(one.article.id))
    assert [one.article.id for one in read] == [str(number) for number in range(20)]
    for article, found in read:
        assert not found.refused
        extraction = codec.extraction(bytes(found.extraction))
        assert extraction.article == msgspec.structs.replace(article, text="")
        assert extraction.clusters[0].name == "Ada Cole"
    assert not children()


def test_no_work_starts_no_process() -> None:
    before = time.perf_counter()
    assert list(workers.read([], Readers(4))) == []
    assert time.perf_counter() - before < 0.5


def test_a_process_killed_from_outside_costs_no_article() -> None:
    killed: list[int] = []
    found = []
    for one in workers.read(articles(30), Readers(2)):
        found.append(one)
        if not killed:
            killed = children()[:1]
            os.kill(killed[0], signal.SIGKILL)
    assert killed
    assert len(found) == 30
    assert not any(one.found.refused for one in found)


def test_an_article_that_takes_too_long_is_named() -> None:
    long = Article(id="long", file="long.txt", text="The union said that the ministry had agreed. " * 4000)
    found = {one.article.id: one.found for one in workers.read([*articles(3), long], Readers(1, seconds=1))}
    assert [refused.reason for refused in found["long"].refused] == ["not read in 1 seconds, the most an article may take"]
    assert not any(found[str(number)].refused for number in range(3))


def test_an_article_that_brings_its_process_down_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "WORKER", ("-c", DEADLY))
    found = {one.article.id: one.found for one in workers.read(articles(12, deadly=5), Readers(2))}
    assert len(found) == 12
    assert [id_ for id_, one in found.items() if one.refused] == ["5"]
    assert found["5"].refused[0].reason == "the process that read it died of SIGABRT; it may have needed too much memory"


def test_a_process_that_does_not_start_stops_the_build_with_its_reason() -> None:
    with pytest.raises(NoWorker, match=r"does not start: .*'no_such_model' is not installed"):
        list(workers.read(articles(1), Readers(1, "no_such_model")))
    assert not children()


def test_whoever_stops_listening_leaves_no_process_behind() -> None:
    others = set(threading.enumerate())
    reading = workers.read(articles(50), Readers(2))
    next(reading)
    assert isinstance(reading, Iterator)
    reading.close()  # type: ignore[attr-defined]
    assert not children()
    for thread in set(threading.enumerate()) - others:
        thread.join(5)
        assert not thread.is_alive()


def test_what_goes_wrong_while_looking_for_articles_is_raised() -> None:
    def failing() -> Iterator[Article]:
        yield from articles(3)
        raise OSError("the disk went away")

    with pytest.raises(OSError, match="the disk went away"):
        list(workers.read(failing(), Readers(2)))


def test_the_cores_are_counted() -> None:
    assert 1 <= cores() <= (os.cpu_count() or 1)
