"""What is asked for, of whom and by whom: the value in which the rules for demands speak."""

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING, Literal, NamedTuple

from kg.extract.cast import Cast
from kg.extract.demands.asked.items import Thing, infinitive
from kg.extract.events.powers import is_court
from kg.extract.grammar.tags import ADNOMINAL, NOUNS, SUBJECTS, UNDERGOING
from kg.extract.lexicon import words
from kg.model import Ref
from kg.nlp import tokens_of

if TYPE_CHECKING:
    from spacy.tokens import Token

Status = Literal["open", "met", "partly_met", "rejected", "withdrawn"]
COUNTERPARTS = frozenset({"with", "by", "from"})
LIKENESS = frozenset({"equality", "equivalence", "parity"})
"""What is asked for "with" others of whom nothing is asked: "parity with teachers"."""
ADDRESSING = frozenset({"to", "on", "with", "against", "before"})
OFFICE = frozenset({"resignation"})
"""What only its holder can give: "the resignation of the mayor" is asked of the mayor."""
HELP = frozenset(
    {"aid", "approval", "assistance", "backing", "consent", "cooperation", "co-operation", "help", "intervention", "permission", "support"}
)
"""What is asked of whoever gives it: "sought the ministry's approval"."""
TALKS = frozenset({"conversation", "dialogue", "discussion", "meeting", "negotiation", "parley", "talk"})
RECEIVING = frozenset({"defy", "disregard", "face", "flout", "get", "have", "heed", "ignore", "miss", "receive", "snub", "welcome"})
"""Verbs whose subject is asked: "got requests from"."""
BODIES = frozenset({"Institution", "Person"})
OCCASIONS = frozenset({"after", "at", "following", "on", "upon"})
"""Prepositions that lead to a request on which somebody acts: "on requests by lawyers | the judge | put off"."""
GIVEN = (
    frozenset("aid answer apology approval arm assistance assurance backing clarification commitment compensation concession".split())
    | frozenset("contribution explanation fund funding guarantee help information loan money permission pledge protection".split())
    | {"recognition", "reparation", "reply", "response", "support", "weapon"}
)
"""What a country, too, is asked for: "an apology from Norway"; not "withdrawal from Norway"."""


DOORS = frozenset({"before", "in", "near", "outside", "to", "towards"})
OFFICES = frozenset({"branch", "bungalow", "camp", "chamber", "compound", "door", "factory", "gate", "headquarters", "home", "house"}) | {
    "mansion",
    "office",
    "plant",
    "premises",
    "quarters",
    "residence",
}
"""What is somebody's, and where others stand to ask for something."""


class Ask(NamedTuple):
    """Somebody asks for `things`: `trigger` is the word that says so, `by` and `asked` the parties as far as the sentence names them."""

    trigger: "Token"
    things: tuple[Thing, ...]
    rule: str
    by: tuple[Ref, ...] = ()
    asked: Ref | None = None
    status: Status = "open"


class Wanted(NamedTuple):
    """What a verb of demanding asks for, and of whom, as far as its own phrase tells; `rule` says how it was found."""

    rule: str
    things: tuple[Thing, ...]
    asked: Ref | None = None


def asked_in(cast: Cast, thing: Thing) -> Ref | None:
    """Who is asked, where the thing itself tells: "support from the army", "talks with the minister", "the resignation of the mayor"."""
    head = thing.head
    for child in head.rights:
        compared = child.lower_ == "with" and head.lemma_.lower() in LIKENESS
        if (
            child.dep_ == "prep"
            and not compared
            and (child.lower_ in COUNTERPARTS or (child.lower_ == "of" and head.lemma_.lower() in OFFICE | HELP))
        ):
            for noun in child.children:
                given = child.lower_ == "from" and head.lemma_.lower() in GIVEN
                if noun.dep_ == "pobj" and (ref := cast.ref(noun)) is not None and (given or cast.type(ref) != "Place"):
                    return ref
    owned = head.lemma_.lower() in OFFICE | HELP
    owner = next((child for child in head.lefts if child.dep_ == "poss"), None) if owned else None
    if owner is not None or not (owned or head.lemma_ == "action"):
        return cast.ref(owner) if owner is not None else None
    named = (cast.ref(child) for child in head.lefts if child.dep_ == "compound")
    return next((ref for ref in named if ref is not None and cast.type(ref) == "Institution"), None)


def prepositions(token: "Token") -> Iterator[tuple[str, "Token"]]:
    """Each preposition after a word with the noun that it leads to."""
    for child in token.rights:
        if child.dep_ in {"prep", "dative", "agent"}:
            for noun in child.children:
                if noun.dep_ in {"pobj", "pcomp"}:
                    yield child.lower_, noun
            for inner in child.children:
                if inner.dep_ == "prep":
                    for noun in inner.children:
                        if noun.dep_ == "pobj":
                            yield inner.lower_, noun


def implied(cast: Cast, ask: Ask) -> Ref | None:
    """Who is asked, where it is the other party of the sentence: "wrote to | the minister seeking", "| the firm rejected their demand"."""
    trigger = ask.trigger
    if trigger.pos_ == "NOUN":
        verb = trigger.head
        if trigger.dep_ == "pobj" and verb.lower_ in {"to", "with"} and verb.head.lemma_.lower() in words("answering", "granting"):
            verb = verb.head
        elif trigger.dep_ == "pobj" and verb.lower_ in OCCASIONS and verb.head.pos_ == "VERB":
            return _other(cast, ask, [child for child in verb.head.children if child.dep_ == "nsubj"])
        elif trigger.dep_ != "dobj":
            return _talked_to(cast, ask)
        if verb.lemma_.lower() in words("answering", "granting") | RECEIVING:
            kinds = {"Institution", "Person", "Group"} if verb.lemma_.lower() in RECEIVING else BODIES
            while verb.dep_ in {"advcl", "conj", "xcomp"} and not any(child.dep_ == "nsubj" for child in verb.children):
                verb = verb.head
            return _other(cast, ask, [child for child in verb.children if child.dep_ == "nsubj"], kinds)
        return _talked_to(cast, ask)
    if (addressed := _by_letter(cast, ask)) is not None:
        return addressed
    if (met := _met_before(cast, ask)) is not None:
        return met
    purpose = trigger.tag_ == "VB" and any(child.lower_ == "to" for child in trigger.lefts)
    if not (trigger.tag_ == "VBG" or purpose) or trigger.dep_ not in {"advcl", "acl", "xcomp", "conj"}:
        return None
    verb = trigger.head
    nouns = [verb] if verb.pos_ in NOUNS and verb.dep_ == "pobj" and verb.head.lower_ in ADDRESSING else []
    while verb.pos_ != "VERB" and verb.head.i != verb.i:
        verb = verb.head
    for word in (verb, *(child for child in verb.rights if child.dep_ == "dobj")):
        nouns += [noun for preposition, noun in prepositions(word) if preposition in ADDRESSING]
    if verb.lemma_.lower() == "meet":
        return _other(cast, ask, nouns) or next((ref for noun in nouns if (ref := cast.ref(noun)) is not None and ref not in ask.by), None)
    if verb.lemma_.lower() in words("addressing"):
        nouns += [child for child in verb.rights if child.dep_ in {"dobj", "dative"}]
    return _other(cast, ask, nouns) or _at_whose_door(cast, ask, verb)


def _at_whose_door(cast: Cast, ask: Ask, verb: "Token") -> Ref | None:
    """Whom those ask who stand before an office: "gathered outside | the bank's | branch", "marched to the house of | the mayor"."""
    for link in (token for token in verb.subtree if token.i < ask.trigger.i and token.lower_ in DOORS):
        for noun in (child for child in link.children if child.dep_ == "pobj"):
            noun = next((n for of, n in prepositions(noun) if of == "of"), noun) if noun.lower_ == "front" else noun
            whose = [child for child in noun.lefts if child.dep_ in {"poss", "compound", "nmod"}]
            whose += [owner for of, owner in prepositions(noun) if of == "of"]
            site = noun.lemma_.lower() in OFFICES
            found = _other(cast, ask, whose if site else [noun], BODIES if site else {"Institution"})
            if found is not None:
                return found
    return None


def _met_before(cast: Cast, ask: Ask) -> Ref | None:
    """Whom those meet, or write to, who then ask: "met | the minister | and sought a ban"."""
    trigger = ask.trigger
    verb = trigger.head
    own = any(child.dep_ in SUBJECTS for child in trigger.lefts)
    visited = verb.lemma_ == "call" and not any(infinitive(child) for child in verb.rights)
    if trigger.dep_ != "conj" or own or not (visited or verb.lemma_.lower() in words("addressing") | {"summon"}):
        return None
    nouns = [child for child in verb.rights if child.dep_ in {"dobj", "dative"}]
    links = {"on", "upon"} if visited else {"to", "with"}
    nouns += [noun for preposition, noun in prepositions(verb) if preposition in links]
    return _other(cast, ask, [noun for noun in nouns if noun.i < trigger.i])


def _talked_to(cast: Cast, ask: Ask) -> Ref | None:
    """With whom those talk whose demand it is: "met | the minister | over their demand for", "talks with | the firm | on their call"."""
    for token in ask.trigger.doc[ask.trigger.sent.start : ask.trigger.i]:
        if (token.lemma_.lower() in TALKS and ask.trigger in token.subtree) or (token.lemma_ == "meet" and token.pos_ == "VERB"):
            heads = [noun for link, noun in prepositions(token) if link in {"with", "between"}]
            heads += [child for child in token.rights if child.dep_ == "dobj"]
            nouns = [each for noun in heads for each in (noun, *(child for child in noun.rights if child.dep_ == "conj"))]
            found = _other(cast, ask, nouns)
            if found is not None:
                return found
    return None


def _by_letter(cast: Cast, ask: Ask) -> Ref | None:
    """To whom the paper goes in which something is asked for: "in a letter to | the minister", "in a plan placed before | the board"."""
    near = [link for word in (ask.trigger, *(c for c in ask.trigger.lefts if c.dep_ == "aux")) for link in word.children]
    papers = [noun for link in near if link.lower_ == "in" for noun in link.children if noun.dep_ == "pobj"]
    letters = [paper for paper in papers if paper.lemma_.lower() in words("document", "paper") | WIRED]
    sent = [*letters, *(child for paper in letters for child in paper.rights if child.dep_ == "acl" and child.tag_ == "VBN")]
    whom = [noun for word in sent for towards, noun in prepositions(word) if towards in {"to", "before", "with"}]
    return _other(cast, ask, whom) if whom else None


WIRED = frozenset({"cable", "fax", "telegram", "telex", "wire"})
REMEDIES = frozenset({"adjournment", "bail", "injunction"})
"""What only a court grants."""


PLEADING = frozenset({"appellant", "applicant", "attorney", "counsel", "lawyer", "petitioner", "plaintiff"})
"""Who asks things of courts."""


def _decided_by(cast: Cast, trigger: "Token") -> Ref | None:
    """Who decides on the paper that asks for something: "| a judge | dismissed the lawsuit seeking", "the suit was thrown out by"."""
    paper = trigger.head if trigger.dep_ in ADNOMINAL else trigger
    if paper.lemma_.lower() not in words("paper") or paper.dep_ not in UNDERGOING:
        return None
    verb = paper.head
    if verb.lemma_.lower() not in words("rejecting", "granting") | {"hear", "admit", "throw", "toss", "quash", "allow"}:
        return None
    kinds = {"nsubj"} if paper.dep_ == "dobj" else {"agent"}
    who = [child for child in verb.children if child.dep_ in kinds]
    who = [n for child in who for n in child.children] if paper.dep_ == "nsubjpass" else who
    return next((ref for noun in who if (ref := cast.ref(noun)) is not None), None)


def of_court(cast: Cast, ask: Ask) -> Ref | None:
    """The court that is asked: for an adjournment, for a judicial review, by counsel, in a lawsuit; the one named nearest."""
    trigger, head = ask.trigger, ask.things[0].head
    if (judge := _decided_by(cast, trigger)) is not None and judge not in ask.by:
        return judge
    judicial = head.lemma_.lower() in REMEDIES or any(child.lower_ == "judicial" for child in head.lefts)
    paper = trigger.dep_ in ADNOMINAL and trigger.head.lemma_.lower() in {"lawsuit", "writ", "suit"}
    counsel = any(child.dep_ == "nsubj" and child.lemma_.lower() in PLEADING for child in trigger.lefts)
    doc = trigger.doc
    start, end = trigger.sent.start, trigger.sent.end
    seeking = trigger.lemma_.lower() in {"pray", "seek"} and trigger.pos_ == "VERB"
    if seeking and not judicial and not paper and not counsel:
        before = doc[max(start - 1, 0)].sent.start
        near = [ref for t in doc[before : trigger.i] if (ref := cast.ref(t)) is not None and ref not in ask.by and _sits(cast, ref)]
        return near[-1] if near else None
    if not judicial and not paper and not counsel:
        return None
    courts = [
        ((t.i < start) + 2 * (t.i >= end), abs(t.i - head.i), ref)
        for t in tokens_of(doc)
        if (ref := cast.ref(t)) is not None and _sits(cast, ref)
    ]
    return min(courts)[2] if courts else None


def _sits(cast: Cast, ref: Ref) -> bool:
    return cast.type(ref) == "Institution" and is_court(cast, ref)


def _other(cast: Cast, ask: Ask, nouns: list["Token"], kinds: "Collection[str]" = BODIES) -> Ref | None:
    refs = (cast.ref(noun) for noun in nouns if noun.lower_ not in words("medium"))
    return next((ref for ref in refs if ref is not None and ref not in ask.by and cast.type(ref) in kinds), None)
