"""The ledger: people's judgements on who is who, in a plain file (`ledger.csv`) that binds every later build.

    judgement,type,left,right,date,note
    same,Institution,ENS,Eastern Nurses Society,2024-10-15,the bulletin uses both
    different,Person,https://w3id.org/news-kg/id/person/ada-cole/northwind,https://w3id.org/news-kg/id/person/ada-cole/southgate,,

A side is a name, which means all of that type that bear it as their fullest name in an article (or, where none does, as another name),
or an IRI, which means those of them that belong to the context, or stand in the article, that its last part names.
"""

import csv
import io
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Literal, get_args
from urllib.parse import urlsplit

import msgspec

from kg.errors import KgError
from kg.model import ENTITY_TYPES
from kg.resolve.keys import key

Judgement = Literal["same", "different", "unsure"]
COLUMNS = ("judgement", "type", "left", "right", "date", "note")


class BadLedger(KgError):  # noqa: N818 - it names a file, not a fault of ours
    """A ledger with a line that cannot be understood, or with two lines that cannot both hold."""


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """One judgement. `type` is empty where both sides are IRIs, or any type is meant; `number` is its line in the file, from 2 on."""

    judgement: Judgement
    left: str
    right: str
    type: str = ""
    date: str = ""
    note: str = ""
    number: int = 0

    def __str__(self) -> str:
        return f"line {self.number}: {self.judgement} {self.left!r} {self.right!r}"

    def about(self, one: str, other: str) -> bool:
        """Whether it judges these two, in either order, however they are spelled."""
        return {normal(self.left, self.type), normal(self.right, self.type)} == {normal(one, self.type), normal(other, self.type)}


class Ledger(msgspec.Struct, frozen=True):
    """The judgements in the order of the file."""

    lines: tuple[Line, ...] = ()

    def judging(self, judgement: Judgement) -> tuple[Line, ...]:
        return tuple(line for line in self.lines if line.judgement == judgement)


def read(path: Path) -> Ledger:
    """The ledger in `path`; empty where there is no such file.

    Raises BadLedger for a line that cannot be understood, and where one line says of two that they are the same whom another tells apart.
    """
    if not path.exists():
        return Ledger()
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadLedger(f"{path} is not UTF-8 text (byte {error.start}); save it as UTF-8") from error
    ledger = Ledger(tuple(lines(text, str(path))))
    contradiction = next(contradictions(ledger), None)
    if contradiction:
        raise BadLedger(f"{path} contradicts itself: {'; '.join(map(str, contradiction))}. Take one of them back (kg undo)")
    return ledger


def lines(text: str, name: str) -> Iterator[Line]:
    reader = csv.DictReader(io.StringIO(text, newline=""))
    missing = {"judgement", "left", "right"} - set(reader.fieldnames or ())
    if missing and text.strip():
        raise BadLedger(f"{name} has no column {', '.join(sorted(missing))}; its first line must be {','.join(COLUMNS)}")
    for row in reader:
        cells = {column: (row.get(column) or "").strip() for column in COLUMNS}
        if not any(cells.values()):
            continue
        where = f"{name}, line {reader.line_num}"
        if cells["judgement"] not in get_args(Judgement):
            raise BadLedger(f"{where}: the judgement {cells['judgement']!r} is none of {', '.join(get_args(Judgement))}")
        if cells["type"] and cells["type"] not in ENTITY_TYPES:
            raise BadLedger(f"{where}: the type {cells['type']!r} is none of {', '.join(ENTITY_TYPES)}")
        if not cells["left"] or not cells["right"]:
            raise BadLedger(f"{where}: it needs a left and a right side")
        yield msgspec.convert({**cells, "number": reader.line_num}, Line)


def write(ledger: Ledger, path: Path) -> None:
    """Write the ledger whole, through a file beside it, so that it is never half written."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows([getattr(line, column) for column in COLUMNS] for line in ledger.lines)
    beside = path.with_name(f"{path.name}.part")
    path.parent.mkdir(parents=True, exist_ok=True)
    beside.write_text(text.getvalue(), encoding="utf-8", newline="")
    beside.replace(path)


def decide(ledger: Ledger, line: Line) -> Ledger:
    """The ledger with one more judgement, which takes the place of an earlier one on the same two.

    Raises BadLedger where it cannot hold beside the others.
    """
    kept = tuple(old for old in ledger.lines if not (old.about(line.left, line.right) and old.type == line.type))
    changed = numbered((*kept, line))
    contradiction = next(contradictions(changed), None)
    if contradiction:
        raise BadLedger(f"the ledger cannot hold both: {'; '.join(map(str, contradiction))}. Take one of them back (kg undo)")
    return changed


def typed(line: Line, type_: str) -> Line:
    """The line for one type only, unless it says so already or speaks of IRIs."""
    return line if line.type or (is_iri(line.left) and is_iri(line.right)) else msgspec.structs.replace(line, type=type_)


def undo(ledger: Ledger, one: str, other: str) -> Ledger:
    """The ledger without what it says of these two.

    Raises BadLedger where it says nothing of them.
    """
    kept = tuple(line for line in ledger.lines if not line.about(one, other))
    if len(kept) == len(ledger.lines):
        raise BadLedger(f"the ledger says nothing of {one!r} and {other!r}")
    return numbered(kept)


def numbered(lines: Iterable[Line]) -> Ledger:
    return Ledger(tuple(msgspec.structs.replace(line, number=number) for number, line in enumerate(lines, start=2)))


def contradictions(ledger: Ledger) -> Iterator[tuple[Line, ...]]:
    """Each *different* whose sides are the same by other lines, with those lines."""
    for line in ledger.judging("different"):
        path = same_by(ledger, line)
        if path is not None:
            yield tuple(in_order([*path, line]))


def same_by(ledger: Ledger, line: Line) -> list[Line] | None:
    """The lines that lead from its left side to its right one through *same*; None where they do not."""
    goal = normal(line.right, line.type)
    reached: dict[str, list[Line]] = {normal(line.left, line.type): []}
    queue = list(reached)
    for place in queue:
        if place == goal:
            return reached[place]
        for step in ledger.judging("same"):
            if step.type and line.type and step.type != line.type:
                continue
            ends = [normal(step.left, step.type), normal(step.right, step.type)]
            for here, there in (ends, ends[::-1]):
                if here == place and there not in reached:
                    reached[there] = [*reached[place], step]
                    queue.append(there)
    return None


def in_order(lines: Iterable[Line]) -> list[Line]:
    """The lines as they stand in the file."""
    return sorted(lines, key=lambda line: line.number)


def normal(side: str, type_: str) -> str:
    """A side as it is compared: an IRI as it is, a name by its key."""
    if is_iri(side):
        return side
    return key(side, "Institution" if type_ in ("", "Institution") else "Person" if type_ == "Person" else "Place")


def is_iri(side: str) -> bool:
    return urlsplit(side).scheme in ("http", "https", "urn") and " " not in side
