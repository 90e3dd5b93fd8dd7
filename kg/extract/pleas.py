"""Nouns for demands: "their demand for a rise", "calls for her to resign", "demands include pay"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.extract.asks import Ask, asked_in, prepositions
from kg.extract.cast import Cast
from kg.extract.demanders import Voices
from kg.extract.granted import granted
from kg.extract.items import Thing, clause_thing, clause_things, infinitive, listed_things, noun_things, trimmed, verb_things
from kg.extract.lexicon import words
from kg.extract.powers import is_court
from kg.extract.speakers import is_passive, owner
from kg.model import Ref

if TYPE_CHECKING:
    from spacy.tokens import Token

LISTING = frozenset({"include", "be", "expand", "range", "comprise", "cover", "revolve", "centre", "center"})
PROMISING = frozenset({"agree", "announce", "confirm", "decide", "promise"})
ABOUT = frozenset({"regarding", "concerning", "about"})
STRESSING = frozenset({"stress", "highlight", "emphasise", "emphasize", "underline", "underscore", "reiterate", "point"})


def pleas(cast: Cast, voices: Voices) -> Iterator[Ask]:
    """Every noun of the article that names a demand with what is demanded."""
    for token in cast.doc:
        if token.i in cast.skip or token.pos_ not in {"NOUN", "PROPN"}:
            continue
        if token.lemma_.lower() in words("plea"):
            found = granted(cast, voices, token) or _content(cast, voices, token) or _listed(cast, voices, token)
        elif token.lower_ == "need":
            found = _need(cast, voices, token)
        else:
            found = _condition(cast, voices, token) if token.lemma_.lower() in {"condition", "precondition"} else None
        if found is not None and not (token.lemma_ == "deadline" and any(is_court(cast, ref) for ref in found.by)):
            yield found


def _content(cast: Cast, voices: Voices, noun: "Token") -> Ask | None:
    """ "demand for a rise", "request to be heard", "demand that she resign", "call on the state to act"."""
    for child in noun.rights:
        if child.dep_ == "prep" and (child.lower_ in {"for", "of"} or _about(noun, child)):
            inner = next((c for c in child.children if c.dep_ in {"pobj", "pcomp"}), None)
            if inner is None or not _demandable(cast, noun, child, inner):
                continue
            if noun.lemma_ == "deadline" and not any(infinitive(c) for c in [*inner.rights, *noun.rights]):
                continue
            things = _things_for(noun, inner)
            by = _demander(voices, noun)
            asked = _whom(cast, noun, things[0])
            if not by and noun.lemma_ != "demand":
                by, things = _from(voices, things)
            return Ask(noun, things, "nominal", by or _weighty(voices, noun), asked if asked not in by else None)
        if child.dep_ in {"acl", "relcl", "ccomp", "advcl"} and child.i > noun.i and child.pos_ in {"VERB", "AUX"}:
            that = any(c.lower_ == "that" for c in child.lefts)
            subjunctive = child.tag_ == "VB" or any(c.lower_ in {"be", "should", "must"} for c in child.lefts)
            if infinitive(child) or (that and subjunctive):
                things = verb_things(child) if infinitive(child) else (clause_thing(child),)
                return Ask(noun, things, "nominal", _demander(voices, noun) or _weighty(voices, noun), _whom(cast, noun, None))
    return None


def _about(noun: "Token", preposition: "Token") -> bool:
    """Whether the preposition leads to what demands are about: "put forth their demands regarding safety"."""
    return noun.lemma_ == "demand" and preposition.lower_ in ABOUT


def _demandable(cast: Cast, noun: "Token", preposition: "Token", inner: "Token") -> bool:
    """Whether what follows is demanded: not a date, a person, the one who demands ("the demand of the union")."""
    if inner.ent_type_ in {"DATE", "TIME"}:
        return False
    ref = cast.ref(inner)
    if ref is not None and cast.type(ref) == "Person" and not any(infinitive(c) for c in [*inner.rights, *noun.rights]):
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
                if found := voices.of_noun(who):
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


def _weighty(voices: Voices, noun: "Token") -> tuple[Ref, ...]:
    """Those who press in the article, for a noun that is somebody's demand though nobody is named: not "demand for steel"."""
    theirs = any(child.lower_ == "latter" or (child.dep_ == "poss" and child.pos_ == "PRON") for child in noun.children)
    told = noun.lemma_.lower() in {"clamour", "clamor"} or (noun.lemma_ == "demand" and (theirs or noun.tag_ == "NNS"))
    return voices.pressing() if told else ()


def _demander(voices: Voices, noun: "Token") -> tuple[Ref, ...]:
    """Whose demand it is: its owner, or who makes it."""
    whose = [child for child in noun.children if child.dep_ == "poss"]
    owned = owner(voices.cast, noun)
    whose += [owned] if owned is not None else []
    whose += [who for preposition, who in prepositions(noun) if preposition in {"by", "from"}]
    for who in whose:
        if found := voices.of_noun(who):
            return found
    if (setter := _to_be_met(noun)) is not None:
        return voices.of_verb(setter)
    through = noun.head if noun.dep_ == "pobj" else None
    if through is not None and (strike := _based(through)) is not None:
        return voices.behind(strike)
    if through is not None and through.lower_ not in words("plea-link"):
        return ()
    verb = noun.head
    while verb.pos_ not in {"VERB", "AUX"} and verb.head.i != verb.i:
        verb = verb.head
    if verb.lemma_ == "be":
        return ()
    if verb.dep_ == "acl" and verb.head.lemma_.lower() in words("striking"):
        return voices.behind(verb.head)
    told = noun.dep_ in {"nsubj", "nsubjpass"} and verb == noun.head and not is_passive(verb)
    if verb.pos_ not in {"VERB", "AUX"} or told or verb.lemma_.lower() in words("answering"):
        return ()
    return voices.of_verb(verb)


def _based(preposition: "Token") -> "Token | None":
    """The strike that is "based on" demands."""
    verb = preposition.head
    if preposition.lower_ != "on" or verb.lower_ != "based":
        return None
    strike = verb.head if verb.dep_ == "acl" else next((c for c in verb.lefts if c.dep_ == "nsubjpass"), verb)
    return strike if strike.lemma_.lower() in words("striking") else None


def _to_be_met(noun: "Token") -> "Token | None":
    """The verb by which somebody is asked to meet the demands: "gave the firm a week to meet a list of demands"."""
    listed = _of_list(noun)
    verb = listed.head
    told = listed.dep_ == "dobj" and verb.lemma_.lower() in words("answering") and infinitive(verb)
    return verb.head if told and verb.head.lemma_.lower() in words("asking-to") | {"give"} else None


def _listed(cast: Cast, voices: Voices, noun: "Token") -> Ask | None:
    """ "several demands including a rise", "their demands include …", "over 19 demands. These include …"."""
    listing = noun.tag_ == "NNS" or noun.head.lemma_ in {"be", "include"} or any(p == "including" for p, _ in prepositions(noun))
    if noun.lemma_.lower() not in {"demand", "request", "condition", "precondition"} or not listing:
        return None
    if noun.dep_ == "pobj" and noun.head.lower_ == "in" and noun.tag_ == "NN":
        return None
    named = _of_list(noun)
    things = listed_things(noun.doc, noun.i + 2) if noun.i + 2 < len(noun.doc) and noun.nbor(1).text == ":" else ()
    first = _first_item(noun, named)
    if (one := _one_of(noun)) is not None:
        things = verb_things(one) if one.pos_ == "VERB" else (Thing(one.left_edge.i, one.i + 1, one),)
    elif first is not None and first.pos_ in {"NOUN", "VERB"}:
        things = noun_things(first) if first.pos_ == "NOUN" else listed_things(noun.doc, first.i) or verb_things(first)
    if not things:
        return None
    theirs = any(child.dep_ == "poss" and child.pos_ == "PRON" for child in noun.children)
    by = _demander(voices, noun) or _demander(voices, named) or (_teller(voices, noun) if theirs else ())
    by = by or voices.pressing(noun) or _teller(voices, noun)
    doer = next((c for c in one.lefts if c.dep_ == "nsubj"), None) if one is not None and one.pos_ == "VERB" else None
    asked = cast.ref(doer) if doer is not None else asked_in(cast, things[0])
    granted_now = doer is not None and one is not None and one.head.lemma_.lower() in PROMISING
    return Ask(noun, things, "demands-listed", by, asked if asked not in by else None, "met" if granted_now else "open")


def _one_of(noun: "Token") -> "Token | None":
    """What is "one of the demands": the noun before it."""
    one = _of_list(noun)
    if one.lower_ not in {"one", "two", "some", "part"}:
        return None
    subject = next((child for child in one.head.lefts if child.dep_ == "nsubj"), None)
    if one.dep_ == "attr" and subject is not None:
        return _told_before(noun) if subject.lower_ in {"this", "that", "it"} else subject
    return one.head if one.dep_ == "appos" and one.head.pos_ == "NOUN" else None


def _told_before(noun: "Token") -> "Token | None":
    """What "this" takes up: what the sentence before says is done or to be done."""
    at = noun.sent.start - 1
    while at > 0 and noun.doc[at].is_space:
        at -= 1
    verb = noun.doc[at].sent.root if at > 0 else None
    return next((c for c in verb.rights if c.dep_ in {"ccomp", "xcomp"} and c.pos_ == "VERB"), verb) if verb is not None else None


def _first_item(noun: "Token", named: "Token") -> "Token | None":
    """The first of the things that the demands include, revolve around, are; `named` is the noun that stands for them."""
    first = next((n for word in (noun, named) for p, n in prepositions(word) if p in {"including", "like", "as"}), None)
    if first is not None:
        return first
    verb: Token | None = named.head
    if named.dep_ == "pobj" and named.head.lower_ == "among" and named.head.head.lemma_ == "be":
        return next((c for c in named.head.head.rights if c.dep_ in {"nsubj", "attr"} and c.pos_ == "NOUN"), None)
    if named.dep_ != "nsubj":
        verb = _taken_up(noun)
    if verb is None or verb.lemma_.lower() not in LISTING:
        return None
    first = next((c for c in verb.rights if _item(c)), None)
    return first or next((n for p, n in prepositions(verb) if p in {"to", "from", "around", "on"}), None)


def _teller(voices: Voices, noun: "Token") -> tuple[Ref, ...]:
    """Who tells of "their demands" before or after: ", the nurses said"."""
    return next((voices.of_verb(t) for t in noun.sent if t.lemma_.lower() in words("reporting") and t.pos_ == "VERB"), ())


def _of_list(noun: "Token") -> "Token":
    """The noun that stands for the demands: "charter" in "a charter of demands"."""
    outer = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else noun
    return outer if outer.pos_ in {"NOUN", "NUM", "ADJ", "PRON", "DET"} else noun


def _item(child: "Token") -> bool:
    """Whether the word is what the demands include: "a rise", "filling vacancies", "to raise salaries"."""
    if child.dep_ in {"xcomp", "ccomp", "attr"} and child.pos_ == "VERB":
        return child.tag_ == "VBG" or infinitive(child)
    return child.dep_ in {"dobj", "attr"} and child.pos_ == "NOUN"


def _taken_up(noun: "Token") -> "Token | None":
    """The verb of a next sentence that goes on about the demands: "These include"."""
    after = noun.sent.end
    doc = noun.doc
    while after < len(doc) and doc[after].is_space:
        after += 1
    if after < len(doc) and doc[after].lower_ in {"these", "they", "those"} and doc[after].dep_ in {"nsubj", "det"}:
        return doc[after].head if doc[after].dep_ == "nsubj" else doc[after].head.head
    return None


def _need(cast: Cast, voices: Voices, noun: "Token") -> Ask | None:
    """ "stressed the need for a law"."""
    verb = noun.head
    if noun.dep_ != "dobj" or verb.lemma_.lower() not in STRESSING:
        return None
    inner = next((c for child in noun.rights if child.lower_ == "for" for c in child.children if c.dep_ in {"pobj", "pcomp"}), None)
    if inner is not None:
        return Ask(noun, _things_for(noun, inner), "stressed-need", voices.of_verb(verb))
    action = next((c for c in noun.rights if infinitive(c)), None)
    return Ask(noun, verb_things(action), "stressed-need", voices.of_verb(verb)) if action is not None else None


def _condition(cast: Cast, voices: Voices, noun: "Token") -> Ask | None:
    """ "pleaded guilty on condition that they would not seek her death", "set two conditions: pay and leave"."""
    clause = next(
        (c for c in noun.rights if c.dep_ in {"acl", "ccomp", "relcl", "advcl"} and c.pos_ in {"VERB", "AUX"}), None
    ) or _begun_after(noun)
    if noun.dep_ == "pobj" and noun.head.lower_ == "on" and clause is not None:
        subject = next((c for c in clause.lefts if c.dep_ == "nsubj"), None)
        verb = noun.head.head
        while verb.pos_ not in {"VERB", "AUX"} and verb.head.i != verb.i:
            verb = verb.head
        by = voices.of_verb(verb) if verb.pos_ == "VERB" else ()
        asked = cast.ref(subject) if subject is not None else None
        return Ask(noun, clause_things(clause), "on-condition", by, asked if asked not in by else None)
    return _listed(cast, voices, noun)


def _begun_after(noun: "Token") -> "Token | None":
    """The clause that begins right after a noun, wherever the parse hangs it: "on condition | they would leave"."""
    at = noun.i + 1 + (noun.i + 1 < len(noun.doc) and noun.nbor(1).lower_ == "that")
    return next(
        (t.head for t in noun.doc[at : at + 4] if t.dep_ == "nsubj" and t.left_edge.i == at and t.head.pos_ in {"VERB", "AUX"}), None
    )
