"""How often each rule is right: counted on annotated articles by `python -m tests.quality.confidence`, kept in confidence.json."""

from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files

import msgspec

from kg.model import Claim

TABLE = "confidence.json"
UNKNOWN = 0.5
"""Of a rule that has never been counted."""


@cache
def precisions() -> dict[str, float]:
    """The precision of every rule, from 0 to 1, by its key."""
    return msgspec.json.decode((files("kg.extract") / TABLE).read_bytes(), type=dict[str, float])


def key(claim: Claim) -> str:
    """What a claim's rule is counted under: "Statement/clause"."""
    return f"{type(claim).__name__}/{claim.rule}"


def rated(claims: Iterable[Claim]) -> Iterator[Claim]:
    """The claims with the confidence of their rules."""
    table = precisions()
    for claim in claims:
        yield msgspec.structs.replace(claim, confidence=table.get(key(claim), UNKNOWN))
