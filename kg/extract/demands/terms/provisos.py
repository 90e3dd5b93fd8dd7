"""Conditions told with "only" or "ready": "will only free them if the army leaves", "is ready to talk once the siege is lifted"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.demands.asked.items import noun_things
from kg.extract.demands.asks import Ask
from kg.extract.demands.parties.demanders import Voices
from kg.extract.demands.terms.awaited import Found, awaited
from kg.extract.demands.terms.conditions import own
from kg.extract.grammar.tags import VERBAL
from kg.extract.lexicon import words
from kg.model import Ref
from kg.nlp import tokens_of

if TYPE_CHECKING:
    from spacy.tokens import Token

MODAL = frozenset({"will", "would", "can", "could", "'ll", "’ll", "'d", "’d", "may", "shall"})
ONCE = frozenset({"after", "if", "once", "when"})
READY = frozenset({"prepared", "ready", "willing"})
LINKS = frozenset({"after", "with", "upon", "following", "on"})
ACCEPTING = frozenset({"accept", "approve", "back", "consider", "sign", "support"})
"""Verbs whose object is the condition: "would only accept a full withdrawal"."""
ENDING = frozenset({"end", "stop", "begin", "start", "resume", "return", "proceed", "happen", "accept", "come"})
"""What talks and wars do, for which a condition is set by whoever says so."""
MONTHS = frozenset({"DATE", "TIME", "CARDINAL", "ORDINAL"})


def only(cast: Cast, voices: Voices) -> Iterator[Ask]:
    """Every condition of the article that "only" sets, in the mouth of whoever says so."""
    for token in tokens_of(cast.doc):
        if token.lower_ in READY and token.i not in cast.skip and (ask := _ready(cast, voices, token)) is not None:
            yield ask
        if token.lower_ != "only" or token.i in cast.skip:
            continue
        verb = _verb(token)
        if verb is None or not any(child.lower_ in MODAL for child in verb.lefts):
            continue
        by = _setting(voices, verb)
        if not by:
            continue
        found = _clause(cast, voices, token, verb) or _named(verb)
        if found is not None:
            things, asked = found
            yield Ask(token, things, "condition-only", by, asked if asked not in by else None)


def _ready(cast: Cast, voices: Voices, token: "Token") -> Ask | None:
    """ "is ready to return to talks | if sanctions are lifted"."""
    deed = next((c for c in token.rights if c.dep_ == "xcomp" and c.tag_ == "VB"), None)
    verb = token.head
    if deed is None or verb.lemma_ != "be" or any(c.dep_ == "neg" or c.tag_ == "MD" for c in verb.lefts):
        return None
    subject = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    by = voices.of_noun(subject) if subject is not None else ()
    for clause in (*deed.rights, *token.rights, *verb.rights):
        mark = next((c for c in clause.lefts if c.lower_ in ONCE and c.dep_ in {"mark", "advmod"}), None)
        if by and clause.dep_ == "advcl" and clause.i > deed.i and mark is not None and not own(voices, clause, verb) and not _able(clause):
            found = awaited(cast, clause)
            done = any(c.dep_ == "nsubjpass" or (c.dep_ == "nsubj" and (c.tag_ == "NNS" or cast.ref(c) is not None)) for c in clause.lefts)
            if found is not None and done:
                return Ask(token, found[0], "condition-ready", by, found[1] if found[1] not in by else None)
    return None


def _verb(token: "Token") -> "Token | None":
    """The verb that "only" limits, also where it stands before the condition: "will return | only | if"."""
    if token.head.pos_ in VERBAL and token.head.tag_ == "VB":
        return token.head
    verb = token.head
    while verb.head.i != verb.i and not (verb.tag_ == "VB" and verb.i < token.i):
        verb = verb.head
    return verb if verb.tag_ == "VB" and verb.i < token.i else None


def _setting(voices: Voices, verb: "Token") -> tuple[Ref, ...]:
    """Who sets the condition: who says so, or who will do the deed only then."""
    above = verb
    while above.dep_ in {"ccomp", "conj"} and above.head.i != above.i:
        above = above.head
        if above.lemma_.lower() in words("reporting"):
            return voices.of_verb(above)
    if said := voices.speaking(verb):
        return said
    subject = next((child for child in verb.lefts if child.dep_ == "nsubj"), None)
    return voices.of_noun(subject) if subject is not None else ()


def _clause(cast: Cast, voices: Voices, token: "Token", verb: "Token") -> Found | None:
    """ "if the army leaves", "once the siege is lifted"."""
    for child in verb.rights:
        mark = next((c for c in child.lefts if c.lower_ in ONCE and c.dep_ in {"mark", "advmod"}), None)
        if child.dep_ != "advcl" or mark is None or mark.i < token.i or own(voices, child, verb) or _able(child):
            continue
        return awaited(cast, child)
    return None


def _able(clause: "Token") -> bool:
    """Whether the clause says what somebody may do, not what is to be done: "if the people could vote"."""
    return any(child.lower_ in {"can", "could", "may", "might"} for child in clause.lefts)


def _named(verb: "Token") -> Found | None:
    """ "with the surrender of the rebels", "accept a full withdrawal"."""
    for child in verb.rights:
        if child.dep_ == "dobj" and verb.lemma_ in ACCEPTING and child.pos_ == "NOUN":
            return noun_things(child), None
        if child.dep_ == "prep" and child.lower_ in LINKS and verb.lemma_ in ENDING:
            noun = next((c for c in child.children if c.dep_ == "pobj"), None)
            if noun is not None and noun.pos_ == "NOUN" and noun.ent_type_ not in MONTHS:
                return noun_things(noun), None
    return None
