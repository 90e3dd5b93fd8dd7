"""What those who are asked do in the sentence behind: "The union wants 20 percent. | The firm | has offered 5.", "She declined."."""

from typing import TYPE_CHECKING, NamedTuple

from kg.extract.cast import Cast
from kg.extract.demands.asks import Ask, Status
from kg.extract.demands.parties.spokesmen import spoken_for
from kg.extract.demands.status.verdicts import ORDINALS, UNREAL, verdict
from kg.extract.grammar.tags import SUBJECTS, VERBAL
from kg.extract.lexicon import words
from kg.extract.statements.speakers.subjects import is_passive
from kg.model import Ref

if TYPE_CHECKING:
    from spacy.tokens import Token

OFFERING = frozenset({"offer", "propose"})
READY = frozenset({"prepared", "ready", "willing"})
GOING = frozenset({"go", "leave", "quit", "resign", "step"})
OBLIGING = frozenset({"agree", "comply", "oblige", "relent"})
COMPLEMENTS = frozenset({"ccomp", "dobj", "prep", "xcomp"})


class Reply(NamedTuple):
    """Who replies, or for whom he does, and what that makes of the demand."""

    by: Ref
    status: Status


def reply_to(cast: Cast, ask: Ask, head: "Token") -> Reply | None:
    """The reply to a demand that the sentence behind it tells."""
    doc, at = cast.doc, ask.trigger.sent.end
    while at < len(doc) and doc[at].is_space:
        at += 1
    verb = doc[at].sent.root if at < len(doc) else None
    if verb is None or verb.pos_ not in VERBAL or is_passive(verb) or any(child.lower_ in UNREAL for child in verb.lefts):
        return None
    subject = next((child for child in verb.lefts if child.dep_ == "nsubj"), None)
    ref = cast.ref(subject) if subject is not None else None
    if ref is None or ref in ask.by or cast.type(ref) not in {"Institution", "Person"} or ask.asked not in {None, ref}:
        return None
    status = _meaning(cast, verb, ref, head)
    bodies = [body for body in spoken_for(cast, ref) if cast.type(body) == "Institution" and body not in ask.by]
    return Reply(bodies[0] if len(bodies) == 1 and ask.asked is None else ref, status) if status is not None else None


def _meaning(cast: Cast, verb: "Token", ref: Ref, head: "Token") -> Status | None:
    told = [child for child in verb.rights if child.dep_ in COMPLEMENTS and not (child.dep_ == "xcomp" and child.tag_ == "VBG")]
    negative = any(child.dep_ == "neg" for child in verb.children)
    lemma = verb.lemma_.lower()
    if lemma in {"decline", "refuse"} and not negative:
        goes = [child for child in told if child.dep_ == "xcomp" and child.lemma_ in GOING]
        whom = [cast.ref(child) for child in head.lefts if child.dep_ in SUBJECTS]
        return "rejected" if not told or (goes and ref in whom) else None
    if lemma in OBLIGING and not told:
        return "rejected" if negative else "met"
    if lemma in OFFERING and not negative:
        return "open" if any(child.dep_ == "dobj" and _of_money(child) for child in told) else None
    ready = next((child for child in verb.rights if child.dep_ == "acomp" and child.lower_ in READY), None)
    if lemma == "be" and ready is not None:
        return "open" if any(child.dep_ == "xcomp" for child in ready.rights) else None
    meant = next((child for child in told if child.dep_ == "dobj" and child.lemma_.lower() in words("asked-thing")), None)
    one = meant is None or any(child.lower_ in ORDINALS for child in meant.lefts)
    return verdict(verb) if not one and not negative else None


def _of_money(noun: "Token") -> bool:
    """Whether what is offered is so much, or instead of what is asked."""
    return any(token.like_num or token.lower_ in {"%", "percent", "rise", "increase", "hike"} for token in noun.subtree)
