"""Every question in the cookbook has the answer that it shows."""

import pytest

from tests.cookbook import COOKBOOK
from tests.readme import run, steps


@pytest.mark.model
def test_what_the_cookbook_prints_is_what_its_commands_print() -> None:
    found = steps(COOKBOOK.read_text(encoding="utf-8"))
    assert len(found) > 20
    for step, printed in zip(found, run([step.command for step in found]), strict=True):
        assert printed == step.printed, f"{step.command} prints otherwise; `python -m tests.cookbook` writes it anew"
        assert len(printed.splitlines()) > 2 or "build" in step.command or "jsonl" in step.command, f"{step.command} has no answer"
