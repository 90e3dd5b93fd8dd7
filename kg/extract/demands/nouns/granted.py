"""Requests that are told with what was done on them: "was moved at his own request", "at the behest of the union"."""

from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.demands.asked.ends import trimmed
from kg.extract.demands.asked.items import Thing, noun_things
from kg.extract.demands.asks import Ask, prepositions
from kg.extract.demands.parties.demanders import Voices
from kg.extract.grammar.tags import SUBJECTS
from kg.model import Ref

if TYPE_CHECKING:
    from spacy.tokens import Token

GRANTED = frozenset({"at", "on", "upon", "following", "after", "per"})
REQUESTS = frozenset({"request", "behest"})
ISSUING = frozenset({"issue", "make", "give", "grant", "pass", "impose", "take"})


def granted(cast: Cast, voices: Voices, noun: "Token") -> Ask | None:
    """ "was moved at his own request", "banned the march following a request made by police": what was done is what was asked."""
    preposition = noun.head
    if noun.dep_ == "dobj" and _weighs(preposition) and preposition.dep_ == "pcomp":
        preposition = preposition.head
    elif noun.dep_ != "pobj":
        return None
    if noun.lemma_.lower() not in REQUESTS or preposition.lower_ not in GRANTED:
        return None
    while preposition.dep_ == "prep" and preposition.head.dep_ == "prep":
        preposition = preposition.head
    verb = preposition.head
    by = _requester(voices, noun)
    if verb.pos_ != "VERB" or not by or verb.lemma_ in {"act", "function", "operate", "work"}:
        return None
    if verb.lemma_ == "issue" and any(child.lower_ in {"notice", "notices", "summons"} for child in verb.children):
        return None
    subject = next((c for c in verb.lefts if c.dep_ in SUBJECTS), None)
    agents = [n for child in verb.children if child.dep_ == "agent" for n in child.children]
    doer = subject if subject is not None and subject.dep_ == "nsubj" else agents[0] if agents else None
    asked = cast.ref(doer) if doer is not None else _court(cast, noun)
    thing = _done(verb, subject, preposition)
    return Ask(noun, (thing,), "request-granted", by, asked if asked not in by else None, "met")


def _weighs(verb: "Token") -> bool:
    """ "after | considering | a request", "after | taking | into consideration a request"."""
    into = [noun.lower_ for child in verb.rights if child.lower_ == "into" for noun in child.children]
    return verb.lemma_ in {"consider", "examine"} or (verb.lemma_ == "take" and not {"account", "consideration"}.isdisjoint(into))


def _court(cast: Cast, noun: "Token") -> Ref | None:
    """The court named last before, for an order that does not say whose it is."""
    for at in range(noun.i - 1, -1, -1):
        ref = cast.ref(cast.doc[at])
        if ref is not None and cast.type(ref) == "Institution" and any("court" in name.lower() for name in cast.clusters[ref].names):
            return ref
    return None


def _done(verb: "Token", subject: "Token | None", preposition: "Token") -> Thing:
    """What was done on request: the deed, the order that was issued, for "did so" what the sentence before tells."""
    doc = verb.doc
    if verb.lemma_ == "do" and any(c.lower_ in {"so", "this", "it"} for c in verb.rights):
        before = doc[max(verb.sent.start - 1, 0)].sent.root
        return Thing(before.i, trimmed(doc, before.i, before.right_edge.i + 1), before)
    if verb.lemma_ in ISSUING and subject is not None and subject.dep_ == "nsubjpass":
        return noun_things(subject)[0]
    end = preposition.left_edge.i if preposition.i > verb.i else verb.right_edge.i + 1
    return Thing(verb.i, trimmed(doc, verb.i, end), verb)


def _requester(voices: Voices, noun: "Token") -> tuple[Ref, ...]:
    whose = [child for child in noun.lefts if child.dep_ == "poss"]
    whose += [who for preposition, who in prepositions(noun) if preposition in {"of", "by", "from"}]
    whose += [who for child in noun.rights if child.dep_ == "acl" for preposition, who in prepositions(child) if preposition == "by"]
    return next((found for who in whose if (found := voices.of_noun(who))), ())
