"""Demands told one by one: "several demands including a rise", "their demands are: …", "over 19 demands. These include …"."""

from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.demands.asked.items import Thing, clause_things, infinitive, listed_things, noun_things, verb_things
from kg.extract.demands.asks import Ask, asked_in, prepositions
from kg.extract.demands.parties.demanders import Voices
from kg.extract.demands.parties.makers import demander, of_list
from kg.extract.demands.status.verdicts import answer, verdict
from kg.extract.grammar.tags import COMPLEMENTS, FINITE, OBJECTS, SUBJECTS
from kg.extract.lexicon import words
from kg.model import Ref

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

LISTING = frozenset({"include", "be", "expand", "range", "comprise", "cover", "revolve", "centre", "center"})
PROMISING = frozenset({"agree", "announce", "confirm", "decide", "promise"})
LATELY = 60
"""Tokens: how far back it may be told whose "the demands" are."""


def listed(cast: Cast, voices: Voices, noun: "Token") -> Ask | None:
    """ "several demands including a rise", "their demands include …", "over 19 demands. These include …"."""
    listing = noun.tag_ == "NNS" or noun.head.lemma_ in {"be", "include"} or any(p == "including" for p, _ in prepositions(noun))
    if noun.lemma_.lower() not in {"demand", "request", "condition", "precondition"} or not listing:
        return None
    if noun.dep_ == "pobj" and noun.head.lower_ == "in" and noun.tag_ == "NN":
        return None
    named = of_list(noun)
    colon = _colon(noun)
    things = listed_things(noun.doc, colon + 1) or _behind(noun.doc, colon) if colon is not None else ()
    things = things or _apposed(noun)
    first = _first_item(noun, named)
    if (one := _one_of(noun)) is not None:
        things = verb_things(one) if one.pos_ == "VERB" else noun_things(one)
    elif first is not None and first.pos_ in {"NOUN", "VERB"}:
        things = noun_things(first) if first.pos_ == "NOUN" else listed_things(noun.doc, first.i) or verb_things(first)
    elif (clause := _clause_named(named)) is not None:
        things = clause_things(clause)
    if not things:
        return None
    theirs = any(child.dep_ == "poss" and child.pos_ == "PRON" for child in noun.children)
    by = demander(voices, noun) or _holders(voices, noun) or demander(voices, named) or (_teller(voices, noun) if theirs else ())
    by = by or _owned_before(voices, noun) or voices.pressing(noun) or _teller(voices, noun)
    answerer = _answerer(cast, named) if things == _apposed(noun) else None
    if answerer is not None:
        by = tuple(ref for ref in by if ref != answerer) or _teller(voices, noun)
        status = answer(named) or "open"
        return Ask(noun, things, "demands-listed", by, answerer, "met" if named != noun and status == "partly_met" else status)
    doer = next((c for c in one.lefts if c.dep_ == "nsubj"), None) if one is not None and one.pos_ == "VERB" else None
    asked = cast.ref(doer) if doer is not None else _handed_to(cast, noun, named) or asked_in(cast, things[0])
    granted_now = doer is not None and one is not None and one.head.lemma_.lower() in PROMISING
    return Ask(noun, things, "demands-listed", by, asked if asked not in by else None, "met" if granted_now else "open")


def _holders(voices: Voices, noun: "Token") -> tuple[Ref, ...]:
    """Whose demands they are, by a clause: "the two demands | the nurses | hold dearest"."""
    clauses = [c for c in noun.rights if c.dep_ == "relcl" and c.tag_ != "VBN"]
    holders = [who for c in clauses for who in c.lefts if who.dep_ == "nsubj" and who.tag_ not in {"WDT", "WP"}]
    return voices.of_noun(holders[0]) if holders else ()


def _handed_to(cast: Cast, noun: "Token", named: "Token") -> Ref | None:
    """To whom the demands go: "submitted a charter of demands to | the board |, including"."""
    links = [*prepositions(noun), *prepositions(named), *(prepositions(named.head) if named.dep_ == "dobj" else ())]
    refs = (cast.ref(whom) for preposition, whom in links if preposition in {"to", "before"})
    return next((ref for ref in refs if ref is not None and cast.type(ref) in {"Institution", "Person"}), None)


def _colon(noun: "Token") -> int | None:
    """The colon that leads to the list, with no verb before it but their own: "three of their demands were not met: | …"."""
    named = of_list(noun)
    own = named.head if named.dep_ in SUBJECTS and named.head.i > noun.i else noun
    for at in range(noun.i + 1, min(own.i + 10, noun.sent.end - 1)):
        if noun.doc[at].text == ":":
            return at
        told = noun.doc[at].tag_ in FINITE and at > own.i and not _of_demands(noun, noun.doc[at])
        if told or noun.doc[at].text in {",", ";"}:
            return None
    return None


def _apposed(noun: "Token") -> tuple[Thing, ...]:
    """What is named beside "demands" that somebody makes or answers: "agreed to two of the union's demands, | a rise and a pension"."""
    doc, comma = noun.doc, noun.i + 1
    if noun.tag_ != "NNS" or of_list(noun).dep_ not in OBJECTS or comma + 2 >= noun.sent.end or doc[comma].text != ",":
        return ()
    things = listed_things(doc, comma + 1) or _behind(doc, comma)
    fit = bool(things) and things[0].head.lemma_.lower() in words("demandable", "wanted") and things[0].head.pos_ == "NOUN"
    end = things[-1].end if fit else comma
    return things if fit and (end >= len(doc) or doc[end].tag_ not in FINITE) else ()


def _answerer(cast: Cast, named: "Token") -> Ref | None:
    """Who answers demands: "| the ministry | agreed to two of their demands"."""
    verb = named.head.head if named.dep_ == "pobj" else named.head
    subject = next((child for child in verb.lefts if child.dep_ == "nsubj"), None)
    return cast.ref(subject) if subject is not None and verb.pos_ == "VERB" and verdict(verb) is not None else None


def _of_demands(noun: "Token", verb: "Token") -> bool:
    """Whether a verb tells of the demands whose they are: "the two demands the nurses | hold | dearest"."""
    clause = verb if verb.dep_ == "relcl" else verb.head
    return clause.dep_ == "relcl" and clause.head == noun


def _behind(doc: "Doc", colon: int) -> tuple[Thing, ...]:
    """What is demanded behind a colon, where it is a pair or one thing: "two demands: | a rise, and cheaper meals"."""
    first = next((token for token in doc[colon + 1 : colon + 6] if token.pos_ == "NOUN" and token.dep_ != "compound"), None)
    demanded = first is not None and first.lemma_.lower() in words("demandable", "wanted")
    return noun_things(first) if first is not None and demanded else ()


def _one_of(noun: "Token") -> "Token | None":
    """What is "one of the demands": the noun before it."""
    one = of_list(noun)
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
    return next((c for c in verb.rights if c.dep_ in COMPLEMENTS and c.pos_ == "VERB"), verb) if verb is not None else None


def _clause_named(named: "Token") -> "Token | None":
    """The clause that says what a demand is: "their demand is | that the mine be closed"."""
    clauses = named.head.rights if named.dep_ == "nsubj" and named.head.lemma_ == "be" else ()
    return next((c for c in clauses if c.dep_ == "ccomp" and any(m.lower_ == "that" for m in c.lefts)), None)


def _first_item(noun: "Token", named: "Token") -> "Token | None":
    """The first of the things that the demands include, revolve around, are; `named` is the noun that stands for them."""
    first = next((n for word in (noun, named) for p, n in prepositions(word) if p in {"including", "like", "as"}), None)
    if first is not None:
        return first
    verb: Token | None = named.head
    if named.dep_ == "pobj" and named.head.lower_ == "among" and named.head.head.lemma_ == "be":
        return next((c for c in named.head.head.children if c.dep_ in {"nsubj", "attr"} and c.pos_ == "NOUN"), None)
    if named.dep_ != "nsubj":
        verb = _taken_up(noun)
    if verb is None or verb.lemma_.lower() not in LISTING:
        return None
    first = next((c for c in verb.rights if _item(c)), None)
    return first or next((n for p, n in prepositions(verb) if p in {"to", "from", "around", "on"}), None)


def _owned_before(voices: Voices, noun: "Token") -> tuple[Ref, ...]:
    """Whose "the demands" are that were called "the union's demands" shortly before."""
    if not any(child.lower_ in {"the", "these"} for child in noun.lefts):
        return ()
    for earlier in reversed(noun.doc[max(noun.i - LATELY, 0) : noun.i]):
        whose = [child for child in earlier.lefts if child.dep_ == "poss"] if earlier.lemma_ == noun.lemma_ else []
        if whose and whose[0].pos_ != "PRON":
            return voices.of_noun(whose[0])
    return ()


def _teller(voices: Voices, noun: "Token") -> tuple[Ref, ...]:
    """Who tells of "their demands" before or after: ", the nurses said"."""
    return next((voices.of_verb(t) for t in noun.sent if t.lemma_.lower() in words("reporting") and t.pos_ == "VERB"), ())


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
