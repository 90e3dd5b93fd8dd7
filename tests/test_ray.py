"""The same build on Ray gives the same graph, whatever is killed on the way; KG_RAY_ARTICLES says of how many made-up articles.

What is at `s3://` is on a server of this machine, moto's.
"""

import gzip
import json
import os
import random
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple
from urllib.request import Request, urlopen

import pyarrow
import pytest
from pyarrow import parquet

from kg import pipeline
from kg.cli.clustered import told as told_by
from kg.errors import KgError
from kg.files import parts
from kg.graph import Graph
from kg.intake.workers import Readers
from kg.load import load
from kg.query import run
from kg.ray import OnRay, build, cluster, write_quads
from kg.rounds import Settings
from kg.rounds.components import components
from kg.rounds.ending import Part, known_by
from kg.rounds.kept import keep
from kg.rounds.plan import Plan, Report
from kg.rounds.records import Edge, Line
from tests.benchmarks import newsroom

FEW = 30
"""Articles where it matters what is killed, not how many there are."""
ARTICLES = int(os.environ.get("KG_RAY_ARTICLES", "200"))
DEADLY = """
# What brings down a process that reads a certain text, as a fault in native code would: no real text is known that does.
import os, sys
if "kg.intake.worker" in sys.orig_argv:
    import kg.nlp
    whole = kg.nlp.readings
    def readings(articles, **named):
        if any("deadly" in article.text for article in articles):
            os.abort()
        return whole(articles, **named)
    kg.nlp.readings = readings
"""
SERVER = """
import logging, sys
from moto.server import ThreadedMotoServer
logging.getLogger("werkzeug").setLevel(logging.ERROR)
server = ThreadedMotoServer("127.0.0.1", 0, verbose=False)
server.start()
print(server.get_host_and_port()[1], flush=True)
sys.stdin.read()
"""
S3 = {
    "AWS_ACCESS_KEY_ID": "anybody",
    "AWS_SECRET_ACCESS_KEY": "nothing",
    "AWS_DEFAULT_REGION": "us-east-1",
    "AWS_EC2_METADATA_DISABLED": "true",
}

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def endpoint() -> Iterator[str]:
    """The address of a server that keeps files as Amazon S3 does, in the buckets `news` and `graphs`."""
    with subprocess.Popen([sys.executable, "-c", SERVER], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout
        address = f"http://127.0.0.1:{server.stdout.readline().strip()}"
        for bucket in ("news", "graphs"):
            urlopen(Request(f"{address}/{bucket}", method="PUT")).close()
        yield address


@pytest.fixture(scope="module", autouse=True)
def machines(endpoint: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A cluster of this machine, whose processes that read die of deadly texts; `s3://` leads it to the server at `endpoint`."""
    place = tmp_path_factory.mktemp("deadly")
    (place / "sitecustomize.py").write_text(DEADLY)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", str(place), prepend=os.pathsep)
        for name, value in {**S3, "AWS_ENDPOINT_URL": endpoint}.items():
            patch.setenv(name, value)
        patch.setattr("kg.ray.STORE", 300_000_000)
        with cluster(None, 4):
            yield


@pytest.fixture(scope="module")
def newspapers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("newspapers")
    newsroom.write(folder, ARTICLES)
    return folder


@pytest.fixture(scope="module")
def here(newspapers: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the build on one machine makes of them."""
    output = tmp_path_factory.mktemp("here")
    pipeline.build([newspapers], output, readers=Readers(2))
    return output


@pytest.fixture(scope="module")
def few(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("few")
    newsroom.write(folder, FEW)
    return folder


@pytest.fixture(scope="module")
def few_here(few: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the build on one machine makes of those."""
    output = tmp_path_factory.mktemp("few_here")
    pipeline.build([few], output, readers=Readers(2))
    return output


def plan(sources: list[Path], output: Path, *, actors: int = 2, together: int = 4_000_000) -> Plan:
    return Plan(tuple(map(str, sources)), str(output), Readers(actors), together=together, part=5)


def lines(found: Iterable[Part], output: Path) -> list[bytes]:
    """The triples in all parts, as they stand there."""
    return [line.removesuffix(b" .") for part in found for line in gzip.decompress((output / part.file).read_bytes()).splitlines()]


class Made(NamedTuple):
    """A build on Ray."""

    output: Path
    report: Report


@pytest.fixture(
    scope="module", params=[(1, 4_000_000), (4, 4_000_000), (2, 0)], ids=["one actor", "four actors", "two actors, all shuffled"]
)
def there(request: pytest.FixtureRequest, newspapers: Path, tmp_path_factory: pytest.TempPathFactory) -> Made:
    """What Ray makes of the articles, given in another order, with so many actors and so many bytes that are not shuffled."""
    actors, together = request.param
    shuffled = sorted(newspapers.iterdir())
    random.Random(actors).shuffle(shuffled)
    output = tmp_path_factory.mktemp("there")
    return Made(output, build(plan(shuffled, output, actors=actors, together=together)))


def test_any_number_of_actors_makes_the_graph_of_the_local_build(there: Made, here: Path) -> None:
    output, report = there
    assert (output / "graph.ttl").read_bytes() == (here / "graph.ttl").read_bytes()
    assert [sha256((output / part.file).read_bytes()).hexdigest() for part in report.parts] == [part.sha256 for part in report.parts]
    found = lines(report.parts, output)
    assert found == sorted(set(found))
    triples = Graph.load(here / "graph.ttl").ntriples().splitlines()
    assert (report.triples, report.graph) == (len(triples), f"{known_by(line.removesuffix(' .').encode() for line in triples):032x}")
    tables = [parquet.read_table(output / part.file.replace(".nq.gz", ".parquet")) for part in report.parts]
    assert pyarrow.concat_tables(tables).num_rows == report.triples
    assert report.articles == ARTICLES == len(list((here / "articles").iterdir()))


def test_parts_loaded_into_a_store_answer_as_the_graph_does(there: Made, here: Path, tmp_path: Path) -> None:
    store = tmp_path / "store"
    assert load(str(there.output), store) == there.report.triples
    for query in ("demands", "entities"):
        assert run(store, query, "csv") == run(here / "graph.ttl", query, "csv")
    with pytest.raises(KgError, match="is there already"):
        load(str(there.output), store)
    missing = shutil.copytree(there.output, tmp_path / "missing")
    (missing / there.report.parts[-1].file).unlink()
    with pytest.raises(KgError, match=r"part-\d+\.nq"):
        load(str(missing), tmp_path / "other")
    assert not list(tmp_path.glob(".other*"))


@pytest.fixture
def through_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> OnRay:
    """An engine that shuffles all, and through files, as it does where there is much."""
    monkeypatch.setattr("kg.ray.MANY", 0)
    monkeypatch.setattr("kg.ray.BLOCKS", 3)
    made = plan([], tmp_path, together=0)
    return OnRay(made, made.at("work"), lambda step, done, of: None)


def test_what_meets_under_a_key_is_settled_together_where_there_is_much(through_files: OnRay, tmp_path: Path) -> None:
    nodes = [f"{number:02}" for number in range(40)]
    edges = [Edge(nodes[number], nodes[number % 4]) for number in range(4, 40)]
    random.Random(1).shuffle(edges)
    for number in range(6):
        keep(f"{tmp_path}/work/pairs", number, iter(edges[number::6]))
    labels = components(through_files, Settings(), "together", (("pairs", Edge),), together=0)
    found = {(edge.node, edge.to) for edge in through_files.records(labels)}
    assert found == {(node, nodes[number % 4]) for number, node in enumerate(nodes)}


def test_lines_are_sorted_and_each_is_there_once_where_there_is_much(through_files: OnRay, tmp_path: Path) -> None:
    told = random.Random(1).choices([f'<a:{number}> <b:b> "{number} c"' for number in range(500)], k=2000)
    for number in range(8):
        keep(f"{tmp_path}/work/facts", number, iter(map(Line, told[number::8])))
    found, graph = write_quads(through_files.plan, through_files)
    expected = sorted({line.encode() for line in told})
    assert lines(found, tmp_path) == expected
    assert graph == f"{known_by(expected):032x}"
    assert sum(part.triples for part in found) == len(expected)


def killed_by(name: str) -> int:
    """Kills the processes below this one that are called so, and gives how many there were."""
    listed = subprocess.run(["ps", "-eo", "pid=,ppid=,args="], capture_output=True, text=True, check=True).stdout
    processes = {int(pid): (int(above), called) for pid, above, called in (line.split(None, 2) for line in listed.splitlines())}

    def below(pid: int) -> bool:
        return pid == os.getpid() or (pid in processes and below(processes[pid][0]))

    meant = [pid for pid, (_, called) in processes.items() if called.startswith("ray::") and name in called and below(pid)]
    for pid in meant:
        os.kill(pid, signal.SIGKILL)
    return len(meant)


def test_an_actor_that_is_killed_is_missed_by_nobody(few: Path, few_here: Path, tmp_path: Path) -> None:
    killed: list[int] = []

    def shown(step: str, done: int, of: int) -> None:
        if step == "articles" and 0 < done < of and not killed:
            killed.append(killed_by("Extractor"))

    build(plan([few], tmp_path), shown=shown)
    assert killed
    assert killed[0] > 0
    assert (tmp_path / "graph.ttl").read_bytes() == (few_here / "graph.ttl").read_bytes()


DRIVER = """
import os, signal, sys
from kg.ray import build
from kg.rounds.plan import Plan
from kg.intake.workers import Readers

def shown(step, done, of):
    if (step == "articles" and done >= of // 2) if sys.argv[3] == "articles" else step == sys.argv[3]:
        os.kill(os.getpid(), signal.SIGKILL)

build(Plan((sys.argv[1],), sys.argv[2], Readers(2), part=5), shown=shown)
"""


@pytest.mark.parametrize("step", ["articles", "round others"])
def test_a_driver_that_is_killed_leaves_what_was_done_to_the_next(step: str, few: Path, few_here: Path, tmp_path: Path) -> None:
    dead = subprocess.run([sys.executable, "-c", DRIVER, few, tmp_path, step], capture_output=True, timeout=200, check=False)
    assert dead.returncode == -signal.SIGKILL, dead.stderr
    before = {file.name: file.stat().st_mtime_ns for file in (tmp_path / "extractions").iterdir() if not file.name.startswith(".")}
    assert before
    build(plan([few], tmp_path))
    after = {file.name: file.stat().st_mtime_ns for file in (tmp_path / "extractions").iterdir()}
    assert before.items() <= after.items()
    assert (tmp_path / "graph.ttl").read_bytes() == (few_here / "graph.ttl").read_bytes()
    written = (tmp_path / "manifest.json").stat().st_mtime_ns
    assert build(plan([few], tmp_path)).articles == FEW
    assert (tmp_path / "manifest.json").stat().st_mtime_ns == written


def test_tables_at_an_address_are_read_and_a_poisonous_article_costs_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.ray.BLOCKS", 2)
    told = [{"id": f"a{number}", "text": f"Ada Cole of Northwind resigned on day {number}, it was said."} for number in range(12)]
    told[4]["text"] = "Ada Cole met a deadly end."
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "one.jsonl").write_text("".join(json.dumps(each) + "\n" for each in told[:6]) + "nothing\n")
    parquet.write_table(pyarrow.Table.from_pylist(told[6:]), tmp_path / "in" / "two.parquet")
    pipeline.build([tmp_path / "in"], tmp_path / "here", readers=Readers(1, seconds=60))
    steps: list[tuple[str, int, int]] = []
    made = Plan((f"file://{tmp_path}/in",), f"file://{tmp_path}/out", Readers(2), part=3)
    report = build(made, shown=lambda *step: steps.append(step))
    assert report.articles == 11
    assert [step for step in steps if step[0] == "articles"][-1] == ("articles", 12, 12)
    assert "round facts" in {step for step, _, _ in steps}
    assert {reason.split(";")[0].split(":")[0] for reason in report.failures} == {
        "the process that read it died of SIGABRT",
        "no JSON object",
    }
    assert report.claims > 0
    assert (tmp_path / "out" / "graph.ttl").read_bytes() == (tmp_path / "here" / "graph.ttl").read_bytes()
    told_at_the_end = told_by(report, "out")
    assert re.match(r"11 articles: .*\n[\d,]+ claims, [\d,]+ triples in 1 part; .* \([\d.]+ articles a second read\)\.\n", told_at_the_end)
    assert "\nleft out 1: the process that read it died of SIGABRT" in told_at_the_end
    issues = [json.loads(line) for line in (tmp_path / "out" / "issues.jsonl").read_text().splitlines()]
    assert {issue.get("article") for issue in issues} == {None, "one-a4"}


def test_what_is_at_s3_is_read_there_and_the_graph_written_there(tmp_path: Path) -> None:
    told = list(newsroom.articles(20))
    (tmp_path / "in").mkdir()
    table = "".join(json.dumps({"id": name, "text": text}) + "\n" for name, text in told[:10])
    (tmp_path / "in" / "one.jsonl.gz").write_bytes(gzip.compress(table.encode()))
    for name, text in told[10:]:
        (tmp_path / "in" / name).write_text(text)
    pipeline.build([tmp_path / "in"], tmp_path / "here", readers=Readers(1))
    for file in (tmp_path / "in").iterdir():
        parts.write(f"s3://news/{file.name}", file.read_bytes())
    there = Plan(("s3://news/*.jsonl.gz", "s3://news/*.txt"), "s3://graphs/2024", Readers(2), together=0, part=5)
    report = build(there)
    assert report.articles == 20
    assert parts.read("s3://graphs/2024/graph.ttl") == (tmp_path / "here" / "graph.ttl").read_bytes()
    assert load("s3://graphs/2024", tmp_path / "store") == report.triples
    again = parts.files("s3://graphs/2024")
    assert build(there) == report
    assert parts.files("s3://graphs/2024") == again


def test_nothing_to_read_is_said(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("")
    with pytest.raises(pipeline.NothingRead, match=r"empty\.txt"):
        build(plan([tmp_path / "empty.txt"], tmp_path / "out"))


def test_a_missing_ray_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setitem(sys.modules, "ray", None)
    with pytest.raises(KgError, match=r"news-kg\[ray\]"):
        build(plan([tmp_path], tmp_path / "out"))
