"""What ought to be, in somebody's mouth: "said strict action should be taken", '"They must stand by us," she said', placards, slogans."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.extract.asks import Ask
from kg.extract.cast import Cast
from kg.extract.demanders import FIRST_PERSON, Voices
from kg.extract.items import clause_thing, infinitive, verb_things
from kg.extract.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

OUGHT = frozenset({"should", "must", "ought"})
NEEDING = frozenset({"need", "have"})


def wishes(cast: Cast, voices: Voices) -> Iterator[Ask]:
    """Every reported clause that says what should be done."""
    for token in cast.doc:
        if token.i in cast.skip or token.dep_ not in {"aux", "xcomp"}:
            continue
        verb = token.head if token.lower_ in OUGHT and token.dep_ == "aux" else token if _needed(token) else None
        if verb is not None and _may_be_wished(verb):
            ask = _wish(cast, voices, token, verb)
            if ask is not None:
                yield ask


def _may_be_wished(verb: "Token") -> bool:
    """Whether it tells of a deed to be done, not of what should have been or be known."""
    past = any(child.lower_ == "have" and child.dep_ == "aux" for child in verb.lefts)
    return verb.tag_ in {"VB", "VBN"} and verb.lemma_.lower() not in words("not-wished") and not past


def _needed(verb: "Token") -> bool:
    """Whether the verb is what "needs to" or "has to" be done."""
    return verb.dep_ == "xcomp" and verb.head.lemma_ in NEEDING and infinitive(verb)


def _wish(cast: Cast, voices: Voices, token: "Token", verb: "Token") -> Ask | None:
    clause = verb if verb == token.head else verb.head
    cue = _cue(clause)
    subject = next((c for c in [*verb.lefts, *clause.lefts] if c.dep_ in {"nsubj", "nsubjpass"}), None)
    by = voices.of_verb(cue) if cue is not None else voices.speaking(verb)
    if subject is None or not by:
        return None
    ref = cast.ref(subject)
    passive = subject.dep_ == "nsubjpass" or any(c.dep_ == "auxpass" for c in verb.lefts)
    if subject.lower_ in FIRST_PERSON:
        return None
    if passive:
        start = clause_thing(clause).start
        return Ask(token, (clause_thing(verb)._replace(start=start),), "said-should", by)
    spoken = voices.speaking(verb)
    if clause != verb and spoken and subject.lower_ in {"they", "you"}:
        return Ask(token, verb_things(verb), "said-should", spoken, ref)
    if ref is not None and ref not in by and clause == verb:
        return Ask(token, verb_things(verb), "said-should", by, ref)
    return None


def _cue(verb: "Token") -> "Token | None":
    """The verb of speech in whose clause the wish stands, where nobody denies having said so."""
    while verb.dep_ in {"conj", "ccomp"} and verb.head.i != verb.i:
        if verb.dep_ == "ccomp" and verb.head.lemma_.lower() in words("reporting"):
            return verb.head if not any(c.dep_ == "neg" for c in verb.head.children) else None
        verb = verb.head
    return None
