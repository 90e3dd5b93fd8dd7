"""GEXF 1.2, which Gephi opens: entities, demands and events with what links them."""

import re

import networkx

from kg.export._network import plain
from kg.graph import Graph
from kg.graph.xml import xml_safe


def files(graph: Graph) -> dict[str, bytes]:
    xml = xml_safe("\n".join(networkx.generate_gexf(plain(graph))))
    return {"": (re.sub(r' lastmodifieddate="[^"]*"', "", xml, count=1) + "\n").encode()}
