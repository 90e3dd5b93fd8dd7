"""What the view reads of a graph, straight from the resolution that the graph is made of: the same, without millions of triples between."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from kg.graph.accounts import accounts
from kg.graph.nodes import ALIAS, DERIVED_FROM, LABEL, OA, SCHEMA, TYPE, Naming, in_article
from kg.iri import DATA
from kg.model import Article, Fact, Resolution
from kg.terms import KG
from kg.view.reading import BESIDE, INTO, OUT_OF, Columns

TOLD = frozenset(
    {KG.title, KG.content, KG.holder, KG.of, *INTO.values(), *OUT_OF.values(), *BESIDE.values()}
    | {KG.status, KG.date, KG.since, KG.until, KG.form, KG.polarity}
)
"""What the view shows of what an article says of a claim."""


def columns(articles: Iterable[Article], resolution: Resolution, *, base: str = DATA) -> Columns:
    """The properties that the view asks for. `articles` are gone through once, and their texts are not kept."""
    naming, made = Naming(base), _Made()
    published: dict[str, str] = {}
    for article in articles:
        published[article.id] = article.published or ""
        made.article(article, resolution.reprints, naming)
    for entity in resolution.entities:
        made.add(entity.iri, TYPE, f"{KG}{entity.type}")
        made.add(entity.iri, LABEL, entity.name)
        for alias in entity.aliases:
            if alias != entity.name:
                made.add(entity.iri, ALIAS, alias)
    for iri, article_id in {(iri, article) for (article, _), iri in resolution.iris.items()}:
        appearance = in_article(iri, article_id)
        made.add(appearance, TYPE, KG.Appearance)
        made.add(appearance, KG.about, iri)
        made.add(appearance, KG.inArticle, naming.article(article_id))
    for fact in resolution.facts:
        made.fact(fact, published, resolution, naming)
    return Columns.of(made.found, base)


class _Made:
    """Values by property and subject."""

    def __init__(self) -> None:
        self.found: defaultdict[str, defaultdict[str, list[str]]] = defaultdict(lambda: defaultdict(list))

    def add(self, iri: str, property: str, value: str) -> None:
        self.found[property][iri].append(value)

    def article(self, article: Article, reprints: Mapping[str, str], naming: Naming) -> None:
        iri, original = naming.article(article.id), reprints.get(article.id)
        said = {
            TYPE: KG.Article,
            KG.file: article.file,
            f"{SCHEMA}headline": article.headline,
            f"{SCHEMA}datePublished": article.published,
            f"{SCHEMA}publisher": article.publisher,
            f"{SCHEMA}url": article.url,
            KG.reprintOf: naming.article(original) if original else None,
        }
        for property, value in said.items():
            if value:
                self.add(iri, property, value)

    def fact(self, fact: Fact, published: Mapping[str, str], resolution: Resolution, naming: Naming) -> None:
        told = sorted(accounts(fact), key=lambda account: (published.get(account.article, ""), account.article))
        for class_ in told[0].main.types():
            self.add(fact.iri, TYPE, class_)
        self.add(fact.iri, LABEL, " ".join(told[0].main.span.text.split()))
        for account in told:
            said = [(property, value.value) for property, value in account.values(resolution.iris) if property in TOLD]
            said.append((KG.inArticle, naming.article(account.article)))
            said += [(DERIVED_FROM, naming.passage(span)) for span in account.spans()]
            telling = fact.iri
            if len(told) > 1:
                telling = in_article(fact.iri, account.article)
                self.add(telling, KG.tells, fact.iri)
                for property, value in said:
                    self.add(telling, property, value)
            for property, value in said:
                self.add(fact.iri, property, value)
            self.add(telling, KG.passage, naming.passage(account.main.span))
            for claim in account.claims:
                self.add(naming.passage(claim.span), KG.sentence, naming.passage(claim.evidence))
                for span in (claim.span, claim.evidence, *claim.also):
                    passage = naming.passage(span)
                    if passage not in self.found[f"{OA}exact"]:
                        self.add(passage, f"{OA}hasSource", naming.article(span.article))
                        self.add(passage, f"{OA}start", str(span.start))
                        self.add(passage, f"{OA}exact", span.text)
