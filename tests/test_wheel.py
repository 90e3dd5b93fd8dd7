"""The package as people install it: a wheel, away from the checkout, with all the files it needs inside."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that holds nothing but the installed wheel and the seeds."""
    away = tmp_path_factory.mktemp("away")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(away), str(ROOT)]
    subprocess.run(build, check=True, capture_output=True, timeout=300)
    (wheel,) = away.glob("*.whl")
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--target", str(away / "site"), str(wheel)]
    subprocess.run(pip, check=True, capture_output=True, timeout=300)
    shutil.copytree(ROOT / "seeds", away / "seeds")
    return away


def python(*arguments: str, cwd: Path) -> str:
    environment = {**os.environ, "PYTHONPATH": str(cwd / "site")}
    done = subprocess.run([sys.executable, *arguments], cwd=cwd, env=environment, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_wheel_is_what_is_imported(installed: Path) -> None:
    assert python("-c", "import kg; print(kg.__file__)", cwd=installed).startswith(str(installed))


def test_the_wheel_holds_the_package_and_nothing_else(installed: Path) -> None:
    inside = {path.name for path in (installed / "site").iterdir() if not path.name.endswith(".dist-info")}
    assert inside <= {"kg", "bin"}
    assert (installed / "site" / "kg" / "py.typed").exists()


def test_the_editor_is_in_the_wheel_with_its_licence_or_not_at_all(installed: Path) -> None:
    folder = installed / "site" / "kg" / "serve" / "yasgui"
    inside = {path.name for path in folder.iterdir()} if folder.is_dir() else set()
    assert inside in ({"LICENSE", "yasgui.min.css", "yasgui.min.js"}, set())


@pytest.mark.model
def test_the_wheel_finds_ontology_lexicon_queries_and_view(installed: Path) -> None:
    python("-m", "kg.cli", "build", "seeds", cwd=installed)
    assert (installed / "output" / "graph.html").stat().st_size > 1000
    assert "Mamata Banerjee" in python("-m", "kg.cli", "query", "roles", cwd=installed)
    python("-m", "kg.cli", "check", cwd=installed)
