"""Whatever a build is fed: no crash, no hang, nothing written outside its folder, each file either in the graph or named with a reason."""

import gzip
import json
import random
import time
from html import escape
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.graph import graph
from kg.intake.worker import extraction, found
from kg.intake.workers import Readers
from kg.model import Article
from kg.nlp import readings
from kg.pipeline import build
from kg.query import run
from kg.read import articles
from kg.resolve.across import resolve
from tests import hostile
from tests.benchmarks import newsroom
from tests.read.test_formats import CRAWL, FILES, archive, warc

SEEDS = sorted((Path(__file__).parent.parent / "seeds").glob("*.txt"))
PACKED = {
    "crawl.warc": warc(CRAWL),
    "crawl.warc.gz": warc(CRAWL, packed=True),
    "news.csv.gz": gzip.compress(FILES["news.csv"]),
    "all.zip": archive(FILES),
}
SECONDS = 4
REFUSED = {
    "empty.txt": "empty",
    "blank.txt": "empty",
    "zeros.txt": "binary, not text",
    "picture.txt": "binary, not text",
    "no-reader.exe": "no reader for .exe files",
    "quotation-marks.txt": "no article in it",
    "script-only.html": "a web page without an article: no sentence in its main text",
}
"""Of some of the files, why they cannot be read."""


@pytest.mark.model
def test_each_hostile_file_is_read_or_named_and_the_rest_is_built(tmp_path: Path) -> None:
    inside, output = tmp_path / "inside", tmp_path / "inside" / "output"
    inside.mkdir()
    hostile.write(inside)
    given_ = {path.name for path in inside.iterdir()}
    begun = time.perf_counter()
    summary = build([inside], output, readers=Readers(2, seconds=SECONDS))
    took = time.perf_counter() - begun
    issues = [json.loads(line) for line in (output / "issues.jsonl").read_text().splitlines()]
    named = {issue["file"].removeprefix(f"{inside}/"): issue["reason"] for issue in issues if "what" not in issue}
    read = {row["file"] for row in rows(output / "graph.ttl", "SELECT ?file { ?article a kg:Article ; kg:file ?file }")}
    assert {name: named.get(name) for name in REFUSED} == REFUSED
    assert "good.txt" in read
    assert [named[name] for name in read & set(named) if "the same article" not in named[name]] == []
    assert {name for name in given_ if not any(each.startswith(name) for each in (*read, *named))} == set()
    assert not [reason for reason in named.values() if "fault in kg" in reason]
    assert {path.name for path in tmp_path.iterdir()} == {"inside"}
    assert {path.name for path in inside.iterdir()} == given_ | {"output"}
    assert {path.suffix for path in (output / "articles").iterdir()} == {".txt"}
    assert len(list((output / "articles").iterdir())) == summary.articles
    assert took < 2 * SECONDS * len(given_)


def rows(place: Path, query: str) -> list[dict[str, str]]:
    return [json.loads(line) for line in run(place, query, "jsonl").splitlines()]


NASTY = [
    *"\"“”'’<>éá😀—-:;.\\{}\t\0\r\u2028\u202e\ufeff\ud7ff", "&amp;", "</script>", "<p>", "</p>.<p>", "\n\n", "said", "denied that",
    "demanding", "according to", "Dr.", "U.S.", "“...”", "(IMA)", ", who ", "and and", "...", "date 9999-99-99", "2024-02-30", "on Monday",
    "@prefix", "a" * 3000, "1" * 500, "(" * 50, ", " * 50, "He said. " * 20,
]  # fmt: skip
TEXTS = [path.read_text(encoding="utf-8") for path in SEEDS] + [text for _, text in newsroom.articles(20)]


def mutated(text: str, chance: random.Random) -> bytes:
    """An article after some accidents: cut, doubled, shuffled, with nasty things put in, in some encoding."""
    for _ in range(chance.randrange(1, 8)):
        place, other = sorted(chance.randrange(len(text) + 1) for _ in range(2))
        match chance.randrange(6):
            case 0:
                text = text[:place] + chance.choice(NASTY) + text[place:]
            case 1:
                text = text[:place] + text[other:]
            case 2:
                text = text[:other] + text[place:]
            case 3:
                words = text[place:other].split(" ")
                chance.shuffle(words)
                text = text[:place] + " ".join(words) + text[other:]
            case 4:
                text = text[:place] + text[place:other].swapcase() + text[other:]
            case 5:
                text = text.replace(chance.choice(" .,’'\"\n") or " ", chance.choice(NASTY), chance.randrange(1, 30))
        text = text[:4000] or "."
    return text.encode(chance.choice(["utf-8", "utf-8", "utf-8", "utf-16", "cp1252"]), errors="replace")


def wrapped(text: str, suffix: str) -> str:
    """An article as a file of that format has it."""
    match suffix:
        case "csv":
            quoted = text.replace('"', '""')
            return f'title,date,text\nTalks fail,2024-10-07,"{quoted}"\n'
        case "jsonl":
            return json.dumps({"title": "Talks fail", "date": "2024-10-07", "text": text})
        case "rss":
            item = f"<item><title>Talks fail</title><description>{escape(text)}</description></item>"
            return f"<rss version='2.0'><channel>{item}</channel></rss>"
        case _:
            return text


@pytest.mark.model
def test_a_thousand_mutated_articles_bring_nothing_down(tmp_path: Path) -> None:
    chance = random.Random(7)
    for number in range(1000):
        suffix = chance.choice(["txt", "txt", "html", "md", "csv", "jsonl", "rss"])
        (tmp_path / f"{number:04}.{suffix}").write_bytes(mutated(wrapped(chance.choice(TEXTS), suffix), chance))
    summary = build([tmp_path], tmp_path / "output", readers=Readers(2, seconds=SECONDS))
    assert summary.articles > 500
    reasons = {issue.reason for issue in summary.issues}
    assert not [reason for reason in reasons if "fault in kg" in reason or "died" in reason or "seconds" in reason]
    named = {Path(issue.file).name[:4] for issue in summary.issues if issue.what is None}
    read = {row["file"][:4] for row in rows(tmp_path / "output" / "graph.ttl", "SELECT ?file { ?article a kg:Article ; kg:file ?file }")}
    assert len(named | read) == 1000
    assert rows(tmp_path / "output" / "graph.ttl", "entities")


@pytest.mark.model
@settings(max_examples=150, suppress_health_check=list(HealthCheck))
@given(
    st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=20) | st.sampled_from(NASTY), min_size=1).map("".join).filter(bool)
)
def test_any_text_is_read_or_refused(text: str) -> None:
    article = Article(id="a", text=text, file="a.txt")
    (reading,) = readings([article])
    assert not [refused.reason for refused in found(reading).refused if refused.what is None]
    read = extraction(reading)
    made = graph([read], resolve([read]))
    assert made.turtle()


@settings(max_examples=300, suppress_health_check=list(HealthCheck))
@given(st.binary(max_size=400) | st.text(max_size=300).map(str.encode), st.sampled_from(["txt", "html", "md", "xyz"]))
def test_any_bytes_are_an_article_or_skipped(tmp_path_factory: pytest.TempPathFactory, content: bytes, suffix: str) -> None:
    path = tmp_path_factory.mktemp("any") / f"a.{suffix}"
    path.write_bytes(content)
    for one in articles([path]):
        assert one.text.strip() if isinstance(one, Article) else one.reason


@settings(max_examples=500, suppress_health_check=list(HealthCheck), deadline=None)
@given(st.sampled_from(sorted({**FILES, **PACKED})), st.randoms(), st.integers(1, 6))
def test_a_damaged_table_feed_or_archive_is_read_or_skipped(
    tmp_path_factory: pytest.TempPathFactory, name: str, chance: random.Random, accidents: int
) -> None:
    content = bytearray({**FILES, **PACKED}[name])
    for _ in range(accidents):
        place = chance.randrange(len(content) + 1)
        content[place : place + chance.choice([0, 1, 1, 4, 100])] = chance.randbytes(chance.choice([0, 1, 1, 4]))
    path = tmp_path_factory.mktemp("damaged") / name
    path.write_bytes(content)
    for one in articles([path]):
        assert one.text.strip() if isinstance(one, Article) else one.reason
