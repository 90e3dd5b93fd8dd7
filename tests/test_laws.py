"""The laws of a build that remembers: the same articles give the same graph, whatever happened on the way to it."""

import json
import os
import random
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg import page, pipeline, view
from kg.correct import judge, take_back
from kg.errors import KgError
from kg.files.lock import Busy, held
from kg.intake.workers import Readers
from kg.memory import Memory
from kg.pipeline import Summary, build, forget
from kg.query import run
from kg.resolve.across import resolve
from kg.resolve.ledger import Line
from kg.view import page_of
from tests.anything import extractions
from tests.benchmarks import newsroom

SEEDS = Path(__file__).parent.parent / "seeds"
ONE = Readers(1)


def graph(output: Path) -> bytes:
    return (output / "graph.ttl").read_bytes()


def rows(output: Path, query: str) -> list[dict[str, str]]:
    return [json.loads(line) for line in run(output / "graph.ttl", query, "jsonl").splitlines()]


def built(articles: Path | Iterable[Path], output: Path, *, add: bool = False) -> Summary:
    return build([articles] if isinstance(articles, Path) else articles, output, readers=ONE, add=add)


@pytest.fixture(scope="module")
def newspapers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Sixteen articles, with strikes told twice and reprints among them."""
    folder = tmp_path_factory.mktemp("newspapers")
    newsroom.write(folder, 16)
    return folder


@pytest.fixture(scope="module")
def undisturbed(newspapers: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a build makes of them that nothing disturbs."""
    output = tmp_path_factory.mktemp("undisturbed")
    built(newspapers, output)
    return output


@pytest.mark.model
@pytest.mark.parametrize("workers", [2, 5])
def test_the_number_of_processes_does_not_change_a_byte(workers: int, newspapers: Path, undisturbed: Path, tmp_path: Path) -> None:
    build(sorted(newspapers.iterdir(), reverse=True), tmp_path, readers=Readers(workers))
    assert graph(tmp_path) == graph(undisturbed)


@pytest.mark.model
@pytest.mark.parametrize("maker", [page.MAKER, ("-m", "kg.nowhere")], ids=["it makes it", "it dies, and the page is made all the same"])
def test_a_process_that_makes_the_page_changes_no_byte(
    maker: tuple[str, ...], newspapers: Path, undisturbed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pipeline, "WORTH_TWO", 1)
    monkeypatch.setattr(page, "MAKER", maker)
    made_here: list[object] = []

    def here(*given: Any) -> str:
        made_here.append(given)
        return page_of(*given)

    monkeypatch.setattr(view, "page_of", here)
    build([newspapers], tmp_path, readers=Readers(2))
    for name in ("graph.ttl", "graph.html"):
        assert (tmp_path / name).read_bytes() == (undisturbed / name).read_bytes()
    assert bool(made_here) == (maker[-1] == "kg.nowhere")


@settings(max_examples=40, deadline=None)
@given(st.lists(extractions(), min_size=1, max_size=4, unique_by=lambda found: found.article.id), st.randoms())
def test_the_order_of_articles_does_not_change_who_is_who(found: list, random: random.Random) -> None:  # type: ignore[type-arg]
    before = resolve(found)
    random.shuffle(found)
    assert resolve(found) == before
    assert len({entity.iri for entity in before.entities}) == len(before.entities)
    assert len({fact.iri for fact in before.facts}) == len(before.facts)
    assert {entity.iri for entity in before.entities} == set(before.iris.values())


@pytest.mark.model
def test_an_article_taken_away_is_as_if_it_had_never_been(newspapers: Path, undisturbed: Path, tmp_path: Path) -> None:
    articles, output, anew = tmp_path / "articles", tmp_path / "output", tmp_path / "anew"
    shutil.copytree(newspapers, articles)
    built(articles, output)
    for gone in sorted(articles.iterdir())[::9]:
        kept = gone.rename(tmp_path / gone.name)
        found = built(articles, output)
        assert (found.articles, found.fresh) == (15, 0)
        shutil.rmtree(anew, ignore_errors=True)
        built(articles, anew)
        assert graph(output) == graph(anew)
        assert not (output / "articles" / gone.name).exists()
        kept.rename(gone)
        assert built(articles, output).fresh == 1
        assert graph(output) == graph(undisturbed)


@pytest.mark.model
def test_articles_added_and_forgotten_one_by_one_make_the_graph_of_those_that_are_in(newspapers: Path, tmp_path: Path) -> None:
    first, second, third = sorted(newspapers.iterdir())[:3]
    built([first], tmp_path / "output")
    assert built([second, third], tmp_path / "output", add=True).articles == 3
    built([first, second, third], tmp_path / "three")
    assert graph(tmp_path / "output") == graph(tmp_path / "three")
    forget([second.name], tmp_path / "output")
    built([first, third], tmp_path / "two")
    assert graph(tmp_path / "output") == graph(tmp_path / "two")
    with pytest.raises(KgError, match=f"no article in .* has the id or file name '{second.name}'"):
        forget([first.name, second.name], tmp_path / "output")
    assert graph(tmp_path / "output") == graph(tmp_path / "two")


def killed(articles: Path, output: Path, module: str, call: int) -> subprocess.CompletedProcess[str]:
    """A build that dies at the `call`th call of a function in `module`; at 0 it lives and says how many there were."""
    command = [sys.executable, "-m", "tests.killed", module, str(call), "build", str(articles), "-o", str(output), "--workers", "1"]
    return subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)


def whole(output: Path, undisturbed: Path) -> bool:
    """Whether a folder has the graph of an undisturbed build, and no file that it has not."""
    names = [sorted(path.name for path in folder.glob("[!.]*")) for folder in (output, undisturbed)]
    return graph(output) == graph(undisturbed) and names[0] == names[1]


@pytest.mark.model
def test_a_build_that_is_killed_while_it_reads_goes_on_where_it_was(newspapers: Path, undisturbed: Path, tmp_path: Path) -> None:
    before = tmp_path / "before"
    built(sorted(newspapers.iterdir())[:3], before)
    for call in sorted(random.Random(4).sample(range(1, 110), 8)):
        output = tmp_path / str(call)
        shutil.copytree(before, output)
        assert killed(newspapers, output, "kg.memory", call).returncode == -signal.SIGKILL
        assert graph(output) in (graph(before), graph(undisturbed))
        with Memory(output / "memory.sqlite") as memory:
            done = len(memory.keys())
        assert built(newspapers, output).fresh == 16 - done
        assert whole(output, undisturbed)


@pytest.mark.model
def test_a_build_that_is_killed_while_it_writes_ends_with_the_same_graph(newspapers: Path, undisturbed: Path, tmp_path: Path) -> None:
    fewer = sorted(newspapers.iterdir())[2:]
    articles, before, after = tmp_path / "articles", undisturbed, tmp_path / "after"
    articles.mkdir()
    for path in fewer:
        shutil.copy(path, articles)
    shutil.copytree(before, after)
    lived = killed(articles, after, "kg.", 0)
    assert lived.returncode == 0, lived.stderr
    for call in sorted(random.Random(5).sample(range(1, int(lived.stdout) * 19 // 20), 12)):
        output = tmp_path / str(call)
        shutil.copytree(before, output)
        assert killed(articles, output, "kg.", call).returncode == -signal.SIGKILL
        assert graph(output) in (graph(before), graph(after))
        assert built(articles, output).fresh == 0
        assert whole(output, after)


@pytest.mark.model
def test_a_rebuild_after_one_change_of_a_thousand_reads_one_article(tmp_path: Path) -> None:
    articles, output = tmp_path / "articles", tmp_path / "output"
    articles.mkdir()
    for number in range(1000):
        (articles / f"{number}.txt").write_text(
            f"date 2024-05-{1 + number % 28:02}\n\nWorkers of mill number {number} went on strike on Friday."
        )
    assert build([articles], output).fresh == 1000
    assert build([articles], output).fresh == 0
    (articles / "500.txt").write_text("date 2024-05-02\n\nWorkers of mill number 500 are back at work.")
    seen: list[str] = []

    def watch(passing: Iterable[str]) -> Iterable[str]:
        for id in passing:
            seen.append(id)
            yield id

    found = build([articles], output, watch=watch)
    assert (found.articles, found.fresh, len(seen)) == (1000, 1, 1000)


@pytest.mark.model
def test_a_build_without_a_change_writes_nothing_and_one_that_was_tampered_with_is_mended(newspapers: Path, tmp_path: Path) -> None:
    found = built(newspapers, tmp_path)
    written = (tmp_path / "graph.ttl").stat().st_mtime_ns
    assert built(newspapers, tmp_path) == msgspec.structs.replace(found, fresh=0)
    assert (tmp_path / "graph.ttl").stat().st_mtime_ns == written
    before = graph(tmp_path)
    (tmp_path / "graph.ttl").write_bytes(before[:-100])
    (tmp_path / "graph.html").unlink()
    built(newspapers, tmp_path)
    assert graph(tmp_path) == before
    assert (tmp_path / "graph.html").exists()


def strike(day: str, opening: str) -> str:
    return f"date {day}\n\n{opening} The Harbour Workers Union said that nobody would unload the ships before the pay talks were over."


@pytest.mark.model
def test_one_strike_told_twice_is_one_and_two_strikes_two_months_apart_are_two(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(strike("2024-03-02", "The Harbour Workers Union went on strike in Aldport on Friday."))
    (tmp_path / "b.txt").write_text(
        strike("2024-03-03", "Ships wait off Aldport, where the Harbour Workers Union has been on strike since Friday.")
    )
    (tmp_path / "c.txt").write_text(strike("2024-05-04", "The Harbour Workers Union went on strike in Aldport on Friday."))
    build([tmp_path], tmp_path / "output")
    strikes = rows(tmp_path / "output", "SELECT ?strike ?article { ?strike a kg:Strike ; kg:inArticle/kg:file ?article }")
    told = [sorted(row["article"] for row in strikes if row["strike"] == iri) for iri in sorted({row["strike"] for row in strikes})]
    assert sorted(told) == [["a.txt", "b.txt"], ["c.txt"]]


@pytest.mark.model
def test_a_decision_holds_in_every_later_build_and_can_be_taken_back(newspapers: Path, undisturbed: Path, tmp_path: Path) -> None:
    articles, output, ledger = tmp_path / "articles", tmp_path / "output", tmp_path / "ledger.csv"
    shutil.copytree(newspapers, articles)
    people = sorted(
        row["name"] for row in rows(undisturbed, "SELECT ?name { ?person a kg:Person ; rdfs:label ?name }") if " " in row["name"]
    )
    one, other = people[0], people[-1]

    def apart() -> int:
        query = f"SELECT DISTINCT ?iri {{ ?iri a kg:Person ; rdfs:label|skos:altLabel ?name FILTER(?name IN ('{one}', '{other}')) }}"
        return len(rows(output, query))

    def rebuilt() -> None:
        build([articles], output, readers=ONE, ledger=ledger)

    rebuilt()
    assert apart() == 2
    judge(Line(judgement="same", left=other, right=one), output, ledger)
    assert apart() == 1
    for path in articles.iterdir():
        path.write_text(path.read_text() + "\n")
    rebuilt()
    assert apart() == 1
    judge(Line(judgement="different", left=one, right=other), output, ledger)
    rebuilt()
    assert apart() == 2
    assert len(ledger.read_text().splitlines()) == 2
    take_back(other, one, output, ledger)
    shutil.rmtree(articles)
    shutil.copytree(newspapers, articles)
    rebuilt()
    assert graph(output) == graph(undisturbed)


def test_two_builds_into_one_folder_do_not_meet(tmp_path: Path) -> None:
    with held(tmp_path), pytest.raises(Busy, match=f"process {os.getpid()} .* is at work in {tmp_path}"), held(tmp_path):
        pass
    with held(tmp_path):
        pass
