"""A large `graph.ttl` is read into an Oxigraph store beside it when it is first asked, and asked there from then on.

The folder `.graph.ttl.store/` holds the store under a digest of what the file held when it was read, so that a file that has changed, by
whomever and whenever, finds no store and is read anew. It may be deleted at any time.
"""

import os
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from typing import IO, cast
from weakref import finalize

import pyoxigraph
from pyoxigraph import RdfFormat, Store

from kg.errors import KgError
from kg.files.lock import shared, taken
from kg.graph.store import Graph, base_of, file_of

LARGE = 8 * 2**20
"""Bytes from which on it pays: a smaller file is read in less time than a store on disk takes longer to answer."""
FORMATS = {".ttl": RdfFormat.TURTLE, ".nt": RdfFormat.N_TRIPLES}


def opened(path: str | Path, *, large: int = LARGE) -> Graph:
    """The graph at `path`, as `Graph.load` takes it, to be asked and not changed. Where no store can be kept, it is loaded."""
    path = file_of(path)
    if path.suffix not in FORMATS:
        return Graph.load(path)
    with suppress(OSError, SyntaxError), path.open("rb") as file:
        if path.stat().st_size >= large:
            base = base_of(file)
            return _held(_place(path) / _Read(file).to_the_end(), base) or _held(_made(path), base) or Graph.load(path)
    return Graph.load(path)


def _place(path: Path) -> Path:
    return path.with_name(f".{path.name}.store")


def _held(store: Path | None, base: str) -> Graph | None:
    """The graph of a store that is there and whole; nobody removes it as long as the graph is in use."""
    if store is None or not (store / "CURRENT").exists():
        return None
    current = os.open(store / "CURRENT", os.O_RDONLY)
    with suppress(KgError):
        if shared(current):
            graph = Graph.of_store(store, base=base)
            finalize(graph, os.close, current)
            return graph
    os.close(current)
    return None


def _made(path: Path) -> Path | None:
    """A store of what the file at `path` holds; none where another process makes one or no file can be written there."""
    place = _place(path)
    place.mkdir(exist_ok=True)
    with (place / "lock").open("ab") as lock, path.open("rb") as file:
        if not taken(lock):
            return None
        new = Path(mkdtemp(dir=place, prefix="new-"))
        try:
            os.chmod(new, 0o755)
            read = _Read(file)
            store = Store(str(new))
            store.bulk_load(cast("IO[bytes]", read), FORMATS[path.suffix])
            store.flush()
            del store
            _last(new)
            _remove_all(place, but={"lock", new.name})
            return new.rename(place / read.to_the_end())
        except BaseException:
            rmtree(new, ignore_errors=True)
            raise


class _Read:
    """A file that keeps count of what was read of it."""

    def __init__(self, file: IO[bytes]) -> None:
        file.seek(0)
        self.file = file
        self.seen = blake2b(digest_size=16)

    def read(self, size: int = -1) -> bytes:
        part = self.file.read(size)
        self.seen.update(part)
        return part

    def to_the_end(self) -> str:
        """A digest of the file; the engine has a say in it, since another version may not read what this one wrote."""
        while self.read(1 << 20):
            pass
        return f"{self.seen.hexdigest()}-{pyoxigraph.__version__}"


def _last(folder: Path) -> None:
    """Wait until the disk has all files of `folder`."""
    for path in folder.iterdir():
        descriptor = os.open(path, os.O_RDONLY)
        os.fsync(descriptor)
        os.close(descriptor)


def _remove_all(place: Path, *, but: set[str]) -> None:
    """What is left of earlier states and of processes that were killed, unless somebody still asks it."""
    for store in place.iterdir():
        if store.name in but:
            continue
        with suppress(OSError), (store / "CURRENT").open("rb") as file:
            if not taken(file):
                continue
        rmtree(store, ignore_errors=True)
