"""Plain tables: aligned, cut to a width, harmless."""

import pytest

from kg.table import table


@pytest.mark.parametrize(
    ("rows", "width", "text"),
    [
        ([["a", "b"]], None, "x  y\n─  ─\na  b\n"),
        ([], None, "x  y\n─  ─\n"),
        ([["one\ntwo\t three", "\x1b[31mred"]], None, "x              y\n─────────────  ────────\none two three   [31mred\n"),
        ([["学生", "b"]], None, "x     y\n────  ─\n学生  b\n"),
        ([["e\u0301", "b"]], None, "x  y\n─  ─\ne\u0301  b\n"),
        ([["0123456789abc", "b"]], 12, "x          y\n─────────  ─\n01234567…  b\n"),
        ([["学生学生学生学生", "b"]], 12, "x          y\n─────────  ─\n学生学生…  b\n"),
        ([["0123456789", "0123456789"]], 4, "x         y\n────────  ────────\n0123456…  0123456…\n"),
    ],
)
def test_a_table_is(rows: list[list[str]], width: int | None, text: str) -> None:
    assert table(["x", "y"], rows, width=width) == text
