"""Names of one institution: "Ministry of Ports" and "Ports Ministry", in initials, in part, with a word for what it is."""

import re
from typing import NamedTuple

from kg.acronyms import acronym_of
from kg.extract.lexicon import words
from kg.extract.names.cutting.paired import COMPANIES
from kg.extract.names.kinds.clubs import LAST
from kg.extract.names.known.gazetteer import gazetteer
from kg.resolve.names import variants
from kg.resolve.within.named.nations import nation_and_kind


class Names(NamedTuple):
    """Two names, folded, the first of as many words as the second or more."""

    full: str
    short: str
    long_words: list[str]
    short_words: list[str]
    full_base: str
    """The first without plural endings and the place it is "of", as `_based` tells."""
    short_base: str

    @property
    def bases(self) -> list[str]:
        """Both so, the one of more letters first."""
        return sorted((self.full_base, self.short_base), key=len, reverse=True)


def same_institution(full: str, short: str) -> str | None:
    """Why two names, folded, may be one institution's."""
    if full == short:
        return "same name"
    names = Names(full, short, full.split(), short.split(), _based(full), _based(short))
    reason = next((reason for rule, reason in RULES if rule(names)), None)
    return reason and reason.format(full=full, short=short)


def _alike(names: Names) -> bool:
    """ "Engineers Union of Chad" and "Engineers Union", "Chad-backed Amana" and "Amana"."""
    longer, shorter = names.bases
    return longer == shorter or (" " in shorter and longer.endswith(f" {shorter}")) or _sided(longer, shorter)


def _says_what_it_is(names: Names) -> bool:
    """ "Amana movement" and "Amana"."""
    longer, shorter = names.bases
    return kind_added(longer.split(), shorter.split())


def _reordered(names: Names) -> bool:
    """ "Ministry of Ports" and "Ports Ministry", "Association of Port Pilots" and "Port Pilots Association"."""
    full, short = names.full, names.short
    in_any_order = {_based(name) for name in variants(_unplaced(full))} & {_based(name) for name in variants(_unplaced(short))}
    return bool(in_any_order) or _first_charge(full, short) or _turned(full, short) or _turned(short, full)


def _in_initials(names: Names) -> bool:
    """ "Eastern Nurses Society" and "ENS", "galle high court" and "hc"."""
    full, short = names.full, names.short
    bodies = (full, _unplaced(full), _of_no_place(short, full))
    return any(acronym_of(short, body) for body in bodies) or _court_in_short(full, short)


def _begun_in_initials(names: Names) -> bool:
    """ "Galle Port Board Workers' Union" and "GPB Workers' Union", "Harbour Nations Trade Council" and "HN Trade Council"."""
    for full, short in ((names.long_words, names.short_words), (names.short_words, names.long_words)):
        rest = short[1:]
        lead = full[: len(full) - len(rest)]
        if rest and full[len(lead) :] == rest and acronym_of(short[0], " ".join(lead)):
            return True
    return False


def _by_its_nation(names: Names) -> bool:
    """ "Government of Chad" and "Chadian government", "Chadian Navy" and "Chad Navy"."""
    nation = nation_and_kind(names.full)
    return nation is not None and nation == nation_and_kind(names.short)


def _are_two(names: Names) -> bool:
    """Whether the longer name goes on to tell of somebody else: "Amana-run ministry" and "Amana"."""
    ruled = names.long_words[0] == names.short and names.long_words[1] in RUN
    return ruled or (len(names.short_words) > 1 and _of_another_kind(names.long_words, names.short_words))


def _in_part(names: Names) -> bool:
    """ "Port Pilots Association of the East" and "Port Pilots Association"."""
    many = len(names.short_words)
    return many > 1 and names.short_words in (names.long_words[:many], names.long_words[-many:])


def _without_kind(names: Names) -> bool:
    """ "Lantera Airlines" and "Lantera", "Lantera Foods Limited" and "Lantera", "Lantera Motor Company" and "Lantera",
    "Lantera Foods Corp" and "Lantera Foods"."""
    if len(names.short_words) > 1:
        return f" {names.short_base} corp" in f" {names.full_base}"
    first, *added = names.long_words
    if first != names.short or not added or (len(added) > 1 and added[-1] not in COMPANIES and added[1:] != ["company"]):
        return False
    second, *rest = added
    return (second in GENERIC and not rest) or (len(first) > 3 and second not in LED and not _common(first))


def _by_kind_alone(names: Names) -> bool:
    """ "Rivers Parliament" and "parliament", "Chad Police Force" and "police"."""
    short, long_words = names.short, names.long_words
    if short == "police" and len(long_words) > 2 and long_words[-2] == short and long_words[-1] in {"force", "service", "department"}:
        return True
    return short in words("institution-noun", "institution-head") and (
        _ends(short, long_words)
        or _begins(short, long_words)
        or re.search(rf"{re.escape(short)} (of|for|on|against) ", names.full) is not None
    )


def _central(names: Names) -> bool:
    """ "central government" and "centre"."""
    return {names.full, names.short} <= CENTRE


def _called_the_house(names: Names) -> bool:
    """ "house of representatives" and "house"."""
    both = {names.full, names.short}
    return "house" in both and ("parliament" in both or not CHAMBERS.isdisjoint([*names.long_words, *names.short_words]))


def _by_one_charge(names: Names) -> bool:
    """ "Galle Safety and Conduct Committee" and "Conduct Committee", "Galle Care and Training Centre" and "Galle Training Centre"."""
    full, short = names.long_words, names.short_words
    if "and" not in full[1:-2] or len(short) < 2 or full[-1] != short[-1]:
        return False
    link = full.index("and", 1)
    lead, first, second = full[: link - 1], full[link - 1], full[link + 1 : -1]
    return any(short[:-1] in (charge, lead + charge) for charge in ([first], second))


def _shortened_within(names: Names) -> bool:
    """ "Eastern Harbour Workers' Union" and "Eastern Union"."""
    *lead, last = names.short_words
    begins = bool(lead) and names.long_words[: len(lead)] == lead and last in names.long_words
    return begins and WITHIN.isdisjoint(set(names.long_words) - set(names.short_words))


def _nicknamed(names: Names) -> bool:
    """Whether the last word of a team's name stands for it: "Tarvik Bears" and "Bears", "Marlow United" and "United"."""
    *place, last = names.long_words
    if last != names.short:
        return False
    if last in LAST or " ".join(place).title() in gazetteer():
        return last in LAST or last.endswith("s")
    member = last.removesuffix("s")
    return member != last and member not in words("person-noun", "institution-noun", "institution-head", "common-in-names")


FOR_SHORT = "“{short}” is “{full}” for short"
RULES = (
    (_alike, "“{short}” and “{full}” differ in form alone"),
    (_says_what_it_is, "“{full}” says what “{short}” is"),
    (_reordered, "“{short}” is another order of the words of “{full}”"),
    (_in_initials, "“{short}” are the initials of “{full}”"),
    (_begun_in_initials, "“{short}” begins with initials of “{full}”"),
    (_by_its_nation, "“{short}” is “{full}”, by its nation"),
    (_are_two, None),
    (_in_part, "“{short}” is part of “{full}”"),
    (_without_kind, FOR_SHORT),
    (_by_kind_alone, FOR_SHORT),
    (_nicknamed, FOR_SHORT),
    (_central, "“{short}” is another name of the “{full}”"),
    (_called_the_house, "“{short}” is the house that “{full}” is"),
    (_shortened_within, FOR_SHORT),
    (_by_one_charge, FOR_SHORT),
)
"""What two names may have in common, asked in this order, and why they are then one institution's; without a why they are two."""


def _sided(longer: str, shorter: str) -> bool:
    """Whether the longer name is the shorter with who stands behind it or on which side it is: "Chad-backed Amana", "ruling Amana"."""
    lead = longer.removesuffix(f" {shorter}").split()
    return longer.endswith(f" {shorter}") and (lead[-1] in BESIDE - {"led"} or SIDES.issuperset(lead))


def _ends(short: str, long_words: list[str]) -> bool:
    """Whether a name ends in the word for what it is: "Rivers Parliament", not "Library of Parliament"."""
    return short == long_words[-1] and (len(long_words) < 3 or long_words[-2] not in {"of", "for", "to", "in"})


def _begins(short: str, long_words: list[str]) -> bool:
    """Whether the word that a name begins with says alone what it is: "Congress Party", not "House Ethics Committee"."""
    return long_words[0] == short and PARTS.isdisjoint(long_words) and (short not in PARTIES or LED.isdisjoint(long_words))


def _of_another_kind(long_words: list[str], short_words: list[str]) -> bool:
    """Whether a longer name goes on to say of what other kind its bearer is: "Ports Board" and the "Ports Board Workers' Union"."""
    last = next(word for word in reversed(long_words) if word != "department").removesuffix("s")
    begins = long_words[: len(short_words)] == short_words
    apart = last in {"union", "association", "police"} and short_words[-1] in BODIES
    return begins and (apart or (last in {"library", "secretariat"} and ("of" in short_words or short_words[-1] in BODIES)))


BODIES = frozenset("board bank university college authority corporation ministry hospital".split())
"""Bodies whose staff has unions, and some their police."""


def _turned(name: str, other: str) -> bool:
    """Whether a body is called by its members before what it is and behind it: "Association of Port Pilots", "Port Pilots Association"."""
    kind, _, members = name.partition(" of ")
    bare = [word.removesuffix("s") for word in f"{members} {kind}".split()]
    return bool(members) and kind in words("institution-head") and [word.removesuffix("s") for word in other.split()] == bare


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


def kind_added(longer: list[str], shorter: list[str]) -> bool:
    """Whether the longer name is the shorter with a word for what it is: "Tora intelligence agency", "Chad-based Amana movement"."""
    for at in range(len(longer) - len(shorter)):
        if longer[at : at + len(shorter)] == shorter:
            lead, kind = longer[:at], longer[at + len(shorter) :]
            return all(word in KINDS for word in kind) and (not lead or lead[-1] in BESIDE or len(shorter) > 1)
    return False


KINDS = frozenset(
    """party movement intelligence agency network newspaper tribe management leadership rebel militia militant company firm magazine daily
    tabloid website television cartel front alliance coalition bloc""".split()
)
BESIDE = frozenset({"based", "backed", "led", "linked", "affiliated", "aligned"})
"""Where somebody is or who stands behind them, before a name: "Chad-backed Amana"."""
SIDES = frozenset({"opposition", "ruling", "governing", "main", "then"})
"""On which side a party is, before its name."""


def _unplaced(name: str) -> str:
    """A name without where it stands and whose it is: "health ministry in galle", "us state department"."""
    return name.partition(" in ")[0].removeprefix("us ").removeprefix("uk ")


def _of_no_place(short: str, name: str) -> str:
    """A name without the country it is of, for long initials without what it is of: "election commission | of chad"."""
    body, _, place = name.rpartition(" of ")
    return body if _placed(place) or len(short) > 2 else name


def _court_in_short(full: str, short: str) -> bool:
    """Whether a court's initials leave out where it is: "HC" for the "Galle high court"."""
    return short in COURTS and re.search(rf"\b{COURTS[short]}\b", full) is not None


COURTS = {"hc": "high court", "sc": "supreme court"}


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
RUN = frozenset({"run", "led", "controlled"})
"""Participles that say who stands behind a body and is not it: the "Amana-run ministry"."""
LED = frozenset({"government", "govt", "ministry", "cabinet", "regime", "military", "secretariat"})
"""What a party leads and is not: the "Amana government"."""
GENERIC = frozenset(
    """bank party company group corporation corp inc ltd limited plc movement newspaper network police airlines news media television tv
    radio""".split()
)


def _common(word: str) -> bool:
    """Whether a word begins names of many institutions: a place's, "national", "general"."""
    return word.title() in gazetteer() or word in words("institution-noun", "institution-head", "common-in-names")
