"""Articles, entities, claims and passages as quads. Knows no extractor: a claim's annotated fields and its `types()` say all there is."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from pyoxigraph import Literal, NamedNode, Quad

from kg.graph.accounts import accounts
from kg.graph.nodes import ALIAS, DERIVED_FROM, LABEL, OA, SAME, SCHEMA, TYPE, Naming, Node, in_article, is_iri, moment, number, property_
from kg.graph.store import Graph
from kg.iri import DATA
from kg.model import Article, Claim, Cluster, Decision, Entity, Extraction, Fact, Ref, Resolution, Span
from kg.terms import KG
from kg.vocabulary import ancestry, shortcuts

Iris = Mapping[tuple[str, Ref], str]


def graph(extractions: Iterable[Extraction], resolution: Resolution, *, base: str = DATA) -> Graph:
    """The graph of what `extractions` hold, by the entities and facts of `resolution`; the same whatever the order of either.

    `extractions` is gone through once and none of it is kept, so a stream from disk will do. `base` is where the IRIs of articles,
    passages and decisions begin; entities and facts bring theirs.
    """
    return Graph(quads(extractions, resolution, base=base), base=base)


def quads(extractions: Iterable[Extraction], resolution: Resolution, *, base: str = DATA) -> Iterator[Quad]:
    """The quads of that graph as they are found; some come more than once."""
    naming, called = Naming(base), Called(resolution)
    published: dict[str, str] = {}
    for entity in resolution.entities:
        yield from of_entity(entity)
    for extraction in extractions:
        published[extraction.article.id] = extraction.article.published or ""
        found = called.learn(extraction, resolution.iris)
        yield from of_article(extraction.article, resolution.reprints, naming)
        for iri, clusters in found.items():
            yield from appearance(iri, extraction.article.id, clusters, naming)
            yield from mentions(iri, clusters, naming)
    for fact in resolution.facts:
        yield from claimed(fact, published, resolution.iris, naming)
        yield from short(fact, resolution.iris)
        yield from words((telling.claim for telling in fact.tellings), naming)
    for decision in resolution.decisions:
        if not decision.article or decision.article in published:
            yield from of_decision(decision, called.about(decision), naming)


class Called:
    """Whom the sides of decisions mean: entities and facts by IRI or name, and those that one article calls so."""

    def __init__(self, resolution: Resolution) -> None:
        spoken_of = {text for decision in resolution.decisions for text in (decision.left, decision.right)}
        self.called: defaultdict[tuple[str | None, str], set[str]] = defaultdict(set)
        for entity in resolution.entities:
            for name in spoken_of.intersection((entity.iri, *entity.same_as, entity.name, *entity.aliases)):
                self.called[None, name].add(entity.iri)
        for fact in resolution.facts:
            if fact.iri in spoken_of:
                self.called[None, fact.iri].add(fact.iri)
        self.asked: defaultdict[str, set[str]] = defaultdict(set)
        """By article the names that decisions have for whom nothing else tells."""
        for decision in resolution.decisions:
            if decision.article and not self._known(decision):
                self.asked[decision.article] |= {decision.left, decision.right}

    def learn(self, extraction: Extraction, iris: Iris) -> dict[str, list[Cluster]]:
        """What an article calls each entity, should the resolution have found that two of its clusters are one."""
        found: defaultdict[str, list[Cluster]] = defaultdict(list)
        asked = self.asked.get(extraction.article.id, set())
        for ref, cluster in enumerate(extraction.clusters):
            found[iris[extraction.article.id, ref]].append(cluster)
            for name in asked.intersection(cluster.names):
                self.called[extraction.article.id, name].add(iris[extraction.article.id, ref])
        return found

    def about(self, decision: Decision) -> set[str]:
        if sides := self._known(decision):
            return set().union(*(self.called[None, side] for side in sides))
        return set().union(*(self.called.get((decision.article, side), ()) for side in (decision.left, decision.right)))

    def _known(self, decision: Decision) -> list[str]:
        """The sides that are IRIs of entities or facts."""
        return [side for side in (decision.left, decision.right) if self.called.get((None, side)) and is_iri(side)]


def of_entity(entity: Entity) -> Iterator[Quad]:
    yield from _about(entity.iri, *_types(f"{KG}{entity.type}"), (LABEL, Literal(entity.name)))
    yield from _about(entity.iri, *((ALIAS, Literal(alias)) for alias in entity.aliases if alias != entity.name))
    yield from _about(entity.iri, *((SAME, NamedNode(iri)) for iri in entity.same_as if is_iri(iri)))


def of_article(article: Article, reprints: Mapping[str, str], naming: Naming) -> Iterator[Quad]:
    iri = naming.article(article.id)
    yield from _about(iri, *_types(KG.Article), (KG.file, Literal(article.file)), (f"{SCHEMA}identifier", Literal(article.id)))
    yield from _about(iri, (LABEL, Literal(article.headline or article.file)))
    if article.headline:
        yield from _about(iri, (f"{SCHEMA}headline", Literal(article.headline)))
    if article.published:
        yield from _about(iri, (f"{SCHEMA}datePublished", moment(article.published)))
    if article.publisher:
        yield from _about(iri, (f"{SCHEMA}publisher", Literal(article.publisher)))
    if article.url:
        yield from _about(iri, (f"{SCHEMA}url", Literal(article.url)))
    if original := reprints.get(article.id):
        yield from _about(iri, (KG.reprintOf, NamedNode(naming.article(original))))


def appearance(entity: str, article: str, clusters: list[Cluster], naming: Naming) -> Iterator[Quad]:
    """What an article makes of an entity, and where it names it; without the passages themselves."""
    iri = in_article(entity, article)
    fullest = max((cluster.name for cluster in clusters), key=lambda name: (len(name), name))
    yield from _about(iri, *_types(KG.Appearance), (LABEL, Literal(fullest)), (KG.about, NamedNode(entity)))
    yield from _about(iri, (KG.inArticle, NamedNode(naming.article(article))))
    for cluster in clusters:
        yield from _about(iri, *((KG.nameUsed, Literal(name)) for name in cluster.names))
        yield from _about(iri, *((KG.reason, Literal(reason)) for reason in cluster.reasons))
        for mention in cluster.mentions:
            if mention.form != "pronoun":
                yield from _about(iri, (KG.nameUsed, Literal(mention.name)))
            yield from _about(entity, (DERIVED_FROM, NamedNode(naming.passage(mention.span))))


def mentions(entity: str, clusters: list[Cluster], naming: Naming) -> Iterator[Quad]:
    """The passages that name an entity."""
    for cluster in clusters:
        for mention in cluster.mentions:
            passage = naming.passage(mention.span)
            yield from _passage(mention.span, naming)
            yield from _about(passage, (KG.mentions, NamedNode(entity)), (KG.mentionForm, Literal(mention.form)))
            if mention.form != "pronoun":
                yield from _about(passage, (KG.nameUsed, Literal(mention.name)))


def claimed(fact: Fact, published: Mapping[str, str], iris: Iris, naming: Naming) -> Iterator[Quad]:
    """The claim with all that is said of it and, where several articles tell it, a telling for each with what that one says.

    A claim told by one article is its own telling: `?telling kg:tells? ?claim; kg:passage ?passage` finds either.
    """
    told = sorted(accounts(fact), key=lambda account: (published.get(account.article, ""), account.article))
    yield from _about(fact.iri, *(_types(*told[0].main.types(), KG.Claim)), (LABEL, Literal(" ".join(told[0].main.span.text.split()))))
    for account in told:
        telling = fact.iri if len(told) == 1 else in_article(fact.iri, account.article)
        said = [*account.values(iris), (KG.inArticle, NamedNode(naming.article(account.article)))]
        said += [(DERIVED_FROM, NamedNode(naming.passage(span))) for span in account.spans()]
        yield from _about(fact.iri, *said)
        if telling != fact.iri:
            yield from _about(telling, *_types(KG.Telling), (KG.tells, NamedNode(fact.iri)), *said)
        yield from _about(telling, (KG.passage, NamedNode(naming.passage(account.main.span))))
        yield from _about(telling, *((KG.rule, Literal(claim.rule)) for claim in account.claims))
        yield from _about(telling, (KG.confidence, number(max(float(claim.confidence) for claim in account.claims))))


def words(claims: Iterable[Claim], naming: Naming) -> Iterator[Quad]:
    """The passages that make claims, and their sentences, each once."""
    sentences: dict[Span, dict[Span, None]] = {}
    for claim in claims:
        sentences.setdefault(claim.span, {})[claim.evidence] = None
        for span in (claim.evidence, *claim.also):
            sentences.setdefault(span, {})
    for span, around in sentences.items():
        yield from _passage(span, naming)
        yield from _about(naming.passage(span), *((KG.sentence, NamedNode(naming.passage(sentence))) for sentence in around))


def short(fact: Fact, iris: Iris) -> Iterator[Quad]:
    """What follows for the entities of a claim that nobody denies: who holds a role has it, and is affiliated where it is held."""
    for account in accounts(fact):
        if account.main.polarity == "denied":
            continue
        said = list(account.values(iris))
        for predicate, entity in said:
            if predicate in shortcuts() and isinstance(entity, NamedNode):
                yield Quad(entity, property_(shortcuts()[predicate]), NamedNode(fact.iri))
            if predicate == KG.holder and isinstance(entity, NamedNode):
                yield from (Quad(entity, property_(KG.affiliatedWith), other) for also, other in said if also == KG.of)


def _passage(span: Span, naming: Naming) -> Iterator[Quad]:
    source, start, end = NamedNode(naming.article(span.article)), number(span.start), number(span.end)
    said = ((f"{OA}hasSource", source), (f"{OA}start", start), (f"{OA}end", end), (f"{OA}exact", Literal(span.text)))
    return _about(naming.passage(span), *_types(KG.Passage), *said)


def of_decision(decision: Decision, about: Iterable[str], naming: Naming) -> Iterator[Quad]:
    iri = naming.decision(decision)
    yield from _about(iri, *_types(KG.Decision), (KG.judgement, Literal(decision.judgement)), (KG.decidedBy, Literal(decision.by)))
    for side, text in ((KG.left, decision.left), (KG.right, decision.right)):
        yield from _about(iri, (side, NamedNode(text) if is_iri(text) else Literal(text)))
    yield from _about(
        iri, *((KG.reason, Literal(reason)) for reason in decision.reasons), *((KG.about, NamedNode(entity)) for entity in about)
    )
    if decision.article:
        yield from _about(iri, (KG.inArticle, NamedNode(naming.article(decision.article))))


@lru_cache(maxsize=1024)
def _types(*classes: str) -> tuple[tuple[str, Node], ...]:
    return tuple((TYPE, property_(above)) for above in dict.fromkeys(above for class_ in classes for above in ancestry(class_)))


def _about(iri: str, *said: tuple[str, Node]) -> Iterator[Quad]:
    subject = NamedNode(iri)
    return (Quad(subject, property_(predicate), value) for predicate, value in said)
