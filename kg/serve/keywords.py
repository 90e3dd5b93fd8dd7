"""SPARQL's keywords where they are keywords: not in strings, IRIs, names and comments (SPARQL 1.1 Query Language, 19.8)."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kg.errors import BadQuery

_TOKEN = re.compile(
    r"""
    (?P<skipped> \#[^\n\r]* | <[^<>"{}|^`\\\x00-\x20]*>
      | \"\"\"(?:[^"\\]|\\.|"(?!""))*\"\"\" | '''(?:[^'\\]|\\.|'(?!''))*''' | "(?:[^"\\\n\r]|\\.)*" | '(?:[^'\\\n\r]|\\.)*'
      | [?$]\w+ | @\w+ | [\w.-]*:[\w.:%\\-]* )
    | (?P<word> [A-Za-z_]\w* ) | (?P<brace> [{}] ) | (?P<end> ; )
    """,
    re.VERBOSE | re.DOTALL,
)


class Word(NamedTuple):
    """A keyword, brace or semicolon, in capitals, with where it starts and how many braces are open before it."""

    text: str
    start: int
    depth: int


def words(sparql: str) -> Iterator[Word]:
    """The keywords, braces and semicolons of a query or update, in order."""
    depth = 0
    for found in _TOKEN.finditer(sparql):
        if found["skipped"] is None:
            yield Word(found[0].upper(), found.start(), depth)
            depth += (found[0] == "{") - (found[0] == "}")


def fetching(sparql: str) -> str:
    """What in `sparql` would make the server fetch something, `SERVICE` or `LOAD`; else empty."""
    return next((word.text for word in words(sparql) if word.text in ("SERVICE", "LOAD")), "")


def updating(sparql: str) -> bool:
    """Whether it is an update rather than a query, told by its first keyword after the prologue."""
    first = next((word.text for word in words(sparql) if word.text not in ("PREFIX", "BASE")), "")
    return first in {"INSERT", "DELETE", "LOAD", "CLEAR", "CREATE", "DROP", "COPY", "MOVE", "ADD", "WITH"}


def with_using(update: str, graphs: Sequence[str], named: Sequence[str]) -> str:
    """`update` over the data set that a request names, as SPARQL 1.1 Protocol, 2.2.3, has it.

    Raises BadQuery where the update names one itself.
    """
    if not graphs and not named:
        return update
    clause = "".join(f"USING <{iri}> " for iri in graphs) + "".join(f"USING NAMED <{iri}> " for iri in named)
    outside = [word for word in words(update) if word.depth == 0]
    if any(word.text in ("USING", "WITH") for word in outside):
        raise BadQuery("the update has USING or WITH and the request names graphs too; only one of them may")
    parts, end = [], 0
    for before, word in zip([Word("", 0, 0), *outside], outside, strict=False):
        if word.text == "WHERE":
            parts += [update[end : word.start], _pattern(update, word) if before.text == "DELETE" else "", f" {clause}"]
            end = word.start
    return "".join(parts) + update[end:]


def _pattern(update: str, where: Word) -> str:
    """The pattern after `DELETE WHERE`, which stands for the template too."""
    after = [word for word in words(update) if word.start > where.start]
    close = next((word.start + 1 for word in after if word.text == "}" and word.depth == 1), len(update))
    return update[where.start + len("WHERE") : close]
