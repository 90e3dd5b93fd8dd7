"""What a server gives, in which format, and what it refuses."""

import csv
import http.client
import io
import os
import time
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit
from xml.dom.minidom import Document

import httpx
import pytest
import rdflib
from pyoxigraph import Store
from SPARQLWrapper import CSV, JSON, TSV, TURTLE, XML, SPARQLWrapper
from SPARQLWrapper import RDFXML as RDF_XML

from kg import query as engine
from kg.graph import Graph
from kg.iri import DATA
from kg.serve import Limits
from kg.serve.answering import rows
from kg.serve.negotiation import RESULTS
from kg.terms import KG
from tests.serve.running import running
from tests.stories import miners

NAMES = "SELECT ?s ?name { ?s a kg:Entity ; rdfs:label ?name } ORDER BY ?name"
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n2 ?o }"


def asked(server: str, query: str, accept: str = "application/sparql-results+json") -> httpx.Response:
    return httpx.get(f"{server}/sparql", params={"query": query}, headers={"Accept": accept}, timeout=60)


@pytest.mark.parametrize(
    ("accept", "query", "type"),
    [
        ("application/sparql-results+json", NAMES, "application/sparql-results+json"),
        ("application/json", NAMES, "application/sparql-results+json"),
        ("*/*", NAMES, "application/sparql-results+json"),
        ("", NAMES, "application/sparql-results+json"),
        ("text/csv;q=0.3, application/sparql-results+xml;q=0.8", NAMES, "application/sparql-results+xml"),
        ("text/*", NAMES, "application/sparql-results+xml"),
        ("text/csv", NAMES, "text/csv"),
        ("text/tab-separated-values", NAMES, "text/tab-separated-values"),
        ("text/html, application/xml;q=0.9, */*;q=0.8", "ASK {}", "application/sparql-results+xml"),
        ("*/*", "CONSTRUCT WHERE { ?s a kg:Person }", "text/turtle"),
        ("application/n-triples", "DESCRIBE <https://w3id.org/news-kg/id/person/cole>", "application/n-triples"),
        ("application/ld+json", "CONSTRUCT WHERE { ?s a kg:Person }", "application/ld+json"),
        ("application/rdf+xml", "CONSTRUCT WHERE { ?s a kg:Person }", "application/rdf+xml"),
    ],
)
def test_the_accept_header_says_the_format(accept: str, query: str, type: str, server: str) -> None:
    response = asked(server, query, accept)
    assert (response.status_code, response.headers["content-type"].partition(";")[0]) == (200, type)


@pytest.mark.parametrize(
    ("query", "accept", "status", "reason"),
    [
        (NAMES, "image/png", 406, "application/sparql-results+json"),
        ("ASK {}", "text/csv", 406, "application/sparql-results+json"),
        (NAMES, "text/csv;q=0", 406, "text/csv"),
        ("SELECT * {", "*/*", 400, "line 1, column 11"),
        ("SELECT ?x { ?x nope:p 1 }", "*/*", 400, "the prefix nope: is not declared"),
        ("SELECT (<http://no.example/f>(1) AS ?x) {}", "*/*", 400, "custom function"),
        ("DELETE WHERE { ?s ?p ?o }", "*/*", 403, "only reads"),
        ("SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }", "*/*", 403, "SERVICE"),
        ("SELECT * { serViCe SILENT ?x { ?s ?p ?o } }", "*/*", 403, "SERVICE"),
        ("SELECT * {" + "{" * 30_000 + "}" * 30_000 + "}", "*/*", 403, "nested too deeply"),
    ],
)
def test_what_cannot_be_answered_is_refused_with_the_reason(query: str, accept: str, status: int, reason: str, server: str) -> None:
    response = httpx.post(
        f"{server}/sparql", content=query, headers={"Accept": accept, "Content-Type": "application/sparql-query"}, timeout=60
    )
    assert response.status_code == status, response.text
    assert reason in response.text


def test_a_query_hidden_from_the_reading_of_keywords_still_fetches_nothing(server: str) -> None:
    """`<?b#>` is less-than and a comment to the engine, an IRI to a reader of tokens."""
    with httpx.Client() as client:
        fetching = f'SELECT * {{ BIND(1 AS ?a) BIND(2 AS ?b) FILTER(?a<?b#>"""\n) SERVICE <{server}/sparql> {{ ?s ?p ?o }} }} #"""'
        response = client.post(f"{server}/sparql", content=fetching, headers={"Content-Type": "application/sparql-query"}, timeout=60)
    assert response.status_code == 403, response.text


@pytest.mark.parametrize("format", [JSON, XML, CSV, TSV])
def test_sparqlwrapper_reads_every_result_format(format: str, server: str) -> None:
    client = SPARQLWrapper(f"{server}/sparql", returnFormat=format)
    client.setQuery("PREFIX kg: <https://w3id.org/news-kg/ontology#> SELECT ?s { ?s a kg:Person }")
    found = client.query().convert()
    text = found.decode() if isinstance(found, bytes) else found.toxml() if isinstance(found, Document) else str(found)
    assert f"{DATA}person/cole" in text


@pytest.mark.parametrize(("format", "name"), [(TURTLE, "turtle"), (RDF_XML, "xml")])
def test_sparqlwrapper_fetches_graphs(format: str, name: str, server: str) -> None:
    client = SPARQLWrapper(f"{server}/sparql", returnFormat=format)
    client.setQuery("CONSTRUCT WHERE { ?s ?p ?o }")
    graph = rdflib.Graph().parse(data=client.query().response.read(), format=name)
    assert len(graph) == len(miners())


@pytest.mark.parametrize("format", ["json", "xml", "csv", "tsv"])
def test_rdflib_reads_every_result_format_alike(format: str, server: str) -> None:
    type = {"csv": "text/csv", "tsv": "text/tab-separated-values"}.get(format, f"application/sparql-results+{format}")
    read = rdflib.query.Result.parse(io.BytesIO(asked(server, NAMES, type).content), format=format)
    assert [str(row[rdflib.Variable("name")]) for row in read.bindings] == ["Ada Cole", "Holm", "Miners' Union", "ministry"]


def test_all_posts_and_gets_give_the_same(server: str) -> None:
    url = f"{server}/sparql"
    answers = [
        httpx.get(url, params={"query": NAMES}),
        httpx.post(url, data={"query": NAMES}),
        httpx.post(url, content=NAMES, headers={"Content-Type": "application/sparql-query"}),
    ]
    assert {answer.status_code for answer in answers} == {200}
    assert len({answer.text for answer in answers}) == 1


@pytest.mark.parametrize("name", list(engine.queries()))
def test_named_queries_give_what_the_command_gives(name: str, server: str, graph: Path) -> None:
    served = httpx.get(f"{server}/query/{name}", params={"format": "csv"}).text
    assert list(csv.reader(io.StringIO(served))) == list(csv.reader(io.StringIO(engine.run(graph, name, "csv"))))
    page = httpx.get(f"{server}/query/{name}", headers={"Accept": "text/html"}).text
    assert page.count("<tr>") == served.count("\r\n")


def test_named_queries_take_parameters_as_people_write_them(server: str, graph: Path) -> None:
    told = {"by": "the miners' union", "status": "met"}
    served = httpx.get(f"{server}/query/demands", params={**told, "format": "csv"}).text
    assert list(csv.reader(io.StringIO(served))) == list(csv.reader(io.StringIO(engine.run(graph, "demands", "csv", values=told))))
    assert served.count("\r\n") == 2
    page = httpx.get(f"{server}/query/demands", params={**told, "since": ""}, headers={"Accept": "text/html"}).text
    assert page.count("<tr>") == 2
    assert 'value="the miners&#39; union"' in page


@pytest.mark.parametrize(
    ("values", "status", "reason"),
    [
        ({"by": "nobody at all"}, 404, "nobody and nothing"),
        ({"since": "yesterday"}, 400, "no date"),
        ({"nope": "1"}, 400, "no parameter"),
        ({"status": "mett"}, 400, "did you mean 'met'"),
    ],
)
def test_a_named_query_says_which_parameter_is_wrong(values: dict[str, str], status: int, reason: str, server: str) -> None:
    response = httpx.get(f"{server}/query/demands", params=values)
    assert (response.status_code, reason in response.text) == (status, True), response.text


def test_a_thing_is_a_page_or_data(server: str) -> None:
    page = httpx.get(f"{server}/id/person/cole", headers={"Accept": "text/html,*/*;q=0.8"})
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    assert all(text in page.text for text in ("Ada Cole", "Pay us.", "2024-05-04-miners.txt", "Miners&#39; Union"))
    data = httpx.get(f"{server}/id/person/cole", headers={"Accept": "text/turtle"})
    read = rdflib.Graph().parse(data=data.text, format="turtle")
    assert (rdflib.URIRef(f"{DATA}person/cole"), rdflib.RDFS.label, rdflib.Literal("Ada Cole")) in read
    assert httpx.get(f"{server}/id/person/nobody").status_code == 404
    assert httpx.get(f"{server}/id/person/cole", params={"format": "png"}).status_code == 406


def test_every_entity_and_article_and_claim_has_a_page(server: str, graph: Path) -> None:
    loaded = Graph.load(graph)
    with httpx.Client(base_url=server, headers={"Accept": "text/html"}, timeout=60) as client:
        iris = sorted({quad.subject.value for quad in loaded if hasattr(quad.subject, "value")})
        assert all(iri.startswith(DATA) for iri in iris)
        statuses = {iri: client.get(f"/id/{iri.removeprefix(DATA)}").status_code for iri in iris}
    assert set(statuses.values()) == {200}


def test_void_counts_what_there_is(server: str, graph: Path) -> None:
    response = httpx.get(f"{server}/.well-known/void")
    read = rdflib.Graph().parse(data=response.text, format="turtle")
    void = rdflib.Namespace("http://rdfs.org/ns/void#")
    data = rdflib.URIRef(f"{server}/.well-known/void#data")
    assert read.value(data, void.triples) == rdflib.Literal(len(Graph.load(graph)))
    assert read.value(data, void.sparqlEndpoint) == rdflib.URIRef(f"{server}/sparql")
    assert rdflib.URIRef(KG.Demand) in set(read.objects(None, void["class"]))


@pytest.mark.parametrize(
    "path",
    [
        "/articles/../graph.ttl",
        "/articles/%2e%2e%2fgraph.ttl",
        "/page/../__init__.py",
        "/page/%2e%2e/app.py",
        "//etc/passwd",
        "/articles/secret.txt",
    ],
)
def test_no_other_file_is_served(path: str, server: str, graph: Path) -> None:
    (graph.parent / "articles").mkdir(exist_ok=True)
    secret = graph.parent / "articles" / "secret.txt"
    if not secret.is_symlink():
        secret.symlink_to("/etc/passwd")
    connection = http.client.HTTPConnection(urlsplit(server).netloc, timeout=60)
    connection.request("GET", path)
    assert connection.getresponse().status == 404
    connection.close()


def test_a_browser_may_ask_from_elsewhere_and_do_nothing_else(server: str) -> None:
    asking = {"Origin": "https://reader.example", "Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "content-type"}
    preflight = httpx.options(f"{server}/sparql", headers=asking)
    assert (preflight.status_code, preflight.headers["access-control-allow-origin"]) == (200, "*")
    answer = httpx.get(f"{server}/", headers={"Origin": "https://reader.example"})
    assert answer.headers["access-control-allow-origin"] == "*"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "default-src 'none'" in answer.headers["content-security-policy"]


def test_a_server_may_be_kept_to_one_origin(graph: Path) -> None:
    with running(graph, origins=("https://desk.example",)) as address:
        allowed = [
            httpx.get(f"{address}/health", headers={"Origin": origin}).headers.get("access-control-allow-origin")
            for origin in ("https://desk.example", "https://reader.example")
        ]
    assert allowed == ["https://desk.example", None]


@pytest.mark.parametrize(
    ("limits", "query", "status", "reason"),
    [
        (Limits(seconds=0.5), ENDLESS, 503, "0.5 seconds"),
        (Limits(slow_at_once=0), ENDLESS, 503, "long queries"),
        (Limits(rows=5), "SELECT * { ?s ?p ?o } LIMIT 6", 403, "5 rows"),
        (Limits(rows=5), "SELECT * { ?s ?p ?o } LIMIT 5", 200, "results"),
        (Limits(rows=5), "CONSTRUCT WHERE { ?s ?p ?o }", 403, "5 triples"),
        (Limits(answer=1000), "SELECT * { ?s ?p ?o }", 403, "1,000 bytes"),
        (Limits(request=1000), f"ASK {{}} #{'x' * 1000}", 413, "1,000 bytes"),
        (Limits(memory=50_000_000, rows=10**9), "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?i ?f ?c", 403, "47 MB"),
    ],
)
def test_limits_hold_and_are_named(limits: Limits, query: str, status: int, reason: str, graph: Path) -> None:
    with running(graph, limits=limits) as address:
        response = httpx.post(f"{address}/sparql", content=query, headers={"Content-Type": "application/sparql-query"}, timeout=60)
        assert (response.status_code, reason in response.text) == (status, True), response.text[:200]
        assert asked(address, "ASK {}").json()["boolean"]
        assert (response.headers.get("retry-after") is not None) == (status == 503)


def test_a_new_graph_is_served_without_a_restart_and_a_broken_one_is_not(tmp_path: Path) -> None:
    path = tmp_path / "graph.ttl"
    path.write_text("<http://a.example/s> <http://a.example/p> 1 .", encoding="utf-8")
    with running(path) as address:
        assert asked(address, "SELECT * { ?s ?p ?o }", "text/csv").text.splitlines()[1:] == ["http://a.example/s,http://a.example/p,1"]
        replaced(path, "broken <")
        waited(lambda: httpx.get(f"{address}/health").json()["trouble"] != "")
        assert ",1" in asked(address, "SELECT * { ?s ?p ?o }", "text/csv").text
        replaced(path, "<http://a.example/s> <http://a.example/p> 2 .")
        waited(lambda: asked(address, "ASK { ?s ?p 2 }").json()["boolean"])
        assert not asked(address, "ASK { ?s ?p 1 }").json()["boolean"]
        assert httpx.get(f"{address}/health").json() == {"status": "ok", "triples": 1, "trouble": ""}


def replaced(path: Path, text: str) -> None:
    new = path.with_suffix(".new")
    new.write_text(text, encoding="utf-8")
    os.replace(new, path)


def waited(there: Callable[[], bool]) -> None:
    for _ in range(300):
        if there():
            return
        time.sleep(0.1)
    raise AssertionError("waited in vain")


def test_the_rows_of_every_format_are_counted_right(server: str) -> None:
    tricky = 'SELECT ?x ?y ?n { VALUES (?x ?y ?n) { ("},{" "a\\"\\n,{" 1) ("<result>" UNDEF 2) (UNDEF UNDEF UNDEF) ("\\\\" "[{"@en 4) } }'
    for format, result in RESULTS.items():
        assert rows(asked(server, tricky, format.types[0]).content, result) == 4, format.name
        assert rows(asked(server, "SELECT * { ?s kg:nothing ?o }", format.types[0]).content, result) == 0, format.name


def test_a_store_on_disk_is_served_without_being_loaded(tmp_path: Path) -> None:
    Store(str(tmp_path / "store")).bulk_extend(miners())
    with running(tmp_path / "store") as address, httpx.Client(base_url=address, timeout=60) as client:
        assert client.get("/health").json()["triples"] == len(miners())
        assert "Ada Cole" in client.get("/query/entities?format=csv").text
        assert "Ada Cole" in client.get("/id/person/cole").text
        assert "Ada Cole" in client.get("/view").text
        hidden = "SELECT * { FILTER(1<'>') SERVICE <http://127.0.0.1:1/> {?s ?p 'x'} }"
        for fetching in ("SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }", hidden):
            refused = client.post("/sparql", content=fetching, headers={"Content-Type": "application/sparql-query"})
            assert (refused.status_code, "SERVICE" in refused.text) == (403, True)
