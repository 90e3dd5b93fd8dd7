"""What became of what was demanded, told elsewhere: "the minister | resigned |", "ruled out | removing | the head"."""

from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.demands.status.verdicts import UNREAL
from kg.extract.lexicon import words
from kg.model import Ref
from kg.nlp import tokens_of, with_lemma

if TYPE_CHECKING:
    from spacy.tokens import Token

GOING = frozenset({"quit", "resign", "step"})
DEEDS = {
    "resignation": frozenset({"resign", "quit", "step"}),
    "resign": frozenset({"resign", "quit", "step"}),
    "removal": frozenset({"remove", "transfer", "dismiss", "sack", "suspend"}),
    "remove": frozenset({"remove", "transfer", "dismiss", "sack"}),
    "dismissal": frozenset({"dismiss", "sack", "remove"}),
    "suspension": frozenset({"suspend"}),
    "arrest": frozenset({"arrest"}),
    "release": frozenset({"release", "free"}),
    "free": frozenset({"release", "free"}),
    "reinstate": frozenset({"reinstate"}),
    "reinstatement": frozenset({"reinstate"}),
    "ouster": frozenset({"remove", "transfer", "dismiss", "sack", "oust"}),
    "sacking": frozenset({"remove", "transfer", "dismiss", "sack"}),
    "sack": frozenset({"remove", "transfer", "dismiss", "sack"}),
    "dismiss": frozenset({"dismiss", "sack", "remove"}),
    "departure": frozenset({"resign", "quit", "step"}),
    "step": frozenset({"resign", "quit", "step"}),
    "quit": frozenset({"resign", "quit", "step"}),
}
"""What is told to have happened where a demand is met, by the head of the thing demanded."""


def fulfilled(cast: Cast, head: "Token") -> bool:
    """Whether the article tells, elsewhere, that what was to be done to somebody has been done, or that they did it."""
    if (sought := _sought(cast, head)) is None:
        return False
    deeds, whom = sought
    for token in with_lemma(cast.doc, deeds):
        if _elsewhere(token, head) and token.i not in cast.skip and _happened(token):
            gone = token.lemma_.lower() in GOING
            subject = next((c for c in token.children if c.dep_ == ("nsubj" if gone else "nsubjpass")), None)
            if subject is not None and cast.ref(subject) == whom:
                return True
    return False


def denied(cast: Cast, head: "Token") -> bool:
    """Whether somebody rules out what is to be done, or refuses to do it: "ruled out | removing | her", "refused to | resign |"."""
    if (sought := _sought(cast, head)) is None:
        return False
    deeds, whom = sought
    for token in tokens_of(cast.doc):
        named = token.pos_ == "NOUN" and DEEDS.get(token.lemma_.lower()) == deeds
        if not (named or token.lemma_.lower() in deeds) or token.sent == head.sent or token.i in cast.skip:
            continue
        if (refusing := _refused(token)) is not None:
            subject = next((child for child in refusing.lefts if child.dep_ == "nsubj"), None)
            theirs = token.lemma_.lower() in GOING and subject is not None and cast.ref(subject) == whom
            if theirs or _concerned(cast, token) == whom:
                return True
    return False


def _sought(cast: Cast, head: "Token") -> tuple[frozenset[str], Ref] | None:
    """The deeds by which a demand would be met, and whom they concern."""
    deeds = DEEDS.get(head.lemma_.lower())
    whom = _concerned(cast, head) if deeds is not None else None
    return None if deeds is None or whom is None else (deeds, whom)


def _refused(deed: "Token") -> "Token | None":
    """The verb that rules out or refuses a deed."""
    verb = deed.head.head if deed.dep_ == "pcomp" else deed.head
    out = verb.lemma_ in {"rule", "dismiss", "reject", "oppose"} and (verb.lemma_ != "rule" or any(c.lower_ == "out" for c in verb.rights))
    not_to = verb.lemma_ in {"decline", "refuse"} and deed.tag_ == "VB"
    told = verb.tag_ in {"VBD", "VBZ", "VBN"} and deed.i > verb.i and deed.dep_ in {"advcl", "dobj", "pcomp", "xcomp"}
    return verb if told and (out or not_to) and not any(child.dep_ == "neg" or child.lower_ in UNREAL for child in verb.lefts) else None


def _elsewhere(token: "Token", head: "Token") -> bool:
    """Whether a deed is told in another sentence, or of whom it was demanded for: "the release of its leader, who was | freed |"."""
    return token.sent != head.sent or (token.dep_ == "relcl" and token.i > head.i and head.pos_ == "NOUN")


def _concerned(cast: Cast, head: "Token") -> Ref | None:
    """Whom the thing demanded concerns: "the removal of | the secretary", "| her resignation", "| the mayor to resign"."""
    for child in head.children:
        if child.lower_ == "of" and child.dep_ == "prep":
            return next((cast.ref(noun) for noun in child.children if noun.dep_ == "pobj"), None)
        if child.dep_ in {"poss", "nsubj", "nsubjpass", "dobj"}:
            return cast.ref(child)
    return None


def _happened(verb: "Token") -> bool:
    told = verb.tag_ in {"VBD", "VBN", "VBZ"} and verb.dep_ in {"ROOT", "ccomp", "conj", "relcl", "advcl", "parataxis"}
    unreal = any((child.lower_ in UNREAL and child.dep_ in {"aux", "mark"}) or child.dep_ == "neg" for child in verb.children)
    return told and not unreal and verb.head.lemma_.lower() not in words("demanding")
