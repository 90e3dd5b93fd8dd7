"""From files to a graph: what is new is read and kept, then all that is kept is resolved together and written."""

import gc
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext
from functools import partial
from pathlib import Path

import msgspec

from kg import codec
from kg.errors import KgError, UnknownName
from kg.extract.parts import sure
from kg.files import atomic
from kg.files.lock import held
from kg.intake import workers
from kg.intake.fingerprint import fingerprint, program
from kg.intake.taking import READ_BY, Issue, Taken, Watch, take_in
from kg.iri import digest
from kg.memory import Entry, Memory
from kg.model import Article, Extraction, Resolution
from kg.read.paths import refuse_address
from kg.resolve import ledger as judgements
from kg.resolve.judged import nobody
from kg.resolve.ledger import Ledger
from kg.resolve.split import split

NAMED = 3
"""Files that the error of a build without an article names; all of them are in issues.jsonl."""
MEMORY = "memory.sqlite"
WRITTEN = "written"
"""The note under which memory has what was last written."""
CONFIDENCE = "confidence"
WORTH_TWO = 100
"""Articles from which on the page is made by another process: of fewer it is made sooner than a process starts."""
GRAPH, PAGE = "graph.ttl", "graph.html"


class NothingRead(KgError):  # noqa: N818 - it names what was given, not a fault of ours
    """None of the files given holds an article, and the graph of an earlier build stays as it was; or a folder holds no articles yet."""


class Written(msgspec.Struct, frozen=True):
    """What graph and page were made of when they were last written, by what they are known again, and what they hold.

    `laid` are the parts of the graph's file, as `kg.graph.stream` gives them, `idle` what a person should know of the ledger's lines.
    """

    made_of: str
    files: dict[str, tuple[int, int]]
    entities: dict[str, int]
    facts: dict[str, int]
    laid: list[tuple[str, int]]
    idle: list[str] = []


class Summary(msgspec.Struct, frozen=True):
    """What a build found: entities and facts by type, most of them told by several articles; `issues` were left out.

    `fresh` of the articles were read just now, the others before; `remarks` are what else a person should know.
    """

    output: Path
    articles: int
    fresh: int
    entities: Mapping[str, int]
    facts: Mapping[str, int]
    issues: tuple[Issue, ...]
    remarks: tuple[str, ...] = ()


def build(
    paths: Iterable[str | Path],
    output: str | Path = "output",
    *,
    add: bool = False,
    ledger: Path | None = None,
    readers: workers.Readers | None = None,
    watch: Watch = iter,
    confidence: float = 0.0,
) -> Summary:
    """Makes the graph of the articles in `paths`, or with `add` of those that were in before as well, and writes it to the folder `output`.

    Only what is new or changed is read; `watch` sees the id of each article pass. Claims whose rule is right less often than `confidence`,
    from 0 to 1, are left out. Raises NothingRead where no file holds an article, KgError for an address, and BadLedger, MissingModel, Busy
    and BadMemory as their makers say.
    """
    paths = [*paths]
    for place in (*paths, output):
        refuse_address(str(place))
    folder, known = Path(output), read_ledger(ledger)
    readers = readers or workers.Readers(workers.cores())
    by = fingerprint(readers.model_name)
    with remembered(folder) as memory:
        remarks = [*filter(None, [memory.remark, newer(memory, by)])]
        taken = take_in(paths, memory, readers, by, watch, add=add)
        if not taken.ids:
            write_issues(folder, taken.issues)
            named = (f"{issue.file}: {issue.reason}" for issue in taken.issues[:NAMED])
            given = ", ".join([*map(str, paths[:NAMED]), *(["…"] if len(paths) > NAMED else [])])
            raise NothingRead("; ".join([f"no article in {given or folder}", *named]))
        memory.keep(taken.ids)
        memory.take_note(READ_BY, by)
        memory.take_note(CONFIDENCE, str(confidence))
        return write(folder, memory, known, taken, remarks, alone=readers.number == 1)


def forget(names: Iterable[str], output: str | Path = "output", *, ledger: Path | None = None) -> Summary:
    """Takes articles, each given by its id or file name, or all of a table or archive, out of the graph in `output` and out of memory.

    Raises UnknownName where one of them is not in; then none is taken out. Raises NothingRead where no articles are in.
    """
    folder, known = Path(output), read_ledger(ledger)
    with remembered(folder, new=False) as memory:
        entries = memory.entries()
        gone: set[str] = set()
        for name in names:
            meant = {entry.id for entry in entries if name in (entry.id, entry.file) or is_part(entry.file, name)}
            if not meant:
                raise UnknownName(f"no article in {folder} has the id or file name {name!r}; `kg articles` lists them")
            gone |= meant
        memory.keep({entry.id for entry in entries} - gone)
        return write(folder, memory, known, Taken(set(), set(), []), [])


def is_part(file: str, whole: str) -> bool:
    """Whether an article came in a table or an archive that is called `whole`."""
    return file.startswith((f"{whole}#", f"{whole}/"))


def entries(output: str | Path = "output") -> list[Entry]:
    """The articles that are in the graph in `output`, by id."""
    with Memory(kept(Path(output))) as memory:
        return memory.entries()


def kept(folder: Path) -> Path:
    """Where what was read is kept. Raises NothingRead where nothing was."""
    if not (folder / MEMORY).exists():
        raise NothingRead(f"{folder} holds no articles yet; `kg build` reads some")
    return folder / MEMORY


@contextmanager
def without_collecting() -> Iterator[None]:
    """While it lasts, nobody looks for circles among millions of values that make none; that took a third of the time."""
    before = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if before:
            gc.enable()


@contextmanager
def remembered(folder: Path, *, new: bool = True) -> Iterator[Memory]:
    """The memory of a folder, nobody else's meanwhile; made where it does not exist, or unless it may be `new`, raises NothingRead then."""
    if not new:
        kept(folder)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "articles").mkdir(exist_ok=True)
    with held(folder), Memory(folder / MEMORY) as memory:
        yield memory


def read_ledger(path: Path | None) -> Ledger:
    return judgements.read(path) if path else Ledger()


def newer(memory: Memory, by: str) -> str:
    """What to tell a person whose articles were read by other extractors or another model."""
    if memory.note(READ_BY) in (None, by):
        return ""
    return f"kg or its language model has changed since {memory.path.name} was written: every article is read again"


def write(folder: Path, memory: Memory, ledger: Ledger, taken: Taken, remarks: Sequence[str], *, alone: bool = False) -> Summary:
    """Writes all that memory holds as a graph, a page and reading copies, each file whole or not at all.

    Graph and page are left as they are where they are known to be what would be written. Unless this process is to stay `alone`, another
    makes the page of a collection that is worth it.
    """
    ids = [entry.id for entry in memory.entries()]
    write_copies(folder / "articles", memory, ids, taken.fresh)
    read, by = memory.keys(), digest(program(), repr(ledger), memory.note(CONFIDENCE) or "")
    made_of = digest(by, *(part for pair in sorted(read.items()) for part in pair))
    written, there = known(memory), stamps(folder)
    if written is None or (written.made_of, written.files) != (made_of, there):
        untouched = written and written.files.get(GRAPH) == there.get(GRAPH)
        beside = not alone and len(ids) >= WORTH_TWO
        laid = written.laid if written and untouched else []
        resolution, laid = write_graph(folder, memory, ledger, read, by, laid, beside=beside)
        written = Written(made_of, stamps(folder), *counted(resolution), laid, idle(ledger, resolution))
        memory.take_note(WRITTEN, msgspec.json.encode(written).decode())
    refused = (issue for found in memory.issues() for issue in msgspec.json.decode(found, type=list[Issue]))
    issues = write_issues(folder, [*taken.issues, *refused])
    return Summary(folder, len(ids), len(taken.fresh), written.entities, written.facts, issues, (*remarks, *written.idle))


def counted(resolution: Resolution) -> tuple[dict[str, int], dict[str, int]]:
    """How many entities and facts of each type there are."""
    entities: Counter[str] = Counter(entity.type for entity in resolution.entities)
    facts = Counter(type(fact.tellings[0].claim).__name__ for fact in resolution.facts)
    return dict(entities), dict(facts)


def idle(ledger: Ledger, resolution: Resolution) -> list[str]:
    """What to tell a person of lines of the ledger that do nothing: the first, and how many more there are."""
    unmet = list(nobody(ledger, resolution.entities))
    if not unmet:
        return []
    (line, side), more = unmet[0], len({line.number for line, _ in unmet}) - 1
    others = f"; nor {'does another line' if more == 1 else f'do {more} others'}" if more else ""
    return [f"the ledger's {line} does nothing: no {line.type.lower() or 'one'} here is called {side!r}{others}"]


def known(memory: Memory) -> Written | None:
    """What was last written, where this version of kg can read it."""
    try:
        return msgspec.json.decode(memory.note(WRITTEN) or "null", type=Written | None)
    except msgspec.ValidationError:
        return None


def stamps(folder: Path) -> dict[str, tuple[int, int]]:
    """By which graph and page, where they are there, are known not to have been touched: their sizes and times."""
    files = (folder / name for name in (GRAPH, PAGE))
    return {file.name: (file.stat().st_size, file.stat().st_mtime_ns) for file in files if file.exists()}


@without_collecting()
def write_graph(
    folder: Path, memory: Memory, ledger: Ledger, read: Mapping[str, str], by: str, laid: Sequence[tuple[str, int]], *, beside: bool
) -> tuple[Resolution, list[tuple[str, int]]]:
    """Writes graph and page, and gives of what they are made, and the parts of the graph's file.

    What a part with a known mark says is taken from the graph that is there. Another process makes the page where it is to be made `beside`
    the graph.
    """
    from kg import page, view
    from kg.graph import stream
    from kg.resolve.across import resolve

    articles: list[Article] = []
    with page.maker() if beside else nullcontext() as process:
        resolution = resolve(passing(extractions(memory, ledger), articles), ledger)
        shown = view.outlined(articles, resolution)
        if process:
            page.hand_over(shown, process)
        published = {article.id: article.published or "" for article in articles}
        known = partial(extractions, memory, ledger)
        laid = stream.save(published, known, resolution, folder / GRAPH, read=read, by=by, laid=laid)
        made = process.stdout.read() if process and process.stdout else b""
        text = made if process and process.wait() == 0 else view.page_of(shown)
    atomic.write(folder / PAGE, text)
    return resolution, laid


def extractions(memory: Memory, ledger: Ledger, ids: Iterable[str] | None = None) -> Iterator[Extraction]:
    """What was read, or what of it in the articles `ids`.

    The clusters that a person told apart are in two, and the claims that are not sure enough are left out.
    """
    least = float(memory.note(CONFIDENCE) or 0)
    return (split(sure(codec.extraction(written), least), ledger) for written in memory.extractions(ids))


def passing(extractions: Iterable[Extraction], articles: list[Article]) -> Iterator[Extraction]:
    """The extractions, of which the articles, whose texts are elsewhere, go to `articles` as they pass."""
    for extraction in extractions:
        articles.append(extraction.article)
        yield extraction


def write_copies(folder: Path, memory: Memory, ids: Iterable[str], fresh: Container[str]) -> None:
    """Writes the texts to which the offsets in the graph refer, where they are new or missing, and removes those of articles that left."""
    there = {copy.stem for copy in folder.glob("*.txt")}
    wanted = set(ids)
    for article in map(codec.article, memory.articles(id for id in sorted(wanted) if id in fresh or id not in there)):
        atomic.write(folder / f"{article.id}.txt", article.text, lasting=False)
    for id in there - wanted:
        (folder / f"{id}.txt").unlink(missing_ok=True)


def write_issues(folder: Path, issues: Iterable[Issue]) -> tuple[Issue, ...]:
    """Writes what was left out: files first, then articles by id."""
    listed = sorted(issues, key=lambda issue: issue.article or "")
    atomic.write(folder / "issues.jsonl", msgspec.json.Encoder().encode_lines(listed))
    return tuple(listed)
