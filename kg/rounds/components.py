"""What belongs together through others: every node led to the least one it can be reached from, in rounds until nothing changes.

Few edges are joined by one worker; more by turns of large and small stars (Kiveris and others, "Connected components in MapReduce and
beyond", 2014), which need no worker to hold a component.
"""

from collections.abc import Iterable, Iterator

from kg.resolve.groups import Groups
from kg.rounds.records import Changed, Edge, Linked, Record
from kg.rounds.round import Beside, Blocks, Engine, Keyed, Read, Round, Settings

TOGETHER = 2_000_000
"""Edges that one worker joins, in about 2 GB of memory."""


def components(engine: Engine, settings: Settings, name: str, reads: tuple[Read, ...], together: int | None = None) -> Read:
    """Runs the rounds that lead from each node of the edges and links in `reads` to the least of its component.

    Gives where the edges that do so are; nodes without any edge have none.
    """
    if sum(map(engine.count, reads)) <= (TOGETHER if together is None else together):
        engine.run(Round(name, reads, all_edges, joined), settings)
        return name, Edge
    number = 0
    while True:
        large, small = f"{name}-{number}-large", f"{name}-{number}-small"
        engine.run(Round(large, reads, both_ends, large_stars), settings)
        engine.run(Round(small, ((large, Edge),), upper_ends, small_stars), settings)
        if not engine.count((large, Changed)) + engine.count((small, Changed)):
            return small, Edge
        reads, number = ((small, Edge),), number + 1


def edges(records: Iterable[Record]) -> Iterator[Edge]:
    for record in records:
        if isinstance(record, Edge):
            yield record
        elif isinstance(record, Linked):
            yield Edge(max(record.left, record.right), min(record.left, record.right))


def of_node(record: Record) -> Keyed:
    """An edge or a link with what it leads from: so the nodes of a component learn which one is theirs, and what is said of them."""
    if isinstance(record, Edge):
        yield record.node, record
    elif isinstance(record, Linked):
        yield record.left, record


def all_edges(records: Iterable[Record], beside: Beside) -> Keyed:
    return (("", edge) for edge in edges(records))


def joined(blocks: Blocks, beside: Beside) -> Iterator[Record]:
    for _, block in blocks:
        nodes = sorted({node for edge in edges(block) for node in (edge.node, edge.to)})
        place = {node: number for number, node in enumerate(nodes)}
        groups = Groups(len(nodes))
        for edge in edges(block):
            if groups.root(place[edge.node]) != groups.root(place[edge.to]):
                groups.join(place[edge.node], place[edge.to])
        for least, *others in groups.all():
            yield from (Edge(nodes[number], nodes[least]) for number in (least, *others))


def both_ends(records: Iterable[Record], beside: Beside) -> Keyed:
    for edge in edges(records):
        yield edge.node, edge
        yield edge.to, Edge(edge.to, edge.node)


def large_stars(blocks: Blocks, beside: Beside) -> Iterator[Record]:
    """Leads all greater neighbours of a node to the least of its neighbours and itself."""
    for node, block in blocks:
        others = {edge.to for edge in edges(block)}
        least = min(others | {node})
        yield from (Edge(other, least) for other in others if other >= node)
        if least != node and any(other > node for other in others):
            yield Changed()
        if least == node:
            yield Edge(node, node)


def upper_ends(records: Iterable[Record], beside: Beside) -> Keyed:
    return ((edge.node, edge) for edge in edges(records))


def small_stars(blocks: Blocks, beside: Beside) -> Iterator[Record]:
    """Leads a node and all its lesser neighbours to the least of them."""
    for node, block in blocks:
        others = {edge.to for edge in edges(block)}
        least = min(others)
        yield from (Edge(other, least) for other in others | {node})
        if len(others - {node}) > 1:
            yield Changed()
