"""The text of a SPARQL query: what it would fetch, in which order it names its variables, where it is wrong."""

import re
from collections.abc import Sequence

from kg.graph.turtle import PREFIXES

FORMS = ("SELECT", "ASK", "CONSTRUCT", "DESCRIBE")

_BEGINNING = re.compile(r"(?i)(?:\s|#[^\n]*\n|PREFIX\s+[^\s:]*:\s*<[^>]*>|BASE\s*<[^>]*>)*(\w+)")
_OPAQUE = re.compile(
    r"""<[^<>"{}|^`\\\s]*>|#[^\n]*|\"\"\"(?:[^\\]|\\.)*?\"\"\"|'''(?:[^\\]|\\.)*?'''|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'""", re.DOTALL
)
"""What is not syntax: IRIs, comments, strings. Only a parser tells `?a<'b'` from an IRI, so nothing that must be refused rests on it."""
_GAP = r"(?:\s|#[^\n\r]*[\n\r])*"
_SERVICE = re.compile(rf"(?i)SERVICE{_GAP}(?:SILENT{_GAP})?(?:<[^<>]*>|[?$][^\s<>{{}}]+|[^\s<>{{}}]*:[^\s<>{{}}]*){_GAP}\{{")
"""`SERVICE <…> {`, wherever it stands: it is refused in a string or comment as well, which costs little."""


def unfit(query: str) -> str:
    """Why `query` may not be asked at all, or nothing."""
    if not query.isascii() and any("\ud800" <= letter <= "\udfff" for letter in query):
        return "the query holds half a surrogate pair, which no text encoding can carry"
    if _SERVICE.search(query):
        return "SERVICE would ask another server; kg answers from the graph alone"
    return ""


def syntax(query: str) -> str:
    """`query` with blanks in place of its IRIs, comments and strings; what is left stands where it stood."""
    return _OPAQUE.sub(lambda found: " " * len(found[0]), query)


def in_order(query: str, variables: Sequence[str]) -> str:
    """`query` with the variables of its `SELECT *` written out in the order in which it names them; nothing where it has no such star."""
    start = _BEGINNING.match(query)
    star = re.compile(r"(?i)(?:\s+(?:DISTINCT|REDUCED))?\s*(\*)").match(query, start.end()) if start else None
    if not start or not star or start[1].upper() != "SELECT":
        return ""
    rest = _OPAQUE.sub(" ", query[star.end() :])
    places = {name: found.start() for name in variables if (found := re.search(rf"[?$]{re.escape(name)}(?!\w)", rest))}
    if not places or len(places) < len(variables):
        return ""
    names = " ".join(f"?{name}" for name in sorted(places, key=places.__getitem__))
    return f"{query[: star.start(1)]} {names} {query[star.end() :]}"


def explained(error: SyntaxError, query: str) -> str:
    """What is wrong where, with the line and a mark under the column; the engine's own message is a list of all that could stand there."""
    found = re.match(r"error at (\d+):(\d+): (.*)", str(error), re.DOTALL)
    if not found:
        return f"not SPARQL: {error}"
    line, column, reason = int(found[1]), int(found[2]), found[3]
    start = _BEGINNING.match(query)
    if start and start[1].upper() not in FORMS:
        place = query[: start.start(1)]
        line, column = place.count("\n") + 1, len(place) - place.rfind("\n")
        reason = "a query begins with SELECT, ASK, CONSTRUCT or DESCRIBE; the graph is changed by `kg build` alone"
    text = (query.split("\n")[line - 1 : line] or [""])[0]
    if "Prefix not found" in reason and (name := re.search(r"([\w.-]*):[^\s:]*$", text[: column - 1])):
        column, reason = name.start() + 1, f"the prefix {name[1]}: is not declared, nor one of {', '.join(PREFIXES)}"
    elif start and start[1].upper() in FORMS:
        expected = re.findall(r'"[^"]+"', reason)
        reason = f"not understood here or just before{', expected ' * bool(expected)}{' or '.join(expected)}"
    return f"not SPARQL: line {line}, column {column}: {reason}\n  {text}\n  {' ' * (column - 1)}^"
