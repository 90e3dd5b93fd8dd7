"""Markdown: read as the page that CommonMark makes of it; `title`, `date`, `publisher` and `url` are taken from its front matter."""

import re
from collections.abc import Iterator

from kg.model import Article
from kg.read.days import after_stamp, iso, stamp
from kg.read.encoding import decoded
from kg.read.source import Metadata, Source

SUFFIXES = (".md", ".markdown")
FRONT_MATTER = re.compile(r"---\r?\n(.*?)\r?\n---\r?\n", re.DOTALL)
"""What stands between two lines of `---` at the head of a file."""
FIELD = re.compile(r"""^(\w+):[ \t]*["']?(.*?)["']?[ \t]*\r?$""", re.MULTILINE)


def articles(source: Source) -> Iterator[Article]:
    from markdown_it import MarkdownIt

    from kg.read.hypertext import hypertext

    text = decoded(source.content())
    front = FRONT_MATTER.match(text)
    fields = {name.lower(): value for name, value in FIELD.findall(front[1])} if front else {}
    known = Metadata(
        headline=fields.get("title"),
        published=iso(fields.get("date", "")) or stamp(text),
        publisher=fields.get("publisher") or fields.get("source"),
        url=fields.get("url"),
    )
    yield hypertext(source, MarkdownIt("commonmark").render(text[front.end() if front else after_stamp(text) :]), known)
