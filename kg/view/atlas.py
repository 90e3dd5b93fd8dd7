"""The atlas: every community's place in the one around it, and every node's place in its community."""

import math
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from kg.view.communities import WINDOW, Community, Edge, communities
from kg.view.contents import Contents
from kg.view.layout import Group, Points, arranged

NAMES = 3
LINE, LABEL = 18, 34
"""Letters in a line of a name in the drawing, and in all of it."""
ALL_NAMED = 60
"""So many nodes can stand beside each other with all their names."""


class Atlas(NamedTuple):
    """Columns: one row a community, in which 0 is the whole graph and the others follow the one around them; one row a node.

    Places are whole units, counted from the middle of what is around: `community_at` in `parent`, `node_at` in `community`.
    """

    parent: tuple[int, ...]
    name: tuple[str, ...]
    community_at: Points
    community: tuple[int, ...]
    node_at: Points

    def parts(self) -> list[int]:
        """The communities that the whole graph falls into."""
        return [row for row, parent in enumerate(self.parent) if parent == 0]


def atlas(contents: Contents) -> Atlas:
    """Drawn anew from `contents` alone: the same graph gives the same atlas."""
    edges = drawn_edges(contents)
    degree = degrees(contents)
    rows = list(_rows(communities(len(contents.nodes), edges)))
    community = [0] * len(contents.nodes)
    for row, (_, part) in enumerate(rows):
        for node in part.nodes:
            community[node] = row
    parent = [parent for parent, _ in rows]
    if len(contents.nodes) <= WINDOW:
        community_at, node_at = _flat(contents, community, len(rows), edges, degree)
    else:
        community_at, node_at = _nested(contents, community, parent, edges, degree)
    names = tuple(part.name or _name(part, contents, degree) for _, part in rows)
    return Atlas(tuple(parent), names, np.rint(community_at), tuple(community), np.rint(node_at))


def drawn_edges(contents: Contents) -> list[Edge]:
    """The pairs of nodes with a line between them, each once."""
    return sorted({(min(a, b), max(a, b)) for a, b, _, _ in contents.links if b is not None and a != b})


def degrees(contents: Contents) -> list[int]:
    """How many links each node has."""
    degree = [0] * len(contents.nodes)
    for source, target, _, _ in contents.links:
        if target is not None and source != target:
            degree[source] += 1
            degree[target] += 1
    return degree


def node_radius(degree: int) -> float:
    """In units; the area grows with the number of links, to a limit."""
    return 11 + min(2.8 * math.sqrt(degree), 28)


def community_radius(members: int) -> float:
    return 10 + min(5 * math.pow(members, 0.35), 150)


def _rows(community: Community, parent: int = -1, first: int = 0) -> Iterator[tuple[int, Community]]:
    """Every community with the row of the one around it."""
    yield parent, community
    row = first + 1
    for part in community.parts:
        inside = list(_rows(part, first, row))
        yield from inside
        row += len(inside)


def _name(community: Community, contents: Contents, degree: Sequence[int]) -> str:
    """The names of its best-connected members, entities before demands and events."""
    best = sorted(community.members(), key=lambda node: (contents.nodes[node].claim is not None, -degree[node], node))
    return ", ".join(contents.nodes[node].name for node in best[:NAMES])


def _flat(contents: Contents, community: Sequence[int], rows: int, edges: Sequence[Edge], degree: Sequence[int]) -> tuple[Points, Points]:
    """A graph that fits the window is drawn as a whole; its communities are in the middle of their members.

    What no link ties lies in rows under the drawing, its community at their top, so that the drawing does not make room for it while it
    is shut.
    """
    linked = sorted({node for edge in edges for node in edge})
    place = {node: at for at, node in enumerate(linked)}
    boxes = [_node_box(node, contents, degree, len(linked)) for node in linked]
    at = np.zeros((len(degree), 2), dtype=np.float32)
    middle = np.zeros((rows, 2), dtype=np.float32)
    if linked:
        at[linked] = arranged([Group(boxes, [(place[a], place[b], 1.0) for a, b in edges])])[0]
    for row in sorted({community[node] for node in linked}):
        middle[row] = np.rint(at[np.array(community) == row].mean(axis=0))
    alone = sorted(set(range(len(degree))).difference(place))
    if alone:
        row = community[alone[0]]
        middle[row] = 0, at[linked, 1].max() + _community_box(len(alone))[1] + 60 if linked else 0
        inside = arranged([Group([_node_box(node, contents, degree, len(alone)) for node in alone], [])])[0]
        at[alone] = middle[row] + inside + (0, inside[:, 1].max())
    return middle, at - middle[list(community)]


def _nested(
    contents: Contents, community: Sequence[int], parent: Sequence[int], edges: Sequence[Edge], degree: Sequence[int]
) -> tuple[Points, Points]:
    """Each community's inside is drawn by itself: its nodes, and the communities in it as single things."""
    inside: list[list[tuple[bool, int]]] = [[] for _ in parent]
    place_of_part, place_of_node = [0] * len(parent), [0] * len(community)
    for row, around in enumerate(parent[1:], start=1):
        place_of_part[row] = len(inside[around])
        inside[around].append((True, row))
    for node, around in enumerate(community):
        place_of_node[node] = len(inside[around])
        inside[around].append((False, node))
    weights: list[dict[Edge, float]] = [{} for _ in parent]
    for a, b in edges:
        meet, pair = _meeting(community[a], place_of_node[a], community[b], place_of_node[b], parent, place_of_part)
        if pair[0] != pair[1]:
            weights[meet][pair] = weights[meet].get(pair, 0.0) + 1
    members = _members(community, parent)
    groups = [
        Group(
            [_community_box(members[row]) if is_part else _node_box(row, contents, degree, len(things)) for is_part, row in things],
            [(a, b, weight) for (a, b), weight in sorted(found.items())],
        )
        for things, found in zip(inside, weights, strict=True)
    ]
    community_at, node_at = np.zeros((len(parent), 2), dtype=np.float32), np.zeros((len(community), 2), dtype=np.float32)
    for things, points in zip(inside, arranged(groups), strict=True):
        for (is_part, row), point in zip(things, points, strict=True):
            (community_at if is_part else node_at)[row] = point
    return community_at, node_at


def _members(community: Sequence[int], parent: Sequence[int]) -> list[int]:
    """How many nodes are in each community, however deep."""
    members = [0] * len(parent)
    for row in community:
        members[row] += 1
    for row in range(len(parent) - 1, 0, -1):
        members[parent[row]] += members[row]
    return members


def _node_box(node: int, contents: Contents, degree: Sequence[int], beside: int) -> tuple[float, float]:
    """Half the width and height of a node with its name under it in lines of some eighteen letters.

    The more nodes stand beside each other, the fewer names can be read at once, and the less room they get.
    """
    letters = min(len(contents.nodes[node].name), LABEL)
    radius = node_radius(degree[node])
    share = min(1.0, math.sqrt(ALL_NAMED / beside))
    wide, high = share * 4 * min(letters, LINE), share * (4 + 8.5 * math.ceil(letters / (LINE - 4)))
    return max(radius + 4, wide) + 4, radius + 4 + high


def _community_box(members: int) -> tuple[float, float]:
    radius = community_radius(members)
    return max(radius, 3.7 * LINE) + 8, 1.4 * radius + 22


def _meeting(
    around_a: int, place_a: int, around_b: int, place_b: int, parent: Sequence[int], place_of_part: Sequence[int]
) -> tuple[int, Edge]:
    """The smallest community around both ends of an edge, and the places of its two things that hold them."""
    while around_a != around_b:
        if around_a > around_b:
            around_a, place_a = parent[around_a], place_of_part[around_a]
        else:
            around_b, place_b = parent[around_b], place_of_part[around_b]
    return around_a, (min(place_a, place_b), max(place_a, place_b))
