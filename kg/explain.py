"""What is known about somebody or something, each fact with the sentences that say it, and why its mentions were taken for one."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from pyoxigraph import DefaultGraph, NamedNode

from kg.graph import Graph
from kg.graph.evidence import Evidence, evidence
from kg.graph.find import find
from kg.graph.kept import opened
from kg.graph.nodes import ALIAS, LABEL, SAME, TYPE, is_iri
from kg.terms import KG
from kg.vocabulary import terms

SECTIONS = {"Roles": KG.Role, "Demands": KG.Demand, "Statements": KG.Statement, "Events": KG.Event}
SUFFERED = {"Appointment": "of", "Arrest": "of", "Attack": "on", "CourtRuling": "on", "Order": "to", "Removal": "of"}
"""Kinds of event that are done to somebody, with the word for to whom; others are held against them, as a strike against a ministry."""
JUDGED = {"same": "taken for one", "different": "kept apart", "unsure": "perhaps one"}


def explain(graph: Graph | str | Path, name: str) -> str:
    """All that the graph, or the one in a file, knows of `name`, a name or IRI, as text for people; of each where several are called so.

    Raises UnknownName where nobody and nothing is called so.
    """
    graph = graph if isinstance(graph, Graph) else opened(graph)
    return "\n".join("".join(f"{_clean(line)}\n" for line in _lines(graph, iri)) for iri in find(graph, name))


def _lines(graph: Graph, iri: str) -> Iterator[str]:
    yield f"{graph.value(iri, LABEL) or iri} ({_kind(graph, iri)})"
    yield f"  {iri}"
    if aliases := [alias.value for alias in graph.values(iri, ALIAS)]:
        yield f"  also called {'; '.join(aliases)}"
    yield from (f"  same as {same.value}" for same in graph.values(iri, SAME))
    claims = [(claim, evidence(graph, claim)) for claim in _claims(graph, iri)]
    claims.sort(key=lambda claim: [(source.published, source.file, source.start) for source in claim[1]])
    for title, class_ in SECTIONS.items():
        of_kind = [(claim, sources) for claim, sources in claims if NamedNode(class_) in graph.values(claim, TYPE)]
        yield from ("", title) if of_kind else ()
        for claim, sources in of_kind:
            yield f"  {said(graph, claim)}"
            yield from (f"    {line}" for line in _sources(graph, sources))
            yield from (f"    {line}" for line in _joins(graph, claim))
    if iri not in dict(claims) and (why := [*_merges(graph, iri), *_decisions(graph, iri)]):
        yield from ("", "Why these names were taken for one, or kept apart")
        yield from (f"  {line}" for line in dict.fromkeys(why))


def _kind(graph: Graph, iri: str) -> str:
    kind = graph.kind(iri)
    return terms()[f"{KG}{kind}"].label if f"{KG}{kind}" in terms() else kind


def _claims(graph: Graph, iri: str) -> list[str]:
    """The claims that name the entity `iri`, in whatever part; of a claim, itself."""
    claims = set(graph.subjects(TYPE, NamedNode(KG.Claim)))
    naming = (quad.subject for quad in graph.store.quads_for_pattern(None, None, NamedNode(iri), DefaultGraph()))
    return [iri] if iri in claims else sorted({subject.value for subject in naming if isinstance(subject, NamedNode)} & claims)


def said(graph: Graph, claim: str) -> str:
    """A claim in a line of English: "Miners' Union demanded a pay rise from ministry: met, open"."""

    def names(*properties: str) -> str:
        return ", ".join(graph.value(node.value, LABEL) or node.value for property in properties for node in graph.values(claim, property))

    def texts(property: str) -> str:
        return ", ".join(node.value for node in graph.values(claim, property))

    def after(word: str, text: str) -> str:
        return f" {word} {text}" if text else ""

    denied = "denied" in [node.value for node in graph.values(claim, KG.polarity)]
    label = graph.value(claim, LABEL)
    source = after("according to", names(KG.accordingTo)).replace(" ", " – ", 1)
    match graph.kind(claim):
        case "Role":
            former = f"{texts(KG.status)} ".lstrip()
            line = f"{names(KG.holder)}: {former}{label}{after('of', names(KG.of))}"
            line += after("since", texts(KG.since)) + after("until", texts(KG.until))
        case "Demand":
            line = f"{names(KG.demandedBy) or 'somebody'} demanded{after('from', names(KG.demandedFrom))}: {label} ({texts(KG.status)})"
        case "Statement":
            line = f"{names(KG.speaker) or 'somebody'} {'denied' if denied else 'said'}: {label}"
            denied = False
        case kind:
            line = _kind(graph, claim)
            if kind in SUFFERED and names(KG.target):
                line += f" {SUFFERED[kind]} {names(KG.target)}{after('by', names(KG.actor))}"
            else:
                line += f": {names(KG.actor) or label}{after('against', names(KG.target))}"
            line += f"{after('in', names(KG.place))}{after('on', texts(KG.date))} ({texts(KG.status)})"
    return f"{'denied: ' * denied}{line}{source}"


def _sources(graph: Graph, found: Iterable[Evidence]) -> Iterator[str]:
    for source in found:
        status = graph.value(source.telling, KG.status)
        yield source.sentence
        yield f"  {', '.join(filter(None, (source.headline, source.published, source.file, status)))}"


def _merges(graph: Graph, entity: str) -> Iterator[str]:
    for appearance in graph.subjects(KG.about, NamedNode(entity)):
        if graph.kind(appearance) == "Appearance":
            file = graph.value(graph.value(appearance, KG.inArticle), KG.file)
            yield from (f"{file}: {reason.value}" for reason in graph.values(appearance, KG.reason))


def _decisions(graph: Graph, iri: str) -> Iterator[str]:
    """What was decided about an entity, such as "Ada Cole and Cole taken for one: one surname in one story"."""
    for decision in graph.subjects(KG.about, NamedNode(iri)):
        if graph.kind(decision) == "Decision":
            files = ", ".join(graph.value(article.value, KG.file) for article in graph.values(decision, KG.inArticle))
            sides = (graph.value(decision, side) for side in (KG.left, KG.right))
            names = dict.fromkeys(graph.value(side, LABEL) if is_iri(side) and graph.value(side, LABEL) else side for side in sides)
            judged = JUDGED[graph.value(decision, KG.judgement)] + " by a person" * (graph.value(decision, KG.decidedBy) == "person")
            reasons = "; ".join(reason.value for reason in graph.values(decision, KG.reason))
            yield f"{files}{': ' * bool(files)}{' and '.join(names)} {judged}{': ' * bool(reasons)}{reasons}"


def _joins(graph: Graph, claim: str) -> Iterator[str]:
    """Why the claims of several articles were taken for one."""
    for decision in graph.subjects(KG.about, NamedNode(claim)):
        files = ", ".join(graph.value(article.value, KG.file) for article in graph.values(decision, KG.inArticle))
        reasons = "; ".join(reason.value for reason in graph.values(decision, KG.reason))
        yield f"{files or graph.value(decision, KG.right)} {JUDGED[graph.value(decision, KG.judgement)]} with it: {reasons}"


def _clean(line: str) -> str:
    """One line, nothing in it that a terminal takes for a command."""
    return "".join(letter if letter.isprintable() else " " for letter in line)
