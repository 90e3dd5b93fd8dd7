"""Countries and cities that play: in an article about sport "Chad won by two wickets" tells of a team, which is no place."""

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.extract.grammar.topics import MATCH, speaks_of
from kg.extract.lexicon import words
from kg.extract.names.kinds.clubs import GAMES, plays
from kg.extract.names.known.gazetteer import countries
from kg.extract.names.naming import Naming

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

LOCATING = frozenset("in at near from across around throughout outside".split())


def fielded(doc: "Doc", namings: tuple[Naming, ...]) -> tuple[Naming, ...]:
    """The namings, those of places that stand for their team more often than for themselves as institutions'."""
    places = [n for n in namings if n.type == "Place" and n.form == "name"]
    teams = {n.name for n in places if plays(doc[n.head], n.end)}
    if not teams or speaks_of(doc, words("sport") | GAMES) < MATCH:
        return namings
    played, stayed = Counter[str](), Counter[str]()
    for naming in places:
        if naming.start and doc[naming.start - 1].lower_ in LOCATING:
            stayed[naming.name] += 1
        elif _may_play(doc, naming, teams):
            played[naming.name] += 1
    teams = {name for name in played if played[name] > stayed[name]}
    return tuple(n._replace(type="Institution") if n.type == "Place" and n.name in teams else n for n in namings)


def _may_play(doc: "Doc", naming: Naming, teams: set[str]) -> bool:
    """Whether a team may be meant: "Chad beat Peru", "kept | Togo | at bay" where others play, not "the president of | Togo"."""
    if plays(doc[naming.head], naming.end) or any(token.text in teams for token in _met(doc[naming.head])):
        return True
    return naming.name in countries() and not (naming.start and doc[naming.start - 1].lower_ in {"of", "to"})


def _met(head: "Token") -> Iterator["Token"]:
    """Who is said to play the place named or to stand in one list with it: "Chad will join | Peru", "Chad, | Peru and Togo"."""
    first = head
    while first.dep_ == "conj":
        first = first.head
        yield first
    yield from (child for child in head.children if child.dep_ == "conj")
    if first.dep_ in {"dobj", "appos"}:
        yield from (child for child in first.head.children if child.dep_ == "nsubj")
