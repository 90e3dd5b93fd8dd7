"""The network with plain attributes, as Gephi and its like read it."""

import networkx

from kg.graph import Graph
from kg.graph.evidence import Evidence


def plain(graph: Graph) -> "networkx.MultiDiGraph[str]":
    """`graph.networkx()` with its evidence as text: files, first and last date, and sentences, one a line."""
    net = graph.networkx()
    flat: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    for iri in sorted(net.nodes):
        node = net.nodes[iri]
        flat.add_node(iri, label=node["label"], type=node["type"], **_told(node.get("evidence", ())))
    edges = sorted(net.edges(keys=True, data=True), key=lambda edge: (edge[0], edge[1], str(edge[2])))
    for place, (source, target, _, edge) in enumerate(edges):
        denied = "yes" if edge["denied"] else "no"
        flat.add_edge(source, target, key=f"e{place}", label=edge["label"], claim=edge["claim"], denied=denied, **_told(edge["evidence"]))
    return flat


def _told(evidence: list[Evidence]) -> dict[str, str]:
    dates = sorted(source.published for source in evidence if source.published)
    return {
        "articles": "\n".join(source.file for source in evidence),
        "sentences": "\n".join(source.sentence for source in evidence),
        "first_reported": dates[0] if dates else "",
        "last_reported": dates[-1] if dates else "",
    }
