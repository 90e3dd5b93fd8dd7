"""Communities: the nodes that are drawn as one until they are opened, so that no window holds more than a reader can take in.

Found by the Leiden algorithm (Traag, Waltman, van Eck 2019, doi:10.1038/s41598-019-41695-z), which keeps every community connected.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from graspologic_native import leiden

WINDOW = 1500
"""The most nodes that are drawn at once."""

MOST_MEMBERS = 150
MOST_BRANCHES = 100
SMALL = 10
SEED = 20240912
UNLINKED = "Named without a link"

Edge = tuple[int, int]


class Community(NamedTuple):
    """`nodes` are directly inside, `parts` are the communities inside; `name` is empty unless it has one of its own."""

    nodes: tuple[int, ...] = ()
    parts: tuple["Community", ...] = ()
    name: str = ""

    def members(self) -> list[int]:
        """All nodes inside, however deep."""
        return [*self.nodes, *(node for part in self.parts for node in part.members())]


def communities(count: int, edges: Sequence[Edge]) -> Community:
    """The nodes 0 to `count` as a tree, the largest community first; the root stands for the whole graph.

    A graph that fits the window has one level; in a larger one no community holds more than can be opened at once.
    """
    linked = sorted({node for edge in edges for node in edge})
    unlinked = sorted(set(range(count)).difference(linked))
    if count <= WINDOW:
        parts = [Community(tuple(group)) for group in _groups(linked, edges)]
    else:
        parts = list(_parts(linked, edges)) if linked else []
    if unlinked:
        parts.append(_chunked(unlinked)._replace(name=UNLINKED))
    return Community(parts=tuple(parts))


def _community(nodes: Sequence[int], edges: Sequence[Edge]) -> Community:
    if len(nodes) <= MOST_MEMBERS:
        return Community(tuple(nodes))
    return Community(parts=_parts(nodes, edges))


def _parts(nodes: Sequence[int], edges: Sequence[Edge]) -> tuple[Community, ...]:
    """The communities that `nodes` fall into, few enough to be drawn together; the smallest share one."""
    groups = _groups(nodes, edges)
    if len(groups) == 1:
        return (_chunked(_best_connected_first(nodes, edges)),)
    small = [group for group in groups if len(group) < SMALL] if len(groups) > MOST_BRANCHES else []
    large = groups[: len(groups) - len(small)]
    inside = _edges_inside(large, edges)
    parts = _gathered([_community(group, inside[place]) for place, group in enumerate(large)], edges)
    return (*parts, _chunked([node for group in small for node in group])) if small else parts


def _groups(nodes: Sequence[int], edges: Sequence[Edge]) -> list[list[int]]:
    """`nodes` by the community Leiden puts them in, the largest first; the order of the edges is part of the seed."""
    if not edges:
        return [list(nodes)] if nodes else []
    return _by_size(_leiden({(str(a), str(b)): 1.0 for a, b in edges}, resolution=1.0), nodes)


def _gathered(parts: list[Community], edges: Sequence[Edge]) -> tuple[Community, ...]:
    """`parts`, or communities of them by the links between them, where they are too many to be drawn together."""
    if len(parts) < MOST_BRANCHES:
        return tuple(parts)
    part_of = {node: place for place, part in enumerate(parts) for node in part.members()}
    between = Counter((part_of[a], part_of[b]) for a, b in edges if a in part_of and b in part_of)
    weights = {(str(a), str(b)): float(weight) for (a, b), weight in sorted(between.items())}
    for resolution in (0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1):
        merged = _by_size(_leiden(weights, resolution=resolution), range(len(parts)))
        if 1 < len(merged) < MOST_BRANCHES:
            parts = [Community(parts=_few([parts[place] for place in places])) for places in merged]
            return tuple(sorted(parts, key=lambda part: -len(part.members())))
    return _few(parts)


def _leiden(weights: dict[tuple[str, str], float], *, resolution: float) -> dict[str, int]:
    community: dict[str, int]
    _, community = leiden(
        edges=[(a, b, weight) for (a, b), weight in weights.items()],
        starting_communities=None,
        resolution=resolution,
        randomness=0.001,
        iterations=1,
        use_modularity=True,
        seed=SEED,
        trials=1,
    )
    return community


def _by_size(community: dict[str, int], things: Iterable[int]) -> list[list[int]]:
    """`things` by their community; one without links is a community of its own."""
    groups: dict[int | str, list[int]] = {}
    for thing in things:
        groups.setdefault(community.get(str(thing), f"alone {thing}"), []).append(thing)
    return sorted(groups.values(), key=_size_then_first)


def _size_then_first(group: Sequence[int]) -> tuple[int, int]:
    return (-len(group), group[0])


def _edges_inside(groups: Sequence[Sequence[int]], edges: Iterable[Edge]) -> list[list[Edge]]:
    group_of = {node: place for place, group in enumerate(groups) for node in group}
    inside: list[list[Edge]] = [[] for _ in groups]
    for a, b in edges:
        place = group_of.get(a)
        if place is not None and place == group_of.get(b):
            inside[place].append((a, b))
    return inside


def _best_connected_first(nodes: Sequence[int], edges: Iterable[Edge]) -> list[int]:
    degree = Counter(node for edge in edges for node in edge)
    return sorted(nodes, key=lambda node: (-degree[node], node))


def _chunked(nodes: Sequence[int]) -> Community:
    """`nodes` that no link sorts, in the order given, as one community."""
    if len(nodes) <= MOST_MEMBERS:
        return Community(tuple(nodes))
    chunks = [Community(tuple(nodes[start : start + MOST_MEMBERS])) for start in range(0, len(nodes), MOST_MEMBERS)]
    return Community(parts=_few(chunks))


def _few(parts: list[Community]) -> tuple[Community, ...]:
    """`parts`, with levels between where they are too many to be drawn together."""
    while len(parts) > MOST_BRANCHES:
        parts = [Community(parts=tuple(parts[start : start + MOST_BRANCHES])) for start in range(0, len(parts), MOST_BRANCHES)]
    return tuple(parts)
