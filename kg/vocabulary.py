"""What the ontology says of its terms: where its files are, each term's label and range, and `kg/terms.py`, which is made from it."""

import re
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import NamedTuple

RDFS = "http://www.w3.org/2000/01/rdf-schema#"


class Term(NamedTuple):
    """A class, property or datatype of the ontology; `domain` and `range` are IRIs, empty for classes and datatypes."""

    iri: str
    label: str
    comment: str
    domain: str = ""
    range: str = ""

    @property
    def name(self) -> str:
        return re.split("[#/]", self.iri)[-1]


def ontology_file(name: str) -> Traversable:
    """The ontology's file `name` (`kg.ttl`, `shapes.ttl`, `lexicon.ttl`), installed with the package or beside it in a checkout."""
    installed = files("kg") / "ontology" / name
    return installed if installed.is_file() else Path(__file__).parents[1] / "ontology" / name


@cache
def terms() -> dict[str, Term]:
    """Every term of `kg.ttl` by its IRI, in the order of their names."""
    from pyoxigraph import Literal, NamedNode, RdfFormat, parse

    said: dict[str, dict[str, str]] = {}
    ontology = ""
    for subject, predicate, value, _ in parse(ontology_file("kg.ttl").read_bytes(), RdfFormat.TURTLE):
        if isinstance(subject, NamedNode) and isinstance(value, NamedNode | Literal):
            said.setdefault(subject.value, {})[predicate.value] = value.value
            ontology = subject.value if value.value.endswith("owl#Ontology") else ontology
    found = (
        Term(iri, *(said[iri].get(f"{RDFS}{part}", "") for part in ("label", "comment", "domain", "range")))
        for iri in said
        if iri != ontology
    )
    return {term.iri: term for term in sorted(found, key=lambda term: term.name)}


def terms_module() -> str:
    """The text of `kg/terms.py`."""
    base = next(iter(terms().values())).iri.removesuffix(next(iter(terms().values())).name)
    constants = "\n".join(f'    {term.name}: Final = f"{{BASE}}{term.name}"' for term in terms().values())
    return _MODULE.format(base=base, constants=constants)


_MODULE = '''"""The ontology's names in Python, so that code says `KG.holder`. Made from ontology/kg.ttl by `python -m kg.vocabulary`."""

# ruff: noqa: N815

from typing import Final

BASE: Final = "{base}"


class Terms:
    """One constant a term, its IRI; `f"{{KG}}Strike"` gives the IRI of a name met at run time."""

{constants}

    def __str__(self) -> str:
        return BASE


KG: Final = Terms()
'''


if __name__ == "__main__":
    (Path(__file__).parent / "terms.py").write_text(terms_module(), encoding="utf-8")
