"""Who takes part, by the words around the noun that tells it: "the doctors' strike", "talks between X and Y", "went on strike"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.extract.events.parties.deeds import (
    LAYING,
    Part,
    Role,
    agreed,
    bare_owner,
    blamed,
    bound,
    chaired,
    fired,
    given,
    harmed,
    held,
    invited,
    laid_at,
    leading,
    list_end,
    met,
    returned,
    speaking,
    torn_off,
    used,
    visiting,
)
from kg.extract.events.parties.grants import granted
from kg.extract.events.triggers import Occurrence
from kg.extract.grammar.clauses import agents, doers, is_labelled, is_passive, objects, patients, prepositions, subjects
from kg.extract.grammar.lemmas import phrasal
from kg.extract.grammar.tags import ADNOMINAL, MODIFYING, NOUNS, SUBJECTS, TIMES, VERBAL
from kg.extract.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

MUTUAL = frozenset({"Talks", "Agreement"})
PUBLIC = frozenset({"Strike", "HungerStrike", "Protest"})
SUFFERED = frozenset({"Arrest", "Removal", "Appointment", "Attack", "CourtRuling"})
"""Kinds whose possessor or "of" has it done to them: "his arrest", "the murder of a trader"."""
MEDIA = frozenset({"media", "television", "tv", "radio", "twitter", "facebook", "site", "page"})
"""Where one reads or hears of it."""
BIDDING = frozenset({"order", "injunction", "directive", "ruling", "circular", "ban", "instruction", "curfew", "ultimatum"})
"""What halts an action from outside: "an order halting the strike"."""
FLOUTING = frozenset({"refuse", "defy", "ignore", "flout", "disobey", "violate", "breach"})
"""What those do with an order to whom it is given: "clerks | defied the ban"."""
LAID = frozenset({"impose", "slap", "inflict", "serve", "pass", "clamp"})
"""Participles after which it is told on whom: "the suspension imposed on Ada Cole"."""
SERVED = frozenset({"warrant", "subpoena", "summons"})
"""Papers made out for somebody."""
DEPTH = 6


def of_noun(occurrence: Occurrence) -> Iterator[Role]:
    """Who does what a noun names, and to whom: by the words around it, by the verb that carries it."""
    noun, kind = occurrence.head, occurrence.kind
    if noun.lemma_ == "custody":
        yield from held(noun)
        return
    if occurrence.trigger.lemma.endswith(" firing"):
        yield from fired(noun.doc[occurrence.start], noun.doc[occurrence.end - 1])
        return
    yield from around(noun, kind)
    for inner in noun.doc[occurrence.start : occurrence.end]:
        if inner.dep_ == "pobj" and inner != noun:
            yield from around(inner, kind)
        elif kind == "Attack" and inner != noun:
            yield from ((child, "actor") for child in inner.lefts if child.dep_ in MODIFYING and child.i < occurrence.start)
    if kind in {"Strike", "HungerStrike"}:
        yield from ((token, "actor") for token in _on(occurrence))
    if kind in PUBLIC and noun.dep_ == "dobj" and noun.head.lemma_ == "face":
        yield from ((token, "target") for token in subjects(noun.head))
    for deed in DEEDS.get(kind, ()):
        yield from deed(noun)
    yield from _carried(noun, kind)


DEEDS = {
    "Strike": (returned,),
    "CourtRuling": (given,),
    "Order": (granted,),
    "Agreement": (bound,),
    "Protest": (speaking,),
    "Talks": (invited, visiting, met),
    "Attack": (used, harmed, laid_at, blamed),
}
"""By which deeds besides the noun of a kind tells who takes part."""


def _carried(noun: "Token", kind: str) -> Iterator[Role]:
    """ "The council | passed an order", "nurses went on | strike", "held | talks with the mayor"."""
    verb = _carrier(noun)
    if (
        verb is None
        or noun.dep_ in {"attr", "oprd"}
        or is_labelled(noun)
        or (kind in PUBLIC and verb.dep_ == "acl" and verb.head.lemma_ in BIDDING)
    ):
        return
    if kind == "Attack" and noun.dep_ == "pobj" and noun.head.lower_ == "under":
        yield from ((token, "target") for token in subjects(verb))
        yield from ((token, "actor") for link, token in prepositions(noun) if link == "from")
        return
    if kind == "Order" and noun.dep_ == "nsubj" and verb.lemma_ in {"pass", "clear"}:
        yield from ((house, "actor") for house in objects(verb))
        return
    if kind in {"Order", "CourtRuling"} and noun.dep_ == "dobj" and verb.lemma_ in FLOUTING and noun.lemma_ in BIDDING:
        yield from ((token, "target") for token in doers(verb))
        return
    if not _carries(verb, noun, kind):
        return
    if noun.dep_ in SUBJECTS and verb == noun.head:
        yield from ((token, "actor") for token in agents(verb))
    else:
        yield from ((token, "actor") for token in doers(verb) or (patients(verb) if verb.lemma_ in {"engage", "involve"} else []))
    if kind == "Talks":
        yield from chaired(verb)
    yield from reached(verb, kind, frozenset({"against", "on"}) if kind in {"Order", "Attack"} else frozenset({"against"}))


def _carries(verb: "Token", noun: "Token", kind: str) -> bool:
    """Whether it is done by who does the verb: "went on | strike", not "feared a | strike"."""
    said = phrasal(verb)
    if kind == "Resignation" and said in {"ask-for", "order", "call-for"}:
        return False
    enacted = kind == "Order" and (said in words("enacting") or verb.lemma_ == "put")
    voiced = kind == "Protest" and noun.dep_ == "dobj" and verb.lemma_ in {"raise", "lodge", "register", "voice"}
    return said in _carrying() or enacted or voiced


def _on(occurrence: Occurrence) -> list["Token"]:
    """Who is on strike, read off the words where the parse has lost them: "medics | on a fast unto death", "were on strike"."""
    doc, at = occurrence.head.doc, occurrence.start - 1
    while at > 0 and doc[at].pos_ in {"DET", "ADJ", "NUM"}:
        at -= 1
    if at < 1 or doc[at].lower_ != "on":
        return []
    before = doc[at - 1]
    return [before] if before.pos_ in NOUNS else subjects(before) if before.pos_ in VERBAL else []


def around(noun: "Token", kind: str) -> Iterator[Role]:
    """What stands at the noun itself: possessor, modifier, "by", "of", "between", a participle with its agent, a relative clause."""
    owned: Part = "target" if kind in SUFFERED and noun.lemma_.lower() not in words("state-attack") else "actor"
    yield from ((owner, owned) for owner in bare_owner(noun))
    for child in noun.children:
        yield from _at_noun(child, kind, owned)
    for preposition, other in (*prepositions(noun), *torn_off(noun)):
        yield from _linked(noun, preposition, other, kind, owned)
    if kind in PUBLIC:
        beside = [*list_end(noun), noun.head] if noun.dep_ == "conj" else list_end(noun)
        yield from ((other, "actor") for one in beside for link, other in prepositions(one) if link == "by" and other.i > noun.i)
    if noun.dep_ in MODIFYING and noun.head.lemma_.lower() == "ceremony":
        yield from around(noun.head, kind)
        yield from ((whom, "target") for preposition, whom in prepositions(noun.head) if preposition == "for")
    if noun.dep_ == "pobj" and noun.head.head.pos_ == "NOUN":
        yield from _governing(noun.head.lower_, noun.head.head, kind)


def _is_of_one(noun: "Token") -> bool:
    """ "the | beating of one of them, Ada Cole"."""
    return any(link == "of" and whom.lower_ == "one" for link, whom in prepositions(noun))


def _at_noun(child: "Token", kind: str, owned: Part) -> Iterator[Role]:
    """ "the | doctors' strike", "a | student protest", "a strike | launched by nurses"; `owned` is the part of whose it is."""
    if child.dep_ == "poss" or (child.dep_ == "appos" and child.ent_type_ == "PERSON" and _is_of_one(child.head)):
        yield child, owned
    elif child.dep_ in MODIFYING and child.pos_ in {"NOUN", "PROPN", "ADJ", "VERB"} and not _is_crossed(child):
        if kind != "CourtRuling" or child.lower_ in words("court-noun"):
            yield child, "target" if _is_victim(child) else "actor" if kind in {"Attack", "CourtRuling"} else owned
        yield from leading(child)
    elif child.dep_ in ADNOMINAL:
        yield from _clause(child, kind)
        if child.tag_ == "VBN" and child.lemma_ in LAID and kind in SUFFERED | {"Order"}:
            yield from reached(child, kind, frozenset({"on", "upon", "against"}))
        yield from agreed(child) if kind == "Agreement" else ()
        if kind in {"Order", "CourtRuling"} and child.dep_ == "acl" and child.tag_ in {"VB", "VBG"}:
            yield from ((thing, "target") for thing in objects(child))


def _is_crossed(noun: "Token") -> bool:
    """ "a cross-| border | raid"."""
    return noun.i > 1 and noun.nbor(-1).text in {"-", "‑"} and noun.nbor(-2).lower_ in {"cross", "inter", "trans"}


def _is_victim(name: "Token") -> bool:
    """ "the | Cole murder"."""
    return name.ent_type_ == "PERSON" and name.head.tag_ in {"NN", "NNP"} and name.head.lemma_.lower() in FATAL


FATAL = frozenset({"assassination", "murder", "killing", "lynching", "slaying", "abduction", "kidnapping", "rape"})


def _linked(noun: "Token", preposition: str, other: "Token", kind: str, owned: Part) -> Iterator[Role]:
    """ "a strike | by nurses", "the murder | of a trader", "talks | between them", "an attack | on the mill"."""
    if preposition == "by" or (preposition == "from" and kind in {"Order", "Removal", "CourtRuling"} and noun.lemma_ != "transfer"):
        yield other, "actor"
    elif preposition == "of":
        yield other, "target" if noun.lemma_.lower() in words("stopping") or _is_struck(noun) else owned
    elif preposition in {"between", "among", "with", "involving"}:
        yield other, "actor" if kind in MUTUAL or (preposition == "with" and kind == "Attack") else "target"
    elif preposition == "against" or (
        preposition == "on" and kind in {"Attack", "Order", "Arrest"} and noun.head.lemma_ not in LAYING and other.lower_ not in MEDIA
    ):
        yield other, "target"
    elif preposition == "for" and noun.lemma_.lower() in SERVED:
        arrested = [owner for owner in other.lefts if owner.dep_ == "poss"] if other.lemma_ == "arrest" else [other]
        yield from ((whom, "target") for whom in arrested)


def _is_struck(noun: "Token") -> bool:
    """Whether "of" tells on whom it falls: "the | invasion of Norway", "Chad's | shelling of Galle"; not "the | offensive of the army"."""
    return noun.lemma_.lower() in words("state-attack") - {"offensive", "operation", "campaign", "strike", "airstrike"}


def _governing(link: str, above: "Token", kind: str) -> Iterator[Role]:
    """ "leaders behind | the protest", "workers on | strike", "a wave of | strikes by nurses"."""
    if link == "behind" or (link == "on" and kind in {"Strike", "HungerStrike"}):
        yield above, "actor"
    elif link in {"of", "in"} and above.lemma_.lower() in words("beginning"):
        yield from around(above, kind)


def _clause(clause: "Token", kind: str) -> Iterator[Role]:
    """ "a strike launched by nurses", "talks held between them", "a protest that students staged"."""
    enacted = kind == "Order" and phrasal(clause) in words("enacting")
    if enacted:
        signed = (hand for link, hand in prepositions(clause) if link == "under" and hand.lemma_ in {"signature", "hand", "seal"})
        yield from ((who, "actor") for hand in signed for link, who in prepositions(hand) if link == "of")
    if (phrasal(clause) not in _carrying() and not enacted) or (clause.lemma_ == "call" and kind not in PUBLIC | {"Talks"}):
        return
    if is_passive(clause):
        yield from ((token, "actor") for token in agents(clause))
    yield from reached(clause, kind, frozenset({"against"}))
    if clause.dep_ == "relcl":
        yield from ((child, "actor") for child in clause.lefts if child.dep_ == "nsubj" and child.lower_ not in {"which", "that"})
    for child in clause.children:
        if child.dep_ == "xcomp":
            yield from _clause(child, kind)


def _carrier(noun: "Token") -> "Token | None":
    """The verb that carries the noun: "went on | strike", "took part in a series of | strikes"."""
    head = noun.head
    for _ in range(DEPTH):
        if head.dep_ == "ROOT" or head.pos_ in VERBAL:
            break
        called = head.lower_ == "for" and head.head.lemma_ == "call"
        aside = head.dep_ in {"prep", "agent"} and head.lower_ in words("aside") and not called
        if aside or (head.pos_ in NOUNS and head.lemma_.lower() not in _carrying()):
            return None
        head = head.head
    return head if head.pos_ in VERBAL else None


def _carrying() -> frozenset[str]:
    return words("beginning", "continuing", "ending", "planning")


def reached(verb: "Token", kind: str, towards: frozenset[str]) -> Iterator[Role]:
    links = [verb, *(child for child in verb.children if child.dep_ in {"acomp", "advmod"})]
    for preposition, noun in (pair for token in links for pair in prepositions(token)):
        visited = kind == "Talks" and verb.lemma_ == "call" and preposition == "on" and noun.ent_type_ not in TIMES
        if visited or (kind in MUTUAL and preposition in {"with", "between", "among", "to"}):
            yield noun, "actor"
        elif preposition in towards:
            yield noun, "target"
