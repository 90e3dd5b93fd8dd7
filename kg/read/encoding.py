"""Bytes to text: UTF-8 where it is UTF-8, the encoding a file declares, that of old English files, then a guess; never with holes."""

import codecs
import re

from kg.errors import Unreadable
from kg.read.mojibake import repaired

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


def decoded(content: bytes, said: str | None = None) -> str:
    """`content` as text, its line ends as they were, without a byte order mark; `said` is the encoding that its sender names.

    A stray NUL becomes a space, and mojibake what it was meant to be where that is certain. Raises Unreadable where it is empty, binary,
    in no encoding that can be told, or in UTF-8 that is damaged before its end; the last character may be cut in two, as it is in a file
    that ends in the middle of things.
    """
    if not content.strip():
        raise Unreadable("empty")
    return sound(marked(content) or unmarked(content) or plain(content, said))


def sound(text: str) -> str:
    """`text` without stray NULs and mojibake. Raises Unreadable where it has so many control characters that it is none."""
    text = text.rstrip("\0")
    if not text or len(CONTROL.findall(text)) > strays(text):
        raise Unreadable("binary, not text")
    return repaired(text.replace("\0", " "))


def strays(content: bytes | str) -> float:
    """How many characters that no text has may have got into one by accident."""
    return len(content) / 1000 + 1


def marked(content: bytes) -> str | None:
    """What a byte order mark says it is."""
    for mark, encoding in MARKS:
        if content.startswith(mark):
            try:
                return content.decode(encoding)
            except UnicodeDecodeError as error:
                raise Unreadable(f"broken {encoding.upper()} at byte {error.start}") from error
    return None


def unmarked(content: bytes) -> str | None:
    """UTF-16 without a byte order mark, of which every other byte is 0 in English."""
    for zeros, others, encoding in ((content[1::2], content[::2], "utf-16-le"), (content[::2], content[1::2], "utf-16-be")):
        if zeros.count(0) > len(zeros) / 2 and 0 not in others:
            return fitting(content, encoding)
    return None


def plain(content: bytes, said: str | None) -> str:
    """An encoding that keeps ASCII as it is: UTF-8, or what somebody names, or what it looks like."""
    if content.rstrip(b"\0").count(0) > strays(content):
        raise Unreadable("binary, not text")
    return utf8(content) or fitting(content, said) or declared(content) or english(content) or guessed(content)


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


def fitting(content: bytes, encoding: str | None) -> str | None:
    """`content` in `encoding`, or None where there is no such encoding or a byte it does not have."""
    try:
        return content.decode(encoding) if encoding else None
    except (LookupError, UnicodeDecodeError):
        return None
