"""Turtle for people, that says the same to every reader."""

import pyoxigraph
import pytest
import rdflib
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import CanonicalizationAlgorithm, Dataset, Literal, NamedNode, Quad, RdfFormat

from kg.graph import Graph, graph
from kg.graph.turtle import turtle
from kg.model import Extraction
from tests.anything import HOSTILE, stories, texts
from tests.stories import miners, resolved

XSD = "http://www.w3.org/2001/XMLSchema#"


def canonical(quads: object) -> Dataset:
    dataset = Dataset(quads)  # type: ignore[arg-type]
    dataset.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
    return dataset


def one(text: str) -> Graph:
    return Graph([Quad(NamedNode("http://example.org/a"), NamedNode("http://example.org/b"), Literal(text))])


@settings(max_examples=30, deadline=None)
@given(stories)
def test_out_and_in_again_is_the_same_graph(extractions: list[Extraction]) -> None:
    made = graph(extractions, resolved(*extractions))
    assert canonical(pyoxigraph.parse(made.turtle(), RdfFormat.TURTLE)) == canonical(made)


@settings(max_examples=30, deadline=None)
@given(stories)
def test_rdflib_reads_the_same_graph(extractions: list[Extraction]) -> None:
    made = graph(extractions, resolved(*extractions))
    assert set(rdflib.Graph().parse(data=made.turtle(), format="turtle")) == set(made.rdflib())


@given(texts)
def test_any_text_survives_both_readers(text: str) -> None:
    made = one(text).turtle()
    assert [quad.object.value for quad in pyoxigraph.parse(made, RdfFormat.TURTLE)] == [text]
    assert [*rdflib.Graph().parse(data=made.encode(), format="turtle").objects()] == [rdflib.Literal(text)]


@given(texts)
def test_no_text_breaks_a_line_or_turns_one_around(text: str) -> None:
    triple = one(text).turtle().partition("<http://example.org/a>")[2]
    assert len(triple.splitlines()) == 1
    assert not set(triple) & set("\x00\x1b\x85\u2028\u2029\u202e\ufeff")


def test_every_subject_is_a_block_of_its_own() -> None:
    text = miners().turtle()
    head, *blocks = text.split("\n\n")
    assert head.startswith("@base <https://w3id.org/news-kg/id/> .\n@prefix kg:")
    assert len(blocks) == len({quad.subject for quad in miners()})
    assert all(block.rstrip("\n").endswith(" .") and "\n<" not in block for block in blocks)
    assert text.endswith(" .\n")


def test_articles_come_before_entities_before_claims_before_passages() -> None:
    order = [block.partition("/")[0] for block in miners().turtle().split("\n\n")[1:]]
    sections = [
        {"<article": 0, "<decision": 3, "<passage": 4}.get(kind, 1 if kind in ("<institution", "<person", "<place") else 2)
        for kind in order
    ]
    assert sections == sorted(sections)
    assert set(sections) == {0, 1, 2, 3, 4}


def test_a_claim_reads_well() -> None:
    assert """
<event/strike/2024-05/in/2024-05-04-miners> a kg:Telling ;
    kg:accordingTo <person/cole> ;
    kg:actor <institution/union> ;
    kg:confidence 0.9 ;
    kg:date "2024-05"^^xsd:gYearMonth ;
    kg:inArticle <article/2024-05-04-miners> ;
    kg:passage <passage/2024-05-04-miners/125-131> ;
    kg:place <place/holm> ;
    kg:polarity "asserted" ;
    kg:rule "noun" ;
    kg:status "happened" ;
    kg:tells <event/strike/2024-05> ;
    prov:wasDerivedFrom <passage/2024-05-04-miners/125-131> .
""" in miners().turtle()


def test_what_an_article_makes_of_a_thing_follows_the_thing() -> None:
    blocks = [block.partition(" ")[0] for block in miners().turtle().split("\n\n")]
    place = blocks.index("<institution/union>")
    assert blocks[place + 1 : place + 3] == ["<institution/union/in/2024-05-04-miners>", "<institution/union/in/2024-06-05-pay>"]


@pytest.mark.parametrize(
    ("triple", "text"),
    [
        ('<http://e.org/a> <http://e.org/b> "1"^^<XSDinteger> .', "<http://e.org/a> <http://e.org/b> 1 ."),
        ('<http://e.org/a> <http://e.org/b> "0.5"^^<XSDdecimal> .', "<http://e.org/a> <http://e.org/b> 0.5 ."),
        ('<http://e.org/a> <http://e.org/b> "1"^^<XSDdecimal> .', '<http://e.org/a> <http://e.org/b> "1"^^xsd:decimal .'),
        ('<http://e.org/a> <http://e.org/b> "true"^^<XSDboolean> .', "<http://e.org/a> <http://e.org/b> true ."),
        ('<http://e.org/a> <http://e.org/b> "one"^^<XSDinteger> .', '<http://e.org/a> <http://e.org/b> "one"^^xsd:integer .'),
        ('<http://e.org/a> <http://e.org/b> "a\\"^^<b>"@en .', '<http://e.org/a> <http://e.org/b> "a\\"^^<b>"@en .'),
        ("<http://e.org/a> <http://e.org/b> _:c .", "<http://e.org/a> <http://e.org/b> _:c ."),
        ("<BASEperson/x-1> <KGof> <BASE> .", "<person/x-1> kg:of <https://w3id.org/news-kg/id/> ."),
        ("<BASE../x> <KGof> <BASEx//y> .", "<https://w3id.org/news-kg/id/../x> kg:of <x//y> ."),
        ("<BASEa:b> <KGof> <BASEé> .", "<https://w3id.org/news-kg/id/a:b> kg:of <https://w3id.org/news-kg/id/é> ."),
        ("<KGa.b> <KGof> <KG1> .", "<https://w3id.org/news-kg/ontology#a.b> kg:of <https://w3id.org/news-kg/ontology#1> ."),
    ],
)
def test_terms_are_written_for_short_where_that_is_safe(triple: str, text: str) -> None:
    for name, iri in {"BASE": "https://w3id.org/news-kg/id/", "KG": "https://w3id.org/news-kg/ontology#", "XSD": XSD}.items():
        triple = triple.replace(f"<{name}", f"<{iri}")
    written = turtle(f"{triple}\n")
    assert written.endswith(f"\n{text}\n")
    assert canonical(pyoxigraph.parse(written, RdfFormat.TURTLE)) == canonical(pyoxigraph.parse(triple, RdfFormat.N_TRIPLES))


@given(st.lists(st.sampled_from(HOSTILE)).map("".join))
def test_a_name_cannot_end_its_own_quotes(name: str) -> None:
    assert len([*pyoxigraph.parse(one(f'" . <http://evil.example> a "{name}').turtle(), RdfFormat.TURTLE)]) == 1
