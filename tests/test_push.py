"""Pushing to stores: Oxigraph and, where it is installed, Virtuoso; and to one that fails as it is told to."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.error import URLError
from urllib.parse import quote
from urllib.request import Request, urlopen

import pyoxigraph
import pytest
from pyoxigraph import RdfFormat

from kg.errors import KgError
from kg.push import TRIES, NotPushed, Target, push
from tests.stories import miners

NAME = "http://e.org/news"


@pytest.fixture
def graph(tmp_path: Path) -> Path:
    miners().save(tmp_path / "graph.ttl")
    return tmp_path / "graph.ttl"


def free_port() -> int:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])


@contextmanager
def running(command: list[str], ready: str, *, seconds: float, cwd: Path | None = None) -> Iterator[None]:
    """A server of somebody else's, from when it answers at the URL `ready`."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=cwd)
    try:
        begun = time.monotonic()
        while True:
            try:
                urlopen(ready, timeout=5).close()
                break
            except URLError as error:
                if process.poll() is not None or time.monotonic() - begun > seconds:
                    raise RuntimeError(f"{command[0]} does not answer at {ready}") from error
                time.sleep(0.1)
        yield
    finally:
        process.terminate()
        process.wait(timeout=20)


@pytest.fixture(scope="module")
def oxigraph() -> Iterator[str]:
    program, port = Path(sys.executable).with_name("oxigraph"), free_port()
    with running([str(program), "serve", "--bind", f"127.0.0.1:{port}"], f"http://127.0.0.1:{port}/", seconds=20):
        yield f"http://127.0.0.1:{port}"


def fetched(url: str, query: str) -> set[str]:
    request = Request(f"{url}?query={quote(query)}", headers={"Accept": "application/n-triples"})
    with urlopen(request, timeout=30) as answer:
        return {str(quad.triple) for quad in pyoxigraph.parse(answer.read(), format=RdfFormat.N_TRIPLES)}


def expected() -> set[str]:
    return {str(quad.triple) for quad in miners()}


@pytest.mark.parametrize(("path", "update"), [("store", False), ("update", True)])
@pytest.mark.parametrize("name", [None, NAME])
def test_oxigraph_holds_the_graph_and_nothing_it_held_before(graph: Path, oxigraph: str, path: str, update: bool, name: str | None) -> None:
    target = Target(f"{oxigraph}/{path}", name, update)
    where = f"GRAPH <{name}> {{ ?s ?p ?o }}" if name else "?s ?p ?o"
    old = f"GRAPH <{NAME}> {{ <a:a> <a:b> <a:c> }}" if name else "<a:a> <a:b> <a:c>"
    kind = {"Content-Type": "application/sparql-update"}
    urlopen(Request(f"{oxigraph}/update", f"INSERT DATA {{ {old} }}".encode(), kind), timeout=10).close()
    heard: list[tuple[int, int]] = []
    assert push(graph, target, batch=100, sent=lambda done, of: heard.append((done, of))) == len(miners())
    assert fetched(f"{oxigraph}/query", f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ {where} }}") == expected()
    assert heard[-1] == (len(miners()), len(miners()))
    assert len(heard) > 3
    assert [path.name for path in graph.parent.iterdir()] == ["graph.ttl"]


VIRTUOSO = """
[Database]
DatabaseFile = {0}/virtuoso.db
ErrorLogFile = {0}/virtuoso.log
LockFile = {0}/virtuoso.lck
TransactionFile = {0}/virtuoso.trx
xa_persistent_file = {0}/virtuoso.pxa
[TempDatabase]
DatabaseFile = {0}/temp.db
TransactionFile = {0}/temp.trx
[Parameters]
ServerPort = {1}
DisableUnixSocket = 1
NumberOfBuffers = 2000
[HTTPServer]
ServerPort = {2}
ServerRoot = {0}
DefaultMailServer = localhost
"""


@pytest.mark.skipif(not shutil.which("virtuoso-t"), reason="Virtuoso is not installed")
def test_virtuoso_holds_the_graph(graph: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home, port = tmp_path / "virtuoso", free_port()
    home.mkdir()
    (home / "virtuoso.ini").write_text(VIRTUOSO.format(home, free_port(), port))
    with running(["virtuoso-t", "+foreground", "+configfile", "virtuoso.ini"], f"http://127.0.0.1:{port}/sparql", seconds=90, cwd=home):
        target = Target(f"http://127.0.0.1:{port}/sparql-graph-crud-auth", NAME)
        with pytest.raises(NotPushed, match=r"401.*set KG_PUSH_USER"):
            push(graph, target)
        monkeypatch.setenv("KG_PUSH_USER", "dba")
        monkeypatch.setenv("KG_PUSH_PASSWORD", "dba")
        assert push(graph, target, batch=200) == len(miners())
        query = f"CONSTRUCT {{ ?s ?p ?o }} FROM <{NAME}> WHERE {{ ?s ?p ?o }}"
        assert fetched(f"http://127.0.0.1:{port}/sparql", query) == expected()


class Failing(BaseHTTPRequestHandler):
    """Answers each request with the next of its server's `answers`, and 204 when these are used up."""

    def answer(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        store: FailingStore = self.server  # type: ignore[assignment]
        store.seen.append((self.command, self.headers.get("Authorization", "")))
        code = store.answers.pop(0) if store.answers else 204
        if code == 0:
            self.connection.close()
            return
        self.send_response(code)
        self.send_header("Content-Length", "0")
        if code == 503:
            self.send_header("Retry-After", "7")
        if code == 302:
            self.send_header("Location", "http://127.0.0.1:1/")
        self.end_headers()

    do_PUT = do_POST = do_GET = answer  # noqa: N815

    def log_message(self, *_: object) -> None:
        pass


class FailingStore(ThreadingHTTPServer):
    answers: list[int]
    seen: list[tuple[str, str]]

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/store"

    def handle_error(self, *_: object) -> None:
        """A client that goes away is what is tested here."""


@pytest.fixture
def store() -> Iterator[FailingStore]:
    with FailingStore(("127.0.0.1", 0), Failing) as server:
        server.answers, server.seen = [], []
        thread = Thread(target=server.serve_forever, args=(0.05,))
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def test_a_store_that_is_not_ready_is_asked_again(graph: Path, store: FailingStore) -> None:
    waited: list[float] = []
    store.answers = [503, 429, 0, 500, 204]
    push(graph, Target(store.url), batch=10_000, wait=waited.append)
    assert [method for method, _ in store.seen] == ["PUT"] * 5
    assert waited == [7.0, 2.0, 4.0, 8.0]


def test_a_push_that_broke_off_goes_on_where_it_was(graph: Path, store: FailingStore) -> None:
    store.answers = [204, 204, *[500] * TRIES]
    with pytest.raises(NotPushed, match="500"):
        push(graph, Target(store.url), batch=100, wait=lambda _: None)
    store.seen.clear()
    push(graph, Target(store.url), batch=100)
    batches = -(-len(miners()) // 100)
    assert [method for method, _ in store.seen] == ["POST"] * (batches - 2)
    store.seen.clear()
    push(graph, Target(store.url), batch=100)
    assert [method for method, _ in store.seen] == ["PUT", *["POST"] * (batches - 1)]


def test_a_graph_that_changed_begins_anew(graph: Path, store: FailingStore) -> None:
    store.answers = [204, 400]
    with pytest.raises(NotPushed, match="400"):
        push(graph, Target(store.url), batch=100)
    graph.write_text(graph.read_text(encoding="utf-8") + "<http://e.org/a> a <http://e.org/b> .\n", encoding="utf-8")
    store.seen.clear()
    push(graph, Target(store.url), batch=100)
    assert store.seen[0][0] == "PUT"


@pytest.mark.parametrize("code", [302, 400, 401, 403, 413])
def test_a_refusal_is_not_tried_again(graph: Path, store: FailingStore, code: int) -> None:
    store.answers = [code]
    with pytest.raises(NotPushed, match=str(code)):
        push(graph, Target(store.url), batch=10_000)
    assert len(store.seen) == 1


def test_a_token_is_sent_from_the_environment(graph: Path, store: FailingStore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KG_PUSH_TOKEN", "sesame")
    push(graph, Target(store.url))
    assert {authorization for _, authorization in store.seen} == {"Bearer sesame"}


@pytest.mark.parametrize(
    ("url", "name", "message"), [("ftp://e.org/", None, "not a URL"), ("store", None, "not a URL"), ("http://e.org/", "a b", "not the IRI")]
)
def test_what_is_no_place_to_push_to(graph: Path, url: str, name: str | None, message: str) -> None:
    with pytest.raises(KgError, match=message):
        push(graph, Target(url, name))


def test_the_command_pushes(graph: Path, oxigraph: str) -> None:
    command = [sys.executable, "-m", "kg.cli", "push", f"{oxigraph}/store", str(graph)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True, env={**os.environ})
    assert (done.stdout, done.stderr) == ("", f"{len(miners())} triples pushed to {oxigraph}/store\n")
