"""The graph from Python: rows and frames, entities, claims with their evidence, and the notebook of the docs."""

import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import nbclient
import nbformat
import networkx
import polars
import pytest
import rdflib

import kg
from kg.errors import BadQuery, KgError, UnknownName
from kg.iri import DATA
from tests.stories import miners

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> kg.Graph:
    folder = tmp_path_factory.mktemp("output")
    miners().save(folder / "graph.ttl")
    return kg.open(folder)


def test_a_graph_is_opened_by_its_folder_or_its_file(graph: kg.Graph, tmp_path: Path) -> None:
    graph.save(tmp_path / "copy.ttl")
    assert kg.open(tmp_path / "copy.ttl").turtle() == graph.turtle() == miners().turtle()
    with pytest.raises(KgError, match="neither an Oxigraph store nor a folder with a graph"):
        kg.open(tmp_path)
    with pytest.raises(KgError, match="nodir: No such file"):
        kg.open(tmp_path / "nodir")


def test_rows_have_the_values_of_their_columns(graph: kg.Graph) -> None:
    found = graph.query("demands", by="the MU", status="open")
    assert found.columns == ("article", "by", "demand", "from", "status", "start", "end")
    [row] = found
    assert (row["demand"], row["from"], row["start"]) == ("a pay rise", f"{DATA}institution/ministry", 75)
    assert graph.query("events")[0]["targets"] is None
    assert graph.query("SELECT (true AS ?yes) (2.5 AS ?half) (3 AS ?three) {}")[0] == {"yes": True, "half": 2.5, "three": 3}
    assert [row["status"] for row in graph.query("demands")[1:]] == ["met"]


def test_rows_show_labels_as_text_and_as_html(graph: kg.Graph) -> None:
    found = graph.query("roles")
    assert str(found).splitlines()[2].split() == "2024-05-04-miners.txt Ada Cole chair Miners' Union 10 15".split()
    assert "<td>Ada Cole</td><td>chair</td><td>Miners&#x27; Union</td>" in found._repr_html_()
    assert repr(found) == "<1 rows of article, person, role, of, start, end>"


def test_rows_become_frames(graph: kg.Graph) -> None:
    found = graph.query("events")
    frame = found.to_pandas()
    assert list(frame.columns) == list(found.columns)
    assert frame["start"].tolist() == [125, 68]
    assert frame["targets"].isna().tolist() == [True, False]
    assert found.to_polars().schema["start"] == polars.Int64
    assert found.to_polars().to_dicts() == list(found)
    assert graph.query("reprints").to_polars().columns == list(graph.query("reprints").to_pandas().columns)


@pytest.mark.parametrize("library", ["pandas", "polars"])
def test_a_frame_without_its_library_names_the_extra(graph: kg.Graph, library: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(KgError, match=rf"pip install 'news-kg\[{library}\]'"):
        getattr(graph.query("roles"), f"to_{library}")()


@pytest.mark.parametrize(
    ("query", "values", "error"),
    [
        ("demnads", {}, BadQuery),
        ("demands", {"by": "nobody at all"}, UnknownName),
        ("ASK {}", {}, BadQuery),
        ("CONSTRUCT WHERE { ?s ?p ?o }", {}, BadQuery),
    ],
)
def test_what_cannot_be_asked(graph: kg.Graph, query: str, values: dict[str, str], error: type[KgError]) -> None:
    with pytest.raises(error):
        graph.query(query, **values)


def test_entities_come_by_type_with_their_names(graph: kg.Graph) -> None:
    assert [entity.name for entity in graph.entities()] == ["ministry", "Miners' Union", "Ada Cole", "Holm"]
    [cole] = graph.entities("Person")
    assert (cole.iri, cole.type, cole.aliases) == (f"{DATA}person/cole", "Person", ("Cole",))


def test_claims_come_by_kind_and_party_with_their_evidence(graph: kg.Graph) -> None:
    assert len(graph.claims()) == 5
    [demand] = graph.claims("demand", about="MU")
    assert demand.said == str(demand) == "Miners' Union demanded from ministry: a pay rise (met, open)"
    assert [source.published for source in demand.evidence] == ["2024-05-04", "2024-06-05"]
    assert demand.evidence[0].sentence == "The MU demanded a pay rise from the ministry on 3 May."
    assert [(claim.kind, claim.denied) for claim in graph.claims("statement", about="ministry")] == [("Statement", True)]
    assert graph.claims("role", about="Holm") == []
    with pytest.raises(UnknownName):
        graph.claims(about="nobody at all")
    with pytest.raises(UnknownName, match="'nosuch'; one of role, demand, statement, event"):
        graph.claims("nosuch")  # type: ignore[arg-type]
    with pytest.raises(UnknownName, match=r"'person'; one of .*Person"):
        graph.entities("person")  # type: ignore[arg-type]


def test_the_same_graph_goes_to_other_libraries(graph: kg.Graph) -> None:
    assert set(graph.rdflib()) == set(rdflib.Graph().parse(data=graph.turtle(), format="turtle"))
    assert isinstance(graph.networkx(), networkx.MultiDiGraph)
    assert len(graph.pyvis().nodes) >= 6
    assert graph.explain("Cole").startswith("Ada Cole (person)")


def test_a_notebook_shows_a_summary_and_the_view(graph: kg.Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = graph._repr_html_()
    assert shown.startswith(
        "<p>2 articles, 1 people, 0 groups, 2 institutions, 1 places, 1 roles, 1 demands, 2 statements, 1 events</p><iframe"
    )
    assert "<script" not in shown
    monkeypatch.setattr("kg.library.SHOWN", 10)
    assert "<iframe" not in graph._repr_html_()


def test_importing_loads_nothing_heavy() -> None:
    loaded = "import sys, kg; kg.KgError; print(*sorted({'spacy', 'rdflib', 'networkx', 'pyoxigraph', 'pandas'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True, check=True).stdout == "\n"


@pytest.mark.model
@pytest.mark.filterwarnings("default")
def test_the_notebook_runs(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    notebook: Any = nbformat.read(ROOT / "docs" / "notebook.ipynb", as_version=4)  # type: ignore[no-untyped-call]
    assert len(notebook.cells) == 10
    nbclient.NotebookClient(notebook, timeout=120, resources={"metadata": {"path": str(tmp_path)}}).execute()
    outputs = [output for cell in notebook.cells if cell.cell_type == "code" for output in cell.outputs]
    assert "junior doctors" in str(outputs).lower()
    assert {path.name for path in (tmp_path / "output").iterdir()} >= {"graph.ttl", "graph.graphml", "graph.jsonld"}
