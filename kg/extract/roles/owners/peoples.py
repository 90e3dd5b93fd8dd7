"""What a word for a people means: the country that "Turkish" is of, and countries told of by their people alone."""

from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.grammar.tags import PLURAL
from kg.extract.names.known.demonyms import IRREGULAR, demonyms, kinship
from kg.extract.names.known.gazetteer import countries
from kg.model import Ref
from kg.nlp import tokens_of

if TYPE_CHECKING:
    from spacy.tokens import Token

MOVEMENTS = frozenset({"alliance", "dynasty", "front", "group", "league", "militia", "movement", "party", "sect", "tribe"})
"""Bodies that may bear a people's name, so that "the Kelmari" are one: a people's army or embassy is not meant by it."""


def of_nationality(cast: Cast, adjective: "Token") -> Ref | None:
    """The country, people or movement that "Turkish" or "South Korean" means, where the article names it."""
    text = _whole(adjective).casefold().removesuffix("s" if adjective.tag_ in PLURAL else "")
    best: tuple[bool, int, Ref] | None = None
    for ref, cluster in enumerate(cast.clusters):
        if cluster.type in {"Place", "Institution"}:
            place = cluster.type == "Place" or is_country(cluster.names)
            kin = max((_kinship(text, name.casefold(), place) for name in cluster.names), default=0)
            if kin and (best is None or (place, kin) > best[:2]):
                best = (place, kin, ref)
    return best[2] if best else None


def _whole(adjective: "Token") -> str:
    """The nationality with all its words: "South Korean"."""
    start = adjective.i
    while start > 0 and adjective.doc[start - 1].ent_type_ == "NORP" and adjective.doc[start].ent_iob_ == "I":
        start -= 1
    if start == adjective.i and start > 0 and adjective.nbor(-1).text in {"North", "Saudi", "South", "Sri"}:
        start -= 1
    return adjective.doc[start : adjective.i + 1].text


def _kinship(adjective: str, name: str, place: bool) -> int:
    """How many letters a nationality and a name share where the one is made from the other; 0 where it is not."""
    if not place:
        people, _, kind = name.partition(" ")
        return len(adjective) if people == adjective and (not kind or kind in MOVEMENTS) else 0
    return kinship(adjective, name)


def is_country(names: tuple[str, ...]) -> bool:
    if "Antarctica" in names:
        return False
    return any(name in countries() or any(name.casefold() in known for known in IRREGULAR.values()) for name in names)


def unnamed(cast: Cast) -> "list[tuple[Token, str]]":
    """Where countries are told of that are no places of the article, each with its name: "the | Chadian | army", "| Chad |'s Senate"."""
    found: list[tuple[Token, str]] = []
    for token in tokens_of(cast.doc):
        if not token.text[:1].isupper() or token.i in cast.skip:
            continue
        people = _whole(token).casefold().removesuffix("s" if token.tag_ in PLURAL else "")
        if people in demonyms():
            land = demonyms()[people] if of_nationality(cast, token) is None else None
        else:
            land = token.lower_ if token.text in countries() and _begins_body(token) and not _is_named(cast, token.lower_) else None
        if land is not None:
            found.append((token, land))
    return found


def _begins_body(token: "Token") -> bool:
    """Whether a country's name begins what a body of it is called: "| Chad |'s Senate", "the | Chad | Electoral Commission"."""
    after = token.nbor(1) if token.i + 1 < len(token.doc) else token
    return after.tag_ == "POS" or (token.ent_type_ == after.ent_type_ == "ORG" and token.ent_iob_ == "B" and after.ent_iob_ == "I")


def _is_named(cast: Cast, land: str) -> bool:
    """Whether a country is a place of the article, by any of its names."""
    names = next((called for called in IRREGULAR.values() if land in called), (land,))
    return any(cluster.type == "Place" and any(name.casefold() in names for name in cluster.names) for cluster in cast.clusters)
