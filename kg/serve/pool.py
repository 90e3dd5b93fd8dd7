"""The processes that answer, from the server's side: who runs, who waits, who goes on with the least priority and who is stopped.

Nobody can tell beforehand whether a query ends. So each starts with normal priority; what is not done after `limits.quick` seconds goes on
with the least priority, out of the way of those that are, and what is not done after `limits.seconds` is killed with its process.
"""

import asyncio
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TypeVar

import msgspec

from kg.errors import KgError
from kg.serve.limits import Limits
from kg.serve.messages import LENGTH, Answer, Change, End, Fork, Question, framed

LEAST_PRIORITY = 19

T = TypeVar("T")


class Gone(Exception):  # noqa: N818 - a process that died is no error of the one that notices
    """The process at the other end has died; `signal` is what of, where that is known."""


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
            command = [
                sys.executable,
                "-P",
                "-m",
                "kg.serve.keeper",
                str(theirs.fileno()),
                str(graph),
                msgspec.json.encode(limits).decode(),
            ]
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


class Pool:
    """Answers questions to the graph in a file, which it loads anew when it changes."""

    def __init__(self, graph: Path, limits: Limits) -> None:
        self.graph, self.limits = graph, limits
        self.quick = asyncio.Semaphore(limits.quick_at_once)
        self.slow = 0
        self.here = 0
        self.state: Keeper | None = None
        self.trouble = ""

    async def start(self) -> None:
        """Load the graph. Raises KgError where that cannot be."""
        self.seen = self._look()
        self.state = await Keeper.started(self.graph, self.limits)

    async def ask(self, question: Question) -> Answer:
        """The answer, or why there is none: 503 where it takes too long or too many ask, 403 where it needs too much."""
        if self.here >= self.limits.waiting + self.limits.slow_at_once:
            return _refusal(503, "too many ask at once; try again in a moment")
        with self._one_more():
            try:
                async with asyncio.timeout(self.limits.seconds):
                    return await self._answer(question)
            except TimeoutError:
                return _refusal(503, f"not answered in {self.limits.seconds:g} seconds, the most a query may take here, and stopped")

    async def remembered(self, question: Question) -> Answer:
        """As `ask`, but asked only once of each state of the graph."""
        keeper = self.state
        if keeper is None or question not in keeper.kept:
            answer = await self.ask(question)
            if keeper is None or answer.status != 200:
                return answer
            keeper.kept[question] = answer
        return keeper.kept[question]

    async def _answer(self, question: Question) -> Answer:
        await self.quick.acquire()
        quick = True
        try:
            worker = await self._worker()
            done = False
            asked = asyncio.ensure_future(worker.answer(question))
            try:
                if not await self._quickly(worker, asked):
                    if self.slow >= self.limits.slow_at_once:
                        return _refusal(503, f"{self.slow} long queries are running, as many as may; try again later, or ask for less")
                    self.quick.release()
                    quick = False
                    worker.slow_down()
                    worker.keeper.spare()
                    with self._one_slow():
                        await asyncio.wait([asked])
                answer = asked.result()
                done = True
                return answer
            except Gone:
                reason = f"nested too deeply, or in need of more than {self.limits.memory // 2**20:,} MB of memory"
                return _refusal(403, f"the query ended the process that should answer it: it is {reason}")
            finally:
                asked.cancel()
                self._free(worker, done)
        except Gone:
            return _refusal(503, "the process that keeps the graph has died and is started anew; try again in a moment")
        finally:
            if quick:
                self.quick.release()

    async def _quickly(self, worker: Worker, asked: "asyncio.Future[Answer]") -> bool:
        """Whether `asked` is done before its process has worked longer than a quick query may; waiting for a busy machine is no work."""
        start = worker.worked()
        while True:
            if (await asyncio.wait([asked], timeout=self.limits.quick))[0]:
                return True
            worked = worker.worked()
            if start is None or worked is None or worked - start >= self.limits.quick:
                return False

    async def _worker(self) -> Worker:
        keeper = self.state
        if keeper is None:
            raise Gone
        keeper.busy += 1
        try:
            return keeper.idle.pop() if keeper.idle else await keeper.fork()
        except BaseException:
            keeper.busy -= 1
            raise

    def _free(self, worker: Worker, done: bool) -> None:
        keeper = worker.keeper
        keeper.busy -= 1
        if (
            done
            and worker.fresh
            and worker.changes == keeper.changes
            and not keeper.retired
            and len(keeper.idle) < self.limits.quick_at_once
        ):
            keeper.idle.append(worker)
        else:
            worker.end()

    @contextmanager
    def _one_more(self) -> Iterator[None]:
        self.here += 1
        try:
            yield
        finally:
            self.here -= 1

    @contextmanager
    def _one_slow(self) -> Iterator[None]:
        self.slow += 1
        try:
            yield
        finally:
            self.slow -= 1

    async def watch(self, every: float = 1) -> None:
        """Load the graph anew whenever its file changes or its keeper dies, for ever; the old state answers until the new one can."""
        while True:
            await asyncio.sleep(every)
            seen = self._look()
            died = self.state is None or self.state.process.poll() is not None
            if seen is None or (seen == self.seen and not died):
                continue
            self.seen = seen
            try:
                fresh = await Keeper.started(self.graph, self.limits)
            except (KgError, OSError) as error:
                self.trouble = str(error)
                continue
            old, self.state, self.trouble = self.state, fresh, ""
            if old is not None:
                old.retire()

    def _look(self) -> tuple[int, int, int] | None:
        """What tells one state of the file from another: its inode, size and time of change; None while there is no file."""
        try:
            stat = self.graph.stat()
        except OSError:
            return None
        return stat.st_ino, stat.st_size, stat.st_mtime_ns

    async def close(self) -> None:
        """End all processes."""
        state, self.state = self.state, None
        if state is not None:
            state.retire()
            state.close()
            await asyncio.sleep(0)
            await asyncio.to_thread(state.process.wait)


def _refusal(status: int, reason: str) -> Answer:
    return Answer(status, "text/plain", reason.encode())
