"""The ontology as a page to read, made by pyLODE: `python -m tests.ontology` writes `docs/ontology.html`, which a test compares.

The test makes it in a process of its own, since pyLODE changes how the whole process logs.
"""

import sys
from pathlib import Path

import rdflib
from pylode import OntPub
from rdflib import RDFS, SKOS

from kg.files import atomic
from kg.vocabulary import ontology_file

PAGE = Path(__file__).parent.parent / "docs" / "ontology.html"


def page() -> str:
    """The page. Of what pyLODE has no place for, descriptions tell: PLOVER categories and close matches."""
    ontology = rdflib.Graph().parse(data=ontology_file("kg.ttl").read_bytes(), format="turtle")
    for subject, comment in list(ontology.subject_objects(RDFS.comment)):
        also = [f"PLOVER: {notation}." for notation in sorted(map(str, ontology.objects(subject, SKOS.notation)))]
        also += [f"Close to {match}." for match in sorted(map(str, ontology.objects(subject, SKOS.closeMatch)))]
        if also:
            ontology.set((subject, RDFS.comment, rdflib.Literal(" ".join([str(comment), *also]), lang="en")))
    made = OntPub(ontology).make_html()
    return made if isinstance(made, str) else str(made, "utf-8")


if __name__ == "__main__":
    atomic.write(Path(sys.argv[1]) if sys.argv[1:] else PAGE, page())
