"""One build at a time in a folder: the second says who is at work there and stops."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from kg.errors import KgError


class Busy(KgError):  # noqa: N818 - it names a folder, not a fault of ours
    """Another build is at work in the folder."""


@contextmanager
def held(folder: Path) -> Iterator[None]:
    """While it lasts, nobody else holds `folder`; the system lets go of it when its holder dies, however that comes.

    Raises Busy with the process that holds it.
    """
    place = folder / ".lock"
    with place.open("a+", encoding="utf-8") as file:
        if not taken(file):
            file.seek(0)
            raise Busy(f"another build ({file.read().strip() or 'of an unknown process'}) is at work in {folder}; wait for it to end")
        file.seek(0)
        file.truncate()
        file.write(f"process {os.getpid()} on {os.uname().nodename if hasattr(os, 'uname') else 'this machine'}")
        file.flush()
        yield


def taken(file: IO[str] | IO[bytes]) -> bool:
    """Whether the file could be locked."""
    try:
        import fcntl
    except ImportError:
        return taken_on_windows(file)
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def shared(file: int) -> bool:
    """Whether the file of that descriptor could be locked, beside others who lock it so, against those who would have it alone."""
    try:
        import fcntl
    except ImportError:
        return False
    try:
        fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def taken_on_windows(file: IO[str] | IO[bytes]) -> bool:
    import msvcrt

    try:
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]
    except OSError:
        return False
    return True
