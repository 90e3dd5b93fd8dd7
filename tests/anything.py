"""Extractions as hypothesis makes them up: any text, any names, claims of every kind, all of it quoting its article."""

from typing import Any, get_args

from hypothesis import strategies as st

from kg.extract.demand import Demand
from kg.extract.event import Event, Kind
from kg.extract.role import Role
from kg.extract.statement import Statement
from kg.model import Article, Claim, Cluster, Extraction, Mention, Span

HOSTILE = "\"\\'<>&\x00\x01\x07\x1b\x7f\x85\u2028\u2029\u202e\ufeff\ufffe\r\n\t;=@|,.😀é{}"
texts = st.text(st.one_of(st.sampled_from(HOSTILE), st.characters(exclude_categories=["Cs"])), min_size=1, max_size=12)
dates = st.sampled_from([None, "2024", "2024-02", "2024-02-29"])


@st.composite
def articles(draw: st.DrawFn) -> Article:
    text = draw(texts.filter(inked))
    return Article(
        id=draw(texts.map(lambda id_: id_.replace("/", "-"))),
        text=text,
        file=draw(texts),
        headline=draw(st.none() | texts),
        published=draw(dates),
        publisher=draw(st.none() | texts),
        url=draw(st.none() | texts),
    )


@st.composite
def spans(draw: st.DrawFn, article: Article) -> Span:
    start = draw(st.integers(0, len(article.text) - 1))
    end = draw(st.integers(start + 1, len(article.text)))
    return Span(article.id, start, end, article.text[start:end])


def inked(text: str) -> bool:
    return bool(text.strip())


@st.composite
def clusters(draw: st.DrawFn, article: Article, type_: str) -> Cluster:
    names = draw(st.lists(texts.filter(inked), min_size=1, max_size=3))
    mentions = [
        Mention(type_, name, draw(spans(article)), draw(st.sampled_from(["name", "description", "pronoun"])))  # type: ignore[arg-type]
        for name in names
    ]
    return Cluster(type_, tuple(names), tuple(mentions), reasons=tuple(draw(st.lists(texts, max_size=2))))  # type: ignore[arg-type]


@st.composite
def claims(draw: st.DrawFn, article: Article) -> Claim:
    """Of a cast of four: a person, a group, an institution and a place."""
    anybody = st.integers(0, 3)
    several = st.lists(anybody, max_size=3).map(tuple)
    content = draw(texts.filter(inked))
    quoted = spans(article).filter(lambda span: inked(span.text))
    span, evidence, also = draw(quoted), draw(quoted), tuple(draw(st.lists(quoted, max_size=2)))
    common: dict[str, Any] = {"span": span, "evidence": evidence, "also": also, "rule": "made up", "confidence": draw(st.floats(0, 1))}
    common |= {"attributed_to": draw(st.none() | anybody), "polarity": draw(st.sampled_from(["asserted", "denied"]))}
    match draw(st.integers(0, 3)):
        case 0:
            return Role(**common, holder=0, title=content, of=draw(st.none() | anybody), since=draw(dates))
        case 1:
            status: Any = draw(st.sampled_from(["open", "met", "partly_met", "rejected", "withdrawn"]))
            return Demand(**common, demanded_by=draw(several), demanded_from=draw(st.none() | anybody), content=content, status=status)
        case 2:
            form: Any = draw(st.sampled_from(["direct", "indirect", "mixed"]))
            return Statement(**common, speaker=draw(st.none() | anybody), content=content, form=form, cue=draw(st.none() | texts))
        case _:
            kind: Any = draw(st.sampled_from(get_args(Kind)))
            status = draw(st.sampled_from(["happened", "ongoing", "planned", "called_off"]))
            return Event(**common, kind=kind, actors=draw(several), targets=draw(several), date=draw(dates), status=status)


@st.composite
def extractions(draw: st.DrawFn) -> Extraction:
    article = draw(articles())
    cast = tuple(draw(clusters(article, type_)) for type_ in ("Person", "Group", "Institution", "Place"))
    return Extraction(article, cast, tuple(draw(st.lists(claims(article), max_size=4))))


stories = st.lists(extractions(), max_size=3, unique_by=lambda extraction: extraction.article.id)
"""Several articles, each with an id of its own."""
