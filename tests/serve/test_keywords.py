"""What is a keyword in SPARQL, and what an update becomes when its request names graphs."""

import pytest
from pyoxigraph import NamedNode, Store

from kg.errors import BadQuery
from kg.serve.keywords import fetching, updating, with_using


@pytest.mark.parametrize(
    ("sparql", "keyword"),
    [
        ("SELECT * { SERVICE <http://a.example/> { ?s ?p ?o } }", "SERVICE"),
        ("SELECT * { ?s ?p ?o . service silent ?x { } }", "SERVICE"),
        ("INSERT DATA {} ; LOAD <http://a.example/>", "LOAD"),
        ("SELECT * { ?s ?p 'SERVICE <x> {'; kg:SERVICE ?service } # SERVICE", ""),
        ('SELECT * { ?s ?p """a "quoted" SERVICE""" , <http://a.example/SERVICE> , ?LOAD }', ""),
        ("SELECT * { ?s ?p 'it''s' . SERVICE ?x {} }", "SERVICE"),
        ("SELECT * { ?s ?p 'a\\'' . SERVICE ?x {} }", "SERVICE"),
        ("SELECT * { FILTER(?a < 3 && ?b > 2) SERVICE ?x {} }", "SERVICE"),
    ],
)
def test_what_would_make_the_server_fetch(sparql: str, keyword: str) -> None:
    assert fetching(sparql) == keyword


@pytest.mark.parametrize(
    ("sparql", "is_update"),
    [
        ("SELECT * { ?s ?p 'DELETE' }", False),
        ("PREFIX insert: <http://a.example/> BASE <http://b.example/> ASK {}", False),
        ("PREFIX a: <http://a.example/> # SELECT\nDELETE WHERE { ?s ?p ?o }", True),
        ("with <http://a.example/g> insert {} where {}", True),
        ("", False),
    ],
)
def test_an_update_is_told_by_its_first_keyword(sparql: str, is_update: bool) -> None:
    assert updating(sparql) == is_update


@pytest.mark.parametrize(
    "update",
    [
        "INSERT { <http://a.example/new> ?p ?o } WHERE { ?s ?p ?o }",
        (
            "INSERT DATA { <http://a.example/other> <http://a.example/p> 'WHERE' } ;"
            "INSERT { <http://a.example/new> ?p ?o } # WHERE\nWHERE { ?s ?p ?o }"
        ),
    ],
)
def test_an_update_sees_the_graphs_that_its_request_names(update: str) -> None:
    assert found_after(with_using(update, ["http://a.example/g"], [])) == {"1"}


def test_delete_where_keeps_its_pattern_as_template() -> None:
    rewritten = with_using("DELETE WHERE { GRAPH <http://a.example/g> { ?s ?p ?o } }", [], ["http://a.example/g"])
    store = stocked()
    store.update(rewritten)
    assert [quad.graph_name for quad in store] == [NamedNode("http://a.example/h")]


@pytest.mark.parametrize("update", ["WITH <http://a.example/g> DELETE {} WHERE {}", "INSERT {} USING <http://a.example/g> WHERE {}"])
def test_an_update_that_names_graphs_itself_is_refused_beside_a_request_that_does(update: str) -> None:
    with pytest.raises(BadQuery, match="only one of them"):
        with_using(update, ["http://a.example/g"], [])
    assert with_using(update, [], []) == update


def stocked() -> Store:
    store = Store()
    for name, value in (("g", "1"), ("h", "2")):
        store.update(f"INSERT DATA {{ GRAPH <http://a.example/{name}> {{ <http://a.example/s> <http://a.example/p> {value} }} }}")
    return store


def found_after(update: str) -> set[str]:
    store = stocked()
    store.update(update)
    found = store.quads_for_pattern(NamedNode("http://a.example/new"), None, None)
    return {str(getattr(quad.object, "value", "")) for quad in found}
