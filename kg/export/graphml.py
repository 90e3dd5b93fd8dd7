"""GraphML: entities, demands and events with what links them."""

import networkx

from kg.export._network import plain
from kg.graph import Graph
from kg.graph.xml import xml_safe


def files(graph: Graph) -> dict[str, bytes]:
    return {"": ("\n".join(xml_safe(line) for line in networkx.generate_graphml(plain(graph))) + "\n").encode()}
