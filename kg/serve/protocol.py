"""What a request to the endpoint asks for, as the SPARQL 1.1 Protocol has it: a query, an update, or nothing but a description."""

import asyncio
import re
from typing import NamedTuple
from urllib.parse import parse_qsl

from starlette.requests import ClientDisconnect, Request

from kg.errors import BadQuery
from kg.serve.answering import Refused
from kg.serve.keywords import fetching, updating, with_using
from kg.serve.limits import Limits
from kg.serve.messages import Sparql

FORM, QUERY, UPDATE = "application/x-www-form-urlencoded", "application/sparql-query", "application/sparql-update"
READ_ONLY = "updates are refused: this server only reads; the graph is changed by `kg build`"


class Update(NamedTuple):
    """An update, over the graphs that the request names."""

    text: str
    base: str


async def asked(request: Request, limits: Limits, *, updates: bool) -> Sparql | Update | None:
    """What `request` asks for; None for a bare GET. Raises Refused with a status in the four hundreds where it asks for nothing we do."""
    said = _pairs(request.url.query)
    if request.method == "POST":
        type = request.headers.get("content-type", "")
        content = _text(await body(request, limits), type)
        match type.partition(";")[0].strip().lower():
            case "application/x-www-form-urlencoded":
                said += _pairs(content)
            case "application/sparql-query":
                said.append(("query", content))
            case "application/sparql-update":
                said.append(("update", content))
            case other:
                raise Refused(415, f"a POST carries {FORM}, {QUERY} or {UPDATE}, not {other or 'something untold'}")
    values: dict[str, list[str]] = {}
    for name, value in said:
        values.setdefault(name, []).append(value)
    queries, changes = values.get("query", []), values.get("update", [])
    if request.method != "POST" and changes:
        raise Refused(400, "an update comes by POST")
    if not queries and not changes and request.method != "POST":
        return None
    if len(queries) + len(changes) != 1:
        raise Refused(400, "a request carries one `query` or one `update`")
    base = str(request.url.replace(query="", fragment=""))
    if changes:
        return Update(_update(changes[0], values, updates=updates), base)
    _refuse_fetching(queries[0])
    if updating(queries[0]):
        raise Refused(400 if updates else 403, f"this is an update, not a query; {READ_ONLY}")
    return Sparql(
        text=queries[0],
        accept=request.headers.get("accept", "*/*"),
        base=base,
        default_graphs=tuple(values.get("default-graph-uri", [])),
        named_graphs=tuple(values.get("named-graph-uri", [])),
    )


def _update(text: str, values: dict[str, list[str]], *, updates: bool) -> str:
    if not updates:
        raise Refused(403, READ_ONLY)
    _refuse_fetching(text)
    graphs, named = values.get("using-graph-uri", []), values.get("using-named-graph-uri", [])
    if odd := [iri for iri in graphs + named if re.search(r'[<>"{}|^`\\\x00-\x20]', iri)]:
        raise Refused(400, f"{odd[0]!r} is no IRI")
    try:
        return with_using(text, graphs, named)
    except BadQuery as error:
        raise Refused(400, str(error)) from error


def _refuse_fetching(text: str) -> None:
    if keyword := fetching(text):
        raise Refused(403, f"{keyword} is refused: a query must not make this server fetch anything")


async def body(request: Request, limits: Limits) -> bytes:
    """What the request carries. Raises Refused, without reading on, where it is more than may be."""
    parts = bytearray()
    try:
        async with asyncio.timeout(limits.seconds):
            async for part in request.stream():
                parts += part
                if len(parts) > limits.request:
                    raise Refused(413, f"a request may have {limits.request:,} bytes")
    except ClientDisconnect as error:
        raise Refused(400, "the request breaks off") from error
    except TimeoutError as error:
        raise Refused(408, f"the request did not come in {limits.seconds:g} seconds") from error
    return bytes(parts)


def _text(content: bytes, type: str) -> str:
    charset = re.search(r'charset\s*=\s*"?([^\s;"]+)', type, re.IGNORECASE)
    if charset and charset[1].lower() not in ("utf-8", "utf8"):
        raise Refused(415, f"a request is encoded in UTF-8, not in {charset[1]}")
    try:
        return content.decode()
    except UnicodeDecodeError as error:
        raise Refused(400, f"a request is encoded in UTF-8: {error}") from error


def _pairs(query: str) -> list[tuple[str, str]]:
    try:
        return parse_qsl(query, keep_blank_values=True, errors="strict", max_num_fields=1000)
    except ValueError as error:
        raise Refused(400, f"the parameters cannot be read: {error}") from error
