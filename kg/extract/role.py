"""Roles: "Punjab chief minister Ada Cole", "Ada Cole, who chairs the union"."""

import re
from collections.abc import Iterator
from typing import Annotated, Literal

import msgspec

from kg.extract.cast import Cast
from kg.extract.grammar.tags import OBJECTS, SUBJECTS
from kg.extract.lexicon import words
from kg.extract.roles.holders.counterparts import counterparts
from kg.extract.roles.holders.following import Following, followings
from kg.extract.roles.holders.leading import led
from kg.extract.roles.holders.named import Holding, holdings
from kg.extract.roles.holders.officers import in_a_row
from kg.extract.roles.owners.belonging import belonging
from kg.extract.roles.owners.bodies import house
from kg.extract.roles.owners.policing import policed_town
from kg.extract.roles.short import SHORT_TITLES, is_rank
from kg.extract.roles.spots import Names
from kg.extract.roles.tenure import tenure
from kg.extract.roles.titles import Title, titles
from kg.model import Claim, Ref
from kg.terms import KG

FORCES = frozenset({"army", "command", "corps", "force", "forces", "guard", "military", "navy", "police"})
"""Words in the names of those in whom there are ranks."""
COURTS = frozenset({"commission", "court", "tribunal"})
HOLDING = COURTS | {"judge", "magistrate", "police"}
LAWYERS = frozenset({"attorney", "barrister", "lawyer", "solicitor"})
BOARDS = frozenset({"board", "board of directors", "executive board", "management board", "supervisory board"})
CALLED = frozenset({"capt", "col", "cpl", "insp", "lt", "maj", "prof", "sgt"})
SECONDS = frozenset({"deputy", "editor", "minister", "negotiator", "second-in-command"})
"""Who works with somebody in the same body."""
SYNONYMS = {"parliamentarian": "member parliament", "premier": "prime minister"}
"""Titles that only say another way what one is."""


class Role(Claim, frozen=True, kw_only=True):
    """A post, occupation or function that a named person holds or held; `span` is the bare title.

    `status` tells of one that the article says is over ("the former mayor").
    """

    holder: Annotated[Ref, KG.holder]
    title: Annotated[str, KG.title]
    of: Annotated[Ref | None, KG.of] = None
    since: Annotated[str | None, KG.since] = None
    until: Annotated[str | None, KG.until] = None
    status: Annotated[Literal["former"] | None, KG.status] = None

    def types(self) -> tuple[str, ...]:
        return (KG.Role,)


def claims(cast: Cast) -> Iterator[Role]:
    """Every role of a named person, once: what an article says twice is one claim with two places."""
    names = Names(cast)
    kept: list[list[Holding]] = []
    told = list(in_a_row(cast, names, [*led(cast, names), *holdings(cast, names, list(titles(cast, names)))]))
    for holding in told:
        same = next((group for group in kept if _same_role(cast, group, holding)), None)
        if same is None:
            kept.append([holding])
        else:
            same.append(holding)
    found = [(group[0].title, _role(cast, group, told)) for group in kept if not _addresses(cast, group, kept)]
    for title, role in found:
        roles = [other for _, other in found]
        force = _served(cast, role, roles) if is_rank(title.head) else _shared(cast, title, role, roles)
        yield role if force is None else msgspec.structs.replace(role, of=force)
    for following in (*followings(cast, told), *counterparts(cast, names, told)):
        owned = [role for title, role in found if role.holder == following.post.holder and _words(title) == _words(following.post.title)]
        for role in owned[:1]:
            yield _passed_on(cast, role, following)


def _passed_on(cast: Cast, role: Role, following: Following) -> Role:
    """The role that another had before or has next."""
    word = following.word
    return Role(
        span=cast.span(word.i, word.i + 1),
        evidence=cast.sentence(word),
        rule="following",
        holder=following.holder,
        title=role.title,
        of=following.of if following.elsewhere else role.of,
        status="former" if word.lower_ == "predecessor" else None,
    )


def _served(cast: Cast, ranked: Role, roles: list[Role]) -> Ref | None:
    """The force that somebody of a rank speaks for or commands: "the army's spokesman, | Colonel | Ada Cole"."""
    kinds = COURTS if ranked.title == "Justice" else FORCES
    if _is_of(cast, ranked.of, kinds):
        return None
    return next((role.of for role in roles if role.holder == ranked.holder and _is_of(cast, role.of, kinds)), None)


def _is_of(cast: Cast, owner: Ref | None, kinds: frozenset[str]) -> bool:
    """Whether an owner is an institution with one of some words in a name."""
    if owner is None or cast.type(owner) != "Institution":
        return False
    return any(not kinds.isdisjoint(name.casefold().split()) for name in cast.clusters[owner].names)


def _shared(cast: Cast, title: Title, role: Role, roles: list[Role]) -> Ref | None:
    """Whose the post is of him whose deputy one is, or of the reporter whose editor: "the union's leader … her | deputy | Ada Cole"."""
    if role.of is None or cast.type(role.of) != "Person" or title.head.lemma_.lower() not in SECONDS:
        return None
    posts = sorted((each for each in roles if each.holder == role.of), key=lambda each: each.status is not None)
    return next((each.of for each in posts if each.of is not None and cast.type(each.of) != "Person"), None)


def _addresses(cast: Cast, group: list[Holding], kept: list[list[Holding]]) -> bool:
    """Whether a title in short is only how somebody is called who has a role: "the ambassador, | Prof. | Ada Cole"."""
    texts = [cast.doc[h.title.start : h.title.end].text for h in group]
    shortened = all(
        text.lower().rstrip(".") in CALLED or (text == "Chief" and h.belongs is None) for text, h in zip(texts, group, strict=True)
    )
    return shortened and any(other is not group and other[0].holder == group[0].holder for other in kept)


def _board_of(cast: Cast, holder: Ref, told: list[Holding]) -> Ref | None:
    """The company on whose board somebody sits who has another post there: "Chairman of the Board and CEO of | Harbour Metals"."""
    owners = [h.belongs for h in told if h.holder == holder and h.belongs is not None and cast.type(h.belongs) == "Institution"]
    return next((ref for ref in owners if cast.clusters[ref].name.casefold() not in BOARDS), None)


def _role(cast: Cast, group: list[Holding], told: list[Holding]) -> Role:
    """One role out of all its places; the place with the fullest title stands for it."""
    best = max(group, key=lambda h: (_weight(cast, h.belongs), h.title.end - h.title.start, -h.title.start))
    owner = best.belongs
    if owner is None:
        plainest = sorted(group, key=lambda h: h.title.adjective is None)
        owner = next((found for h in plainest if (found := belonging(cast, h.title, h.holder)) is not None), None)
    owner = next((town for h in group if (town := policed_town(cast, h.title, owner)) is not None), owner)
    if owner is not None and cast.type(owner) == "Place" and best.title.head.text in {"Representative", "Representatives"}:
        owner = house(cast, best.title) or owner
    if owner is not None and cast.clusters[owner].name.casefold() == "opposition" and _sits(best.title):
        owner = house(cast, best.title) or owner
    if owner is not None and cast.clusters[owner].name.casefold() in BOARDS:
        owner = _board_of(cast, best.holder, told) or owner
    if owner == best.holder:
        owner = _told_of(cast, best)
    if owner is not None and best.title.head.lemma_.lower() in LAWYERS and _sits_or_holds(cast, owner):
        owner = _defended(cast, best)
    others = [h for h in group if h.title.head.i != best.title.head.i]
    held = [tenure(h.title) for h in group]
    until = next((each.until for each in held if each.until), None)
    return Role(
        span=cast.span(best.title.start, best.title.end),
        evidence=cast.sentence(best.title.head),
        rule=best.rule,
        also=tuple(cast.span(h.title.start, h.title.end) for h in others),
        holder=best.holder,
        title=best.title.wording,
        of=owner,
        since=next((each.since for each in held if each.since), None),
        until=until,
        status="former" if any(h.title.former for h in group) or _is_past(cast, until) else None,
    )


def _is_past(cast: Cast, day: str | None) -> bool:
    """Whether a year or month is over when the article appears."""
    published = cast.reading.article.published
    return day is not None and published is not None and day < published[: len(day)]


def _sits(title: Title) -> bool:
    """Whether the title is of one who sits in a house, as the leader of its opposition does."""
    return title.head.lemma_.lower() in words("seated") | {"leader"}


def _weight(cast: Cast, owner: Ref | None) -> int:
    """How much a place says by whose the role is: a body before the country it is of."""
    return 0 if owner is None else 1 if cast.type(owner) == "Place" else 2


def _told_of(cast: Cast, holding: Holding) -> Ref | None:
    """Whose "his lawyer Tom Roe" is, where the pronoun was led to Tom Roe himself: the person the sentence is about."""
    subjects = (cast.ref(token) for token in holding.title.head.sent if token.dep_ == "nsubj" and token.i < holding.title.start)
    return next((ref for ref in subjects if ref is not None and ref != holding.holder and cast.type(ref) == "Person"), None)


def _sits_or_holds(cast: Cast, ref: Ref) -> bool:
    """Whether somebody is police, a court or a judge, whom no lawyer defends."""
    return any(not HOLDING.isdisjoint(name.casefold().split()) for name in cast.clusters[ref].names)


def _defended(cast: Cast, holding: Holding) -> Ref | None:
    """Whom a lawyer may speak for: whom the sentence before is about or does something to, "Police held | six drivers |. Their lawyer"."""
    sentence = holding.title.head.sent
    before = cast.doc[max(sentence.start - 1, 0)].sent
    kinds = {"Group"} if holding.title.determiner == "their" else {"Person"}
    told = (cast.ref(child) for child in before.root.children if child.dep_ in SUBJECTS | OBJECTS)
    return next((ref for ref in told if ref is not None and cast.type(ref) in kinds and not _sits_or_holds(cast, ref)), None)


def _same_role(cast: Cast, group: list[Holding], holding: Holding) -> bool:
    """Whether a holding tells a role told before: "law professor" and "professor", but not "president" and "vice president"."""
    mine = _words(holding.title)
    for other in group:
        theirs = _words(other.title)
        if other.holder != holding.holder or (mine ^ theirs) & words("graded"):
            continue
        if _of_others(cast, other, holding) and mine != theirs:
            continue
        if mine <= theirs or theirs <= mine:
            return True
    return False


def _words(title: Title) -> frozenset[str]:
    told = title.wording.lower()
    return frozenset(re.findall(r"\w+", SHORT_TITLES.get(told) or SYNONYMS.get(told, told)))


def _of_others(cast: Cast, one: Holding, other: Holding) -> bool:
    """Whether two holdings are of different owners; a body and its country are not told apart: "US agent", "agent of the bureau"."""
    if one.belongs is None or other.belongs is None or one.belongs == other.belongs:
        return False
    return {cast.type(one.belongs), cast.type(other.belongs)} != {"Place", "Institution"} or bool(
        words("office") & (_words(one.title) | _words(other.title))
    )
