"""The keeper and the processes it forks, as the server sees them: started, asked, slowed down, ended."""

import asyncio
import os
import signal
import socket
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

import msgspec

from kg.errors import KgError
from kg.serve.limits import Limits
from kg.serve.messages import LENGTH, Answer, Change, End, Fork, Question, framed

LEAST_PRIORITY = 19

T = TypeVar("T")


class Gone(Exception):  # noqa: N818 - a process that died is no error of the one that notices
    """The process at the other end has died."""


class Keeper:
    """The process that keeps one state of the graph, as `kg.serve.keeper` describes it."""

    def __init__(self, control: socket.socket, process: "subprocess.Popen[bytes]", most_idle: int) -> None:
        self.control, self.process = control, process
        self.turn = asyncio.Lock()
        self.idle: list[Worker] = []
        self.most_idle = most_idle
        self.busy = 0
        self.retired = False
        self.triples = 0
        self.changes = 0
        self.kept: dict[Question, Answer] = {}

    @classmethod
    async def started(cls, graph: Path, limits: Limits) -> "Keeper":
        """A keeper that has loaded `graph`. Raises KgError where that cannot be."""
        ours, theirs = socket.socketpair()
        with theirs:
            told = (str(theirs.fileno()), str(graph), msgspec.json.encode(limits).decode())
            command = [sys.executable, "-P", "-m", "kg.serve.keeper", *told]
            found = os.pathsep.join([str(Path(__file__).parents[2]), *filter(None, [os.environ.get("PYTHONPATH")])])
            process = subprocess.Popen(
                command,
                pass_fds=[theirs.fileno()],
                start_new_session=True,
                stdin=subprocess.DEVNULL,
                env={**os.environ, "PYTHONPATH": found},
            )
        ours.setblocking(False)
        keeper = cls(ours, process, limits.quick_at_once)
        try:
            wrong, keeper.triples = await keeper._reply(tuple[str, int])
        except BaseException as error:
            process.kill()
            keeper.close()
            if isinstance(error, Gone):
                raise KgError(f"{graph}: the process that should load it died") from error
            raise
        if wrong:
            keeper.close()
            raise KgError(wrong)
        return keeper

    async def fork(self) -> "Worker":
        """A new process that answers. Raises Gone where the keeper has died.

        It is made also when nobody waits for it any more, lest its id is taken for that of the next; it then waits among the idle.
        """
        forking = asyncio.ensure_future(self._forked())
        try:
            return await asyncio.shield(forking)
        except asyncio.CancelledError:
            forking.add_done_callback(self._unwanted)
            raise

    def _unwanted(self, forking: "asyncio.Future[Worker]") -> None:
        if not forking.cancelled() and not forking.exception():
            self.rest(forking.result())

    async def _forked(self) -> "Worker":
        ours, theirs = socket.socketpair()
        try:
            with theirs:
                async with self.turn:
                    try:
                        socket.send_fds(self.control, [b"\0" + framed(Fork())], [theirs.fileno()])
                    except OSError as error:
                        raise Gone from error
                    pid = await self._reply(int)
            reader, writer = await asyncio.open_connection(sock=ours)
        except BaseException:
            ours.close()
            raise
        return Worker(self, pid, reader, writer)

    def spare(self) -> None:
        """Have a process ready for the next question, where none is."""
        if not self.idle and not self.retired:
            asyncio.ensure_future(self._forked()).add_done_callback(self._unwanted)

    def rest(self, worker: "Worker") -> None:
        """Keep `worker` for the next question, unless it has seen its day or enough of them wait already."""
        if worker.fresh and worker.changes == self.changes and not self.retired and len(self.idle) < self.most_idle:
            self.idle.append(worker)
        else:
            worker.end()

    async def change(self, text: str, base: str | None) -> str:
        """Do an update; what is wrong with it, or nothing. Processes forked before do not see it, and answer no more."""
        async with self.turn:
            self.control.setblocking(True)
            self.control.sendall(b"\0" + framed(Change(text=text, base=base)))
            self.control.setblocking(False)
            wrong = await self._reply(str)
        self.changes += 1
        self.kept.clear()
        while self.idle:
            self.idle.pop().end()
        return wrong

    async def _reply(self, type: type[T]) -> T:
        loop = asyncio.get_running_loop()

        async def exactly(size: int) -> bytes:
            parts = b""
            while len(parts) < size:
                part = await loop.sock_recv(self.control, size - len(parts))
                if not part:
                    raise Gone
                parts += part
            return parts

        try:
            return msgspec.msgpack.decode(await exactly(LENGTH.unpack(await exactly(LENGTH.size))[0]), type=type)
        except OSError as error:
            raise Gone from error

    def end(self, pid: int) -> None:
        with suppress(OSError):
            os.kill(pid, signal.SIGKILL)
        with suppress(OSError):
            self.control.send(b"\0" + framed(End(pid)))
        if self.retired and not self.busy:
            self.close()

    def retire(self) -> None:
        """Take no more questions; close when the last one is answered."""
        self.retired = True
        while self.idle:
            self.idle.pop().end()
        if not self.busy:
            self.close()

    def close(self) -> None:
        """End the keeper with all it forked; the wait for its end is another thread's."""
        self.control.close()
        asyncio.get_running_loop().run_in_executor(None, self._wait)

    def _wait(self) -> None:
        try:
            self.process.wait(5)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


class Worker:
    """A process that answers one question at a time."""

    def __init__(self, keeper: Keeper, pid: int, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.keeper, self.pid, self.reader, self.writer = keeper, pid, reader, writer
        self.changes = keeper.changes
        self.fresh = True

    async def answer(self, question: Question) -> Answer:
        """Raises Gone where the process dies over it."""
        try:
            self.writer.write(framed(question))
            (size,) = LENGTH.unpack(await self.reader.readexactly(LENGTH.size))
            return msgspec.msgpack.decode(await self.reader.readexactly(size), type=Answer)
        except (asyncio.IncompleteReadError, OSError) as error:
            raise Gone from error

    def worked(self) -> float | None:
        """The seconds of processor it has used so far; None where the system does not tell."""
        try:
            said = Path(f"/proc/{self.pid}/stat").read_text(encoding="ascii", errors="replace").rpartition(")")[2].split()
        except OSError:
            return None
        return (int(said[11]) + int(said[12])) / os.sysconf("SC_CLK_TCK")

    def slow_down(self) -> None:
        """Go on with the least priority, from which there is no way back."""
        self.fresh = False
        with suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, self.pid, LEAST_PRIORITY)

    def end(self) -> None:
        self.writer.close()
        self.keeper.end(self.pid)
