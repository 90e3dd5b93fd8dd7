"""The graph as pyvis's `Network`: the whole of it for those who go on with pyvis, and what the page opens on."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from pyvis.network import Network

from kg.view.atlas import LABEL, Atlas, community_radius, degrees, node_radius
from kg.view.communities import UNLINKED, WINDOW
from kg.view.contents import RELATIONS, Contents
from kg.view.looks import LOOKS

OPENED = 12
"""How much more room a community takes when its members are drawn."""

Item = dict[str, Any]
"""A node or an edge in vis-network's own words."""

OPTIONS = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {"dragNodes": False, "selectable": False, "hideEdgesOnDrag": False, "tooltipDelay": 10**6},
    "nodes": {"font": {"size": 13, "face": "system-ui, sans-serif"}, "borderWidth": 1, "scaling": {"label": {"drawThreshold": 6}}},
    "edges": {
        "smooth": False,
        "scaling": {"label": {"drawThreshold": 8}},
        "font": {"size": 10, "align": "middle"},
        "arrows": {"to": {"enabled": True, "scaleFactor": 0.45}},
    },
    "groups": {type: {"shape": look.shape, "color": look.light} for type, look in LOOKS.items()},
}


def whole(contents: Contents, atlas: Atlas) -> Network:
    """All nodes and links."""
    degree = degrees(contents)
    at = _places(atlas, spread=1 if len(contents.nodes) <= WINDOW else OPENED)
    nodes = [_node(contents, node, degree[node], at[node]) for node in range(len(contents.nodes))]
    return _network(nodes, list(_edges(contents)))


def opening(contents: Contents, atlas: Atlas) -> Network:
    """All nodes where the window holds them, else the communities they fall into; those without a link are one either way."""
    degree = degrees(contents)
    at = _places(atlas)
    fits = len(contents.nodes) <= WINDOW
    top = _outermost(atlas)
    shut = {row for row in atlas.parts() if not fits or atlas.name[row] == UNLINKED}
    members: dict[int, int] = dict.fromkeys(sorted(shut), 0)
    nodes = []
    ends: list[int | str] = []
    for node, row in enumerate(atlas.community):
        if top[row] in shut:
            members[top[row]] += 1
            ends.append(f"c{top[row]}")
        else:
            nodes.append(_node(contents, node, degree[node], at[node]))
            ends.append(node)
    nodes += [_community(atlas, row, count) for row, count in members.items()]
    return _network(nodes, list(_merged((ends[edge["from"]], ends[edge["to"]], edge["label"]) for edge in _edges(contents))))


def _network(nodes: list[Item], edges: list[Item]) -> Network:
    """Filled directly: `Network.add_edge` looks through all edges for each one it adds."""
    network = Network(height="100%", width="100%", directed=True, cdn_resources="in_line")
    network.nodes = nodes
    network.edges = edges
    network.node_ids = [node["id"] for node in nodes]
    network.node_map = {node["id"]: node for node in nodes}
    network.set_options(json.dumps(OPTIONS))
    return network


def _node(contents: Contents, node: int, degree: int, at: tuple[int, int]) -> Item:
    _, type, name, _, _ = contents.nodes[node]
    return {"id": node, "label": _short(name), "group": type, "x": at[0], "y": at[1], "size": round(node_radius(degree), 1)}


def _community(atlas: Atlas, row: int, members: int) -> Item:
    x, y = (int(value) for value in atlas.community_at[row])
    label = f"{_short(atlas.name[row])} ({members})"
    return {"id": f"c{row}", "label": label, "group": "Community", "x": x, "y": y, "size": round(community_radius(members), 1)}


def _edges(contents: Contents) -> Iterator[Item]:
    for place, (source, target, relation, claim) in enumerate(contents.links):
        if target is not None:
            yield {"id": place, "from": source, "to": target, "label": RELATIONS[relation] or _short(contents.claims[claim].text)}


def _merged(lines: Iterable[tuple[int | str, int | str, str]]) -> Iterator[Item]:
    """One edge between two things, however many links there are."""
    found: dict[tuple[int | str, int | str], list[str]] = {}
    for source, target, label in lines:
        if source != target:
            pair = (target, source) if (target, source) in found else (source, target)
            found.setdefault(pair, []).append(label)
    for (source, target), labels in found.items():
        label = labels[0] if len(labels) == 1 else f"{len(labels)} links"
        yield {"id": f"{source} {target}", "from": source, "to": target, "label": label}


def _places(atlas: Atlas, *, spread: int = 1) -> list[tuple[int, int]]:
    """Where each node stands in the whole graph, its communities `spread` times as far apart as when they are shut."""
    at = atlas.community_at * spread
    for row, parent in enumerate(atlas.parent):
        if parent > 0:
            at[row] += at[parent]
    return [(int(x), int(y)) for x, y in at[list(atlas.community)] + atlas.node_at]


def _outermost(atlas: Atlas) -> list[int]:
    """For each community the part of the whole graph in which it is."""
    top: list[int] = []
    for row, parent in enumerate(atlas.parent):
        top.append(row if parent <= 0 else top[parent])
    return top


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= LABEL else f"{text[: LABEL - 1].rstrip()}…"
