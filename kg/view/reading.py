"""The contents of the view, read off the graph."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from pyoxigraph import DefaultGraph, NamedNode

from kg.graph import Graph
from kg.graph.nodes import ALIAS, DERIVED_FROM, LABEL, OA, SCHEMA, TYPE
from kg.iri import DATA
from kg.model import ENTITY_TYPES
from kg.terms import KG
from kg.view.contents import Article, Claim, Contents, Link, Mention, Node, Passage, Sentence, Telling
from kg.vocabulary import ancestry, terms

INTO = {"demandedBy": KG.demandedBy, "actor": KG.actor}
"""Relations that are read from the entity to the demand or event; the next ones the other way round."""
OUT_OF = {"demandedFrom": KG.demandedFrom, "target": KG.target, "place": KG.place}
BESIDE = {"speaker": KG.speaker, "accordingTo": KG.accordingTo}
"""Relations that tie a claim to one entity only."""

Values = Mapping[str, Sequence[str]]
"""The values of one property, sorted, by subject."""
Places = Mapping[str, int]


def contents(graph: "Graph | Columns") -> Contents:
    """Entities, demands and events with all that is claimed of them, each in the order of its IRI."""
    columns = graph if isinstance(graph, Columns) else Columns(graph)
    articles = _articles(columns)
    article_at = _places(articles)
    claims = _claims(columns)
    claim_at = _places(claims)
    nodes = _nodes(columns, claims)
    node_at = _places(nodes)
    tellings, passages, sentences = _told(columns, claim_at, article_at)
    return Contents(
        base=columns.base,
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

    def __init__(self, graph: Graph | None = None, base: str = DATA) -> None:
        self.graph = graph
        self.base = base if graph is None else graph.base

    @classmethod
    def of(cls, found: Mapping[str, Mapping[str, Sequence[str]]], base: str) -> "Columns":
        """The columns of values that no graph holds, in any order; some may come more than once."""
        columns = cls(None, base)
        for property, column in found.items():
            columns[property] = {iri: values if len(values) == 1 else sorted(set(values)) for iri, values in column.items()}
        return columns

    def __missing__(self, property: str) -> Values:
        column: dict[str, list[str]] = {}
        if self.graph is not None:
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
        if self.graph is None:
            return sorted(self._classes.get(class_, ()))
        return self.graph.subjects(TYPE, NamedNode(class_))

    @cached_property
    def _classes(self) -> dict[str, list[str]]:
        found: defaultdict[str, list[str]] = defaultdict(list)
        for iri, classes in self[TYPE].items():
            for class_ in classes:
                found[class_].append(iri)
        return found


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
        iri: Node(iri, type, columns.first(LABEL, iri) or iri.removeprefix(columns.base), tuple(columns[ALIAS].get(iri, ())))
        for type in ENTITY_TYPES
        for iri in columns.instances(f"{KG}{type}")
    }
    for place, claim in enumerate(claims):
        if claim.kind not in ("Role", "Statement"):
            nodes[claim.iri] = Node(claim.iri, "Demand" if claim.kind == "Demand" else "Event", claim.text, claim=place)
    return [nodes[iri] for iri in sorted(nodes)]


def _links(columns: Columns, claims: Sequence[Claim], node_at: Places) -> list[Link]:
    into, out_of, beside = ({name: columns[property] for name, property in some.items()} for some in (INTO, OUT_OF, BESIDE))
    holder, of = columns[KG.holder], columns[KG.of]

    def nodes(values: Values, iri: str) -> list[int]:
        return [node_at[value] for value in values.get(iri, ()) if value in node_at]

    links = []
    for place, claim in enumerate(claims):
        itself = node_at.get(claim.iri)
        for person in nodes(holder, claim.iri):
            links += [Link(person, other, "role", place) for other in nodes(of, claim.iri)] or [Link(person, None, "role", place)]
        links += [Link(node, itself, name, place) for name, values in into.items() for node in nodes(values, claim.iri)]
        for name, values in out_of.items():
            for node in nodes(values, claim.iri):
                links.append(Link(node, None, name, place) if itself is None else Link(itself, node, name, place))
        links += [Link(node, None, name, place) for name, values in beside.items() for node in nodes(values, claim.iri)]
    return links


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
        for found, around in _quoted(columns, words, iri, article):
            sentence = Sentence(article_at[article], around.start, around.text, joined=around.sentence != "")
            place = sentences.setdefault(sentence, len(sentences))
            start = found.start - around.start
            passages.append(Passage(len(tellings), place, start, start + len(found.text)))
        tellings.append(_telling(columns, iri, claim_at[claim], article_at[article]))
    return tellings, passages, list(sentences)


def _quoted(columns: Columns, words: Mapping[str, "_Words"], iri: str, article: str) -> Iterator[tuple["_Words", "_Words"]]:
    """The passages of a telling, each with its sentence; those of which no sentence is known only where there is no other."""
    main, derived = columns[KG.passage].get(iri, ()), columns[DERIVED_FROM].get(iri, ())
    here = [words[passage] for passage in dict.fromkeys([*main, *derived]) if passage in words and words[passage].article == article]
    for found in [found for found in here if found.sentence in words] or here[:1]:
        yield found, _around(found, words.get(found.sentence))


def _around(found: "_Words", sentence: "_Words | None") -> "_Words":
    """The sentence with the words that go on beyond it, as a quotation of several sentences does; the words alone where it is elsewhere."""
    if sentence is None or found.start > sentence.end or sentence.start > found.end:
        return found._replace(sentence="")
    before = sentence.text[: max(0, found.start - sentence.start)]
    after = sentence.text[max(0, found.end - sentence.start) :]
    whole = before + found.text + after
    return (
        sentence._replace(sentence="")
        if whole == sentence.text
        else _Words(found.article, min(found.start, sentence.start), whole, "joined")
    )


def _telling(columns: Columns, iri: str, claim: int, article: int) -> Telling:
    date, since, until = (columns.first(property, iri) for property in (KG.date, KG.since, KG.until))
    return Telling(
        claim,
        article,
        status=columns.first(KG.status, iri),
        begin=date or since or until,
        end=date or until or since,
        form=columns.first(KG.form, iri),
        denied=columns.first(KG.polarity, iri) == "denied",
    )


class _Words(NamedTuple):
    """A passage of the graph; `sentence` is the IRI of the passage with its sentence."""

    article: str
    start: int
    text: str
    sentence: str

    @property
    def end(self) -> int:
        return self.start + len(self.text)


def _words(columns: Columns) -> dict[str, _Words]:
    """Every passage by its IRI. One that names no sentence stands in the one around it, if another passage has told which that is."""
    words = {
        iri: _Words(
            columns.first(f"{OA}hasSource", iri), int(columns.first(f"{OA}start", iri) or 0), exact[0], columns.first(KG.sentence, iri)
        )
        for iri, exact in columns[f"{OA}exact"].items()
    }
    sentences: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    for iri in {found.sentence for found in words.values() if found.sentence in words}:
        sentences[words[iri].article].append((words[iri].start, iri))
    for starts in sentences.values():
        starts.sort()

    def nearest(found: _Words) -> str:
        starts = sentences.get(found.article, [])
        place = bisect_right(starts, (found.start, "\uffff")) - 1
        sentence = starts[place][1] if place >= 0 else ""
        return sentence if sentence and found.end <= words[sentence].end else ""

    return {iri: found if found.sentence in words else found._replace(sentence=nearest(found)) for iri, found in words.items()}


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
