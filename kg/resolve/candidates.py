"""Which profiles are worth comparing: comparing all would take time by the square of their number."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, islice
from typing import NamedTuple

from kg.acronyms import SMALL
from kg.resolve.groups import Link
from kg.resolve.keys import is_acronym, own
from kg.resolve.likeness import RULES, Likeness, Pair, also_called, describes
from kg.resolve.profiles import Profile
from kg.resolve.stories import STORY_DAYS, Stories

MOST = 20
"""A word that more names have than this singles nobody out, unless the context is shared as well."""


class Fit(NamedTuple):
    """Two profiles that a rule takes for one, the shorter name first: what it says where nobody else fits that, and where one does.

    `in_context` is whether they share one; only such rivals count for it then. `describing` is whether the full name is the short one
    with words that only describe it, and so nobody's rival.
    """

    short: int
    full: int
    rule: int
    in_context: bool
    describing: bool
    alone: Likeness
    among_rivals: Likeness | None


def links(profiles: Sequence[Profile], stories: Stories) -> Iterator[Link]:
    """What the rules say of every two profiles that their names bring together."""
    blocks: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for number, profile in enumerate(profiles):
        for block in meeting_places(profile):
            blocks[block].append(number)
    pairs = {
        (members[short], members[full]) for members in blocks.values() for short, full in pairs_of([profiles[number] for number in members])
    }
    fitting: defaultdict[int, list[Fit]] = defaultdict(list)
    for short, full in sorted(pairs):
        fitting[short] += (fit._replace(short=short, full=full) for fit in fits(profiles[short], profiles[full], stories))
    for found in fitting.values():
        yield from chosen(found)


def meeting_places(profile: Profile) -> Iterator[tuple[str, str]]:
    """The blocks in which a profile meets others: one is common to any two worth comparing."""
    if profile.telling:
        for word in sorted(set(block_words(profile))):
            yield profile.type, word
    elif profile.named:
        yield profile.type, profile.key


def pairs_of(block: Sequence[Profile]) -> set[tuple[int, int]]:
    """The pairs by their places in a block, the shorter name first, of a telling name with any; where many have it, a context is shared."""
    telling = [number for number, profile in enumerate(block) if profile.telling]
    crowded = len(telling) > MOST
    crowd = by_context(block, telling) if crowded else {}
    pairs: set[tuple[int, int]] = set()
    for group in crowd.values() if crowded else [telling]:
        pairs.update(combinations(sorted(group, key=lambda number: length(block[number], number)), 2))
    for number, profile in enumerate(block):
        if not profile.telling:
            fulls = {full for item in profile.context for full in crowd.get(item, ())} if crowded else telling
            pairs.update((number, full) for full in fulls)
    return pairs


def fits(short: Profile, full: Profile, stories: Stories) -> Iterator[Fit]:
    """What each rule that takes two profiles for one says of them."""
    pair = Pair(0, 1, short, full, shared(short, full, stories))
    describing = describes(full.name, short.name)
    for number, rule in enumerate(RULES[short.type]):
        if likeness := rule(pair):
            yield Fit(0, 1, number, bool(pair.shared), describing, likeness, rule(pair._replace(rivals=1)))


def chosen(fits: Sequence[Fit]) -> Iterator[Link]:
    """What the rules say at last of one short name, given all that fit it."""
    everywhere = Counter(fit.rule for fit in fits if not fit.describing)
    in_context = Counter(fit.rule for fit in fits if fit.in_context and not fit.describing)
    for fit in fits:
        rivals = (in_context if fit.in_context else everywhere)[fit.rule] - (not fit.describing)
        if likeness := fit.among_rivals if rivals else fit.alone:
            yield Link(fit.short, fit.full, likeness.score, likeness.reason)


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


def length(profile: Profile, number: int) -> tuple[bool, int, int, str, int]:
    """By which the shorter of two names comes first: an acronym before all, then fewer words, then fewer letters, then by name."""
    return (not is_acronym(profile.name), len(profile.key.split()), len(profile.key), profile.key, number)
