"""What those who are asked do in the sentence behind: "The union wants 20 percent. | The firm | has offered 5.", "She declined."."""

from collections.abc import Iterator
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
PRONOUNS = frozenset({"it", "that", "them", "these", "this", "those"})
"""Words that take up what was asked for: "ruled | that | out", "| these | were refused"."""
INTENTS = frozenset({"intention", "plan"})
PEOPLE = frozenset({"Institution", "Person"})


class Reply(NamedTuple):
    """Who replies, or for whom he does, where that is told, and what that makes of the demand."""

    by: Ref | None
    status: Status


def reply_to(cast: Cast, ask: Ask, head: "Token") -> Reply | None:
    """The reply to a demand that the clause or the sentence behind it tells."""
    return next((reply for verb in _behind(ask.trigger) if (reply := _reply(cast, ask, head, verb)) is not None), None)


def _behind(trigger: "Token") -> "Iterator[Token]":
    """The verbs of a clause behind a semicolon and of the sentence behind: "wants a rise; the board has | offered | 1 percent"."""
    doc, at = trigger.doc, trigger.sent.end
    stop = next((token.i for token in doc[trigger.i : at] if token.text == ";"), at)
    yield from (token.head for token in doc[stop:at] if token.dep_ in SUBJECTS and token.left_edge.i == stop + 1)
    while at < len(doc) and doc[at].is_space:
        at += 1
    if at < len(doc):
        yield doc[at].sent.root


def _reply(cast: Cast, ask: Ask, head: "Token", verb: "Token") -> Reply | None:
    if verb.pos_ not in VERBAL or any(child.lower_ in UNREAL for child in verb.lefts):
        return None
    subject = next((child for child in verb.lefts if child.dep_ in SUBJECTS), None)
    if subject is not None and subject.lower_ in PRONOUNS and (done := _done(verb)) is not None:
        agent = next((noun for child in verb.rights if child.dep_ == "agent" for noun in child.children if noun.dep_ == "pobj"), None)
        return Reply(cast.ref(agent) if agent is not None else None, done)
    ref = cast.ref(subject) if subject is not None and not is_passive(verb) else None
    if ref is None or ref in ask.by or ask.asked not in {None, ref}:
        return None
    status = "rejected" if ask.asked is not None and _is_unwilling(verb, head) else _meaning(cast, verb, ref, head)
    if status is None or (cast.type(ref) not in PEOPLE and (ask.asked is None and status != "open")):
        return None
    bodies = [body for body in spoken_for(cast, ref) if cast.type(body) == "Institution" and body not in ask.by]
    return Reply(bodies[0] if len(bodies) == 1 and ask.asked is None else ref, status)


def _done(verb: "Token") -> Status | None:
    """What is done with what was asked for: "this was | refused |", "these | were | out of the question"."""
    if is_passive(verb):
        return verdict(verb) if not any(child.dep_ in {"dobj", "neg", "oprd", "xcomp"} for child in verb.children) else None
    beyond = any(token.lower_ == "question" and token.doc[token.i - 3 : token.i].text.lower() == "out of the" for token in verb.subtree)
    return "rejected" if verb.lemma_ == "be" and beyond else None


def _is_unwilling(verb: "Token", head: "Token") -> bool:
    """Whether somebody says that he will not: "answered that he | would | not", "said she will not | resign |", "had no intention of"."""
    if verb.lemma_.lower() not in words("reporting"):
        return False
    clause = next((child for child in verb.rights if child.dep_ == "ccomp"), None)
    if clause is None or not any(child.dep_ == "nsubj" and child.pos_ == "PRON" for child in clause.lefts):
        return False
    meant = next((child for child in clause.rights if child.dep_ == "dobj" and child.lemma_ in INTENTS), None)
    if clause.lemma_ == "have" and meant is not None:
        return any(child.lower_ == "no" for child in meant.lefts)
    same = clause.lemma_ == head.lemma_ or (clause.lemma_ in GOING and head.lemma_.lower() in GOING | {"resignation"})
    will = clause.tag_ == "MD" or (same and any(child.lower_ in {"will", "would"} for child in clause.lefts))
    return will and any(child.dep_ == "neg" for child in clause.children)


def _meaning(cast: Cast, verb: "Token", ref: Ref, head: "Token") -> Status | None:
    told = [child for child in verb.rights if child.dep_ in COMPLEMENTS and not (child.dep_ == "xcomp" and child.tag_ == "VBG")]
    negative = any(child.dep_ == "neg" for child in verb.children)
    lemma = verb.lemma_.lower()
    if lemma in {"decline", "refuse"} and not negative and not (told and told[0].lower_ in PRONOUNS):
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
    return verdict(verb) if not negative and _takes_up(told) else None


def _takes_up(told: "list[Token]") -> bool:
    """Whether an object is what was asked for: "turned down | the second demand", "ruled | that | out"."""
    meant = next((child for child in told if child.dep_ == "dobj"), None)
    if meant is None or meant.lower_ in PRONOUNS:
        return meant is not None
    return meant.lemma_.lower() in words("asked-thing") and not any(child.lower_ in ORDINALS for child in meant.lefts)


def _of_money(noun: "Token") -> bool:
    """Whether what is offered is so much, or instead of what is asked."""
    return any(token.like_num or token.lower_ in {"%", "percent", "rise", "increase", "hike"} for token in noun.subtree)
