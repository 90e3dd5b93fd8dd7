"""What a request may cost; beyond it the server refuses and says which limit it was."""

import msgspec


class Limits(msgspec.Struct, frozen=True, kw_only=True):
    """`seconds` is the time a query may take, waiting included; one that works longer than `quick` seconds goes on with the least priority.

    `rows` counts rows or triples of an answer, `answer` and `request` bytes, `memory` bytes that one query may need on top of the graph.
    `quick_at_once` queries run with normal priority at a time, `slow_at_once` with the least; `waiting` more may wait for their turn.
    """

    seconds: float = 20
    quick: float = 0.05
    rows: int = 100_000
    answer: int = 64 * 1024 * 1024
    request: int = 1024 * 1024
    memory: int = 1024 * 1024 * 1024
    quick_at_once: int = 16
    slow_at_once: int = 16
    waiting: int = 256
