"""Those whose name many share: "the police", "Okafor", "junior doctors"; kept apart unless context, story or wording makes them one."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from kg.resolve.groups import Link, between
from kg.resolve.homeland import divided, lands, nationwide
from kg.resolve.likeness import MERGED, Likeness
from kg.resolve.profiles import Profile, elsewhere
from kg.resolve.sightings import Sighting
from kg.resolve.stories import STORY_DAYS, Stories, listed, local

NEXT = 12
"""With how many of the next, by date, each is compared."""
MOST_DAYS = {"Group": 90, "Person": 60}
"""After how long a silence "the protesters" of a place, or "the victim's father", are others."""


LONG_NAME = 4
"""The fewest words of a name that hardly two institutions bear, though none of them is its own."""


def unnamed_links(profiles: Sequence[Profile], stories: Stories, copies: Mapping[str, str]) -> Iterator[Link]:
    """What may be one of those profiles whose name does not tell, by type and name, each with those that come next by date.

    `copies` leads from a near-copy of an article to its original.
    """
    blocks: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for number, profile in enumerate(profiles):
        for block in waiting_places(profile):
            blocks[block].append(number)
    for members in blocks.values():
        yield from between(members, neighbours([profiles[number] for number in members], stories, copies))


def waiting_places(profile: Profile) -> Iterator[tuple[str, str]]:
    """The blocks in which a profile whose name alone does not tell meets others: its type with each of its names."""
    first = profile.sightings[0]
    if not profile.telling or first.land:
        for name in sorted(names_of(first)):
            yield profile.type, name


def neighbours(block: Sequence[Profile], stories: Stories, copies: Mapping[str, str]) -> Iterator[Link]:
    """What may be one in a block of one name, by their places in it: each is compared with those that come next by date."""
    first = [profile.sightings[0] for profile in block]
    original = [copies.get(sighting.article, sighting.article) for sighting in first]
    loose = [anybody(sighting, sighting) and not bodied(sighting) for sighting in first]
    members = sorted(range(len(block)), key=lambda number: by_date(first[number]))
    for place, left in enumerate(members):
        for right in members[place + 1 : place + 1 + NEXT]:
            anyone = (loose[left] and not first[right].names) or (loose[right] and not first[left].names)
            if anyone and original[left] != original[right]:
                continue
            likeness = alike(block[left], block[right], stories, copies)
            if likeness:
                yield Link(left, right, likeness.score, likeness.reason)


def bodied(sighting: Sighting) -> bool:
    """Whether it is a group that belongs to an institution."""
    return sighting.type == "Group" and any(thing.startswith("Institution ") for thing in sighting.context)


def names_of(sighting: Sighting) -> frozenset[str]:
    """What it may be called elsewhere; "doctors" says too little of those who are "junior doctors" too."""
    longer = frozenset(name for name in sighting.keys if " " in name)
    return sighting.keys if sighting.names or not longer else longer


def by_date(sighting: Sighting) -> tuple[bool, int, str, int]:
    return (sighting.day is None, sighting.day or 0, sighting.article, sighting.ref)


def alike(one: Profile, other: Profile, stories: Stories, copies: Mapping[str, str]) -> Likeness | None:
    """Whether two of one name are one, by the first of these that holds and where nothing speaks against it."""
    left, right = one.sightings[0], other.sightings[0]
    if left.article == right.article:
        return None
    if copies.get(left.article, left.article) == copies.get(right.article, right.article):
        return Likeness(1.0, "the same words in near-copies of one article")
    if elsewhere(one, other):
        return None
    days = abs(left.day - right.day) if left.day is not None and right.day is not None else 0
    if days > MOST_DAYS.get(left.type, days):
        return None
    if anybody(left, right):
        return in_institution(left, right) if left.type == "Group" else None
    story = in_story(left, right, stories) if days <= STORY_DAYS else None
    here = in_context(left, right)
    if here and here.score >= MERGED:
        return here
    return in_the_others_article(left, right, stories) or in_country(left, right, stories) or by_long_name(left, right) or story or here


def anybody(left: Sighting, right: Sighting) -> bool:
    """Whether people are called by one word only, and that no name: "an officer", "protesters" may be any."""
    return left.type in ("Person", "Group") and not left.names and not any(" " in name for name in left.keys & right.keys)


def in_institution(left: Sighting, right: Sighting) -> Likeness | None:
    """They belong to the same institution."""
    shared = [thing for thing in left.context & right.context if thing.startswith("Institution ")]
    return Likeness(0.9, f"the same words, both of {listed(shared)}") if shared else None


def in_context(left: Sighting, right: Sighting) -> Likeness | None:
    """They belong to the same place or institution.

    For a person only an institution will do, for a group no country; one of several countries of an article is worth a look, no more.
    """
    if left.type == "Person":
        return in_institution(left, right)
    shared = left.context & right.context
    shared = local(shared) if left.type == "Group" else shared
    several = not local(shared) and max(len(sighting.context & lands()) for sighting in (left, right)) > 1
    return Likeness(0.65 if several else 0.9, f"the same words, both of {listed(shared)}") if shared else None


def in_the_others_article(left: Sighting, right: Sighting, stories: Stories) -> Likeness | None:
    """What one group belongs to is named in the article of the other: "junior doctors in West Bengal", "junior doctors"."""
    shared = local((left.context & stories.named(right.article)) | (right.context & stories.named(left.article)))
    if left.type != "Group" or not shared:
        return None
    return Likeness(0.8, f"the same words, of {listed(shared)} in the one article and beside it in the other")


def in_country(left: Sighting, right: Sighting, stories: Stories) -> Likeness | None:
    """A named institution that every country has one of, in articles of one country.

    Where they name others beside it, or only places in it, states and provinces may have each their own.
    """
    if left.type != "Institution" or not left.names:
        return None
    here, there = stories.named(left.article), stories.named(right.article)
    if len(here & lands()) == 1 and here & lands() == there & lands():
        return Likeness(0.85, f"the same name, in articles on {listed(here & lands())} alone")
    if not left.home or left.home != right.home:
        return None
    states, others = here & divided(), there & divided()
    if states != others and states.isdisjoint(others) and not nationwide(left.key):
        return Likeness(0.65, f"the same name, in articles of {left.home} that name other states of it")
    return Likeness(0.85, f"the same name, in articles mostly on {left.home}")


def by_long_name(left: Sighting, right: Sighting) -> Likeness | None:
    """A named institution with a name of many words, each of which others have: "Joint Union of Health and Education Officers"."""
    if left.type != "Institution" or not left.names or (left.home != right.home and left.home and right.home):
        return None
    shared = [name for name in left.keys & right.keys if len(name.split()) >= LONG_NAME and not nationwide(name)]
    return Likeness(0.75, "the same name of many words") if shared else None


def in_story(left: Sighting, right: Sighting, stories: Stories) -> Likeness | None:
    """The articles tell one story."""
    shared = stories.shared(left.article, right.article)
    if not shared or left.type == "Place":
        return None
    return Likeness(0.75, f"the same words in one story, of {listed(shared)}")
