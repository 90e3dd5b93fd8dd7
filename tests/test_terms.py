"""The ontology is the only home of a term, and says of each what it is."""

import re
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import pytest
import rdflib
from rdflib import OWL, RDF, RDFS

from kg.iri import ONTOLOGY
from kg.terms import KG
from kg.vocabulary import ancestry, ontology_file, shortcuts, terms, terms_module

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "ontology.html"


@pytest.fixture(scope="module")
def ontology() -> rdflib.Graph:
    return rdflib.Graph().parse(data=ontology_file("kg.ttl").read_bytes(), format="turtle")


def test_the_python_names_are_those_of_the_ontology() -> None:
    assert (files("kg") / "terms.py").read_text(encoding="utf-8") == terms_module(), "run `python -m kg.vocabulary`"


def test_a_term_is_a_plain_iri() -> None:
    assert KG.holder == f"{ONTOLOGY}holder"
    assert f"{KG}Strike" == KG.Strike
    assert str(KG) == ONTOLOGY


def test_the_page_of_the_ontology_is_that_of_today(tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-m", "tests.ontology", str(tmp_path / "page.html")], check=True, cwd=ROOT, timeout=120)
    assert PAGE.read_text(encoding="utf-8") == (tmp_path / "page.html").read_text(encoding="utf-8"), "run `python -m tests.ontology`"


def test_the_page_of_the_ontology_tells_of_every_class_and_property() -> None:
    text = PAGE.read_text(encoding="utf-8")
    assert [term for term in terms() if f"<code>{term}</code>" not in text] == [KG.PartialDate, KG.plover], "datatypes"
    assert "PLOVER: PROTEST." in text


def test_every_plover_category_is_one_of_the_sixteen(ontology: rdflib.Graph) -> None:
    categories = str(ontology.value(rdflib.URIRef(KG.plover), RDFS.comment)).partition(": ")[2].rstrip(".").split(", ")
    assert len(categories) == 16
    assert {str(notation) for notation in ontology.objects(None, rdflib.SKOS.notation)} <= set(categories)


def test_every_term_has_a_label_and_a_comment(ontology: rdflib.Graph) -> None:
    for subject in set(ontology.subjects()):
        assert ontology.value(subject, RDFS.label), subject
        assert str(ontology.value(subject, RDFS.comment)).endswith("."), subject


def test_every_property_has_one_domain_and_one_range(ontology: rdflib.Graph) -> None:
    properties = {
        subject for kind in (OWL.ObjectProperty, OWL.DatatypeProperty, RDF.Property) for subject in ontology.subjects(RDF.type, kind)
    }
    assert len(properties) > 40
    for subject in properties:
        assert len([*ontology.objects(subject, RDFS.domain)]) == len([*ontology.objects(subject, RDFS.range)]) == 1, subject


def test_every_class_and_object_property_is_aligned_to_a_public_vocabulary(ontology: rdflib.Graph) -> None:
    aligned = {subject for subject, _, other in ontology if isinstance(other, rdflib.URIRef) and _is_public(str(other))}
    aligned |= set(ontology.subjects(rdflib.SKOS.notation))
    for kind in (OWL.Class, OWL.ObjectProperty):
        for subject in ontology.subjects(RDF.type, kind):
            assert aligned & {rdflib.URIRef(iri) for iri in ancestry(str(subject))}, subject


def _is_public(iri: str) -> bool:
    return not iri.startswith((ONTOLOGY, str(OWL), str(RDFS), str(rdflib.XSD)))


@pytest.mark.parametrize("vocabulary", ["schema.org", "foaf", "ns/org#", "ns/prov#", "/sem/", "ns/oa#"])
def test_the_ontology_speaks_the_public_vocabularies(ontology: rdflib.Graph, vocabulary: str) -> None:
    assert [other for _, _, other in ontology if vocabulary in str(other)]


def test_whatever_the_ontology_names_of_its_own_it_defines(ontology: rdflib.Graph) -> None:
    used = {str(node) for triple in ontology for node in triple if str(node).startswith(ONTOLOGY) and str(node) != ONTOLOGY}
    assert used - terms().keys() == set()


@pytest.mark.parametrize("file", ["shapes.ttl", "lexicon.ttl"])
def test_whatever_the_other_files_name_the_ontology_defines(file: str) -> None:
    text = ontology_file(file).read_text(encoding="utf-8")
    used = {name for name in re.findall(r"\bkg:([A-Za-z]+)", re.sub(r'"[^"\n]*"|#.*', "", text)) if not name.endswith("Shape")}
    assert used - {term.name for term in terms().values()} == set()


def test_a_strike_is_an_event_is_a_claim() -> None:
    assert ancestry(KG.Strike) == (KG.Strike, KG.Event, KG.Claim)


def test_shortcuts_lead_back() -> None:
    assert shortcuts() == {KG.holder: KG.hasRole, KG.demandedBy: KG.demands, KG.speaker: KG.said, KG.actor: KG.tookPartIn}
