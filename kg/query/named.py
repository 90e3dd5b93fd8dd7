"""Queries that come with the package, and the parameters of any query: `SELECT … { ?demand kg:demandedBy ?__by_iri }` takes `--by NAME`.

A query is a file of plain SPARQL. Its head is in the form of grlc (`#+ summary: …`), its parameters in that of BASIL, as grlc and SPARQL
Anything read them too: `?_name` or `?__name`, where `_iri`, `_integer` or `_xsd_date` at the end says what is wanted; it is text else.
"""

import re
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from pyoxigraph import Literal, NamedNode

from kg.errors import NoSuchQuery
from kg.graph import Graph
from kg.graph.find import find
from kg.graph.nodes import is_date, moment, number
from kg.query.sparql import syntax

VALUES = {"iri": "NAME", "xsd_date": "DATE", "integer": "NUMBER", "": "TEXT"}
"""What people write for a parameter of each type."""

_VARIABLE = re.compile(r"[?$]__?([A-Za-z0-9]+)(?:_(iri|integer|xsd_date))?(?!\w)")
_SUMMARY = re.compile(r"^#\+ summary: (.+)$", re.MULTILINE)
_CHOICES = re.compile(r"^#\+ +- (\w+): \[(.*)\]$", re.MULTILINE)


class Parameter(NamedTuple):
    """What a query may be told: `variable` stands for it in the query, `type` is one of VALUES, `choices` are all it may be, if any."""

    name: str
    type: str
    variable: str
    choices: tuple[str, ...] = ()

    @property
    def usage(self) -> str:
        """How it is written on the command line: `--by NAME`."""
        return f"--{self.name} {'|'.join(self.choices) or VALUES[self.type]}"


class NamedQuery(NamedTuple):
    """A query that comes with the package; `title` says in a line what it answers."""

    name: str
    title: str
    text: str

    @property
    def parameters(self) -> tuple[Parameter, ...]:
        return parameters(self.text)


@cache
def queries() -> dict[str, NamedQuery]:
    """The named queries by their names, in the order of the alphabet."""
    found = sorted((file for file in (files("kg") / "queries").iterdir() if file.name.endswith(".rq")), key=lambda file: file.name)
    named = ((file.name.removesuffix(".rq"), file.read_text(encoding="utf-8")) for file in found)
    return {name: NamedQuery(name, summary[1], text) for name, text in named if (summary := _SUMMARY.search(text))}


def parameters(query: str) -> tuple[Parameter, ...]:
    """What the query in the text `query` may be told, in the order in which it asks."""
    choices = {name: tuple(re.split(r",\s*", listed)) for name, listed in _CHOICES.findall(query)}
    found = _VARIABLE.finditer(syntax(query))
    return tuple(
        dict.fromkeys(
            Parameter(name, type or "", variable[0][1:], choices.get(name, ())) for variable in found for name, type in [variable.groups()]
        )
    )


def told(query: str, values: Mapping[str, str], graph: Graph) -> str:
    """The SPARQL `query` with its parameters bound to `values`; a name means whatever `graph` calls so, one of several just as well.

    Each parameter becomes a VALUES clause in the groups that use it; one that is not given stays a free variable.
    Raises NoSuchQuery for a parameter that the query does not have and a value it cannot take, UnknownName for the name of nobody.
    """
    known = {parameter.name: parameter for parameter in parameters(query)}
    for name in values:
        if name not in known:
            has = f"it has {', '.join(f'--{name}' for name in known)}" if known else "it has none"
            raise NoSuchQuery(f"the query has no parameter --{name}{nearest(name, known)}; {has}")
    clauses: list[tuple[int, str]] = []
    for name, value in values.items():
        terms = " ".join(dict.fromkeys(map(str, _terms(known[name], value, graph))))
        clauses += [(place, f" VALUES ?{known[name].variable} {{ {terms} }}") for place in _groups(query, known[name].variable)]
    for place, clause in sorted(clauses, reverse=True):
        query = query[:place] + clause + query[place:]
    return query


def _terms(parameter: Parameter, value: str, graph: Graph) -> list[NamedNode] | list[Literal]:
    written = f"--{parameter.name} {value!r}"
    if parameter.choices:
        choices = {choice.casefold(): choice for choice in parameter.choices}
        if value.casefold() not in choices:
            raise NoSuchQuery(f"{written} is none of {', '.join(parameter.choices)}{nearest(value, parameter.choices)}")
        value = choices[value.casefold()]
    match parameter.type:
        case "iri":
            return [NamedNode(iri) for iri in find(graph, value)]
        case "xsd_date" if not is_date(value):
            raise NoSuchQuery(f"{written} is no date; write a day, month or year, as in 2024-09-01, 2024-09 or 2024")
        case "xsd_date":
            return [moment(value)]
        case "integer" if not re.fullmatch(r"-?[0-9]{1,18}", value):
            raise NoSuchQuery(f"{written} is no whole number")
        case "integer":
            return [number(int(value))]
        case _ if any("\ud800" <= letter <= "\udfff" for letter in value):
            raise NoSuchQuery(f"{written} holds half a surrogate pair, which no text encoding can carry")
        case _:
            return [Literal(value)]


def _groups(query: str, variable: str) -> set[int]:
    """Where the innermost groups begin that use `variable`, just after their brace."""
    bare = syntax(query)
    starts = set()
    for used in re.finditer(rf"[?$]{variable}(?!\w)", bare):
        open_: list[int] = []
        for brace in re.finditer("[{}]", bare[: used.start()]):
            if brace[0] == "{":
                open_.append(brace.end())
            elif open_:
                open_.pop()
        starts.update(open_[-1:])
    return starts


def nearest(name: str, known: Iterable[str]) -> str:
    """A remark for a message about a name that is not known: "; did you mean …?", or nothing where none is near."""
    near = get_close_matches(name, list(known), n=1)
    return f"; did you mean {near[0]!r}?" if near else ""
