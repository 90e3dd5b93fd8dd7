"""Which article says what: what one article alone says stands in the graph named after it, the rest in the default graph.

An article's own description, its passages, tellings and appearances, and the claims it alone tells are its own. Entities and the claims
that several articles tell belong to none.
"""

from pyoxigraph import NamedNode, Quad

from kg.graph import Graph
from kg.graph.nodes import OA, TYPE
from kg.terms import KG


def by_article(graph: Graph) -> dict[str, list[Quad]]:
    """The triples by the IRI of their article, in the order of these; those of none come first, under the empty string."""
    homes = {article: {article} for article in graph.subjects(TYPE, NamedNode(KG.Article))}
    for predicate in (KG.inArticle, f"{OA}hasSource"):
        for quad in graph.store.quads_for_pattern(None, NamedNode(predicate), None):
            homes.setdefault(_value(quad.subject), set()).add(_value(quad.object))
    parted: dict[str, list[Quad]] = {"": [], **{article: [] for article in sorted(graph.subjects(TYPE, NamedNode(KG.Article)))}}
    for quad in graph:
        home = homes.get(_value(quad.subject), set())
        parted[next(iter(home)) if len(home) == 1 and home <= parted.keys() else ""].append(quad)
    return parted


def _value(node: object) -> str:
    return node.value if isinstance(node, NamedNode) else ""
