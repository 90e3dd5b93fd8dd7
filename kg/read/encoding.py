"""Bytes to text: UTF-8 where it is UTF-8, the encoding a file declares, that of old English files, then a guess; never with holes."""

import codecs
import re

from kg.errors import Unreadable

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
DECLARED = re.compile(rb"""charset\s*=\s*["']?([\w-]+)""", re.IGNORECASE)
DECLARED_WITHIN = 2048
"""Bytes."""
MULTIBYTE = re.compile(r"[\x80-\U0010ffff]")
LONE_BYTE = re.compile("[\udc80-\udcff]")
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def decoded(content: bytes) -> str:
    """`content` as text, its line ends as they were, without a byte order mark.

    Raises Unreadable where it is empty, binary, in no encoding that can be told, or in UTF-8 that is damaged before its end;
    the last character may be cut in two, as it is in a file that ends in the middle of things.
    """
    if not content.strip():
        raise Unreadable("empty")
    if b"\x00" in content and not content.startswith(tuple(mark for mark, _ in MARKS)):
        raise Unreadable("binary, not text")
    text = marked(content) or utf8(content) or declared(content) or english(content) or guessed(content)
    controls = len(CONTROL.findall(text))
    if "\x00" in text or controls > len(text) / 1000 + 1:
        raise Unreadable("binary, not text")
    return text


def marked(content: bytes) -> str | None:
    """What a byte order mark says it is."""
    for mark, encoding in MARKS:
        if content.startswith(mark):
            try:
                return content.decode(encoding)
            except UnicodeDecodeError as error:
                raise Unreadable(f"broken {encoding.upper()} at byte {error.start}") from error
    return None


def utf8(content: bytes) -> str | None:
    """UTF-8, or None where its bytes above 127 make up no UTF-8 at all."""
    text = codecs.getincrementaldecoder("utf-8")("surrogateescape").decode(content)
    broken = LONE_BYTE.search(text)
    if not broken:
        return text
    if MULTIBYTE.search(LONE_BYTE.sub("", text)):
        raise Unreadable(f"broken UTF-8 at byte {len(text[: broken.start()].encode())}")
    return None


def declared(content: bytes) -> str | None:
    """The encoding that a page's head names, where Python knows it and it fits."""
    found = DECLARED.search(content[:DECLARED_WITHIN])
    return fitting(content, found[1].decode()) if found else None


def english(content: bytes) -> str | None:
    """Windows-1252, as browsers take English pages that say nothing, where nearly all is ASCII; a guesser needs more to go by."""
    mostly_ascii = sum(byte > 127 for byte in content) < len(content) / 5
    return fitting(content, "cp1252") if mostly_ascii else None


def guessed(content: bytes) -> str:
    """What charset-normalizer takes it for."""
    from charset_normalizer import from_bytes

    best = from_bytes(content).best()
    if best is None:
        raise Unreadable("binary, or in an encoding that cannot be told")
    return str(best)


def fitting(content: bytes, encoding: str) -> str | None:
    """`content` in `encoding`, or None where there is no such encoding or a byte it does not have."""
    try:
        return content.decode(encoding)
    except (LookupError, UnicodeDecodeError):
        return None
