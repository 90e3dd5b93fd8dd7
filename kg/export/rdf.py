"""RDF/XML, sorted. XML 1.0 cannot hold some control characters; U+FFFD stands for them."""

from pyoxigraph import RdfFormat, serialize

from kg.graph import Graph
from kg.graph.turtle import PREFIXES
from kg.graph.xml import xml_safe


def files(graph: Graph) -> dict[str, bytes]:
    triples = sorted((quad.triple for quad in graph), key=str)
    xml = serialize(triples, format=RdfFormat.RDF_XML, prefixes=PREFIXES) or b""
    return {"": (xml_safe(xml.decode()) + "\n").encode()}
