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
MOST_BRANCHES = 40
SMALL = 10
SEED = 20240912
UNLINKED = "Without links"

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
        parts.append((Community(tuple(unlinked)) if count <= WINDOW else _chunked(unlinked))._replace(name=UNLINKED))
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
    return _by_size(_leiden(edges), nodes)


def _gathered(parts: list[Community], edges: Sequence[Edge]) -> tuple[Community, ...]:
    """`parts`, or communities of them where they are too many to be drawn together.

    Each is joined with the one it shares most links with for its size, and again, until they are few: heavy-edge matching (Karypis and
    Kumar 1998, doi:10.1137/S1064827595287997), which leaves communities of like size where a second run of Leiden leaves one giant.
    """
    if len(parts) < MOST_BRANCHES:
        return tuple(parts)
    bundles = [[place] for place in range(len(parts))]
    sizes = [len(part.members()) for part in parts]
    bundle_of = {node: place for place, part in enumerate(parts) for node in part.members()}
    weights = Counter((bundle_of[a], bundle_of[b]) for a, b in edges if a in bundle_of and b in bundle_of)
    while len(bundles) >= MOST_BRANCHES:
        partner = _matched(weights, sizes)
        firsts = [place for place in range(len(bundles)) if partner.get(place, place) >= place]
        new = {old: at for at, first in enumerate(firsts) for old in {first, partner.get(first, first)}}
        bundles = [bundles[first] + (bundles[partner[first]] if first in partner else []) for first in firsts]
        sizes = [sum(sizes[old] for old in {first, partner.get(first, first)}) for first in firsts]
        joined: Counter[Edge] = Counter()
        for (a, b), weight in weights.items():
            joined[new[a], new[b]] += weight
        weights = joined
        if not partner:
            return _few(parts)
    gathered = [Community(parts=tuple(parts[place] for place in places)) if len(places) > 1 else parts[places[0]] for places in bundles]
    return tuple(sorted(gathered, key=lambda part: -len(part.members())))


def _matched(weights: Counter[Edge], sizes: Sequence[int]) -> dict[int, int]:
    """Each bundle's partner, the pairs with most links for their size first."""
    ties: Counter[Edge] = Counter()
    for (a, b), weight in weights.items():
        if a != b:
            ties[min(a, b), max(a, b)] += weight
    partner: dict[int, int] = {}
    for a, b in sorted(ties, key=lambda pair: (-ties[pair] / (sizes[pair[0]] * sizes[pair[1]]), pair)):
        if a not in partner and b not in partner:
            partner[a], partner[b] = b, a
    return partner


def _leiden(edges: Iterable[Edge]) -> dict[str, int]:
    community: dict[str, int]
    _, community = leiden(
        edges=[(str(a), str(b), 1.0) for a, b in edges],
        starting_communities=None,
        resolution=1.0,
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
