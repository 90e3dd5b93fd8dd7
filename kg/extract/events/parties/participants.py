"""Who does what happens and to whom: "the doctors' strike", "arrested by police", "talks between X and Y", "went on strike".

Roles are read off the parse around a trigger; whom a word means is the cast's affair.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from kg.extract.cast import Cast
from kg.extract.events.parties.around import MUTUAL, PUBLIC, SUFFERED, around, of_noun, reached
from kg.extract.events.parties.counting import counted
from kg.extract.events.parties.deeds import (
    Role,
    announced,
    blamed,
    losers,
    sent,
)
from kg.extract.events.parties.meant import by_states, meant
from kg.extract.events.powers import is_called, is_court
from kg.extract.events.triggers import Occurrence
from kg.extract.grammar.clauses import (
    agents,
    is_headline_passive,
    is_passive,
    objects,
    patients,
    prepositions,
    shared_objects,
    subjects,
)
from kg.extract.grammar.tags import ADNOMINAL, MODIFYING, PAST
from kg.extract.lexicon import words
from kg.extract.names.known.gazetteer import cities, is_land
from kg.model import Ref

if TYPE_CHECKING:
    from spacy.tokens import Token

TOWARDS = {
    "Attack": frozenset({"against", "at", "on", "towards", "from", "into"}),
    "Order": frozenset({"against", "from"}),
}
"""The prepositions by which a verb of a kind reaches its target; "against" by any."""
ENTERING = frozenset({"take", "assume", "become", "return", "resume", "step", "replace", "succeed", "join", "enter"})
"""First words of the phrases whose subject comes into office."""
WIELDING = frozenset({"use", "wield", "swing"})
PLEAS = frozenset({"plea", "petition", "appeal", "bail", "application", "suit", "case", "charge", "lawsuit", "indictment", "complaint"})
"""What comes before a court from somebody, or against him."""
AIMING = frozenset(
    {"fire", "shoot", "throw", "hurl", "lob", "toss", "launch", "rain", "ram", "plough", "plow", "drive", "use", "storm", "raid"}
)
"""What is done at or into somebody; who was stabbed at the gate was there."""
HURTING = frozenset({"injure", "wound", "hurt", "maim"})
"""What an attack does to people, behind the verb that tells it: "threw stones, | injuring a clerk"."""
DRIVING_OFF = frozenset({"disperse", "stop", "drive", "push", "scatter", "control", "clear", "chase"})
REPORTERS = frozenset({"reporters", "journalists", "newsmen", "mediapersons", "correspondents"})
"""Those to whom people speak after talks."""


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
    found = list(of_noun(occurrence) if occurrence.nominal else _of_verb(occurrence))
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


# Roles around a verb


def _of_verb(occurrence: Occurrence) -> Iterator[Role]:
    verb, kind = occurrence.head, occurrence.kind
    if occurrence.modified is not None:
        yield occurrence.modified, "target" if verb.lower_.endswith("ed") or verb.tag_ == "VBN" else "actor"
        return
    if beset := _torn_from(verb) or _beset(occurrence):
        yield from ((token, "actor") for token in subjects(verb) or ([verb.head] if verb.dep_ == "acl" else []))
        yield from ((token, "target") for token in beset)
        return
    accused = list(blamed(verb)) if kind == "Attack" else []
    yield from accused
    if kind == "Appointment" and verb.lemma_ == "replace" and is_filled(verb):
        yield from ((token, "target") for token in agents(verb))
        return
    left_out = kind in SUFFERED or (verb.lemma_ == "suspend" and verb.dep_ == "ROOT")
    if is_passive(verb) or (left_out and is_headline_passive(verb)):
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
        into_office = kind == "Appointment" and occurrence.trigger.lemma.split()[0] in ENTERING
        out_of_office = kind == "Removal" and occurrence.trigger.lemma.split()[0] in {"lose", "get"}
        for token in _in_front(occurrence) or subjects(verb) if not accused else ():
            yield token, "target" if into_office or out_of_office else "actor"
            yield from sent(token)
        if not objects(verb) and kind in SUFFERED:
            yield from ((child, "target") for child in shared_objects(verb) or _whom(verb))
        for child in verb.rights:
            if (
                child.dep_ in {"dobj", "dative"}
                and not into_office
                and verb.lemma_ not in {"discuss", "block"}
                and child.lemma_.lower() not in occurrence.trigger.lemma.split()
            ):
                yield child, "target"
                yield from losers(child) if kind != "Appointment" else _named_before(child)
            elif child.dep_ == "npadvmod" and child.ent_type_ == "PERSON" and kind in SUFFERED and objects(verb):
                yield child, "target"
            elif child.dep_ == "oprd" and kind == "Appointment":
                yield from _named_before(child)
                if child.ent_type_ == "PERSON":
                    yield child, "target"
            elif child.dep_ == "ccomp" and kind == "Attack":
                yield from ((one, "target") for one in _said_to_be(child))
            elif child.dep_ == "ccomp" and child.pos_ == "ADJ":
                named = (one for one in child.lefts if one.dep_ == "nsubj" or (one.dep_ == "compound" and one.ent_type_ == "PERSON"))
                yield from ((judged, "target") for judged in named)
    towards = TOWARDS.get(kind, frozenset({"against"}))
    towards -= {"from"} if kind == "Attack" and verb.lemma_ in words("using") else set()
    towards -= {"at", "on", "into"} if kind == "Attack" and occurrence.single and verb.lemma_ not in AIMING else set()
    granted = {"to"} if occurrence.trigger.lemma.split()[0] in {"grant", "award"} else set[str]()
    granted |= {"to"} if occurrence.trigger.lemma == "administer oath" else set()
    granted |= {"in"} if occurrence.trigger.lemma == "swear in" else set()
    granted |= {"with"} if kind == "Removal" and occurrence.trigger.lemma.split()[0] == "part" else set()
    yield from reached(verb, kind, towards | granted)
    if kind == "CourtRuling":
        pleas = (plea for plea in [*objects(verb), *patients(verb)] if plea.lemma_.lower() in PLEAS)
        yield from ((who, "target") for plea in pleas for link, who in prepositions(plea) if link in {"of", "against", "by"})
    if kind == "Talks" and verb.lemma_ == "discuss":
        yield from (role for matter in objects(verb) for role in reached(matter, kind, frozenset()))
    if kind == "Attack":
        hurt = (child for child in verb.rights if child.dep_ == "advcl" and child.tag_ == "VBG" and child.lemma_ in HURTING)
        yield from ((whom, "target") for child in hurt for whom in objects(child))
    if kind == "Attack" and verb.lemma_ in WIELDING:
        yield from ((whom, "target") for child in verb.rights if child.lemma_ in DRIVING_OFF for whom in objects(child))
    for token in verb.doc[occurrence.start : occurrence.end]:
        if token != verb and token.pos_ == "NOUN" and kind in MUTUAL | {"Resignation", "CourtRuling"}:
            yield from around(token, kind)
        if token != verb and kind == "Removal":
            yield from losers(token)


def _said_to_be(clause: "Token") -> list["Token"]:
    """ "bombed what it said were rebel | bases"."""
    first = clause.left_edge
    return [one for one in clause.subtree if one.dep_ == "attr" and one != first] if first.lower_ == "what" else []


def _in_front(occurrence: Occurrence) -> list["Token"]:
    """ "| Police baton-charged them": whom the parse takes for a part of the phrase."""
    inside = [token for token in subjects(occurrence.head) if occurrence.start <= token.i < occurrence.head.i]
    return [child for token in inside for child in token.lefts if child.dep_ == "compound" and child.i < occurrence.start]


def _whom(verb: "Token") -> list["Token"]:
    """ "the clerk whom police | arrested", "the clerk police | arrested"."""
    if verb.dep_ != "relcl":
        return []
    asked = [child for child in verb.lefts if child.dep_ == "dobj" and child.lower_ in {"whom", "who", "that", "which"}]
    bare = not any(child.tag_ in {"WP", "WDT", "WRB", "IN"} for child in verb.lefts) and verb.head.tag_ in {"NN", "NNS", "NNP"}
    return asked or ([verb.head] if bare and any(child.dep_ == "nsubj" for child in verb.lefts) else [])


def _torn_from(verb: "Token") -> list["Token"]:
    """Of "The mayor | sacked harbour chief Ada Cole" the chief, whom the parse takes for what an adjective stands before."""
    if verb.dep_ not in {"amod", "compound"} or not any(child.dep_ == "nsubj" for child in verb.lefts):
        return []
    return [verb.head, verb.head.head] if verb.head.dep_ in MODIFYING else [verb.head]


def _beset(occurrence: Occurrence) -> list["Token"]:
    """Of "A mob | set upon the driver" the driver, also where the parse has taken the verb for a participle."""
    verb = occurrence.head
    if occurrence.trigger.lemma not in {"set upon", "swoop on"} or any(child.dep_ == "auxpass" for child in verb.lefts):
        return []
    return [whom for link, whom in prepositions(verb) if link in {"on", "upon"} and whom.i > occurrence.end - 1]


def _named_before(post: "Token") -> Iterator[Role]:
    """Of "named Ada Cole | minister" the person, whom the parse takes for a part of the title."""
    if post.lemma_.lower() in words("post"):
        yield from ((child, "target") for child in post.lefts if child.ent_type_ == "PERSON" and child.dep_ in MODIFYING)


def is_filled(replaced: "Token") -> bool:
    """ "Ada Cole quit and was | replaced by Ben Dorn": she had gone, and he got her post."""
    gone = replaced.dep_ == "conj" and replaced.head.lemma_ in {"resign", "quit", "die", "retire", "step", "leave"}
    return gone and is_passive(replaced) and bool(agents(replaced))


def is_elected(verb: "Token") -> bool:
    """A headline's "Ada Cole again | elected speaker": who is followed by a bare office has been given it."""
    if verb.lemma_ not in words("naming") | {"appoint", "re-elect", "reelect"} or verb.tag_ not in PAST:
        return False
    given_to = [child for child in verb.rights if child.dep_ in {"dobj", "oprd", "attr"}]
    whole = any(child.ent_type_ == "PERSON" for child in verb.lefts if child.dep_ == "nsubj")
    return whole and any(one.lemma_.lower() in words("office") and not any(one.lefts) for one in given_to)
