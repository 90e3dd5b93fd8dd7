"""Demands made as conditions: "will not return until the minister resigns", "a strike if no solution is given", "unless pay is raised"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.extract.asks import Ask, Thing, clause_thing, noun_things, verb_things
from kg.extract.cast import Cast
from kg.extract.lexicon import words
from kg.extract.speakers import refs, speaker
from kg.model import Ref

if TYPE_CHECKING:
    from spacy.tokens import Token

FAILING = frozenset({"fail", "refuse", "delay", "decline", "neglect"})
NEGATIVE = frozenset({"not", "n't", "n’t", "no", "never"})
STEPS = 5


def conditions(cast: Cast) -> Iterator[Ask]:
    """Every "until", "unless" and "if … not" on which the article makes an action hang."""
    for token in cast.doc:
        if token.lower_ in {"until", "till", "unless", "if"} and token.i not in cast.skip and token.dep_ in {"mark", "prep", "advmod"}:
            clause = token.head if token.dep_ in {"mark", "advmod"} else next((c for c in token.children if c.dep_ == "pcomp"), None)
            if clause is None or clause.i < token.i or clause.pos_ not in {"VERB", "AUX"}:
                continue
            action = _action(clause)
            if action is None:
                continue
            found = _unmet(cast, clause) if token.lower_ == "if" else _awaited(cast, clause)
            if found is not None:
                things, asked = found
                yield Ask(token, things, f"condition-{'if-not' if token.lower_ == 'if' else 'until'}", _threatening(cast, action), asked)


def _action(clause: "Token") -> "Token | None":
    """The verb of the action that hangs on the clause, where it is one by which people press: a strike, a protest, staying away."""
    head = clause.head
    for _ in range(STEPS):
        if head.pos_ in {"VERB", "AUX"} and _pressing(head):
            return head
        if head.head.i == head.i:
            break
        head = head.head
    return None


def _pressing(verb: "Token") -> bool:
    near = [verb, *verb.subtree]
    return any(token.lemma_.lower() in words("pressure") for token in near)


Found = tuple[tuple[Thing, ...], Ref | None]


def _awaited(cast: Cast, clause: "Token") -> Found | None:
    """ "until Sweden joins the accord" asks Sweden to; "until the mayor is removed" asks that he be."""
    subject = next((c for c in clause.lefts if c.dep_ in {"nsubj", "nsubjpass", "expl"}), None)
    if subject is None:
        return None
    ref = cast.ref(subject)
    if subject.dep_ == "nsubj" and ref is not None and clause.pos_ == "VERB":
        return verb_things(clause), ref
    return (clause_thing(clause),), ref if ref is not None and cast.type(ref) in {"Institution", "Person"} and subject.dep_ == "nsubj" else None


def _unmet(cast: Cast, clause: "Token") -> Found | None:
    """ "if no solution is given", "if the ministry fails to act", "if there is no response", "if their pay is not raised"."""
    subject = next((c for c in clause.lefts if c.dep_ in {"nsubj", "nsubjpass", "expl"}), None)
    if clause.lemma_.lower() in FAILING:
        ref = cast.ref(subject) if subject is not None else None
        action = next((c for c in clause.rights if c.dep_ in {"xcomp", "ccomp", "dobj"}), None)
        if action is None:
            return None
        return (verb_things(action) if action.pos_ == "VERB" else noun_things(action)), ref
    if subject is not None and subject.dep_ == "expl":
        noun = next((c for c in clause.rights if c.dep_ in {"attr", "nsubj", "dobj"}), None)
        return (noun_things(noun), None) if noun is not None and _negated(noun) else None
    if subject is None or not (_negated(clause) or _negated(subject)):
        return None
    ref = cast.ref(subject)
    if ref is not None and subject.dep_ == "nsubj" and clause.pos_ == "VERB":
        return verb_things(clause), ref
    return (clause_thing(clause),), None


def _negated(token: "Token") -> bool:
    return any(child.lower_ in NEGATIVE for child in token.lefts)


def _threatening(cast: Cast, action: "Token") -> tuple[Ref, ...]:
    """Whose action it is: its subject; where nobody is named, who tells of it."""
    subject = next((c for c in action.lefts if c.dep_ == "nsubj"), None)
    if subject is not None and (found := refs(cast, subject)):
        return found
    who = speaker(cast, action)
    if who is not None and (found := refs(cast, who)):
        return found
    above = action
    while above.head.i != above.i:
        above = above.head
        if above.lemma_.lower() in words("reporting"):
            who = speaker(cast, above)
            return refs(cast, who) if who is not None else ()
    return ()
