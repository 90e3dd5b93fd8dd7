"""Nouns for demands: "their demand for a rise", "calls for her to resign", "demands include pay"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.demands.asked.ends import trimmed
from kg.extract.demands.asked.items import Thing, clause_thing, clause_things, infinitive, noun_things, verb_things
from kg.extract.demands.asks import Ask, asked_in, prepositions
from kg.extract.demands.nouns.granted import granted
from kg.extract.demands.nouns.listings import listed
from kg.extract.demands.nouns.pressure import PRESSING, pressed, told_behind
from kg.extract.demands.parties.demanders import Voices
from kg.extract.demands.parties.makers import demander, telling, weighty
from kg.extract.demands.verbs.calling import calls_out
from kg.extract.events.powers import is_court
from kg.extract.grammar.tags import BASE, NOUNS, OBJECTS, SUBJECTS, TIMES, VERBAL
from kg.extract.lexicon import words
from kg.extract.statements.speakers.subjects import is_passive
from kg.model import Ref
from kg.nlp import tokens_of

if TYPE_CHECKING:
    from spacy.tokens import Token

ABOUT = frozenset({"regarding", "concerning", "about"})


def pleas(cast: Cast, voices: Voices) -> Iterator[Ask]:
    """Every noun of the article that names a demand with what is demanded."""
    for token in tokens_of(cast.doc):
        if token.i in cast.skip or token.pos_ not in NOUNS:
            continue
        if token.lemma_.lower() in words("plea"):
            found = granted(cast, voices, token) if not told_behind(token) else None
            found = found or _content(cast, voices, token) or listed(cast, voices, token)
            if found is None or not found.by:
                found = pressed(voices, token) or found
        elif token.lemma_.lower() in {"condition", "precondition"}:
            found = _condition(cast, voices, token)
        elif token.lemma_.lower() in words("striking"):
            found = _struck_for(voices, token)
        else:
            found = (
                _applied(voices, token) or _claimed(voices, token) or (pressed(voices, token) if token.lemma_.lower() in PRESSING else None)
            )
        if found is not None and not (token.lemma_ == "deadline" and any(is_court(cast, ref) for ref in found.by)):
            yield found


def _content(cast: Cast, voices: Voices, noun: "Token") -> Ask | None:
    """ "demand for a rise", "request to be heard", "demand that she resign", "call on the state to act"."""
    if (hung := _clause_behind(noun)) is not None:
        thing, subject = hung
        by = demander(voices, noun)
        asked = cast.ref(subject) if subject.dep_ == "nsubj" and not is_passive(thing.head) else None
        return Ask(noun, (thing,), "nominal", by or weighty(voices, noun), asked if asked not in by else None)
    for child in (*noun.rights, *_hung_on_making(noun)):
        if child.dep_ == "prep" and (child.lower_ in {"for", "of"} or _about(noun, child)):
            inner = next((c for c in child.children if c.dep_ in {"pobj", "pcomp"}), None)
            if inner is None or not _demandable(cast, noun, child, inner):
                continue
            if (noun.lemma_ == "demand" and _of_market(noun)) or (noun.lemma_ == "call" and calls_out(inner)):
                continue
            if noun.lemma_ == "deadline" and not any(infinitive(c) for c in [*inner.rights, *noun.rights]):
                continue
            things = _things_for(noun, inner)
            by = demander(voices, noun)
            asked = _whom(cast, noun, things[0])
            if asked is None and things[0].head.i > inner.i and things[0].start <= inner.i and not is_passive(things[0].head):
                asked = cast.ref(inner)
            if not by and noun.lemma_ != "demand":
                by, things = _from(voices, things)
            return Ask(noun, things, "nominal", by or weighty(voices, noun), asked if asked not in by else None)
        if child.dep_ in {"acl", "relcl", "ccomp", "advcl"} and child.i > noun.i and child.pos_ in VERBAL:
            that = any(c.lower_ == "that" for c in child.lefts)
            subjunctive = child.tag_ in BASE or any(c.lower_ in {"be", "should", "must"} for c in child.lefts)
            subjunctive = subjunctive and not any(c.lower_ == "have" and c.dep_ == "aux" for c in child.lefts)
            if infinitive(child) or (that and subjunctive):
                things = verb_things(child) if infinitive(child) else (clause_thing(child),)
                by, asked = demander(voices, noun) or weighty(voices, noun) or telling(voices, noun), _whom(cast, noun, None)
                doer = next((c for c in child.lefts if c.dep_ == "nsubj"), None) if that and asked is None else None
                asked = cast.ref(doer) if doer is not None else asked
                return Ask(noun, things, "nominal", by, asked if asked not in by else None)
    return None


MAKING = frozenset({"issue", "launch", "make", "reiterate", "renew", "repeat", "send", "voice"})


def _hung_on_making(noun: "Token") -> "list[Token]":
    """The "for" that the parse hangs on the verb: "made a plea | for help"."""
    owned = noun.lemma_ == "demand" and any(child.lower_ in {"by", "from", "of"} for child in noun.rights)
    if noun.dep_ != "dobj" or (noun.head.lemma_.lower() not in MAKING and not owned):
        return []
    return [child for child in noun.head.rights if child.dep_ == "prep" and child.lower_ == "for" and child.i == noun.right_edge.i + 1]


def _clause_behind(noun: "Token") -> "tuple[Thing, Token] | None":
    """ "backed her call | for the mayor to step aside", where the parse hangs the clause on the verb."""
    beside = next((child for child in noun.rights if child.lower_ in {"by", "from"}), None)
    after = beside.right_edge.i + 1 if beside is not None else noun.i + 1
    link = noun.doc[after] if after < len(noun.doc) else noun
    action = link.head
    subject = next((c for c in action.lefts if c.dep_ in SUBJECTS and c.i > link.i), None)
    if link.lower_ != "for" or link.dep_ != "mark" or subject is None or not infinitive(action) or noun in action.subtree:
        return None
    return Thing(subject.left_edge.i, verb_things(action)[-1].end, action), subject


def _of_market(noun: "Token") -> bool:
    """Whether it is what buyers want: "global demand for rice", "demand for loans grew"."""
    modified = any(child.dep_ in {"amod", "compound"} and child.lower_ in words("of-markets") for child in noun.lefts)
    verb = noun.head
    while verb.dep_ == "xcomp" and verb.head.i != verb.i:
        verb = verb.head
    moved = [verb, *(child for child in verb.rights if child.dep_ == "xcomp")]
    return modified or (noun.dep_ in SUBJECTS and any(token.lemma_.lower() in words("moving") for token in moved))


def _about(noun: "Token", preposition: "Token") -> bool:
    """Whether the preposition leads to what demands are about: "put forth their demands regarding safety"."""
    return noun.lemma_ == "demand" and preposition.lower_ in ABOUT


def _demandable(cast: Cast, noun: "Token", preposition: "Token", inner: "Token") -> bool:
    """Whether what follows is demanded: not a date, a person, the one who demands ("the demand of the union")."""
    if inner.ent_type_ in TIMES:
        return False
    ref = cast.ref(inner)
    if ref is not None and cast.type(ref) == "Person" and not any(infinitive(c) for c in [*inner.rights, *noun.rights]):
        return False
    if inner.tag_ == "VBG" and preposition.lower_ == "of" and noun.tag_ == "NNS":
        return False
    return preposition.lower_ in ABOUT | {"for"} or inner.tag_ == "VBG" or (noun.lemma_ == "demand" and ref is None)


def _things_for(noun: "Token", inner: "Token") -> tuple[Thing, ...]:
    for action in [*inner.rights, *noun.rights, noun.head]:
        if infinitive(action) and action.i > inner.i:
            return (Thing(inner.left_edge.i, verb_things(action)[-1].end, action),)
    things = noun_things(inner) if inner.pos_ != "VERB" else verb_things(inner)
    more = [c for c in noun.rights if c.dep_ == "conj" and c.pos_ == "NOUN" and c.i > inner.i and c.lemma_.lower() not in words("plea")]
    if not more or inner.pos_ == "VERB":
        return things
    first = things[-1]
    cut = Thing(first.start, trimmed(noun.doc, first.head.i, min(first.end, more[0].left_edge.i)), first.head)
    return (*things[:-1], cut, *noun_things(more[0]))


def _from(voices: Voices, things: tuple[Thing, ...]) -> tuple[tuple[Ref, ...], tuple[Thing, ...]]:
    """Who asks in "requests for leniency from her lawyers", and the thing without them."""
    last = things[-1]
    for child in last.head.rights:
        if child.lower_ in {"from", "by"} and child.dep_ in {"prep", "agent"}:
            for who in child.children:
                if (found := voices.of_noun(who)) and any(voices.cast.type(ref) != "Place" for ref in found):
                    return found, (*things[:-1], last._replace(end=min(last.end, child.i)))
    return (), things


def _whom(cast: Cast, noun: "Token", thing: Thing | None) -> Ref | None:
    for preposition, whom in prepositions(noun):
        if preposition in {"to", "on", "upon"} and (ref := cast.ref(whom)) is not None:
            return ref
    given = [child for child in noun.head.rights if child.dep_ == "dative" and noun.dep_ == "dobj"]
    if given and (ref := cast.ref(given[0])) is not None:
        return ref
    return asked_in(cast, thing) if thing is not None else None


def _applied(voices: Voices, noun: "Token") -> Ask | None:
    """ "moved an application for bail", "an application for the grant of time"."""
    inner = next((n for link, n in prepositions(noun) if link == "for"), None) if noun.lemma_.lower() == "application" else None
    if inner is not None and inner.lemma_ in {"grant", "issue"}:
        inner = next((n for link, n in prepositions(inner) if link == "of"), inner)
        return Ask(noun, noun_things(inner), "nominal", demander(voices, noun))
    if inner is None or inner.lemma_.lower() not in words("applied-for"):
        return None
    return Ask(noun, noun_things(inner), "nominal", demander(voices, noun))


def _claimed(voices: Voices, noun: "Token") -> Ask | None:
    """ "pressed its claim for a rise", "put in a pay claim of 10 percent"."""
    paid = any(child.lower_ in {"pay", "salary", "wage"} for child in noun.lefts)
    for link, inner in prepositions(noun) if noun.lemma_.lower() == "claim" else ():
        amount = inner.ent_type_ in {"MONEY", "PERCENT"} and paid
        if link in {"for", "of"} and (amount or (link == "for" and inner.lemma_.lower() in words("demandable", "wanted"))):
            return Ask(noun, noun_things(inner), "nominal", demander(voices, noun))
    return None


def _struck_for(voices: Voices, noun: "Token") -> Ask | None:
    """ "launched a strike for the release of its leaders"."""
    inner = next((n for link, n in prepositions(noun) if link == "for" and n.lemma_.lower() in words("demandable", "wanted")), None)
    if inner is None or noun.dep_ not in OBJECTS:
        return None
    return Ask(noun, noun_things(inner), "struck-for", voices.behind(noun))


def _condition(cast: Cast, voices: Voices, noun: "Token") -> Ask | None:
    """ "pleaded guilty on condition that they would not seek her death", "set two conditions: pay and leave"."""
    clause = next((c for c in noun.rights if c.dep_ in {"acl", "ccomp", "relcl", "advcl"} and c.pos_ in VERBAL), None) or _begun_after(noun)
    if noun.dep_ == "pobj" and noun.head.lower_ == "on" and clause is not None:
        subject = next((c for c in clause.lefts if c.dep_ == "nsubj"), None)
        verb = noun.head.head
        while verb.pos_ not in VERBAL and verb.head.i != verb.i:
            verb = verb.head
        by = voices.of_verb(verb) if verb.pos_ == "VERB" and not _let_go(verb) else ()
        asked = cast.ref(subject) if subject is not None else None
        return Ask(noun, clause_things(clause), "on-condition", by, asked if asked not in by else None)
    return listed(cast, voices, noun)


FREEING = frozenset({"bail", "discharge", "free", "parole", "release"})


def _let_go(verb: "Token") -> bool:
    """Whether a court lets somebody go "on condition that" they do as it orders: "were bailed", "granted her bail"."""
    of_bail = any(child.dep_ in {"dobj", "nsubjpass", "pobj"} and child.lower_ in {"bail", "parole"} for child in verb.subtree)
    joined = verb.dep_ == "conj" and is_passive(verb.head) and not any(child.dep_ == "nsubj" for child in verb.lefts)
    return of_bail or (verb.lemma_ in FREEING and (joined or is_passive(verb)))


def _begun_after(noun: "Token") -> "Token | None":
    """The clause that begins right after a noun, wherever the parse hangs it: "on condition | they would leave"."""
    at = noun.i + 1 + (noun.i + 1 < len(noun.doc) and noun.nbor(1).lower_ == "that")
    return next((t.head for t in noun.doc[at : at + 4] if t.dep_ == "nsubj" and t.left_edge.i == at and t.head.pos_ in VERBAL), None)
