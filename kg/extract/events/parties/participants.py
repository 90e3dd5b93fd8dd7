"""Who does what happens and to whom: "the doctors' strike", "arrested by police", "talks between X and Y", "went on strike".

Roles are read off the parse around a trigger; whom a word means is the cast's affair.
"""

from typing import TYPE_CHECKING, NamedTuple

from kg.extract.cast import Cast
from kg.extract.events.parties.around import MUTUAL, PUBLIC, SUFFERED, around, of_noun
from kg.extract.events.parties.counting import counted
from kg.extract.events.parties.meant import by_states, meant
from kg.extract.events.parties.verbs import of_verb
from kg.extract.events.powers import is_called, is_court
from kg.extract.events.triggers import Occurrence
from kg.extract.grammar.clauses import prepositions
from kg.extract.grammar.tags import ADNOMINAL, MODIFYING, TIMES
from kg.extract.lexicon import words
from kg.extract.names.known.gazetteer import cities, is_land
from kg.model import Ref

if TYPE_CHECKING:
    from spacy.tokens import Token

REPORTERS = frozenset({"reporters", "journalists", "newsmen", "mediapersons", "correspondents"})
"""Those to whom people speak after talks."""

STRUCK_AT = frozenset({"on", "against", "in", "into", "of"})
"""The prepositions behind an attack that lead to what it hits."""


class Parties(NamedTuple):
    """Who takes part, as far as one sentence says.

    `place` is the one that stands before the noun ("Kandy protests"); `own` tells that the noun phrase itself says whose it is
    ("the strike launched by nurses"). `counts` are the numbers given there of those to whom it is done.
    """

    actors: tuple[Ref, ...] = ()
    targets: tuple[Ref, ...] = ()
    place: Ref | None = None
    own: bool = False
    counts: frozenset[int] = frozenset()

    @property
    def all(self) -> tuple[Ref, ...]:
        return self.actors + self.targets


def parties(cast: Cast, occurrence: Occurrence) -> Parties:
    """Actors and targets that the sentence gives for the happening named there."""
    kind = occurrence.kind
    found = list(of_noun(occurrence) if occurrence.nominal else of_verb(occurrence))
    found += [(inner, part) for token, part in found if part == "actor" for inner in _represented(token)]
    actors, targets, places = dict[Ref, None](), dict[Ref, None](), dict[Ref, None]()
    for token, part in found:
        for ref in meant(cast, _done_to(cast, token, kind) if part == "target" else token, occurrence):
            if (
                token.dep_ in MODIFYING | {"poss"}
                and cast.type(ref) == "Place"
                and not (by_states(occurrence) and _is_power(cast, ref, token) and not (kind == "Attack" and _is_hit(cast, ref, token)))
            ):
                places.setdefault(ref)
            elif part == "target" and not (kind == "CourtRuling" and is_court(cast, ref)):
                targets.setdefault(ref)
            elif not (kind in SUFFERED and ref in targets) and not _stays_out(cast, ref, kind):
                actors.setdefault(ref)
    if kind in MUTUAL:
        actors, targets = actors | targets, {}
        told = {ref for ref in actors if cast.type(ref) == "Group" and is_called(cast, ref, REPORTERS)}
        if kind == "Talks" and len(actors) > len(told):
            actors = {ref: None for ref in actors if ref not in told}
    own = occurrence.nominal and any(cast.refs(token) for token, _ in around(occurrence.head, kind))
    counts = frozenset[int]().union(*(counted(token) for token, part in found if part == "target"))
    return Parties(tuple(actors), tuple(ref for ref in targets if ref not in actors), next(iter(places), None), own, counts)


def _done_to(cast: Cast, noun: "Token", kind: str) -> "Token":
    """Of "three guards from Kandy | arrested by police" the guards, where the parse hangs the participle on the place."""
    by_itself = kind not in {"Arrest", "Removal"} or noun.dep_ != "pobj" or noun.head.lower_ not in {"from", "of", "in", "at"}
    if by_itself or noun.head.head.pos_ != "NOUN" or not any(child.dep_ in ADNOMINAL for child in noun.rights):
        return noun
    ref = cast.ref(noun)
    return noun.head.head if ref is not None and cast.type(ref) == "Place" else noun


def _is_power(cast: Cast, place: Ref, token: "Token") -> bool:
    """Whether a place does what is named behind it: not the city in "a Kandy | bombing"."""
    return token.dep_ == "poss" or cities().isdisjoint(cast.clusters[place].names) or is_land(cast.clusters[place].names)


def _is_hit(cast: Cast, place: Ref, token: "Token") -> bool:
    """Whether a country's name before the attack tells where it was: "the | Gaza bombing", not "| Norway strikes on"."""
    named = token.dep_ == "compound" and token.text in cast.clusters[place].names and len(token.text) > len("U.S.")
    struck = (what for link, what in prepositions(token.head) if link in STRUCK_AT)
    return named and all(what.ent_type_ in TIMES for what in struck)


def _stays_out(cast: Cast, ref: Ref, kind: str) -> bool:
    """Whether somebody is none of the public that strikes or protests: a strike is nobody's alone, whoever called it or called it off."""
    return (kind in PUBLIC and _keeps_order(cast, ref)) or (kind == "Strike" and cast.type(ref) == "Person")


def _keeps_order(cast: Cast, ref: Ref) -> bool:
    """Police, courts and governments face protests and strikes; where a pronoun seems to say otherwise, it has been misread."""
    names = {word.lower() for name in cast.clusters[ref].names for word in name.split()}
    return cast.type(ref) == "Institution" and bool(names & (words("court-noun") | {"police", "government", "govt"}))


def _represented(token: "Token") -> list["Token"]:
    """Those for whom representatives act: "members of | the union", "a union whose members"."""
    if token.lemma_.lower() not in words("representing"):
        return []
    own = [child for child in token.lefts if child.lower_ == "whose"]
    theirs = [token.head.head] if own and token.head.dep_ == "relcl" else []
    return theirs + [noun for preposition, noun in prepositions(token) if preposition in {"of", "from"}]
