"""Rounds that make profiles: the sightings of one name, merged where the ledger or the rules take two of them for one."""

from collections.abc import Iterable, Iterator, Sequence

from kg.resolve.candidates import Fit, chosen, fits, meeting_places, pairs_of
from kg.resolve.groups import Link
from kg.resolve.likeness import MERGED, Likeness
from kg.resolve.profiles import Profile, by_itself, in_dispute, of_one_name, short_names
from kg.resolve.sightings import Sighting
from kg.resolve.stories import Stories
from kg.resolve.unnamed import neighbours, waiting_places
from kg.resolve.who import in_known_context, is_body, joined
from kg.rounds.components import components, of_node
from kg.rounds.records import Edge, Fitting, Known, Linked, Member, Rank, Record, Seen, Short, Spotted, Tie, Unlikely
from kg.rounds.round import Beside, Blocks, Engine, Keyed, Read, Round, Settings


def merged(engine: Engine, settings: Settings, name: str, reads: tuple[Read, ...], beside: tuple[Read, ...]) -> tuple[Read, ...]:
    """Merges the profiles in `reads`, and gives where those are that are left; what rules found likely but not enough is in `name`-fit."""
    met, fit, together, whole = (f"{name}-{step}" for step in ("meet", "fit", "together", "merged"))
    engine.run(Round(met, reads, meeting_keys, meeting_settled, beside), settings)
    engine.run(Round(fit, ((met, Fitting), (met, Linked)), fitting_keys, fitting_settled), settings)
    labels = components(engine, settings, f"{name}-one", ((fit, Linked),))
    engine.run(Round(together, (*reads, labels, (fit, Linked)), together_keys, together_settled), settings)
    engine.run(Round(whole, ((together, Member), (together, Tie)), whole_keys, whole_settled), settings)
    return (together, Known), (whole, Known)


def bodies_keys(records: Iterable[Record], beside: Beside) -> Keyed:
    """Places and institutions whose names tell, by type and key, and beside which full names their short ones stand."""
    for seen in records:
        if isinstance(seen, Seen):
            yield from spotted(seen, [sighting for sighting in seen.sightings if is_body(sighting)])


def others_keys(records: Iterable[Record], beside: Beside) -> Keyed:
    """All others, in the context of places and institutions as all articles know them."""
    for seen in records:
        if isinstance(seen, Seen):
            others = [in_known_context(sighting, beside.aliases) for sighting in seen.sightings if not is_body(sighting)]
            yield from spotted(seen, others)


def spotted(seen: Seen, sightings: Sequence[Sighting]) -> Keyed:
    for sighting in sightings:
        yield f"{sighting.type} {sighting.key}", Spotted(sighting, seen.original, seen.things)
        for short, full in short_names(sighting):
            yield f"{sighting.type} {short}", Short(tuple(sorted(full)))


def bodies_settled(blocks: Blocks, beside: Beside) -> Iterator[Record]:
    return first_profiles(blocks, beside, 0)


def others_settled(blocks: Blocks, beside: Beside) -> Iterator[Record]:
    return first_profiles(blocks, beside, 1)


def first_profiles(blocks: Blocks, beside: Beside, turn: int) -> Iterator[Record]:
    """The profiles of those of one type and key."""
    for _, block in blocks:
        found = sorted((one for one in block if isinstance(one, Spotted)), key=lambda one: one.sighting[:2])
        open_ = in_dispute({frozenset(one.full) for one in block if isinstance(one, Short)})
        at = {one.sighting[:2]: one for one in found}
        telling = [one.sighting for one in found if one.sighting.telling and not open_]
        for one in found:
            if open_ or not one.sighting.telling:
                yield known(by_itself(one.sighting, beside.settings.sides), at, turn)
        for profile in of_one_name(telling, beside.settings.sides, beside.usual, stories(found, beside)):
            yield known(profile, at, turn)


def stories(found: Iterable[Spotted], beside: Beside) -> Stories:
    """What the articles of sightings name, as all articles know it."""
    things = {one.sighting.article: one.things for one in found}
    return Stories({article: frozenset(beside.aliases.get(one, one) for one in each) for article, each in things.items()}, beside.common)


def known(profile: Profile, at: dict[tuple[str, int], Spotted], turn: int, rank: Rank | None = None) -> Known:
    """The profile as a record; without `rank` as one that has just been made."""
    first, sides = profile.sightings[0], tuple(sorted(profile.sides))
    if rank is None:
        name = (1, profile.type, profile.key, sides) if profile.telling else (0, "", "", ())
        rank = (turn, *name, first.article, first.ref)
    return Known(rank, tuple(at[sighting[:2]] for sighting in profile.sightings), profile.telling, sides, tuple(profile.reasons))


def profile(known: Known) -> Profile:
    made = Profile([one.sighting for one in known.spotted], telling=known.telling, sides=frozenset(known.sides))
    made.reasons = list(known.reasons)
    return made


def in_rank(block: Iterable[Record]) -> list[Known]:
    return sorted((one for one in block if isinstance(one, Known)), key=lambda one: one.rank)


def meeting_keys(records: Iterable[Record], beside: Beside) -> Keyed:
    """Profiles by all blocks in which they meet others."""
    for record in records:
        if isinstance(record, Known):
            one = profile(record)
            yield from ((f"meet {type_} {word}", record) for type_, word in meeting_places(one))
            yield from ((f"wait {type_} {name}", record) for type_, name in waiting_places(one))
            for number in sorted({number for each in one.sightings for number in beside.settings.bound.get(each[:2], ())}):
                yield f"bind {number}", record


def meeting_settled(blocks: Blocks, beside: Beside) -> Iterator[Record]:
    for key, block in blocks:
        found = in_rank(block)
        if len(found) < 2:
            continue
        how, _, rest = key.partition(" ")
        if how == "bind":
            for other in found[1:]:
                yield Linked(found[0].id, other.id, 1.0, beside.settings.why[int(rest)], int(rest))
            continue
        members = [profile(one) for one in found]
        told_of = stories((each for one in found for each in one.spotted), beside)
        if how == "wait":
            copies = {each.sighting.article: each.original for one in found for each in one.spotted}
            for link in neighbours(members, told_of, copies):
                yield Linked(found[link.left].id, found[link.right].id, link.score, link.reason)
            continue
        for short, full in sorted(pairs_of(members)):
            for fit in fits(members[short], members[full], told_of):
                yield Fitting(found[short].id, found[full].id, *fit[2:])


def fitting_keys(records: Iterable[Record], beside: Beside) -> Keyed:
    for record in records:
        if isinstance(record, Fitting):
            yield record.short, record
        elif isinstance(record, Linked):
            yield record.left, record


def fitting_settled(blocks: Blocks, beside: Beside) -> Iterator[Record]:
    """The rules' last word on each short name; a pair that met in several blocks counts once."""
    for key, block in blocks:
        linked = [record for record in block if isinstance(record, Linked)]
        met = {(one.full, one.rule): one for one in block if isinstance(one, Fitting)}
        fulls = sorted({full for full, _ in met})
        listed = [Fit(0, fulls.index(full), *what_it_says(met[full, rule])) for full, rule in sorted(met)]
        linked += (Linked(key, fulls[link.right], link.score, link.reason) for link in chosen(listed))
        for one in linked:
            sure = one.score >= MERGED or one.bound >= 0
            yield one if sure else Unlikely(one.left, one.right, one.score, one.reason)


def what_it_says(fitting: Fitting) -> tuple[int, bool, bool, Likeness, Likeness | None]:
    return fitting.rule, fitting.in_context, fitting.describing, fitting.alone, fitting.among_rivals


def together_keys(records: Iterable[Record], beside: Beside) -> Keyed:
    for record in records:
        if isinstance(record, Known):
            yield record.id, record
        else:
            yield from of_node(record)


def together_settled(blocks: Blocks, beside: Beside) -> Iterator[Record]:
    """Profiles that stand alone as they are; the others, and their links, with the component they belong to."""
    for _, block in blocks:
        root = next((edge.to for edge in block if isinstance(edge, Edge)), None)
        for record in block:
            if isinstance(record, Known):
                yield record if root is None else Member(root, record)
            elif isinstance(record, Linked) and root is not None:
                yield Tie(root, record)


def whole_keys(records: Iterable[Record], beside: Beside) -> Keyed:
    return ((record.root, record) for record in records if isinstance(record, Member | Tie))


def whole_settled(blocks: Blocks, beside: Beside) -> Iterator[Record]:
    """The profiles of a component, merged where nothing speaks against it."""
    for _, block in blocks:
        members = in_rank(one.one for one in block if isinstance(one, Member))
        place = {one.id: number for number, one in enumerate(members)}
        ties = [tie.link for tie in block if isinstance(tie, Tie)]
        links = [(tie.bound, Link(place[tie.left], place[tie.right], tie.score, tie.reason)) for tie in ties]
        found = [profile(one) for one in members]
        at = {each.sighting[:2]: each for one in members for each in one.spotted}
        forced = [link for bound, link in sorted(links) if bound >= 0]
        groups = joined(found, {link for bound, link in links if bound < 0}, forced)
        for numbers in groups.all():
            yield known(found[groups.root(numbers[0])], at, 0, members[numbers[0]].rank)
