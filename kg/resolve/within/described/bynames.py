"""What a named body is called by a noun that its name has not: "the paper" of the Harbour Post, "the electoral body", "the agency"."""

import re
from typing import TYPE_CHECKING

from kg.extract.lexicon import words
from kg.extract.names.naming import Naming
from kg.resolve.names import folded
from kg.resolve.within.draft import Draft, headed

if TYPE_CHECKING:
    from spacy.tokens import Doc

PAPER = re.compile(
    r"\b(times|post|herald|guardian|express|mirror|daily|telegraph|chronicle|hindu|tribune|gazette|star|sun|standard|observer|journal|"
    r"mail|independent|nation|record|examiner|courier|dispatch|inquirer|globe|bulletin|argus|echo|monitor|citizen|newspaper)$"
)
BROADCASTER = re.compile(r"\b(broadcasting|television|tv|radio|channel)\b")
GOVERNING = re.compile(r"\b(association|board|chamber|commission|committee|confederation|council|federation|forum|authority|union)\b")
AGENCY = re.compile(
    r"\b(administration|board|commission|service|bureau|authority|programme|program|centers|centres|office|organi[sz]ation|directorate)\b"
)
FIGHTERS = re.compile(r"\b(army|front|movement|liberation|brigades?|resistance|tigers|militia|guard)\b")
HOSPITAL = re.compile(r"\b(medical|health) cent(er|re)$")
POLICE = re.compile(r"\bpolice (force|service|department)$")
REGULATOR = re.compile(r"\b(authority|commission|agency|bureau|board|inspectorate|ombudsman|regulat\w+|standards|securities)\b")
BLOC = re.compile(r"\b(union|community|league|alliance|association|council|cooperation|coalition|front|bloc)\b")
CENTRAL = re.compile(r"\b(central|state|national|reserve|federal|peoples?) bank\b|^bank of \w+$|^federal reserve\b")

PAPERS = frozenset({"paper", "newspaper", "daily", "tabloid", "weekly"})
ARMED = frozenset(
    "rebel militant armed insurgent guerrilla guerilla separatist extremist islamist jihadist secessionist paramilitary".split()
)
OF_BODIES = {
    "electoral": re.compile(r"\belect(ion|ions|oral)\b"),
    "election": re.compile(r"\belect(ion|ions|oral)\b"),
    "poll": re.compile(r"\belect(ion|ions|oral)\b"),
    "civic": re.compile(r"\b(municipal|municipality|city|town|urban|corporation)\b"),
    "trade": re.compile(r"\b(association|chamber|federation|confederation|exporters?|manufacturers?|traders?)\b"),
    "industry": re.compile(r"\b(association|chamber|federation|confederation|institute|exporters?|manufacturers?)\b"),
    "anti-corruption": re.compile(r"\b(bribery|corruption)\b"),
    "aviation": re.compile(r"\b(aviation|air|flight)\b"),
    "competition": re.compile(r"\b(competition|consumer|fair trad\w+)\b"),
    "energy": re.compile(r"\b(energy|power|electricity|gas|utilit\w+)\b"),
    "market": re.compile(r"\b(securities|exchange|markets?|financial)\b"),
    "media": re.compile(r"\b(media|press|broadcasting|communications?)\b"),
    "telecom": re.compile(r"\b(telecom\w*|communications?)\b"),
}
"""What a body is there for, and what its name then says."""


def bynamed(drafts: list[Draft], naming: Naming, narrow: frozenset[str]) -> list[Draft]:
    """The bodies named that may be called so; `narrow` are the words that tell the description from others of its noun."""
    pattern = _pattern(naming.noun, narrow | naming.modifiers & OF_BODIES.keys())
    if pattern is None:
        return []
    return [d for d in drafts if d.named and d.type == "Institution" and any(pattern.search(folded(name)) for name in d.names)]


def body_of_members(doc: "Doc", before: list[Draft], naming: Naming, kinds: frozenset[str]) -> Draft | None:
    """The one body of its kind, by its name, that is called after who is in it: "the nurses' union" of the Galle Medical Association."""
    members = {child.lemma_.lower() for child in doc[naming.head].lefts if child.dep_ == "poss" and child.tag_ == "NNS" and child.is_lower}
    if not members:
        return None
    kinds = kinds | BODIES if naming.noun == "body" else kinds
    found = [d for d in before if d.named and any(headed(name, kinds) for name in d.names)]
    theirs = [d for d in found if _members(d) & members] or [d for d in found if not _members(d)]
    return theirs[0] if len(theirs) == 1 else None


BODIES = frozenset("association board chamber confederation council federation forum union society alliance congress".split())


def _members(draft: Draft) -> set[str]:
    """The people that a body's names tell are in it: "nurse" of "Galle Nurses' Union"."""
    told = {word for name in draft.names for word in re.findall(r"[a-z]+", name.lower())}
    return {word.removesuffix("s") for word in told} & words("person-noun")


def _pattern(noun: str, narrow: frozenset[str]) -> re.Pattern[str] | None:
    """How the name of what is described reads; None where the description says too little or too much."""
    if noun in PAPERS and not narrow:
        return PAPER
    if noun == "police" and not narrow:
        return POLICE
    if noun == "hospital" and not narrow:
        return HOSPITAL
    if noun == "broadcaster" and narrow <= {"public", "state", "national"}:
        return BROADCASTER
    if noun == "body":
        return GOVERNING if not narrow else next((OF_BODIES[word] for word in narrow & OF_BODIES.keys()), None)
    if noun == "agency" and narrow <= {"un", "government", "federal"}:
        return AGENCY
    if noun in {"group", "outfit", "organisation", "organization", "movement"} and narrow and narrow <= ARMED:
        return FIGHTERS
    if noun in {"regulator", "watchdog"}:
        return REGULATOR if not narrow else next((OF_BODIES[word] for word in narrow & OF_BODIES.keys()), None)
    if noun in {"bloc", "grouping"} and narrow <= {"regional", "trade", "economic"}:
        return BLOC
    return CENTRAL if noun == "bank" and narrow == {"central"} else None
