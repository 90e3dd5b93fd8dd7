"""The page's script and style are formatted and linted, and fit together as one script."""

import re
import subprocess
from collections import Counter

import pytest

from kg.view.document import VIEW, bundled
from tests.view.tools import ENVIRONMENT, ROOT, tools

SCRIPTS = sorted(file for file in (VIEW / "script").iterdir() if file.name.endswith(".js"))  # type: ignore[type-var]


@pytest.mark.parametrize(
    "check",
    [
        ["prettier", "--print-width", "120", "--check", "kg/view/script", "kg/view/style", "tests/view/eslint.config.js"],
        ["eslint", "--config", "tests/view/eslint.config.js", "--max-warnings", "0", "kg/view/script"],
    ],
    ids=["formatted", "linted"],
)
def test_script_and_style_are(check: list[str]) -> None:
    program = tools() / ".bin" / check[0]
    done = subprocess.run([program, *check[1:]], cwd=ROOT, env=ENVIRONMENT, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_no_two_modules_name_the_same_thing() -> None:
    named = Counter(
        name
        for script in SCRIPTS
        for name in re.findall(r"^(?:export )?(?:async )?(?:function\*?|const|let|class) (\w+)", script.read_text("utf-8"), re.MULTILINE)
    )
    assert [name for name, times in named.items() if times > 1] == []


def test_the_bundle_has_every_module_once_and_imports_nothing() -> None:
    script = bundled(VIEW / "script", "main")
    heads = [file.read_text("utf-8").split("\n", 1)[0] for file in SCRIPTS]
    assert [script.count(head) for head in heads] == [1] * len(heads)
    assert not re.search(r"^(import|export)\b", script, re.MULTILINE)


def test_no_file_of_the_script_is_long() -> None:
    assert {file.name: lines for file in SCRIPTS if (lines := file.read_text("utf-8").count("\n")) > 300} == {}
