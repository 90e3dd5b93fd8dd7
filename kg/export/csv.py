"""CSV tables of entities, claims and evidence; several values in a cell are joined by " | ". Follows RFC 4180."""

import csv
import io

from kg.export._tables import Cell, tables
from kg.graph import Graph


def files(graph: Graph) -> dict[str, bytes]:
    written = {}
    for table in tables(graph):
        text = io.StringIO(newline="")
        rows = csv.writer(text)
        rows.writerow(table.columns)
        rows.writerows([_text(cell) for cell in row] for row in table.rows)
        written[table.name] = text.getvalue().encode()
    return written


def _text(cell: Cell) -> str:
    return " | ".join(cell) if isinstance(cell, tuple) else str(cell)
