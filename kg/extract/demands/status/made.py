"""Whether a demand is made: "they demand pay" makes one, "they may demand pay", "they refused to ask", "if they ask" do not."""

from typing import TYPE_CHECKING

from kg.extract.lexicon import words
from kg.extract.statements.speakers.subjects import is_passive
from kg.nlp import text_between

if TYPE_CHECKING:
    from spacy.tokens import Token

UNREAL = frozenset({"may", "might", "could", "would", "should", "can", "must", "never", "not", "n't"})
POLITE = frozenset({"advise", "appeal", "ask", "beg", "encourage", "recommend", "request", "urge"})
ENABLING = frozenset({"allow", "empower", "enable", "entitle", "let", "permit"})
"""Verbs that only let people ask: "allows farmers to | demand | compensation"."""
FORESEEN = frozenset({"due", "likely", "poised", "unlikely"})
"""Words for what is still to come: "is likely to | demand | a rise"."""
UNDONE = frozenset({"refuse", "decline", "fail", "deny", "stop", "avoid"})


def is_made(verb: "Token") -> bool:
    """Whether the demand is made, not refused or only possible."""
    if verb.dep_ in {"amod", "compound"} and not _hung(verb):
        return False
    if any(
        child.dep_ == "neg" or (child.dep_ == "aux" and child.lower_ in UNREAL and not _told_so(verb, child)) for child in verb.children
    ):
        return False
    compared = verb.dep_ == "advcl" and any(child.dep_ == "mark" and child.lower_ in {"as", "than"} for child in verb.lefts)
    if compared and not any(child.dep_ in {"ccomp", "dobj", "xcomp"} for child in verb.rights):
        return False
    if verb.dep_ == "pcomp" and any(child.lower_ == "if" for child in verb.head.head.lefts):
        return False
    clauses = [verb, verb.head] if verb.dep_ == "conj" else [verb]
    if any(child.dep_ == "mark" and child.lower_ in {"if", "whether", "unless"} for clause in clauses for child in clause.lefts):
        return False
    if verb.lemma_ == "encourage" and verb.dep_ == "advcl" and any(child.lower_ == "to" for child in verb.lefts):
        return False
    let = verb.head.head if verb.dep_ == "acl" and verb.head.dep_ == "dobj" else verb.head
    if verb.dep_ in {"xcomp", "ccomp", "acl"} and let.lemma_ in ENABLING and any(child.lower_ == "to" for child in verb.lefts):
        return False
    if verb.dep_ == "pcomp" and verb.head.head.lemma_ in {"suspect", "accuse", "blame"}:
        return False
    if verb.dep_ == "xcomp" and verb.head.lemma_ in {"have", "need"} and any(child.dep_ == "neg" for child in verb.head.children):
        return False
    if verb.dep_ == "xcomp" and (verb.head.lemma_ in FORESEEN or (verb.head.lemma_ == "expect" and is_passive(verb.head))):
        return False
    if verb.dep_ == "pcomp" and verb.head.lower_ == "of" and _no_question(verb.head.head):
        return False
    before = text_between(verb.doc, max(verb.i - 2, 0), verb.i).lower()
    if before.endswith(("rather than", "instead of", "without")):
        return False
    undone = verb.dep_ in {"xcomp", "pcomp", "ccomp"} and verb.head.lemma_.lower() in UNDONE
    return not undone or (verb.dep_ == "ccomp" and verb.i < verb.head.i)


def _no_question(noun: "Token") -> bool:
    """ "there was no question of | his seeking an apology"."""
    return noun.lower_ in {"question", "chance", "intention", "possibility"} and any(c.lower_ in {"no", "non"} for c in noun.lefts)


def _told_so(verb: "Token", auxiliary: "Token") -> bool:
    return _announced_for(verb, auxiliary) or _politely(verb, auxiliary) or _only(verb, auxiliary)


def _only(verb: "Token", auxiliary: "Token") -> bool:
    """Whether somebody does so for want of more: "could | only | appeal for calm"."""
    return auxiliary.lower_ in {"can", "could"} and any(child.lower_ == "only" and child.i == auxiliary.i + 1 for child in verb.lefts)


def _politely(verb: "Token", auxiliary: "Token") -> bool:
    """Whether somebody asks in so many words: "I would urge", "we must ask"."""
    mine = any(child.dep_ == "nsubj" and child.lower_ in {"i", "we"} for child in verb.lefts)
    return mine and auxiliary.lower_ in {"would", "must"} and verb.lemma_.lower() in POLITE


def _announced_for(verb: "Token", auxiliary: "Token") -> bool:
    """Whether "would" only tells in the past what was to come: "said the ministry would press the firm to pay"."""
    told = verb.dep_ == "ccomp" and verb.head.tag_ == "VBD" and verb.head.lemma_.lower() in words("reporting")
    return auxiliary.lower_ == "would" and told and not any(child.dep_ == "mark" and child.lower_ == "if" for child in verb.subtree)


def _hung(verb: "Token") -> bool:
    """Whether "demanding" is hung on the noun before it though the parse takes it for an adjective: "on a sit-in demanding justice"."""
    return verb.lower_ == "demanding" and verb.i > 0 and verb.nbor(-1).pos_ == "NOUN" and verb.head.i > verb.i
