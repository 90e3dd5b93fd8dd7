"""Who has the power to order or to judge: governments, ministers, police; courts and those who sit on them."""

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.lexicon import words
from kg.model import Ref
from kg.nlp import with_lemma

if TYPE_CHECKING:
    from spacy.tokens import Token


OF_JUSTICE = frozenset(
    """alliance campaign center centre coalition committee department forum front minister ministry movement network party
    secretary""".split()
)
"""What has justice in its name and judges nobody: the justice ministry, a movement for social justice."""

EXECUTIVE = ("district magistrate", "executive magistrate", "divisional magistrate")
"""Magistrates who administer a district and judge nobody."""

UNION, HOUSE = "union ", "house of "
UNIONS = frozenset({"european union", "african union", "soviet union", "eurasian economic union"})
"""Unions of states, which rule as one."""
BANKS = ("central bank", "reserve bank", "federal reserve")
GOVERNING = frozenset({"officials", "ministers", "authorities", "lawmakers", "regulators", "councillors", "governors"})
"""What people who rule together are called."""


def is_court(cast: Cast, ref: Ref) -> bool:
    if any(post in name.lower() for name in cast.clusters[ref].names for post in EXECUTIVE):
        return False
    if ref in _judges(cast):
        return True
    return is_called(cast, ref, words("court-noun")) and not is_called(cast, ref, OF_JUSTICE)


def is_authority(cast: Cast, ref: Ref) -> bool:
    """Whether the entity governs, rules or administers; a country acts for its government."""
    if ref in _officials(cast) or any(bank in name.lower() for name in cast.clusters[ref].names for bank in BANKS):
        return True
    if any(name.lower() in UNIONS for name in cast.clusters[ref].names):
        return True
    if cast.type(ref) in {"Institution", "Person"}:
        ruling = words("authority-noun") - (words("staffed") if cast.type(ref) == "Person" else frozenset[str]())
        return is_called(cast, ref, ruling) and not _is_subordinate(cast, ref)
    return cast.type(ref) == "Place" or _govern(cast, ref)


def _is_subordinate(cast: Cast, ref: Ref) -> bool:
    """Whether it is called a union, a party or a firm; the union before "cabinet" or "ministry" is a country's."""
    for name in (name.lower() for name in cast.clusters[ref].names):
        if HOUSE in name or name in UNIONS or (name.startswith(UNION) and name.split()[-1] in words("authority-noun")):
            return False
    return is_called(cast, ref, words("no-authority"))


def _govern(cast: Cast, group: Ref) -> bool:
    """Whether a group of people rules together: "cabinet ministers", "the authorities"."""
    return any(name.lower().split()[-1] in GOVERNING for name in cast.clusters[group].names)


def is_private(cast: Cast, ref: Ref) -> bool:
    """Whether what the entity decides binds nobody else: a union, a company, a group of people."""
    return (cast.type(ref) == "Group" and not _govern(cast, ref)) or _is_subordinate(cast, ref)


def are_people(cast: Cast, refs: tuple[Ref, ...]) -> bool:
    """Whether persons or a group are among them."""
    return any(cast.type(ref) in {"Person", "Group"} for ref in refs)


def is_called(cast: Cast, ref: Ref, wanted: frozenset[str]) -> bool:
    """Whether any name of the entity holds one of the wanted words."""
    return any(
        word.strip("’'s,.").lower() in wanted or word.lower() in wanted for name in cast.clusters[ref].names for word in name.split()
    )


@lru_cache(maxsize=4)
def _judges(cast: Cast) -> frozenset[Ref]:
    """Persons called judge beside their name: "Ada Cole, a district judge", "Justice Cole"."""
    titles = (token for token in with_lemma(cast.doc, words("judge-noun")) if not _administers(token))
    found = {cast.ref(one) for title in titles for one in _beside(title)}
    return frozenset(ref for ref in found if ref is not None and cast.type(ref) == "Person")


def _administers(title: "Token") -> bool:
    """ "District | Magistrate", "Executive | Magistrate"."""
    return title.i > 0 and f"{title.nbor(-1).lower_} {title.lower_}" in EXECUTIVE


@lru_cache(maxsize=4)
def _officials(cast: Cast) -> frozenset[Ref]:
    """Persons before whose name their office stands: "President Ada Cole", not "former president Ada Cole"."""
    titles = (token for token in cast.doc[:-1] if (token.lower_ in words("ruler") or _is_supreme(token)) and not _was(token))
    found = {cast.ref(one) for title in titles for one in (title.nbor(), *_holding(title))}
    return frozenset(ref for ref in found if ref is not None and cast.type(ref) == "Person" and cast.clusters[ref].named)


def _is_supreme(title: "Token") -> bool:
    """ "Supreme Leader of Norway"."""
    return title.lower_ == "leader" and title.i > 0 and title.nbor(-1).lower_ in {"supreme", "paramount"}


def _holding(title: "Token") -> Iterator["Token"]:
    """Who holds the office named beside the name: "Ada Cole, the | mayor of Kandy", "| mayor of Kandy Ada Cole"."""
    if title.dep_ == "appos":
        yield title.head
    for child in title.rights:
        if child.dep_ == "appos":
            yield child
        elif child.lower_ == "of" and child.dep_ == "prep":
            yield from (inner for inner in child.subtree if inner.ent_type_ == "PERSON")


def _was(title: "Token") -> bool:
    before = title.doc[max(0, title.i - 3) : title.i]
    return any(token.lower_ in {"former", "ex", "vice", "deputy", "late"} for token in before)


def _beside(title: "Token") -> list["Token"]:
    if title.dep_ in {"appos", "compound", "nmod"}:
        return [title, title.head]
    return [title, *(child for child in title.children if child.dep_ == "appos")]
