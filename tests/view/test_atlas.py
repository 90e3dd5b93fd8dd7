"""Communities and places: nobody is lost, nothing is too much at once, names do not cover each other."""

import subprocess
import sys

import networkx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.view.atlas import atlas
from kg.view.communities import MOST_BRANCHES, MOST_MEMBERS, SMALL, UNLINKED, WINDOW, Community, communities
from kg.view.drawing import opening
from kg.view.layout import Group, arranged
from kg.view.reading import contents
from tests.view.made_up import made_up


def edges_of(graph: "networkx.Graph[int]") -> list[tuple[int, int]]:
    return sorted((min(edge), max(edge)) for edge in graph.edges if edge[0] != edge[1])


GRAPHS = {
    "nothing": networkx.Graph(),
    "one star": networkx.star_graph(3000),
    "pairs": networkx.disjoint_union_all([networkx.path_graph(2) for _ in range(900)]),
    "a chain": networkx.path_graph(4000),
    "a clique": networkx.complete_graph(400),
    "groups": networkx.planted_partition_graph(60, 40, 0.2, 0.001, seed=1),
    "hubs": networkx.barabasi_albert_graph(5000, 2, seed=1),
}


def every(community: Community) -> list[Community]:
    return [community, *(inner for part in community.parts for inner in every(part))]


@pytest.mark.parametrize("name", GRAPHS)
def test_every_node_is_in_one_community_and_none_opens_to_more_than_the_window(name: str) -> None:
    graph = GRAPHS[name]
    root = communities(len(graph) + 7, edges_of(graph))
    assert sorted(root.members()) == list(range(len(graph) + 7))
    if len(graph) + 7 > WINDOW:
        for community in every(root):
            assert len(community.nodes) <= MOST_MEMBERS
            assert len(community.parts) <= MOST_BRANCHES + 2
    assert {node for part in root.parts if part.name == UNLINKED for node in part.members()} >= set(range(len(graph), len(graph) + 7))


def test_communities_are_those_the_graph_was_made_of() -> None:
    graph = networkx.planted_partition_graph(8, 30, 0.5, 0.002, seed=3)
    found = {frozenset(part.members()) for part in communities(len(graph), edges_of(graph)).parts}
    assert found == {frozenset(range(30 * block, 30 * block + 30)) for block in range(8)}


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=80))
@settings(max_examples=100)
def test_a_community_of_a_small_graph_is_connected(pairs: list[tuple[int, int]]) -> None:
    edges = sorted({(min(pair), max(pair)) for pair in pairs if pair[0] != pair[1]})
    graph = networkx.Graph(edges)
    for part in communities(41, edges).parts:
        assert part.name == UNLINKED or networkx.is_connected(graph.subgraph(part.members()))


def test_communities_do_not_depend_on_the_hash_seed() -> None:
    program = (
        "import networkx; from kg.view.communities import communities;"
        "g = networkx.barabasi_albert_graph(3000, 2, seed=1); print(communities(len(g), sorted(g.edges)))"
    )
    found = {
        subprocess.run([sys.executable, "-c", program], env={"PYTHONHASHSEED": seed}, capture_output=True, check=True, timeout=120).stdout
        for seed in ("1", "2", "3")
    }
    assert len(found) == 1


@given(st.integers(1, 60), st.data())
@settings(max_examples=40)
def test_names_do_not_cover_each_other(count: int, data: st.DataObject) -> None:
    ends = st.integers(0, count - 1)
    edges = data.draw(st.lists(st.tuples(ends, ends, st.just(1.0)).filter(lambda edge: edge[0] != edge[1]), max_size=2 * count))
    boxes = [(30.0, 18.0)] * count
    points = arranged([Group(boxes, edges)])[0]
    covered = [
        (a, b) for a in range(count) for b in range(a) if abs(points[a][0] - points[b][0]) < 50 and abs(points[a][1] - points[b][1]) < 30
    ]
    assert len(covered) <= count // 10


def test_linked_things_are_nearer_than_others() -> None:
    graph = networkx.planted_partition_graph(5, 20, 0.4, 0.01, seed=5)
    points = arranged([Group([(40.0, 20.0)] * len(graph), [(a, b, 1.0) for a, b in edges_of(graph)])])[0]

    def apart(pairs: list[tuple[int, int]]) -> float:
        return sum(float(((points[a] - points[b]) ** 2).sum() ** 0.5) for a, b in pairs) / len(pairs)

    assert apart(edges_of(graph)) < 0.7 * apart([(a, b) for a in graph for b in graph if a < b])


def test_the_page_opens_on_communities_named_by_their_best_connected_members() -> None:
    read = contents(made_up(WINDOW + 200, 3000))
    drawn = atlas(read)
    network = opening(read, drawn)
    assert len(network.nodes) < WINDOW
    assert all(node["group"] == "Community" for node in network.nodes)
    names = {node.name for node in read.nodes}
    largest = max(drawn.parts(), key=drawn.community.count)
    assert set(drawn.name[largest].split(", ")) <= names


def test_small_groups_share_a_community() -> None:
    pairs = networkx.disjoint_union_all([networkx.path_graph(SMALL - 1) for _ in range(400)])
    assert len(communities(len(pairs), edges_of(pairs)).parts) < 50


def test_what_no_link_ties_lies_under_the_drawing_and_makes_it_no_larger() -> None:
    read = contents(made_up(300, 260))
    network = opening(read, atlas(read))
    (unlinked,) = [node for node in network.nodes if node["group"] == "Community"]
    others = [node for node in network.nodes if node is not unlinked]
    assert unlinked["label"].startswith(UNLINKED)
    assert unlinked["y"] - unlinked["size"] > max(node["y"] + node["size"] for node in others)
    assert unlinked["y"] < max(node["y"] for node in others) + 400


def test_small_pieces_lie_around_the_large_one_in_a_window_s_shape() -> None:
    pieces = networkx.disjoint_union_all([networkx.star_graph(30), *(networkx.path_graph(2) for _ in range(100))])
    points = arranged([Group([(30.0, 20.0)] * len(pieces), [(a, b, 1.0) for a, b in edges_of(pieces)])])[0]
    wide, high = points.max(axis=0) - points.min(axis=0)
    assert 0.8 < wide / high < 2.2
    assert wide * high < 3 * len(pieces) * 60 * 40
    assert abs(points[:31].mean(axis=0)).max() < 0.2 * wide
