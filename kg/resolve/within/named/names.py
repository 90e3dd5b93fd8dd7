"""Names of one entity in one article: full, short, in initials, in brackets, with or without a plural ending.

The longest first, so that order of reading is moot; a short name that fits two full ones joins neither, unless it is a person's.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from kg.acronyms import initials
from kg.extract.lexicon import words
from kg.extract.names.naming import Naming
from kg.model import EntityType
from kg.resolve.names import folded, person_match
from kg.resolve.within.draft import Draft
from kg.resolve.within.named.aliases import aliases
from kg.resolve.within.named.bodies import kind_added, same_institution
from kg.resolve.within.named.sites import same_place

if TYPE_CHECKING:
    from spacy.tokens import Doc

Rule = Callable[[str, str], str | None]
"""Given a full and a short name, folded: why they are one, or None."""


def named(doc: "Doc", namings: Iterable[Naming]) -> Iterator[Draft]:
    """The drafts of everything that has a name."""
    found = [naming for naming in namings if naming.form == "name"]
    for entity_type, same in RULES.items():
        yield from _drafts(doc, entity_type, [naming for naming in found if naming.type == entity_type], same)


def _drafts(doc: "Doc", entity_type: EntityType, namings: list[Naming], same: Rule) -> list[Draft]:
    by_name: dict[str, list[Naming]] = {}
    for naming in namings:
        by_name.setdefault(folded(naming.name), []).append(naming)
    order = sorted(by_name, key=lambda name: (-len(name.split()), -len(by_name[name]), by_name[name][0].start))
    drafts: list[tuple[str, Draft]] = []
    also = aliases(doc, namings)
    for name in order:
        matches = [
            (full, draft, reason)
            for full, draft in drafts
            if (reason := _bracketed(doc, by_name[name], draft) or same(full, name) or _within(name, draft) or _also(also, full, name))
        ]
        if entity_type == "Person" and " " in name and _as_kin(doc, by_name[name][0].start):
            matches = [match for match in matches if match[0].split()[0] == name.split()[0]]
        if len({id(draft) for _, draft, _ in matches}) == 1:
            _, draft, reason = matches[0]
        elif (joined := _told_apart_by_kind(name, drafts, matches)) is not None:
            draft, reason = joined
        elif (bracketed := _all_bracketed(doc, by_name[name], drafts)) is not None:
            draft, reason = bracketed
        elif matches and (entity_type == "Person" or name in words("institution-noun")):
            _, draft, reason = _nearest(doc, matches, by_name[name])
        else:
            draft, reason = Draft(entity_type), None
        for naming in by_name[name]:
            draft.add(naming, doc, reason)
        drafts.append((name, draft))
    return list({id(draft): draft for _, draft in drafts}.values())


def _told_apart_by_kind(name: str, drafts: list[tuple[str, Draft]], matches: list[tuple[str, Draft, str]]) -> tuple[Draft, str] | None:
    """The one draft that a short name means, when all others only add to it what it is: "Eastern Railways", "ER management" and "ER"."""
    kinds = {id(draft): draft for full, draft, _ in matches if kind_added(full.split(), name.split())}
    others = {id(draft): (draft, reason) for _, draft, reason in matches if id(draft) not in kinds}
    if not kinds or len(others) != 1:
        return None
    ((one, reason),) = others.values()
    for kind in kinds.values():
        one.take(kind, reason)
    drafts[:] = [(full, one if id(draft) in kinds else draft) for full, draft in drafts]
    return one, reason


def _nearest(doc: "Doc", matches: list[tuple[str, Draft, str]], namings: list[Naming]) -> tuple[str, Draft, str]:
    """Of several full names with the same surname, the one named last before it, and not as whose son or wife somebody is."""
    first = namings[0].start
    own = [match for match in matches if not _is_relative(doc, match[1])]
    return min(own or matches, key=lambda m: min((first - n.start) if n.start < first else 10_000 for n in m[1].namings))


def _is_relative(doc: "Doc", draft: Draft) -> bool:
    """Whether somebody comes in as another's kin: "his son | Ada Cole", "her husband, | Ben Dole"."""
    return _as_kin(doc, min(naming.start for naming in draft.namings))


def _as_kin(doc: "Doc", start: int) -> bool:
    """Whether a name that begins there is brought in as another's kin's."""
    before = start - 2 if start > 1 and doc[start - 1].text == "," else start - 1
    return before > 0 and doc[before].lower_ in words("kinship") and doc[before - 1].tag_ in {"PRP$", "POS"}


def _all_bracketed(doc: "Doc", short: list[Naming], drafts: list[tuple[str, Draft]]) -> tuple[Draft, str] | None:
    """The draft after whose name this one stands in brackets; where that are several, they are one thing under two names."""
    found = {id(draft): (draft, reason) for _, draft in drafts if (reason := _bracketed(doc, short, draft))}
    if not found:
        return None
    (one, reason), *others = found.values()
    for other, why in others:
        one.take(other, why)
    drafts[:] = [(full, one if id(draft) in found else draft) for full, draft in drafts]
    return one, reason


def _bracketed(doc: "Doc", short: list[Naming], draft: Draft) -> str | None:
    """ "Eastern Nurses' Society (ENS)": what stands in brackets right after a name is its short form."""
    for naming in short:
        if naming.start >= 2 and doc[naming.start - 1].text == "(" and naming.end < len(doc) and doc[naming.end].text == ")":
            for other in draft.namings:
                if 0 <= naming.start - 1 - other.end <= 1 and naming.name[:1].lower() in initials(other.name).lower():
                    return f"“{naming.name}” stands in brackets after “{other.name}”"
    return None


def _also(also: frozenset[frozenset[str]], full: str, name: str) -> str | None:
    return f"“{name}” is said to be “{full}”" if frozenset({full, name}) in also else None


def _within(name: str, draft: Draft) -> str | None:
    """ "Sun" is what "the daily Sun newspaper" is called without saying what it is."""
    for naming in draft.namings:
        if draft.type == "Place" and any(same_place(folded(other), name) for other in naming.others):
            return f"“{name}” is the name in “{naming.name}”"
        if draft.type == "Institution" and naming.noun and any(folded(other) == name for other in naming.others):
            return f"“{name}” is the name in “{naming.name}”"
    return None


def _same_person(full: str, short: str) -> str | None:
    return person_match(full, short)


def _same_group(full: str, short: str) -> str | None:
    return "same name" if full == short else None


RULES: dict[EntityType, Rule] = {
    "Person": _same_person,
    "Institution": same_institution,
    "Place": same_place,
    "Group": _same_group,
}
