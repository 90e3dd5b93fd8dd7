"""Claims and entities become a graph: what it says of two articles on one strike, and laws over any extraction."""

import random
import subprocess
import sys
from pathlib import Path

import networkx
import pyoxigraph
import pytest
import rdflib
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad

from kg.errors import KgError, UnknownName
from kg.extract.demand import Demand
from kg.graph import Graph, graph
from kg.graph.evidence import evidence
from kg.graph.find import find
from kg.graph.nodes import LABEL, OA, TYPE, is_date, is_iri, segment
from kg.iri import DATA
from kg.model import Decision, Extraction, Resolution
from kg.terms import KG
from tests.anything import stories
from tests.stories import JUNE, MAY, may, miners, resolved

UNION, COLE, MINISTRY, HOLM = (f"{DATA}{path}" for path in ("institution/union", "person/cole", "institution/ministry", "place/holm"))
RISE, STRIKE = f"{DATA}demand/pay-rise", f"{DATA}event/strike/2024-05"


def said(graph: Graph, subject: str, predicate: str) -> list[str]:
    return [node.value for node in graph.values(subject, predicate)]


@pytest.fixture(scope="module")
def told() -> Graph:
    return miners()


@pytest.mark.parametrize(
    ("subject", "predicate", "values"),
    [
        (COLE, LABEL, ["Ada Cole"]),
        (COLE, KG.hasRole, [f"{DATA}role/2024-05-04-miners/chair"]),
        (COLE, KG.affiliatedWith, [UNION]),
        (COLE, KG.said, [f"{DATA}statement/2024-05-04-miners/pay-us"]),
        (UNION, KG.demands, [RISE]),
        (UNION, KG.tookPartIn, [STRIKE]),
        (MINISTRY, KG.said, []),
        (f"{DATA}role/2024-05-04-miners/chair", KG.title, ["chair"]),
        (f"{DATA}role/2024-05-04-miners/chair", KG.since, ["2021"]),
        (RISE, KG.status, ["met", "open"]),
        (RISE, KG.demandedFrom, [MINISTRY]),
        (STRIKE, TYPE, [KG.Claim, KG.Event, KG.Strike]),
        (STRIKE, KG.accordingTo, [COLE]),
        (STRIKE, KG.place, [HOLM]),
        (f"{STRIKE}/in/{MAY.id}", KG.actor, [UNION]),
        (f"{STRIKE}/in/{MAY.id}", KG.target, []),
        (f"{STRIKE}/in/{JUNE.id}", KG.actor, []),
        (f"{STRIKE}/in/{JUNE.id}", KG.target, [MINISTRY]),
        (f"{RISE}/in/{MAY.id}", KG.status, ["open"]),
        (f"{RISE}/in/{JUNE.id}", KG.status, ["met"]),
        (f"{UNION}/in/{MAY.id}", KG.nameUsed, ["MU", "Miners' Union"]),
        (f"{UNION}/in/{MAY.id}", KG.reason, ['"MU" are the initials of "Miners\' Union"']),
        (f"{DATA}article/{MAY.id}", "https://schema.org/datePublished", ["2024-05-04"]),
    ],
)  # fmt: skip
def test_the_graph_says(told: Graph, subject: str, predicate: str, values: list[str]) -> None:
    assert said(told, subject, predicate) == values


@pytest.mark.parametrize(
    ("predicate", "datatype"),
    [(KG.date, {"date", "gYearMonth"}), (KG.since, {"gYear"}), (KG.confidence, {"decimal"}), (f"{OA}start", {"integer"})],
)
def test_a_date_is_no_more_precise_than_the_text(told: Graph, predicate: str, datatype: set[str]) -> None:
    quads = told.store.quads_for_pattern(None, pyoxigraph.NamedNode(predicate), None)
    assert {quad.object.datatype.value.rpartition("#")[2] for quad in quads if isinstance(quad.object, pyoxigraph.Literal)} == datatype


def test_a_claim_told_by_one_article_is_its_own_telling(told: Graph) -> None:
    role = f"{DATA}role/2024-05-04-miners/chair"
    assert told.subjects(KG.tells, pyoxigraph.NamedNode(role)) == []
    assert [source.text for source in evidence(told, role)] == ["chair"]


def test_evidence_comes_oldest_first_with_its_sentence(told: Graph) -> None:
    found = evidence(told, RISE)
    assert [(source.file, source.text) for source in found] == [(MAY.file, "a pay rise"), (JUNE.file, "pay rise")]
    assert found[1].sentence == "The ministry granted the Miners' Union its pay rise on Tuesday."
    assert JUNE.text[found[1].start : found[1].end] == "pay rise"


def test_a_denied_claim_gives_no_shortcut(told: Graph) -> None:
    denied = f"{DATA}statement/2024-05-04-miners/it-had-agreed"
    assert said(told, denied, KG.speaker) == [MINISTRY]
    assert said(told, denied, KG.polarity) == ["denied"]
    assert said(told, MINISTRY, KG.said) == []


def test_the_graph_keeps_how_an_entity_is_mentioned(told: Graph) -> None:
    forms = {
        (said(told, passage, f"{OA}exact")[0], said(told, passage, KG.mentionForm)[0], tuple(said(told, passage, KG.nameUsed)))
        for passage in told.subjects(KG.mentions, pyoxigraph.NamedNode(UNION))
        if MAY.id in passage
    }
    assert forms == {("Miners' Union", "name", ("Miners' Union",)), ("MU", "name", ("MU",)), ("It", "pronoun", ())}


def test_a_decision_is_about_whom_the_article_calls_so(told: Graph) -> None:
    [decision] = told.subjects(TYPE, pyoxigraph.NamedNode(KG.Decision))
    assert said(told, decision, KG.about) == [COLE]
    assert said(told, decision, KG.reason) == ["one surname in one story"]


def test_a_decision_about_iris_links_them() -> None:
    resolution = resolved(may())
    decision = Decision(COLE, "https://example.org/Q1", "same", ("by hand",), by="person")
    made = graph([may()], Resolution(resolution.entities, resolution.iris, resolution.facts, (decision,)))
    [iri] = made.subjects(TYPE, pyoxigraph.NamedNode(KG.Decision))
    assert said(made, iri, KG.about) == [COLE]
    assert isinstance(made.values(iri, KG.right)[0], pyoxigraph.NamedNode)


def test_what_only_one_article_supported_goes_with_it() -> None:
    both, one = miners(), graph([may()], resolved(may()))
    assert JUNE.id in both.turtle()
    assert JUNE.id not in one.turtle()
    assert said(one, RISE, KG.status) == ["open"]


def test_a_decision_on_an_article_that_is_not_there_is_not_told() -> None:
    assert graph([may()], resolved(may())).subjects(TYPE, pyoxigraph.NamedNode(KG.Decision)) == []


def test_claims_of_one_article_become_one_row_of_it() -> None:
    twice = may()
    sentence = twice.claims[2].evidence
    met = Demand(span=sentence, evidence=sentence, rule="other", content="pay", status="met")
    extraction = Extraction(MAY, twice.clusters, (*twice.claims, met))
    made = graph([extraction], resolved(extraction))
    assert said(made, RISE, KG.status) == ["met"]
    assert said(made, RISE, KG.rule) == ["demanding verb", "other"]
    assert len(evidence(made, RISE)) == 1


@settings(max_examples=30, deadline=None)
@given(stories, st.randoms(use_true_random=False))
def test_order_of_reading_is_moot(extractions: list[Extraction], chance: random.Random) -> None:
    resolution = resolved(*extractions)
    facts = [fact._replace(tellings=tuple(chance.sample(fact.tellings, len(fact.tellings)))) for fact in resolution.facts]
    entities = chance.sample(resolution.entities, len(resolution.entities))
    other = Resolution(tuple(entities), resolution.iris, tuple(chance.sample(facts, len(facts))), resolution.decisions)
    assert graph(chance.sample(extractions, len(extractions)), other).turtle() == graph(extractions, resolution).turtle()


def test_no_hash_seed_changes_a_byte() -> None:
    command = [sys.executable, "-c", "from tests.stories import miners; print(miners().turtle())"]
    root = Path(__file__).parents[1]
    texts = set()
    for seed in "012":
        environment = {"PYTHONHASHSEED": seed, "PYTHONPATH": str(root)}
        texts.add(subprocess.run(command, env=environment, cwd=root, check=True, capture_output=True, timeout=60).stdout)
    assert len(texts) == 1
    assert len(texts.pop()) > 5000


@settings(max_examples=30, deadline=None)
@given(stories)
def test_every_passage_quotes_its_article(extractions: list[Extraction]) -> None:
    made = graph(extractions, resolved(*extractions))
    texts = {extraction.article.file: extraction.article.text for extraction in extractions}
    if len(texts) < len(extractions):
        return
    passages = made.subjects(TYPE, pyoxigraph.NamedNode(KG.Passage))
    for passage in passages:
        text = texts[said(made, said(made, passage, f"{OA}hasSource")[0], KG.file)[0]]
        start, end = (int(said(made, passage, f"{OA}{side}")[0]) for side in ("start", "end"))
        assert text[start:end] == said(made, passage, f"{OA}exact")[0]


@settings(max_examples=20, deadline=None)
@given(stories)
def test_there_are_no_blank_nodes(extractions: list[Extraction]) -> None:
    for quad in graph(extractions, resolved(*extractions)):
        assert isinstance(quad.subject, pyoxigraph.NamedNode)
        assert isinstance(quad.object, pyoxigraph.NamedNode | pyoxigraph.Literal)


@given(st.sets(st.text(min_size=1), min_size=2))
def test_ids_that_differ_have_segments_that_differ(ids: set[str]) -> None:
    ids = {id_ for id_ in ids if id_.isprintable()}
    assert len({segment(id_) for id_ in ids}) == len(ids)


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("2024-02-29", True),
        ("2023-02-29", False),
        ("2024-02", True),
        ("2024-13", False),
        ("2024", True),
        ("24", False),
        ("٢٠٢٤", False),
        ("0000", False),
    ],
)
def test_a_date_is_one_of_the_calendar(text: str, answer: bool) -> None:
    assert is_date(text) is answer


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("https://e.org/a", True),
        ("https://e.org/a b", False),
        ('https://e.org/"', False),
        ("the state", False),
        ("a:b", False),
        ("http://[", False),
    ],
)
def test_an_iri_is_absolute_and_holds_nothing_that_could_end_it(text: str, answer: bool) -> None:
    assert is_iri(text) is answer


class TestHandedOn:
    def test_rdflib_reads_the_same_texts_as_plain_literals(self, told: Graph) -> None:
        handed = told.rdflib()
        assert handed.value(rdflib.URIRef(COLE), rdflib.RDFS.label) == rdflib.Literal("Ada Cole")
        assert len(handed) == len(told)

    def test_rdflib_answers_sparql_through_the_engine(self, told: Graph) -> None:
        rows = told.rdflib().query("SELECT ?name { ?x a kg:Person ; rdfs:label ?name }", initNs={"kg": str(KG), "rdfs": rdflib.RDFS})
        assert [*rows] == [(rdflib.Literal("Ada Cole"),)]

    def test_rdflib_constructs_plain_literals(self, told: Graph) -> None:
        made = told.rdflib().query("CONSTRUCT WHERE { ?x rdfs:label ?name }", initNs={"rdfs": rdflib.RDFS}).graph
        assert made is not None
        assert (None, None, rdflib.Literal("Ada Cole")) in made

    def test_what_rdflib_adds_the_graph_holds(self) -> None:
        made = Graph()
        made.rdflib().add((rdflib.URIRef(COLE), rdflib.RDFS.label, rdflib.Literal("Ada")))
        assert said(made, COLE, LABEL) == ["Ada"]

    def test_networkx_links_people_and_claims(self, told: Graph) -> None:
        net = told.networkx()
        assert isinstance(net, networkx.MultiDiGraph)
        assert {
            (net.nodes[source]["label"], edge["label"], net.nodes[target]["label"]) for source, target, edge in net.edges(data=True)
        } == {
            ("Ada Cole", "chair", "Miners' Union"),
            ("Miners' Union", "demanded by", "a pay rise"),
            ("a pay rise", "demanded from", "ministry"),
            ("Miners' Union", "actor", "strike"),
            ("strike", "target", "ministry"),
            ("strike", "place", "Holm"),
        }

    def test_networkx_edges_carry_their_evidence(self, told: Graph) -> None:
        [edge] = told.networkx().get_edge_data(COLE, UNION).values()
        assert [source.text for source in edge["evidence"]] == ["chair"]
        assert edge["denied"] is False


class TestFiles:
    def test_a_graph_saved_and_loaded_is_the_same(self, told: Graph, tmp_path: Path) -> None:
        told.save(tmp_path / "graph.ttl")
        assert Graph.load(tmp_path / "graph.ttl").turtle() == told.turtle() == (tmp_path / "graph.ttl").read_text(encoding="utf-8")

    def test_the_base_survives(self, tmp_path: Path) -> None:
        made = graph([may()], resolved(may()), base="https://example.org/news/")
        made.save(tmp_path / "graph.ttl")
        assert Graph.load(tmp_path / "graph.ttl").base == "https://example.org/news/"
        assert "<article/2024-05-04-miners> a kg:Article" in made.turtle()

    @pytest.mark.parametrize(
        ("name", "content", "message"),
        [
            ("none.ttl", None, "No such file"),
            ("odd.xyz", "", "no RDF format"),
            ("broken.ttl", "<a> <b> .", "not a graph that can be read"),
            ("binary.ttl", "\x00\xff", "not a graph that can be read"),
        ],
    )
    def test_a_file_that_is_no_graph_is_named_with_the_reason(self, tmp_path: Path, name: str, content: str | None, message: str) -> None:
        if content is not None:
            (tmp_path / name).write_text(content, encoding="latin-1")
        with pytest.raises(KgError, match=message) as raised:
            Graph.load(tmp_path / name)
        assert name in str(raised.value)

    def test_a_folder_without_a_graph_is_named(self, tmp_path: Path) -> None:
        with pytest.raises(KgError, match="neither an Oxigraph store nor a folder with a graph"):
            Graph.load(tmp_path)

    def test_named_graphs_become_one(self, tmp_path: Path) -> None:
        (tmp_path / "graph.nq").write_text(
            "<http://a> <http://b> <http://c> <http://g> .\n<http://a> <http://b> <http://d> .\n", encoding="utf-8"
        )
        assert len(Graph.load(tmp_path / "graph.nq")) == len([*Graph.load(tmp_path / "graph.nq")]) == 2


class TestFind:
    @pytest.mark.parametrize("name", ["Ada Cole", "ada cole", "Cole", COLE, "person/cole"])
    def test_a_name_means_whoever_is_called_so(self, told: Graph, name: str) -> None:
        assert find(told, name) == [COLE]

    @pytest.mark.parametrize("name", ["the Miners Union", "MU", "mu"])
    def test_aliases_and_articles_count(self, told: Graph, name: str) -> None:
        assert find(told, name) == [UNION]

    @pytest.mark.parametrize(
        ("name", "found"),
        [
            ("Marsh", ["person/ada-marsh"]),
            ("van Holt", ["person/eva-van-holt"]),
            ("arsh", "nobody and nothing called 'arsh'"),
            ("Union", "nobody and nothing called 'Union'"),
            ("Reed", "'Reed' may be any of 'Ann Reed', 'Bo Reed'; say which"),
            ("Lowe", ["person/cy-lowe/a", "person/cy-lowe/b"]),
        ],
    )
    def test_a_surname_means_the_one_person_whose_name_ends_in_it(self, name: str, found: list[str] | str) -> None:
        called = {
            "person/ada-marsh": "Ada Marsh",
            "institution/marsh": "Bank of Marsh",
            "institution/union": "Miners' Union",
            "person/eva-van-holt": "Eva van Holt",
            "person/ann-reed": "Ann Reed",
            "person/bo-reed": "Bo Reed",
            "person/cy-lowe/a": "Cy Lowe",
            "person/cy-lowe/b": "Cy Lowe",
        }
        named = Graph()
        for path, label in called.items():
            iri = NamedNode(f"{DATA}{path}")
            kinds = (KG.Entity, KG.Person if path.startswith("person") else KG.Institution)
            named.store.extend([Quad(iri, NamedNode(TYPE), NamedNode(kind)) for kind in kinds])
            named.store.add(Quad(iri, NamedNode(LABEL), Literal(label)))
        if isinstance(found, str):
            with pytest.raises(UnknownName, match=found):
                find(named, name)
        else:
            assert find(named, name) == [f"{DATA}{path}" for path in found]

    def test_an_unknown_name_gets_the_nearest(self, told: Graph) -> None:
        with pytest.raises(UnknownName, match="'Ada Cloe'; did you mean 'Ada Cole'"):
            find(told, "Ada Cloe")
