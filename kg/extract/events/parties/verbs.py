"""Who takes part, by the words around the verb that tells it: "police arrested a clerk", "was stabbed by", "went on strike"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.extract.events.parties.around import MUTUAL, SUFFERED, around, reached
from kg.extract.events.parties.deeds import Role, announced, blamed, losers, sent
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
from kg.extract.grammar.tags import MODIFYING, PAST
from kg.extract.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

TOWARDS = {
    "Attack": frozenset({"against", "at", "on", "towards", "into"}),
    "Order": frozenset({"against", "from"}),
}
"""The prepositions by which a verb of a kind reaches its target; "against" by any."""
ENTERING = frozenset({"take", "assume", "become", "return", "resume", "step", "replace", "succeed", "join", "enter"})
"""First words of the phrases whose subject comes into office."""
WIELDING = frozenset({"use", "wield", "swing"})
PLEAS = frozenset({"plea", "petition", "appeal", "bail", "application", "suit", "case", "charge", "lawsuit", "indictment", "complaint"})
"""What comes before a court from somebody, or against him."""
PENALTIES = frozenset({"sentence", "conviction", "term"})
AIMING = frozenset(
    {"fire", "shoot", "throw", "hurl", "lob", "toss", "launch", "rain", "ram", "plough", "plow", "drive", "use", "storm", "raid"}
)
"""What is done at or into somebody; who was stabbed at the gate was there."""
HURTING = frozenset({"injure", "wound", "hurt", "maim"})
"""What an attack does to people, behind the verb that tells it: "threw stones, | injuring a clerk"."""
DRIVING_OFF = frozenset({"disperse", "stop", "drive", "push", "scatter", "control", "clear", "chase"})


def of_verb(occurrence: Occurrence) -> Iterator[Role]:
    """Who does it and to whom; they are told by subjects and objects, by "by", by what is said of the deed elsewhere in the sentence."""
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
        yield from _undergone(verb, kind)
    elif kind == "Appointment" and is_elected(verb):
        yield from ((token, "target") for token in subjects(verb))
        return
    else:
        yield from _acting(occurrence) if not accused else ()
        yield from _acted_on(occurrence)
    yield from reached(verb, kind, _towards(occurrence))
    yield from _brought_in(occurrence)


def _undergone(verb: "Token", kind: str) -> Iterator[Role]:
    """ "A clerk was | arrested by police", "Clerk | arrested"."""
    suffered = kind in SUFFERED | {"Order"} or any(child.dep_ == "auxpass" for child in verb.lefts)
    yield from ((token, "target" if suffered else "actor") for token in patients(verb))
    yield from ((token, "actor") for token in agents(verb) or (_behind_post(verb) if kind in {"Appointment", "Order"} else []))
    if kind == "Order":
        yield from announced(verb)
    if kind != "Appointment":
        yield from (loser for thing in patients(verb) for loser in losers(thing))


def _behind_post(verb: "Token") -> list["Token"]:
    """By whom, where the parse hangs it on what somebody is made: "was appointed clerk by | the board"."""
    posts = [child for child in verb.rights if child.dep_ == "oprd"] + [noun for link, noun in prepositions(verb) if link == "as"]
    return [who for post in posts for who in agents(post)]


def _acting(occurrence: Occurrence) -> Iterator[Role]:
    """ "Police | arrested a clerk"; who "took office" or "lost her post" has it done to her."""
    out_of_office = occurrence.kind == "Removal" and _first_word(occurrence) in {"lose", "get"}
    for token in _in_front(occurrence) or subjects(occurrence.head):
        yield token, "target" if _enters_office(occurrence) or out_of_office else "actor"
        yield from sent(token)


def _acted_on(occurrence: Occurrence) -> Iterator[Role]:
    """ "Police | arrested a clerk", "the clerk police | arrested"."""
    verb = occurrence.head
    if not objects(verb) and occurrence.kind in SUFFERED:
        yield from ((whom, "target") for whom in shared_objects(verb) or _whom(verb))
    for child in verb.rights:
        if child.dep_ in {"dobj", "dative"}:
            yield from _object(child, occurrence)
        else:
            yield from _taken_for_another(child, verb, occurrence.kind)


def _object(child: "Token", occurrence: Occurrence) -> Iterator[Role]:
    """ "arrested a | clerk"; of "took | office", "blocked a | road" and "called a | strike" it is nobody to whom it is done."""
    own = child.lemma_.lower() in occurrence.trigger.lemma.split()
    if not own and not _enters_office(occurrence) and occurrence.head.lemma_ not in {"discuss", "block"}:
        yield child, "target"
        yield from losers(child) if occurrence.kind != "Appointment" else _named_before(child)


def _taken_for_another(child: "Token", verb: "Token", kind: str) -> Iterator[Role]:
    """To whom it is done, where the parse takes that for something else: "named Ada Cole | minister", "found | the guard guilty"."""
    if child.dep_ == "npadvmod" and child.ent_type_ == "PERSON" and kind in SUFFERED and objects(verb):
        yield child, "target"
    elif child.dep_ == "oprd" and kind == "Appointment":
        yield from _named_before(child)
        if child.ent_type_ == "PERSON" or (child.pos_ == "PROPN" and any(link == "as" for link, _ in prepositions(verb))):
            yield child, "target"
    elif child.dep_ == "ccomp" and kind == "Attack":
        yield from ((one, "target") for one in _said_to_be(child))
    elif child.dep_ == "ccomp" and child.pos_ == "ADJ":
        named = (one for one in child.lefts if one.dep_ == "nsubj" or (one.dep_ == "compound" and one.ent_type_ == "PERSON"))
        yield from ((judged, "target") for judged in named)


def _first_word(occurrence: Occurrence) -> str:
    return occurrence.trigger.lemma.split()[0]


def _enters_office(occurrence: Occurrence) -> bool:
    return occurrence.kind == "Appointment" and _first_word(occurrence) in ENTERING


def _towards(occurrence: Occurrence) -> frozenset[str]:
    """The prepositions behind which stands to whom it is done: "fired | at", "granted | to"."""
    kind, verb, first = occurrence.kind, occurrence.head, _first_word(occurrence)
    towards = set(TOWARDS.get(kind, {"against"}))
    if kind == "Attack" and verb.lemma_ in words("using"):
        towards -= {"from"}
    if kind == "Attack" and occurrence.single and verb.lemma_ not in AIMING:
        towards -= {"at", "on", "into"}
    if first in {"grant", "award"} or occurrence.trigger.lemma in {"administer oath", "issue notice"}:
        towards |= {"to"}
    if occurrence.trigger.lemma == "swear in":
        towards |= {"in"}
    if kind == "Removal" and first == "part":
        towards |= {"with"}
    return frozenset(towards)


def _brought_in(occurrence: Occurrence) -> Iterator[Role]:
    """Who takes part by another word than the verb: "threw stones, | injuring a clerk", "granted | bail to", "called a | strike"."""
    verb, kind = occurrence.head, occurrence.kind
    if kind == "CourtRuling" or verb.lemma_ == "commute":
        pleas = [plea for plea in (*objects(verb), *patients(verb)) if plea.lemma_.lower() in PLEAS | PENALTIES]
        yield from ((who, "target") for plea in pleas for who in plea.lefts if who.dep_ == "poss")
        yield from ((who, "target") for plea in pleas for link, who in prepositions(plea) if link in {"of", "against", "by"})
    if kind == "Talks" and verb.lemma_ == "discuss":
        yield from ((whom, "actor") for matter in objects(verb) for link, whom in prepositions(matter) if link == "with")
    if kind == "Attack":
        hurting = [child for child in verb.rights if child.dep_ == "advcl" and child.tag_ == "VBG" and child.lemma_ in HURTING]
        driving_off = [child for child in verb.rights if child.lemma_ in DRIVING_OFF] if verb.lemma_ in WIELDING else []
        yield from ((whom, "target") for child in hurting + driving_off for whom in objects(child))
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
