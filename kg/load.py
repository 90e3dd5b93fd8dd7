"""The parts of a graph bulk-loaded into an Oxigraph store on disk, which is then asked and served where it lies."""

import glob
import gzip
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import IO, cast

import msgspec
from pyoxigraph import RdfFormat, Store

from kg.errors import KgError
from kg.files import parts
from kg.read import paths

FORMATS = {".nq": RdfFormat.N_QUADS, ".nt": RdfFormat.N_TRIPLES, ".ttl": RdfFormat.TURTLE, ".trig": RdfFormat.TRIG}


class Listing(msgspec.Struct, frozen=True):
    """What a manifest says that loading asks for."""

    triples: int
    parts: tuple["Listed", ...]


class Listed(msgspec.Struct, frozen=True):
    file: str
    triples: int


def load(place: str, store: Path, loaded: Callable[[int, int], None] = lambda done, of: None) -> int:
    """Loads a file, or all parts in the folder that a build wrote, into a new store, and gives the number of triples.

    `loaded` is told how many parts of how many are in. The store is there when it is complete; raises KgError where it is there already,
    where there is nothing to load, and for a part that is missing or broken.
    """
    if store.exists():
        raise KgError(f"{store} is there already; remove it, or name another")
    manifest = parts.within(place, "manifest.json")
    listing = msgspec.json.decode(parts.read(manifest), type=Listing) if parts.exists(manifest) else None
    files = [parts.within(place, part.file) for part in listing.parts] if listing else named(place)
    if not files:
        if not glob.has_magic(place) and "://" not in place and not Path(place).exists():
            raise KgError(f"{place}: No such file or directory")
        raise KgError(f"{place}: no parts of a graph ({', '.join(FORMATS)}) and no manifest.json that lists them")
    unfinished = store.with_name(f".{store.name}.part")
    shutil.rmtree(unfinished, ignore_errors=True)
    store.parent.mkdir(parents=True, exist_ok=True)
    try:
        number = filled(unfinished, files, loaded)
        if listing and number != listing.triples:
            raise KgError(f"{manifest} says {listing.triples:,} triples, but the parts hold {number:,}; build again")
        unfinished.rename(store)
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)
    return number


def named(place: str) -> list[str]:
    """The file, or those in a folder or of a pattern, that are written as graphs are."""
    there = [file.address for file in parts.files(place)] if "://" in place else [str(file) for file in paths.files([place])]
    return [file for file in there if suffix(file) in FORMATS]


def opened(path: Path, *, packed: bool) -> IO[bytes]:
    return cast(IO[bytes], gzip.open(path)) if packed else path.open("rb")


def suffix(file: str) -> str:
    """What says how a file is written, whether it is gzipped or not."""
    return Path(file.removesuffix(".gz")).suffix


def filled(folder: Path, files: list[str], loaded: Callable[[int, int], None]) -> int:
    made = Store(str(folder))
    for number, file in enumerate(files):
        loaded(number, len(files))
        try:
            with parts.local(file) as path, opened(path, packed=file.endswith(".gz")) as stream:
                made.bulk_load(stream, format=FORMATS[suffix(file)])
        except (OSError, EOFError, SyntaxError, ValueError) as error:
            raise KgError(f"{file}: {getattr(error, 'strerror', None) or error}") from error
    made.flush()
    made.optimize()
    return len(made)
