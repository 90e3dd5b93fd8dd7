"""What was extracted from which article, kept between builds in one SQLite file; it keeps bytes and does not know what they say.

Every article is written as soon as it is read, so that a build that is killed loses at most the article in work.
"""

import sqlite3
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self

from kg.errors import KgError

VERSION = 1
"""Raised when the tables change: what an older one wrote is then left aside, and everything is read again."""
TABLES = """
CREATE TABLE IF NOT EXISTS note (name TEXT PRIMARY KEY, text TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS article (
    id TEXT PRIMARY KEY, key TEXT NOT NULL, kept INTEGER NOT NULL DEFAULT 0,
    file TEXT NOT NULL, published TEXT, publisher TEXT, entities INTEGER NOT NULL, claims INTEGER NOT NULL,
    text BLOB NOT NULL, extraction BLOB NOT NULL, issues BLOB NOT NULL
);
CREATE TABLE IF NOT EXISTS file (mark TEXT PRIMARY KEY, id TEXT NOT NULL, text TEXT NOT NULL, article TEXT NOT NULL, key TEXT NOT NULL);
"""
DAMAGED = (sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
"""SQLite's codes for a file that is none of its own, is broken, or has other tables; not those for a full disk or a missing permission."""
FEW = 500
"""How many rows are fetched at once."""


class BadMemory(KgError):  # noqa: N818 - it names a file, not a fault of ours
    """The memory cannot be written: no room, no permission."""


class Record(NamedTuple):
    """An article and what was found in it: `article`, `extraction` and `issues` as the caller wrote them.

    `key` changes with whatever would change the extraction; `entities` and `claims` count what is in it.
    """

    id: str
    key: str
    file: str
    published: str | None
    publisher: str | None
    entities: int
    claims: int
    article: bytes
    extraction: bytes
    issues: bytes


class File(NamedTuple):
    """A file by its mark: the `id` and the digest of the `text` of the article it holds, and under what id and key that one is in."""

    mark: str
    id: str
    text: str
    article: str
    key: str


class Entry(NamedTuple):
    """A line in the list of what is in."""

    id: str
    file: str
    published: str | None
    publisher: str | None
    entities: int
    claims: int


class Memory:
    """The articles in `path`, which is made where it does not exist. To be used in a `with`.

    What is there but cannot be read is set aside under another name; `remark` then says so.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.remark = ""
        self._database = self._opened()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._database.close()
        if isinstance(error, sqlite3.Error):
            raise BadMemory(f"{self.path}: {error}; is there room and permission to write it?") from error

    def note(self, name: str) -> str | None:
        """What was noted under `name`."""
        row = self._database.execute("SELECT text FROM note WHERE name = ?", (name,)).fetchone()
        return row and str(row[0])

    def take_note(self, name: str, text: str) -> None:
        self._database.execute("INSERT OR REPLACE INTO note VALUES (?, ?)", (name, text))

    def keys(self) -> dict[str, str]:
        """The key of every article that was read, also of those a killed build left."""
        return dict(self._database.execute("SELECT id, key FROM article"))

    def put(self, record: Record) -> None:
        """Write an article, in place of what was known of it; it is in only once it is kept."""
        blobs = [zlib.compress(blob, 1) for blob in record[7:] if isinstance(blob, bytes)]
        self._database.execute(
            "INSERT INTO article (id, key, file, published, publisher, entities, claims, text, extraction, issues) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET key = excluded.key, file = excluded.file, "
            "published = excluded.published, publisher = excluded.publisher, entities = excluded.entities, claims = excluded.claims, "
            "text = excluded.text, extraction = excluded.extraction, issues = excluded.issues",
            (*record[:7], *blobs),
        )

    def keep(self, ids: Iterable[str]) -> None:
        """Make `ids` all that is in, and forget the others, at once."""
        with self._transaction():
            self._database.execute("CREATE TEMP TABLE IF NOT EXISTS wanted (id TEXT PRIMARY KEY)")
            self._database.execute("DELETE FROM wanted")
            self._database.executemany("INSERT OR IGNORE INTO wanted VALUES (?)", ((id,) for id in ids))
            self._database.execute("DELETE FROM article WHERE id NOT IN (SELECT id FROM wanted)")
            self._database.execute("UPDATE article SET kept = 1 WHERE NOT kept")

    def entries(self) -> list[Entry]:
        """What is in, by id."""
        rows = self._database.execute("SELECT id, file, published, publisher, entities, claims FROM article WHERE kept ORDER BY id")
        return [Entry(*row) for row in rows]

    def files(self) -> list[File]:
        """The files that held one article when they were last read."""
        return [File(*row) for row in self._database.execute("SELECT mark, id, text, article, key FROM file")]

    def keep_files(self, files: Iterable[File]) -> None:
        """Make `files` all that are known, at once."""
        with self._transaction():
            self._database.execute("DELETE FROM file")
            self._database.executemany("INSERT OR REPLACE INTO file VALUES (?, ?, ?, ?, ?)", files)

    def articles(self, ids: Iterable[str]) -> Iterator[bytes]:
        """The articles themselves, text and all."""
        return self._cells("text", ids)

    def extractions(self, ids: Iterable[str] | None = None) -> Iterator[bytes]:
        """The extraction of each article that is in, by id, a few in memory at a time; or of the articles `ids`."""
        return self._column("extraction") if ids is None else self._cells("extraction", ids)

    def issues(self) -> Iterator[bytes]:
        """What was left out of each article that is in, by id."""
        return self._column("issues")

    def _cells(self, column: str, ids: Iterable[str]) -> Iterator[bytes]:
        for id in ids:
            row = self._database.execute(f"SELECT {column} FROM article WHERE id = ?", (id,)).fetchone()
            if row:
                yield zlib.decompress(row[0])

    def _column(self, column: str) -> Iterator[bytes]:
        last = ""
        while rows := self._database.execute(
            f"SELECT id, {column} FROM article WHERE kept AND id > ? ORDER BY id LIMIT {FEW}",
            (last,),
        ).fetchall():
            for last, blob in rows:  # noqa: B007
                yield zlib.decompress(blob)

    def _transaction(self) -> sqlite3.Connection:
        self._database.execute("BEGIN")
        return self._database

    def _opened(self) -> sqlite3.Connection:
        try:
            return self._connected()
        except OutOfDate as error:
            self._set_aside(f"{self.path.name}.old", error)
        except sqlite3.DatabaseError as error:
            if getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF not in DAMAGED:
                raise BadMemory(f"{self.path}: {error}") from error
            self._set_aside(f"{self.path.name}.broken", error)
        return self._connected()

    def _set_aside(self, name: str, error: Exception) -> None:
        for suffix in ("-wal", "-shm"):
            self.path.with_name(self.path.name + suffix).unlink(missing_ok=True)
        self.path.replace(self.path.with_name(name))
        self.remark = f"{self.path.name}: {error}; it is now {name}, and every article is read again"

    def _connected(self) -> sqlite3.Connection:
        database = sqlite3.connect(self.path, isolation_level=None)
        try:
            if database.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
                raise sqlite3.DatabaseError("it is damaged")
            (version,) = database.execute("PRAGMA user_version").fetchone()
            if version not in (0, VERSION):
                raise OutOfDate(f"it was written by another version of kg (tables {version}, not {VERSION})")
            database.execute("PRAGMA journal_mode = WAL")
            database.execute("PRAGMA synchronous = NORMAL")
            database.executescript(TABLES)
            database.execute(f"PRAGMA user_version = {VERSION}")
            database.execute("SELECT id, key, kept FROM article LIMIT 1")
        except BaseException:
            database.close()
            raise
        return database


class OutOfDate(Exception):  # noqa: N818
    """The tables are those of another version."""
