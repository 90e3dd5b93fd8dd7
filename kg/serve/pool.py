"""The processes that answer, from the server's side: who runs, who waits, who goes on with the least priority and who is stopped.

Nobody can tell beforehand whether a query ends. So each starts with normal priority; what has worked for `limits.quick` seconds goes on
with the least priority, out of the way of the rest, and what is not done after `limits.seconds` is killed with its process.
"""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kg.errors import KgError
from kg.serve.limits import Limits
from kg.serve.messages import Answer, Question
from kg.serve.processes import Gone, Keeper, Worker

MOST_KEPT = 32
"""Answers that are remembered; there are more only where somebody makes host names up."""


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
            if len(keeper.kept) >= MOST_KEPT:
                keeper.kept.clear()
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
        worker.keeper.busy -= 1
        if done:
            worker.keeper.rest(worker)
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
