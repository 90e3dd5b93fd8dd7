"""What the ontology says of its terms: where its files are, each term's label and range, and `kg/terms.py`, which is made from it."""

import re
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import NamedTuple

RDFS = "http://www.w3.org/2000/01/rdf-schema#"
OWL = "http://www.w3.org/2002/07/owl#"


class Term(NamedTuple):
    """A class, property or datatype; all but `name`, `label` and `comment` are IRIs, and empty or none where the ontology says nothing."""

    iri: str
    label: str
    comment: str
    domain: str
    range: str
    parents: tuple[str, ...]
    inverse: str

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
    from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, parse

    said: dict[str, dict[str, list[str]]] = {}
    for subject, predicate, value, _ in parse(ontology_file("kg.ttl").read_bytes(), RdfFormat.TURTLE):
        if isinstance(subject, NamedNode) and isinstance(value, NamedNode | BlankNode | Literal):
            said.setdefault(subject.value, {}).setdefault(predicate.value, []).append(value.value)

    def one(iri: str, predicate: str) -> str:
        return said[iri].get(predicate, [""])[0]

    def term(iri: str) -> Term:
        label, comment, domain, range_ = (one(iri, f"{RDFS}{part}") for part in ("label", "comment", "domain", "range"))
        parents = tuple(parent for parent in said[iri].get(f"{RDFS}subClassOf", ()) if parent in said)
        return Term(iri, label, comment, domain, range_, parents, one(iri, f"{OWL}inverseOf"))

    named = (term(iri) for iri in said if not iri.endswith(("#", "/", "/ontology")))
    return {term.iri: term for term in sorted(named, key=lambda term: term.name)}


@cache
def ancestry(iri: str) -> tuple[str, ...]:
    """The class `iri` and the ontology's classes above it, nearest first: a strike is an event is a claim."""
    above = [iri]
    for class_ in above:
        above += [parent for parent in (terms()[class_].parents if class_ in terms() else ()) if parent not in above]
    return tuple(above)


@cache
def shortcuts() -> dict[str, str]:
    """The property that leads back from an entity to a claim, by the one that leads from the claim to it."""
    return {term.inverse: term.iri for term in terms().values() if term.inverse}


def terms_module() -> str:
    """The text of `kg/terms.py`."""
    first = next(iter(terms().values()))
    constants = "\n".join(f'    {term.name}: Final = f"{{BASE}}{term.name}"' for term in terms().values())
    return _MODULE.format(base=first.iri.removesuffix(first.name), constants=constants)


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
