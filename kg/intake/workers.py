"""Articles read by several processes at once; one that dies, or takes too long, costs an article, which is named.

Each process takes what is next when it is done, so that the order in which articles come back is open; nothing may depend on it. They are
told to use one thread each: more threads than cores would only wait for each other.
"""

import os
import queue
import signal
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import islice
from math import ceil
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, NamedTuple

import msgspec

from kg.errors import KgError
from kg.intake.worker import READY, Batch, Found, Refused, receive, send
from kg.model import Article
from kg.read.source import LONGEST, FieldNames

TOGETHER = 16
"""Articles that a process gets at once, since parsing several together is faster."""
LENGTH = 40_000
"""Characters after which nothing is added to what it gets, lest one has much to do when the others are done."""
FEWEST = 5
"""Articles for which starting a process is worth while."""
SHARES = 2
"""Into how many shares for each process what is left is divided near the end."""
WORKER = ("-m", "kg.intake.worker")
ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS"), "1")


class NoWorker(KgError):  # noqa: N818 - it names a process, not a fault of ours
    """A process that should read articles does not even start."""


class Readers(NamedTuple):
    """How many processes read, with which model, for how many seconds an article at most.

    And what is an article: one of at most `longest` characters, in English unless `any_language` is asked for; the columns of tables are
    called as `fields` says, `(("text", "body"),)`, or else as is usual.
    """

    number: int
    model_name: str | None = None
    seconds: float = 60
    longest: int = LONGEST
    fields: FieldNames = ()
    any_language: bool = False


class Read(NamedTuple):
    """An article and what was found in it."""

    article: Article
    found: Found


def cores() -> int:
    """How many processes this machine can run at once."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def environment() -> dict[str, str]:
    """In which a process of ours runs: with one thread, and with kg where this process found it."""
    found = os.pathsep.join([str(Path(__file__).parents[2]), *filter(None, [os.environ.get("PYTHONPATH")])])
    return {**os.environ, **ONE_THREAD, "PYTHONPATH": found}


def read(articles: Iterable[Article], readers: Readers) -> Iterator[Read]:
    """Each article with what was found in it, as soon as it is, in any order; a process is started when there is work for it.

    Raises NoWorker where one does not start, and what `articles` raises.
    """
    waiting = Waiting(articles, readers.number)
    turn, results = threading.Lock(), queue.SimpleQueue[Read | BaseException | None]()
    workers = [Worker(readers) for _ in range(readers.number)]

    def work(worker: Worker) -> None:
        try:
            while True:
                with turn:
                    batch = waiting.batch()
                if not batch:
                    break
                for found in worker.read(batch):
                    results.put(found)
            results.put(None)
        except BaseException as error:
            results.put(error)
        finally:
            worker.end()

    threads = [threading.Thread(target=work, args=(worker,), daemon=True) for worker in workers]
    try:
        for thread in threads:
            thread.start()
        for _ in threads:
            while (result := results.get()) is not None:
                if isinstance(result, BaseException):
                    raise result
                yield result
    finally:
        for worker in workers:
            worker.stop()
        for thread in threads:
            thread.join(5)


class Waiting:
    """Articles that wait to be read by `number` processes, some of them taken in ahead so that the end is seen coming.

    Before it everyone gets as much as is well read at once, near it ever less, so that all are done at nearly one time: guided
    self-scheduling (Polychronopoulos and Kuck 1987, doi:10.1109/TC.1987.5009495).
    """

    def __init__(self, articles: Iterable[Article], number: int) -> None:
        self._coming = iter(articles)
        self._ahead: deque[Article] = deque()
        self._number = number
        self._least = FEWEST

    def batch(self) -> list[Article]:
        """What is next, as much as is well read at once; nothing where there is no more."""
        self._ahead += islice(self._coming, self._number * SHARES * TOGETHER - len(self._ahead))
        most = min(TOGETHER, max(self._least, ceil(len(self._ahead) / (self._number * SHARES))))
        self._least = 1
        batch: list[Article] = []
        while self._ahead and len(batch) < most and sum(len(article.text) for article in batch) < LENGTH:
            batch.append(self._ahead.popleft())
        return batch


class Worker:
    """One process; it is started when first needed, and again after it died."""

    def __init__(self, readers: Readers) -> None:
        self.readers = readers
        self.process: subprocess.Popen[bytes] | None = None
        self.stopped = False
        self.late = False
        self.ended = 0

    def read(self, articles: Sequence[Article]) -> Iterator[Read]:
        """What is in `articles`, read together; after a death those that are left one by one, to find which one brings it about."""
        left = list(articles)
        for found in self.answers(tuple(left)):
            yield Read(left.pop(0), found)
        for article in left:
            answer = next(self.answers([article]), None)
            if self.stopped:
                return
            yield Read(article, answer or Found(article.id, msgspec.Raw(b"null"), 0, 0, (Refused(self.fate()),)))

    def answers(self, articles: Sequence[Article]) -> Iterator[Found]:
        """What the process says of each, in order; it ends early where the process does."""
        process = self.process or self.started()
        if process is None or process.stdin is None or process.stdout is None:
            return
        with suppress(BrokenPipeError):
            send(process.stdin, msgspec.json.encode(Batch(tuple(articles))))
            for _ in articles:
                frame = self.awaited(process, process.stdout)
                if frame is None:
                    break
                yield msgspec.json.decode(frame, type=Found)
            else:
                return
        process.kill()
        self.end()
        self.ended = process.returncode

    def awaited(self, process: subprocess.Popen[bytes], source: IO[bytes]) -> bytes | None:
        """The next frame; None where the process died over it, or had to be killed because it took too long."""
        self.late = False

        def give_up() -> None:
            self.late = True
            process.kill()

        clock = threading.Timer(self.readers.seconds, give_up)
        clock.daemon = True
        clock.start()
        try:
            return receive(source)
        finally:
            clock.cancel()

    def started(self) -> subprocess.Popen[bytes] | None:
        """The process, ready to read; None where all work has ended meanwhile. One that somebody kills while it starts is started again."""
        complaint, ended = self.start()
        if ended < 0 and not self.stopped:
            complaint, ended = self.start()
        if self.process is None and not self.stopped:
            raise NoWorker(f"the process that should read articles does not start: {complaint or f'it ended with {ended}'}")
        return self.process

    def start(self) -> tuple[str, int]:
        """Starts the process, or tells what it last complained of and with what it ended."""
        if self.stopped:
            return "", 0
        command = [sys.executable, "-P", *WORKER, *([self.readers.model_name] if self.readers.model_name else [])]
        with TemporaryFile() as complaints:
            process = subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=complaints,
                env=environment(),
                start_new_session=True,
            )
            self.process = process
            if not self.stopped and process.stdout is not None and receive(process.stdout) == READY:
                return "", 0
            process.kill()
            self.end()
            complaints.seek(0)
            return complaints.read().decode(errors="replace").strip().rpartition("\n")[2], process.returncode

    def fate(self) -> str:
        """How the process ended, as the reason why an article is left out."""
        if self.late:
            return f"not read in {self.readers.seconds:g} seconds, the most an article may take"
        try:
            return f"the process that read it died of {signal.Signals(-self.ended).name}; it may have needed too much memory"
        except ValueError:
            return f"the process that read it ended with {self.ended}"

    def end(self) -> None:
        """Let the process end, which it does when nothing more comes in."""
        process, self.process = self.process, None
        if process is None or process.stdin is None or process.stdout is None:
            return
        with suppress(BrokenPipeError):
            process.stdin.close()
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        process.stdout.close()

    def stop(self) -> None:
        """End the process at once, from another thread, and start none again."""
        self.stopped = True
        if self.process is not None:
            self.process.kill()
