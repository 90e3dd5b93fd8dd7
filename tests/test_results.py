"""The W3C's tests of the CSV, TSV and JSON result formats, on what `kg query` prints; skipped where they are not beside the checkout."""

import pytest

from kg.graph import Graph
from kg.query import run
from tests.serve.manifest import Evaluation
from tests.serve.test_w3c import FORMATS, told


@pytest.mark.parametrize("case", FORMATS)
def test_what_is_printed_is_what_the_w3c_expects(case: Evaluation) -> None:
    format = {".csv": "csv", ".tsv": "tsv", ".srj": "json"}[case.result.suffix]
    printed = run(Graph.load(case.data), case.query.read_text(encoding="utf-8"), format)
    assert told(printed, case.result.suffix) == told(case.result.read_text(encoding="utf-8"), case.result.suffix)
