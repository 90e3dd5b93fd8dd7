"""From paths to articles: what is found, what it is called, what is skipped and why."""

from itertools import permutations
from pathlib import Path

import pytest

from kg.model import Article
from kg.read import Skipped, articles


def found(*paths: str | Path) -> list[Article]:
    return [each for each in articles(paths) if isinstance(each, Article)]


def skipped(*paths: str | Path) -> dict[str, str]:
    return {Path(each.file).name: each.reason for each in articles(paths) if isinstance(each, Skipped)}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    files = {
        "talks.txt": " date 2024-10-12 Talks fail\r\n\r\nThe union left.\r\n",
        "deep/er/Strike Ends!.md": "---\ntitle: Strike ends\ndate: 2024-10-13\n---\n# Strike ends\n\nThe **union** [won](/x).\n",
        "deep/page.html": "<h1>March</h1><p>Nurses marched.</p>",
        ".hidden/secret.txt": "Nothing to see.",
        "data.xyz": "1;2",
        "empty.txt": "",
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, newline="")
    return tmp_path


def test_a_folder_is_read_with_all_below_it(folder: Path) -> None:
    assert sorted(article.id for article in found(folder)) == ["page", "strike-ends", "talks"]


def test_plain_text_is_its_own_reading_copy(folder: Path) -> None:
    (article,) = found(folder / "talks.txt")
    assert article.text == " date 2024-10-12 Talks fail\r\n\r\nThe union left.\r\n"
    assert (article.file, article.published, article.headline) == ("talks.txt", "2024-10-12", "Talks fail")


def test_markdown_is_read_as_its_page(folder: Path) -> None:
    (article,) = found(folder / "deep" / "er")
    assert article.text == "Strike ends\n\nThe union won."
    assert (article.headline, article.published) == ("Strike ends", "2024-10-13")


def test_html_under_a_text_file_s_name_is_read_as_html(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(" date 2024-10-12 <p>One.</p>.Other news today<p>Two.</p>")
    (article,) = found(tmp_path)
    assert (article.text, article.published) == ("One.\n\nTwo.", "2024-10-12")


def test_what_cannot_be_read_is_named_with_the_reason(folder: Path) -> None:
    (folder / "long.txt").write_text("word " * 250_000)
    reasons = skipped(folder, folder / "nowhere.txt")
    assert reasons == {
        "data.xyz": "no reader for .xyz files",
        "empty.txt": "empty",
        "long.txt": "1,250,000 characters; an article has at most 1,000,000, so split it",
        "nowhere.txt": "No such file or directory",
    }


def test_a_link_to_nowhere_is_named(folder: Path) -> None:
    (folder / "gone.txt").symlink_to(folder / "nowhere.txt")
    assert skipped(folder / "gone.txt") == {"gone.txt": "No such file or directory"}


def test_patterns_and_repetitions_name_each_file_once(folder: Path) -> None:
    assert [article.id for article in found(folder / "*.txt", folder / "talks.txt", folder / "**" / "*.txt")] == ["talks"]


def test_two_files_of_one_name_are_told_apart_in_any_order(tmp_path: Path) -> None:
    for place in "abc":
        (tmp_path / place).mkdir()
        (tmp_path / place / "talks.txt").write_text(f"Talks failed in {place}.")
    ids = [
        {article.text: article.id for article in found(*order)} for order in permutations([tmp_path / "a", tmp_path / "b", tmp_path / "c"])
    ]
    assert all(one == ids[0] for one in ids)
    assert len(set(ids[0].values())) == 3


def test_the_same_article_twice_is_read_once(tmp_path: Path) -> None:
    for place in "ab":
        (tmp_path / place).mkdir()
        (tmp_path / place / "talks.txt").write_text("Talks failed.")
    assert len(found(tmp_path)) == 1
    assert "the same article as" in skipped(tmp_path)["talks.txt"]


def test_nothing_is_read_before_it_is_asked_for(folder: Path) -> None:
    reading = articles([folder])
    next(reading)
    (folder / "talks.txt").write_text("Talks resumed.")
    assert "Talks resumed." in [each.text for each in reading if isinstance(each, Article)]
