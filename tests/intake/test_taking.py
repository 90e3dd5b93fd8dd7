"""What a build takes in, and what it need not look into again."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kg import pipeline, read
from kg.intake.workers import Readers
from kg.model import Article
from kg.pipeline import Summary, build, entries
from kg.read import opening
from kg.read.source import Skipped, Source

pytestmark = pytest.mark.model
STRIKE = "2024-05-04 Printers of Holm went on strike on Saturday, demanding higher pay.\n"
TALKS = "2024-05-06 The mayor of Holm, Ada Berg, met the printers on Monday. “We shall talk again,” she said.\n"


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "strike.txt").write_text(STRIKE)
    (folder / "talks.txt").write_text(TALKS)
    return folder


@pytest.fixture
def looked_into(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files in which an article was looked for."""
    files: list[str] = []
    inside = opening.inside

    def seen(source: Source) -> Iterator[Article | Skipped]:
        files.append(source.file)
        return inside(source)

    monkeypatch.setattr(read, "inside", seen)
    return files


def built(articles: Path, output: Path, **readers: object) -> Summary:
    return build([articles], output, readers=Readers(1, **readers))  # type: ignore[arg-type]


def same_as_anew(articles: Path, output: Path, tmp_path: Path) -> bool:
    built(articles, tmp_path / "anew")
    return all((output / name).read_bytes() == (tmp_path / "anew" / name).read_bytes() for name in ("graph.ttl", "graph.html"))


def test_only_what_changed_is_looked_into(articles: Path, tmp_path: Path, looked_into: list[str]) -> None:
    output = tmp_path / "output"
    built(articles, output)
    assert looked_into == ["strike.txt", "talks.txt"]
    built(articles, output)
    assert looked_into == ["strike.txt", "talks.txt"]
    (articles / "talks.txt").write_text(TALKS.replace("again", "no more"))
    assert built(articles, output).fresh == 1
    assert looked_into == ["strike.txt", "talks.txt", "talks.txt"]
    assert same_as_anew(articles, output, tmp_path)


def test_what_comes_back_is_looked_into(articles: Path, tmp_path: Path, looked_into: list[str]) -> None:
    output = tmp_path / "output"
    built(articles, output)
    (articles / "talks.txt").rename(tmp_path / "talks.txt")
    built(articles, output)
    (tmp_path / "talks.txt").rename(articles / "talks.txt")
    assert (built(articles, output).fresh, looked_into.count("talks.txt")) == (1, 2)
    assert same_as_anew(articles, output, tmp_path)


@pytest.mark.parametrize("text", [STRIKE, TALKS], ids=["another text", "the same text"])
def test_a_file_that_gets_a_namesake_is_told_apart_from_it(articles: Path, tmp_path: Path, text: str) -> None:
    output = tmp_path / "output"
    built(articles, output)
    (articles / "later").mkdir()
    (articles / "later" / "talks.txt").write_text(text)
    assert built(articles, output).articles == 2 + (text == STRIKE)
    assert same_as_anew(articles, output, tmp_path)
    (articles / "later" / "talks.txt").unlink()
    assert [entry.id for entry in entries(output)] != ["strike", "talks"]
    built(articles, output)
    assert [entry.id for entry in entries(output)] == ["strike", "talks"]


def test_what_is_read_otherwise_is_looked_into_again(articles: Path, tmp_path: Path) -> None:
    output = tmp_path / "output"
    built(articles, output)
    assert [issue.file for issue in built(articles, output, longest=80).issues] == [str(articles / "talks.txt")]


def test_what_another_model_read_is_read_again(articles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    output = tmp_path / "output"
    built(articles, output)
    monkeypatch.setattr(pipeline, "fingerprint", lambda model_name=None: "another model")
    assert built(articles, output).fresh == 2
