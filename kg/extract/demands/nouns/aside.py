"""Asking that is told aside: "refused to close the mill, | as residents had demanded |", "a rise, | for which the union had pressed"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.demands.asked.ends import trimmed
from kg.extract.demands.asked.items import Thing, clause_thing, noun_things, verb_things
from kg.extract.demands.asks import Ask, Status
from kg.extract.demands.parties.demanders import Voices
from kg.extract.demands.status.verdicts import UNREAL, verdict
from kg.extract.grammar.tags import FINITE, PAST, SUBJECTS, UNDERGOING, VERBAL
from kg.extract.lexicon import words
from kg.extract.statements.speakers.subjects import is_passive
from kg.model import Ref
from kg.nlp import tokens_of

if TYPE_CHECKING:
    from spacy.tokens import Token

ASKING = frozenset({"demand", "request", "seek", "urge"})
PRESSING_FOR = {"for": frozenset({"ask", "call", "campaign", "press", "push"}), "on": frozenset({"insist"})}
TOPICS = frozenset({"issue", "matter", "question"})
"""What somebody insists on by the name of what it is about: "the question of | parity |, on which"."""
REFUSING = frozenset({"decline", "fail", "refuse"})
TOLD = frozenset({"dobj", "ccomp", "xcomp"})
DEEDS = frozenset({"something", "thing", "step", "measure"})
"""What somebody asked for, after it is told: "it bans mines, | something | they had demanded"."""
AMOUNTS = frozenset({"MONEY", "PERCENT"})
RULINGS = frozenset({"injunction", "interdict", "order", "stay"})
"""What a court is asked for."""
SETTING = frozenset({"impose", "lay", "name", "put", "set"})


def asides(cast: Cast, voices: Voices) -> Iterator[Ask]:
    """Every "as demanded by", "which the union has demanded" and "a condition they had set" of the article."""
    for token in tokens_of(cast.doc):
        if token.i in cast.skip:
            continue
        if token.lower_ == "as" and token.dep_ in {"mark", "advmod"} and token.head.lemma_ in ASKING:
            found = _as_asked(cast, voices, token.head)
        elif token.dep_ == "relcl" and token.pos_ == "VERB":
            found = (_set_before if token.lemma_ in SETTING or token.head.lower_ in DEEDS else _which_is_asked)(voices, token)
        elif token.dep_ == "acl" and token.tag_ == "VBN" and token.lemma_ in ASKING:
            found = _asked_by(cast, voices, token)
        else:
            continue
        if found is not None and found.by:
            yield found


def _as_asked(cast: Cast, voices: Voices, asking: "Token") -> Ask | None:
    """ "refused to close the mill, as | demanded | by residents": closing it is what they demand."""
    deed = asking.head
    if deed.lemma_ in REFUSING:
        deed = next((child for child in deed.rights if child.dep_ == "xcomp" and child.i < asking.i), deed)
    told = any(child.dep_ in TOLD for child in asking.rights)
    if asking.dep_ != "advcl" or deed.pos_ not in VERBAL or deed.i > asking.i or told:
        return None
    by = _askers(voices, asking)
    above = deed.head if deed.dep_ == "xcomp" else deed
    subject = next((child for child in above.lefts if child.dep_ in SUBJECTS), None)
    asked = cast.ref(subject) if subject is not None and subject.dep_ == "nsubj" else None
    if subject is None or asked in by:
        return None
    thing = clause_thing(deed) if subject.dep_ == "nsubjpass" and deed == above else Thing(deed.i, verb_things(deed)[0].end, deed)
    end = next((token.i for token in deed.doc[deed.i : asking.i] if token.lower_ == "as" and token.head == asking), asking.i)
    thing = thing._replace(end=trimmed(deed.doc, deed.i, min(thing.end, end)))
    return Ask(asking, (thing,), "as-asked", by, asked, _fate(above))


def _askers(voices: Voices, asking: "Token") -> tuple[Ref, ...]:
    agents = [noun for child in asking.rights if child.dep_ == "agent" or child.lower_ == "by" for noun in child.children]
    subjects = [child for child in asking.lefts if child.dep_ == "nsubj"] if not is_passive(asking) else []
    return tuple(dict.fromkeys(ref for noun in (*agents, *subjects) for ref in voices.of_noun(noun)))


def _fate(verb: "Token") -> Status:
    """Whether those who are asked did it: "closed the mill", "will not close it"."""
    if verb.lemma_.lower() in REFUSING or any(child.dep_ == "neg" for child in verb.children):
        return "rejected"
    done = verb.tag_ in PAST and not any(child.lower_ in UNREAL for child in verb.lefts)
    return "met" if done else "open"


def _which_is_asked(voices: Voices, asking: "Token") -> Ask | None:
    """ "the removal of the head, which the union has | demanded", "a rise for which they had been | pressing"."""
    subject = next((child for child in asking.lefts if child.dep_ == "nsubj"), None)
    which = next((child for child in asking.children if child.i < asking.i and (child.dep_ == "dobj" or child.dep_ == "prep")), None)
    if subject is None or is_passive(asking) or subject == which or any(child.dep_ == "neg" for child in asking.lefts):
        return None
    if which is not None and which.dep_ == "prep" and asking.lemma_ not in PRESSING_FOR.get(which.lower_, ()):
        return None
    if (which is None or which.dep_ == "dobj") and (not _asks_for(asking) or any(child.dep_ in TOLD for child in asking.rights)):
        return None
    start = which.left_edge.i if which is not None else subject.left_edge.i
    noun = _meant(asking, start)
    if noun is None or (which is None and (asking.doc[start - 1].is_punct or asking.doc[start - 1] not in asking.head.subtree)):
        return None
    thing = noun_things(noun)[0]
    thing = thing._replace(end=trimmed(noun.doc, noun.i, min(thing.end, start)))
    return Ask(asking, (thing,), "which-is-asked", voices.of_noun(subject), None, _answered(noun))


def _meant(asking: "Token", at: int) -> "Token | None":
    """The noun for what is demanded that "which" takes up, whichever of a phrase the parse hangs it on."""
    noun: Token | None = asking.head
    if noun is not None and noun.dep_ == "npadvmod" and noun.head.ent_type_ in AMOUNTS:
        noun = noun.head
    while noun is not None and noun.dep_ == "pobj" and noun.head.head.pos_ == "NOUN":
        noun = noun.head.head
    inner = [n for child in asking.head.rights if child.lower_ in {"of", "about"} for n in child.children if n.dep_ == "pobj"]
    if noun is not None and noun.lemma_.lower() in TOPICS:
        noun = next((n for child in noun.rights if child.lower_ in {"of", "about"} for n in child.children if n.dep_ == "pobj"), None)
    named = [word for word in (noun, asking.head, *inner) if word is not None and word.i < at]
    return next((word for word in named if word.lemma_.lower() in words("demandable", "wanted") or word.ent_type_ in AMOUNTS), None)


def _asks_for(asking: "Token") -> bool:
    """Whether the verb asks with its object or a "for" at its end: "the rise they | demanded |", "the rise they had | pressed | for"."""
    ending = next((child for child in asking.rights if child.dep_ == "prep" and not list(child.children)), None)
    return asking.lemma_ in ASKING if ending is None else asking.lemma_ in PRESSING_FOR.get(ending.lower_, ())


def _asked_by(cast: Cast, voices: Voices, asking: "Token") -> Ask | None:
    """ "the rise | demanded | by the union"."""
    noun = _meant(asking, asking.i) or _told_so(asking)
    if noun is None or asking.doc[asking.i - 1] not in noun.subtree:
        return None
    thing = noun_things(noun)[0]
    end = min([asking.i, *(child.i for child in asking.lefts if child.dep_ == "advmod")])
    thing = thing._replace(end=trimmed(noun.doc, noun.i, min(thing.end, end)))
    by = _askers(voices, asking)
    return Ask(asking, (thing,), "which-is-asked", by, _answering(cast, noun, by), _answered(noun))


def _told_so(asking: "Token") -> "Token | None":
    """Whatever thing somebody is said to have demanded, or to have sought too: "| a bed system |, also sought by the doctors"."""
    also = any(child.lower_ in {"also", "long"} for child in asking.lefts)
    noun = asking.head
    named = noun.pos_ == "NOUN" and noun.lemma_.lower() not in words("person-noun", "post") and noun.tag_ != "NNS"
    return noun if named and (asking.lemma_ == "demand" or also or noun.lemma_.lower() in RULINGS) else None


def _answering(cast: Cast, noun: "Token", by: tuple[Ref, ...]) -> Ref | None:
    """Who says yes or no to the thing: "| a judge | granted part of an order sought by the firm"."""
    verb = _over(noun).head
    subject = next((child for child in verb.lefts if child.dep_ == "nsubj"), None) if verdict(verb) is not None else None
    ref = cast.ref(subject) if subject is not None else None
    return ref if ref not in by else None


def _over(noun: "Token") -> "Token":
    """The "part" of what is asked, where no more is granted, else the thing itself."""
    part = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else noun
    return part if part.lemma_ == "part" and part.dep_ == "dobj" else noun


def _answered(noun: "Token") -> Status:
    """What the verb over the thing itself says of it: "a rise, for which they had pressed, was | refused"."""
    part = _over(noun)
    if part != noun and verdict(part.head) == "met":
        return "partly_met"
    if noun.dep_ not in UNDERGOING or any(child.dep_ == "neg" or child.lower_ in UNREAL for child in noun.head.lefts):
        return "open"
    return verdict(noun.head) or "open"


def _set_before(voices: Voices, setting: "Token") -> Ask | None:
    """ "No one will be punished, a condition the strikers had | set": that nobody is; "it bans mines, something they had | demanded"."""
    noun = setting.head
    named = noun.lemma_.lower() in {"condition", "precondition"} and setting.lemma_ in SETTING
    if is_passive(setting) or not (named or (noun.lower_ in DEEDS and _asks_for(setting))):
        return None
    subject = next((child for child in setting.lefts if child.dep_ == "nsubj"), None)
    clause = noun.head if noun.dep_ in {"npadvmod", "advcl", "appos", "dep"} else None
    while clause is not None and clause.pos_ not in VERBAL and clause.head.i != clause.i:
        clause = clause.head
    if clause is None and noun.lower_ in DEEDS:
        clause = next((token for token in reversed(noun.doc[noun.sent.start : noun.i]) if token.tag_ in FINITE), None)
    before = setting.doc[noun.left_edge.i - 1] if noun.left_edge.i else noun
    if subject is None or clause is None or before.text not in {",", "–", "—", "-"} or clause.i > noun.i:
        return None
    thing = clause_thing(clause)
    thing = thing._replace(end=trimmed(setting.doc, clause.i, min(thing.end, before.i)))
    return Ask(setting, (thing,), "condition-set", voices.of_noun(subject))
