"""When things happened, as far as two articles agree on it."""

from calendar import monthrange
from datetime import date
from functools import lru_cache


@lru_cache(maxsize=20_000)
def days(text: str | None) -> tuple[int, int] | None:
    """The first and last day, as numbers, of `2024-10-04`, `2024-10` or `2024`; None for what is no date."""
    try:
        year, *rest = (int(part) for part in (text or "").split("-"))
        month = rest[0] if rest else None
        first = date(year, month or 1, rest[1] if len(rest) > 1 else 1)
        last = first if len(rest) > 1 else date(year, month or 12, monthrange(year, month or 12)[1])
    except ValueError:
        return None
    return first.toordinal(), last.toordinal()


def agree(one: str | None, other: str | None) -> bool:
    """Whether two dates can be one: the more precise lies within the other. An unknown date agrees with any."""
    left, right = days(one), days(other)
    if left is None or right is None:
        return True
    return (left[0] <= right[0] and right[1] <= left[1]) or (right[0] <= left[0] and left[1] <= right[1])


def apart(one: int | None, other: int | None) -> int:
    """How many days lie between; 0 where one is unknown."""
    return abs(one - other) if one is not None and other is not None else 0
