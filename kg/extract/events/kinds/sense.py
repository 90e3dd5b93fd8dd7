"""What a trigger means where it stands: "fired a clerk" is a removal, a court's order a ruling, "struck a deal" no strike.

Each kind has a small test on the words around the trigger and on who takes part.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.events.kinds.accords import is_agreement
from kg.extract.events.kinds.conferring import is_talks
from kg.extract.events.kinds.dismissals import is_removal
from kg.extract.events.kinds.harm import is_attack
from kg.extract.events.kinds.holding import is_arrest
from kg.extract.events.kinds.ordering import is_order, removes_policy
from kg.extract.events.kinds.posts import is_appointment
from kg.extract.events.kinds.protesting import is_protest
from kg.extract.events.kinds.ruling import is_before_court, is_ruling
from kg.extract.events.kinds.stoppages import are_traders, is_strike
from kg.extract.events.parties.participants import Parties
from kg.extract.events.parties.verbs import is_filled
from kg.extract.events.powers import are_people, is_authority, is_called, is_court
from kg.extract.events.triggers import Occurrence
from kg.extract.grammar.clauses import LABELLING, is_labelled, is_passive, objects, prepositions, subjects
from kg.extract.grammar.tags import MODIFYING, NOUNS
from kg.extract.grammar.topics import MATCH, is_of_war, speaks_of
from kg.extract.lexicon import words
from kg.nlp import sentence_of

if TYPE_CHECKING:
    from spacy.tokens import Token

ASSAILANTS = frozenset(
    "bomber missile rocket drone gunman militant rebel attacker assailant jet warplane shell insurgent airstrike".split()
)
STRUCK_TOGETHER = frozenset("deal agreement bargain accord pact truce balance chord note tone blow gold oil pose".split())
ASKING = frozenset({"would", "could", "should", "can", "will", "may", "might", "must", "shall"})
HABITUALLY = frozenset({"usually", "often", "always", "normally", "generally", "typically", "rarely", "seldom", "sometimes", "frequently"})


def sense(cast: Cast, occurrence: Occurrence, parties: Parties) -> str | None:
    """The kind of happening the trigger names there, or None where it names none."""
    kind = _kind(cast, occurrence, parties)
    if kind in {"Order", "CourtRuling"} and _is_of_an_order(occurrence.head):
        return None
    if (
        occurrence.nominal
        and occurrence.head.dep_ == "oprd"
        and occurrence.head.head.lemma_ in LABELLING
        and not is_labelled(occurrence.head)
    ):
        return None
    if _is_play(cast, occurrence) or _is_habit(occurrence.head) or _is_asked(occurrence.head):
        return None
    test = TESTS.get(kind)
    return kind if test is None or test(cast, occurrence, parties) else None


def _is_of_an_order(verb: "Token") -> bool:
    """ "issued an order | barring them": what the order says is no other one."""
    return (
        verb.dep_ == "acl" and verb.tag_ == "VBG" and verb.head.lemma_.lower() in {"order", "injunction", "directive", "circular", "stay"}
    )


def _is_play(cast: Cast, occurrence: Occurrence) -> bool:
    """Whether the word is a move in a game: "struck in the third over", "the attack lacked a forward", "was dismissed for 20"."""
    if not occurrence.single or occurrence.trigger.lemma not in words("played"):
        return False
    beside = any(token.lemma_.lower() in words("sport") for token in occurrence.head.sent)
    moved = occurrence.kind != "Removal" or occurrence.trigger.lemma == "remove"
    return beside or (moved and speaks_of(cast.doc, words("sport")) >= MATCH)


def _is_habit(head: "Token") -> bool:
    """ "meetings usually last an hour": what is so as a rule, not once."""
    verb = head.head if head.pos_ in NOUNS and head.dep_ in {"nsubj", "nsubjpass", "dobj"} else head
    if verb.tag_ not in {"VBZ", "VBP"} and not any(child.tag_ in {"VBZ", "VBP"} and child.lemma_ == "be" for child in verb.lefts):
        return False
    return any(child.dep_ == "advmod" and child.lower_ in HABITUALLY for child in verb.children)


def _is_asked(head: "Token") -> bool:
    """ "Would clerks accused of fraud march?": a question tells of nothing."""
    sentence = sentence_of(head)
    first = next((token for token in sentence if token.is_alpha), head)
    return first.lower_ in ASKING and any(token.text == "?" for token in sentence[-3:])


def _kind(cast: Cast, occurrence: Occurrence, parties: Parties) -> str:
    """The trigger's kind, or the one it has by who takes part: courts rule, armies attack, legislators walk out in protest."""
    if _is_by_court(cast, occurrence, parties):
        return "CourtRuling"
    if (walked_out := _kind_of_strike(cast, occurrence, parties)) is not None:
        return walked_out
    if _is_sentenced(occurrence):
        return "CourtRuling"
    if occurrence.kind == "Protest" and occurrence.nominal and any(child.lemma_.lower() == "leave" for child in occurrence.head.lefts):
        return "Strike"
    if _is_made_by_order(cast, occurrence, parties):
        return "Order"
    if _is_put_out(cast, occurrence, parties):
        return "Removal"
    first = occurrence.trigger.lemma.split()[0]
    if first == "capture" and not are_people(cast, parties.targets):
        return "Attack"
    if first == "besiege" and not is_of_war(cast.doc) and are_people(cast, parties.actors):
        return "Protest"
    called = occurrence.head.dep_ == "dobj" and occurrence.head.head.lemma_ in {"call", "observe"}
    if first == "shutdown" and parties.actors and (called or all(cast.type(ref) == "Group" for ref in parties.actors)):
        return "Strike"
    return _kind_of_removal(cast, occurrence, parties)


def _is_by_court(cast: Cast, occurrence: Occurrence, parties: Parties) -> bool:
    """ "The court | barred the march", "was | ordered to stand trial"; a court that is shut or closed rules nothing."""
    first = occurrence.trigger.lemma.split()[0]
    ruling = occurrence.kind in {"Order", "CourtRuling"} and first not in {"advise", "shut", "close"}
    if (ruling or first in words("court-act")) and any(is_court(cast, ref) for ref in parties.actors):
        return True
    return first == "order" and is_passive(occurrence.head) and not parties.actors and is_before_court(occurrence.head)


def _kind_of_strike(cast: Cast, occurrence: Occurrence, parties: Parties) -> str | None:
    """Protest for "the opposition | walked out of the house", Attack for "a | strike on the port", Order for "the state | shut shops"."""
    if occurrence.kind != "Strike":
        return None
    if occurrence.trigger.lemma == "strike" and _is_military(cast, occurrence, parties):
        return "Attack"
    if occurrence.trigger.lemma.split()[0] in {"close", "shut"} and not are_traders(cast, parties):
        return "Order"
    at_work = any(cast.type(ref) == "Group" and is_called(cast, ref, words("labour")) for ref in parties.actors)
    walked = occurrence.trigger.lemma.split()[0] in {"walk", "walkout"}
    return "Protest" if walked and not at_work and _is_in_a_house(cast, occurrence) else None


def _is_sentenced(occurrence: Occurrence) -> bool:
    """ "| jailed for two years"."""
    return occurrence.trigger.lemma.split()[0] == "jail" and any(
        link == "for" and span.lemma_ in {"year", "month", "week", "day", "life"} for link, span in prepositions(occurrence.head)
    )


def _is_made_by_order(cast: Cast, occurrence: Occurrence, parties: Parties) -> bool:
    """ "| adjourned the session", "| impeached the mayor", "| fined the mill", "was | told to leave"."""
    first, verb = occurrence.trigger.lemma.split()[0], occurrence.head
    if first == "commute":
        return any(is_authority(cast, ref) for ref in parties.actors)
    if first == "tell":
        return is_passive(verb) and any(child.dep_ == "xcomp" and child.tag_ == "VB" for child in verb.rights)
    if first == "adjourn":
        return any(thing.lemma_.lower() in words("legislature") | {"session", "sitting"} for thing in objects(verb))
    if first == "fine":
        return bool(parties.actors) or not is_before_court(verb)
    return first == "impeach" or (first == "designate" and _is_outlawed(verb))


def _is_put_out(cast: Cast, occurrence: Occurrence, parties: Parties) -> bool:
    """ "The coach was | replaced": who is told of loses a post and gets none."""
    if occurrence.kind != "Appointment" or occurrence.trigger.lemma.split()[0] != "replace" or is_filled(occurrence.head):
        return False
    return is_passive(occurrence.head) or not are_people(cast, parties.targets)


def _kind_of_removal(cast: Cast, occurrence: Occurrence, parties: Parties) -> str:
    """Order for "| dropped the tax", "| disqualified the party", Removal for "| suspended a clerk"; else the trigger's kind."""
    first = occurrence.trigger.lemma.split()[0]
    measures = occurrence.kind == "Removal" and first in {"remove", "drop", "revoke", "suspend", "dismiss"}
    if measures and removes_policy(cast, occurrence.head, parties):
        return "Order"
    if first in {"suspend", "revoke"} and are_people(cast, parties.targets):
        return "Removal"
    if first == "disqualify" and parties.targets and not are_people(cast, parties.targets):
        return "Order"
    return occurrence.kind


def _is_outlawed(verb: "Token") -> bool:
    """ "designated as a terrorist group", "was designated a terrorist"."""
    called = [what for link, what in prepositions(verb) if link == "as"]
    called += [child for child in verb.rights if child.dep_ in {"oprd", "dobj", "attr"}]
    return any(word.lemma_.lower() in words("outlawed") for what in called for word in (what, *what.lefts))


LEGISLATORS = frozenset({"mps", "mlas", "lawmakers", "legislators", "senators", "parliamentarians", "councillors"})


def _is_in_a_house(cast: Cast, occurrence: Occurrence) -> bool:
    """Members walk out of an assembly in protest, not to stop work."""
    return any(token.lower_ in words("legislature") | LEGISLATORS for token in occurrence.head.sent) or speaks_of(
        cast.doc, words("legislature")
    ) > max(2, speaks_of(cast.doc, words("labour")))


def _is_military(cast: Cast, occurrence: Occurrence, parties: Parties) -> bool:
    """A strike from the air, by an army, one that killed, or any in a report of war that does not speak of workers."""
    head = occurrence.head
    before = {child.lower_ for child in head.lefts if child.dep_ in MODIFYING}
    killed_in = head.dep_ == "pobj" and head.head.lower_ in {"in", "by"} and head.head.head.lemma_ in words("killing")
    if before & words("armed") or killed_in or (head.dep_ == "nsubj" and head.head.lemma_ in words("killing")):
        return True
    if not occurrence.nominal and any(doer.lemma_.lower() in ASSAILANTS for doer in subjects(head)):
        near = any(link in {"near", "in", "at", "inside", "outside", "on"} for link, _ in prepositions(head))
        return near or (bool(objects(head)) and not any(thing.lemma_.lower() in STRUCK_TOGETHER for thing in objects(head)))
    forces = (ref for ref in parties.actors if cast.type(ref) == "Institution" and is_called(cast, ref, words("armed")))
    if next(forces, None) is not None:
        return occurrence.nominal or bool(objects(head))
    owners = (cast.ref(child) for child in head.lefts if child.dep_ == "poss")
    by_country = any(ref is not None and cast.type(ref) == "Place" for ref in (*owners, *parties.actors))
    if by_country and not occurrence.nominal and _strikes_something(head):
        return True
    at_work = not by_country and any(token.lemma_.lower() in words("labour") for token in head.sent)
    return is_of_war(cast.doc) and not at_work


def _strikes_something(verb: "Token") -> bool:
    """ "Norway | struck two bases", "Norway | struck what it said were bases"; not "struck a deal"."""
    things = objects(verb)
    told = any(child.dep_ == "ccomp" and child.left_edge.lower_ == "what" for child in verb.rights)
    return told or (bool(things) and not any(thing.lemma_.lower() in STRUCK_TOGETHER for thing in things))


def _resignation(cast: Cast, occurrence: Occurrence, parties: Parties) -> bool:
    if occurrence.trigger.lemma == "retire" and (occurrence.modified is not None or not _is_dated(occurrence.head)):
        return False
    if occurrence.trigger.lemma == "retire" and any(child.lower_ in {"to", "will", "would"} for child in occurrence.head.lefts):
        return False
    if occurrence.trigger.lemma == "quit" and any(
        child.dep_ == "xcomp" or child.lower_ in {"smoking", "drinking"} for child in occurrence.head.rights
    ):
        return False
    if occurrence.trigger.lemma.endswith(" notice") and any(
        child.lower_ in {"of", "that"} for one in occurrence.head.doc[occurrence.start : occurrence.end] for child in one.rights
    ):
        return False
    resigned_to_it = any(child.lower_.endswith(("self", "selves")) for child in occurrence.head.rights)
    return are_people(cast, parties.actors) and not resigned_to_it


def _is_dated(leaving: "Token") -> bool:
    """ "retired on Monday", "retired from the service"; "the retired clerk" left long ago."""
    return any(child.dep_ == "npadvmod" or child.lower_ in {"from", "on", "in", "as", "last"} for child in leaving.rights)


def _fast(_: Cast, occurrence: Occurrence, __: Parties) -> bool:
    """ "ended her fast", "fasting doctors"; a fast train does not fast."""
    head = occurrence.head
    if not occurrence.single:
        return True
    if occurrence.nominal:
        return head.lower_ in {"fast", "fasts"} and head.dep_ in {"dobj", "pobj", "nsubj", "nsubjpass"} and any(head.lefts)
    return head.lower_ != "fast" or head.pos_ == "VERB"


TESTS: dict[str, Callable[[Cast, Occurrence, Parties], bool]] = {
    "Strike": is_strike,
    "HungerStrike": _fast,
    "Attack": is_attack,
    "Protest": is_protest,
    "Talks": is_talks,
    "Agreement": is_agreement,
    "Removal": is_removal,
    "Appointment": is_appointment,
    "Arrest": is_arrest,
    "Resignation": _resignation,
    "CourtRuling": is_ruling,
    "Order": is_order,
}
