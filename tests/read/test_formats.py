"""Articles out of tables, feeds and archives: what is found in them, what it is called, and what is skipped."""

import csv
import datetime
import gzip
import io
import json
import random
import re
import sys
import tracemalloc
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from pathlib import Path

import pyarrow
import pyarrow.parquet
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import Unreadable
from kg.iri import digest
from kg.model import Article
from kg.read import Skipped, articles
from kg.read.record import USUAL, Columns, columns, published
from kg.read.source import FieldNames

STORY = "Ada Cole, president of the Harbour Workers Union, said on Monday that its members would go on strike for more pay."
URL = "https://post.example/2024/10/harbour-strike.html"
CALLED = f"harbour-strike-{digest(URL)}"
ROW = {"title": "Harbour strike", "date": "2024-10-07", "url": URL, "source": "The Post", "text": STORY}
AS_READ = ("Harbour strike", "2024-10-07", URL, "The Post", STORY)
RSS = f"""<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>The Post</title><item><title>Harbour strike</title>
<link>{URL}</link><pubDate>Mon, 07 Oct 2024 23:30:00 -0500</pubDate><description>In short</description>
<content:encoded><![CDATA[<p>{STORY}</p>]]></content:encoded></item></channel></rss>"""
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>The Post</title><entry><title>Harbour strike</title><link href="{URL}"/>
<published>2024-10-07T23:30:00-05:00</published><content type="html">&lt;p&gt;{STORY}&lt;/p&gt;</content></entry></feed>"""
MORE = "The port’s director, Ben Berg, denied that any talks had been called off, and he asked the union to wait until Friday."
PAGE = f"""<!DOCTYPE html><html><head><meta property="og:site_name" content="The Post"><title>x</title>
<meta property="article:published_time" content="2024-10-07"></head>
<body><nav><a href="/">Home</a></nav><article><h1>Harbour strike</h1><p>{STORY}</p><p>{MORE}</p></article></body></html>"""


def table(rows: list[dict[str, str]], separator: str = ",") -> bytes:
    out = io.StringIO()
    writer = csv.DictWriter(out, rows[0], delimiter=separator)
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode()


def lines(rows: list[dict[str, str]]) -> bytes:
    return "".join(json.dumps(row) + "\n" for row in rows).encode()


def parquet(rows: Sequence[Mapping[str, object]]) -> bytes:
    out = io.BytesIO()
    pyarrow.parquet.write_table(pyarrow.Table.from_pylist(rows), out)
    return out.getvalue()


def warc(pages: list[tuple[str, str, str, str]], *, packed: bool = False) -> bytes:
    """Pages as address, media type, status and content; packed, each is a gzip member of its own."""
    records = []
    for url, kind, status, page in pages:
        answer = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n\r\n{page}".encode()
        head = f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nContent-Type: application/http; msgtype=response\r\n"
        records.append(f"{head}Content-Length: {len(answer)}\r\n\r\n".encode() + answer + b"\r\n\r\n")
    return b"".join(map(gzip.compress, records) if packed else records)


def archive(members: Mapping[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in members.items():
            packed.writestr(name, content)
    return out.getvalue()


CRAWL = [
    (URL, "text/html; charset=utf-8", "200 OK", PAGE),
    ("https://post.example/logo.png", "image/png", "200 OK", "no text"),
    ("https://post.example/gone", "text/html", "404 Not Found", PAGE),
]
FILES = {
    "news.jsonl": lines([ROW]),
    "news.csv": table([ROW]),
    "news.tsv": table([ROW], "\t"),
    "semicolons.csv": table([ROW], ";"),
    "marked.csv": b"\xef\xbb\xbf" + table([ROW]),
    "wide.csv": table([ROW]).decode().encode("utf-16"),
    "news.parquet": parquet([{**ROW, "date": datetime.datetime(2024, 10, 7, 5)}]),
    "news.rss": RSS.encode(),
    "news.atom": ATOM.encode(),
    "news.xml": RSS.encode(),
}
"""One article in each of the formats that give it with all its fields."""


def read(path: Path, *, fields: FieldNames = (), any_language: bool = False) -> tuple[list[Article], list[Skipped]]:
    found = list(articles([path], fields=fields, any_language=any_language))
    return [each for each in found if isinstance(each, Article)], [each for each in found if isinstance(each, Skipped)]


def written(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def fields(article: Article) -> tuple[str | None, ...]:
    return (article.headline, article.published, article.url, article.publisher, article.text)


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("packed", ["", ".gz"])
def test_each_format_gives_the_article_with_its_fields(name: str, packed: str, tmp_path: Path) -> None:
    content = gzip.compress(FILES[name]) if packed else FILES[name]
    (article,), skipped = read(written(tmp_path, name + packed, content))
    assert (fields(article), skipped) == (AS_READ, [])
    assert article.id == CALLED
    assert article.file == f"{name}{packed}#{article.id}"


@pytest.mark.parametrize("name", FILES)
def test_what_has_no_suffix_is_told_by_its_first_bytes(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if name != "wide.csv":
        path = written(tmp_path, "unnamed", FILES[name])
        (article,), _ = read(path)
        assert fields(article) == AS_READ
        with path.open() as pipe:
            monkeypatch.setattr(sys, "stdin", pipe)
            (article,), _ = read(Path("-"))
        assert (fields(article), article.file) == (AS_READ, f"stdin#{article.id}")


@pytest.mark.parametrize("packed", [False, True])
def test_the_pages_of_a_web_archive_are_read_and_the_rest_is_passed_over(packed: bool, tmp_path: Path) -> None:
    (article,), skipped = read(written(tmp_path, "crawl.warc.gz" if packed else "crawl.warc", warc(CRAWL, packed=packed)))
    assert fields(article) == ("Harbour strike", "2024-10-07", URL, "The Post", f"Harbour strike\n\n{STORY}\n\n{MORE}")
    assert skipped == []


def test_an_archive_s_files_are_read_where_they_are(tmp_path: Path) -> None:
    members = {
        "a/talks.txt": STORY.encode(),
        "a-talks.txt": MORE.encode(),
        "../../up.txt": STORY.encode(),
        "news.csv.gz": gzip.compress(table([ROW])),
        "news.parquet": parquet([{"id": 7, "text": MORE}]),
        "inner.zip": archive({"x.txt": STORY.encode()}),
        "logo.png": b"\x89PNG",
        ".hidden.txt": STORY.encode(),
        "__MACOSX/a/talks.txt": STORY.encode(),
        "zeros.txt": bytes(20_000_000),
    }
    found, skipped = read(written(tmp_path, "october.zip", archive(members)))
    assert sorted(article.file for article in found) == [
        "october.zip/../../up.txt",
        "october.zip/a-talks.txt",
        "october.zip/a/talks.txt",
        f"october.zip/news.csv.gz#{CALLED}",
        "october.zip/news.parquet#7",
    ]
    assert len({article.id for article in found}) == len(found)
    assert all("/" not in article.id and "." not in article.id for article in found)
    assert {each.file.removeprefix(str(tmp_path)): each.reason.partition(":")[0] for each in skipped} == {
        "/october.zip/inner.zip": "an archive within an archive",
        "/october.zip/logo.png": "no reader for .png files",
        "/october.zip/zeros.txt": f"20,000,000 bytes out of {len(zlib.compress(bytes(20_000_000))) - 6:,}",
    }
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["october.zip"]


@pytest.mark.parametrize(
    ("row", "id"),
    [
        ({"id": "4711", "text": STORY}, "news-4711"),
        ({"id": "A/1", "text": STORY}, f"news-a-1-{digest('A/1')}"),
        ({"guid": "https://post.example/?p=12", "text": STORY}, f"post-{digest('https://post.example/?p=12')}"),
        ({"link": URL, "text": STORY}, CALLED),
        ({"link": "https://[post/one", "text": STORY}, f"one-{digest('https://[post/one')}"),
        ({"text": STORY}, f"news-{digest(STORY)}"),
    ],
)
def test_an_article_of_a_table_is_called_after_its_id_or_address_or_text(row: dict[str, str], id: str, tmp_path: Path) -> None:
    (article,), _ = read(written(tmp_path, "news.csv", table([row])))
    assert article.id == id


def test_an_entry_whose_day_is_left_empty_has_none(tmp_path: Path) -> None:
    feed = re.sub("<pubDate>.*</pubDate>", "<pubDate></pubDate>", RSS)
    (article,), _ = read(written(tmp_path, "news.rss", feed.encode()))
    assert (article.headline, article.published) == ("Harbour strike", None)


def test_the_order_of_rows_is_moot_and_a_row_twice_is_one_article(tmp_path: Path) -> None:
    rows = [{"id": str(n), "text": f"{STORY} {n}"} for n in range(20)]
    before, _ = read(written(tmp_path, "news.csv", table(rows)))
    random.Random(1).shuffle(rows)
    after, skipped = read(written(tmp_path, "news.csv", table([*rows, rows[3]])))
    assert sorted(before, key=lambda article: article.id) == sorted(after, key=lambda article: article.id)
    assert [each.reason for each in skipped] == [f"the same article as news-{rows[3]['id']}, which was read before"]


def test_rows_of_one_id_and_two_texts_are_two_articles(tmp_path: Path) -> None:
    found, skipped = read(written(tmp_path, "news.csv", table([{"id": "1", "text": STORY}, {"id": "1", "text": MORE}])))
    assert [article.text for article in found] == [STORY, MORE]
    assert len({article.id for article in found}) == 2
    assert skipped == []


@pytest.mark.parametrize(
    ("names", "given", "expected"),
    [
        ("title text date", {}, Columns("text", "title", "date", None, None, None)),
        ("Body,Headline,Published_At,Link,Source".split(","), {}, Columns("Body", "Headline", "Published_At", "Link", "Source", None)),
        ("content body id", {}, Columns("body", None, None, None, None, "id")),
        ("blurb words", {"text": "words", "headline": "blurb"}, Columns("words", "blurb", None, None, None, None)),
        ("text words", {"text": "words"}, Columns("words", None, None, None, None, None)),
    ],
)
def test_fields_are_called_as_usual_or_as_is_given(names: str | list[str], given: dict[str, str], expected: Columns) -> None:
    assert columns(tuple(names.split() if isinstance(names, str) else names), tuple(given.items())) == expected


@pytest.mark.parametrize(
    ("names", "given", "reason"),
    [
        (("a", "b"), (), "no field of text among 'a', 'b'; --field text=NAME says which it is"),
        (("a", "b"), (("text", "c"),), "no field 'c' among 'a', 'b'"),
        ((), (), "no field of text among none"),
    ],
)
def test_a_table_without_a_text_says_what_it_has(names: tuple[str, ...], given: FieldNames, reason: str) -> None:
    with pytest.raises(Unreadable) as raised:
        columns(names, given)
    assert str(raised.value).startswith(reason)


def test_the_usual_names_mean_one_field_each() -> None:
    every = " ".join(USUAL.values()).split()
    assert len(every) == len(set(every))


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2024-10-07T23:30:00-05:00", "2024-10-07"),
        ("Mon, 07 Oct 2024 23:30:00 -0500", "2024-10-07"),
        ("7 October 2024", "2024-10-07"),
        ("October 7, 2024 9:14 am", "2024-10-07"),
        (datetime.date(2024, 10, 7), "2024-10-07"),
        ("07/10/2024", None),
        ("7 October", None),
        ("", None),
        (None, None),
    ],
)
def test_a_day_is_read_where_it_is_plain_which(value: object, day: str | None) -> None:
    assert published(value) == day


@given(st.one_of(st.text(), st.integers(), st.lists(st.text()), st.dictionaries(st.text(), st.text())))
def test_any_value_is_a_day_or_none(value: object) -> None:
    try:
        found = published(value)
    except Unreadable:
        return
    assert found is None or datetime.date.fromisoformat(found)


def test_lines_and_rows_that_hold_no_article_are_named_and_the_others_read(tmp_path: Path) -> None:
    content = lines([ROW]) + b'\n{"text": 1\n[]\n{"text": ""}\n{"a": 1}\n{"text": "' + "Café ".encode("cp1252") + STORY.encode() + b'"}\n'
    found, skipped = read(written(tmp_path, "news.jsonl", content))
    assert [article.text for article in found] == [STORY, f"Café {STORY}"]
    assert [each.file.rpartition("jsonl ")[2] for each in skipped] == ["line 3", "line 4", "line 5", "line 6"]
    cells = table([{"text": "Café", "title": STORY}, {"text": STORY, "title": "Café"}]).decode().encode("cp1252")
    found, skipped = read(written(tmp_path, "news.csv", cells + b"short\n\n\xc3\xa9\xff,x\n"))
    assert [(article.headline, article.text) for article in found][1] == ("Café", STORY)
    assert [each.reason for each in skipped] == ["broken UTF-8 at byte 2"]


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.jsonl", b"", "empty"),
        ("a.csv", b"\n", "empty"),
        ("a.csv", b'text\n"' + b"a" * 40_000_000, "a line of more than 32,000,000 bytes"),
        ("a.csv", b'text\n"' + b"a\n" * 3_000_000, "no table: field larger than field limit"),
        ("a.parquet", b"PAR1 and no more", "no Parquet file, or a damaged one"),
        ("a.warc", b"no archive", "no web archive, or a damaged one"),
        ("a.xml", b"<a>The union left.</a>", "XML, but no feed"),
        ("a.rss", b"<rss version='2.0'><channel><title>x</title></channel></rss>", "a feed without an entry"),
        ("a.zip", b"PK\x03\x04", "no zip archive, or a damaged one"),
        ("a.zip", archive({}), "an archive without a file"),
        ("a.txt.gz", gzip.compress(STORY.encode() * 50)[:-20], "compressed, and damaged"),
        ("a.docx", archive({"word.xml": b"<a/>"}), "no reader for .docx files"),
    ],
)
def test_a_file_that_is_not_what_it_says_is_named(name: str, content: bytes, reason: str, tmp_path: Path) -> None:
    found, (skipped,) = read(written(tmp_path, name, content))
    assert not found
    assert skipped.reason.startswith(reason)


def test_a_text_under_a_name_for_compressed_ones_is_read(tmp_path: Path) -> None:
    (article,), _ = read(written(tmp_path, "talks.txt.gz", STORY.encode()))
    assert (article.id, article.text) == ("talks", STORY)


@pytest.mark.parametrize("name", ["news.jsonl", "news.csv", "news.jsonl.gz", "news.parquet"])
def test_memory_does_not_grow_with_the_rows(name: str, tmp_path: Path) -> None:
    most = []
    for rows in (50, 450):
        made = [{"id": str(n), "text": f"{STORY} " * 20 + str(n)} for n in range(rows)]
        content = parquet(made) if "parquet" in name else table(made) if "csv" in name else lines(made)
        path = written(tmp_path, name, gzip.compress(content) if name.endswith(".gz") else content)
        sum(1 for _ in articles([path]))
        tracemalloc.start()
        assert sum(isinstance(each, Article) for each in articles([path])) == rows
        most.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert most[1] - most[0] < 400 * len(made[0]["text"]) / 2
