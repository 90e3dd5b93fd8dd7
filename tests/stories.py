"""Extractions and resolutions made by hand, for tests of the graph and what stands on it: two articles on one miners' strike."""

from collections.abc import Iterable
from itertools import groupby

from kg.extract.demand import Demand
from kg.extract.event import Event
from kg.extract.role import Role
from kg.extract.statement import Statement
from kg.graph import Graph, graph
from kg.iri import mint
from kg.model import Article, Claim, Cluster, Decision, Entity, EntityType, Extraction, Fact, Mention, Resolution, Span, Telling

MAY = Article(
    id="2024-05-04-miners",
    file="2024-05-04-miners.txt",
    headline="Miners walk out",
    published="2024-05-04",
    publisher="The Valley Post",
    url="https://valley.example/miners?page=1",
    text=(
        "Ada Cole, chair of the Miners' Union (MU), said: “Pay us.” The MU demanded a pay rise from the ministry on 3 May. "
        "It went on strike in Holm in May, she said. The ministry denied it had agreed."
    ),
)
JUNE = Article(
    id="2024-06-05-pay",
    file="2024-06-05-pay.txt",
    published="2024-06-05",
    text="The ministry granted the Miners' Union its pay rise on Tuesday. The stoppage in May had cost the ministry dear, Cole recalled.",
)


def span(article: Article, words: str, nth: int = 0) -> Span:
    """The `nth` place of `article` where `words` stand."""
    start = -1
    for _ in range(nth + 1):
        start = article.text.index(words, start + 1)
    return Span(article.id, start, start + len(words), words)


def cluster(article: Article, type_: EntityType, *names: str, pronouns: Iterable[str] = (), reasons: tuple[str, ...] = ()) -> Cluster:
    """Who is called `names`, the fullest first; a name in lower case is a description."""
    named = [Mention(type_, name, span(article, name), "description" if name.islower() else "name") for name in names]
    meant = [Mention(type_, word, span(article, word), "pronoun") for word in pronouns]
    return Cluster(type_, names, (*named, *meant), reasons=reasons)


def may(article: Article = MAY) -> Extraction:
    said, wanted, struck, denied = (
        span(article, words)
        for words in (
            "Ada Cole, chair of the Miners' Union (MU), said: “Pay us.”",
            "The MU demanded a pay rise from the ministry on 3 May.",
            "It went on strike in Holm in May, she said.",
            "The ministry denied it had agreed.",
        )
    )
    union = cluster(article, "Institution", "Miners' Union", "MU", pronouns=["It"], reasons=('"MU" are the initials of "Miners\' Union"',))
    return Extraction(
        article,
        (
            cluster(article, "Person", "Ada Cole", pronouns=["she"]),
            union,
            cluster(article, "Institution", "ministry"),
            cluster(article, "Place", "Holm"),
        ),
        (
            Role(span=span(article, "chair"), evidence=said, rule="apposition", holder=0, title="chair", of=1, since="2021"),
            Statement(
                span=span(article, "Pay us."),
                evidence=said,
                rule="quote",
                speaker=0,
                content="Pay us.",
                form="direct",
                cue="said",
                speaker_text="Ada Cole",
            ),
            Demand(
                span=span(article, "a pay rise"),
                evidence=wanted,
                rule="demanding verb",
                demanded_by=(1,),
                demanded_from=2,
                content="a pay rise",
                date="2024-05-03",
            ),
            Event(
                span=span(article, "strike"),
                evidence=struck,
                rule="noun",
                kind="strike",
                actors=(1,),
                place=3,
                date="2024-05",
                attributed_to=0,
                confidence=0.9,
            ),
            Statement(
                span=span(article, "it had agreed"),
                evidence=denied,
                rule="clause",
                speaker=2,
                content="it had agreed",
                form="indirect",
                cue="denied",
                polarity="denied",
            ),
        ),
    )


def june() -> Extraction:
    granted, recalled = (span(JUNE, f"{words}.") for words in JUNE.text.rstrip(".").split(". "))
    return Extraction(
        JUNE,
        (
            cluster(JUNE, "Person", "Cole"),
            cluster(JUNE, "Institution", "Miners' Union"),
            cluster(JUNE, "Institution", "ministry"),
        ),
        (
            Demand(
                span=span(JUNE, "pay rise"),
                evidence=granted,
                rule="granting verb",
                demanded_by=(1,),
                content="pay rise",
                status="met",
                date="2024-06-04",
            ),
            Event(
                span=span(JUNE, "stoppage"),
                evidence=recalled,
                rule="noun",
                kind="strike",
                targets=(2,),
                date="2024-05",
                attributed_to=0,
            ),
        ),
    )


def resolved(*extractions: Extraction) -> Resolution:
    """Everybody by type and last name, and demands and strikes of all articles as one."""
    iris: dict[tuple[str, int], str] = {}
    entities: dict[str, Entity] = {}
    for extraction in extractions:
        for ref, one in enumerate(extraction.clusters):
            iri = mint(one.type.lower(), one.name.split()[-1])
            iris[extraction.article.id, ref] = iri
            names = {*one.names, *(entities[iri].aliases if iri in entities else ())}
            entities[iri] = Entity(iri, one.type, max(names, key=len), tuple(sorted(names)))
    told = [
        (fact_iri(extraction, claim), Telling(extraction.article.id, claim)) for extraction in extractions for claim in extraction.claims
    ]
    facts = [Fact(iri, tuple(telling for _, telling in group)) for iri, group in groupby(sorted(told, key=_iri), key=_iri)]
    alike = Decision("Ada Cole", "Cole", "same", ("one surname in one story",), article=JUNE.id)
    return Resolution(tuple(entities.values()), iris, tuple(facts), (alike,))


def _iri(pair: tuple[str, Telling]) -> str:
    return pair[0]


def fact_iri(extraction: Extraction, claim: Claim) -> str:
    kind = type(claim).__name__.lower()
    if isinstance(claim, Demand):
        return mint(kind, "pay rise")
    if isinstance(claim, Event):
        return mint(kind, claim.kind, claim.date or "")
    return mint(kind, extraction.article.id, claim.span.text)


def miners() -> Graph:
    """The graph of both articles."""
    return graph([may(), june()], resolved(may(), june()))
