"""The process that keeps the graph in memory and forks the processes that answer: they share its memory, so each costs little.

A query that must stop is stopped by killing its process, which no query can prevent; the next fork takes some hundredths of a second at a
million triples. When the server goes, its end of the socket closes, and the keeper ends all it forked and itself.
"""

import gc
import os
import resource
import signal
import socket
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Thread
from typing import NoReturn

import msgspec

from kg.errors import KgError
from kg.graph import Graph
from kg.graph.turtle import PREFIXES
from kg.serve.answering import answer, no_files
from kg.serve.limits import Limits
from kg.serve.messages import Answer, Change, Command, End, Fork, Question, framed, received


def main(control: socket.socket, path: str, limits: Limits) -> None:
    """Load the graph at `path`, say so or what is wrong with it, and do as told until the server is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    watch = Thread(target=_end_with, args=[control], daemon=True)
    watch.start()
    try:
        graph = Graph.load(path)
    except KgError as error:
        control.sendall(framed((str(error), 0)))
        return
    gc.collect()
    gc.freeze()
    control.sendall(framed(("", len(graph))))
    watch.join()
    children: set[int] = set()
    ending: set[int] = set()
    with suppress(ConnectionError), _ended(children):
        while (told := _command(control)) is not None:
            command, sockets = told
            match command:
                case Fork():
                    children.add(pid := _forked(control, sockets, graph, limits))
                    control.sendall(framed(pid))
                case End(pid=pid) if pid in children:
                    children.remove(pid)
                    ending.add(pid)
                    os.kill(pid, signal.SIGKILL)
                case Change(text=text, base=base):
                    control.sendall(framed(_changed(graph, text, base)))
            for each in sockets:
                each.close()
            ending -= {pid for pid in ending if os.waitpid(pid, os.WNOHANG)[0]}


def _end_with(control: socket.socket) -> None:
    """Until the first command comes, nobody but this thread notices that the server has gone."""
    if not control.recv(1, socket.MSG_PEEK):
        os._exit(1)


@contextmanager
def _ended(children: set[int]) -> Iterator[None]:
    """What is in `children` when the block ends, however it does, ends too."""
    try:
        yield
    finally:
        for pid in children:
            os.kill(pid, signal.SIGKILL)


def _command(control: socket.socket) -> tuple[Command, list[socket.socket]] | None:
    """The next command, with the sockets that came attached to its first byte."""
    first, descriptors, _, _ = socket.recv_fds(control, 1, 1)
    sockets = [socket.socket(fileno=descriptor) for descriptor in descriptors]
    if not first or (rest := received(control)) is None:
        return None
    return msgspec.msgpack.decode(rest, type=Command), sockets


def _forked(control: socket.socket, sockets: list[socket.socket], graph: Graph, limits: Limits) -> int:
    pid = os.fork()
    if pid:
        return pid
    with suppress(BaseException):
        control.close()
        _answer_all(sockets[0], graph, limits)
    os._exit(0)


def _answer_all(server: socket.socket, graph: Graph, limits: Limits) -> None:
    """Answer what comes, one after the other, until the server closes the socket."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    _bound_memory(limits.memory)
    while (asked := received(server)) is not None:
        _bound_time(limits.seconds)
        try:
            found = answer(graph, msgspec.msgpack.decode(asked, type=Question), limits)
        except MemoryError:
            found = Answer(503, "text/plain", b"the query needs more memory than this server gives to one")
        except Exception:
            traceback.print_exc()
            found = Answer(500, "text/plain", b"something went wrong in the server, whose log says what")
        server.sendall(framed(found))


def _bound_memory(extra: int) -> None:
    """The kernel refuses memory beyond `extra` bytes; where it cannot tell how much is in use, there is no bound."""
    with suppress(OSError, ValueError):
        with open("/proc/self/statm", encoding="ascii") as file:
            used = int(file.read().split()[0]) * resource.getpagesize()
        resource.setrlimit(resource.RLIMIT_AS, (used + extra, used + extra))


def _bound_time(seconds: float) -> None:
    """The kernel ends the process after `seconds` of work, should the server die before it can."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    end = int(used.ru_utime + used.ru_stime + seconds) + 2
    resource.setrlimit(resource.RLIMIT_CPU, (end, resource.RLIM_INFINITY))


def _changed(graph: Graph, text: str, base: str | None) -> str:
    try:
        with no_files():
            graph.store.update(text, base_iri=base, prefixes=PREFIXES)
    except (SyntaxError, ValueError, OSError, RuntimeError) as error:
        return str(error) or "the update cannot be done"
    return ""


def _main() -> NoReturn:
    descriptor, path, limits = sys.argv[1:]
    main(socket.socket(fileno=int(descriptor)), path, msgspec.json.decode(limits, type=Limits))
    os._exit(0)  # taking a large graph apart would take seconds


if __name__ == "__main__":
    _main()
