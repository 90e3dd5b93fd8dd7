"""What conforms, what does not and why: graphs against the shapes, claims before they enter."""

from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat

import kg.validate
from kg.admit import admit
from kg.extract.demand import Demand
from kg.extract.event import Event
from kg.graph import Graph, graph
from kg.graph.nodes import DERIVED_FROM, LABEL, OA, TYPE, XSD
from kg.iri import DATA
from kg.model import Claim, Cluster, Extraction, Mention, Span
from kg.terms import KG
from kg.validate import Violation, validate
from kg.vocabulary import ontology_file
from tests.anything import stories
from tests.stories import MAY, may, miners, resolved, span

RISE, STRIKE = f"{DATA}demand/pay-rise", f"{DATA}event/strike/2024-05"
CHAIR, PAY_US = f"{DATA}role/2024-05-04-miners/chair", f"{DATA}statement/2024-05-04-miners/pay-us"
UNION, PASSAGE = f"{DATA}institution/union", f"{DATA}passage/2024-05-04-miners/10-15"


def test_the_example_conforms() -> None:
    assert validate(miners()) == []


def test_a_graph_in_a_file_is_checked_too(tmp_path: Path) -> None:
    miners().save(tmp_path / "graph.ttl")
    assert validate(tmp_path / "graph.ttl") == []


def test_the_lexicon_conforms() -> None:
    lexicon = Graph()
    lexicon.store.load(ontology_file("lexicon.ttl").read_bytes(), RdfFormat.TURTLE)
    assert validate(lexicon) == []
    assert len(lexicon) > 100


BROKEN = [
    ("remove", CHAIR, KG.holder, None, "RoleShape", "a role is held by a person of the graph"),
    ("add", CHAIR, KG.holder, NamedNode(UNION), "RoleShape", f"a role is held by a person of the graph (holder is {UNION})"),
    ("remove", CHAIR, KG.title, None, "RoleShape", "a role has a title"),
    ("add", CHAIR, KG.until, Literal("yesterday"), "RoleShape", "(until is yesterday)"),
    ("add", RISE, KG.status, Literal("granted"), "DemandShape", "rejected or withdrawn (status is granted)"),
    ("add", RISE, KG.date, Literal("2023-02-29", datatype=NamedNode(f"{XSD}date")), "DemandShape", "a demand's date is"),
    ("add", RISE, KG.demandedFrom, Literal("the ministry"), "DemandShape", "a demand is made to an entity of the graph"),
    ("remove", PAY_US, KG.form, None, "StatementShape", "a statement is direct, indirect or mixed"),
    ("add", PAY_US, KG.speaker, NamedNode("http://nobody.example/"), "StatementShape", "http://nobody.example/"),
    ("remove", PAY_US, KG.confidence, None, "ClaimShape", "a claim has two tellings or more, or else"),
    ("remove", PAY_US, DERIVED_FROM, None, "ClaimShape", "a claim comes from a passage of the graph"),
    ("remove", f"{STRIKE}/in/{MAY.id}", KG.tells, None, "ClaimShape", "a claim has two tellings or more, or else"),
    ("add", f"{STRIKE}/in/{MAY.id}", KG.confidence, Literal(2), "TellingShape", "a confidence from 0 to 1"),
    ("add", STRIKE, KG.actor, NamedNode(CHAIR), "EventShape", "an event's actors are entities of the graph"),
    ("add", UNION, TYPE, NamedNode(KG.Place), "EntityShape", "an entity is one of person, group, institution and place"),
    ("add", UNION, LABEL, Literal("The Other Union"), "EntityShape", "an entity has one label"),
    ("remove", UNION, DERIVED_FROM, None, "EntityShape", "an entity comes from a passage of the graph"),
    ("add", UNION, KG.said, NamedNode(CHAIR), "EntityShape", "what somebody said is a statement of the graph"),
    ("remove", PASSAGE, f"{OA}exact", None, "PassageShape", "a passage has its exact text"),
    ("add", PASSAGE, f"{OA}start", Literal(-1), "PassageShape", "a passage starts at one integer"),
    ("add", PASSAGE, f"{OA}end", Literal(3), "PassageShape", "before its end"),
    ("add", PASSAGE, KG.mentionForm, Literal("nod"), "PassageShape", "a mention is a name, description or pronoun"),
    ("remove", f"{DATA}article/{MAY.id}", KG.file, None, "ArticleShape", "an article has one file name"),
    ("add", f"{DATA}article/{MAY.id}", "https://schema.org/datePublished", Literal("today"), "ArticleShape", "an article's date is"),
]  # fmt: skip


@pytest.mark.parametrize(("how", "node", "predicate", "value", "shape", "reason"), BROKEN)
def test_a_graph_broken_on_purpose_says_node_shape_and_reason(
    how: str, node: str, predicate: str, value: Literal | NamedNode | None, shape: str, reason: str
) -> None:
    broken = miners()
    if how == "add" and value is not None:
        broken.store.add(Quad(NamedNode(node), NamedNode(predicate), value))
    else:
        for quad in [*broken.store.quads_for_pattern(NamedNode(node), NamedNode(predicate), None)]:
            broken.store.remove(quad)
    found = [violation for violation in validate(broken) if violation.shape == shape]
    assert [one for one in found if one.node == (STRIKE if predicate == KG.tells else node) and reason in one.reason], found


def test_parts_make_no_difference(monkeypatch: pytest.MonkeyPatch) -> None:
    broken = miners()
    for quad in [*broken.store.quads_for_pattern(None, NamedNode(KG.polarity), None)]:
        broken.store.remove(quad)
    whole = validate(broken)
    monkeypatch.setattr(kg.validate, "AT_ONCE", 2)
    assert validate(broken) == whole
    assert Violation(CHAIR, "ClaimShape", "a claim is asserted or denied (polarity is missing or too many)") in whole


def broken(claim: Claim, **changed: object) -> Claim:
    return msgspec.structs.replace(claim, **changed)


ROLE, STATEMENT, DEMAND, EVENT, DENIAL = may().claims
ELSEWHERE = Span(MAY.id, 0, 5, "Somebody else")

REFUSED = [
    (broken(ROLE, span=ELSEWHERE), "the article has 'Ada C' there, not 'Somebody else'"),
    (broken(ROLE, evidence=Span("other", 0, 3, "Ada")), "it is a passage of 'other'"),
    (broken(ROLE, also=(Span(MAY.id, 5, 9999, "x"),)), "there is no passage from 5 to 9999"),
    (broken(ROLE, span=Span(MAY.id, 3, 4, " ")), "it quotes nothing but white space"),
    (broken(ROLE, holder=1), "holder is Institution, not Person"),
    (broken(ROLE, holder=4), "holder is 4, which is no cluster of the article"),
    (broken(ROLE, of=-1), "of is -1, which is no cluster of the article"),
    (broken(ROLE, title=" "), "title is empty"),
    (broken(ROLE, since="last year"), "since is 'last year', not a date such as"),
    (broken(ROLE, rule=""), "rule is empty"),
    (broken(ROLE, confidence=1.5), "confidence is 1.5, not from 0 to 1"),
    (broken(ROLE, confidence=float("nan")), "confidence"),
    (broken(STATEMENT, form="shouted"), "Invalid enum value 'shouted' - at `$.form`"),
    (broken(STATEMENT, attributed_to=9), "attributed_to is 9"),
    (broken(STATEMENT, polarity="maybe"), "Invalid enum value 'maybe'"),
    (broken(STATEMENT, content="half \ud800"), "surrogates not allowed"),
    (broken(DEMAND, status="granted"), "Invalid enum value 'granted'"),
    (broken(DEMAND, demanded_by=(0, 7)), "demanded_by is 7"),
    (broken(EVENT, kind="party"), "Invalid enum value 'party'"),
    (broken(EVENT, date="2023-02-29"), "date is '2023-02-29'"),
]  # fmt: skip


@pytest.mark.parametrize(("claim", "reason"), REFUSED)
def test_a_claim_that_does_not_conform_is_left_out_and_named(claim: Claim, reason: str) -> None:
    story = may()
    extraction, refusals = admit(Extraction(MAY, story.clusters, (claim, *story.claims[1:])))
    assert extraction.claims == story.claims[1:]
    [refusal] = refusals
    assert reason in refusal.reason
    assert (refusal.article, refusal.what) == (MAY.id, type(claim).__name__)


def test_what_conforms_is_let_in_as_it_is() -> None:
    assert admit(may()) == (may(), ())


def test_a_kind_the_ontology_does_not_know_is_refused() -> None:
    class Party(Event, frozen=True, kw_only=True):
        def types(self) -> tuple[str, ...]:
            return (f"{KG}Party",)

    party = Party(span=EVENT.span, evidence=EVENT.evidence, rule="noun", kind="talks")
    assert "is no kind of claim in the ontology" in admit(Extraction(MAY, may().clusters, (party,))).refusals[0].reason


def test_a_mention_that_does_not_quote_is_left_out_of_its_cluster() -> None:
    story = may()
    wrong = Mention("Person", "Cole", Span(MAY.id, 0, 4, "Cole"))
    cole = msgspec.structs.replace(story.clusters[0], mentions=(*story.clusters[0].mentions, wrong))
    extraction, refusals = admit(Extraction(MAY, (cole, *story.clusters[1:]), story.claims))
    assert extraction == story
    assert [refusal.what for refusal in refusals] == ["Mention"]


@pytest.mark.parametrize("names", [(), (" ",), ("half_a_surrogate \ud800",)])
def test_a_cluster_without_a_proper_name_is_left_out_with_what_speaks_of_it(names: tuple[str, ...]) -> None:
    story = may()
    nameless = msgspec.structs.replace(story.clusters[3], names=names)
    extraction, refusals = admit(Extraction(MAY, (*story.clusters[:3], nameless), story.claims))
    assert extraction.clusters == story.clusters[:3]
    assert [refusal.what for refusal in refusals] == ["Cluster", "Event"]
    assert msgspec.json.encode(refusals)


def test_refs_follow_when_a_cluster_is_left_out() -> None:
    story = may()
    nobody = Cluster("Group", ("nobody",), ())
    moved = Demand(
        span=span(MAY, "a pay rise"), evidence=DEMAND.evidence, rule="r", demanded_by=(2,), demanded_from=3, content="pay", attributed_to=1
    )
    lost = broken(moved, demanded_by=(0,))
    extraction, refusals = admit(Extraction(MAY, (nobody, *story.clusters), (moved, lost)))
    assert extraction.clusters == story.clusters
    assert extraction.claims == (broken(moved, demanded_by=(1,), demanded_from=2, attributed_to=0),)
    assert [refusal.what for refusal in refusals] == ["Cluster", "Demand"]


@settings(max_examples=10, deadline=None)
@given(stories)
def test_whatever_is_admitted_conforms_to_the_shapes(extractions: list[Extraction]) -> None:
    admitted = [admit(extraction) for extraction in extractions]
    assert all(not admission.refusals for admission in admitted)
    extractions = [admission.extraction for admission in admitted]
    assert validate(graph(extractions, resolved(*extractions))) == []
