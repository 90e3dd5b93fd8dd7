"""Files in folders, on local disk or wherever pyarrow and fsspec reach (`s3://bucket/archive`); each is written whole or not at all.

Needs the extra `parquet`, but for whether a file on local disk is there and what is in it.
"""

import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from fnmatch import fnmatch
from functools import lru_cache
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any, NamedTuple

from kg.errors import KgError


class File(NamedTuple):
    """A file by its address; `changed` is when that last happened, in nanoseconds, as far as is known."""

    address: str
    size: int
    changed: int = 0


@lru_cache(maxsize=64)
def system(address: str) -> tuple[Any, str]:
    """The file system, as pyarrow has it, and the path in it. Raises KgError where none knows the address and without pyarrow."""
    try:
        from pyarrow import ArrowException, fs
    except ModuleNotFoundError as error:
        raise KgError(f"{address}: to open it, pyarrow is needed: pip install 'news-kg[parquet]'") from error
    if "://" not in address:
        return fs.LocalFileSystem(), str(Path(address).absolute())
    try:
        found: tuple[Any, str] = fs.FileSystem.from_uri(address)
    except (ArrowException, ValueError):
        try:
            import fsspec

            of, path = fsspec.core.url_to_fs(address)
        except (ImportError, ValueError) as error:
            raise KgError(f"{address}: neither pyarrow nor fsspec can open it: {error}") from error
        found = fs.PyFileSystem(fs.FSSpecHandler(of)), path
    return found


def within(folder: str, *names: str) -> str:
    return "/".join([folder.rstrip("/"), *names])


def files(address: str, pattern: str = "*") -> list[File]:
    """The files in a folder and below, or the file itself, by name; a pattern in the address is of whole paths."""
    folder, star, _ = address.partition("*")
    of, path = system(folder.rpartition("/")[0] if star else address)
    from pyarrow import fs

    head = address.partition("://")[0] + "://" if "://" in address else ""
    info = of.get_file_info(path)
    if info.type == fs.FileType.File:
        return [File(address, info.size, info.mtime_ns or 0)]
    wanted = system(folder)[1] + address[len(folder) :] if star else "*"
    return sorted(
        File(f"{head if head != 'file://' else ''}{each.path}", each.size, each.mtime_ns or 0)
        for each in of.get_file_info(fs.FileSelector(path, recursive=True, allow_not_found=True))
        if each.type == fs.FileType.File
        and not any(part.startswith(".") for part in each.path[len(path) :].split("/"))
        and fnmatch(each.path.rpartition("/")[2], pattern)
        and fnmatch(each.path, wanted)
    )


@contextmanager
def local(file: str) -> Iterator[Path]:
    """The file where programs can open it: itself, or a copy that is gone afterwards."""
    if "://" not in file:
        yield Path(file)
        return
    of, path = system(file)
    with NamedTemporaryFile(suffix=Path(path).name) as copy:
        with of.open_input_stream(path, compression=None) as stream:
            shutil.copyfileobj(stream, copy)
        copy.flush()
        yield Path(copy.name)


def read(file: str) -> bytes:
    if "://" not in file:
        return Path(file).read_bytes()
    of, path = system(file)
    with of.open_input_stream(path, compression=None) as stream:
        content: bytes = stream.read()
    return content


def write(file: str, content: bytes) -> None:
    with replacing(file) as stream:
        stream.write(content)


@contextmanager
def replacing(file: str) -> Iterator[Any]:
    """A stream to write to, which takes the place of `file` when it is complete."""
    of, path = system(file)
    of.create_dir(path.rpartition("/")[0], recursive=True)
    folder, _, name = path.rpartition("/")
    part = f"{folder}/.{name}.part"
    with of.open_output_stream(part, compression=None) as stream:
        yield stream
    of.move(part, path)


def exists(file: str) -> bool:
    if "://" not in file:
        return Path(file).is_file()
    of, path = system(file)
    from pyarrow import fs

    return bool(of.get_file_info(path).type == fs.FileType.File)


def remove(address: str) -> None:
    """Removes a file, or a folder with all in it, where it is there."""
    of, path = system(address)
    from pyarrow import fs

    match of.get_file_info(path).type:
        case fs.FileType.Directory:
            of.delete_dir(path)
        case fs.FileType.File:
            of.delete_file(path)


def move(file: str, to: str) -> None:
    of, path = system(file)
    of.move(path, system(to)[1])


def write_table(file: str, columns: Mapping[str, Sequence[Any]], *, together: int = 100_000) -> None:
    """Writes a Parquet file of columns of bytes, text or numbers, `together` rows to a group."""
    import pyarrow
    from pyarrow import parquet

    with replacing(file) as stream:
        parquet.write_table(pyarrow.table(dict(columns)), stream, compression="zstd", row_group_size=together)


@contextmanager
def growing(file: str, column: str, together: int) -> Iterator[Callable[[list[bytes]], None]]:
    """A Parquet file of one column, to which rows are added, `together` to a group."""
    import pyarrow
    from pyarrow import parquet

    schema = pyarrow.schema([(column, pyarrow.binary())])
    with replacing(file) as stream, parquet.ParquetWriter(stream, schema, compression="zstd") as writer:
        yield lambda rows: writer.write_table(pyarrow.table({column: pyarrow.array(rows, pyarrow.binary())}), row_group_size=together)


def batches(file: str, columns: Sequence[str], *, together: int = 10_000) -> Iterator[Any]:
    """The record batches of a Parquet file."""
    from pyarrow import parquet

    of, path = system(file)
    with of.open_input_file(path) as stream:
        yield from parquet.ParquetFile(stream).iter_batches(together, columns=list(columns))


def rows(file: str) -> list[int]:
    """How many rows each row group of a Parquet file has."""
    from pyarrow import parquet

    of, path = system(file)
    with of.open_input_file(path) as stream:
        known = parquet.ParquetFile(stream).metadata
    return [known.row_group(number).num_rows for number in range(known.num_row_groups)]


def group(file: str, number: int, columns: Sequence[str]) -> list[dict[str, Any]]:
    """The rows of one row group."""
    from pyarrow import parquet

    of, path = system(file)
    with of.open_input_file(path) as stream:
        found: list[dict[str, Any]] = parquet.ParquetFile(stream).read_row_group(number, columns=list(columns)).to_pylist()
    return found
