"""What entities are called, and their IRIs: readable, and told apart by context or article, never by order."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from kg.iri import mint
from kg.model import ENTITY_TYPES, EntityType
from kg.resolve.keys import is_acronym, tells_apart
from kg.resolve.profiles import Profile
from kg.resolve.sightings import Sighting
from kg.resolve.stories import Stories


def name_of(profile: Profile) -> str:
    """The name most articles give as the fullest; a full name before a short one, an acronym or a description."""
    if len(profile.sightings) == 1:
        return profile.name
    counts = Counter(sighting.name for sighting in profile.sightings)
    proper = {sighting.name for sighting in profile.sightings if sighting.names}

    def rank(name: str) -> tuple[bool, bool, bool, bool, int, int, str]:
        plain = name.casefold().startswith("the ") or name.isupper()
        return (name not in proper, is_acronym(name), not tells_apart(name, profile.type), plain, -counts[name], -len(name), name)

    return min(counts, key=rank)


def type_of(profile: Profile) -> EntityType:
    """The type most sightings have; people may bind together what was read as a group here and as an institution there."""
    if len(profile.sightings) == 1:
        return profile.type
    counts = Counter(sighting.type for sighting in profile.sightings)
    return min(counts, key=lambda type_: (-counts[type_], ENTITY_TYPES.index(type_)))


def first_of(profile: Profile) -> Sighting:
    """The sighting in the earliest article; those without a date come last."""
    return min(profile.sightings, key=lambda sighting: (sighting.day is None, sighting.day or 0, sighting.article, sighting.ref))


def iris(profiles: Sequence[Profile], names: Sequence[str], stories: Stories, base: str) -> list[str]:
    """An IRI for each: its name where that tells who is meant and nobody else has it, else with as much more as tells them apart."""
    by_name: defaultdict[str, list[int]] = defaultdict(list)
    for number, profile in enumerate(profiles):
        by_name[mint(type_of(profile), names[number])].append(number)
    ways: dict[int, Iterator[tuple[str, ...]]] = {}
    for numbers in by_name.values():
        alike = ways_among([profiles[number] for number in numbers], [names[number] for number in numbers], stories)
        ways.update(zip(numbers, alike, strict=True))
    return distinct([ways[number] for number in range(len(profiles))], base)


def ways_among(namesakes: Sequence[Profile], names: Sequence[str], stories: Stories) -> Iterator[Iterator[tuple[str, ...]]]:
    """For each of those whose shortest IRI would be the same, what its IRI may be made of."""
    shared = Counter(item for profile in namesakes for item in profile.context)
    return (parts(profile, name, shared, stories) for profile, name in zip(namesakes, names, strict=True))


def distinct(ways: Sequence[Iterator[tuple[str, ...]]], base: str) -> list[str]:
    """An IRI for each, made of the first of the ways to call it that no other is called; those who share one all go on to their next.

    The last way must be its own. No order enters: who is called so is all that counts.
    """
    found: dict[int, str] = {}
    waiting = dict(enumerate(ways))
    taken: set[str] = set()
    while waiting:
        tried: defaultdict[str, list[int]] = defaultdict(list)
        for number, more in waiting.items():
            tried[mint(*next(more), base=base)].append(number)
        unique = {numbers[0]: iri for iri, numbers in tried.items() if len(numbers) == 1 and iri not in taken}
        taken.update(tried)
        found |= unique
        waiting = {number: more for number, more in waiting.items() if number not in unique}
    return [found[number] for number in range(len(ways))]


def parts(profile: Profile, name: str, shared: Mapping[str, int], stories: Stories) -> Iterator[tuple[str, ...]]:
    """What an IRI may be made of, the shortest first; the last belongs to one sighting only.

    `shared` is in how many of those called alike each context is.
    """
    first, kind = first_of(profile), type_of(profile).lower()
    if profile.telling and not first.land:
        yield (kind, name)
    context = (
        first.land
        or own_context(profile, shared)
        or (around(profile, stories) if not profile.telling and len(profile.articles) > 1 else "")
    )
    if context:
        yield (kind, name, context)
    yield (kind, name, first.article)
    yield (kind, name, first.article, str(first.start))
    yield (kind, name, first.article, f"{first.start}-{first.ref}")


def around(profile: Profile, stories: Stories) -> str:
    """The place, or else the institution or person, that most of its articles name."""
    counts = Counter(thing for article in profile.articles for thing in stories.named(article))
    return min(counts, key=lambda thing: (-counts[thing], not thing.startswith("Place "), thing)).partition(" ")[2] if counts else ""


def own_context(profile: Profile, shared: Mapping[str, int]) -> str:
    """The context that most of its sightings have and no namesake has, `shared` counting the namesakes; empty where there is none."""
    counts = {item: count for item, count in profile.context.items() if shared[item] == 1}
    return min(counts, key=lambda item: (-counts[item], item)).partition(" ")[2] if counts else ""
