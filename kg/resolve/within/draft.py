"""A cluster in the making: the namings taken together so far, and why."""

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from kg.extract.lexicon import words
from kg.extract.names.known.gender import gender
from kg.extract.names.naming import Naming
from kg.extract.roles.serving import takes_name
from kg.extract.roles.short import SHORT_TITLES
from kg.model import EntityType, Mention
from kg.resolve.names import folded

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


class Draft:
    """A cluster in the making; `lands` are the places inside the first `placed` of its namings.

    `gender` is "he" or "she" as told by a title, a noun or a pronoun, `presumed` as a given name lets presume.
    """

    def __init__(self, entity_type: EntityType) -> None:
        self.type = entity_type
        self.namings: list[Naming] = []
        self.names: dict[str, None] = {}
        self.reasons: dict[str, None] = {}
        self.pronouns: list[Mention] = []
        self.titles: set[str] = set()
        self.modifiers: set[str] = set()
        self.heads: set[str] = set()
        self.gender: str | None = None
        self.presumed: str | None = None
        self.lands: frozenset[str] = frozenset()
        self.placed = 0

    def add(self, naming: Naming, doc: "Doc", reason: str | None = None) -> None:
        self.namings.append(naming)
        for name in (naming.name, *naming.others):
            self.names.setdefault(name)
        if reason:
            self.reasons.setdefault(reason)
        if naming.form == "description":
            self.heads.add(naming.noun)
            self.modifiers |= naming.modifiers
            self.gender = self.gender or sex(naming.noun)
        if naming.type == "Person" and naming.form == "name":
            self.titles |= title_words(doc, naming)
            self.presumed = self.presumed or gender(naming.name)
        if naming.title:
            title = doc[naming.title[0] : naming.title[1]].text.lower().partition(" ")[0].rstrip(".")
            if title in {"mr", "sir", "lord", "king", "prince", "shri", "sri"}:
                self.gender = "he"
            elif title in {"mrs", "ms", "miss", "lady", "queen", "princess", "smt", "dame", "madam"}:
                self.gender = "she"

    def take(self, other: "Draft", reason: str) -> None:
        """Add all of another draft that proves to be this one."""
        self.namings += other.namings
        self.names |= other.names
        self.reasons |= other.reasons | {reason: None}
        self.pronouns += other.pronouns
        self.titles |= other.titles
        self.modifiers |= other.modifiers
        self.heads |= other.heads
        self.gender = self.gender or other.gender
        self.presumed = self.presumed or other.presumed

    @property
    def doubted(self) -> bool:
        """Whether it is told of once, by a phrase that may be no name."""
        return len(self.namings) == 1 and self.namings[0].doubted

    @property
    def named(self) -> bool:
        return any(naming.form == "name" for naming in self.namings)


Placed = tuple[Draft | None, str | None]
"""The draft a description belongs to and why, or twice None: somebody new."""

WORN = words("worn-modifier")

HE = frozenset("father son brother husband uncle nephew grandfather boy schoolboy king prince widower monk priest".split())
SHE = frozenset(
    "mother daughter sister wife aunt niece grandmother girl schoolgirl lady nun actress heiress waitress queen princess widow".split()
)


def sex(noun: str) -> str | None:
    """ "he" or "she", where a noun for persons says so: "policeman", "businesswoman"."""
    if noun in SHE or noun.endswith("woman"):
        return "she"
    return "he" if noun in HE or noun.endswith("man") else None


BRACKETS = frozenset("()")


def title_words(doc: "Doc", naming: Naming) -> set[str]:
    """The words of the title before a person's name, and of what it is the title of: "Punjab chief minister | Ada Cole"."""
    found: set[str] = set()
    if naming.title and takes_name(doc, naming.title[1] - 1):
        return found
    at = (naming.title or (naming.start,))[0] if naming.title else naming.start
    if naming.title:
        found |= {t.lower_.rstrip(".") for t in doc[naming.title[0] : naming.title[1]]}
    listed = words("post", "title-modifier")
    while at > 0 and at > naming.start - 8:
        before = doc[at - 1]
        if (
            before.lower_ not in listed
            and not (before.text[0].isupper() and found)
            and before.text not in {"-", "of"}
            and not (found and before.text in BRACKETS)
        ):
            break
        found.add(before.lower_)
        at -= 1
    for short, long in SHORT_TITLES.items():
        if set(long.split()) <= found:
            found.add(short)
        if short in found:
            found |= set(long.split())
    return found


def starting(heads: dict[int, Draft], token: "Token") -> Draft | None:
    """The draft of the person's name that begins with `token`, or with what its honorific stands before."""
    for at in (token.i, token.i + 1, token.i + 2, token.i + 3):
        draft = heads.get(at)
        if draft is not None and any(token.i in {n.start, (n.title or (n.start,))[0]} and n.form == "name" for n in draft.namings):
            return draft
    return None


def recent(drafts: list[Draft], entity_type: EntityType, before: int) -> list[Draft]:
    """The drafts of a type that were mentioned before a token, the last mentioned first."""
    last = [(max((n.start for n in d.namings if n.start < before), default=-1), d) for d in drafts if d.type == entity_type]
    return [d for at, d in sorted(last, key=lambda pair: -pair[0]) if at >= 0]


def described_so(drafts: list[Draft], naming: Naming) -> Draft | None:
    """The draft of the same type that has been called by the very same words."""
    surfaces = {folded(name) for name in (naming.name, *naming.others)}
    return next((d for d in drafts if d.type == naming.type and not surfaces.isdisjoint(folded(name) for name in d.names)), None)


def headed(name: str, kinds: frozenset[str]) -> bool:
    """Whether a name says of what kind its bearer is, by its last word or the one before "of": "Central Bureau of Statistics"."""
    parts = re.findall(r"[a-z]+", name.lower())
    if len(parts) > 2 and parts[1] == "of" and parts[0] in OFFICES:
        return parts[0] in kinds
    return bool(parts) and (parts[-1] in kinds or any(part in kinds and after in GOING_ON for part, after in pairwise(parts)))


GOING_ON = frozenset({"and", "for", "of", "on"})
"""Words with which a name goes on behind what its bearer is."""
OFFICES = frozenset({"ministry", "department", "secretariat"})
"""What a body is whatever it is of: the "Ministry of Local Government" is no government."""


def owned(doc: "Doc", naming: Naming) -> bool:
    """Whether it is said whose it is: "their union"."""
    return any(t.dep_ == "poss" for t in doc[naming.head].children)
