"""The answer to a query as Python has it: `for row in graph.query("demands"): row["demand"]`, or a data frame of pandas or Polars."""

import json
from collections.abc import Mapping, Sequence
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, overload

from kg.errors import BadQuery, KgError
from kg.graph import Graph
from kg.graph.nodes import LABEL, is_iri
from kg.graph.turtle import PREFIXES
from kg.query import run
from kg.table import table

if TYPE_CHECKING:
    import pandas
    import polars

Value = str | int | float | bool | None
"""A number or truth value of the graph as itself, all else as its text; None where a row has no value."""

Row = dict[str, Value]

_READ = {f"{PREFIXES['xsd']}{name}": json.loads for name in ("integer", "decimal", "boolean")}


class Rows(Sequence[Row]):
    """Rows in the order of the answer, each from column to value; printed, they are a table with labels in place of IRIs."""

    def __init__(self, columns: Sequence[str], rows: Sequence[Row], labels: Mapping[str, str]) -> None:
        self.columns = tuple(columns)
        self._rows = tuple(rows)
        self._labels = labels

    @overload
    def __getitem__(self, place: int) -> Row: ...
    @overload
    def __getitem__(self, place: slice) -> "Rows": ...
    def __getitem__(self, place: int | slice) -> "Row | Rows":
        return Rows(self.columns, self._rows[place], self._labels) if isinstance(place, slice) else self._rows[place]

    def __len__(self) -> int:
        return len(self._rows)

    def to_pandas(self) -> "pandas.DataFrame":
        """The rows as a `pandas.DataFrame`; needs the extra `pandas`. Raises KgError where that is not installed."""
        try:
            import pandas
        except ModuleNotFoundError as error:
            raise KgError("a frame of pandas needs pandas: pip install 'news-kg[pandas]'") from error

        return pandas.DataFrame(list(self._rows), columns=list(self.columns))

    def to_polars(self) -> "polars.DataFrame":
        """The rows as a `polars.DataFrame`; needs the extra `polars`. Raises KgError where that is not installed."""
        try:
            import polars
        except ModuleNotFoundError as error:
            raise KgError("a frame of Polars needs polars: pip install 'news-kg[polars]'") from error

        columns = {column: [row[column] for row in self._rows] for column in self.columns}
        return polars.DataFrame(columns, strict=False)

    def __str__(self) -> str:
        return table(self.columns, [self._cells(row) for row in self._rows])

    def __repr__(self) -> str:
        return f"<{len(self)} rows of {', '.join(self.columns)}>"

    def _repr_html_(self) -> str:
        head = "".join(f"<th>{escape(column)}</th>" for column in self.columns)
        body = "".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in self._cells(row)) + "</tr>" for row in self._rows)
        return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"

    def _cells(self, row: Row) -> list[str]:
        """What is shown: an IRI, or several in one cell, by what they are called."""
        texts = ("" if row[column] is None else str(row[column]) for column in self.columns)
        return [", ".join(self._labels.get(word, word) for word in text.split(" ")) if text.startswith("http") else text for text in texts]


def rows(graph: Graph, query: str | Path, values: Mapping[str, str] | None = None) -> Rows:
    """The answer of `graph` to a SELECT query, given as `kg.query.run` takes it. Raises BadQuery as that does, and for any other form."""
    answer = json.loads(run(graph, query, "json", values=values))
    if "results" not in answer:
        raise BadQuery("an ASK query gives yes or no, not rows; `kg.query.run` prints it")
    columns = answer["head"]["vars"]
    found = [{column: _value(binding.get(column)) for column in columns} for binding in answer["results"]["bindings"]]
    words = {word for row in found for value in row.values() if isinstance(value, str) for word in value.split(" ") if is_iri(word)}
    return Rows(columns, found, {iri: label for iri in words if (label := graph.value(iri, LABEL))})


def _value(term: Mapping[str, str] | None) -> Value:
    if term is None:
        return None
    value: Value = _READ.get(term.get("datatype", ""), str)(term["value"])
    return value
