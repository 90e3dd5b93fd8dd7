"""The contents of the view, straight from the resolution of which a graph is made: what reading them off the graph would give.

It takes much less time, and no graph need be in memory.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from kg import model
from kg.graph.accounts import Account, accounts
from kg.graph.nodes import Naming
from kg.iri import DATA
from kg.model import Fact, Resolution
from kg.terms import KG
from kg.view.contents import Article, Claim, Contents, Mention, Node, Passage, Sentence, Telling
from kg.view.quoting import Quotations, Words
from kg.view.reading import TIES, links_of, telling
from kg.vocabulary import ancestry

Values = Mapping[str, Sequence[str]]
NAMES = {property: name for name, property in TIES.items()}


class Told(NamedTuple):
    """What an article says of a fact."""

    published: str
    iri: str
    account: Account
    values: Values


def contents(articles: Iterable[model.Article], resolution: Resolution, *, base: str = DATA) -> Contents:
    """What the view shows of a resolution. `articles` are gone through once, and their texts are not kept."""
    naming = Naming(base)
    iri_of, listed = _articles(articles, resolution.reprints, naming)
    article_at = {article.iri: at for at, article in enumerate(listed)}
    published = {article.iri: article.published for article in listed}
    told = [(fact, _told(fact, resolution, published, iri_of)) for fact in sorted(resolution.facts, key=lambda fact: fact.iri)]
    claims = [_claim(fact, tellings) for fact, tellings in told]
    nodes = _nodes(resolution, claims)
    node_at = {node.iri: at for at, node in enumerate(nodes)}
    links = [
        link
        for at, (claim, (_, tellings)) in enumerate(zip(claims, told, strict=True))
        for link in links_of(at, node_at.get(claim.iri), _tied(tellings, node_at))
    ]
    tellings, passages, sentences = _tellings([tellings for _, tellings in told], article_at)
    named = {(iri, article) for (article, _), iri in resolution.iris.items()}
    mentions = sorted({Mention(node_at[iri], article_at[iri_of[article]]) for iri, article in named})
    return Contents(
        base, tuple(listed), tuple(nodes), tuple(claims), tuple(links), tuple(tellings), tuple(passages), tuple(sentences), tuple(mentions)
    )


def _articles(articles: Iterable[model.Article], reprints: Mapping[str, str], naming: Naming) -> tuple[dict[str, str], list[Article]]:
    """The IRI of each article by its id, and the articles in the order of their IRIs."""
    iri_of: dict[str, str] = {}
    found, original = [], {}
    for article in articles:
        iri = iri_of[article.id] = naming.article(article.id)
        if article.id in reprints:
            original[iri] = naming.article(reprints[article.id])
        known = (article.headline or "", article.published or "", article.publisher or "", article.url or "")
        found.append(Article(iri, article.file, *known))
    found.sort()
    place = {article.iri: at for at, article in enumerate(found)}
    return iri_of, [article._replace(reprint_of=place.get(original.get(article.iri, ""))) for article in found]


def _told(fact: Fact, resolution: Resolution, published: Mapping[str, str], iri_of: Mapping[str, str]) -> list[Told]:
    """Each article's account, the oldest first."""
    found, iris = [], resolution.iris
    for account in accounts(fact):
        values: dict[str, list[str]] = {KG.polarity: [account.main.polarity]}
        if account.main.attributed_to is not None:
            values[KG.accordingTo] = [iris[account.article, account.main.attributed_to]]
        for field, value in account.said():
            if field.points:
                values.setdefault(field.iri, []).append(iris[account.article, int(value)])
            elif isinstance(value, str):
                values.setdefault(field.iri, []).append(value)
        iri = iri_of[account.article]
        found.append(Told(published.get(iri, ""), iri, account, values))
    return sorted(found, key=lambda told: told[:2]) if len(found) > 1 else found


def _claim(fact: Fact, told: Sequence[Told]) -> Claim:
    first = min(told, key=lambda one: (one.published, one.account.article)).account.main if len(told) > 1 else told[0].account.main
    text = _least(told, KG.title) or _least(told, KG.content)
    return Claim(fact.iri, _kind(first.types()), text or " ".join(first.span.text.split()))


@cache
def _kind(types: Sequence[str]) -> str:
    """The local name of the most special of the classes of a claim."""
    above = {class_ for type in types for class_ in ancestry(type) if KG.Claim in ancestry(class_)[1:]}
    return max(((len(ancestry(class_)), class_.removeprefix(KG.Claim.removesuffix("Claim"))) for class_ in above), default=(0, ""))[1]


def _first(values: Values, property: str) -> str:
    found = values.get(property)
    return "" if not found else found[0] if len(found) == 1 else min(found)


def _least(told: Sequence[Told], property: str) -> str:
    if len(told) == 1:
        return _first(told[0].values, property)
    return min((value for one in told for value in one.values.get(property, ())), default="")


def _nodes(resolution: Resolution, claims: Sequence[Claim]) -> list[Node]:
    nodes = {
        entity.iri: Node(entity.iri, entity.type, entity.name, tuple(sorted({*entity.aliases} - {entity.name})))
        for entity in resolution.entities
    }
    for place, claim in enumerate(claims):
        if claim.kind not in ("Role", "Statement"):
            nodes[claim.iri] = Node(claim.iri, "Demand" if claim.kind == "Demand" else "Event", claim.text, claim=place)
    return [nodes[iri] for iri in sorted(nodes)]


def _tied(told: Sequence[Told], node_at: Mapping[str, int]) -> dict[str, list[int]]:
    """The nodes to which a claim is tied, by the name of the tie."""
    ties: dict[str, set[str]] = {}
    for one in told:
        for property, values in one.values.items():
            if (name := NAMES.get(property)) is not None:
                ties.setdefault(name, set()).update(values)
    return {name: [node_at[iri] for iri in sorted(iris) if iri in node_at] for name, iris in ties.items()}


def _tellings(told: Sequence[Sequence[Told]], article_at: Mapping[str, int]) -> tuple[list[Telling], list[Passage], list[Sentence]]:
    words = {article: Quotations(found) for article, found in _words(told).items()}
    tellings: list[Telling] = []
    passages: list[Passage] = []
    sentences: dict[Sentence, int] = {}
    for claim, several in enumerate(told):
        for _, article, account, values in several:
            keys = [_key(account.main.span)]
            if account.repeats():
                keys += sorted(map(_key, account.spans()))
            for found, around in words[article].of(keys, article):
                sentence = Sentence(article_at[article], around.start, around.text, joined=around.sentence != "")
                start = found.start - around.start
                place = sentences.setdefault(sentence, len(sentences))
                passages.append(Passage(len(tellings), place, start, start + len(found.text)))
            first = defaultdict(str, {property: min(found) for property, found in values.items()})
            tellings.append(telling(claim, article_at[article], first.__getitem__))
    return tellings, passages, list(sentences)


def _words(told: Iterable[Sequence[Told]]) -> dict[str, dict[str, Words]]:
    """By article, every passage that makes a claim, and every sentence in which one stands."""
    words: defaultdict[str, dict[str, Words]] = defaultdict(dict)
    for one in (one for several in told for one in several):
        here = words[one.iri]
        for claim in one.account.claims:
            key, sentence = _key(claim.span), _key(claim.evidence)
            known = here.get(key)
            if known is None or not known.sentence or sentence < known.sentence:
                here[key] = Words(one.iri, claim.span.start, claim.span.text, sentence)
            for place, span in ((sentence, claim.evidence), *((_key(also), also) for also in claim.also)):
                if place not in here:
                    here[place] = Words(one.iri, span.start, span.text, "")
    return words


def _key(span: model.Span) -> str:
    """A passage among those of its article, in the order of their IRIs."""
    return f"{span.start}-{span.end}"
