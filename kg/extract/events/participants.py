"""Who does what happens and to whom: "the doctors' strike", "arrested by police", "talks between X and Y", "went on strike".

Roles are read off the parse around a trigger; whom a word means is the cast's affair.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from kg.extract.cast import Cast
from kg.extract.events.deeds import (
    LAYING,
    Part,
    Role,
    agreed,
    announced,
    blamed,
    bound,
    chaired,
    given,
    harmed,
    held,
    invited,
    laid_at,
    leading,
    list_end,
    losers,
    met,
    sent,
    torn_off,
    used,
    visiting,
)
from kg.extract.events.parties import by_states, meant
from kg.extract.events.powers import is_called, is_court
from kg.extract.events.triggers import Occurrence
from kg.extract.grammar.clauses import VERBAL, agents, doers, is_headline_passive, is_passive, objects, patients, prepositions, subjects
from kg.extract.grammar.lemmas import phrasal
from kg.extract.lexicon import words
from kg.extract.names.gazetteer import cities, is_land
from kg.model import Ref

if TYPE_CHECKING:
    from spacy.tokens import Token

MUTUAL = frozenset({"Talks", "Agreement"})
PUBLIC = frozenset({"Strike", "HungerStrike", "Protest"})
SUFFERED = frozenset({"Arrest", "Removal", "Appointment", "Attack", "CourtRuling"})
"""Kinds whose possessor or "of" has it done to them: "his arrest", "the murder of a trader"."""
TOWARDS = {
    "Attack": frozenset({"against", "at", "on", "towards", "from", "into"}),
    "Order": frozenset({"against", "from"}),
}
"""The prepositions by which a verb of a kind reaches its target; "against" by any."""
MODIFYING = frozenset({"compound", "nmod", "amod"})
REPORTERS = frozenset({"reporters", "journalists", "newsmen", "mediapersons", "correspondents"})
"""Those to whom people speak after talks."""
DEPTH = 6


class Parties(NamedTuple):
    """Who takes part, as far as one sentence says.

    `place` is the one that stands before the noun ("Kandy protests"); `own` tells that the noun phrase itself says whose it is
    ("the strike launched by nurses").
    """

    actors: tuple[Ref, ...] = ()
    targets: tuple[Ref, ...] = ()
    place: Ref | None = None
    own: bool = False

    @property
    def all(self) -> tuple[Ref, ...]:
        return self.actors + self.targets


def parties(cast: Cast, occurrence: Occurrence) -> Parties:
    """Actors and targets that the sentence gives for the happening named there."""
    kind = occurrence.kind
    found = list(_of_noun(occurrence) if occurrence.nominal else _of_verb(occurrence))
    found += [(inner, part) for token, part in found if part == "actor" for inner in _represented(token)]
    actors, targets, places = dict[Ref, None](), dict[Ref, None](), dict[Ref, None]()
    for token, part in found:
        for ref in meant(cast, _done_to(cast, token, kind) if part == "target" else token, occurrence):
            if (
                token.dep_ in MODIFYING | {"poss"}
                and cast.type(ref) == "Place"
                and not (by_states(occurrence) and _is_power(cast, ref, token))
            ):
                places.setdefault(ref)
            elif part == "target" and not (kind == "CourtRuling" and is_court(cast, ref)):
                targets.setdefault(ref)
            elif not (kind in SUFFERED and ref in targets) and (kind not in PUBLIC or not _keeps_order(cast, ref)):
                actors.setdefault(ref)
    if kind in MUTUAL:
        actors, targets = actors | targets, {}
        told = {ref for ref in actors if cast.type(ref) == "Group" and is_called(cast, ref, REPORTERS)}
        if kind == "Talks" and len(actors) > len(told):
            actors = {ref: None for ref in actors if ref not in told}
    own = occurrence.nominal and any(cast.refs(token) for token, _ in _around(occurrence.head, kind))
    return Parties(tuple(actors), tuple(ref for ref in targets if ref not in actors), next(iter(places), None), own)


def _done_to(cast: Cast, noun: "Token", kind: str) -> "Token":
    """Of "three guards from Kandy | arrested by police" the guards, where the parse hangs the participle on the place."""
    by_itself = kind not in {"Arrest", "Removal"} or noun.dep_ != "pobj" or noun.head.lower_ not in {"from", "of", "in", "at"}
    if by_itself or noun.head.head.pos_ != "NOUN" or not any(child.dep_ in {"acl", "relcl"} for child in noun.rights):
        return noun
    ref = cast.ref(noun)
    return noun.head.head if ref is not None and cast.type(ref) == "Place" else noun


def _is_power(cast: Cast, place: Ref, token: "Token") -> bool:
    """Whether a place does what is named behind it: not the city in "a Kandy | bombing"."""
    return token.dep_ == "poss" or cities().isdisjoint(cast.clusters[place].names) or is_land(cast.clusters[place].names)


def _keeps_order(cast: Cast, ref: Ref) -> bool:
    """Police, courts and governments face protests and strikes; where a pronoun seems to say otherwise, it has been misread."""
    names = {word.lower() for name in cast.clusters[ref].names for word in name.split()}
    return cast.type(ref) == "Institution" and bool(names & (words("court-noun") | {"police", "government", "govt"}))


def _represented(token: "Token") -> list["Token"]:
    """Those for whom representatives act: "members of | the union", "officials from | the ministry"."""
    if token.lemma_.lower() not in words("representing"):
        return []
    return [noun for preposition, noun in prepositions(token) if preposition in {"of", "from"}]


# Roles around a verb


def _of_verb(occurrence: Occurrence) -> Iterator[Role]:
    verb, kind = occurrence.head, occurrence.kind
    if occurrence.modified is not None:
        yield occurrence.modified, "target" if verb.lower_.endswith("ed") or verb.tag_ == "VBN" else "actor"
        return
    if kind == "Attack":
        yield from blamed(verb)
    if is_passive(verb) or (kind in SUFFERED and is_headline_passive(verb)):
        suffered = kind in SUFFERED | {"Order"} or any(child.dep_ == "auxpass" for child in verb.lefts)
        yield from ((token, "target" if suffered else "actor") for token in patients(verb))
        yield from ((token, "actor") for token in agents(verb))
        if kind == "Order":
            yield from announced(verb)
        yield from (loser for thing in patients(verb) for loser in losers(thing) if kind != "Appointment")
    else:
        if kind == "Appointment" and is_elected(verb):
            yield from ((token, "target") for token in subjects(verb))
            return
        into_office = kind == "Appointment" and occurrence.trigger.lemma.split()[0] in {"take", "assume", "become", "return"}
        for token in subjects(verb):
            yield token, "target" if into_office else "actor"
            yield from sent(token)
        for child in verb.rights:
            if (
                child.dep_ in {"dobj", "dative"}
                and not into_office
                and verb.lemma_ != "discuss"
                and child.lemma_.lower() not in occurrence.trigger.lemma.split()
            ):
                yield child, "target"
                yield from losers(child) if kind != "Appointment" else ()
            elif child.dep_ == "ccomp" and child.pos_ == "ADJ":
                yield from ((judged, "target") for judged in child.lefts if judged.dep_ == "nsubj")
    granted = {"to"} if occurrence.trigger.lemma.split()[0] in {"grant", "award"} else set[str]()
    yield from _reached(verb, kind, TOWARDS.get(kind, frozenset({"against"})) | granted)
    for token in verb.doc[occurrence.start : occurrence.end]:
        if token != verb and token.pos_ == "NOUN" and kind in MUTUAL | {"Resignation", "CourtRuling"}:
            yield from _around(token, kind)


def is_elected(verb: "Token") -> bool:
    """A headline's "Ada Cole again | elected speaker": who is followed by a bare office has been given it."""
    if verb.lemma_ not in words("naming") | {"appoint", "re-elect", "reelect"} or verb.tag_ not in {"VBN", "VBD"}:
        return False
    given_to = [child for child in verb.rights if child.dep_ in {"dobj", "oprd", "attr"}]
    whole = any(child.ent_type_ == "PERSON" for child in verb.lefts if child.dep_ == "nsubj")
    return whole and any(one.lemma_.lower() in words("office") and not any(one.lefts) for one in given_to)


def _reached(verb: "Token", kind: str, towards: frozenset[str]) -> Iterator[Role]:
    links = [verb, *(child for child in verb.children if child.dep_ in {"acomp", "advmod"})]
    for preposition, noun in (pair for token in links for pair in prepositions(token)):
        if kind in MUTUAL and preposition in {"with", "between", "among", "to"}:
            yield noun, "actor"
        elif preposition in towards:
            yield noun, "target"


# Roles around a noun


def _of_noun(occurrence: Occurrence) -> Iterator[Role]:
    noun, kind = occurrence.head, occurrence.kind
    if noun.lemma_ == "custody":
        yield from held(noun)
        return
    yield from _around(noun, kind)
    for inner in noun.doc[occurrence.start : occurrence.end]:
        if inner.dep_ == "pobj" and inner != noun:
            yield from _around(inner, kind)
    if kind in {"Strike", "HungerStrike"}:
        yield from ((token, "actor") for token in _on(occurrence))
    if kind == "CourtRuling":
        yield from given(noun)
    if kind in PUBLIC and noun.dep_ == "dobj" and noun.head.lemma_ == "face":
        yield from ((token, "target") for token in subjects(noun.head))
    if kind == "Agreement":
        yield from bound(noun)
    if kind == "Talks":
        yield from invited(noun)
        yield from visiting(noun)
        yield from met(noun)
    if kind == "Attack":
        yield from used(noun)
        yield from harmed(noun)
        yield from laid_at(noun)
        yield from blamed(noun)
    verb = _carrier(noun)
    if verb is None or noun.dep_ in {"attr", "oprd"}:
        return
    carrying = phrasal(verb) in _carrying() or (kind == "Order" and (phrasal(verb) in words("enacting") or verb.lemma_ == "put"))
    if kind == "Order" and noun.dep_ == "nsubj" and verb.lemma_ in {"pass", "clear"}:
        yield from ((house, "actor") for house in objects(verb))
        return
    if not carrying or (kind == "Resignation" and phrasal(verb) in {"ask-for", "order", "call-for"}):
        return
    if noun.dep_ in {"nsubj", "nsubjpass"} and verb == noun.head:
        yield from ((token, "actor") for token in agents(verb))
    else:
        yield from ((token, "actor") for token in doers(verb))
    if kind == "Talks":
        yield from chaired(verb)
    yield from _reached(verb, kind, frozenset({"against", "on"}) if kind in {"Order", "Attack"} else frozenset({"against"}))


def _on(occurrence: Occurrence) -> list["Token"]:
    """Who is on strike, read off the words where the parse has lost them: "medics | on a fast unto death", "were on strike"."""
    doc, at = occurrence.head.doc, occurrence.start - 1
    while at > 0 and doc[at].pos_ in {"DET", "ADJ", "NUM"}:
        at -= 1
    if at < 1 or doc[at].lower_ != "on":
        return []
    before = doc[at - 1]
    return [before] if before.pos_ in {"NOUN", "PROPN"} else subjects(before) if before.pos_ in VERBAL else []


def _around(noun: "Token", kind: str) -> Iterator[Role]:
    """What stands at the noun itself: possessor, modifier, "by", "of", "between", a participle with its agent, a relative clause."""
    owned: Part = "target" if kind in SUFFERED and noun.lemma_.lower() not in words("state-attack") else "actor"
    for child in noun.children:
        if child.dep_ == "poss":
            yield child, owned
        elif child.dep_ in MODIFYING and child.pos_ in {"NOUN", "PROPN", "ADJ", "VERB"}:
            if kind != "CourtRuling" or child.lower_ in words("court-noun"):
                yield child, "actor" if kind in {"Attack", "CourtRuling"} else owned
            yield from leading(child)
        elif child.dep_ in {"acl", "relcl"}:
            yield from _clause(child, kind)
            yield from agreed(child) if kind == "Agreement" else ()
            if kind == "Order" and child.dep_ == "acl" and child.tag_ in {"VB", "VBG"}:
                yield from ((thing, "target") for thing in objects(child))
    for preposition, other in (*prepositions(noun), *torn_off(noun)):
        if preposition == "by" or (preposition == "from" and kind in {"Order", "Removal"}):
            yield other, "actor"
        elif preposition == "of":
            yield other, "target" if noun.lemma_.lower() in words("stopping") else owned
        elif preposition in {"between", "among", "with", "involving"}:
            yield other, "actor" if kind in MUTUAL or (preposition == "with" and kind == "Attack") else "target"
        elif preposition == "against" or (preposition == "on" and kind in {"Attack", "Order", "Arrest"} and noun.head.lemma_ not in LAYING):
            yield other, "target"
    if kind in PUBLIC:
        beside = [*list_end(noun), noun.head] if noun.dep_ == "conj" else list_end(noun)
        yield from ((other, "actor") for one in beside for link, other in prepositions(one) if link == "by" and other.i > noun.i)
    if noun.dep_ in MODIFYING and noun.head.lemma_.lower() == "ceremony":
        yield from _around(noun.head, kind)
        yield from ((whom, "target") for preposition, whom in prepositions(noun.head) if preposition == "for")
    if noun.dep_ == "pobj" and noun.head.head.pos_ == "NOUN":
        yield from _governing(noun.head.lower_, noun.head.head, kind)


def _governing(link: str, above: "Token", kind: str) -> Iterator[Role]:
    """ "leaders behind | the protest", "workers on | strike", "a wave of | strikes by nurses"."""
    if link == "behind" or (link == "on" and kind in {"Strike", "HungerStrike"}):
        yield above, "actor"
    elif link in {"of", "in"} and above.lemma_.lower() in words("beginning"):
        yield from _around(above, kind)


def _clause(clause: "Token", kind: str) -> Iterator[Role]:
    """ "a strike launched by nurses", "talks held between them", "a protest that students staged"."""
    enacted = kind == "Order" and phrasal(clause) in words("enacting")
    if (phrasal(clause) not in _carrying() and not enacted) or (clause.lemma_ == "call" and kind not in PUBLIC | {"Talks"}):
        return
    if is_passive(clause):
        yield from ((token, "actor") for token in agents(clause))
    yield from _reached(clause, kind, frozenset({"against"}))
    if clause.dep_ == "relcl":
        yield from ((child, "actor") for child in clause.lefts if child.dep_ == "nsubj" and child.lower_ not in {"which", "that"})
    for child in clause.children:
        if child.dep_ == "xcomp":
            yield from _clause(child, kind)


def _carrier(noun: "Token") -> "Token | None":
    """The verb that carries the noun: "went on | strike", "took part in a series of | strikes"."""
    head = noun.head
    for _ in range(DEPTH):
        if head.dep_ == "ROOT" or head.pos_ in VERBAL:
            break
        called = head.lower_ == "for" and head.head.lemma_ == "call"
        aside = head.dep_ in {"prep", "agent"} and head.lower_ in words("aside") and not called
        if aside or (head.pos_ in {"NOUN", "PROPN"} and head.lemma_.lower() not in _carrying()):
            return None
        head = head.head
    return head if head.pos_ in VERBAL else None


def _carrying() -> frozenset[str]:
    return words("beginning", "continuing", "ending", "planning")
