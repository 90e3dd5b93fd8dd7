"""Nouns for demands: "their demand for a pay rise", "calls for her to resign", "demands include shorter hours", "at the request of police"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.extract.asks import Ask, Thing, asked_in, clause_thing, noun_things, prepositions, trimmed, verb_things
from kg.extract.cast import Cast
from kg.extract.lexicon import words
from kg.extract.speakers import is_passive, owner, refs, speaker
from kg.model import Ref

if TYPE_CHECKING:
    from spacy.tokens import Token

LISTING = frozenset({"include", "be", "expand", "range", "comprise", "cover"})
GRANTED = frozenset({"at", "on", "upon", "following", "after", "per", "to"})


def pleas(cast: Cast) -> Iterator[Ask]:
    """Every noun of the article that names a demand with what is demanded."""
    for token in cast.doc:
        if token.i in cast.skip or token.pos_ not in {"NOUN", "PROPN"} or token.lemma_.lower() not in words("plea"):
            continue
        found = _granted(cast, token) or _content(cast, token) or _listed(cast, token)
        if found is not None:
            yield found


def _content(cast: Cast, noun: "Token") -> Ask | None:
    """ "demand for a rise", "request to be heard", "demand that she resign", "call on the state to act"."""
    by = _demander(cast, noun)
    if not by and not _weighty(noun):
        return None
    for child in noun.rights:
        if child.dep_ == "prep" and child.lower_ in {"for", "of"}:
            inner = next((c for c in child.children if c.dep_ in {"pobj", "pcomp"}), None)
            if inner is None or inner.ent_type_ in {"DATE", "TIME"} or (child.lower_ == "of" and inner.tag_ != "VBG" and noun.lemma_ != "demand"):
                continue
            if child.lower_ == "of" and cast.ref(inner) is not None:
                continue
            return Ask(noun, *_for(cast, noun, inner), by, _whom(cast, noun, inner))
        if child.dep_ in {"acl", "relcl", "ccomp", "advcl"} and child.i > noun.i and child.pos_ in {"VERB", "AUX"}:
            to = any(c.lower_ == "to" and c.dep_ == "aux" for c in child.lefts)
            that = any(c.lower_ == "that" for c in child.lefts)
            if to:
                return Ask(noun, verb_things(child), "nominal", by, _whom(cast, noun, None))
            if that and child.tag_ == "VB":
                return Ask(noun, (clause_thing(child),), "nominal", by, _whom(cast, noun, None))
    return None


def _for(cast: Cast, noun: "Token", inner: "Token") -> tuple[tuple[Thing, ...], str]:
    for action in [*inner.rights, *noun.rights]:
        to = action.pos_ in {"VERB", "AUX"} and any(c.lower_ == "to" and c.dep_ == "aux" for c in action.lefts)
        if to and action.i > inner.i:
            return (Thing(inner.left_edge.i, verb_things(action)[-1].end, action),), "nominal"
    return (noun_things(inner) if inner.pos_ != "VERB" else verb_things(inner)), "nominal"


def _whom(cast: Cast, noun: "Token", inner: "Token | None") -> Ref | None:
    for preposition, whom in prepositions(noun):
        if preposition in {"to", "on", "upon"} and (ref := cast.ref(whom)) is not None:
            return ref
    if inner is not None:
        for thing in noun_things(inner):
            if (ref := asked_in(cast, thing)) is not None:
                return ref
    return None


def _weighty(noun: "Token") -> bool:
    """Whether the noun is somebody's demand though nobody is named: "the clamour for", not "demand for steel"."""
    return noun.lemma_.lower() not in {"demand", "claim", "proposal", "bid"} or noun.tag_ == "NNS"


def _demander(cast: Cast, noun: "Token") -> tuple[Ref, ...]:
    """Whose demand it is: its owner; who makes it; who goes on strike over it."""
    whose = owner(cast, noun)
    if whose is not None and (found := refs(cast, whose)):
        return found
    for child in noun.children:
        if child.dep_ == "poss" and (found := refs(cast, child)):
            return found
    for preposition, who in prepositions(noun):
        if preposition in {"by", "from"} and (found := refs(cast, who)):
            return found
    verb = noun.head
    while verb.pos_ not in {"VERB", "AUX"} and verb.head.i != verb.i:
        verb = verb.head
    if verb.pos_ not in {"VERB", "AUX"} or (noun.dep_ in {"nsubj", "nsubjpass"} and verb == noun.head and not is_passive(verb)):
        return ()
    if verb.lemma_.lower() in words("answering"):
        return ()
    who = speaker(cast, verb)
    return refs(cast, who) if who is not None else ()


def _listed(cast: Cast, noun: "Token") -> Ask | None:
    """ "several demands including a pay rise", "their demands include …", "demands have expanded to …"."""
    if noun.tag_ not in {"NNS", "NNPS"}:
        return None
    by = _demander(cast, noun)
    for child in noun.rights:
        if child.dep_ == "prep" and child.lower_ in {"including", "like", "such"}:
            inner = [n for p, n in prepositions(noun) if p in {"including", "like", "as"}]
            if inner:
                return Ask(noun, noun_things(inner[0]), "demands-listed", by, asked_in(cast, noun_things(inner[0])[0]))
    verb = noun.head
    if noun.dep_ == "nsubj" and verb.lemma_.lower() in LISTING:
        for child in verb.rights:
            if child.dep_ in {"dobj", "attr"} and child.pos_ == "NOUN":
                return Ask(noun, noun_things(child), "demands-listed", by)
            if child.dep_ == "prep" and child.lower_ in {"to", "from"}:
                inner = [c for c in child.children if c.dep_ == "pobj"]
                if inner:
                    return Ask(noun, noun_things(inner[0]), "demands-listed", by)
    return None


def _granted(cast: Cast, noun: "Token") -> Ask | None:
    """ "was moved at his own request", "banned the march following a request made by police": what was done is what was asked."""
    preposition = noun.head
    if noun.lemma_.lower() not in {"request", "behest", "petition", "application", "plea"} or noun.dep_ != "pobj" or preposition.lower_ not in GRANTED:
        return None
    while preposition.dep_ == "prep" and preposition.head.dep_ == "prep":
        preposition = preposition.head
    verb = preposition.head
    if verb.pos_ != "VERB":
        return None
    by = _requester(cast, noun)
    if not by:
        return None
    subject = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    asked = cast.ref(subject) if subject is not None else None
    end = preposition.left_edge.i if preposition.i > verb.i else verb.right_edge.i + 1
    return Ask(noun, (Thing(verb.i, trimmed(noun.doc, verb.i, end), verb),), "request-granted", by, asked if asked not in by else None, "met")


def _requester(cast: Cast, noun: "Token") -> tuple[Ref, ...]:
    for child in noun.lefts:
        if child.dep_ == "poss" and (found := refs(cast, child)):
            return found
    for preposition, who in prepositions(noun):
        if preposition in {"of", "by", "from"} and (found := refs(cast, who)):
            return found
    for child in noun.rights:
        if child.dep_ == "acl":
            for preposition, who in prepositions(child):
                if preposition == "by" and (found := refs(cast, who)):
                    return found
    return ()
