"""The same thing said by the same speaker in headline and body is one statement with several places."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TypeVar

from msgspec.structs import replace

from kg.model import Claim, Ref

WORD = re.compile(r"\w{3,}")
ALIKE = 0.7
"""The share of words two tellings have in common (Dice) from which they tell the same."""

T = TypeVar("T", bound=Claim)


def once(claims: Iterable[tuple[Ref | None, T]]) -> Iterator[T]:
    """Each claim once, in order, the others of its speaker that say the same as `also` of the longest."""
    kept: dict[Ref | None, list[tuple[Counter[str], T]]] = {}
    order: list[tuple[Ref | None, int]] = []
    for speaker, claim in claims:
        said = Counter(word.casefold() for word in WORD.findall(claim.span.text))
        mine = kept.setdefault(speaker, [])
        at = next((i for i, (other, _) in enumerate(mine) if alike(said, other) >= ALIKE), None)
        if at is None:
            order.append((speaker, len(mine)))
            mine.append((said, claim))
        else:
            other, first = mine[at]
            main, second = (first, claim) if len(first.span.text) >= len(claim.span.text) else (claim, first)
            mine[at] = (other | said, replace(main, also=(*main.also, second.span, *second.also)))
    for speaker, i in order:
        yield kept[speaker][i][1]


def alike(left: Counter[str], right: Counter[str]) -> float:
    """How much two bags of words have in common, from 0 to 1 (Dice)."""
    total = left.total() + right.total()
    return 2 * (left & right).total() / total if total else 0.0
