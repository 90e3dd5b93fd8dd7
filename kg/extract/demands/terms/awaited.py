"""What a condition waits for: "until Sweden joins the accord", "if no solution is given", "if their pay is not raised"."""

from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.demands.asked.items import Thing, clause_thing, clause_things, noun_things, verb_things
from kg.extract.demands.asks import asked_in
from kg.extract.grammar.tags import SUBJECTS_OR_THERE
from kg.model import Ref

if TYPE_CHECKING:
    from spacy.tokens import Token

FAILING = frozenset({"fail", "refuse", "delay", "decline", "neglect"})
NEGATIVE = frozenset({"not", "n't", "n’t", "no", "never"})
Found = tuple[tuple[Thing, ...], Ref | None]


def awaited(cast: Cast, clause: "Token") -> Found | None:
    """ "until Sweden joins the accord" asks Sweden to; "until the mayor is removed" asks that he be."""
    subject = next((c for c in clause.lefts if c.dep_ in SUBJECTS_OR_THERE), None)
    if subject is None:
        return None
    ref = cast.ref(subject)
    several = clause_things(clause)
    if subject.dep_ == "nsubj" and ref is not None and clause.pos_ == "VERB" and len(several) == 1:
        return verb_things(clause), ref
    return several, ref if ref is not None and cast.type(ref) in {
        "Institution",
        "Person",
    } and subject.dep_ == "nsubj" else None


def unmet(cast: Cast, clause: "Token") -> Found | None:
    """ "if no solution is given", "if the ministry fails to act", "if there is no response", "if their pay is not raised"."""
    subject = next((c for c in clause.lefts if c.dep_ in SUBJECTS_OR_THERE), None)
    if clause.lemma_.lower() in FAILING:
        ref = cast.ref(subject) if subject is not None else None
        action = next((c for c in clause.rights if c.dep_ in {"xcomp", "ccomp", "dobj", "acl", "advcl"}), None)
        if action is None:
            return None
        return (verb_things(action) if action.pos_ == "VERB" else noun_things(action)), ref
    if subject is not None and subject.dep_ == "expl":
        noun = next((c for c in clause.rights if c.dep_ in {"attr", "nsubj", "dobj"}), None)
        things = (
            tuple(thing._replace(start=thing.start + (clause.doc[thing.start].lower_ == "no")) for thing in noun_things(noun))
            if noun is not None and negated(noun)
            else ()
        )
        return (things, asked_in(cast, things[0])) if things else None
    if subject is None or not (negated(clause) or negated(subject)):
        return None
    ref = cast.ref(subject)
    if ref is not None and subject.dep_ == "nsubj" and clause.pos_ == "VERB":
        return tuple(thing._replace(start=max(thing.start, clause.i)) for thing in verb_things(clause)), ref
    if subject.lower_ == "they" and subject.dep_ == "nsubj" and clause.tag_ == "VB":
        return tuple(thing._replace(start=max(thing.start, clause.i)) for thing in verb_things(clause)), None
    whole = clause_thing(clause)
    end = next((c.left_edge.i for c in clause.rights if c.dep_ == "prep" and c.lower_ in {"within", "by", "before", "until"}), whole.end)
    start = whole.start + (clause.doc[whole.start].lower_ == "no")
    return (Thing(start, min(whole.end, end), clause),), _asked(cast, clause)


def _asked(cast: Cast, clause: "Token") -> Ref | None:
    """The body from which an answer is due: "to the letter submitted to | the ministry", "by | the ministry"."""
    for token in clause.subtree:
        if token.dep_ == "pobj" and token.head.lower_ in {"from", "by", "to"} and token.i > clause.i:
            ref = cast.ref(token)
            if ref is not None and cast.type(ref) == "Institution":
                return ref
    return None


def negated(token: "Token") -> bool:
    return any(child.lower_ in NEGATIVE for child in token.lefts)
