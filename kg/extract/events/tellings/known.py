"""How what a word names stands once its parties and its time are known: "the nurses' strike" took place, who "meet on Friday" will."""

from typing import TYPE_CHECKING

from kg.extract.events.parties.around import PUBLIC
from kg.extract.events.parties.participants import Parties
from kg.extract.events.settings.dates import Time
from kg.extract.events.tellings.factuality import Standing, standing
from kg.extract.events.tellings.hedges import is_to_enact
from kg.extract.events.triggers import Occurrence
from kg.extract.grammar.clauses import patients, subjects
from kg.extract.grammar.lemmas import phrasal
from kg.extract.grammar.tags import AUXILIARY, PRESENT, SUBJECTS, UNDERGOING, VERBAL
from kg.extract.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

DECREED = frozenset({"Order", "Removal", "Appointment"})
"""Kinds that are done when a house has voted to do them."""
CANCELLING = frozenset({"cancel", "call-off", "postpone", "put-off", "defer", "scrap"})
"""Verbs after which talks are not held, or not yet."""


def of_modifier(occurrence: Occurrence) -> Standing | None:
    """ "the striking workers" are on strike, "the arrested students" were arrested."""
    if occurrence.modified is None:
        return None
    return "ongoing" if occurrence.head.lower_.endswith("ing") else "happened"


def of_dated(occurrence: Occurrence, kind: str, stands: Standing, time: Time | None) -> Standing:
    """What is told "since" a day goes on, what a house voted to do is done, what comes on a day told in the present is planned."""
    if time and time.relation == "since" and stands == "happened" and kind in words("can-go-on"):
        return "happened" if kind == "Talks" and occurrence.head.lemma_ == "meet" else "ongoing"
    if stands == "planned" and kind in DECREED and _is_voted(occurrence):
        return "happened"
    return "planned" if stands in {"happened", "ongoing"} and kind not in words("done-at-once") and _is_coming(occurrence, time) else stands


def _is_voted(occurrence: Occurrence) -> bool:
    """ "voted to | dismiss the mayor", "voted to pass the | bill"."""
    verb = occurrence.head.head if occurrence.nominal else occurrence.head
    return verb.dep_ == "xcomp" and verb.head.lemma_ == "vote"


def _is_coming(occurrence: Occurrence, time: Time | None) -> bool:
    """ "The envoys | meet on Friday", "The | talks resume next week", "They hold | talks on Friday"."""
    head = occurrence.head
    carried = head.dep_ in SUBJECTS or (head.dep_ == "dobj" and phrasal(head.head) in words("beginning"))
    verb = head.head if occurrence.nominal and carried else head
    if time is None or verb.tag_ not in PRESENT or any(child.dep_ in AUXILIARY for child in verb.lefts):
        return False
    if next((above for above in verb.doc[time.end - 1].ancestors if above.pos_ in VERBAL), None) != verb:
        return False
    return time.ahead > time.value or any(token.lower_ == "next" for token in verb.doc[time.start : time.end])


def of_known(occurrence: Occurrence, kind: str, stands: Standing, *, known: bool) -> Standing:
    """What is known by its parties or its time took place, wherever it is mentioned; an arrest announced has been made, a rally ends."""
    head = occurrence.head
    if kind == "Talks" and stands == "called_off" and not (head.dep_ in UNDERGOING and phrasal(head.head) in CANCELLING):
        return "happened"
    if kind == "Protest" and stands == "called_off" and head.dep_ == "nsubj" and head.head.lemma_ in {"end", "conclude", "finish"}:
        return "happened"
    if kind == "Order" and stands == "mentioned" and is_to_enact(head) and standing(head.head, nominal=False) == "planned":
        return "planned"
    announced = head.dep_ == "dobj" and head.head.lemma_ == "announce" and kind not in PUBLIC | {"Talks"}
    return "happened" if (stands == "mentioned" and known) or (stands == "planned" and announced) else stands


def is_aside(occurrence: Occurrence, kind: str, found: Parties, *, in_headline: bool, in_war: bool) -> bool:
    """Whether a verb tells no happening of its own, though it may tell more of one told elsewhere."""
    head = occurrence.head
    habitual = head.tag_ in PRESENT and not in_headline and kind in words("done-at-once")
    habitual = habitual and not occurrence.trigger.lemma.startswith("take over")
    ruled = kind in {"Appointment", "Removal"} and head.tag_ == "VBN" and not in_headline
    ruled = ruled and not any(who.ent_type_ == "PERSON" for who in patients(head))
    habitual = habitual or (ruled and any(child.dep_ == "auxpass" and child.lower_ in {"is", "are"} for child in head.lefts))
    in_protest = kind == "Protest" and head.lemma_ == "protest" and head.dep_ == "advcl" and head.tag_ == "VBG"
    return habitual or in_protest or (kind == "Attack" and not in_war and _unattributed(occurrence, found))


def _unattributed(occurrence: Occurrence, found: Parties) -> bool:
    """ "Three people were killed": by whom or what, other places must tell; a virus kills too."""
    head = occurrence.head
    if head.lemma_ != "kill" or any(child.lower_ == "by" for child in head.rights):
        return False
    doers = subjects(head)
    owned_up = head.dep_ == "ccomp" and bool(subjects(head.head))
    somebody = bool(found.actors) and (owned_up or not any(doer.lower_ == "it" for doer in doers))
    doers += [doer for clause in head.rights if clause.dep_ == "advcl" and _tells_when(clause) for doer in subjects(clause)]
    return not somebody and not any(doer.lemma_ in words("attacking") for doer in doers)


def _tells_when(clause: "Token") -> bool:
    """Whether the clause says at what others came to harm: "were killed | when a bomb went off"."""
    return any(child.lower_ in {"when", "after", "as"} for child in clause.lefts)
