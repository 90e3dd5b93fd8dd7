"""Whom the lines of the ledger mean among the sightings."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from kg.iri import slug
from kg.model import ENTITY_TYPES, Entity
from kg.resolve.groups import Groups
from kg.resolve.keys import key
from kg.resolve.ledger import BadLedger, Ledger, Line, in_order, is_iri
from kg.resolve.sightings import Sighting

BODIES = {"Group": "group or institution", "Institution": "group or institution"}
"""What is called a group here may be an institution there; people and places are nothing else."""
Sides = frozenset[tuple[int, int]]
"""On which sides of which *different* lines somebody stands: (line number, 0 for left or 1 for right)."""


class Judged(NamedTuple):
    """`bound` are sightings that are one by the ledger, with the lines that say so; `sides` keeps those apart that differ.

    `open` are the lines that say *different* or *unsure*, with those on their left and on their right: nobody need be asked again.
    """

    bound: tuple[tuple[tuple[Line, ...], tuple[int, ...]], ...] = ()
    sides: Mapping[int, Sides] = {}
    open: tuple[tuple[Line, frozenset[int], frozenset[int]], ...] = ()


def judged(ledger: Ledger, sightings: Sequence[Sighting]) -> Judged:
    """What the ledger says of `sightings`, by their places in the sequence.

    Raises BadLedger where its lines make one of those it tells apart, or of a person and a place.
    """
    if not ledger.lines:
        return Judged()
    index = Index(sightings)
    sides: defaultdict[int, set[tuple[int, int]]] = defaultdict(set)
    for line in ledger.judging("different"):
        left, right = index.meant(line.left, line.type), index.meant(line.right, line.type)
        for number in left ^ right:
            sides[number].add((line.number, int(number in right)))
    groups = Groups(len(sightings))
    by: defaultdict[int, list[Line]] = defaultdict(list)
    for line in ledger.judging("same"):
        for meant in taken_for_one(index, line):
            for number in meant[1:]:
                if groups.root(number) != groups.root(meant[0]):
                    groups.join(number, meant[0])
            by[meant[0]].append(line)
    lines: defaultdict[int, list[Line]] = defaultdict(list)
    for number, said in by.items():
        lines[groups.root(number)] += said
    bound = tuple((tuple(said), tuple(sorted(groups.members[root]))) for root, said in sorted(lines.items()))
    for found, members in bound:
        together = frozenset().union(*(sides[number] for number in members))
        refuse(ledger, found, together)
        sides.update((number, set(together)) for number in members)
    left_open = (line for line in ledger.lines if line.judgement != "same")
    told = tuple((line, index.meant(line.left, line.type), index.meant(line.right, line.type)) for line in left_open)
    return Judged(bound, {number: frozenset(found) for number, found in sides.items()}, told)


def taken_for_one(index: "Index", line: Line) -> Iterator[list[int]]:
    """Those that a line takes for one, in order: of the types that both of its sides may mean, where each of them means somebody.

    Raises BadLedger where what one side means can never be what the other does.
    """
    sides = [index.meant(side, line.type) for side in (line.left, line.right)]
    left, right = ({index.kind(number) for number in side} for side in sides)
    if left and right and left.isdisjoint(right):
        raise BadLedger(f"{line}: one is a {' or '.join(sorted(left))}, the other a {' or '.join(sorted(right))}, so they cannot be one")
    for kind in sorted(left & right or left | right):
        yield sorted(number for number in sides[0] | sides[1] if index.kind(number) == kind)


def refuse(ledger: Ledger, said: Iterable[Line], sides: Sides) -> None:
    for line in ledger.judging("different"):
        if {(line.number, 0), (line.number, 1)} <= sides:
            raise BadLedger(
                f"the ledger contradicts itself: {'; '.join(map(str, in_order([*said, line])))}. Take one of them back (kg undo)"
            )


def opposed(one: Sides, other: Sides) -> bool:
    """Whether a line tells the two apart."""
    return any((line, 1 - side) in other for line, side in one)


class Index:
    """Sightings by the names they bear, the fullest apart from the others."""

    def __init__(self, sightings: Sequence[Sighting]) -> None:
        self.sightings = sightings
        self.fullest: defaultdict[str, set[int]] = defaultdict(set)
        self.others: defaultdict[str, set[int]] = defaultdict(set)
        for number, sighting in enumerate(sightings):
            for form in forms(sighting.name, sighting.type):
                self.fullest[form].add(number)
            for name in (*sighting.names, *sighting.called):
                for form in forms(name, sighting.type):
                    self.others[form].add(number)

    def meant(self, side: str, type_: str) -> frozenset[int]:
        """Those whom a side of a line means; none where nobody in these articles is called so."""
        return frozenset(self.by_iri(side) if is_iri(side) else self.by_name(side, (type_,) if type_ else ENTITY_TYPES))

    def kind(self, number: int) -> str:
        """What a sighting is, as far as that decides with what it can be one."""
        return BODIES.get(self.sightings[number].type, self.sightings[number].type.lower())

    def by_iri(self, iri: str) -> set[int]:
        form, parts = of_iri(iri)
        meant = self.fullest[form] or self.others[form]
        return {number for number in meant if not parts or belongs(self.sightings[number], parts[0])}

    def by_name(self, name: str, types: Iterable[str]) -> set[int]:
        keys = of_name(name, types)
        fullest = set().union(*(self.fullest[key_] for key_ in keys))
        return fullest or set().union(*(self.others[key_] for key_ in keys))


KINDS = {type_.lower(): type_ for type_ in ENTITY_TYPES}


def of_iri(iri: str) -> tuple[str, list[str]]:
    """The form under which an IRI's name is asked for, and what its path has after that; an IRI of nobody asks for nothing."""
    segments = iri.split("/")
    kinds = [place for place, segment in enumerate(segments[:-1]) if segment in KINDS]
    if not kinds:
        return "", []
    type_, (name, *parts) = KINDS[segments[kinds[-1]]], segments[kinds[-1] + 1 :]
    return f"{type_} {name}", parts


def of_name(name: str, types: Iterable[str]) -> list[str]:
    return [f"{type_} {slug(key(name, type_))}" for type_ in ENTITY_TYPES if type_ in types]


def sought(ledger: Ledger) -> frozenset[str]:
    """All forms of names that the ledger asks for."""
    return frozenset(form for line in ledger.lines for side in (line.left, line.right) for form in asked_for(line, side))


def asked_for(line: Line, side: str) -> list[str]:
    return [of_iri(side)[0]] if is_iri(side) else of_name(side, (line.type,) if line.type else ENTITY_TYPES)


def nobody(ledger: Ledger, entities: Iterable[Entity]) -> Iterator[tuple[Line, str]]:
    """The lines with a side that means none of the entities, each with that side; of a group a person may have made an institution."""
    if not ledger.lines:
        return
    kin = {"Group": ("Group", "Institution"), "Institution": ("Group", "Institution")}
    known = {
        form
        for entity in entities
        for name in (entity.name, *entity.aliases)
        for type_ in kin.get(entity.type, (entity.type,))
        for form in forms(name, type_)
    }
    for line in ledger.lines:
        for side in (line.left, line.right):
            if known.isdisjoint(asked_for(line, side)):
                yield line, side


def answers(sighting: Sighting, wanted: frozenset[str]) -> bool:
    """Whether the ledger may mean somebody."""
    names = (sighting.name, *sighting.names, *sighting.called)
    return any(not wanted.isdisjoint(forms(name, sighting.type)) for name in names)


def forms(name: str, type_: str) -> set[str]:
    """The two ways a name may be asked for: as an IRI has it, and as names are compared."""
    return {f"{type_} {slug(name)}", f"{type_} {slug(key(name, KINDS[type_.lower()]))}"}


def belongs(sighting: Sighting, part: str) -> bool:
    return part == slug(sighting.article) or any(part == slug(item.partition(" ")[2]) for item in sighting.context)
