"""The same build on Ray: it reads, extracts and resolves on as many machines as there are, by the functions of the local build.

Ray schedules, shuffles and retries. What each step makes is written to the output as parts, so that a build that was killed goes on where
it was. Needs the extra `ray`.
"""

import logging
import os
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from functools import partial
from itertools import islice
from pathlib import Path
from time import perf_counter
from typing import Any, TypeVar
from zlib import crc32

import msgspec

from kg import rounds
from kg.errors import KgError
from kg.files import parts
from kg.files.lock import held
from kg.intake.fingerprint import fingerprint, program
from kg.intake.workers import Readers, Worker, cores
from kg.iri import digest
from kg.pipeline import NothingRead
from kg.rounds import EXTRACTIONS, LINES, TALLIES, Read, Round, Settings
from kg.rounds.ending import HASHES, Part, counted, cuts, lines_of, sort_at_once, sorted_part, summed, write_turtle
from kg.rounds.extracting import extract_part
from kg.rounds.kept import ROWS, Job, bundles, keep, note, noted, records, settle, settle_at_once
from kg.rounds.packing import written
from kg.rounds.plan import Plan, Report
from kg.rounds.reading import listed, read_keys, read_settled, together
from kg.rounds.records import Entered, Left, Listed, Tally

T = TypeVar("T")
Shown = Callable[[str, int, int], None]
"""Told which step is at work, and how many articles of how many it has done, or how many rounds of an unknown number."""
BUCKET = 8_000_000
"""Bytes of Parquet that are settled at once in a round that is shuffled."""
LINES_AT_ONCE = 4_000_000
"""Bytes of Parquet with lines of the graph that are sorted as one, some 400,000 lines."""
MANY = 16
"""Buckets up to which a round is shuffled by sorting, which costs the driver 20 kB a piece; more are through files, which takes longer."""
BLOCKS = 1_000
"""Into how many a data set is cut at most, since of each the driver keeps accounts."""
FEW = 1_000
"""Files that one worker reads; to read them by several would take longer."""
FITS = 2_000_000
"""Triples up to which graph.ttl is written as well, by one worker in about 3 GB of memory."""
STORE = 2_000_000_000
"""Bytes of shared memory that Ray may take on this machine, when it needs them; what does not fit goes to disk."""


def build(plan: Plan, *, address: str | None = None, shown: Shown = lambda step, done, of: None) -> Report:
    """Makes the graph of the articles at `plan.sources` on the cluster at `address`, or on this machine.

    What was done for the same articles by the same program is not done again. Raises NothingRead where there is no article, Busy, BadLedger
    and MissingModel as their makers say, and KgError where Ray is not installed.
    """
    by, seconds = fingerprint(plan.readers.model_name), dict[str, float]()
    with nullcontext() if "://" in plan.output else alone(Path(plan.output)), cluster(address, plan.readers.number):
        made_of = digest(task(list_sources, plan, by), repr(plan.settings), program())
        if (before := noted(plan.at("manifest.json"), Report)) and before.made_of == made_of:
            return before
        with timed(seconds, "read"):
            read_articles(plan, OnRay(plan, plan.at("work"), shown))
        with timed(seconds, "extract"):
            extract(plan, shown)
        engine = OnRay(plan, plan.at("work", made_of), shown)
        with timed(seconds, "resolve"):
            rounds.resolve(engine, plan.settings)
        with timed(seconds, "write"):
            found, graph = write_quads(plan, engine)
            triples = sum(part.triples for part in found)
            parts.remove(plan.at("graph.ttl"))
            if triples <= FITS:
                task(write_turtle, plan.output, found, plan.settings.base)
            articles, claims, failures = task(summed, plan.output)
        made: list[Tally] = [tally for source in TALLIES for tally in engine.records(source)]
        entities, facts = counted(made, "entity"), counted(made, "fact")
        report = Report(articles, claims, entities, facts, triples, graph, found, failures, seconds, made_of)
        note(plan.at("manifest.json"), report)
        parts.remove(plan.at("work", made_of))
        return report


def list_sources(plan: Plan, by: str) -> str:
    """Writes which files are to be read, unless they are those of the run before; what changes with them and with how they are read."""
    found = listed(plan.sources, plan.output)
    known = digest(by, repr([file for _, file in found]), repr(plan.readers._replace(number=1)))
    if noted(plan.at("work", "sources.json"), str) != known:
        for folder in ("work", "extractions"):
            parts.remove(plan.at(folder))
        for number, some in enumerate(together(found)):
            keep(plan.at("work", "listed"), number, iter(some))
        note(plan.at("work", "sources.json"), known)
    return known


def read_articles(plan: Plan, engine: "OnRay") -> None:
    """Writes the articles of the sources under ids of their own to the round "read". Raises NothingRead where there is none."""
    keyed = partial(read_keys, longest=plan.readers.longest, fields=plan.readers.fields, any_language=plan.readers.any_language)
    files = engine.count(("listed", Listed))
    engine.run(Round("read", (("listed", Listed),), keyed, read_settled), plan.settings, weight=files * plan.together // FEW)
    if not engine.count(("read", Entered)):
        named = (f"{left.place}: {left.reason}" for left in islice(engine.records(("read", Left)), 3))
        raise NothingRead("; ".join(["no article in what was given", *named]))


def extract(plan: Plan, shown: Shown) -> None:
    """Writes what is in the articles to "extractions", part by part, in as many processes as there are."""
    units: list[dict[str, Any]] = [
        {"file": file.address, "group": number, "rows": rows, "to": plan.extraction(file.address, number)}
        for file in parts.files(plan.at("work", "read"), "Entered-*")
        for number, rows in enumerate(parts.rows(file.address))
    ]
    there = {file.address.rpartition("/")[2] for file in parts.files(plan.at("extractions"))}
    left = [unit for unit in units if unit["to"].rpartition("/")[2] not in there]
    number, total = plan.readers.number or int(library().cluster_resources()["CPU"]), sum(unit["rows"] for unit in units)
    finished = total - sum(unit["rows"] for unit in left)
    shown("articles", finished, total)
    if left:
        actors = {"compute": library().data.ActorPoolStrategy(size=min(number, len(left))), "num_cpus": 1, "batch_size": 1}
        for row in spread(left).map_batches(Extractor, fn_constructor_args=(plan.readers,), **actors).iter_rows():
            finished += row["rows"]
            shown("articles", finished, total)


class Extractor:
    """An actor with one of the local build's processes, which loads the model once; an article that brings that down costs itself."""

    def __init__(self, readers: Readers) -> None:
        self.worker = Worker(readers._replace(number=1))

    def __call__(self, units: Any) -> dict[str, Any]:
        (file,), (group,), (to,) = units["file"], units["group"], units["to"]
        return {"rows": [extract_part(self.worker, str(file), int(group), str(to))]}


class OnRay:
    """The engine of rounds: each record goes to the bucket of its key, and Ray Data's group-by brings a bucket together."""

    def __init__(self, plan: Plan, home: str, shown: Shown) -> None:
        self.plan, self.home, self.shown = plan, home, shown
        self.rounds = 0

    def run(self, round: Round, settings: Settings, weight: int = 0) -> None:
        self.rounds += 1
        self.shown(f"round {round.name}", self.rounds, 0)
        folder = parts.within(self.home, round.name)
        if noted(f"{folder}/done.json", dict) is not None:
            return
        parts.remove(folder)
        sources = [file for source in round.reads for file in self.files(source)]
        weight = max(weight, sum(file.size for file in sources))
        beside = tuple(file.address for source in round.beside for file in self.files(source))
        job = Job(round, settings, folder, beside, max(self.plan.readers.number or 2, weight // BUCKET), self.plan.part)
        addresses = [file.address for file in sources]
        if weight <= self.plan.together or not sources:
            counts = [task(settle_at_once, job, addresses)]
        else:
            shuffled(job.buckets)
            keyed = spread(bundles(sources, 2 * job.buckets)).map_batches(partial(key_records, job), batch_size=1, batch_format="pyarrow")
            buckets = keyed.groupby("bucket", num_partitions=job.buckets)
            counts = [msgspec.json.decode(row["counts"]) for row in buckets.map_groups(partial(settle_bucket, job)).iter_rows()]
        note(f"{folder}/done.json", dict(sum(map(Counter, counts), Counter[str]())))

    def count(self, read: Read) -> int:
        name, kind = read
        found = noted(parts.within(self.home, name, "done.json"), dict[str, int])
        return sum(sum(parts.rows(file.address)) for file in self.files(read)) if found is None else found.get(kind.__name__, 0)

    def records(self, read: Read) -> Iterator[Any]:
        return (record for file in self.files(read) for record in records(file.address))

    def files(self, read: Read) -> list[parts.File]:
        name, kind = read
        folder = self.plan.at("extractions") if name == EXTRACTIONS else parts.within(self.home, name)
        return parts.files(folder, f"{kind.__name__}-*")


def key_records(job: Job, files: Any) -> Iterator[Any]:
    import pyarrow

    found = (record for bundle in files["files"].to_pylist() for file in bundle for record in records(file))
    keyed = iter(job.round.keyed(found, job.at_hand()))
    while some := [(key, written(record)) for key, record in islice(keyed, ROWS)]:
        keys, contents = zip(*some, strict=True)
        buckets = pyarrow.array([crc32(key.encode()) % job.buckets for key in keys], pyarrow.int32())
        yield pyarrow.table({"bucket": buckets, "key": keys, "record": pyarrow.array(contents, pyarrow.large_binary())})


def settle_bucket(job: Job, rows: Any) -> dict[str, Any]:
    number = int(rows["bucket"][0])
    found = sorted(zip(rows["key"], rows["record"], strict=True))
    return {"counts": [msgspec.json.encode(settle(job, number, found))]}


def write_quads(plan: Plan, engine: OnRay) -> tuple[tuple[Part, ...], str]:
    """Writes the triples of the graph, sorted, each once; gives the parts in order, and what the whole graph is known by."""
    if found := noted(plan.at("work", engine.home.rpartition("/")[2], "quads.json"), tuple[tuple[Part, ...], str]):
        return found
    parts.remove(plan.at("quads"))
    files = [file for source in LINES for file in engine.files(source)]
    addresses = [file.address for file in files]
    if (size := sum(file.size for file in files)) <= plan.together:
        rows = [task(sort_at_once, plan.at("quads"), addresses)]
    else:
        number = max(plan.readers.number or 2, size // LINES_AT_ONCE)
        shuffled(number)
        lines = spread(bundles(files, 2 * number)).map_batches(
            partial(lines_of, task(cuts, addresses, number)), batch_size=1, batch_format="pyarrow"
        )
        some = lines.groupby("bucket", num_partitions=number)
        rows = list(some.map_groups(partial(sorted_part, plan.at("quads")), batch_format="pyarrow").iter_rows())
    made = list[Part]()
    for number, row in enumerate(sorted(rows, key=lambda row: str(row["first"]))):
        name = f"part-{number:05}"
        for suffix in (".nq.gz", ".parquet"):
            parts.move(plan.at("quads", f"{row['name']}{suffix}"), plan.at("quads", f"{name}{suffix}"))
        made.append(Part(f"quads/{name}.nq.gz", int(row["triples"]), str(row["sha256"])))
    graph = f"{sum(int(row['sum'], 16) for row in rows) % HASHES:032x}"
    note(plan.at("work", engine.home.rpartition("/")[2], "quads.json"), (made, graph))
    return tuple(made), graph


@contextmanager
def timed(seconds: dict[str, float], step: str) -> Iterator[None]:
    begun = perf_counter()
    yield
    seconds[step] = round(perf_counter() - begun, 1)


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    folder.mkdir(parents=True, exist_ok=True)
    with held(folder):
        yield


@contextmanager
def cluster(address: str | None, workers: int) -> Iterator[None]:
    """A connection to a cluster, or one of this machine, which ends with it; one that is there already is used and left."""
    ray = library()
    if ray.is_initialized():
        yield
        return
    here = {"address": "local", "num_cpus": workers or cores(), "object_store_memory": STORE, "include_dashboard": False}
    ray.init(**({"address": address} if address else here), log_to_driver=False, logging_level=logging.ERROR)
    quiet()
    try:
        yield
    finally:
        ray.shutdown()


def library() -> Any:
    """Ray, which is to report to nobody. Raises KgError where it is not installed."""
    os.environ.update({"RAY_USAGE_STATS_ENABLED": "0", "RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO": "0"})
    try:
        import ray
        import ray.data
    except ImportError as error:
        raise KgError("the engine ray is not installed: pip install 'news-kg[ray]'") from error
    return ray


def quiet() -> None:
    data = library().data
    for name in ("ray", "ray.data"):
        logging.getLogger(name).setLevel(logging.ERROR)
    context = data.DataContext.get_current()
    context.enable_progress_bars = context.print_on_execution_start = False
    context.target_max_block_size = None  # lest a bucket is cut in two, and settled twice
    context.use_disk_based_hash_shuffle = True


def shuffled(buckets: int) -> None:
    """Says how what is worked on next is to be shuffled."""
    data = library().data
    ways = data.context.ShuffleStrategy
    data.DataContext.get_current().shuffle_strategy = ways.SORT_SHUFFLE_PULL_BASED if buckets <= MANY else ways.SHUFFLE_V2


def task(function: Callable[..., T], *given: Any) -> T:
    """What one worker of the cluster makes of it. Raises what it raises."""
    ray = library()
    try:
        found: T = ray.get(ray.remote(num_cpus=1, max_retries=3)(function).remote(*given))
    except ray.exceptions.RayTaskError as error:
        raise error.cause if isinstance(error.cause, KgError) else error from None
    return found


def spread(rows: Sequence[dict[str, Any]]) -> Any:
    """A data set of rows, each to be worked on by itself as long as they are not too many."""
    return library().data.from_items(list(rows), override_num_blocks=min(len(rows), BLOCKS))
