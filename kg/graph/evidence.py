"""The words behind a claim: for each article that tells it, the passage, its sentence, and when it was reported."""

from typing import TYPE_CHECKING, NamedTuple

from pyoxigraph import NamedNode

from kg.graph.nodes import OA, SCHEMA
from kg.terms import KG

if TYPE_CHECKING:
    from kg.graph.store import Graph


class Evidence(NamedTuple):
    """What one article says of a claim: `telling` has its version, `text` is the content, at `start` to `end` of the reading copy."""

    telling: str
    article: str
    file: str
    headline: str
    published: str
    sentence: str
    text: str
    start: int
    end: int


def evidence(graph: "Graph", claim: str) -> list[Evidence]:
    """The evidence of the claim with the IRI `claim`, the oldest article first."""
    tellings = [claim] if graph.value(claim, KG.passage) else graph.subjects(KG.tells, NamedNode(claim))
    return sorted((_evidence(graph, telling) for telling in tellings), key=lambda found: (found.published, found.file, found.start))


def _evidence(graph: "Graph", telling: str) -> Evidence:
    passage, article = graph.value(telling, KG.passage), graph.value(telling, KG.inArticle)
    sentence = graph.value(passage, KG.sentence) or passage
    return Evidence(
        telling=telling,
        article=article,
        file=graph.value(article, KG.file),
        headline=graph.value(article, f"{SCHEMA}headline"),
        published=graph.value(article, f"{SCHEMA}datePublished"),
        sentence=graph.value(sentence, f"{OA}exact"),
        text=graph.value(passage, f"{OA}exact"),
        start=int(graph.value(passage, f"{OA}start") or 0),
        end=int(graph.value(passage, f"{OA}end") or 0),
    )
