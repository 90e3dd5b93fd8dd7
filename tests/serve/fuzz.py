"""Requests that nobody should send: queries with pieces cut, doubled and swapped, odd headers, odd paths, and bytes that are no HTTP."""

import re
import socket
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from random import Random
from typing import NamedTuple
from urllib.parse import quote, urlsplit

from kg.query import queries

PIECES = (
    "SELECT ASK CONSTRUCT DESCRIBE INSERT DELETE PREFIX BASE FILTER BIND OPTIONAL UNION MINUS GRAPH VALUES UNDEF GROUP BY ORDER SERVICE "
    "LIMIT OFFSET HAVING COUNT SUM REGEX REPLACE IN EXISTS NOT AS STRLANG IF COALESCE LATERAL { } ( ) [ ] . ; , * / ^ | ! ? << >> "
    "?x $y _:b 'x' <http://a.example/> kg:Demand rdf:nil a 1 1.5e3 -7 true @en ^^xsd:date # \\ \\u0041 \\U0010FFFF \x00 \x7f é 漢 😀 \u2028"
).split(" ")
METHODS = ("GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH", "BREW")
PATHS = (
    "/sparql",
    "/sparql/",
    "/",
    "/query/demands",
    "/query/",
    "/id/",
    "/id/person/cole",
    "/view",
    "/health",
    "/.well-known/void",
    "/articles/",
    "/page/",
)
TYPES = (
    "application/sparql-query",
    "application/sparql-update",
    "application/x-www-form-urlencoded",
    "application/x-www-form-urlencoded; charset=utf-16",
    "multipart/form-data; boundary=x",
    "text/plain",
    "",
    ";;;",
)
ACCEPTS = ("*/*", "text/csv", "text/turtle", "application/*;q=x", ",,,;;=", "application/ld+json", "application/rdf+xml", "image/png;q=0")


class Shot(NamedTuple):
    """A request; one that is not `whole` HTTP has bytes changed at random."""

    content: bytes
    whole: bool


def fire(address: str, number: int, *, seed: int, at_once: int = 8) -> Iterator[int]:
    """The status of each of `number` answers; 0 where the server hangs up, as it may on what is no HTTP."""
    with ThreadPoolExecutor(at_once) as pool:
        yield from pool.map(lambda shot: status(address, shot), islice(shots(Random(seed)), number))


def shots(random: Random) -> Iterator[Shot]:
    """Requests without end, the same for the same seed."""
    known = [query.text for query in queries().values()]
    while True:
        content = spoilt(random.choice(known), random).encode("utf-8", "replace")
        if random.random() < 0.1:
            content = bytes(random.randrange(256) for _ in range(random.randrange(200)))
        method = random.choice(("POST", "GET")) if random.random() < 0.9 else random.choice(METHODS)
        path = "/sparql" if random.random() < 0.8 else random.choice(PATHS)
        if method == "GET" or random.random() < 0.2:
            name = random.choice(("query", "query", "query", "update", "default-graph-uri", "named-graph-uri", "format", ""))
            path += f"?{name}={quote(content)}"[: random.choice((20, 2000, 20000))]
            content = b""
        if random.random() < 0.3:
            content, type = b"query=" + quote(content).encode(), "application/x-www-form-urlencoded"
        else:
            type = random.choice((TYPES[0], TYPES[0], *TYPES))
        head = f"{method} {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: {type}\r\nAccept: {random.choice(ACCEPTS)}\r\n"
        request = f"{head}Content-Length: {len(content)}\r\n\r\n".encode() + content
        whole = random.random() > 0.05
        yield Shot(request if whole else bytes(byte if random.random() > 0.02 else random.randrange(256) for byte in request), whole)


def spoilt(query: str, random: Random) -> str:
    """`query` with some of its pieces cut, doubled, swapped or replaced by others."""
    pieces = re.findall(r"\s+|\w+|\W", query)
    for _ in range(random.randrange(6)):
        place, other = random.randrange(len(pieces)), random.randrange(len(pieces))
        match random.randrange(5):
            case 0:
                pieces[place] = ""
            case 1:
                pieces[place] *= random.choice((2, 2, 2, 5000))
            case 2:
                pieces[place], pieces[other] = pieces[other], pieces[place]
            case 3:
                pieces[place] = f" {random.choice(PIECES)} "
            case _:
                pieces = pieces[: place + 1]
    return "".join(pieces)


def status(address: str, shot: Shot) -> int:
    netloc = urlsplit(address)
    with socket.create_connection((netloc.hostname or "", netloc.port or 80), timeout=60) as client:
        try:
            client.sendall(shot.content)
            if not shot.whole:
                client.shutdown(socket.SHUT_WR)
            first = client.makefile("rb").readline()
        except ConnectionError:
            first = b""
    found = re.match(rb"HTTP/1\.[01] (\d{3}) ", first)
    assert found or not shot.whole or len(shot.content) > 16_000, shot.content
    return int(found[1]) if found else 0
