"""Names of one entity in one article: full, short, in initials, in brackets, with or without a plural ending.

The longest first, so that order of reading is moot; a short name that fits two full ones joins neither, unless it is a person's.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from kg.extract.lexicon import words
from kg.extract.names.gazetteer import gazetteer, lands
from kg.extract.names.naming import Naming
from kg.model import EntityType
from kg.resolve.names import acronym_of, folded, initials, person_match, variants
from kg.resolve.within.aliases import aliases
from kg.resolve.within.draft import Draft

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
        if len({id(draft) for _, draft, _ in matches}) == 1:
            _, draft, reason = matches[0]
        elif (joined := _told_apart_by_kind(name, drafts, matches)) is not None:
            draft, reason = joined
        elif (bracketed := _all_bracketed(doc, by_name[name], drafts)) is not None:
            draft, reason = bracketed
        elif matches and (entity_type == "Person" or name in words("institution-noun")):
            _, draft, reason = _nearest(matches, by_name[name])
        else:
            draft, reason = Draft(entity_type), None
        for naming in by_name[name]:
            draft.add(naming, doc, reason)
        drafts.append((name, draft))
    return list({id(draft): draft for _, draft in drafts}.values())


def _told_apart_by_kind(name: str, drafts: list[tuple[str, Draft]], matches: list[tuple[str, Draft, str]]) -> tuple[Draft, str] | None:
    """The one draft that a short name means, when all others only add to it what it is: "Eastern Railways", "ER management" and "ER"."""
    kinds = {id(draft): draft for full, draft, _ in matches if _kind_added(full.split(), name.split())}
    others = {id(draft): (draft, reason) for _, draft, reason in matches if id(draft) not in kinds}
    if not kinds or len(others) != 1:
        return None
    ((one, reason),) = others.values()
    for kind in kinds.values():
        one.take(kind, reason)
    drafts[:] = [(full, one if id(draft) in kinds else draft) for full, draft in drafts]
    return one, reason


def _nearest(matches: list[tuple[str, Draft, str]], namings: list[Naming]) -> tuple[str, Draft, str]:
    """Of several full names with the same surname, the one named last before it."""
    first = namings[0].start
    return min(matches, key=lambda m: min((first - n.start) if n.start < first else 10_000 for n in m[1].namings))


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
        if draft.type == "Place" and any(_same_place(folded(other), name) for other in naming.others):
            return f"“{name}” is the name in “{naming.name}”"
        if draft.type == "Institution" and naming.noun and any(folded(other) == name for other in naming.others):
            return f"“{name}” is the name in “{naming.name}”"
    return None


def _same_person(full: str, short: str) -> str | None:
    return person_match(full, short)


def _same_institution(full: str, short: str) -> str | None:
    if full == short:
        return "same name"
    longer, shorter = sorted((_based(full), _based(short)), key=len, reverse=True)
    if longer == shorter or (" " in shorter and longer.endswith(f" {shorter}")):
        return f"“{short}” and “{full}” differ in form alone"
    if _kind_added(longer.split(), shorter.split()):
        return f"“{full}” says what “{short}” is"
    if {_based(name) for name in variants(_unplaced(full))} & {_based(name) for name in variants(_unplaced(short))} or _first_charge(
        full, short
    ):
        return f"“{short}” is another order of the words of “{full}”"
    if acronym_of(short, full) or acronym_of(short, _unplaced(full)):
        return f"“{short}” are the initials of “{full}”"
    long_words, short_words = full.split(), short.split()
    if len(short_words) > 1 and (long_words[: len(short_words)] == short_words or long_words[-len(short_words) :] == short_words):
        if _of_another_kind(long_words, short_words):
            return None
        return f"“{short}” is part of “{full}”"
    if len(short_words) == 1 and long_words[0] == short_words[0] and len(long_words) == 2 and long_words[1] in GENERIC:
        return f"“{short}” is “{full}” for short"
    if len(short_words) == 1 and len(long_words) == 2 and long_words[0] == short and len(short) > 3 and not _common(short):
        if long_words[1] in LED:
            return None
        return f"“{short}” is “{full}” for short"
    if len(short_words) > 1 and f" {_based(short)} corp" in f" {_based(full)}":
        return f"“{short}” is “{full}” for short"
    if short in words("institution-noun", "institution-head") and (
        short == long_words[-1] or _begins(short, long_words) or re.search(rf"{re.escape(short)} (of|for|on|against) ", full)
    ):
        return f"“{short}” is “{full}” for short"
    if {full, short} <= CENTRE:
        return f"“{short}” is another name of the “{full}”"
    if "house" in {full, short} and ("parliament" in {full, short} or CHAMBERS & {*long_words, *short_words}):
        return f"“{short}” is the house that “{full}” is"
    left_out = set(long_words) - set(short_words)
    if (
        len(short_words) > 1
        and long_words[: len(short_words) - 1] == short_words[:-1]
        and short_words[-1] in long_words
        and left_out.isdisjoint(WITHIN)
    ):
        return f"“{short}” is “{full}” for short"
    return None


def _begins(short: str, long_words: list[str]) -> bool:
    """Whether the word that a name begins with says alone what it is: "Congress Party", not "House Ethics Committee"."""
    return long_words[0] == short and PARTS.isdisjoint(long_words) and (short not in PARTIES or LED.isdisjoint(long_words))


def _of_another_kind(long_words: list[str], short_words: list[str]) -> bool:
    """Whether a longer name goes on to say of what other kind its bearer is: "Ports Board" and the "Ports Board Workers' Union"."""
    last = next(word for word in reversed(long_words) if word != "department").removesuffix("s")
    begins = long_words[: len(short_words)] == short_words
    return begins and last in {"union", "association", "police"} and short_words[-1] in BODIES


BODIES = frozenset("board bank university college authority corporation ministry hospital".split())
"""Bodies whose staff has unions, and some their police."""


def _first_charge(full: str, short: str) -> bool:
    """Whether a body is called by the first of its charges: "Ports Ministry" and "Ministry of Ports, Roads and Trade"."""
    for long, brief in ((full, short), (short, full)):
        topic, _, kind = brief.rpartition(" ")
        if kind in {"ministry", "department"} and re.match(rf"{kind} of {re.escape(topic)} (and )?\w", long):
            return True
    return False


PARTS = frozenset({"committee", "subcommittee", "panel", "wing", "headquarters", "caucus", "office"})
"""Bodies within another, after which they are called."""
WITHIN = frozenset({"parliamentary", "youth", "women", "womens", "student", "students", "legislature", "wing"})
"""Words that make another body of a name, one within it: a party's "Parliamentary Party"."""


def _kind_added(longer: list[str], shorter: list[str]) -> bool:
    """Whether the longer name is the shorter with a word for what it is: "Tora intelligence agency", "Chad-based Amana movement"."""
    for at in range(len(longer) - len(shorter)):
        if longer[at : at + len(shorter)] == shorter:
            lead, kind = longer[:at], longer[at + len(shorter) :]
            return all(word in KINDS for word in kind) and (not lead or lead[-1] == "based" or len(shorter) > 1)
    return False


KINDS = frozenset(
    """party movement intelligence agency network newspaper tribe management leadership rebel militia militant company firm magazine daily
    tabloid website television cartel""".split()
)


def _unplaced(name: str) -> str:
    """A name without where it stands and whose it is: "health ministry in galle", "us state department"."""
    return name.partition(" in ")[0].removeprefix("us ").removeprefix("uk ")


def _based(name: str) -> str:
    """An institution's name without plural endings and without the place it is "of": "engineers union of chad" is an "engineer union"."""
    base, of, _ = name.partition(" of ")
    if not of or " " not in base or base.split()[-1] not in words("institution-head") or _placed(base.rpartition(" ")[0]):
        base = name
    return " ".join(word.removesuffix("s") for word in base.split())


def _placed(name: str) -> bool:
    """Whether a name says no more than where something is: the "us" of "us department of labor"."""
    return name in {"us", "uk", "eu", "un"} or name.title() in gazetteer()


CENTRE = frozenset({"centre", "central government", "central govt", "union government", "union govt"})
"""What the government of a federation is called."""
CHAMBERS = frozenset({"sabha", "commons", "lords", "representatives"})
"""What those who sit in it call the House."""
PARTIES = frozenset({"congress", "league", "front", "alliance", "coalition"})
"""What parties are called by one word."""
LED = frozenset({"government", "govt", "ministry", "cabinet", "regime"})
"""What a party leads and is not: the "Amana government"."""
GENERIC = frozenset(
    """bank party company group corporation corp inc ltd limited plc movement newspaper network police airlines news media television tv
    radio""".split()
)


def _same_place(full: str, short: str) -> str | None:
    if full == short:
        return "same name"
    long_words, short_words = [
        [PARTS_OF_THE_SKY.get(word, word) for word in name.split() if word != "international"] for name in (full, short)
    ]
    if long_words == short_words:
        return f"“{short}” is “{full}” for short"
    if long_words == [*short_words, "city"] and short not in {"new york", "vatican"} and short.title() in lands():
        return None
    if (
        len(short_words) == 1 < len(long_words)
        and short == long_words[-1]
        and short in words("place-noun", "place-head") | {"strip", "tank"}
    ):
        return f"“{short}” is “{full}” for short"
    if long_words[-1] in SITES and long_words[-1 - len(short_words) : -1] == short_words:
        return f"“{short}” is “{full}” for short"
    if long_words[: len(short_words)] == short_words and all(word in DIVISIONS for word in long_words[len(short_words) :]):
        return f"“{short}” is “{full}” for short"
    if long_words == [*short_words, "airport"] and short.title() not in gazetteer():
        return f"“{short}” is “{full}” for short"
    if long_words[-len(short_words) :] == short_words and re.fullmatch(r"(\w+ )?\w+ of (the )?", full.removesuffix(short)):
        return f"“{short}” is “{full}” for short" if long_words[0] in DIVISIONS | {"islamic", "federal", "peoples"} else None
    return None


def _common(word: str) -> bool:
    """Whether a word begins names of many institutions: a place's, "national", "general"."""
    return word.title() in gazetteer() or word in words("institution-noun", "institution-head", "common-in-names")


PARTS_OF_THE_SKY = {"northern": "north", "southern": "south", "eastern": "east", "western": "west"}
SITES = frozenset({"campus", "camp", "site"})
DIVISIONS = frozenset(
    """area district city town state province county village region municipality division prefecture taluk island islands republic kingdom
    refugee camp dc sea strip junction""".split()
)


def _same_group(full: str, short: str) -> str | None:
    return "same name" if full == short else None


RULES: dict[EntityType, Rule] = {
    "Person": _same_person,
    "Institution": _same_institution,
    "Place": _same_place,
    "Group": _same_group,
}
