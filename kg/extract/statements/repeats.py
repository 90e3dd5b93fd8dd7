"""The same thing said by the same speaker in headline and body is one statement with several places."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TypeVar

from msgspec.structs import replace

from kg.model import Claim, Ref

WORD = re.compile(r"\w{3,}")
ALIKE, ALIKE_IN_TITLE = 0.7, 0.4
"""The share of words two tellings have in common (Dice) from which they tell the same; a title puts things in fewer words."""
ALIKE_OF_OTHERS = 0.5
"""The same of what a title says of "Kenya" and the body of "the Kenyan government", which is left to the body."""

T = TypeVar("T", bound=Claim)


def once(claims: Iterable[tuple[Ref | None, T]], title_end: int) -> Iterator[T]:
    """Each claim once, in order, the others of its speaker that say the same as `also` of the longest; the title ends at a character."""
    kept: dict[Ref | None, list[tuple[Counter[str], T]]] = {}
    order: list[tuple[Ref | None, int]] = []
    for speaker, claim in claims:
        said = Counter(word.casefold() for word in WORD.findall(claim.span.text))
        mine = kept.setdefault(speaker, [])
        at = next((i for i, (other, first) in enumerate(mine) if alike(said, other) >= _floor(first, claim, title_end)), None)
        if at is None:
            order.append((speaker, len(mine)))
            mine.append((said, claim))
        else:
            other, first = mine[at]
            main, second = (first, claim) if len(first.span.text) >= len(claim.span.text) else (claim, first)
            mine[at] = (Counter(other | said), replace(main, also=(*main.also, second.span, *second.also)))
    told = [(said, claim) for mine in kept.values() for said, claim in mine if claim.span.start >= title_end]
    for speaker, i in order:
        said, claim = kept[speaker][i]
        if claim.span.end > title_end or not any(alike(said, other) >= ALIKE_OF_OTHERS for other, _ in told):
            yield claim


def _floor(left: Claim, right: Claim, title_end: int) -> float:
    return ALIKE_IN_TITLE if (left.span.start < title_end) != (right.span.start < title_end) else ALIKE


def alike(left: Counter[str], right: Counter[str]) -> float:
    """How much two bags of words have in common, from 0 to 1 (Dice)."""
    total = left.total() + right.total()
    return 2 * (left & right).total() / total if total else 0.0
