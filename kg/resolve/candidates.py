"""Which profiles are worth comparing: comparing all would take time by the square of their number."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice

from kg.resolve.groups import Link
from kg.resolve.keys import is_acronym, own
from kg.resolve.likeness import RULES, Pair, also_called
from kg.resolve.names import SMALL
from kg.resolve.profiles import Profile
from kg.resolve.stories import STORY_DAYS, Stories

MOST = 20
"""A word that more names have than this singles nobody out, unless the context is shared as well."""


def links(profiles: Sequence[Profile], stories: Stories) -> Iterator[Link]:
    """What the rules say of every two profiles that their names bring together."""
    fitting: defaultdict[tuple[int, int], list[Pair]] = defaultdict(list)
    for short, full in candidates(profiles):
        pair = Pair(short, full, profiles[short], profiles[full], shared(profiles[short], profiles[full], stories))
        for number, rule in enumerate(RULES):
            if rule(pair):
                fitting[short, number].append(pair)
    for (_, number), pairs in sorted(fitting.items(), key=lambda item: item[0]):
        in_context = sum(bool(pair.shared) for pair in pairs)
        for pair in pairs:
            likeness = RULES[number](pair._replace(rivals=(in_context if pair.shared else len(pairs)) - 1))
            if likeness:
                yield Link(pair.left, pair.right, likeness.score, likeness.reason)


def candidates(profiles: Sequence[Profile]) -> list[tuple[int, int]]:
    """The pairs, the shorter name first, of a telling name with any that has a block in common; where too many have it, a context too."""
    blocks: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for number, profile in enumerate(profiles):
        if profile.telling:
            for word in set(block_words(profile)):
                blocks[profile.type, word].append(number)
    pairs: set[tuple[int, int]] = set()
    for members in blocks.values():
        for group in [members] if len(members) <= MOST else by_context(profiles, members).values():
            pairs.update(in_order(profiles, one, other) for place, one in enumerate(group) for other in group[:place])
    crowds = {block: by_context(profiles, members) for block, members in blocks.items() if len(members) > MOST}
    for number, profile in enumerate(profiles):
        if not profile.telling and profile.named:
            block = (profile.type, profile.key)
            if block in crowds:
                fulls = {full for item in profile.context for full in crowds[block].get(item, ())}
            else:
                fulls = set(blocks.get(block, ()))
            pairs.update((number, full) for full in fulls)
    return sorted(pairs)


def shared(short: Profile, full: Profile, stories: Stories) -> frozenset[str]:
    """What both belong to; or else what articles of one story, weeks apart at most, name beside either."""
    both = frozenset(short.context.keys() & full.context.keys())
    if both or short.telling:
        return both
    known = short.sightings[0]
    near = (other for other in full.sightings if known.day is None or other.day is None or abs(other.day - known.day) <= STORY_DAYS)
    return next(filter(None, (stories.shared(known.article, other.article) for other in islice(near, MOST))), frozenset())


def block_words(profile: Profile) -> Iterator[str]:
    """What a profile may share with others that mean the same: its key, what it is also called, what a shorter name would keep."""
    yield profile.key
    yield from also_called(profile)
    parts = profile.key.split()
    if profile.type == "Person":
        yield from (parts[0], parts[-1])
    elif profile.type == "Institution" and not is_acronym(profile.name):
        yield "".join(part[0] for part in parts)
        yield "".join(part[0] for part in parts if part not in SMALL)
        yield " ".join(own(parts))


def by_context(profiles: Sequence[Profile], members: Sequence[int]) -> dict[str, list[int]]:
    """Those that belong to the same place or institution, where they are few enough."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for number in members:
        for item in profiles[number].context:
            found[item].append(number)
    return {item: group for item, group in sorted(found.items()) if len(group) <= MOST}


def in_order(profiles: Sequence[Profile], one: int, other: int) -> tuple[int, int]:
    """The two with the shorter name first: an acronym before all, then fewer words, then fewer letters, then by name."""

    def length(number: int) -> tuple[bool, int, int, str, int]:
        profile = profiles[number]
        return (not is_acronym(profile.name), len(profile.key.split()), len(profile.key), profile.key, number)

    return (one, other) if length(one) < length(other) else (other, one)
