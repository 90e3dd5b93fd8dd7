"""The files that a command line means: files, folders with all below them, patterns, `-` for standard input."""

import glob
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from kg.errors import KgError

PIPE = Path("-")


def files(paths: Iterable[str | Path], *, but: Path | None = None) -> Iterator[Path]:
    """Every file that `paths` name, each once; of a folder what its readers know, hidden files and the folder `but` left out.

    A path that names nothing is given as it is, so that whoever opens it can say so.
    """
    seen = set()
    own = but.resolve() if but else None
    for path in paths:
        for file in sorted(named(Path(path))):
            place = file if file == PIPE else file.resolve()
            if place not in seen and own not in place.parents:
                seen.add(place)
                yield file


def named(path: Path) -> list[Path]:
    """The files that one argument names."""
    if path.is_dir():
        return [
            file for file in path.rglob("*") if file.is_file() and not any(part.startswith(".") for part in file.relative_to(path).parts)
        ]
    if path.exists() or path == PIPE or not glob.has_magic(str(path)):
        return [path]
    return [file for found in glob.iglob(str(path), recursive=True) for file in named(Path(found))]


def refuse_address(place: str) -> None:
    """Raises KgError for what is no path."""
    if re.match(r"https?://", place):
        raise KgError(f"{place}: nothing is fetched from the web; save it to a file, and give that")
    if re.match(r"\w[\w+.-]*://", place):
        raise KgError(f"{place}: this build reads and writes files; with `--engine ray` it can be an address")
