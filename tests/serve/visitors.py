"""Many clients at once, each with a connection of its own that it keeps, as cheap as asyncio's streams are."""

import asyncio
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from random import Random
from typing import NamedTuple
from urllib.parse import urlsplit

from pyoxigraph import QueryResultsFormat, QueryTriples

from kg.graph import Graph
from kg.terms import KG

QUERY = "application/sparql-query"
RUN_AWAY = (
    "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
    "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?i ?f ?c LIMIT 1",
    "SELECT DISTINCT ?a ?i { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?c = ?i && ?a != ?d) }",
    "ASK { ?a (!<http://a.example/x>)* ?b . ?b (!<http://a.example/x>)* ?c . ?c <http://a.example/none> ?d }",
)
MALFORMED = (
    "SELECT * {",
    "",
    "SELECT ?x WHERE { ?x ?y }",
    "\x00\x01\x02",
    "DROP ALL",
    "SELECT * { SERVICE <http://a.example/> { ?s ?p ?o } }",
    "é" * 999,
)


class Reply(NamedTuple):
    """What a client of some `kind` got for `query`, and after how many seconds."""

    kind: str
    query: str
    status: int
    body: bytes
    seconds: float


def cheap(things: list[str]) -> Iterator[str]:
    """Queries that touch little, each with the one right answer that its ORDER BY gives it."""
    for thing in things:
        yield f"SELECT ?p ?o {{ <{thing}> ?p ?o }} ORDER BY ?p ?o"
        yield f"SELECT ?s ?label {{ ?s ?p <{thing}> ; <http://www.w3.org/2000/01/rdf-schema#label> ?label }} ORDER BY ?s ?label LIMIT 50"
        yield f"ASK {{ <{thing}> a <{KG.Entity}> }}"


def answers(graph: Graph, queries: Iterable[str]) -> dict[str, bytes]:
    """What the engine itself answers, in JSON."""
    found = ((query, graph.store.query(query)) for query in queries)
    return {
        query: answer.serialize(format=QueryResultsFormat.JSON) or b"" for query, answer in found if not isinstance(answer, QueryTriples)
    }


async def visit(address: str, seconds: float, *, right: dict[str, bytes], runners: int, triflers: int, spoilers: int) -> list[Reply]:
    """What `triflers` with cheap queries, `runners` with run-away ones and `spoilers` with malformed ones get in that time.

    Those with cheap and malformed queries think a quarter to three quarters of a second between two; the others ask on and on.
    """
    kinds = [("cheap", tuple(right))] * triflers + [("run-away", RUN_AWAY)] * runners + [("malformed", MALFORMED)] * spoilers
    end = time.monotonic() + seconds
    visitors = (_visitor(address, kind, queries, end, Random(place)) for place, (kind, queries) in enumerate(kinds))
    return [reply for replies in await asyncio.gather(*visitors) for reply in replies]


async def _visitor(address: str, kind: str, queries: tuple[str, ...], end: float, random: Random) -> list[Reply]:
    replies = []
    netloc = urlsplit(address)
    reader, writer = await asyncio.open_connection(netloc.hostname, netloc.port)
    await asyncio.sleep(random.uniform(0, 0.5))
    while (start := time.monotonic()) < end:
        query = random.choice(queries)
        status, body = await posted(reader, writer, query)
        replies.append(Reply(kind, query, status, body, time.monotonic() - start))
        if kind != "run-away":
            await asyncio.sleep(random.uniform(0.25, 0.75))
    writer.close()
    with suppress(OSError):
        await writer.wait_closed()
    return replies


async def posted(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, query: str) -> tuple[int, bytes]:
    content = query.encode()
    writer.write(f"POST /sparql HTTP/1.1\r\nHost: x\r\nContent-Type: {QUERY}\r\nContent-Length: {len(content)}\r\n\r\n".encode() + content)
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
    length = int(head.split("content-length:")[1].split("\r\n")[0])
    return int(head.split(" ")[1]), await reader.readexactly(length)
