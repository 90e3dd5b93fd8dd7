"""What people decide about who is who, on the command line: it holds, it is asked for, it can be taken back."""

from collections.abc import Iterable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from pyoxigraph import NamedNode

from kg import codec, pipeline
from kg.cli import main
from kg.graph import Graph
from kg.graph.nodes import TYPE
from kg.iri import DATA
from kg.memory import Memory, Record
from kg.model import Extraction
from kg.terms import KG
from tests.resolve.made import extraction, institution, person

NEWS = [
    extraction("a", "2024-10-04", institution("Norland Nurses' Union", "NNU"), person("Ada Cole"), text="Ada Cole leads the union."),
    extraction("b", "2024-10-05", institution("Nurses of Norland"), person("Cole"), text="Cole resigned. Nobody said why."),
    extraction("c", "2024-10-06", institution("NNU"), person("A. B. Cole"), text="The NNU elected A. B. Cole."),
]


def remember(found: Iterable[Extraction], output: Path) -> None:
    """As a build would, without reading."""
    output.mkdir(exist_ok=True)
    (output / "articles").mkdir()
    with Memory(output / "memory.sqlite") as memory:
        for one in found:
            article = one.article
            blobs = (codec.encoded(article), codec.encoded(one), b"[]")
            memory.put(Record(article.id, "key", article.file, article.published, article.publisher, len(one.clusters), 0, *blobs))
        memory.keep([one.article.id for one in found])


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    remember(NEWS, tmp_path / "output")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def kg(*arguments: str, typed: str = "") -> Result:
    done = CliRunner().invoke(main, arguments, input=typed)
    assert done.exception is None or isinstance(done.exception, SystemExit)
    return done


def people(folder: Path) -> list[str]:
    """The IRIs of the people in the graph."""
    graph = Graph.load(folder / "output" / "graph.ttl")
    return [iri.removeprefix(DATA) for iri in graph.subjects(TYPE, NamedNode(KG.Person))]


APART = ["person/a-b-cole", "person/ada-cole", "person/cole/b"]


def test_a_decision_holds_in_every_later_build_until_it_is_taken_back(folder: Path) -> None:
    assert kg("same", "Cole", "ada cole", "--note", "her by-line", "--date", "2024-10-07").exit_code == 0
    assert (folder / "ledger.csv").read_text() == (
        "judgement,type,left,right,date,note\nsame,Person,Cole,ada cole,2024-10-07,her by-line\n"
    )
    assert people(folder) == ["person/a-b-cole", "person/ada-cole"]
    assert kg("forget", "a").exit_code == 0
    assert people(folder) == ["person/a-b-cole", "person/cole/b"]
    assert kg("same", "A. B. Cole", "Cole").exit_code == 0
    assert people(folder) == ["person/a-b-cole"]
    assert kg("undo", "Cole", "A. B. Cole").exit_code == 0
    assert people(folder) == ["person/a-b-cole", "person/cole/b"]


def test_who_differs_is_kept_apart_though_the_rules_would_merge(folder: Path) -> None:
    assert kg("different", "NNU", "Norland Nurses' Union").exit_code == 0
    graph = Graph.load(folder / "output" / "graph.ttl")
    unions = [iri.removeprefix(f"{DATA}institution/") for iri in graph.subjects(TYPE, NamedNode(KG.Institution))]
    assert unions == ["nnu", "norland-nurses-union", "nurses-of-norland"]
    assert "kept apart by a person" in kg("explain", "NNU").stdout


def test_a_contradiction_changes_neither_ledger_nor_graph(folder: Path) -> None:
    kg("same", "Cole", "Ada Cole")
    kg("same", "Cole", "A. B. Cole")
    before = (folder / "ledger.csv").read_bytes(), (folder / "output" / "graph.ttl").read_bytes()
    done = kg("different", "Ada Cole", "A. B. Cole")
    assert done.exit_code == 1
    assert "line 2: same 'Cole' 'Ada Cole'; line 3: same 'Cole' 'A. B. Cole'; line 4: different" in done.stderr
    assert ((folder / "ledger.csv").read_bytes(), (folder / "output" / "graph.ttl").read_bytes()) == before


def test_a_name_nobody_bears_is_refused_with_the_nearest(folder: Path) -> None:
    done = kg("same", "Ada Coal", "Cole")
    assert (done.exit_code, (folder / "ledger.csv").exists()) == (1, False)
    assert "no article names 'Ada Coal'; did you mean 'Ada Cole'" in done.stderr


def test_a_review_shows_sentences_of_both_sides_and_writes_the_answers_down(folder: Path) -> None:
    done = kg("review", typed="y\nn\nq\n")
    assert done.exit_code == 0
    assert done.stdout.startswith("\n  A. B. Cole\n    A. B. Cole\n      2024-10-06, c.txt\n\n  Cole\n    Cole\n      2024-10-05, b.txt\n")
    assert "Cole is part of the full name" in done.stdout
    written = (folder / "ledger.csv").read_text().splitlines()[1:]
    assert written == ["same,Person,A. B. Cole,Cole,,", "different,Person,Ada Cole,Cole,,"]
    assert people(folder) == ["person/a-b-cole", "person/ada-cole"]
    assert "  A. B. Cole\n" not in kg("review", typed="q\n").stdout


def test_decisions_before_the_first_build_are_kept_for_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    done = kg("same", "Cole", "Ada Cole")
    assert done.exit_code == 0
    assert "It holds as soon as there is a graph in output." in done.stderr
    remember(NEWS, tmp_path / "output")
    kg("undo", "Cole", "Ada Cole")
    assert people(tmp_path) == APART


def test_articles_are_listed(folder: Path) -> None:
    listed = kg("articles").stdout.splitlines()
    assert listed[0].split() == ["article", "date", "publisher", "entities", "claims", "file"]
    days = {"a": "2024-10-04", "b": "2024-10-05", "c": "2024-10-06"}
    assert [line.split() for line in listed[2:]] == [[id_, day, "2", "0", f"{id_}.txt"] for id_, day in days.items()]


def test_a_line_that_names_nobody_is_said_to_do_nothing(folder: Path) -> None:
    lines = [
        "judgement,type,left,right,date,note",
        "same,Person,Ada Cole,Ada Kole,,",
        "same,Person,Ada Cole,Cole,,",
        "same,Place,NNU,Norland,,",
    ]
    (folder / "ledger.csv").write_text("\n".join(lines) + "\n")
    (told,) = pipeline.forget(["c"], folder / "output", ledger=folder / "ledger.csv").remarks
    missing = "the ledger's line 2: same 'Ada Cole' 'Ada Kole' does nothing: no person here is called 'Ada Kole'"
    assert told == f"{missing}; nor does another line"
