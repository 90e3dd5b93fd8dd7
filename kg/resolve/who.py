"""Who is who: sightings to entities, by the ledger first, then by name and context, then by the rules of likeness."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise, product
from typing import Literal, NamedTuple

from kg.iri import DATA
from kg.model import Decision, Entity, Ref
from kg.resolve.candidates import links
from kg.resolve.groups import Groups, Link, gather
from kg.resolve.judged import Judged, judged
from kg.resolve.ledger import Ledger, Line
from kg.resolve.likeness import MERGED
from kg.resolve.naming import iris, name_of, type_of
from kg.resolve.profiles import Profile, Reason, profiles
from kg.resolve.sightings import Sighting
from kg.resolve.stories import Stories, stories
from kg.resolve.unnamed import unnamed_links

KEPT_APART = (0.55, "the same full name, but neither context nor company in common")
"""How likely namesakes that were kept apart are one after all, and what speaks for it."""
Place = tuple[str, Ref]
"""An article's cluster."""


class Named(NamedTuple):
    """A profile with its IRI and what it is called."""

    iri: str
    name: str
    profile: Profile


class Doubt(NamedTuple):
    """Two that may be one after all."""

    one: Profile
    other: Profile
    score: float
    why: str


class Who(NamedTuple):
    """Entities, where each article's clusters lead, and why."""

    entities: tuple[Entity, ...]
    iris: Mapping[Place, str]
    decisions: tuple[Decision, ...]


def who(sightings: Sequence[Sighting], ledger: Ledger, copies: Mapping[str, str], base: str = DATA) -> Who:
    """The entities that `sightings` are of; `copies` leads from near-copies of articles to their originals.

    Places and institutions come first, since they are the context by which the others are told apart.
    Raises BadLedger where the ledger binds together what it tells apart.
    """
    said = judged(ledger, sightings)
    sides = {place_of(sightings[number]): side for number, side in said.sides.items()}
    bound = [([place_of(sightings[number]) for number in numbers], "; ".join(map(str, lines))) for lines, numbers in said.bound]
    first = stories(sightings, {})
    bodies, _ = merged(list(profiles(filter(is_body, sightings), sides, first)), bound, first, copies)
    known = {member.thing: body.sightings[0].thing for body in bodies for member in body.sightings}
    others = [in_known_context(sighting, known) for sighting in sightings if not is_body(sighting)]
    told_of = stories(sightings, known)
    found, doubts = merged([*bodies, *profiles(others, sides, told_of)], bound, told_of, copies)
    names = [name_of(profile) for profile in found]
    named = sorted(map(Named, iris(found, names, told_of, base), names, found), key=lambda one: one.iri)
    places = {place_of(sighting): one.iri for one in named for sighting in one.profile.sightings}
    decided = tuple(told(said, [places[place_of(sighting)] for sighting in sightings]))
    left_open = unsure(named, [*doubts, *namesakes(named)], {(decision.left, decision.right) for decision in decided})
    return Who(tuple(map(entity, named)), places, (*reasons(named), *decided, *left_open))


def place_of(sighting: Sighting) -> Place:
    return sighting.article, sighting.ref


def is_body(sighting: Sighting) -> bool:
    """Whether it can be the context of others: a place or institution whose name tells which."""
    return sighting.telling and sighting.type in ("Place", "Institution")


def in_known_context(sighting: Sighting, known: Mapping[str, str]) -> Sighting:
    """The sighting with every context under the one name that its place or institution has in all articles."""
    return sighting._replace(context=frozenset(known.get(item, item) for item in sighting.context))


def merged(
    found: list[Profile], bound: Iterable[tuple[Sequence[Place], str]], stories: Stories, copies: Mapping[str, str]
) -> tuple[list[Profile], list[Doubt]]:
    """The profiles, those that the ledger or the rules take for one merged, and what the rules found likely but not enough."""
    number_of = {place_of(sighting): number for number, profile in enumerate(found) for sighting in profile.sightings}
    forced = []
    for places, why in bound:
        numbers = sorted({number_of[place] for place in places if place in number_of})
        forced += [Link(numbers[0], number, 1.0, why) for number in numbers[1:]]
    proposed = [*links(found, stories), *unnamed_links(found, stories, copies)]
    groups = joined(found, [link for link in proposed if link.score >= MERGED], forced)
    kept = [found[groups.root(numbers[0])] for numbers in groups.all()]
    apart = (link for link in proposed if link.score < MERGED and groups.root(link.left) != groups.root(link.right))
    return kept, [Doubt(found[groups.root(link.left)], found[groups.root(link.right)], link.score, link.reason) for link in apart]


def joined(found: Sequence[Profile], sure: Iterable[Link], forced: Sequence[Link]) -> Groups:
    """Merges the profiles that `forced` and, where nothing speaks against it, `sure` link: those of a group's root become the group's."""
    names = [profile.name for profile in found]
    groups, used = gather(found, sure, forced)
    for link in used:
        by: Literal["kg", "person"] = "person" if link in forced else "kg"
        found[groups.root(link.left)].reasons.append(Reason(names[link.left], names[link.right], link.reason, by))
    for numbers in groups.all():
        found[groups.root(numbers[0])].sightings.sort()
    return groups


def entity(named: Named) -> Entity:
    called = {name for sighting in named.profile.sightings for name in (sighting.names or sighting.called)}
    return Entity(named.iri, type_of(named.profile), named.name, tuple(sorted(called - {named.name})))


def reasons(named: Iterable[Named]) -> Iterator[Decision]:
    """Why the names of each entity were taken for one."""
    for iri, name, profile in named:
        for one, other, why, by in sorted(set(profile.reasons)):
            yield Decision(iri, one if other == name else other, "same", (why,), by=by)


def told(said: Judged, iris: Sequence[str]) -> Iterator[Decision]:
    """What the ledger tells apart or leaves open; `iris` are the sightings' entities."""
    for line, left, right in said.open:
        yield from judgements(line, {iris[n] for n in left}, {iris[n] for n in right})


def judgements(line: Line, left: Iterable[str], right: Iterable[str]) -> Iterator[Decision]:
    """What a line of the ledger says of the entities on its left and those on its right."""
    for one, other in sorted({(min(pair), max(pair)) for pair in product(left, right) if pair[0] != pair[1]}):
        yield Decision(one, other, line.judgement, (str(line),), by="person")


def unsure(named: Sequence[Named], doubts: Iterable[Doubt], decided: Container[tuple[str, str]]) -> Iterator[Decision]:
    """Pairs that may be one after all, the likeliest first and one for every two names, but for those a person has decided on."""
    iri_of = {id(one.profile): one.iri for one in named}
    asked: set[tuple[str, str]] = set()
    for doubt in sorted(doubts, key=lambda doubt: (-doubt.score, iri_of[id(doubt.one)], iri_of[id(doubt.other)], doubt.why)):
        one, other = iri_of[id(doubt.one)], iri_of[id(doubt.other)]
        names = (doubt.one.key, doubt.other.key)
        if (min(one, other), max(one, other)) not in decided and names not in asked:
            asked.add(names)
            yield Decision(min(one, other), max(one, other), "unsure", (doubt.why,))


def namesakes(named: Iterable[Named]) -> Iterator[Doubt]:
    """People of one full name who were kept apart, each with the next."""
    people = [one.profile for one in named if one.profile.type == "Person" and one.profile.telling]
    for one, other in pairwise(sorted(people, key=lambda profile: (profile.key, profile.sightings[0]))):
        if one.key == other.key:
            yield Doubt(one, other, *KEPT_APART)
