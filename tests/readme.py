"""The sessions in the README and in `docs/`: run them (`test_readme.py`), or write what they print today (`python -m tests.readme`).

A session is a fenced block marked `console`; a line that begins with `$ ` is a command, what follows is what it prints. Those of a page are
run in their order in one folder that holds the seeds.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
PAGES = (README, *(page for page in sorted((ROOT / "docs").glob("*.md")) if "```console" in page.read_text(encoding="utf-8")))
SESSION = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
STEP = re.compile(r"^\$ ((?:.*\\\n)*.*)\n((?:(?!\$ ).*\n)*)", re.MULTILINE)


class Step(NamedTuple):
    """A command of the README and what it says it prints."""

    command: str
    printed: str


def steps(text: str) -> list[Step]:
    return [Step(*found.groups()) for session in SESSION.finditer(text) for found in STEP.finditer(session[1])]


def run(commands: list[str]) -> Iterator[str]:
    """What each command prints on stdout and stderr, one after the other in a folder that has the seeds and nothing else."""
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}", "LC_ALL": "C.UTF-8"}
    with TemporaryDirectory() as folder:
        shutil.copytree(ROOT / "seeds", Path(folder) / "seeds")
        for command in commands:
            done = subprocess.run(
                ["bash", "-c", command],
                cwd=folder,
                env=environment,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
                timeout=300,
                check=False,
            )
            yield re.sub(r"[ \t]+$", "", done.stdout, flags=re.MULTILINE)


def main() -> None:
    for page in PAGES:
        page.write_text(renewed(page.read_text(encoding="utf-8")), encoding="utf-8")


def renewed(text: str) -> str:
    """A page with what its commands print today."""
    printed = run([step.command for step in steps(text)])
    return SESSION.sub(lambda session: "```console\n" + STEP.sub(lambda step: f"$ {step[1]}\n{next(printed)}", session[1]) + "```", text)


if __name__ == "__main__":
    main()
