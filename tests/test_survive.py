"""What goes wrong around a build is said in a sentence, and the old graph stays."""

import resource
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from kg.intake.workers import Readers
from kg.pipeline import build
from tests.benchmarks import newsroom

pytestmark = pytest.mark.model

GOOD = "date 2024-10-07\n\nAda Cole, president of the Harbour Workers Union, said on Monday that its members would strike.\n"


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a graph of one article."""
    folder = tmp_path_factory.mktemp("before")
    (folder / "good.txt").write_text(GOOD)
    build([folder / "good.txt"], folder / "output", readers=Readers(1))
    newsroom.write(folder / "more", 40)
    return folder


@pytest.fixture
def folder(before: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(before, tmp_path / "here"))


def started(folder: Path, limits: Callable[[], None] | None = None) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "kg.cli", "build", "good.txt", "more", "--workers", "2"]
    return subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, preexec_fn=limits)


def children(pid: int) -> list[str]:
    listed = subprocess.run(["ps", "-eo", "ppid=,pid=,args="], capture_output=True, text=True, check=True).stdout
    return [line for line in listed.splitlines() if line.split()[0] == str(pid) and "kg.intake.worker" in line]


@pytest.mark.parametrize("room", [1_000, 60_000, 200_000])
def test_a_full_disk_is_said_and_the_old_graph_stays(room: int, folder: Path) -> None:
    """No file may grow beyond `room` bytes: first memory has none, then the graph."""
    old = (folder / "output" / "graph.ttl").read_bytes()
    process = started(folder, lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (room, room)))
    _, said = process.communicate(timeout=120)
    assert process.returncode == 1
    assert said.startswith("Error: ")
    assert "Traceback" not in said
    assert (folder / "output" / "graph.ttl").read_bytes() == old
    found = build([folder / "good.txt", folder / "more"], folder / "output", readers=Readers(2))
    assert found.articles == 41
    assert not [path.name for path in (folder / "output").glob(".graph*")]


def test_an_interrupted_build_leaves_the_old_graph_and_no_process(folder: Path) -> None:
    old = (folder / "output" / "graph.ttl").read_bytes()
    process = started(folder)
    while not children(process.pid):
        assert process.poll() is None
        time.sleep(0.05)
    time.sleep(1)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=60)
    assert process.returncode == 1
    assert said.strip().endswith("Error: stopped; the graph is as it was, and the next build goes on with what was read so far")
    assert "Traceback" not in said
    assert (folder / "output" / "graph.ttl").read_bytes() == old
    assert not children(process.pid)


def test_the_second_of_two_builds_says_who_is_at_work_and_stops(folder: Path) -> None:
    first = started(folder)
    lock = folder / "output" / ".lock"
    while str(first.pid) not in lock.read_text():
        assert first.poll() is None
        time.sleep(0.02)
    second = started(folder)
    _, said = second.communicate(timeout=60)
    assert second.returncode == 1
    assert said.startswith(f"Error: another build (process {first.pid} ")
    first.communicate(timeout=120)
    assert first.returncode == 0


def test_an_output_that_cannot_be_a_folder_is_said(folder: Path) -> None:
    shutil.rmtree(folder / "output")
    (folder / "output").write_text("in the way")
    process = started(folder)
    _, said = process.communicate(timeout=60)
    assert process.returncode in (1, 2)
    assert "is a file" in said
    assert "Traceback" not in said
