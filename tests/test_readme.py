"""Every command in the README does what the README says."""

import os
import re
from pathlib import Path

import pytest

from tests.readme import PAGES, README, ROOT, run, steps

TEXT = README.read_text(encoding="utf-8")


@pytest.mark.model
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_what_a_page_says_is_printed_is_what_its_commands_print(page: Path) -> None:
    found = steps(page.read_text(encoding="utf-8"))
    assert len(found) >= 5
    for step, printed in zip(found, run([step.command for step in found]), strict=True):
        assert printed == step.printed, f"{step.command} prints otherwise; `python -m tests.readme` writes it anew"


def test_the_test_command_is_the_one_that_ci_runs() -> None:
    commands = re.findall(r"^```sh\n(.*?)\n```$", TEXT, re.MULTILINE | re.DOTALL)
    (test,) = (command for command in commands if "-m tests" in command)
    assert test.replace("install -e", "install -q -e") in (ROOT / ".ci" / "run").read_text()
    assert os.access(ROOT / ".ci" / "run", os.X_OK)


def test_the_readme_names_files_that_are_there() -> None:
    for name in re.findall(r"\]\(((?!http|#)[^)#]+)", TEXT):
        assert (ROOT / name).exists(), name
