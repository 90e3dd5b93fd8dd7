"""Every format: the same bytes each time, read back by a reader that is not ours with nothing lost."""

import csv
import io
from pathlib import Path

import networkx
import pyoxigraph
import pytest
import rdflib
from hypothesis import given, settings
from pyarrow import parquet
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat

from kg.errors import KgError
from kg.export import _tables, export, formats
from kg.export.jsonld import files as jsonld
from kg.export.nq import files as nquads
from kg.export.rdf import files as rdfxml
from kg.export.trig import files as trig
from kg.graph import Graph, graph
from kg.graph.nodes import LABEL
from kg.iri import DATA
from kg.model import Extraction
from tests.anything import stories, texts
from tests.stories import JUNE, MAY, june, may, miners, resolved

rdflibs_own = pytest.mark.filterwarnings("ignore:(Dataset|ConjunctiveGraph):DeprecationWarning")
"""rdflib's readers of named graphs use what rdflib calls outdated."""

RDF = {"ttl": "turtle", "nt": "nt", "nq": "nquads", "trig": "trig", "jsonld": "json-ld", "rdf": "xml"}


def triples(path: Path, format: str) -> set[tuple[object, ...]]:
    data = rdflib.Dataset(default_union=True) if format in ("nquads", "trig") else rdflib.Graph()
    return set(data.parse(data=path.read_bytes(), format=format).triples((None, None, None)))


def test_the_formats_are_those_promised() -> None:
    assert set(formats()) == {"ttl", "nt", "nq", "trig", "jsonld", "rdf", "graphml", "gexf", "csv", "parquet", "neo4j"}


@pytest.mark.parametrize("suffix", formats())
def test_a_format_is_the_same_bytes_whatever_the_order(suffix: str, tmp_path: Path) -> None:
    there = export(miners(), tmp_path / f"there.{suffix}")
    back = export(graph([june(), may()], resolved(june(), may())), tmp_path / f"back.{suffix}")
    assert [path.read_bytes() for path in there] == [path.read_bytes() for path in back]
    assert all(path.stat().st_size > 100 for path in there)


@rdflibs_own
@pytest.mark.parametrize(("suffix", "format"), RDF.items())
def test_rdflib_reads_it_back_with_nothing_lost(suffix: str, format: str, tmp_path: Path) -> None:
    [path] = export(miners(), tmp_path / f"graph.{suffix}")
    assert triples(path, format) == set(miners().rdflib())
    assert Graph.load(path).turtle() == miners().turtle()


@pytest.mark.parametrize("files", [nquads, trig, jsonld])
@settings(max_examples=25, deadline=None)
@given(extractions=stories)
def test_any_graph_comes_back_whole(files: object, extractions: list[Extraction]) -> None:
    made = graph(extractions, resolved(*extractions))
    format = {nquads: RdfFormat.N_QUADS, trig: RdfFormat.TRIG, jsonld: RdfFormat.JSON_LD}[files]  # type: ignore[index]
    read = {quad.triple for quad in pyoxigraph.parse(files(made)[""], format)}  # type: ignore[operator]
    assert read == {quad.triple for quad in made}


@given(texts)
def test_rdf_xml_holds_every_text_that_xml_can(text: str) -> None:
    made = Graph([Quad(NamedNode("http://e.org/a"), NamedNode(LABEL), Literal(text))])
    [value] = rdflib.Graph().parse(data=rdfxml(made)[""], format="xml").objects()
    allowed = "".join(letter if (letter >= " " and letter != "\ufffe") or letter in "\t\r\n" else "\ufffd" for letter in text)
    assert str(value) == allowed


@rdflibs_own
@pytest.mark.parametrize("suffix", ["nq", "trig"])
def test_an_article_is_a_named_graph_of_what_it_alone_says(suffix: str, tmp_path: Path) -> None:
    [path] = export(miners(), tmp_path / f"graph.{suffix}")
    data = rdflib.Dataset().parse(data=path.read_bytes(), format=RDF[suffix])
    assert isinstance(data, rdflib.Dataset)
    names = {str(one.identifier): one for one in data.graphs() if len(one)}
    articles = {f"{DATA}article/{MAY.id}", f"{DATA}article/{JUNE.id}"}
    assert articles < names.keys()
    assert len(names) == 3
    subjects = {str(subject) for subject in names[f"{DATA}article/{MAY.id}"].subjects()}
    assert f"{DATA}role/{MAY.id}/chair" in subjects
    assert f"{DATA}demand/pay-rise/in/{MAY.id}" in subjects
    assert f"{DATA}demand/pay-rise" not in subjects


@pytest.mark.parametrize(("suffix", "read"), [("graphml", networkx.read_graphml), ("gexf", networkx.read_gexf)])
def test_networkx_reads_back_who_is_linked_to_what(suffix: str, read: object, tmp_path: Path) -> None:
    [path] = export(miners(), tmp_path / f"graph.{suffix}")
    net, ours = read(path), miners().networkx()  # type: ignore[operator]
    assert set(net.nodes) == set(ours.nodes)
    assert {(iri, node["label"], node["type"]) for iri, node in net.nodes(data=True)} == {
        (iri, node["label"], node["type"]) for iri, node in ours.nodes(data=True)
    }
    ends = sorted((source, target, edge["claim"], edge["denied"]) for source, target, edge in net.edges(data=True))
    assert ends == sorted((source, target, edge["claim"], "no") for source, target, edge in ours.edges(data=True))
    [chair] = [edge for _, _, edge in net.edges(data=True) if edge["claim"].endswith("chair")]
    assert chair["sentences"] == "Ada Cole, chair of the Miners' Union (MU), said: “Pay us.”"
    assert chair["first_reported"] == "2024-05-04"


@pytest.mark.parametrize("suffix", ["graphml", "gexf"])
@settings(max_examples=15, deadline=None)
@given(extractions=stories)
def test_any_network_is_well_formed(suffix: str, extractions: list[Extraction], tmp_path_factory: pytest.TempPathFactory) -> None:
    made = graph(extractions, resolved(*extractions))
    [path] = export(made, tmp_path_factory.mktemp("out") / f"graph.{suffix}")
    read = networkx.read_graphml if suffix == "graphml" else networkx.read_gexf
    assert set(read(path).nodes) == set(made.networkx().nodes)


def test_no_clock_is_in_a_file(tmp_path: Path) -> None:
    [path] = export(miners(), tmp_path / "graph.gexf")
    assert "lastmodified" not in path.read_text(encoding="utf-8")


class TestTables:
    def test_csv_has_a_row_an_entity_a_claim_and_a_passage_of_evidence(self, tmp_path: Path) -> None:
        paths = export(miners(), tmp_path / "graph.csv")
        assert [path.name for path in paths] == ["graph-entities.csv", "graph-claims.csv", "graph-evidence.csv"]
        entities, claims, evidence = ([*csv.DictReader(io.StringIO(path.read_bytes().decode(), newline=""))] for path in paths)
        assert [(row["type"], row["name"], row["aliases"]) for row in entities] == [
            ("Institution", "ministry", ""),
            ("Institution", "Miners' Union", "MU"),
            ("Person", "Ada Cole", "Cole"),
            ("Place", "Holm", ""),
        ]
        [demand] = [row for row in claims if row["kind"] == "Demand"]
        assert (demand["status"], demand["demandedBy"]) == ("met | open", f"{DATA}institution/union")
        assert [(row["published"], row["status"], row["text"]) for row in evidence if row["claim"] == demand["iri"]] == [
            ("2024-05-04", "open", "a pay rise"),
            ("2024-06-05", "met", "pay rise"),
        ]

    def test_parquet_holds_the_same_with_lists_and_numbers(self, tmp_path: Path) -> None:
        entities, claims, evidence = (parquet.read_table(path).to_pylist() for path in export(miners(), tmp_path / "graph.parquet"))
        assert [row["aliases"] for row in entities] == [[], ["MU"], ["Cole"], []]
        assert [row["status"] for row in claims if row["kind"] == "Demand"] == [["met", "open"]]
        assert evidence[0]["start"] == MAY.text.index("a pay rise")
        assert {row["confidence"] for row in evidence} == {0.9, 1.0}

    @settings(max_examples=15, deadline=None)
    @given(stories)
    def test_any_text_survives_csv(self, extractions: list[Extraction]) -> None:
        from kg.export.csv import files

        made = graph(extractions, resolved(*extractions))
        written = files(made)
        for table in _tables.tables(made):
            rows = [*csv.reader(io.StringIO(written[table.name].decode(), newline=""))]
            assert rows[0] == [*table.columns]
            assert rows[1:] == [[" | ".join(cell) if isinstance(cell, tuple) else str(cell) for cell in row] for row in table.rows]

    @pytest.mark.parametrize("suffix", ["csv", "parquet"])
    def test_an_empty_graph_has_empty_tables(self, suffix: str, tmp_path: Path) -> None:
        assert len(export(Graph(), tmp_path / f"graph.{suffix}")) == 3


def test_a_graph_may_be_a_file(tmp_path: Path) -> None:
    miners().save(tmp_path / "graph.ttl")
    [path] = export(tmp_path / "graph.ttl", tmp_path / "graph.nt")
    assert len(path.read_text(encoding="utf-8").splitlines()) == len(miners())


def test_a_suffix_that_is_no_format_is_named_with_those_that_are(tmp_path: Path) -> None:
    with pytest.raises(KgError, match=r"'\.xlsx'; use one of \.csv, \.gexf"):
        export(miners(), tmp_path / "graph.xlsx")
