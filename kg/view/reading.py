"""The contents of the view, read off the graph."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from pyoxigraph import DefaultGraph, NamedNode

from kg.graph import Graph
from kg.graph.nodes import ALIAS, DERIVED_FROM, LABEL, OA, SCHEMA, TYPE
from kg.model import ENTITY_TYPES
from kg.terms import KG
from kg.view.contents import Article, Claim, Contents, Link, Mention, Node, Passage, Sentence, Telling
from kg.vocabulary import ancestry, terms

INTO = {"demandedBy": KG.demandedBy, "actor": KG.actor}
"""Relations that are read from the entity to the demand or event; the next ones the other way round."""
OUT_OF = {"demandedFrom": KG.demandedFrom, "target": KG.target, "place": KG.place}
BESIDE = {"speaker": KG.speaker, "accordingTo": KG.accordingTo}
"""Relations that tie a claim to one entity only."""

Column = Mapping[str, Sequence[str]]
"""The values of one property, sorted, by subject."""


def contents(graph: Graph) -> Contents:
    """Entities, demands and events with all that is claimed of them, each in the order of its IRI."""
    articles = _articles(graph)
    article_at = _places(article.iri for article in articles)
    claims = _claims(graph)
    claim_at = _places(claim.iri for claim in claims)
    nodes = _nodes(graph, claims)
    node_at = _places(node.iri for node in nodes)
    tellings, passages, sentences = _told(graph, claim_at, article_at)
    return Contents(
        base=graph.base,
        articles=tuple(articles),
        nodes=tuple(nodes),
        claims=tuple(claims),
        links=tuple(_links(graph, claims, node_at)),
        tellings=tuple(tellings),
        passages=tuple(passages),
        sentences=tuple(sentences),
        mentions=tuple(_mentions(graph, node_at, article_at)),
    )


def _articles(graph: Graph) -> list[Article]:
    file, headline, published, publisher, url = (
        _column(graph, property)
        for property in (KG.file, *(f"{SCHEMA}{name}" for name in ("headline", "datePublished", "publisher", "url")))
    )
    return [
        Article(iri, _first(file, iri), _first(headline, iri), _first(published, iri), _first(publisher, iri), _first(url, iri))
        for iri in _instances(graph, KG.Article)
    ]


def _claims(graph: Graph) -> list[Claim]:
    title, content, label = (_column(graph, property) for property in (KG.title, KG.content, LABEL))
    kinds = sorted(term.name for term in terms().values() if KG.Claim in ancestry(term.iri)[1:])
    most_special = sorted(kinds, key=lambda kind: len(ancestry(f"{KG}{kind}")))
    kind_of = {iri: kind for kind in most_special for iri in _instances(graph, f"{KG}{kind}")}
    return [Claim(iri, kind_of[iri], _first(title, iri) or _first(content, iri) or _first(label, iri)) for iri in sorted(kind_of)]


def _nodes(graph: Graph, claims: Sequence[Claim]) -> list[Node]:
    label, alias = _column(graph, LABEL), _column(graph, ALIAS)
    nodes = [
        Node(iri, type, _first(label, iri) or iri.removeprefix(graph.base), tuple(alias.get(iri, ())))
        for type in ENTITY_TYPES
        for iri in _instances(graph, f"{KG}{type}")
    ]
    for place, claim in enumerate(claims):
        if claim.kind not in ("Role", "Statement"):
            nodes.append(Node(claim.iri, "Demand" if claim.kind == "Demand" else "Event", claim.text, claim=place))
    return sorted({node.iri: node for node in nodes}.values(), key=lambda node: node.iri)


def _links(graph: Graph, claims: Sequence[Claim], node_at: Mapping[str, int]) -> list[Link]:
    holder, of = _column(graph, KG.holder), _column(graph, KG.of)
    into, out_of, beside = (
        [(name, _column(graph, property)) for name, property in relations.items()] for relations in (INTO, OUT_OF, BESIDE)
    )
    links = []
    for place, claim in enumerate(claims):

        def nodes(column: Column, iri: str = claim.iri) -> list[int]:
            return [node_at[value] for value in column.get(iri, ()) if value in node_at]

        for person in nodes(holder):
            links += [Link(person, other, "role", place) for other in nodes(of)] or [Link(person, None, "role", place)]
        itself = node_at.get(claim.iri)
        links += [Link(node, itself, name, place) for name, column in into for node in nodes(column)]
        for name, column in out_of:
            links += [Link(node, None, name, place) if itself is None else Link(itself, node, name, place) for node in nodes(column)]
        links += [Link(node, None, name, place) for name, column in beside for node in nodes(column)]
    return links


class _Words(NamedTuple):
    """A passage of the graph; `sentence` is the IRI of the passage with its sentence."""

    article: str
    start: int
    text: str
    sentence: str


def _told(graph: Graph, claim_at: Mapping[str, int], article_at: Mapping[str, int]) -> tuple[list[Telling], list[Passage], list[Sentence]]:
    """Each article's telling of each claim, the oldest article first, with its passages and their sentences."""
    tells, in_article, main, derived = (_column(graph, property) for property in (KG.tells, KG.inArticle, KG.passage, DERIVED_FROM))
    status, date, since, until, form, polarity = (
        _column(graph, property) for property in (KG.status, KG.date, KG.since, KG.until, KG.form, KG.polarity)
    )
    published = _column(graph, f"{SCHEMA}datePublished")
    words = _words(graph)
    own = [(iri, iri) for iri in claim_at if iri in main]
    told = [(claims[0], telling) for telling, claims in tells.items() if claims[0] in claim_at]
    tellings: list[Telling] = []
    passages: list[Passage] = []
    sentence_at: dict[str, int] = {}

    def order(pair: tuple[str, str]) -> tuple[str, str, str]:
        article = _first(in_article, pair[1])
        return pair[0], _first(published, article), article

    for claim, iri in sorted(own + told, key=order):
        article = _first(in_article, iri)
        if article not in article_at:
            continue
        begin = _first(date, iri) or _first(since, iri) or _first(until, iri)
        end = _first(date, iri) or _first(until, iri) or _first(since, iri)
        denied = _first(polarity, iri) == "denied"
        quoted = [passage for passage in dict.fromkeys([*main.get(iri, ()), *derived.get(iri, ())]) if passage in words]
        here = [passage for passage in quoted if words[passage].article == article]
        for passage in [passage for passage in here if words[passage].sentence != passage] or here[:1]:
            found = words[passage]
            start = found.start - words[found.sentence].start
            sentence = sentence_at.setdefault(found.sentence, len(sentence_at))
            passages.append(Passage(len(tellings), sentence, start, start + len(found.text)))
        tellings.append(Telling(claim_at[claim], article_at[article], _first(status, iri), begin, end, _first(form, iri), denied))
    sentences = [Sentence(article_at[words[iri].article], words[iri].start, words[iri].text) for iri in sentence_at]
    return tellings, passages, sentences


def _words(graph: Graph) -> dict[str, _Words]:
    """Every passage by its IRI. One that names no sentence stands in the sentence around it, if another passage has told which that is."""
    source, exact, start, sentence = (_column(graph, property) for property in (f"{OA}hasSource", f"{OA}exact", f"{OA}start", KG.sentence))
    words = {iri: _Words(_first(source, iri), int(_first(start, iri) or 0), _first(exact, iri), _first(sentence, iri)) for iri in exact}
    sentences: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    for iri in {found.sentence for found in words.values() if found.sentence in words}:
        sentences[words[iri].article].append((words[iri].start, iri))
    for found in sentences.values():
        found.sort()
    return {
        iri: found if found.sentence in words else found._replace(sentence=_around(iri, found, sentences, words))
        for iri, found in words.items()
    }


def _around(iri: str, found: _Words, sentences: Mapping[str, Sequence[tuple[int, str]]], words: Mapping[str, _Words]) -> str:
    before = sentences.get(found.article, ())
    place = bisect_right(before, (found.start, "\uffff")) - 1
    if place < 0:
        return iri
    start, sentence = before[place]
    return sentence if found.start + len(found.text) <= start + len(words[sentence].text) else iri


def _mentions(graph: Graph, node_at: Mapping[str, int], article_at: Mapping[str, int]) -> list[Mention]:
    in_article = _column(graph, KG.inArticle)
    about = _column(graph, KG.about)
    appearances = set(_instances(graph, KG.Appearance))
    return sorted(
        {
            Mention(node_at[entity], article_at[article])
            for iri in appearances
            for entity in about.get(iri, ())
            for article in in_article.get(iri, ())
            if entity in node_at and article in article_at
        }
    )


def _instances(graph: Graph, class_: str) -> list[str]:
    return graph.subjects(TYPE, NamedNode(class_))


def _column(graph: Graph, property: str) -> dict[str, list[str]]:
    column: dict[str, list[str]] = {}
    for subject, _, value, _ in graph.store.quads_for_pattern(None, NamedNode(property), None, DefaultGraph()):
        column.setdefault(subject.value, []).append(value.value)
    for values in column.values():
        values.sort()
    return column


def _first(column: Column, iri: str) -> str:
    return column[iri][0] if iri in column else ""


def _places(iris: Iterable[str]) -> dict[str, int]:
    return {iri: place for place, iri in enumerate(iris)}
