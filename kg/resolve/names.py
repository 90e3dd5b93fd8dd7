"""Names as they are compared: "Dr. R. G. Kar", "R G Kar" and "RG Kar" are one."""

import re
import unicodedata
from functools import lru_cache
from itertools import groupby

from kg.model import EntityType

HONORIFICS = frozenset(
    "dr doctor mr mister mrs ms miss prof professor sir dame lord lady shri sri shrimati smt kumari justice hon honble honourable rev reverend fr".split()
)
SPELLINGS = {"govt": "government", "dept": "department", "univ": "university", "assn": "association", "assoc": "association"} | {
    "center": "centre",
    "labor": "labour",
    "defense": "defence",
    "organization": "organisation",
    "intl": "international",
}
LEGAL_FORMS = frozenset("ltd limited inc plc llc pvt corp gmbh".split())
BODIES_OF = frozenset("government ministry department police court assembly parliament council".split())
"""Heads that stand before or after what they belong to: "Ministry of Health" is the "Health Ministry"."""
COMMON = frozenset(
    """
    government ministry department police court supreme high district sessions magistrate state states central centre union federal national ministry
    health home finance education labour defence foreign external affairs law justice interior transport agriculture council committee
    commission board university college medical hospital school bank party opposition parliament assembly legislative senate house cabinet army navy
    air force forces administration authority authorities unions association company media office bench panel tribunal church public service
    services local city municipal regional provincial county municipality corporation secretariat directorate crime branch security
    intelligence election control room ruling left right front coalition alliance embassy prosecution management hospitals newspaper
    group agency apex constitutional appeals appeal lower upper special investigation team task task-force and of for the in on
    """.split()
)
"""Words of institutions' names that tell none from another: the Supreme Court of which country?"""


@lru_cache(maxsize=200_000)
def words(name: str) -> tuple[str, ...]:
    """The words of `name`, without case, accents, punctuation and possessives; initials run together ("R. G. Kar": rg, kar)."""
    text = unicodedata.normalize("NFKD", name).casefold()
    text = "".join(character for character in text if not unicodedata.combining(character))
    text = re.sub(r"['’`]s\b|['’`]", "", text.replace("&", " and "))
    found = re.findall(r"\w+", text)
    joined = ((["".join(run)] if single else list(run)) for single, run in groupby(found, key=lambda word: len(word) == 1))
    return tuple(word for run in joined for word in run)


@lru_cache(maxsize=200_000)
def key(name: str, type_: EntityType) -> str:
    """What two spellings of one name have in common; names of different entities may share it too."""
    parts = list(words(name))
    while len(parts) > 1 and (parts[0] == "the" or (type_ == "Person" and parts[0] in HONORIFICS)):
        del parts[0]
    if type_ == "Institution":
        parts = [SPELLINGS.get(part, part) for part in parts]
        while len(parts) > 1 and parts[-1] in LEGAL_FORMS:
            del parts[-1]
        parts = inverted(parts)
    return " ".join(parts) or name.strip().casefold()


def inverted(parts: list[str]) -> list[str]:
    """ "ministry of health and family welfare" as "health and family welfare ministry", so that both orders are one."""
    if len(parts) > 2 and parts[0] in BODIES_OF and parts[1] == "of":
        rest = parts[2:]
        return [*(rest[1:] if len(rest) > 1 and rest[0] == "the" else rest), parts[0]]
    return parts


def tells_apart(name: str, type_: EntityType) -> bool:
    """Whether the name alone says who is meant: a person's full name, a place, an institution's own name; not "Mahato", not "the Supreme Court"."""
    parts = key(name, type_).split()
    if type_ == "Person":
        return len(parts) > 1
    if type_ == "Institution":
        return any(part not in COMMON for part in parts)
    return True


def is_acronym(name: str) -> bool:
    """Whether `name` is written as an acronym: IMA, U.N., WBJDF, CPI(M)."""
    letters = re.sub(r"[^\w]", "", name)
    return len(letters) > 1 and not re.search(r"\s", name.strip()) and letters.isupper() and letters.isalpha()
