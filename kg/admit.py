"""Who may enter the graph: what an extractor made that would break the shapes is left out and named with the reason."""

from collections.abc import Iterator
from typing import NamedTuple

import msgspec

from kg.graph.accounts import Field, fields
from kg.graph.nodes import is_date
from kg.model import Article, Claim, Cluster, Extraction, Mention, Ref, Span
from kg.terms import KG
from kg.vocabulary import ancestry, terms

ATTRIBUTED = Field("attributed_to", KG.accordingTo, KG.Entity, None, points=True)


class Refusal(NamedTuple):
    """What was left out: `what` is "Role", "Event" … or "Mention", `rule` found it, `text` is what it quotes or claims to."""

    article: str
    what: str
    rule: str
    text: str
    reason: str


class Admission(NamedTuple):
    """An extraction of which everything conforms, and what was taken out of it."""

    extraction: Extraction
    refusals: tuple[Refusal, ...]


def admit(extraction: Extraction) -> Admission:
    """`extraction` without what does not quote its article, points at nobody or holds values the ontology does not allow.

    A graph made of what is left conforms to `ontology/shapes.ttl`.
    """
    refusals: list[Refusal] = []
    clusters: list[Cluster] = []
    places: dict[Ref, Ref] = {}
    for ref, cluster in enumerate(extraction.clusters):
        faults = {mention: next(_mention_faults(mention, extraction.article), "") for mention in cluster.mentions}
        sound = msgspec.structs.replace(cluster, mentions=tuple(mention for mention, fault in faults.items() if not fault))
        refusals += [_refusal(extraction, "Mention", mention.form, mention.span, fault) for mention, fault in faults.items() if fault]
        if sound.mentions and _is_named(cluster):
            places[ref] = len(clusters)
            clusters.append(sound)
        else:
            names = _printable(" | ".join(cluster.names))
            refusals.append(Refusal(extraction.article.id, "Cluster", "", names, "no sound mention or no proper name"))
    claims = []
    for claim in extraction.claims:
        if fault := next(_faults(claim, extraction, places), ""):
            refusals.append(_refusal(extraction, type(claim).__name__, claim.rule, claim.span, fault))
        else:
            claims.append(_moved(claim, places) if len(places) < len(extraction.clusters) else claim)
    return Admission(msgspec.structs.replace(extraction, clusters=tuple(clusters), claims=tuple(claims)), tuple(refusals))


def _refusal(extraction: Extraction, what: str, rule: str, span: Span, reason: str) -> Refusal:
    return Refusal(extraction.article.id, what, rule, _printable(span.text), reason)


def _printable(text: str) -> str:
    return text if _is_text(text) else ascii(text)


def _mention_faults(mention: Mention, article: Article) -> Iterator[str]:
    yield from _misquotes(mention.span, article)
    yield from _invalid(mention)
    if not mention.name.strip():
        yield "the name is empty"


def _faults(claim: Claim, extraction: Extraction, places: dict[Ref, Ref]) -> Iterator[str]:
    for span in (claim.span, claim.evidence, *claim.also):
        yield from _misquotes(span, extraction.article)
    yield from _invalid(claim)
    if not claim.span.text.strip():
        yield "it quotes nothing but white space"
    if not 0 <= claim.confidence <= 1:
        yield f"confidence is {claim.confidence}, not from 0 to 1"
    if not claim.rule:
        yield "rule is empty"
    if not any(KG.Claim in ancestry(class_) for class_ in claim.types()):
        yield f"{' '.join(claim.types()) or 'no class'} is no kind of claim in the ontology"
    for field, value in _values(claim):
        yield from _misfits(field, value, extraction, places)


def _misquotes(span: Span, article: Article) -> Iterator[str]:
    if span.article != article.id:
        yield f"it is a passage of {span.article!r}"
    elif not 0 <= span.start < span.end <= len(article.text):
        yield f"there is no passage from {span.start} to {span.end} in {len(article.text)} characters"
    elif article.text[span.start : span.end] != span.text:
        yield f"the article has {article.text[span.start : span.end]!r} there, not {span.text!r}"


def _invalid(made: Mention | Claim) -> Iterator[str]:
    """Values of other types than the fields' own, such as a status that is not one of those allowed, and text that has no encoding."""
    try:
        msgspec.convert(msgspec.json.decode(msgspec.json.encode(made)), type(made))
    except (msgspec.ValidationError, UnicodeEncodeError) as error:
        yield str(error)


def _values(claim: Claim) -> Iterator[tuple[Field, str | float]]:
    """Each value that the claim's annotated fields hold, and who it is attributed to."""
    if claim.attributed_to is not None:
        yield ATTRIBUTED, claim.attributed_to
    for field in fields(type(claim)):
        value = getattr(claim, field.name)
        yield from ((field, one) for one in (value if isinstance(value, tuple) else (value,)) if one is not None)


def _misfits(field: Field, value: str | float, extraction: Extraction, places: dict[Ref, Ref]) -> Iterator[str]:
    if isinstance(value, str):
        if not value.strip() and field.default is msgspec.NODEFAULT:
            yield f"{field.name} is empty"
        if field.range == KG.PartialDate and not is_date(value):
            yield f"{field.name} is {value!r}, not a date such as 2024-10-04, 2024-10 or 2024"
    elif field.points and value not in places:
        yield f"{field.name} is {value}, which is no cluster of the article"
    elif field.points and field.range and field.range not in ancestry(f"{KG}{(type := extraction.clusters[int(value)].type)}"):
        yield f"{field.name} is {type}, not {terms()[field.range].name}"


def _is_named(cluster: Cluster) -> bool:
    return bool(cluster.names) and all(name.strip() for name in cluster.names) and all(map(_is_text, (*cluster.names, *cluster.reasons)))


def _is_text(text: str) -> bool:
    return not any("\ud800" <= letter <= "\udfff" for letter in text)


def _moved(claim: Claim, places: dict[Ref, Ref]) -> Claim:
    """The claim with its refs led to where the clusters are after some were left out."""
    moved: dict[str, object] = {}
    for field in (ATTRIBUTED, *fields(type(claim))):
        value = getattr(claim, field.name)
        if field.points and isinstance(value, tuple):
            moved[field.name] = tuple(places[one] for one in value)
        elif field.points and value is not None:
            moved[field.name] = places[value]
    return msgspec.structs.replace(claim, **moved)
