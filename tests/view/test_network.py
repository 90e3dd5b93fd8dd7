"""The graph as a pyvis Network: all of it, placed, quickly made, and what the page opens on."""

import re

from pyvis.network import Network

from kg import view
from kg.view.document import VIEW
from kg.view.looks import LOOKS
from tests.stories import miners


def test_it_is_pyvis_own_network_with_every_node_and_link() -> None:
    graph = miners()
    network = graph.pyvis()
    net = graph.networkx()
    assert isinstance(network, Network)
    assert (network.num_nodes(), network.num_edges()) == (len(net), net.number_of_edges())
    assert {node["label"] for node in network.nodes} == {label for _, label in net.nodes(data="label")}
    assert {edge["label"] for edge in network.edges} >= {"chair", "demands", "takes part in"}


def test_pyvis_goes_on_with_it() -> None:
    network = view.network(miners())
    network.add_node("x", label="One more")
    network.add_edge("x", network.nodes[0]["id"])
    assert network.neighbors("x") == {network.nodes[0]["id"]}
    assert "One more" in network.generate_html()


def test_types_differ_in_shape_and_colour() -> None:
    assert len({look.shape for type, look in LOOKS.items() if type != "Community"}) == len(LOOKS) - 1
    in_script = dict(re.findall(r'([A-Z]\w+): "(\w+)"', (VIEW / "script" / "icons.js").read_text("utf-8")))
    assert in_script == {type: look.shape for type, look in LOOKS.items()}
    assert len({look.light for look in LOOKS.values()}) == len({look.dark for look in LOOKS.values()}) == len(LOOKS)
