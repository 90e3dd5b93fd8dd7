"""Zip archives: the files in them, read where they are; nothing is unpacked to a disk."""

import re
from collections import Counter
from collections.abc import Iterator
from io import BufferedReader, RawIOBase
from pathlib import PurePosixPath
from typing import cast
from zipfile import BadZipFile, ZipFile, ZipInfo
from zlib import error as DamagedDeflate  # noqa: N812

from kg.errors import Unreadable
from kg.iri import digest, slug
from kg.model import Article
from kg.read.source import Skipped, Source

SUFFIXES = (".zip",)
BEGINS = re.compile(rb"PK\x03\x04")
INFLATES = 200
"""How many times longer than its compressed form a member may be; text is some ten times longer."""
SMALL = 1_000_000
"""Bytes of a member about which nobody asks that."""


def articles(source: Source) -> Iterator[Article | Skipped]:
    try:
        archive = ZipFile(source.seekable())
    except (BadZipFile, ValueError, NotImplementedError) as error:
        raise Unreadable(f"no zip archive, or a damaged one: {error}") from error
    with archive:
        members = sorted(filter(wanted, archive.infolist()), key=lambda member: member.filename)
        sharing = Counter(map(name, members))
        for member in members:
            own = name(member) if sharing[name(member)] == 1 else f"{name(member)}-{digest(member.filename)}"
            yield from inside(archive, member, source.part(member.filename, own, between="/"))
    if not members:
        raise Unreadable("an archive without a file")


def inside(archive: ZipFile, member: ZipInfo, source: Source) -> Iterator[Article | Skipped]:
    """What a member holds, or why it is not read."""
    from kg.read import opening

    if member.filename.lower().endswith(SUFFIXES):
        yield Skipped(source.place, "an archive within an archive")
    elif member.file_size > SMALL and member.file_size > INFLATES * member.compress_size:
        yield Skipped(source.place, f"{member.file_size:,} bytes out of {member.compress_size:,}: no article is so monotonous")
    else:
        try:
            with archive.open(member) as stream:
                yield from opening.inside(source._replace(stream=BufferedReader(cast(RawIOBase, stream))))
        except (BadZipFile, RuntimeError, NotImplementedError, DamagedDeflate) as error:
            yield Skipped(source.place, f"it cannot be unpacked: {error}")


def wanted(member: ZipInfo) -> bool:
    """Whether a member is a file that is not hidden."""
    return not member.is_dir() and not any(part.startswith((".", "__MACOSX")) for part in places(member) if part != "..")


def name(member: ZipInfo) -> str:
    return slug("/".join([*places(member)[:-1], PurePosixPath(member.filename).stem]))


def places(member: ZipInfo) -> tuple[str, ...]:
    return PurePosixPath(member.filename).parts
