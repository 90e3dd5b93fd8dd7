"""Clubs and teams by name: "Marlow United", "the Tarvik Bears", "FC Arvin", then "United" and "the Bears"."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from kg.extract.grammar.topics import speaks_of
from kg.extract.lexicon import words
from kg.extract.names.cutting.phrases import Phrase
from kg.extract.names.known.gazetteer import gazetteer
from kg.nlp import nouns

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

GAMES = frozenset("goal league match cup coach penalty kick player season skipper opener pacer stump".split())
"""Words of games that are more often of something else."""
TEAMS = frozenset("game club team fixture lineup squad playoffs".split())
"""Words of teams and what they have, beside the others."""
SPORT = 3
"""An article with as many words of games may tell of clubs."""
LAST = frozenset("united rovers wanderers athletic albion hotspur fc afc cf sc fk rangers villa".split())
FIRST = frozenset("fc afc ac cf sc fk sporting real dynamo dinamo inter atletico atlético racing borussia".split())
"""Words with which names of clubs end and begin."""


def clubs(doc: "Doc", found: Iterable[tuple[Phrase, str]]) -> Iterator[str]:
    """The phrases, by their texts, that name clubs, in full and in short, in an article about a game."""
    if speaks_of(doc, words("sport") | GAMES | TEAMS) < SPORT:
        return
    full = {key for phrase, key in found if " " in key and phrase.title is None and _is_club(doc, phrase, key.split())}
    yield from full
    short = {key.split()[-1] for key in full}
    yield from (key for _, key in found if key in short and (key in LAST or key.endswith("s")))


def _is_club(doc: "Doc", phrase: Phrase, parts: list[str]) -> bool:
    if parts[-1] in LAST or parts[0] in FIRST:
        return True
    last = doc[phrase.end - 1]
    one = parts[-1].removesuffix("s")
    if one == parts[-1] or not (one in nouns(doc.vocab) or one in words("person-noun")):
        return False
    if parts[-1] in words("place-head", "institution-head", "not-an-entity-head", "topic"):
        return False
    led = bool(phrase.start) and doc[phrase.start - 1].lower_ == "the"
    placed = doc[phrase.start : phrase.end - 1].text in gazetteer()
    return (led and placed) or plays(last, phrase.end)


def plays(head: "Token", end: int) -> bool:
    """Whether what is said of a name, which ends at `end`, is said of teams: "Chad beat Peru", "a win over Peru", "Peru's captain"."""
    doc, verb = head.doc, head.head
    if head.dep_ in {"nsubj", "dobj"} and verb.lemma_ in PLAYING:
        return True
    if head.dep_ in {"dobj", "dative"} and verb.lemma_ in CARRYING and _to_score(verb):
        return True
    if head.dep_ == "pobj" and (
        verb.lower_ in {"against", "versus", "vs", "v"} or (verb.lower_ in {"over", "to", "with"} and verb.head.lemma_ in PLAYING | WON)
    ):
        return True
    after = [token for token in doc[end : end + 3] if token.text not in {"'s", "’s"}]
    return bool(after) and (after[0].lemma_.lower() in MEMBERS or (after[0].pos_ == "ADJ" and after[-1].lemma_.lower() in MEMBERS))


def _to_score(verb: "Token") -> bool:
    """Whether somebody brings a team to a score or a win: "propelled Chad | to 266", "led Chad | to victory"."""
    goals = (goal for child in verb.rights if child.lower_ == "to" for goal in child.children if goal.dep_ == "pobj")
    return any(goal.like_num or goal.lemma_ in WON for goal in goals)


PLAYING = frozenset(
    """beat defeat win lose thrash qualify draw chase bat bowl score trail clinch tie overcome outplay crush outclass trounce edge play
    eliminate concede equalise equalize""".split()
)
"""What teams do to each other."""
CARRYING = frozenset("propel guide steer lead take help fire inspire power lift spearhead carry drag bowl".split())
WON = frozenset("win victory defeat loss draw triumph match game series final semifinal tie".split())
MEMBERS = frozenset(
    """captain skipper coach batter batsman bowler pacer seamer spinner opener player squad team side striker midfielder goalkeeper defender
    winger innings lineup wicketkeeper cricketer footballer""".split()
)
"""Who and what belongs to a team."""
