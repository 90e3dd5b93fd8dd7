"""Records to bytes and back, each under the name of its class."""

from functools import cache
from typing import Any

import msgspec

from kg.rounds.records import Record


def written(record: Record) -> bytes:
    return _ENCODER.encode(record)


def read(content: bytes) -> Record:
    found: Record = _decoder().decode(content)
    return found


_ENCODER = msgspec.msgpack.Encoder()


@cache
def _decoder() -> msgspec.msgpack.Decoder[Any]:
    return msgspec.msgpack.Decoder(kinds())


def kinds() -> Any:
    """The union of all records."""
    found: Any = None
    for kind in Record.__subclasses__():
        found = kind if found is None else found | kind
    return found
