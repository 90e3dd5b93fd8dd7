"""Files that no reader should be given, and some that only look so: what a build must survive, and name or read."""

import gzip
import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path

STORY = "Ada Cole, president of the Harbour Workers Union, said on Monday that its members would not go back to work."
LAUGHS = "".join(f'<!ENTITY lol{n} "{f"&lol{n - 1};" * 10}">' for n in range(1, 10))
MARKS = "\u202e\u200b\ufeff\u2028 \u00a0"


def write(folder: Path) -> None:
    """Put all of them into `folder`, which must exist."""
    for name, content in files():
        (folder / name).write_bytes(content)


def files() -> Iterator[tuple[str, bytes]]:
    """File names and contents."""
    yield "empty.txt", b""
    yield "blank.txt", b" \n\t\r\n" * 1000
    yield "zeros.txt", bytes(100_000)
    yield "picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 50
    yield "nul-inside.txt", f"{STORY}\0\0{STORY}".encode()
    yield "latin-1.txt", "The café’s owner said it was naïve.".replace("’", "'").encode("latin-1")
    yield "cut-in-a-letter.txt", STORY.encode() + "é".encode()[:1]
    yield "utf-16.txt", STORY.encode("utf-16")
    yield "bom.txt", b"\xef\xbb\xbf" + STORY.encode()
    yield "surrogates.txt", STORY.encode() + b"\xed\xa0\x80"
    yield "old-mac.txt", f"{STORY}\r{STORY}\r".encode()
    yield "one-line-of-20-megabytes.txt", f"{STORY} ".encode() * 180_000
    yield "a-word-of-a-megabyte.txt", b"a" * 999_000
    yield "quotation-marks.txt", ('"' * 100_000).encode()
    yield "curly-quotation-marks.txt", f"{STORY} {'“' * 20_000} she said {'”' * 20_000}".encode()
    yield "open-brackets.txt", f"{STORY} {'(' * 20_000}".encode()
    yield "commas.txt", f"{STORY} {'and, ' * 20_000}".encode()
    yield "no-full-stop.txt", f"{STORY.rstrip('.')} and ".encode() * 600
    yield "capitals.txt", " ".join(f"Union{n} of Workers{n}" for n in range(5000)).encode()
    yield "names.txt", " ".join(f"{chr(65 + n % 26)}da{n} Cole{n % 50} said that Ben{n} Berg denied it." for n in range(1500)).encode()
    yield "one-letter-a-line.txt", b"a\n" * 100_000
    yield "numbers.txt", " ".join(map(str, range(60_000))).encode()
    yield "dashes.txt", ("-" * 200_000).encode()
    yield (
        "markup-in-names.txt",
        f"""{STORY} "</script><script>alert(1)</script>", said <b>Eve</b> 'O"Neil & Sons' \\u0022 . }} ; # @prefix""".encode(),
    )
    yield "marks.txt", STORY.replace(" ", MARKS).encode()
    yield "emoji.txt", f"😀 {STORY} 👩‍👩‍👧‍👦 “🎉,” said Ada 😀 Cole.".encode()
    yield "combining.txt", f"{STORY} Z{'̷' * 5000} Cole resigned.".encode()
    yield "deep.html", ("<div>" * 50_000 + STORY + "</div>" * 50_000).encode()
    yield "deep-quotes.html", ("<blockquote><p>" * 5000 + STORY).encode()
    yield "unclosed.html", f"<html><body><p>{STORY}<p <a href='x{'y' * 100_000}".encode()
    yield "attributes.html", ("<p " + " ".join(f"a{n}='{n}'" for n in range(20_000)) + f">{STORY}</p>").encode()
    yield "script-only.html", b"<html><script>document.write('news')</script></html>"
    yield (
        "frames.html",
        b"<iframe src='file:///etc/passwd'></iframe><img src='http://127.0.0.1:9/x.png'><link rel=stylesheet href='http://127.0.0.1:9/'>",
    )
    yield "entities.html", (f"<p>{STORY}</p>" + "&lt;&#0;&#x110000;&#xD800;&unknown;" * 1000).encode()
    yield "billion-laughs.xml", feed(f'[<!ENTITY lol0 "lol">{LAUGHS}]', "&lol9;")
    yield "outside.xml", feed('[<!ENTITY x SYSTEM "file:///etc/passwd">]', "&x;")
    yield "deep.json", b"[" * 200_000
    yield "not-json.jsonl", b'{"text": "The union\n{]\n\n"x"\n'
    yield "no-text.jsonl", b'{"a": 1}\n{"a": null}\n' * 1000
    yield "wide.csv", (",".join(f"c{n}" for n in range(20_000)) + "\n").encode()
    yield "unclosed.csv", b'text,date\n"never closed,2024\n' * 1000
    yield "bomb.zip", bomb()
    yield "upwards.zip", archive({"../../upwards.txt": STORY, "/tmp/absolute.txt": STORY, "c:\\windows.txt": STORY})
    yield "zip-in-zip.zip", nested(6)
    yield "cut.zip", archive({"story.txt": STORY})[:-30]
    yield "bomb.txt.gz", gzip.compress(bytes(50_000_000))
    yield "cut.txt.gz", gzip.compress(STORY.encode() * 100)[:-20]
    yield "not-gzip.txt.gz", STORY.encode()
    yield "quotation-marks.csv", b"text,date\n" + b'"' * 100_000
    yield "commas.csv", b"text,date\n" + b"," * 1_000_000
    yield "deep.jsonl", b'{"text": ' + b"[" * 100_000
    yield "lone-surrogate.jsonl", b'{"text": "\\ud800 said."}\n'
    yield "numbers.jsonl", b'{"text": 1e999, "id": 99999999999999999999999999999}\n{"text": 5, "date": {"a": []}}\n'
    yield "outside.jsonl", b'{"id": "../../outside", "text": "' + STORY.encode() + b'"}\n'
    yield "marks.jsonl", json.dumps({"id": f"{MARKS}\n<b>", "title": '"><script>', "url": "javascript:alert(1)", "text": STORY}).encode()
    yield "deep.rss", b"<rss><channel><item><description>" + b"<b>" * 50_000
    yield "cut.parquet", b"PAR1" + bytes(1000) + b"PAR1"
    yield "cut.warc", b"WARC/1.0\r\nContent-Length: 99999999999\r\nWARC-Type: response\r\n\r\nHTTP/1.1 200 OK\r\n"
    yield "front-matter.md", f"---\ntitle: [{'[' * 5000}\ndate: 9999-99-99\n---\n\n{STORY}\n".encode()
    yield "deep.md", ("> " * 5000 + STORY).encode()
    yield "stars.md", ("*a **a " * 20_000).encode()
    yield "no-reader.exe", b"MZ" + bytes(1000)
    yield "noextension", STORY.encode()
    yield "new\nline.txt", STORY.encode()
    yield "quo\"te's <b>&amp;.txt", STORY.encode()
    yield "\u202etxt.exe.txt", STORY.encode()
    yield " .txt", STORY.encode()
    yield f"{'long' * 60}.txt", STORY.encode()
    yield "good.txt", f"date 2024-10-07\n\n{STORY}\n".encode()


def feed(entities: str, title: str) -> bytes:
    return f'<?xml version="1.0"?><!DOCTYPE r {entities}><rss><channel><item><title>{title}</title></item></channel></rss>'.encode()


def archive(members: dict[str, str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in members.items():
            packed.writestr(name, content)
    return out.getvalue()


def bomb() -> bytes:
    """A hundred megabytes of nothing in a tenth of one."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for number in range(10):
            packed.writestr(f"{number}.txt", bytes(10_000_000))
    return out.getvalue()


def nested(depth: int) -> bytes:
    found = archive({"story.txt": STORY})
    for level in range(depth):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as packed:
            packed.writestr(f"{level}.zip", found)
        found = out.getvalue()
    return found
