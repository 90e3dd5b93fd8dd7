"""Where nodes stand: a force-directed drawing computed once, when the page is written, so that nothing moves under the reader's hand.

Fruchterman and Reingold's forces (1991, doi:10.1002/spe.4380211102) over all pairs, many small groups at a time. Nothing in it is
random; distances are the drawing's units, a hundred of them are a short name wide.
"""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float32]

ROOM = 56.0
WIDTH_TO_HEIGHT = 1.35
ROUNDS = 200
PAIRS_AT_ONCE = 2_000_000


class Group(NamedTuple):
    """Things to be placed together: `radii` in units, weighted `edges` between their places."""

    radii: Sequence[float]
    edges: Sequence[tuple[int, int, float]]


def arranged(groups: Sequence[Group]) -> list[Points]:
    """The middle of every thing of every group; a group's own middle is 0, 0.

    What links connect is drawn together, then the drawings are set side by side, the largest in the middle.
    """
    pieces = [_connected(len(group.radii), group.edges) for group in groups]
    parts = [_part(group, piece) for group, found in zip(groups, pieces, strict=True) for piece in found]
    drawn: list[Points] = [np.zeros((len(part.radii), 2), dtype=np.float32) for part in parts]
    for batch in _batches([len(part.radii) for part in parts]):
        for place, points in zip(batch, _drawn([parts[place] for place in batch]), strict=True):
            drawn[place] = points
    rest = iter(zip(parts, drawn, strict=True))
    return [_side_by_side(len(group.radii), [(piece, *next(rest)) for piece in found]) for group, found in zip(groups, pieces, strict=True)]


def _connected(size: int, edges: Sequence[tuple[int, int, float]]) -> list[list[int]]:
    """The connected components, the largest first."""
    root = list(range(size))

    def top(thing: int) -> int:
        while root[thing] != thing:
            root[thing] = root[root[thing]]
            thing = root[thing]
        return thing

    for a, b, _ in edges:
        low, high = sorted((top(a), top(b)))
        root[high] = low
    found: dict[int, list[int]] = {}
    for thing in range(size):
        found.setdefault(top(thing), []).append(thing)
    return sorted(found.values(), key=lambda piece: (-len(piece), piece))


def _part(group: Group, piece: Sequence[int]) -> Group:
    if len(piece) == len(group.radii):
        return group
    place = {thing: at for at, thing in enumerate(piece)}
    return Group([group.radii[thing] for thing in piece], [(place[a], place[b], weight) for a, b, weight in group.edges if a in place])


def _side_by_side(size: int, pieces: Sequence[tuple[Sequence[int], Group, Points]]) -> Points:
    """Each piece where its box first fits on a spiral out of the middle; what is linked to nothing stands in rows."""
    points = np.zeros((size, 2), dtype=np.float32)
    taken = np.zeros((0, 4), dtype=np.float32)
    for piece, group, drawn in _singles_in_rows(pieces):
        half = (drawn.max(axis=0) - drawn.min(axis=0)) / 2 + max(group.radii) + ROOM * 0.3
        spot = _free_spot(taken, half)
        taken = np.vstack([taken, [*spot, *half]])
        points[piece] = drawn + spot
    return _middled(points[:, 0], points[:, 1])


def _singles_in_rows(pieces: Sequence[tuple[Sequence[int], Group, Points]]) -> Iterator[tuple[Sequence[int], Group, Points]]:
    yield from (piece for piece in pieces if len(piece[0]) > 1)
    single = [piece for piece in pieces if len(piece[0]) == 1]
    if single:
        group = Group([radius for _, one, _ in single for radius in one.radii], [])
        columns = max(1, round(np.sqrt(len(single))))
        at = np.arange(len(single))
        step = ROOM * 0.7 + 2 * max(group.radii)
        rows = np.stack([at % columns * step * WIDTH_TO_HEIGHT, at // columns * step], axis=1).astype(np.float32)
        yield [thing for piece, _, _ in single for thing in piece], group, _middled(rows[:, 0], rows[:, 1])


def _free_spot(taken: Points, half: Points) -> Points:
    """The first spot, going round and outwards, at which a box of `half` its sides covers none of the boxes `taken`."""
    if not len(taken):
        return np.zeros(2, dtype=np.float32)
    least = np.abs(taken[:, 2:]).min(axis=0).max()
    for turn in np.arange(1, 1_000_000, 64)[:, None] + np.arange(64):
        out = (least + half.min()) * 0.35 * np.sqrt(turn)
        angle = turn * np.pi * (3 - np.sqrt(5))
        spots = np.stack([out * np.cos(angle) * WIDTH_TO_HEIGHT, out * np.sin(angle)], axis=1)
        clear = np.abs(spots[:, None, :] - taken[None, :, :2]) >= taken[None, :, 2:] + half
        free = np.flatnonzero(clear.any(axis=2).min(axis=1))
        if len(free):
            return _points(spots[free[0]])
    raise AssertionError("a box finds room somewhere")


def _batches(sizes: Sequence[int]) -> Iterator[list[int]]:
    """Groups of like size together, as many as memory should hold; groups of one stay where they are."""
    batch: list[int] = []
    for place in sorted((place for place, size in enumerate(sizes) if size > 1), key=lambda place: (sizes[place], place)):
        if batch and (sizes[place] ** 2 * (len(batch) + 1) > PAIRS_AT_ONCE or sizes[place] > 1.25 * sizes[batch[0]] + 2):
            yield batch
            batch = []
        batch.append(place)
    if batch:
        yield batch


def _drawn(groups: Sequence[Group]) -> list[Points]:
    most = max(len(group.radii) for group in groups)
    shape = (len(groups), most)
    x, y, here, radii = (np.zeros(shape, dtype=np.float32) for _ in range(4))
    pull = np.zeros((*shape, most), dtype=np.float32)
    for row, group in enumerate(groups):
        size = len(group.radii)
        start = _spiral(size)
        x[row, :size], y[row, :size] = start[:, 0], start[:, 1]
        here[row, :size] = 1
        radii[row, :size] = group.radii
        for a, b, weight in group.edges:
            pull[row, a, b] += weight
            pull[row, b, a] += weight
    pull = _points(1.5 * np.log1p(pull))
    room = ROOM + 2 * (radii * here).sum(1) / here.sum(1)
    x, y = _settled(x, y, here, pull, room)
    x, y = _apart(x, y, here, radii)
    return [_middled(x[row, : len(group.radii)], y[row, : len(group.radii)]) for row, group in enumerate(groups)]


def _spiral(size: int) -> Points:
    """An even disc, the first in the middle: a start that prefers no direction."""
    turn = np.arange(size) * np.pi * (3 - np.sqrt(5))
    out = ROOM * 0.6 * np.sqrt(np.arange(size))
    return np.stack([out * np.cos(turn), out * np.sin(turn)], axis=1).astype(np.float32)


def _settled(x: Points, y: Points, here: Points, pull: Points, room: Points) -> tuple[Points, Points]:
    """Pushed apart by all, pulled together by links, in steps that get smaller."""
    pairs = here[:, :, None] * here[:, None, :]
    squared = (room**2)[:, None, None]
    step = (room * np.sqrt(here.sum(1)) * 0.25)[:, None]
    for round_ in range(ROUNDS):
        dx = x[:, :, None] - x[:, None, :]
        dy = y[:, :, None] - y[:, None, :]
        distance = np.sqrt(dx * dx + dy * dy)
        np.maximum(distance, 1.0, out=distance)
        force = pairs * squared / distance
        force /= distance
        force -= pull * distance / room[:, None, None]
        fx = (dx * force).sum(2)
        fy = (dy * force).sum(2)
        length = np.sqrt(fx * fx + fy * fy)
        np.maximum(length, 0.01, out=length)
        move = np.minimum(length, step * (1 - round_ / ROUNDS) + 1) / length
        x = x + fx * move * here
        y = y + fy * move * here
    return x * WIDTH_TO_HEIGHT, y


def _apart(x: Points, y: Points, here: Points, radii: Points) -> tuple[Points, Points]:
    """Moved the little that keeps things from covering each other."""
    pairs = here[:, :, None] * here[:, None, :]
    pairs[:, np.arange(pairs.shape[1]), np.arange(pairs.shape[1])] = 0
    least = (radii[:, :, None] + radii[:, None, :]) * 1.15 + 14
    for _ in range(40):
        dx = x[:, :, None] - x[:, None, :]
        dy = y[:, :, None] - y[:, None, :]
        distance = np.maximum(np.sqrt(dx * dx + dy * dy), 1.0)
        push = pairs * np.maximum(least - distance, 0) / distance * 0.35
        if not push.any():
            break
        x = x + (dx * push).sum(2)
        y = y + (dy * push).sum(2)
    return x, y


def _middled(x: Points, y: Points) -> Points:
    points = np.stack([x, y], axis=1)
    return _points(points - (points.max(axis=0) + points.min(axis=0)) / 2)


def _points(values: NDArray[np.floating[Any]]) -> Points:
    return values.astype(np.float32)
