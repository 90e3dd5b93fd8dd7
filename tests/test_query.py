"""The named queries' rows, every format, and what is said of a query that cannot be answered."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import msgspec
import pytest
import rdflib
from hypothesis import given, settings
from pyoxigraph import Literal, NamedNode, Quad, Store

from kg.errors import BadQuery, KgError
from kg.graph import Graph, graph
from kg.graph.nodes import LABEL
from kg.iri import DATA
from kg.model import Extraction
from kg.query import FORMATS, queries, run
from tests.anything import stories, texts
from tests.stories import JUNE, MAY, may, miners, resolved, span

UNION, COLE, MINISTRY, HOLM = (f"{DATA}{path}" for path in ("institution/union", "person/cole", "institution/ministry", "place/holm"))
COLUMNS = {
    "entities": ["article", "entity", "type", "names"],
    "roles": ["article", "person", "role", "of", "start", "end"],
    "demands": ["article", "by", "demand", "from", "status", "start", "end"],
    "statements": ["article", "speaker", "content", "form", "polarity", "cue", "speaker_text", "start", "end"],
    "events": ["article", "event", "kind", "actors", "targets", "date", "place", "status", "trigger", "start", "end"],
}


@pytest.fixture(scope="module")
def told() -> Graph:
    return miners()


def rows(graph: Graph, query: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in run(graph, query, "jsonl").splitlines()]


def place(words: str, article: object = MAY) -> dict[str, object]:
    found = span(article, words)  # type: ignore[arg-type]
    return {"article": found.article + ".txt", "start": found.start, "end": found.end}


@pytest.mark.parametrize(("name", "columns"), COLUMNS.items())
def test_a_named_query_has_its_columns_and_says_what_it_answers(told: Graph, name: str, columns: list[str]) -> None:
    assert run(told, name, "csv").splitlines()[0].split(",") == columns
    assert queries()[name].title[0].isupper()


ROWS: list[tuple[str, list[dict[str, object]]]] = [
    (
        "entities",
        [
            {"article": MAY.file, "entity": MINISTRY, "type": "Institution", "names": "ministry"},
            {"article": MAY.file, "entity": UNION, "type": "Institution", "names": "Miners' Union | MU"},
            {"article": MAY.file, "entity": COLE, "type": "Person", "names": "Ada Cole"},
            {"article": MAY.file, "entity": HOLM, "type": "Place", "names": "Holm"},
            {"article": JUNE.file, "entity": MINISTRY, "type": "Institution", "names": "ministry"},
            {"article": JUNE.file, "entity": UNION, "type": "Institution", "names": "Miners' Union"},
            {"article": JUNE.file, "entity": COLE, "type": "Person", "names": "Cole"},
        ],
    ),
    ("roles", [{"person": COLE, "role": "chair", "of": UNION, **place("chair")}]),
    (
        "demands",
        [
            {"by": UNION, "demand": "a pay rise", "from": MINISTRY, "status": "open", **place("a pay rise")},
            {"by": UNION, "demand": "pay rise", "status": "met", **place("pay rise", JUNE)},
        ],
    ),
    (
        "statements",
        [
            {
                "speaker": COLE, "content": "Pay us.", "form": "direct", "polarity": "asserted", "cue": "said", "speaker_text": "Ada Cole",
                **place("Pay us."),
            },
            {
                "speaker": MINISTRY, "content": "it had agreed", "form": "indirect", "polarity": "denied", "cue": "denied",
                **place("it had agreed"),
            },
        ],
    ),
    (
        "events",
        [
            {
                "event": f"{DATA}event/strike/2024-05", "kind": "strike", "actors": UNION, "date": "2024-05", "place": HOLM,
                "status": "happened", "trigger": "strike", **place("strike"),
            },
            {
                "event": f"{DATA}event/strike/2024-05", "kind": "strike", "targets": MINISTRY, "date": "2024-05",
                "status": "happened", "trigger": "stoppage", **place("stoppage", JUNE),
            },
        ],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("name", "expected"), ROWS)
def test_a_row_says_what_its_article_said(told: Graph, name: str, expected: list[dict[str, object]]) -> None:
    assert rows(told, name) == expected


def test_several_actors_share_a_cell_in_order() -> None:
    story = may()
    strike = story.claims[3]
    many = type(strike)(
        **{**{name: getattr(strike, name) for name in strike.__struct_fields__}, "kind": "hunger_strike", "actors": (2, 1, 0)}
    )
    extraction = Extraction(MAY, story.clusters, (many,))
    [row] = rows(graph([extraction], resolved(extraction)), "events")
    assert row["actors"] == f"{MINISTRY} {UNION} {COLE}"
    assert row["kind"] == "hunger_strike"


def test_what_is_denied_is_no_event() -> None:
    story = may()
    strike = story.claims[3]
    denied = msgspec.structs.replace(strike, polarity="denied")
    extraction = Extraction(MAY, story.clusters, (denied,))
    assert rows(graph([extraction], resolved(extraction)), "events") == []


@settings(max_examples=25, deadline=None)
@given(stories)
def test_every_claim_has_one_row_an_article_and_every_format_takes_it(extractions: list[Extraction]) -> None:
    resolution = resolved(*extractions)
    made = graph(extractions, resolution)
    told = dict.fromkeys(("Role", "Demand", "Statement", "Event"), 0)
    for fact in resolution.facts:
        for article in {telling.article for telling in fact.tellings}:
            claims = [telling.claim for telling in fact.tellings if telling.article == article]
            first = min(claims, key=lambda claim: (claim.span, claim.evidence))
            told[type(first).__name__] += len(claims) == 1 and (first.polarity == "asserted" or type(first).__name__ == "Statement")
    if all(len({t.article for t in fact.tellings}) == len(fact.tellings) for fact in resolution.facts):
        for kind, count in told.items():
            assert len(rows(made, f"{kind.lower()}s")) == count
    for name in queries():
        for format in ("table", "csv", "tsv", "json", "xml"):
            assert run(made, name, format)


def sparql_json(text: str) -> object:
    return json.loads(text)["results"]["bindings"][0]["x"]["value"]


READERS: dict[str, Callable[[str], object]] = {
    "jsonl": lambda text: json.loads(text)["x"],
    "json": sparql_json,
    "csv": lambda text: [*csv.reader(io.StringIO(text, newline=""))][1][0],
    "tsv": lambda text: str(rdflib.util.from_n3(text.split("\n")[1])),
    "xml": lambda text: "".join(ElementTree.fromstring(text).itertext()),
}


@pytest.mark.parametrize("format", READERS)
@given(text=texts.filter(lambda text: "\ufffe" not in text))
@settings(deadline=None)
def test_any_text_comes_out_as_text(format: str, text: str) -> None:
    made = Graph([Quad(NamedNode("http://e.org/a"), NamedNode(LABEL), Literal(text))])
    expected = "".join("\ufffd" if letter < " " and letter not in "\t\r\n" else letter for letter in text) if format == "xml" else text
    if format == "tsv" and "\\" in text:
        return
    assert READERS[format](run(made, "SELECT ?x { ?s rdfs:label ?x }", format)) == expected


@given(texts)
def test_a_row_of_jsonl_or_a_table_is_one_line_and_no_command_to_a_terminal(text: str) -> None:
    made = Graph([Quad(NamedNode("http://e.org/a"), NamedNode(LABEL), Literal(text))])
    assert len(run(made, "SELECT ?x { ?s rdfs:label ?x }", "jsonl").splitlines()) == 1
    shown = run(made, "SELECT ?x { ?s rdfs:label ?x }")
    assert len(shown.splitlines()) == 3
    assert shown.replace("\n", "").isprintable()


def test_a_table_shows_labels_unless_iris_are_asked_for(told: Graph) -> None:
    assert run(told, "roles") == (
        "article                person    role   of             start  end\n"
        "─────────────────────  ────────  ─────  ─────────────  ─────  ───\n"
        "2024-05-04-miners.txt  Ada Cole  chair  Miners' Union  10     15\n"
    )
    assert COLE in run(told, "roles", iris=True)


def test_a_table_fits_its_width(told: Graph) -> None:
    lines = run(told, "statements", width=80).splitlines()
    assert max(map(len, lines)) <= 80
    assert "…" in lines[2]


@pytest.mark.parametrize(
    ("query", "format", "answer"),
    [
        ("ASK { ?x a kg:Strike }", "table", "yes\n"),
        ("ASK { ?x a kg:Arrest }", "jsonl", "false\n"),
        ("ASK { ?x a kg:Arrest }", "csv", "false\n"),
        ("SELECT (1 AS ?one) (true AS ?yes) (2.5 AS ?half) ('' AS ?none) {}", "jsonl", '{"one": 1, "yes": true, "half": 2.5}\n'),
        ("SELECT ?x { ?x a kg:Nothing }", "jsonl", ""),
        ("SELECT ?x { ?x a kg:Nothing }", "table", "x\n─\n"),
        ("SELECT * {}", "jsonl", "{}\n"),
    ],
)
def test_the_answer_to(told: Graph, query: str, format: str, answer: str) -> None:
    assert run(told, query, format) == answer


@pytest.mark.parametrize("format", ["table", "ttl"])
def test_a_graph_comes_as_turtle(told: Graph, format: str) -> None:
    text = run(told, "CONSTRUCT { ?x a kg:Demand } { ?x a kg:Demand }", format)
    assert text.endswith("\n<demand/pay-rise> a kg:Demand .\n")
    assert len(rdflib.Graph().parse(data=text, format="turtle")) == 1


@pytest.mark.parametrize(
    "query",
    [
        "SELECT ?service { ?service a kg:Strike }",
        "SELECT ?x { ?x a kg:Strike } # SERVICE <http://e.org/>",
        'SELECT ?x { ?x a kg:Strike FILTER(?x != \'SERVICE\' && ?x != """a " SERVICE""" && ?x != <http://e.org/#SERVICE>) }',
    ],
)
def test_the_word_service_alone_is_no_harm(told: Graph, query: str) -> None:
    assert len(rows(told, query)) == 1


@pytest.mark.parametrize(
    ("query", "columns"),
    [
        ("SELECT * { ?s ?p ?o }", "s,p,o"),
        ("PREFIX x: <http://e.org/> SELECT DISTINCT * { ?z rdfs:label ?ab ; a ?a }", "z,ab,a"),
        ("select*{ ?s ?p $o OPTIONAL { ?s rdfs:label ?b } } ORDER BY ?b", "s,p,o,b"),
        ("SELECT * { { SELECT ?o ?s { ?s ?p ?o } } }", "o,s"),
        ("SELECT ?o ?s { ?s ?p ?o }", "o,s"),
        ("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", "n"),
    ],
)
def test_columns_stand_in_the_order_of_the_query(told: Graph, query: str, columns: str) -> None:
    assert run(told, query, "csv").splitlines()[0] == columns


def test_a_query_may_be_a_file(told: Graph, tmp_path: Path) -> None:
    (tmp_path / "mine.rq").write_text(queries()["roles"].text, encoding="utf-8")
    assert run(told, tmp_path / "mine.rq") == run(told, str(tmp_path / "mine.rq")) == run(told, "roles")


def test_a_graph_may_be_a_file_or_the_folder_of_a_build(told: Graph, tmp_path: Path) -> None:
    told.save(tmp_path / "graph.ttl")
    assert run(tmp_path / "graph.ttl", "roles") == run(tmp_path, "roles") == run(told, "roles")
    with pytest.raises(KgError, match="No such file"):
        run(tmp_path / "none.ttl", "roles")


def test_every_named_query_can_be_asked_of_a_store_on_disk(told: Graph, tmp_path: Path) -> None:
    Store(str(tmp_path / "store")).bulk_extend(told)
    opened = Graph.load(tmp_path / "store")
    assert opened.on_disk
    assert opened.base == told.base
    for name in queries():
        assert run(opened, name, "csv") == run(told, name, "csv"), name
    assert run(tmp_path / "store", "demands", values={"by": "MU"}) == run(told, "demands", values={"by": "MU"})


def test_the_base_of_a_store_on_disk_is_told_by_its_articles(tmp_path: Path) -> None:
    Store(str(tmp_path)).bulk_extend(graph([may()], resolved(may()), base="https://example.org/news/"))
    assert Graph.load(tmp_path).base == "https://example.org/news/"


@pytest.mark.parametrize(
    ("query", "format", "message"),
    [
        ("demnads", "table", "no query 'demnads'; did you mean 'demands'"),
        ("xyz", "table", "the named queries are about, asked-most, attacks, "),
        ("none.rq", "table", "none.rq: the query cannot be read"),
        ("  ", "table", "the query is empty"),
        ("SELECT ?x {\n ?x foo:bar ?y }", "table", "line 2, column 5: the prefix foo: is not declared"),
        ("SELECT ?x {\n ?x a }", "table", "line 2, column 8: not understood here or just before\n   ?x a }\n         ^"),
        ("SELEKT ?x { }", "table", "line 1, column 1: a query begins with SELECT"),
        ("# note\nPREFIX a: <b:>\nDELETE WHERE { ?s ?p ?o }", "table", "line 3, column 1: a query begins with SELECT"),
        ("SELECT ?x { ?x a '\ud800' }", "table", "half a surrogate pair"),
        ("SELECT * { SERVICE <http://127.0.0.1/> { ?s ?p ?o } }", "table", "SERVICE would ask another server"),
        ("SELECT * {service silent?x{ ?s ?p ?o } }", "table", "SERVICE would ask another server"),
        ("SELECT * { FILTER(1<'>') SERVICE <http://127.0.0.1/> {?s ?p 'x'} }", "table", "SERVICE would ask another server"),
        ("SELECT * { ?s ?p 1.SERVICE # {\n <http://127.0.0.1/>\n{?s ?p ?o} }", "table", "SERVICE would ask another server"),
        ("PREFIX e: <http://127.0.0.1/> SELECT * { SERVICEe:x{} }", "table", "SERVICE would ask another server"),
        ("roles", "cvs", "unknown format 'cvs'; did you mean 'csv'"),
        ("roles", "ttl", "gives rows, not a graph"),
        ("ASK {}", "ttl", "gives yes or no"),
        ("CONSTRUCT WHERE { ?s ?p ?o }", "csv", "use --format ttl"),
    ],
)
def test_a_query_that_cannot_be_answered_says_why(told: Graph, query: str, format: str, message: str) -> None:
    with pytest.raises(BadQuery) as raised:
        run(told, query, format)
    assert message in str(raised.value)


def test_every_format_is_known_by_its_name() -> None:
    assert set(FORMATS) == {"table", "jsonl", "csv", "tsv", "json", "xml", "ttl"}
