"""What words make of a demand: "gave in to the demand", "brushed aside calls for"; "asked for a recount, but the board refused"."""

from typing import TYPE_CHECKING

from kg.extract.demands.asked.ends import is_idea
from kg.extract.demands.asks import Status
from kg.extract.grammar.tags import PAST, SUBJECTS, VERBAL
from kg.extract.lexicon import words
from kg.extract.statements.speakers.subjects import is_passive

if TYPE_CHECKING:
    from spacy.tokens import Token

PARTLY = frozenset({"some", "part", "partially", "partly", "most", "many", "few", "half", "several", "two", "three", "four"})
OUTCOMES: dict[str, Status] = {"acceptance": "met", "approval": "met", "rejection": "rejected", "withdrawal": "withdrawn"}
CONDITIONAL = frozenset({"if", "unless", "until", "till"})
UNREAL = frozenset({"if", "unless", "until", "till", "would", "should", "must", "may", "might", "could", "to", "will"})
PHRASES: dict[str, tuple[frozenset[str], Status]] = {
    "give": (frozenset({"in"}), "met"),
    "brush": (frozenset({"aside", "off"}), "rejected"),
    "fend": (frozenset({"off"}), "rejected"),
    "shrug": (frozenset({"off"}), "rejected"),
    "throw": (frozenset({"out"}), "rejected"),
    "toss": (frozenset({"out"}), "rejected"),
    "rule": (frozenset({"out"}), "rejected"),
    "strike": (frozenset({"down"}), "rejected"),
    "knock": (frozenset({"back", "down"}), "rejected"),
    "shoot": (frozenset({"down"}), "rejected"),
    "turn": (frozenset({"away", "back", "down"}), "rejected"),
    "swat": (frozenset({"aside", "away"}), "rejected"),
    "vote": (frozenset({"down"}), "rejected"),
    "wave": (frozenset({"aside", "away"}), "rejected"),
}
"""Verbs that answer only with their particle."""
REFUSED = frozenset({"accede", "accept", "acquiesce", "agree", "bow", "budge", "capitulate", "concede", "grant", "yield"})
"""Verbs that refuse, where they are denied: "did not | yield | on"; what was not met may still be."""
ORDINALS = {"first": 0, "former": 0, "second": 1, "third": 2, "fourth": 3, "last": -1, "latter": -1}
"""Words that single out one of several demands, and which."""
OBJECTS = frozenset({"dobj", "ccomp"})


def verdict(verb: "Token") -> Status | None:
    """What a verb makes of the demand that is its object or the "to" of which leads to it."""
    lemma = verb.lemma_.lower()
    if lemma in PHRASES:
        particles, status = PHRASES[lemma]
        return status if any(child.lower_ in particles for child in verb.rights) else None
    if lemma in words("rejecting"):
        return "rejected"
    return "met" if lemma in words("granting") else None


def answer(noun: "Token") -> Status | None:
    """What the verb over "demand" or "request" says became of it."""
    if (clause := told_of(noun)) is not None:
        return None if any(child.dep_ == "neg" or child.lower_ in UNREAL for child in clause.lefts) else verdict(clause)
    verb = _verb_over(noun)
    if verb is None or any(child.lower_ in CONDITIONAL and child.dep_ == "mark" for child in verb.children):
        return None
    found = verdict(verb)
    if noun.dep_ == "nsubjpass" and found is None and _refused_after(verb):
        return "rejected"
    above = verb.head.lemma_.lower() if verb.head.i != verb.i else ""
    if above in {"refuse", "decline"} and found == "met" and verb.dep_ == "xcomp":
        return "rejected"
    if above in {"refuse", "decline", "fail"} or any(child.dep_ == "neg" for child in verb.children):
        return "rejected" if found != "rejected" and verb.lemma_.lower() in REFUSED else None
    if any(child.lower_ in UNREAL and child.dep_ in {"aux", "mark", "advmod"} for child in verb.children):
        return None
    if found == "met" and any(child.lower_ in PARTLY for child in [*noun.children, *noun.head.children]):
        return "partly_met"
    return found or ("withdrawn" if verb.lemma_.lower() in {"withdraw", "drop", "abandon"} else None)


def _verb_over(noun: "Token") -> "Token | None":
    """The verb to which a demand is done: "| gave | in to the demand", "| rejected | calls", "the request was | granted"."""
    verb = noun.head
    if noun.dep_ == "pobj":
        verb = verb.head
    while verb.dep_ == "prep" and verb.head.i != verb.i:
        verb = verb.head
    if verb.pos_ not in VERBAL or noun.dep_ not in {"dobj", "pobj", "nsubjpass"}:
        return None
    return None if noun.dep_ == "nsubjpass" and not is_passive(verb) else verb


def told_of(noun: "Token") -> "Token | None":
    """The verb of a clause about a request that says what became of it: "asked them to leave, a request they | rejected"."""
    if noun.dep_ not in {"appos", "conj", "dobj", "npadvmod"}:
        return None
    for clause in noun.rights:
        own = any(child.dep_ in OBJECTS for child in clause.rights)
        if clause.dep_ == "relcl" and clause.tag_ in PAST and not own and not is_passive(clause) and verdict(clause) is not None:
            return clause
    return None


def outcome(paper: "Token") -> Status | None:
    """What became of a paper by a noun: "the | approval | of a proposal seeking to double pay"."""
    return OUTCOMES.get(outcome_of(paper).lemma_.lower())


def outcome_of(paper: "Token") -> "Token":
    """The noun over a paper that may say what became of it: "the | approval | of a proposal", else the paper itself."""
    return paper.head.head if paper.dep_ == "pobj" and paper.head.lower_ == "of" else paper


def which_was(trigger: "Token") -> Status | None:
    """What a clause behind says of the request: "asked for a day, | which was granted"."""
    for token in trigger.doc[trigger.i + 1 : trigger.sent.end]:
        if token.lower_ == "which" and token.dep_ == "nsubjpass" and token.head.i > token.i and token.nbor(-1).text == ",":
            if any(child.dep_ == "neg" or child.lower_ in UNREAL for child in token.head.lefts):
                return None
            return verdict(token.head)
    return None


def replied(trigger: "Token") -> "tuple[Status, Token | None] | None":
    """What those who are asked do in a joined clause, with its subject: "asked for a recount, but | the board | refused"."""
    if (aside := _told_aside(trigger)) is not None:
        return aside
    if trigger.pos_ != "VERB":
        return None
    for clause in trigger.rights:
        if clause.dep_ != "conj" or clause.tag_ != "VBD" or any(child.dep_ == "neg" for child in clause.lefts):
            continue
        subject = next((child for child in clause.lefts if child.dep_ == "nsubj"), None)
        found = verdict(clause)
        against = found == "rejected" and "but" in {token.lower_ for token in clause.doc[trigger.i : clause.i]}
        if found is not None and (against or (subject is not None and not any(child.dep_ in OBJECTS for child in clause.rights))):
            return found, subject
    return None


def _told_aside(trigger: "Token") -> "tuple[Status, Token | None] | None":
    """What is told of a request as an idea, with who says so: "urged her to send troops, an idea | her office | shot down"."""
    for clause in trigger.doc[trigger.i + 1 : trigger.sent.end]:
        if clause.dep_ != "relcl" or clause.tag_ != "VBD" or any(child.dep_ == "neg" for child in clause.lefts):
            continue
        found = verdict(clause)
        which = next((token for token in clause.doc[trigger.i : clause.i] if token.lower_ == "which" and token in clause.subtree), None)
        refused = which is not None and clause.lemma_ in {"decline", "refuse"} and which.nbor(-1).text == ","
        if found is not None and (refused or is_idea(clause.head.left_edge)):
            return found, next((child for child in clause.lefts if child.dep_ == "nsubj"), None)
    return None


def _refused_after(verb: "Token") -> bool:
    """Whether a passive without a subject goes on to say no: "the request was considered, but could not be acceded to"."""
    for token in verb.doc[verb.i + 1 : verb.sent.end]:
        kinds = {child.dep_ for child in token.children}
        if token.lemma_.lower() in words("granting") and {"neg", "auxpass"} <= kinds and not kinds & SUBJECTS:
            return True
    return False
