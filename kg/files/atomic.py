"""Files written whole or not at all: whoever reads one sees the old content or the new, also when the writer is killed."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import IO


def write(path: Path, content: str | bytes, *, lasting: bool = True) -> None:
    """Puts `content`, text as UTF-8 with its line ends as they are, in place of what `path` held.

    `lasting` waits until the disk has it, which costs milliseconds; without, a power cut may take what can be made again.
    """
    with replacing(path, lasting=lasting) as file:
        file.write(content.encode() if isinstance(content, str) else content)


@contextmanager
def replacing(path: Path, *, lasting: bool = True) -> Iterator[IO[bytes]]:
    """A file to write to, which takes the place of `path` when it is complete, and is gone when it is not.

    Raises OSError, which names `path`, where none can be made there.
    """
    try:
        made = NamedTemporaryFile("wb", dir=path.parent, prefix=f".{path.name}.", delete=False)  # noqa: SIM115 - it is closed below
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from error
    with made as file:
        try:
            yield file
            file.flush()
            if lasting:
                os.fsync(file.fileno())
            os.chmod(file.name, 0o644)
            os.replace(file.name, path)
        except BaseException:
            with suppress(FileNotFoundError):
                os.unlink(file.name)
            raise
