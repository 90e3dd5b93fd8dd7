"""Articles out of HTML: a fragment as an editor's system stores it ("<p>Kolkata: The …</p>.<p>"), or a whole web page."""

import re

from lxml import etree, html

from kg.errors import Unreadable
from kg.model import Article
from kg.read.days import after_stamp, stamp
from kg.read.lines import closed, lines
from kg.read.markup import reading_copy
from kg.read.page import metadata
from kg.read.source import Metadata, Source, article

MARKUP = re.compile(r"</(?:p|div|span|a|h[1-6]|li|blockquote|article|section|body|html)\s*>|<(?:p|br|div|html|body)[\s/>]", re.IGNORECASE)
PAGE = re.compile(r"<!doctype html|<html[\s>]|<body[\s>]", re.IGNORECASE)
PAGE_WITHIN = 2048
"""Characters."""


def is_markup(text: str) -> bool:
    """Whether `text` is HTML, whatever its file is called."""
    return bool(MARKUP.search(text))


def hypertext(source: Source, text: str, given: Metadata = Metadata()) -> Article:  # noqa: B008 - frozen
    """The article of an HTML fragment or page; its reading copy has one paragraph a block element, entities decoded.

    What is `given` goes before what the page declares. Raises Unreadable where no article is found.
    """
    body = text[after_stamp(text) :]
    root = parsed(body)
    given = given._replace(published=given.published or stamp(text))
    known = Metadata(*(ours or theirs for ours, theirs in zip(given, metadata(root), strict=True)))
    if PAGE.search(body[:PAGE_WITHIN]):
        return article(source, page(body, known), known)
    return article(source, reading_copy(root), known)


def page(text: str, known: Metadata) -> str:
    """The reading copy of a whole page: what trafilatura finds to be its main text, below the headline."""
    from trafilatura import bare_extraction

    document = bare_extraction(text, include_comments=False, include_tables=False, deduplicate=False)
    body = getattr(document, "body", None)
    copy = reading_copy(body) if body is not None else ""
    if not any(closed(line.text) for line in lines(copy)):
        raise Unreadable("a web page without an article: no sentence in its main text")
    return copy if not known.headline or known.headline in copy else f"{known.headline}\n\n{copy}"


def parsed(text: str) -> etree._Element:
    """The elements of `text`, as forgiving as a browser."""
    parser = html.HTMLParser(encoding="utf-8", huge_tree=False)
    try:
        root = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except etree.ParserError as error:
        raise Unreadable(f"markup without text: {error}") from error
    return root
