"""What a build takes in: articles that memory does not hold as they are now are read, the others only pass."""

from collections import deque
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from hashlib import blake2b
from itertools import chain
from pathlib import Path

import msgspec

from kg import codec, read
from kg.intake import workers
from kg.intake.fingerprint import program, reading
from kg.intake.worker import Found
from kg.iri import digest
from kg.memory import File, Memory, Record
from kg.model import Article
from kg.read.before import Standing
from kg.read.source import Source

READ_BY = "read by"
"""The note under which memory has the fingerprint of what read all that is in."""

Watch = Callable[[Iterator[str]], Iterable[str]]
"""Sees the ids of articles pass."""


class Issue(msgspec.Struct, frozen=True, omit_defaults=True):
    """What was left out and why: a file, or something that was made of the article read from it.

    `what` is then "Role", "Event" … or "Mention", `rule` what found it, `text` what it quotes or claims to.
    """

    file: str
    reason: str
    article: str | None = None
    what: str | None = None
    rule: str | None = None
    text: str | None = None


class Taken(msgspec.Struct):
    """The articles that belong in the graph, those of them that were read just now, and the files and articles that could not be."""

    ids: set[str]
    fresh: set[str]
    issues: list[Issue]


def take_in(paths: Iterable[str | Path], memory: Memory, readers: workers.Readers, by: str, watch: Watch, *, add: bool) -> Taken:
    """Read what is new or changed in `paths` into `memory`, and keep there what `paths` hold, or with `add` what was in before, too.

    Each article is written when it is read, so that a build that is stopped goes on where it was; `watch` sees every id pass. `by` is
    the fingerprint of what reads them. Raises NoWorker.
    """
    before = {entry.id for entry in memory.entries()} if add else set()
    stale = outdated(memory, before, by)
    known = memory.keys()
    taken, passed = Taken(before, set(), []), deque[str]()
    files = Files(memory, known, by)

    def new() -> Iterator[Article]:
        given = read.anew(
            paths, files, but=memory.path.parent, longest=readers.longest, fields=readers.fields, any_language=readers.any_language
        )
        for found in chain(given, stale):
            if isinstance(found, read.Skipped):
                taken.issues.append(Issue(found.file, found.reason))
            elif isinstance(found, read.Unchanged):
                taken.ids.add(found.id)
                passed.append(found.id)
            elif found.id in taken.fresh:
                continue
            elif known.get(found.id) == key(found, by):
                taken.ids.add(found.id)
                passed.append(found.id)
            else:
                taken.fresh.add(found.id)
                yield found

    def done() -> Iterator[str]:
        for article, found in workers.read(new(), readers):
            store(article, found, memory, key(article, by), taken)
            yield article.id
            while passed:
                yield passed.popleft()
        yield from passed

    for _ in watch(done()):
        pass
    taken.fresh &= taken.ids
    files.keep(taken.ids)
    return taken


class Files:
    """What memory knows of the files that were read before; it implements `kg.read.before.Before`."""

    def __init__(self, memory: Memory, keys: Mapping[str, str], by: str) -> None:
        self._memory = memory
        self._by = by
        self._before = {file.mark: file for file in memory.files() if keys.get(file.article) == file.key}
        self._now: dict[str, tuple[Standing, str]] = {}

    def mark(self, source: Source, content: bytes) -> str:
        how = (self._by, program(), *reading(), source.id, source.file, source.longest, source.fields, source.any_language)
        return blake2b(content, digest_size=12, key=blake2b(repr(how).encode()).digest()).hexdigest()

    def known(self, mark: str) -> Standing | None:
        file = self._before.get(mark)
        return file and Standing(file.id, file.text)

    def stands(self, mark: str, id: str) -> bool:
        return self._before[mark].article == id

    def took(self, mark: str, found: Standing, id: str) -> None:
        self._now[mark] = found, id

    def keep(self, ids: Container[str]) -> None:
        """Writes down the files whose articles are among `ids`, under the keys they have now."""
        if not self._now and all(file.article in ids for file in self._before.values()):
            return
        keys = self._memory.keys()
        new = (File(mark, *found, id, keys[id]) for mark, (found, id) in self._now.items() if id in ids and id in keys)
        self._memory.keep_files([*(file for file in self._before.values() if file.article in ids), *new])


def store(article: Article, found: Found, memory: Memory, key: str, taken: Taken) -> None:
    """Write what was found in an article to memory; one that could not be read is an issue of this build, and the next tries again."""
    issues = [Issue(article.file, refused.reason, article.id, refused.what, refused.rule, refused.text) for refused in found.refused]
    if any(refused.what is None for refused in found.refused):
        taken.ids.discard(article.id)
        taken.issues += issues
        return
    taken.ids.add(article.id)
    count = (found.entities, found.claims)
    blobs = (codec.encoded(article), bytes(found.extraction), msgspec.json.encode(issues))
    memory.put(Record(article.id, key, article.file, article.published, article.publisher, *count, *blobs))


def outdated(memory: Memory, ids: Iterable[str], by: str) -> list[Article]:
    """The articles among `ids` that were last read by another version of kg or its model."""
    if memory.note(READ_BY) == by:
        return []
    known = memory.keys()
    articles = map(codec.article, memory.articles(sorted(ids)))
    return [article for article in articles if known[article.id] != key(article, by)]


def key(article: Article, by: str) -> str:
    """What changes with all that decides what is found in the article."""
    return digest(by, codec.encoded(article).decode())
