"""Parquet tables of entities, claims and evidence; cells that may hold several values are lists. Needs the extra `parquet`."""

import io

from kg.errors import KgError
from kg.export._tables import Table, tables
from kg.graph import Graph


def files(graph: Graph) -> dict[str, bytes]:
    try:
        import pyarrow.parquet  # noqa: F401
    except ImportError as error:
        raise KgError("Parquet needs pyarrow: pip install 'news-kg[parquet]'") from error
    return {table.name: _parquet(table) for table in tables(graph)}


def _parquet(table: Table) -> bytes:
    import pyarrow
    from pyarrow import parquet

    content = io.BytesIO()
    columns = zip(*table.rows, strict=True) if table.rows else [()] * len(table.columns)
    parquet.write_table(pyarrow.table(dict(zip(table.columns, map(list, columns), strict=True))), content)
    return content.getvalue()
