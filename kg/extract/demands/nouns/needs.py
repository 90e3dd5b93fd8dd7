"""The need for something: "stressed the need for a law", "said there was a need for talks"; to stress an "importance" asks for nothing."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.demands.asked.items import Thing, infinitive, noun_things, verb_things
from kg.extract.demands.asks import Ask
from kg.extract.demands.parties.demanders import Voices
from kg.extract.lexicon import words
from kg.model import Ref
from kg.nlp import with_word

if TYPE_CHECKING:
    from spacy.tokens import Token

STRESSING = frozenset(
    {
        "stress",
        "highlight",
        "emphasise",
        "emphasize",
        "underline",
        "underscore",
        "reiterate",
        "press",
        "raise",
        "voice",
        "outline",
        "affirm",
    }
) | {"reaffirm", "assert", "advocate", "flag", "cite", "repeat"}
NEEDS = frozenset({"need", "needs", "urgency"})
SPEAKING = frozenset({"call", "insist", "point", "speak", "talk", "write", "remind", "press", "push"})


def needs(cast: Cast, voices: Voices) -> Iterator[Ask]:
    """Every "need" of the article that somebody says there is."""
    for token in with_word(cast.doc, NEEDS):
        if token.pos_ == "NOUN" and token.i not in cast.skip:
            things = _needed(token)
            by = _teller(voices, token) if things else ()
            if things and by:
                asked = _doer(cast, things[0].head, token)
                yield Ask(token, things, "stressed-need", by, asked if asked not in by else None)


def _needed(noun: "Token") -> tuple[Thing, ...]:
    """What there is a need for."""
    for child in noun.rights:
        linked = child.lower_ == "for" or (child.lower_ == "of" and noun.lower_ == "urgency")
        inner = next((c for c in child.children if c.dep_ in {"pobj", "pcomp"}), None) if linked else None
        if inner is not None and (child.lower_ == "for" or inner.lemma_.lower() in words("demandable")):
            return _thing_for(noun, inner)
    action = next((c for c in noun.rights if infinitive(c)), None)
    return verb_things(action) if action is not None else ()


def _doer(cast: Cast, action: "Token", noun: "Token") -> Ref | None:
    """Who is to do what there is a need for: "the need for | the state | to act"."""
    after = [n for child in noun.rights if child.lower_ == "for" for n in child.children if n.dep_ == "pobj"]
    named = [child for child in action.lefts if child.dep_ == "nsubj"] + (after if infinitive(action) else [])
    return next((ref for word in named if (ref := cast.ref(word)) is not None and cast.type(ref) != "Place"), None)


def _thing_for(noun: "Token", inner: "Token") -> tuple[Thing, ...]:
    """ "for a ban", "for the state to act"."""
    for action in [*inner.rights, *noun.rights]:
        if infinitive(action) and action.i > inner.i:
            return (Thing(inner.left_edge.i, verb_things(action)[-1].end, action),)
    return verb_things(inner) if inner.pos_ == "VERB" else noun_things(inner)


def _teller(voices: Voices, noun: "Token") -> tuple[Ref, ...]:
    """Who stresses the need, speaks of it or says that it is there."""
    verb = noun.head
    if noun.dep_ == "pobj" and verb.dep_ == "prep" and verb.lower_ == "on" and verb.head.lemma_.lower() in STRESSING:
        return voices.of_verb(verb.head)
    if noun.dep_ == "dobj":
        shown = verb.lemma_ == "highlight" and noun.lower_ not in {"need", "needs"}
        return voices.of_verb(verb) if verb.lemma_.lower() in STRESSING and not shown else ()
    if noun.dep_ == "pobj":
        above = verb.head
        return voices.of_verb(above) if above.lemma_.lower() in SPEAKING and verb.lower_ in {"of", "about", "on", "for", "to"} else ()
    if noun.dep_ != "attr" or not any(child.dep_ == "expl" for child in verb.lefts) or any(c.dep_ == "neg" for c in verb.children):
        return ()
    if any(child.lower_ == "no" for child in noun.lefts):
        return ()
    if verb.dep_ == "ccomp" and verb.head.lemma_.lower() in words("reporting") and (told := voices.of_verb(verb.head)):
        return told
    return voices.speaking(noun)
