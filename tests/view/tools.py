"""The web developer's tools that check the page, installed beside the tests by npm and never committed."""

import shutil
import subprocess
from functools import cache
from pathlib import Path

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
SECONDS = 300


@cache
def installed() -> Path | None:
    """Where the tools are, installed when they are first asked for; None where there is no npm or it cannot fetch them."""
    modules = HERE / "node_modules"
    npm = shutil.which("npm")
    if npm and not modules.is_dir():
        subprocess.run([npm, "install", "--no-package-lock", "--no-audit", "--no-fund", "--silent"], cwd=HERE, timeout=SECONDS, check=False)
    return modules if modules.is_dir() else None


def tools() -> Path:
    modules = installed()
    if modules is None:
        pytest.skip("npm is not installed, or could not fetch the tools that tests/view/package.json names")
    return modules
