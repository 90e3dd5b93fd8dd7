"""The processes behind a server: what happens when one of them dies, and what the command says."""

import asyncio
import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import ExitStack
from pathlib import Path
from threading import Thread
from urllib.parse import urlencode, urlsplit

import httpx
import pytest

from kg.errors import KgError
from kg.serve import Limits, listening
from kg.serve.messages import Sparql
from kg.serve.pool import Pool
from tests.serve.running import running
from tests.serve.test_serve import ENDLESS, asked

ASK = Sparql(text="ASK {}")


def test_a_keeper_that_dies_is_started_anew(graph: Path) -> None:
    async def killed() -> list[int]:
        pool = Pool(graph, Limits(seconds=10))
        await pool.start()
        watching = asyncio.ensure_future(pool.watch(0.05))
        statuses = [(await pool.ask(ASK)).status]
        assert pool.state is not None
        pool.state.process.kill()
        pool.state.process.wait()
        for _ in range(200):
            statuses.append((await pool.ask(ASK)).status)
            if statuses[-1] == 200 and pool.state.process.poll() is None:
                break
            await asyncio.sleep(0.05)
        watching.cancel()
        await pool.close()
        return statuses

    statuses = asyncio.run(killed())
    assert statuses[0] == statuses[-1] == 200
    assert set(statuses) <= {200, 503}


def test_a_question_given_up_while_its_process_is_made_confuses_no_other(graph: Path) -> None:
    async def given_up() -> bytes:
        pool = Pool(graph, Limits())
        await pool.start()
        impatient = [asyncio.ensure_future(pool.ask(ASK)) for _ in range(4)]
        await asyncio.sleep(0)
        for each in impatient:
            each.cancel()
        await asyncio.gather(*impatient, return_exceptions=True)
        right = await pool.ask(Sparql(text="SELECT (41 + 1 AS ?n) {}", accept="text/csv"))
        await pool.close()
        return right.body

    assert asyncio.run(given_up()) == b"n\r\n42\r\n"


def test_more_than_may_wait_are_turned_away(graph: Path) -> None:
    with running(graph, limits=Limits(seconds=3, slow_at_once=1, waiting=0)) as address:
        long = Thread(target=asked, args=(address, ENDLESS))
        long.start()
        time.sleep(1)
        refused = asked(address, "ASK {}")
        long.join()
        assert (refused.status_code, "too many" in refused.text) == (503, True)
        assert asked(address, "ASK {}").status_code == 200


def starting(graph: Path, *options: str) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "kg.cli", "serve", str(graph), "--port", "0", *options]
    return subprocess.Popen(command, stderr=subprocess.PIPE, text=True)


def started(graph: Path, *options: str) -> tuple["subprocess.Popen[str]", str]:
    process = starting(graph, *options)
    assert process.stderr is not None
    return process, process.stderr.readline().split()[0]


def test_the_command_serves_until_interrupted(graph: Path) -> None:
    process, address = started(graph, "--rows", "1")
    with process:
        assert asked(address.rstrip("/"), "SELECT * { ?s ?p ?o } LIMIT 2").status_code == 403
        assert httpx.get(f"{address}health").json()["status"] == "ok"
        process.send_signal(signal.SIGINT)
        assert process.wait(20) == 0


HALF = b"POST /sparql HTTP/1.1\r\nHost: x\r\nContent-Type: application/sparql-query\r\nContent-Length: 100\r\n\r\nSELECT"
LONG = f"GET /sparql?{urlencode({'query': ENDLESS})} HTTP/1.1\r\nHost: x\r\n\r\n".encode()


@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("request_", [HALF, LONG, b"GET / HT"], ids=["half a request", "a query without end", "half a line"])
def test_the_command_ends_whatever_its_clients_do(graph: Path, sent: signal.Signals, request_: bytes) -> None:
    process, address = started(graph)
    with process, ExitStack() as clients:
        assert asked(address.rstrip("/"), "ASK {}").status_code == 200
        family = descendants(process.pid)
        for _ in range(3):
            client = clients.enter_context(socket.create_connection((urlsplit(address).hostname or "", urlsplit(address).port or 0)))
            client.sendall(request_)
        assert asked(address.rstrip("/"), "ASK {}").status_code == 200
        process.send_signal(sent)
        assert process.wait(60) in (0, -sent)
        assert process.stderr is not None
        assert process.stderr.read() == ""
    gone(family)


@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM])
def test_the_command_ends_while_the_graph_is_being_loaded(tmp_path: Path, sent: signal.Signals) -> None:
    """A pipe that nobody writes to takes for ever to load."""
    os.mkfifo(tmp_path / "graph.ttl")
    with starting(tmp_path / "graph.ttl") as process:
        while not (family := descendants(process.pid)):
            time.sleep(0.05)
        process.send_signal(sent)
        assert process.wait(60) == 0
    gone(family)


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="the children of a process are not to be seen here")
def test_when_the_server_is_killed_its_processes_end(graph: Path) -> None:
    process, address = started(graph)
    with process:
        assert asked(address.rstrip("/"), "ASK {}").status_code == 200
        family = descendants(process.pid)
        assert len(family) >= 2
        process.kill()
        process.wait(20)
    gone(family)


def gone(family: list[int]) -> None:
    """Wait until none of the processes is left."""
    for _ in range(300):
        if not any(_runs(pid) for pid in family):
            return
        time.sleep(0.1)
    raise AssertionError("the keeper or what it forked goes on")


def _runs(pid: int) -> bool:
    try:
        return bool(Path(f"/proc/{pid}/cmdline").read_bytes())
    except OSError:
        return False


def descendants(pid: int) -> list[int]:
    listed = Path(f"/proc/{pid}/task/{pid}/children")
    children = [int(child) for child in listed.read_text(encoding="ascii").split()] if listed.exists() else []
    return [each for child in children for each in (child, *descendants(child))]


@pytest.mark.parametrize(
    ("prepared", "said"),
    [
        ("import sys; sys.modules['uvicorn'] = None; ", "pip install 'news-kg[serve]'"),
        ("", "broken.ttl: not a graph that can be read"),
    ],
)
def test_what_is_missing_is_said_in_a_sentence(prepared: str, said: str, tmp_path: Path) -> None:
    broken = tmp_path / "broken.ttl"
    broken.write_text("<broken", encoding="utf-8")
    program = f"{prepared}from kg.cli import main; main(['serve', {str(broken)!r}, '--port', '0'])"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60, env=dict(os.environ), check=False)
    assert done.returncode == 1
    assert said in done.stderr
    assert "serves" not in done.stderr
    assert "Traceback" not in done.stderr


def test_a_port_that_is_taken_is_said_in_a_sentence() -> None:
    with listening("127.0.0.1", 0) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(KgError, match=rf"cannot listen at 127\.0\.0\.1, port {port}: Address already in use; --port names another"):
            listening("127.0.0.1", port)
