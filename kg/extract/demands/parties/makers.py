"""Whose demand a noun names: "the union's demand", "a call by the union", "the union repeated its demand"."""

from typing import TYPE_CHECKING

from kg.extract.demands.asked.items import infinitive
from kg.extract.demands.asks import prepositions
from kg.extract.demands.parties.demanders import Voices
from kg.extract.demands.status.verdicts import verdict
from kg.extract.grammar.tags import SUBJECTS, VERBAL
from kg.extract.lexicon import words
from kg.extract.statements.speakers.subjects import is_passive, owner
from kg.model import Ref

if TYPE_CHECKING:
    from spacy.tokens import Token


BEHALF = 12
"""Tokens behind who asks within which it may be told for whom."""
ROUSING = frozenset({"cause", "draw", "face", "fuel", "ignite", "prompt", "provoke", "spark", "trigger"})
"""Verbs whose subject is what others make their calls over: "the verdict prompted calls for reform"."""

DEFYING = frozenset({"await", "beat", "defy", "disregard", "flout", "heed", "miss", "receive", "snub"})
"""Verbs whose subject is given an ultimatum, not gives it."""


def demander(voices: Voices, noun: "Token") -> tuple[Ref, ...]:
    """Whose demand it is: its owner, or who makes it."""
    whose = [child for child in noun.children if child.dep_ == "poss"]
    owned = owner(voices.cast, noun)
    whose += [owned] if owned is not None else []
    whose += [who for preposition, who in prepositions(noun) if preposition in {"by", "from"}]
    if any(child.lower_ == "whose" for child in whose) and noun.head.dep_ == "relcl":
        whose.append(noun.head.head)
    for who in whose:
        if found := voices.of_noun(who):
            return tuple(dict.fromkeys((*found, *_named_beside(voices, noun, who))))
    if (setter := _to_be_met(noun)) is not None:
        return voices.of_verb(setter)
    through = noun.head if noun.dep_ == "pobj" else None
    if (
        through is not None
        and through.lower_ == "on"
        and through.head.pos_ == "NOUN"
        and through.head.lemma_.lower() not in words("striking")
    ):
        return ()
    if through is not None and (strike := _based(through)) is not None:
        return voices.behind(strike)
    if through is not None and through.lower_ not in words("plea-link") | {"including"}:
        return ()
    verb = noun.head
    while verb.pos_ not in VERBAL and verb.head.i != verb.i:
        verb = verb.head
    if verb.lemma_ == "be":
        return ()
    if verb.dep_ == "acl" and verb.head.lemma_.lower() in words("striking"):
        return voices.behind(verb.head)
    told = noun.dep_ in SUBJECTS and verb == noun.head and not is_passive(verb)
    if verb.pos_ not in VERBAL or told or verb.lemma_.lower() in words("answering") | ROUSING | DEFYING or verdict(verb) is not None:
        return ()
    return voices.of_verb(verb)


def _named_beside(voices: Voices, noun: "Token", who: "Token") -> tuple[Ref, ...]:
    """Those by name who are told beside what they are, and for whom they ask: "lawyers | Ada Cole and Tom Reed | for the bank"."""
    beside = [child for child in who.rights if child.dep_ == "appos"]
    behalf = [
        n for token in noun.doc[who.i : who.i + BEHALF] if token.lower_ == "behalf" for link, n in prepositions(token) if link == "of"
    ]
    joined = [each for name in (*beside, *behalf) for each in (name, *(c for c in name.rights if c.dep_ == "conj"))]
    return tuple(ref for name in joined for ref in voices.of_noun(name))


def weighty(voices: Voices, noun: "Token") -> tuple[Ref, ...]:
    """Those who press in the article, for a noun that is somebody's demand though nobody is named: not "demand for steel"."""
    theirs = any(child.lower_ == "latter" or (child.dep_ == "poss" and child.pos_ == "PRON") for child in noun.children)
    before = noun.doc[noun.sent.start : noun.i]
    if noun.lemma_ == "demand" and noun.head.lemma_ == "be" and any(token.lemma_.lower() in words("striking") for token in before):
        return voices.pressing(noun)
    told = noun.lemma_.lower() in {"clamour", "clamor"} or (noun.lemma_ == "demand" and (theirs or noun.tag_ == "NNS"))
    return voices.pressing() if told else ()


def telling(voices: Voices, noun: "Token") -> tuple[Ref, ...]:
    """The body that tells how its ultimatum fared: "miners defied an | ultimatum | to return, the firm confirmed"."""
    verb = noun.head
    if noun.lemma_.lower() not in {"ultimatum", "deadline"} or noun.dep_ != "dobj" or verb.lemma_ not in DEFYING | {"ignore", "reject"}:
        return ()
    cue = verb.head if verb.dep_ == "ccomp" and verb.head.lemma_.lower() in words("reporting") else None
    said = voices.of_verb(cue) if cue is not None else ()
    return said if all(voices.cast.type(ref) == "Institution" for ref in said) else ()


def _based(preposition: "Token") -> "Token | None":
    """The strike that is "based on" demands."""
    verb = preposition.head
    if preposition.lower_ != "on" or verb.lower_ != "based":
        return None
    strike = verb.head if verb.dep_ == "acl" else next((c for c in verb.lefts if c.dep_ == "nsubjpass"), verb)
    return strike if strike.lemma_.lower() in words("striking") else None


def _to_be_met(noun: "Token") -> "Token | None":
    """The verb by which somebody is asked to meet the demands: "gave the firm a week to meet a list of demands"."""
    listed = of_list(noun)
    verb = listed.head
    told = listed.dep_ == "dobj" and verb.lemma_.lower() in words("answering") and infinitive(verb)
    return verb.head if told and verb.head.lemma_.lower() in words("asking-to") | {"give"} else None


def of_list(noun: "Token") -> "Token":
    """The noun that stands for the demands: "charter" in "a charter of demands"."""
    outer = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else noun
    return outer if outer.pos_ in {"NOUN", "NUM", "ADJ", "PRON", "DET"} else noun
