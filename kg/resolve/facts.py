"""Facts: the claims, of one article or of several, that tell one thing."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from types import ModuleType
from typing import Any, NamedTuple

import msgspec

from kg.iri import digest
from kg.model import Claim, Decision, Fact, Telling
from kg.resolve.groups import Link, between, gather
from kg.resolve.naming import distinct
from kg.resolve.told import rules
from kg.resolve.told.telling import Told
from kg.resolve.wording import commonness, flat

MOST = 40
"""In a larger block a claim is compared with as many of its neighbours by date only."""


class Facts(NamedTuple):
    """The facts in order of their IRIs, and why claims were taken for one."""

    facts: tuple[Fact, ...]
    decisions: tuple[Decision, ...]


class Group:
    """Claims that tell one fact, what they agree on (see `kg.resolve.told`), and why the later ones were taken for the same."""

    __slots__ = ("_stances", "articles", "how", "reasons", "tellings")

    def __init__(self, told: Told[Any], how: ModuleType) -> None:
        self.how = how
        self.tellings = [told]
        self.reasons: list[tuple[Told[Any], str]] = []
        self.articles = {told.article}
        self._stances: set[Hashable] = set()

    def stances(self) -> set[Hashable]:
        """Worked out when it is first asked for: most claims never meet another."""
        if not self._stances:
            self._stances.add(self.how.stance(self.tellings[0]))
        return self._stances

    def clashes(self, other: "Group") -> bool:
        if self.how.ONCE and not self.articles.isdisjoint(other.articles):
            return True
        return any(self.how.conflict(one, two) for one in self.stances() for two in other.stances())

    def absorb(self, other: "Group") -> None:
        self.articles |= other.articles
        self.stances().update(other.stances())


def facts(claims: Iterable[Told[Any]], copies: Mapping[str, str], base: str) -> Facts:
    """The facts that `claims` tell; `copies` leads from near-copies of articles to their originals."""
    by_kind: defaultdict[type[Claim], list[Told[Any]]] = defaultdict(list)
    for told in claims:
        by_kind[type(told.claim)].append(told)
    found = [group for kind in sorted(by_kind, key=lambda kind: kind.__name__) for group in one_fact(by_kind[kind], rules(kind), copies)]
    iris = distinct([ways(group.tellings) for group in found], base)
    named = sorted(zip(iris, found, strict=True), key=lambda item: item[0])
    decisions = (
        Decision(iri, told.claim.span.text, "same", (reason,), article=told.article)
        for iri, group in named
        for told, reason in group.reasons
    )
    return Facts(
        tuple(Fact(iri, tuple(Telling(told.article, told.claim) for told in group.tellings)) for iri, group in named),
        tuple(decisions),
    )


def one_fact(claims: Iterable[Told[Any]], how: ModuleType, copies: Mapping[str, str]) -> Iterator[Group]:
    """The claims of one kind in groups that tell one fact each."""
    tellings = sorted(claims, key=in_order)
    return told_together(tellings, set(links(tellings, how, copies)), how)


def told_together(tellings: Sequence[Told[Any]], links: Iterable[Link], how: ModuleType) -> Iterator[Group]:
    """The groups that `links` between places in `tellings`, which are in order, make of them where nothing speaks against it."""
    found = [Group(told, how) for told in tellings]
    groups, used = gather(found, links)
    for link in used:
        found[groups.root(link.left)].reasons.append((tellings[link.right], link.reason))
    for members in groups.all():
        group = found[groups.root(members[0])]
        group.tellings = [tellings[number] for number in members]
        group.reasons.sort(key=lambda reason: (in_order(reason[0]), reason[1]))
        yield group


class Written:
    """A claim as it is written, which is asked for only where nothing else tells which comes first."""

    __slots__ = ("claim",)

    def __init__(self, claim: Claim) -> None:
        self.claim = claim

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Written) and self.claim == other.claim

    def __lt__(self, other: "Written") -> bool:
        return msgspec.json.encode(self.claim) < msgspec.json.encode(other.claim)

    __hash__ = None  # type: ignore[assignment]


def in_order(told: Told[Any]) -> tuple[bool, int, str, int, int, Written]:
    """By date, article and place in it; what has no date comes last. Claims over the same words stand as they are written."""
    span = told.claim.span
    return (told.day is None, told.day or 0, told.article, span.start, span.end, Written(told.claim))


def links(tellings: Sequence[Told[Any]], how: ModuleType, copies: Mapping[str, str]) -> Iterator[Link]:
    """What is said of every two claims of one kind that have a block in common, and of those that near-copies make in the same words."""
    rarity = commonness(how.words(told) for told in tellings)
    repeated_articles = frozenset(copies.values())
    blocks: defaultdict[Hashable, list[int]] = defaultdict(list)
    verbatim: defaultdict[tuple[str, str, str], list[int]] = defaultdict(list)
    for number, told in enumerate(tellings):
        for block in set(how.blocks(told, rarity)):
            blocks[block].append(number)
        original = copies.get(told.article, told.article)
        if original in repeated_articles:
            verbatim[in_the_words_of(told, original)].append(number)
    for members in filter(several, blocks.values()):
        yield from between(members, compared([tellings[number] for number in members], how))
    for members in filter(several, verbatim.values()):
        yield from between(members, repeated([tellings[number] for number in members]))


def several(members: Sequence[int]) -> bool:
    return len(members) > 1


def in_the_words_of(told: Told[Any], original: str) -> tuple[str, str, str]:
    """The block in which a claim meets those that near-copies of the same original make in the same words."""
    return original, flat(told.claim.span.text), flat(told.claim.evidence.text)


def compared(block: Sequence[Told[Any]], how: ModuleType) -> Iterator[Link]:
    """What is said of claims in a block, in order, each with those that come next."""
    for left, one in enumerate(block):
        for right, other in enumerate(block[left + 1 : left + 1 + MOST], left + 1):
            likeness = how.likeness(one, other)
            if likeness and (not how.ONCE or one.article != other.article):
                yield Link(left, right, likeness.score, likeness.reason)


def repeated(block: Sequence[Told[Any]]) -> Iterator[Link]:
    """Claims that near-copies make in the same words, in order: each is that of the first."""
    for right, other in enumerate(block):
        if other.article != block[0].article:
            yield Link(0, right, 2.0, "near-copies of one article say it in the same words")


def ways(group: Sequence[Told[Any]]) -> Iterator[tuple[str, ...]]:
    """What the IRI of a fact may be made of, by its earliest claim: what it says, then where it stands, at last all of it."""
    first = min(group, key=in_order) if len(group) > 1 else group[0]
    kind, label, span = type(first.claim).__name__.lower(), rules_of(first).label(first), first.claim.span
    yield (kind, *label)
    yield (kind, *label, first.article)
    yield (kind, *label, first.article, f"{span.start}-{span.end}")
    yield (kind, *label, first.article, f"{span.start}-{span.end}", digest(msgspec.json.encode(first.claim).decode()))


def rules_of(told: Told[Any]) -> ModuleType:
    kind: type[Claim] = type(told.claim)
    return rules(kind)
