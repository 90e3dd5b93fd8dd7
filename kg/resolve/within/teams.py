"""Countries and cities that play: in an article about sport "Chad won by two wickets" tells of a team, which is no place."""

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.extract.grammar.topics import MATCH, speaks_of
from kg.extract.lexicon import words
from kg.extract.names.naming import Naming

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

GAMES = frozenset("goal league match cup coach penalty kick player season skipper opener pacer stump".split())
"""Words of games that are more often of something else."""
LOCATING = frozenset("in at near from across around throughout outside".split())


def fielded(doc: "Doc", namings: tuple[Naming, ...]) -> tuple[Naming, ...]:
    """The namings, those of places that stand for their team more often than for themselves as institutions'."""
    places = [n for n in namings if n.type == "Place" and n.form == "name"]
    teams = {n.name for n in places if _plays(doc, n)}
    if not teams or speaks_of(doc, words("sport") | GAMES) < MATCH:
        return namings
    teams |= {n.name for n in places if any(token.text in teams for token in _met(doc[n.head]))}
    played, stayed = Counter[str](), Counter[str]()
    for naming in places:
        if naming.start and doc[naming.start - 1].lower_ in LOCATING:
            stayed[naming.name] += 1
        elif _plays(doc, naming) or any(token.text in teams for token in _met(doc[naming.head])):
            played[naming.name] += 1
    teams = {name for name in teams if played[name] > stayed[name]}
    return tuple(n._replace(type="Institution") if n.type == "Place" and n.name in teams else n for n in namings)


def _plays(doc: "Doc", naming: Naming) -> bool:
    """Whether what is said of it is said of teams: "Chad beat Peru", "a win over Peru", "Peru's captain"."""
    head = doc[naming.head]
    verb = head.head
    if head.dep_ in {"nsubj", "dobj"} and verb.lemma_ in PLAYING:
        return True
    if head.dep_ == "pobj" and (
        verb.lower_ in {"against", "versus", "vs", "v"} or (verb.lower_ in {"over", "to", "with"} and verb.head.lemma_ in PLAYING | WON)
    ):
        return True
    after = [token for token in doc[naming.end : naming.end + 3] if token.text not in {"'s", "’s"}]
    return bool(after) and (after[0].lemma_.lower() in MEMBERS or (after[0].pos_ == "ADJ" and after[-1].lemma_.lower() in MEMBERS))


def _met(head: "Token") -> Iterator["Token"]:
    """Who is said to play the place named or to stand in one list with it: "Chad will join | Peru", "Chad, | Peru and Togo"."""
    first = head
    while first.dep_ == "conj":
        first = first.head
        yield first
    yield from (child for child in head.children if child.dep_ == "conj")
    if first.dep_ in {"dobj", "appos"}:
        yield from (child for child in first.head.children if child.dep_ == "nsubj")


PLAYING = frozenset(
    """beat defeat win lose thrash qualify draw chase bat bowl score trail clinch tie overcome outplay crush outclass trounce edge play
    eliminate concede equalise equalize""".split()
)
"""What teams do to each other."""
WON = frozenset("win victory defeat loss draw triumph match game series final semifinal tie".split())
MEMBERS = frozenset(
    """captain skipper coach batter batsman bowler pacer seamer spinner opener player squad team side striker midfielder goalkeeper defender
    winger innings lineup wicketkeeper cricketer footballer""".split()
)
"""Who and what belongs to a team."""
