"""The round that reads: files in, articles under ids of their own out, wherever each file is read."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from kg import codec
from kg.files import parts
from kg.iri import slug
from kg.read import Given, Skipped, each_once, placed
from kg.read.opening import inside, stem
from kg.read.paths import files
from kg.read.source import FieldNames, Source
from kg.rounds.records import Entered, Left, Listed, Record
from kg.rounds.round import Beside, Blocks, Keyed

FILES, BYTES = 100, 2_000_000
"""That one worker reads at once, where they are several."""


def listed(sources: Iterable[str], output: str) -> list[tuple[Listed, parts.File]]:
    """The files that addresses mean, in the order of their names, without the folder `output`."""
    found: list[parts.File] = []
    for source in sources:
        if "://" in source:
            found += parts.files(source) or [parts.File(source, 0)]
        else:
            but = None if "://" in output else Path(output)
            found += local(source, but)
    found = sorted(set(found))
    sharing = Counter(called(one.address) for one in found)
    return [(Listed(number, one.address, sharing[called(one.address)] > 1), one) for number, one in enumerate(found)]


def local(source: str, but: Path | None) -> list[parts.File]:
    return [
        parts.File(str(path), path.stat().st_size, path.stat().st_mtime_ns) if path.exists() else parts.File(str(path), 0)
        for path in files([source], but=but)
    ]


def called(address: str) -> str:
    """What an article is called after the file it came in."""
    return slug(stem(address.rpartition("/")[2]))


def together(found: Sequence[tuple[Listed, parts.File]]) -> Iterator[list[Listed]]:
    """Some files at a time, as many as are read in about a second."""
    some, size = list[Listed](), 0
    for one, file in found:
        some.append(one)
        size += file.size
        if len(some) >= FILES or size > BYTES:
            yield some
            some, size = [], 0
    if some:
        yield some


def read_keys(records: Iterable[Record], beside: Beside, *, longest: int, fields: FieldNames, any_language: bool) -> Keyed:
    """Articles by their ids, and why what is in a file cannot be read by the file."""
    for record in records:
        if isinstance(record, Listed):
            for number, each in enumerate(opened(record, longest, fields, any_language)):
                if isinstance(each, Skipped):
                    yield record.address, Left(record.number, number, each.file, each.reason)
                else:
                    content = codec.encoded(each.article)
                    yield each.article.id, Entered(record.number, number, each.place, each.shared, content)


def opened(record: Listed, longest: int, fields: FieldNames, any_language: bool) -> Iterator[Given | Skipped]:
    name = record.address.rpartition("/")[2]
    try:
        with parts.local(record.address) as path, path.open("rb") as stream:
            source = Source(called(name), name, stream, longest, fields, any_language, record.address)
            yield from placed(inside(source), source, shared=record.shared)
    except OSError as error:
        yield Skipped(record.address, error.strerror or str(error))


def read_settled(blocks: Blocks, beside: Beside) -> Iterator[Record]:
    """Of several articles under one id the later ones are told apart by their texts, in the order of files and of places in them."""
    for _, block in blocks:
        yield from (record for record in block if isinstance(record, Left))
        found = sorted((one for one in block if isinstance(one, Entered)), key=lambda one: (one.file, one.number))
        given = [Given(codec.article(one.written), one.place, one.shared) for one in found]
        for each in each_once(given):
            if isinstance(each, Skipped):
                yield Left(found[0].file, 0, each.file, each.reason)
            else:
                yield Entered(0, 0, each.file, False, codec.encoded(each))
