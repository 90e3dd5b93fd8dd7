"""Paragraphs out of HTML: what a reader of the page sees as the article's text, without markup and without what leads elsewhere."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from kg.read.boilerplate import boilerplate
from kg.read.lines import closed

PARAGRAPHS = frozenset({
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "blockquote", "td", "th", "dd", "dt", "pre", "head", "item", "quote", "cell",
})  # fmt: skip
"""Elements whose text is a paragraph; the last four are trafilatura's headings, list items, quotations and cells."""
BLOCKS = PARAGRAPHS | {
    "html", "body", "div", "article", "section", "main", "header", "ul", "ol", "dl", "table", "thead", "tbody", "tr", "center", "hr",
    "address", "details", "summary", "list", "row",
}  # fmt: skip
LINKS = frozenset({"a", "ref"})
LINE_BREAKS = ("br", "lb")
LEFT_OUT = (
    "script", "style", "noscript", "template", "iframe", "svg", "math", "form", "button", "select", "textarea", "nav", "aside", "footer",
    "figure", "figcaption", "object", "audio", "video", "canvas", "title", "meta", "link", "graphic",
)  # fmt: skip
EMBEDDED = "//*[contains(@class, 'twitter-tweet') or contains(@class, 'instagram-media') or contains(@class, 'tiktok-embed')]"
"""Posts from elsewhere that are set into a page, by the classes their makers prescribe."""
LAYOUT = str.maketrans({"\u00ad": "", "\u200b": "", "\ufeff": ""})
"""Hints to the line breaker that are no part of a word."""


class Paragraph(NamedTuple):
    """A paragraph's words; `bare` where no paragraph's element holds them, `linked` where all of them are one link."""

    text: str
    bare: bool = False
    linked: bool = False


def reading_copy(root: etree._Element) -> str:
    """The article below `root`, which is changed: its paragraphs in order, a blank line between them.

    Left out are the headline of another article dropped between two paragraphs (`</p>.Some headline<p>`), a paragraph that is one link
    without a full stop, and what is boilerplate from end to end.
    """
    found = [*paragraphs(root)]
    proper = [n for n, paragraph in enumerate(found) if not paragraph.bare]
    between = range(min(proper, default=0), max(proper, default=0))
    kept = [paragraph.text for n, paragraph in enumerate(found) if not (n in between and teases(paragraph)) and not leads_away(paragraph)]
    return "\n\n".join(text for text, junk in zip(kept, wholly_boilerplate(kept), strict=True) if not junk)


def teases(paragraph: Paragraph) -> bool:
    """Whether bare text is another article's headline: it follows the full stop that closed the paragraph before, or has none."""
    return paragraph.bare and (paragraph.text.startswith(".") or not closed(paragraph.text))


def leads_away(paragraph: Paragraph) -> bool:
    """Whether a paragraph is nothing but a link that is no sentence."""
    return paragraph.linked and not closed(paragraph.text)


def wholly_boilerplate(texts: list[str]) -> Iterator[bool]:
    """Of each paragraph, whether boilerplate covers it from end to end."""
    junk = boilerplate("\n\n".join(texts))
    start = 0
    for text in texts:
        yield any(first <= start and start + len(text) <= last for first, last in junk)
        start += len(text) + len("\n\n")


def paragraphs(root: etree._Element) -> Iterator[Paragraph]:
    """Every stretch of text between two block elements, its white space collapsed as a browser does it."""
    for post in root.xpath(EMBEDDED):
        post.clear(keep_tail=True)
    etree.strip_elements(root, *LEFT_OUT, with_tail=False)
    etree.strip_tags(root, etree.Comment, etree.ProcessingInstruction, etree.Entity)
    text = link = ""
    inside = links = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        starts = event == "start"
        if element.tag in BLOCKS:
            yield from paragraph(text, bare=not inside, linked=text.strip() == link.strip())
            text = link = ""
        step = 1 if starts else -1
        inside += step * (element.tag in PARAGRAPHS)
        links += step * (element.tag in LINKS)
        words = re.sub(r"\s+", " ", (element.text if starts else element.tail) or "")
        text += "\n" * (starts and element.tag in LINE_BREAKS) + words
        link += words if links else ""
    yield from paragraph(text, bare=not inside, linked=False)


def paragraph(text: str, *, bare: bool, linked: bool) -> Iterator[Paragraph]:
    """The paragraph that `text` makes, where it has a word in it."""
    words = re.sub(r" *\n *", "\n", re.sub(r" +", " ", text.translate(LAYOUT))).strip()
    if any(character.isalnum() for character in words):
        yield Paragraph(re.sub(r"\n{3,}", "\n\n", words), bare, linked)
