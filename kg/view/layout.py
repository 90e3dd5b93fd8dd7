"""Where nodes stand: a force-directed drawing computed once, when the page is written, so that nothing moves under the reader's hand.

Fruchterman and Reingold's cooling and repulsion (1991, doi:10.1002/spe.4380211102) with springs for links, over all pairs, many small
groups at a time. Nothing in it is random; distances are the drawing's units, a hundred of them are a short name wide.
"""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float32]

ROOM = 40.0
WIDTH_TO_HEIGHT = 1.35
PULL = 0.5
CALM = 0.5
ROUNDS = 120
APART = 120
SLIGHT = 0.5
"""Units by which two things may cover each other: places are rounded to whole ones."""
CLOSENESS = 1.1
PAIRS_AT_ONCE = 200_000


class Group(NamedTuple):
    """Things to be placed together: `boxes` are half the width and half the height of each with its name, `edges` are weighted."""

    boxes: Sequence[tuple[float, float]]
    edges: Sequence[tuple[int, int, float]]


def arranged(groups: Sequence[Group]) -> list[Points]:
    """The middle of every thing of every group; a group's own middle is 0, 0.

    What links connect is drawn together, then the drawings are set side by side, the largest in the middle.
    """
    pieces = [_connected(len(group.boxes), group.edges) for group in groups]
    parts = [_part(group, piece) for group, found in zip(groups, pieces, strict=True) for piece in found]
    drawn: list[Points] = [np.zeros((len(part.boxes), 2), dtype=np.float32) for part in parts]
    for batch in _batches([len(part.boxes) for part in parts]):
        for place, points in zip(batch, _drawn([parts[place] for place in batch]), strict=True):
            drawn[place] = points
    rest = iter(zip(parts, drawn, strict=True))
    return [_side_by_side(len(group.boxes), [(piece, *next(rest)) for piece in found]) for group, found in zip(groups, pieces, strict=True)]


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
    if len(piece) == len(group.boxes):
        return group
    place = {thing: at for at, thing in enumerate(piece)}
    return Group([group.boxes[thing] for thing in piece], [(place[a], place[b], weight) for a, b, weight in group.edges if a in place])


def _side_by_side(size: int, pieces: Sequence[tuple[Sequence[int], Group, Points]]) -> Points:
    """The largest piece in the middle, the others around it where there is room; what is linked to nothing stands together."""
    points = np.zeros((size, 2), dtype=np.float32)
    placed = [*_singles_in_rows(pieces)]
    for (piece, _, drawn), spot in zip(placed, _spots([(group, drawn) for _, group, drawn in placed]), strict=True):
        points[piece] = drawn + spot
    return _middled(points[:, 0], points[:, 1])


def _spots(drawings: Sequence[tuple[Group, Points]]) -> Iterator[tuple[float, float]]:
    """Where the middle of each drawing goes: on a grid, at the free place nearest to the middle, in the order given.

    Polyomino packing (Freivalds, Dogrusoz and Kikusts 2001, doi:10.1007/3-540-45848-4_30): a drawing takes the cells that its boxes and
    links cover, so that a small one fits between the arms of a large one.
    """
    if len(drawings) < 2:
        yield from [(0.0, 0.0)] * len(drawings)
        return
    cell = max(ROOM / 2, float(np.median([2 * half for group, _ in drawings for box in group.boxes for half in box])) / 2)
    shapes = [_cells(group, drawn, cell) for group, drawn in drawings]
    highest, widest = np.max([shape.shape for shape in shapes], axis=0)
    side = 2 * int(np.sqrt(sum(shape.size for shape in shapes)))
    taken = np.zeros((side + 2 * highest, side + 2 * widest), dtype=bool)
    for shape in shapes:
        blocked = np.zeros(np.subtract(taken.shape, shape.shape) + 1, dtype=bool)
        for row, column in np.argwhere(shape):
            blocked |= taken[row : row + blocked.shape[0], column : column + blocked.shape[1]]
        down, along = (np.arange(length) - (length - 1) / 2 for length in blocked.shape)
        away = np.where(blocked, np.inf, (down[:, None] * WIDTH_TO_HEIGHT) ** 2 + along[None, :] ** 2)
        row, column = divmod(int(away.argmin()), blocked.shape[1])
        taken[row : row + shape.shape[0], column : column + shape.shape[1]] |= shape
        yield float(along[column]) * cell, float(down[row]) * cell


def _cells(group: Group, drawn: Points, cell: float) -> NDArray[np.bool_]:
    """Which cells of a grid with the drawing in its middle are covered by boxes and links."""
    boxes = np.array(group.boxes, dtype=np.float32)
    half = np.ceil((np.abs(drawn) + boxes).max(axis=0) / cell).astype(int)
    covered = np.zeros(2 * half[::-1], dtype=bool)
    low = np.maximum(np.floor((drawn - boxes) / cell).astype(int) + half, 0)
    high = np.ceil((drawn + boxes) / cell).astype(int) + half
    for (left, top), (right, bottom) in zip(low.tolist(), high.tolist(), strict=True):
        covered[top:bottom, left:right] = True
    for a, b, _ in group.edges:
        steps = int(np.abs(drawn[a] - drawn[b]).max() / cell) + 1
        along, down = (np.floor(np.linspace(drawn[a], drawn[b], 2 * steps) / cell).astype(int) + half).T
        covered[down, along] = True
    return covered


def _singles_in_rows(pieces: Sequence[tuple[Sequence[int], Group, Points]]) -> Iterator[tuple[Sequence[int], Group, Points]]:
    yield from (piece for piece in pieces if len(piece[0]) > 1)
    single = [piece for piece in pieces if len(piece[0]) == 1]
    if single:
        group = Group([box for _, one, _ in single for box in one.boxes], [])
        width, height = 2 * np.max(group.boxes, axis=0) + ROOM * 0.2
        columns = max(1, round(np.sqrt(len(single) * WIDTH_TO_HEIGHT * height / width)))
        at = np.arange(len(single))
        yield [thing for piece, _, _ in single for thing in piece], group, _middled(at % columns * width, at // columns * height)


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
    most = max(len(group.boxes) for group in groups)
    shape = (len(groups), most)
    x, y, here, wide, high = (np.zeros(shape, dtype=np.float32) for _ in range(5))
    pull = np.zeros((*shape, most), dtype=np.float32)
    for row, group in enumerate(groups):
        size = len(group.boxes)
        start = _spiral(size)
        x[row, :size], y[row, :size] = start[:, 0], start[:, 1]
        here[row, :size] = 1
        wide[row, :size], high[row, :size] = np.array(group.boxes, dtype=np.float32).T
        for a, b, weight in group.edges:
            pull[row, a, b] += weight
            pull[row, b, a] += weight
    pull = _points(PULL * np.log1p(pull))
    room = ROOM + (high * here).sum(1) / here.sum(1)
    x, y = _settled(x, y, here, pull, room)
    x, y = _close(*_lying(x, y, here), here, wide + high)
    x, y = _apart(x, y, here, wide, high)
    return [_middled(x[row, : len(group.boxes)], y[row, : len(group.boxes)]) for row, group in enumerate(groups)]


def _spiral(size: int) -> Points:
    """An even disc, the first in the middle: a start that prefers no direction."""
    turn = np.arange(size) * np.pi * (3 - np.sqrt(5))
    out = ROOM * 0.6 * np.sqrt(np.arange(size))
    return np.stack([out * np.cos(turn), out * np.sin(turn)], axis=1).astype(np.float32)


def _settled(x: Points, y: Points, here: Points, pull: Points, room: Points) -> tuple[Points, Points]:
    """Pushed apart by all, pulled together by links, in steps that get smaller; the arrays of all pairs are made once and filled again."""
    push = here[:, :, None] * here[:, None, :] * (room**2)[:, None, None]
    step = (room * np.sqrt(here.sum(1)) * 0.25)[:, None]
    dx, dy, force, squares = (np.empty_like(pull) for _ in range(4))
    for round_ in range(ROUNDS):
        np.subtract(x[:, :, None], x[:, None, :], out=dx)
        np.subtract(y[:, :, None], y[:, None, :], out=dy)
        np.multiply(dx, dx, out=force)
        np.multiply(dy, dy, out=squares)
        force += squares
        np.maximum(force, 1.0, out=force)
        np.divide(push, force, out=force)
        force -= pull
        fx, fy = np.einsum("gab,gab->ga", dx, force), np.einsum("gab,gab->ga", dy, force)
        length = np.maximum(np.sqrt(fx * fx + fy * fy), 0.01)
        move = np.minimum(length * CALM, step * (1 - round_ / ROUNDS) + 1) / length
        x = x + fx * move * here
        y = y + fy * move * here
    return x, y


def _lying(x: Points, y: Points, here: Points) -> tuple[Points, Points]:
    """Turned so that the longer way lies across, and stretched a little, as windows are wider than high."""
    count = here.sum(1)[:, None]
    x, y = x - (x * here).sum(1)[:, None] / count, y - (y * here).sum(1)[:, None] / count
    turn = 0.5 * np.arctan2(2 * (x * y * here).sum(1), ((x * x - y * y) * here).sum(1))[:, None]
    return (x * np.cos(turn) + y * np.sin(turn)) * WIDTH_TO_HEIGHT, y * np.cos(turn) - x * np.sin(turn)


def _close(x: Points, y: Points, here: Points, size: Points) -> tuple[Points, Points]:
    """Drawn to the scale at which the nearest of most things is as far away as they are large."""
    distance = np.hypot(x[:, :, None] - x[:, None, :], y[:, :, None] - y[:, None, :])
    distance[:, np.arange(distance.shape[1]), np.arange(distance.shape[1])] = np.inf
    distance += np.where(here[:, None, :] > 0, 0, np.inf)
    scale = np.ones((len(x), 1), dtype=np.float32)
    for row, count in enumerate(here.sum(1).astype(int)):
        nearest = np.median(distance[row, :count, :count].min(axis=1))
        scale[row] = CLOSENESS * np.median(size[row, :count]) / max(nearest, 1.0)
    return x * scale, y * scale


def _apart(x: Points, y: Points, here: Points, wide: Points, high: Points) -> tuple[Points, Points]:
    """Moved the little that keeps names and shapes from covering each other, each pair the shorter way; groups without such a pair rest."""
    x, y = x.copy(), y.copy()
    width, height = (half[:, :, None] + half[:, None, :] for half in (wide, high))
    width[(here[:, :, None] * here[:, None, :] == 0) | np.eye(here.shape[1], dtype=bool)] = -np.inf
    busy = np.arange(len(x))
    for _ in range(APART):
        over_x = width - np.abs(x[busy, :, None] - x[busy, None, :])
        over_y = height - np.abs(y[busy, :, None] - y[busy, None, :])
        group, one, other = np.unravel_index(np.flatnonzero((over_x > SLIGHT) & (over_y > SLIGHT)), over_x.shape)
        crowded = np.unique(group)
        if not len(crowded):
            break
        sideways = over_x[group, one, other] < over_y[group, one, other]
        for at, over, moved in ((x, over_x, sideways), (y, over_y, ~sideways)):
            row, a, b = group[moved], one[moved], other[moved]
            own = busy[row]
            np.add.at(at, (own, a), np.sign(at[own, a] - at[own, b]) * over[row, a, b] * 0.3)
        if 2 * len(crowded) <= len(busy):
            busy, width, height = busy[crowded], width[crowded], height[crowded]
    return x, y


def _middled(x: Points, y: Points) -> Points:
    points = np.stack([x, y], axis=1)
    return _points(points - (points.max(axis=0) + points.min(axis=0)) / 2) if len(points) else _points(points)


def _points(values: NDArray[np.floating[Any]]) -> Points:
    return values.astype(np.float32)
