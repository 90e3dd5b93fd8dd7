"""What the server, the process that keeps the graph and those that answer tell one another: msgpack with its length before."""

import socket
from struct import Struct

import msgspec

LENGTH = Struct(">I")


class Sparql(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """A query as it came over the SPARQL protocol; `accept` is the header, no graphs mean the data set as it is."""

    text: str
    accept: str = "*/*"
    base: str | None = None
    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()


class Named(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """A named query and what its parameters are told: rows in a result format, or as a page with a table."""

    name: str
    accept: str
    values: tuple[tuple[str, str], ...] = ()


class Thing(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """What is known of the thing whose IRI ends in `path` after the graph's base; a page, or RDF."""

    path: str
    accept: str


class Dataset(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """The description of the data (VoID) for a server reached at `origin`."""

    origin: str
    accept: str


class Terms(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """The classes and properties the data uses, for completion in an editor."""


class View(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """The page that draws the graph."""


Question = Sparql | Named | Thing | Dataset | Terms | View


class Answer(msgspec.Struct, frozen=True):
    """An HTTP answer in the making."""

    status: int
    type: str
    body: bytes


class Fork(msgspec.Struct, frozen=True, tag=True):
    """To the keeper, a socket attached: make a process that answers what comes over it. The reply is its id."""


class End(msgspec.Struct, frozen=True, tag=True):
    """To the keeper: kill the process. There is no reply."""

    pid: int


class Change(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """To the keeper: a SPARQL update of what it keeps in memory. The reply is what is wrong with it, or nothing."""

    text: str
    base: str | None = None


Command = Fork | End | Change


def framed(message: object) -> bytes:
    """`message` as it goes over a socket."""
    packed = msgspec.msgpack.encode(message)
    return LENGTH.pack(len(packed)) + packed


def received(sock: socket.socket) -> bytes | None:
    """The next message, not yet decoded; None where the other side is gone."""
    head = _exactly(sock, LENGTH.size)
    return _exactly(sock, LENGTH.unpack(head)[0]) if head else None


def _exactly(sock: socket.socket, size: int) -> bytes | None:
    parts = bytearray()
    while len(parts) < size:
        part = sock.recv(min(size - len(parts), 1 << 20))
        if not part:
            return None
        parts += part
    return bytes(parts)
