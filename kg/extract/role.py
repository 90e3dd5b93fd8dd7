"""Roles: "Punjab chief minister Ada Cole", "Ada Cole, who chairs the union"."""

import re
from collections.abc import Iterator
from typing import Annotated

from kg.extract.cast import Cast
from kg.extract.lexicon import words
from kg.extract.roles.belonging import belonging
from kg.extract.roles.holders import Holding, holdings
from kg.extract.roles.leading import led
from kg.extract.roles.spots import Names
from kg.extract.roles.titles import Title, titles
from kg.model import Claim, Ref
from kg.terms import KG


class Role(Claim, frozen=True, kw_only=True):
    """A post, occupation or function that a named person holds or held; `span` is the bare title."""

    holder: Annotated[Ref, KG.holder]
    title: Annotated[str, KG.title]
    of: Annotated[Ref | None, KG.of] = None
    since: Annotated[str | None, KG.since] = None
    until: Annotated[str | None, KG.until] = None

    def types(self) -> tuple[str, ...]:
        return (KG.Role,)


def claims(cast: Cast) -> Iterator[Role]:
    """Every role of a named person, once: what an article says twice is one claim with two places."""
    names = Names(cast)
    kept: list[list[Holding]] = []
    for holding in [*led(cast, names), *holdings(cast, names, list(titles(cast, names)))]:
        same = next((group for group in kept if _same_role(group, holding)), None)
        if same is None:
            kept.append([holding])
        else:
            same.append(holding)
    for group in kept:
        yield _role(cast, group)


def _role(cast: Cast, group: list[Holding]) -> Role:
    """One role out of all its places; the place with the fullest title stands for it."""
    best = max(group, key=lambda h: (h.belongs is not None, h.title.end - h.title.start, -h.title.start))
    owner = best.belongs
    if owner is None:
        owner = next((found for h in group if (found := belonging(cast, h.title)) is not None), None)
    if owner == best.holder:
        owner = _told_of(cast, best)
    others = [h for h in group if h.title.head.i != best.title.head.i]
    return Role(
        span=cast.span(best.title.start, best.title.end),
        evidence=cast.sentence(best.title.head),
        rule=best.rule,
        also=tuple(cast.span(h.title.start, h.title.end) for h in others),
        holder=best.holder,
        title=best.title.wording,
        of=owner,
    )


def _told_of(cast: Cast, holding: Holding) -> Ref | None:
    """Whose "his lawyer Tom Roe" is, where the pronoun was led to Tom Roe himself: the person the sentence is about."""
    subjects = (cast.ref(token) for token in holding.title.head.sent if token.dep_ == "nsubj" and token.i < holding.title.start)
    return next((ref for ref in subjects if ref is not None and ref != holding.holder and cast.type(ref) == "Person"), None)


def _same_role(group: list[Holding], holding: Holding) -> bool:
    """Whether a holding tells a role told before: "law professor" and "professor", but not "president" and "vice president"."""
    mine = _words(holding.title)
    for other in group:
        theirs = _words(other.title)
        if other.holder != holding.holder or (mine ^ theirs) & words("graded"):
            continue
        if other.belongs is not None and holding.belongs is not None and other.belongs != holding.belongs and mine != theirs:
            continue
        if mine <= theirs or theirs <= mine:
            return True
    return False


def _words(title: Title) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", title.wording.lower()))
