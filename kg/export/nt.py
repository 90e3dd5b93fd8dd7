"""N-Triples in canonical form, sorted."""

from kg.graph import Graph


def files(graph: Graph) -> dict[str, bytes]:
    return {"": "".join(sorted(f"{line}\n" for line in graph.ntriples().split("\n") if line)).encode()}
