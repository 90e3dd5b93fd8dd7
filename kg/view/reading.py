"""The contents of the view, read off the graph."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial

from pyoxigraph import DefaultGraph, NamedNode

from kg.graph import Graph
from kg.graph.nodes import ALIAS, DERIVED_FROM, LABEL, OA, SCHEMA, TYPE
from kg.model import ENTITY_TYPES
from kg.terms import KG
from kg.view.contents import Article, Claim, Contents, Link, Mention, Node, Passage, Sentence, Telling
from kg.view.quoting import Quotations, Words
from kg.vocabulary import ancestry, terms

INTO = {"demandedBy": KG.demandedBy, "actor": KG.actor}
"""Relations that are read from the entity to the demand or event; the next ones the other way round."""
OUT_OF = {"demandedFrom": KG.demandedFrom, "target": KG.target, "place": KG.place}
BESIDE = {"speaker": KG.speaker, "accordingTo": KG.accordingTo}
"""Relations that tie a claim to one entity only."""

TIES = {"holder": KG.holder, "of": KG.of, **INTO, **OUT_OF, **BESIDE}

Values = Mapping[str, Sequence[str]]
"""The values of one property, sorted, by subject."""
Places = Mapping[str, int]


def contents(graph: Graph) -> Contents:
    """Entities, demands and events with all that is claimed of them, each in the order of its IRI."""
    columns = Columns(graph)
    articles = _articles(columns)
    article_at = _places(articles)
    claims = _claims(columns)
    claim_at = _places(claims)
    nodes = _nodes(columns, claims)
    node_at = _places(nodes)
    tellings, passages, sentences = _told(columns, claim_at, article_at)
    return Contents(
        base=graph.base,
        articles=tuple(articles),
        nodes=tuple(nodes),
        claims=tuple(claims),
        links=tuple(_links(columns, claims, node_at)),
        tellings=tuple(tellings),
        passages=tuple(passages),
        sentences=tuple(sentences),
        mentions=tuple(_mentions(columns, node_at, article_at)),
    )


class Columns(dict[str, Values]):
    """A graph by property; each is read when it is first asked for."""

    def __init__(self, graph: Graph) -> None:
        self.graph = graph

    def __missing__(self, property: str) -> Values:
        column: dict[str, list[str]] = {}
        for subject, _, value, _ in self.graph.store.quads_for_pattern(None, NamedNode(property), None, DefaultGraph()):
            column.setdefault(subject.value, []).append(value.value)
        for values in column.values():
            if len(values) > 1:
                values.sort()
        self[property] = column
        return column

    def first(self, property: str, subject: str) -> str:
        """The text of the first value, empty where there is none."""
        values = self[property].get(subject)
        return values[0] if values else ""

    def instances(self, class_: str) -> list[str]:
        return self.graph.subjects(TYPE, NamedNode(class_))


def _articles(columns: Columns) -> list[Article]:
    iris = columns.instances(KG.Article)
    place = {iri: at for at, iri in enumerate(iris)}
    return [
        Article(
            iri,
            file=columns.first(KG.file, iri),
            headline=columns.first(f"{SCHEMA}headline", iri),
            published=columns.first(f"{SCHEMA}datePublished", iri),
            publisher=columns.first(f"{SCHEMA}publisher", iri),
            url=columns.first(f"{SCHEMA}url", iri),
            reprint_of=place.get(columns.first(KG.reprintOf, iri)),
        )
        for iri in iris
    ]


def _claims(columns: Columns) -> list[Claim]:
    kinds = sorted(term.name for term in terms().values() if KG.Claim in ancestry(term.iri)[1:])
    most_special_last = sorted(kinds, key=lambda kind: len(ancestry(f"{KG}{kind}")))
    kind_of = {iri: kind for kind in most_special_last for iri in columns.instances(f"{KG}{kind}")}

    def text(iri: str) -> str:
        return columns.first(KG.title, iri) or columns.first(KG.content, iri) or columns.first(LABEL, iri)

    return [Claim(iri, kind_of[iri], text(iri)) for iri in sorted(kind_of)]


def _nodes(columns: Columns, claims: Sequence[Claim]) -> list[Node]:
    nodes = {
        iri: Node(iri, type, columns.first(LABEL, iri) or iri.removeprefix(columns.graph.base), tuple(columns[ALIAS].get(iri, ())))
        for type in ENTITY_TYPES
        for iri in columns.instances(f"{KG}{type}")
    }
    for place, claim in enumerate(claims):
        if claim.kind not in ("Role", "Statement"):
            nodes[claim.iri] = Node(claim.iri, "Demand" if claim.kind == "Demand" else "Event", claim.text, claim=place)
    return [nodes[iri] for iri in sorted(nodes)]


def _links(columns: Columns, claims: Sequence[Claim], node_at: Places) -> Iterator[Link]:
    ties = {name: columns[property] for name, property in TIES.items()}
    for place, claim in enumerate(claims):
        tied = {name: [node_at[iri] for iri in values.get(claim.iri, ()) if iri in node_at] for name, values in ties.items()}
        yield from links_of(place, node_at.get(claim.iri), tied)


def links_of(claim: int, itself: int | None, tied: Mapping[str, Sequence[int]]) -> Iterator[Link]:
    """The links that a claim makes, by the nodes to which each of its relations ties it; `itself` is the node that it is."""
    for person in tied.get("holder", ()):
        of: Sequence[int | None] = tied.get("of") or [None]
        yield from (Link(person, other, "role", claim) for other in of)
    for name in INTO:
        yield from (Link(node, itself, name, claim) for node in tied.get(name, ()))
    for name in OUT_OF:
        for node in tied.get(name, ()):
            yield Link(node, None, name, claim) if itself is None else Link(itself, node, name, claim)
    for name in BESIDE:
        yield from (Link(node, None, name, claim) for node in tied.get(name, ()))


def _told(columns: Columns, claim_at: Places, article_at: Places) -> tuple[list[Telling], list[Passage], list[Sentence]]:
    """Each article's telling of each claim, the oldest article first, with its passages and their sentences."""
    in_article = columns[KG.inArticle]
    words = _words(columns)
    tellings: list[Telling] = []
    passages: list[Passage] = []
    sentences: dict[Sentence, int] = {}

    own = [(iri, iri) for iri in claim_at if iri in columns[KG.passage]]
    told = [(claims[0], telling) for telling, claims in columns[KG.tells].items() if claims[0] in claim_at]

    def by_date(pair: tuple[str, str]) -> tuple[str, str, str]:
        article = columns.first(KG.inArticle, pair[1])
        return pair[0], columns.first(f"{SCHEMA}datePublished", article), article

    for claim, iri in sorted(own + told, key=by_date):
        article = in_article[iri][0] if iri in in_article else ""
        if article not in article_at:
            continue
        spans = [*columns[KG.passage].get(iri, ()), *columns[DERIVED_FROM].get(iri, ())]
        for found, around in words.of(spans, article):
            sentence = Sentence(article_at[article], around.start, around.text, joined=around.sentence != "")
            place = sentences.setdefault(sentence, len(sentences))
            start = found.start - around.start
            passages.append(Passage(len(tellings), place, start, start + len(found.text)))
        tellings.append(telling(claim_at[claim], article_at[article], partial(columns.first, subject=iri)))
    return tellings, passages, list(sentences)


def telling(claim: int, article: int, first: Callable[[str], str]) -> Telling:
    """What an article says of a claim; `first` gives the first value of a property, empty where there is none."""
    date, since, until = (first(property) for property in (KG.date, KG.since, KG.until))
    return Telling(
        claim,
        article,
        status=first(KG.status),
        begin=date or since or until,
        end=date or until or since,
        form=first(KG.form),
        denied=first(KG.polarity) == "denied",
    )


def _words(columns: Columns) -> Quotations:
    words = {
        iri: Words(
            columns.first(f"{OA}hasSource", iri), int(columns.first(f"{OA}start", iri) or 0), exact[0], columns.first(KG.sentence, iri)
        )
        for iri, exact in columns[f"{OA}exact"].items()
    }
    return Quotations(words)


def _mentions(columns: Columns, node_at: Places, article_at: Places) -> list[Mention]:
    in_article, about = columns[KG.inArticle], columns[KG.about]
    return sorted(
        {
            Mention(node_at[entity], article_at[article])
            for iri in columns.instances(KG.Appearance)
            for entity in about.get(iri, ())
            for article in in_article.get(iri, ())
            if entity in node_at and article in article_at
        }
    )


def _places(things: Iterable[Article | Claim | Node]) -> dict[str, int]:
    return {thing.iri: place for place, thing in enumerate(things)}
