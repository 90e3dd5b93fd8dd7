"""The laws of a build, on the seeds and on files made to break it."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kg.files import atomic
from kg.graph import Graph
from kg.intake.worker import found
from kg.model import Article
from kg.nlp import Reading
from kg.pipeline import NothingRead, Summary, build
from kg.query import run

SEEDS = sorted((Path(__file__).parent.parent / "seeds").glob("*.txt"))
PASSAGES = """
PREFIX oa: <http://www.w3.org/ns/oa#> PREFIX kg: <https://w3id.org/news-kg/ontology#> PREFIX schema: <https://schema.org/>
SELECT ?article ?start ?end ?exact WHERE {
  ?passage oa:start ?start ; oa:end ?end ; oa:exact ?exact ; oa:hasSource/schema:identifier ?article }
"""

pytestmark = pytest.mark.model


def rows(graph: Path, query: str) -> list[dict[str, str]]:
    return [json.loads(line) for line in run(graph, query, "jsonl").splitlines()]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Summary:
    return build(SEEDS, tmp_path_factory.mktemp("seeds"))


def test_a_build_writes_graph_page_copies_and_issues(built: Summary) -> None:
    assert sorted(path.name for path in built.output.glob("[!.]*")) == [
        "articles",
        "graph.html",
        "graph.ttl",
        "issues.jsonl",
        "memory.sqlite",
    ]
    assert sorted(path.stem for path in (built.output / "articles").iterdir()) == [path.stem for path in SEEDS]
    assert built.articles == len(SEEDS)
    assert set(built.entities) == {"Person", "Group", "Institution", "Place"}


def test_every_passage_quotes_its_reading_copy(built: Summary) -> None:
    found = rows(built.output / "graph.ttl", PASSAGES)
    assert len(found) > 50
    for row in found:
        text = (built.output / "articles" / f"{row['article']}.txt").read_bytes().decode()
        assert text[int(row["start"]) : int(row["end"])] == row["exact"]


def test_plain_text_is_copied_as_it_is(built: Summary) -> None:
    plain = [path for path in SEEDS if "<p>" not in path.read_text()]
    assert len(plain) == 3
    for path in plain:
        assert (built.output / "articles" / path.name).read_bytes() == path.read_bytes()


@pytest.mark.parametrize("words", ["Bus drivers", "Football club"])
def test_the_headline_of_another_article_is_no_part_of_this_one(built: Summary, words: str) -> None:
    assert sum(words in path.read_text() for path in SEEDS) == 1
    assert not any(words in path.read_text() for path in (built.output / "articles").iterdir())
    assert words not in (built.output / "graph.ttl").read_text()


def test_order_and_hash_seed_do_not_change_a_byte(built: Summary, tmp_path: Path) -> None:
    for seed, files in {"1": SEEDS, "2": SEEDS[::-1]}.items():
        command = [sys.executable, "-m", "kg.cli", "build", *map(str, files), "-o", str(tmp_path / seed)]
        subprocess.run(command, check=True, timeout=300, env={**os.environ, "PYTHONHASHSEED": seed}, stderr=subprocess.DEVNULL)
        assert (tmp_path / seed / "graph.ttl").read_bytes() == (built.output / "graph.ttl").read_bytes()


def test_an_article_taken_away_leaves_no_trace_and_comes_back_the_same(built: Summary, tmp_path: Path) -> None:
    folder, output = tmp_path / "articles", tmp_path / "output"
    folder.mkdir()
    for path in SEEDS:
        shutil.copy(path, folder)
    (folder / SEEDS[0].name).unlink()
    build([folder], output)
    fewer = (output / "graph.ttl").read_text()
    assert SEEDS[0].stem not in fewer
    shutil.copy(SEEDS[0], folder)
    build([folder], output)
    assert (output / "graph.ttl").read_bytes() == (built.output / "graph.ttl").read_bytes()
    (folder / SEEDS[0].name).unlink()
    build([folder], output)
    assert (output / "graph.ttl").read_text() == fewer
    assert not (output / "articles" / SEEDS[0].name).exists()


def test_what_cannot_be_read_is_listed_and_the_rest_built(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")
    (tmp_path / "broken.txt").write_bytes("The café’s ".encode() + b"\xff owner")
    (tmp_path / "page.html").write_text("<script>alert(1)</script>")
    found = build([tmp_path, SEEDS[0], tmp_path / "nowhere.txt"], tmp_path / "output")
    listed = [json.loads(line) for line in (tmp_path / "output" / "issues.jsonl").read_text().splitlines()]
    assert {Path(issue["file"]).name: issue["reason"] for issue in listed} == {
        "broken.txt": "broken UTF-8 at byte 14",
        "empty.txt": "empty",
        "nowhere.txt": "No such file or directory",
        "page.html": "no article in it",
        "picture.txt": "binary, not text",
    }
    assert (found.articles, len(found.issues)) == (1, 5)


def test_a_build_without_an_article_leaves_the_last_graph_alone(tmp_path: Path) -> None:
    build([SEEDS[0]], tmp_path / "output")
    before = (tmp_path / "output" / "graph.ttl").read_bytes()
    (tmp_path / "empty.txt").touch()
    with pytest.raises(NothingRead, match=r"empty\.txt: empty"):
        build([tmp_path / "empty.txt"], tmp_path / "output")
    assert (tmp_path / "output" / "graph.ttl").read_bytes() == before


def test_nothing_in_an_article_can_act(tmp_path: Path) -> None:
    hostile = tmp_path / """a"><script>alert('x')<script> b.txt"""
    hostile.write_text(
        'Ada Cole, president of the "Union\u2028> <script>alert(1)</script>", resigned on Monday.\r\n"""\\ . } She said: "It is over."'
    )
    build([hostile], tmp_path / "output")
    graph = Graph.load(tmp_path / "output" / "graph.ttl")
    (copy,) = (tmp_path / "output" / "articles").iterdir()
    assert set(copy.stem) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert any(row["article"] == hostile.name for row in rows(tmp_path / "output" / "graph.ttl", "entities"))
    assert all(str(quad.predicate.value).startswith(("http://", "https://")) for quad in graph)


def test_a_fault_of_ours_costs_the_article_it_shows_in() -> None:
    article = Article(id="a", text="Ada Cole resigned.", file="a.txt")
    (refused,) = found(Reading(article, None)).refused  # type: ignore[arg-type]
    assert refused.what is None
    assert refused.reason.startswith("a fault in kg, please report it: ")


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    place = tmp_path / "graph.ttl"
    atomic.write(place, "old")
    with pytest.raises(UnicodeEncodeError):
        atomic.write(place, "new \ud800")
    assert place.read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["graph.ttl"]


def test_progress_sees_each_article_once(tmp_path: Path) -> None:
    seen = []

    def watch(passing):  # type: ignore[no-untyped-def]
        for id in passing:
            seen.append(id)
            yield id

    build(SEEDS[:2], tmp_path, watch=watch)
    assert sorted(seen) == sorted(path.stem for path in SEEDS[:2])
