"""Rounds over claims: which of them tell one fact, and what is said of facts and articles in the graph."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any

from pyoxigraph import Quad

from kg import codec
from kg.extract.parts import refs
from kg.graph.nodes import Naming
from kg.graph.quads import appearance, claimed, mentions, of_article, of_decision, short, words
from kg.graph.stream import ntriples
from kg.iri import mint
from kg.model import Decision, Fact, Telling
from kg.resolve.facts import compared, in_order, in_the_words_of, repeated, rules_of, told_together, ways
from kg.resolve.groups import Link
from kg.resolve.sightings import day
from kg.resolve.told.telling import Told
from kg.rounds.components import components, of_node
from kg.rounds.distinct import distinct
from kg.rounds.records import (
    Called,
    Claimed,
    Copy,
    Count,
    Edge,
    Extracted,
    Factual,
    Lead,
    Line,
    Linked,
    Member,
    Record,
    Resolved,
    Tally,
    Tie,
    Trying,
)
from kg.rounds.round import EXTRACTIONS, Beside, Blocks, Engine, Keyed, Round, Settings


def claims(engine: Engine, settings: Settings) -> None:
    """Writes what is said of articles to "articles", and of facts to "facts"."""
    extracted = (EXTRACTIONS, Extracted)
    engine.run(Round("articles", (extracted, ("seen", Copy), ("entities", Lead)), article_keys, article_settled), settings)
    resolved = ("articles", Resolved)
    engine.run(Round("rarity", (resolved,), word_keys, word_settled), settings)
    engine.run(Round("compared", (resolved,), block_keys, block_settled, (("rarity", Count),)), settings)
    labels = components(engine, settings, "told", (("compared", Linked),))
    engine.run(Round("telling", (resolved, ("compared", Linked), labels), telling_keys, telling_settled), settings)
    engine.run(Round("tellings", (("telling", Member), ("telling", Tie)), root_keys, root_settled), settings)
    trying = distinct(engine, settings, "fact", ("telling", Trying), ("tellings", Trying))
    engine.run(Round("facts", (("telling", Factual), ("tellings", Factual), *trying), fact_keys, fact_settled), settings)


def article_keys(records: Iterable[Record], beside: Beside) -> Keyed:
    return ((record.article, record) for record in records if isinstance(record, Extracted | Copy | Lead))


def article_settled(blocks: Blocks, beside: Beside) -> Iterator[Record]:
    """What is said of each article and of those it names, and whom its claims speak of."""
    naming, articles = Naming(beside.settings.base), 0
    for _, block in blocks:
        (found,) = (record for record in block if isinstance(record, Extracted))
        article = found.article
        originals = [record.original for record in block if isinstance(record, Copy)]
        copies = dict(zip([article], originals, strict=False))
        leads = sorted((record.ref, record.iri) for record in block if isinstance(record, Lead))
        iris = tuple(iri for _, iri in leads)
        extraction = beside.extraction(found)
        articles += 1
        yield Resolved(article, found.written, iris, (*originals, article)[0])
        quads = [*of_article(extraction.article, copies, naming), *words(extraction.claims, naming)]
        for iri in dict.fromkeys(iris):
            clusters = [cluster for cluster, of in zip(extraction.clusters, iris, strict=True) if of == iri]
            quads += chain(appearance(iri, article, clusters, naming), mentions(iri, clusters, naming))
        yield from map(Line, ntriples(quads))
    yield Tally("article", "", articles)


def word_keys(records: Iterable[Record], beside: Beside) -> Keyed:
    """In how many claims of its kind each word is."""
    counts: Counter[str] = Counter()
    for record in records:
        if isinstance(record, Resolved):
            for claim in claims_of(record, beside):
                told = in_comparison(claim)
                counts.update(f"{claim.kind} {word}" for word in rules_of(told).words(told))
    return ((word, Count(word, number)) for word, number in counts.items())


def word_settled(blocks: Blocks, beside: Beside) -> Iterator[Record]:
    for word, block in blocks:
        yield Count(word, sum(record.number for record in block if isinstance(record, Count)))


def claims_of(record: Resolved, beside: Beside) -> Iterator[Claimed]:
    """The claims of an article, each with the entities it speaks of."""
    extraction = beside.extraction(record)
    article = extraction.article
    for number, claim in enumerate(extraction.claims):
        spoken_of = {ref for field in claim.__struct_fields__ for ref in refs(getattr(claim, field))}
        iris = {ref: record.iris[ref] for ref in sorted(spoken_of)}
        place, kind = (article.id, number), type(claim).__name__
        yield Claimed(place, kind, codec.encoded(claim), day(article.published), article.published or "", iris)


def in_comparison(claimed: Claimed) -> Told[Any]:
    article = claimed.place[0]
    iris = {(article, ref): iri for ref, iri in claimed.iris.items()}
    return Told(article, codec.claim(claimed.written), claimed.day, iris)


def block_keys(records: Iterable[Record], beside: Beside) -> Keyed:
    """Claims by all blocks in which they are compared."""
    for record in records:
        if isinstance(record, Resolved):
            for claim in claims_of(record, beside):
                told = in_comparison(claim)
                how = rules_of(told)
                rarity = {word: beside.counts[f"{claim.kind} {word}"] for word in how.words(told)}
                yield from ((f"{claim.kind} block {block!r}", claim) for block in set(how.blocks(told, rarity)))
                yield f"{claim.kind} words {in_the_words_of(told, record.original)!r}", claim


def block_settled(blocks: Blocks, beside: Beside) -> Iterator[Record]:
    for key, block in blocks:
        if len(block) > 1:
            found = ordered(block)
            told = [one for _, one in found]
            repeats = key.split(" ", 2)[1] == "words"
            for link in repeated(told) if repeats else compared(told, rules_of(told[0])):
                yield Linked(found[link.left][0].id, found[link.right][0].id, link.score, link.reason)


def ordered(block: Iterable[Record]) -> list[tuple[Claimed, Told[Any]]]:
    """Claims in the order in which they are compared."""
    found = [(record, in_comparison(record)) for record in block if isinstance(record, Claimed)]
    return sorted(found, key=lambda one: (in_order(one[1]), one[0].place))


def telling_keys(records: Iterable[Record], beside: Beside) -> Keyed:
    for record in records:
        if isinstance(record, Resolved):
            yield from ((claim.id, claim) for claim in claims_of(record, beside))
        else:
            yield from of_node(record)


def telling_settled(blocks: Blocks, beside: Beside) -> Iterator[Record]:
    """Claims that stand alone are facts; the others go with those they may be one with."""
    for _, block in blocks:
        root = next((edge.to for edge in block if isinstance(edge, Edge)), None)
        if root is None:
            yield from factual(block, (), beside)
            continue
        for record in block:
            if isinstance(record, Claimed):
                yield Member(root, record)
            elif isinstance(record, Linked):
                yield Tie(root, record)


def root_keys(records: Iterable[Record], beside: Beside) -> Keyed:
    return ((record.root, record) for record in records if isinstance(record, Member | Tie))


def root_settled(blocks: Blocks, beside: Beside) -> Iterator[Record]:
    for _, block in blocks:
        members = [record.one for record in block if isinstance(record, Member)]
        yield from factual(members, [record.link for record in block if isinstance(record, Tie)], beside)


def factual(block: Iterable[Record], ties: Iterable[Linked], beside: Beside) -> Iterator[Record]:
    """The facts that some claims of one kind tell, each with the IRIs it may have."""
    found = ordered(block)
    place = {claim.id: number for number, (claim, _) in enumerate(found)}
    claim_of = {id(told): claim for claim, told in found}
    links = {Link(place[tie.left], place[tie.right], tie.score, tie.reason) for tie in ties}
    tellings = [told for _, told in found]
    for group in told_together(tellings, links, rules_of(tellings[0])):
        claims = tuple(claim_of[id(one)] for one in group.tellings)
        fact = Factual(claims, tuple((claims.index(claim_of[id(one)]), reason) for one, reason in group.reasons))
        yield fact
        yield Trying(fact.id, tuple(mint(*way, base=beside.settings.base) for way in ways(group.tellings)))


def fact_keys(records: Iterable[Record], beside: Beside) -> Keyed:
    return ((record.id, record) for record in records if isinstance(record, Factual | Called))


def fact_settled(blocks: Blocks, beside: Beside) -> Iterator[Record]:
    """What is said of each fact."""
    naming, made = Naming(beside.settings.base), Counter[str]()
    for _, block in blocks:
        (iri,) = (record.iri for record in block if isinstance(record, Called))
        (one,) = (record for record in block if isinstance(record, Factual))
        made[one.tellings[0].kind] += 1
        yield from map(Line, ntriples(said(one, iri, naming)))
    yield from (Tally("fact", kind, number) for kind, number in made.items())


def said(one: Factual, iri: str, naming: Naming) -> list[Quad]:
    tellings = tuple(Telling(telling.place[0], codec.claim(telling.written)) for telling in one.tellings)
    published = {telling.place[0]: telling.published for telling in one.tellings}
    iris = {(telling.place[0], ref): of for telling in one.tellings for ref, of in telling.iris.items()}
    fact = Fact(iri, tellings)
    quads = [*claimed(fact, published, iris, naming), *short(fact, iris)]
    for number, reason in one.reasons:
        telling = tellings[number]
        decision = Decision(iri, telling.claim.span.text, "same", (reason,), article=telling.article)
        quads += of_decision(decision, {iri}, naming)
    return quads
