"""What became of a demand: "rejected the union's demands", "agreed to", "the minister resigned", "withdrew the petition"."""

from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.demands.asks import Ask, Status
from kg.extract.events.powers import is_private
from kg.extract.lexicon import words
from kg.extract.statements.speakers import is_passive
from kg.model import Ref
from kg.nlp import tokens_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Token

PARTLY = frozenset({"some", "part", "partially", "partly", "most", "many", "few", "half", "several", "two", "three", "four"})
OUTCOMES: dict[str, Status] = {"acceptance": "met", "approval": "met", "rejection": "rejected", "withdrawal": "withdrawn"}
UNREAL = frozenset({"if", "unless", "until", "till", "would", "should", "must", "may", "might", "could", "to", "will"})


class Answers:
    """The answers that an article tells to demands, by whose demands they were."""

    def __init__(self, cast: Cast, asks: "Iterable[Ask]" = ()) -> None:
        self.cast = cast
        self.asks = tuple(asks)
        self.due: list[tuple[frozenset[Ref], Ref]] = []
        self.told: list[tuple[Token, Status, frozenset[Ref]]] = []
        for token in tokens_of(cast.doc):
            if token.i not in cast.skip and token.lemma_.lower() in words("asked-thing"):
                status = _answer(token)
                if status is not None:
                    self.told.append((token, status, self._owners(token)))
                elif (party := _due_from(cast, token)) is not None:
                    self.due.append((self._owners(token), party))

    def status(self, ask: Ask, head: "Token") -> Status:
        """The answer to a demand: of its own sentence, or to its makers' demands in general; open where none is told."""
        if ask.status != "open":
            return ask.status
        if _fulfilled(self.cast, ask, head):
            return "met"
        if _spurned(ask.trigger):
            return "rejected"
        if (answer := _which_was(ask.trigger)) is not None:
            return answer
        if (paper := _paper(ask.trigger)) is not None and (answer := _outcome(paper) or _answer(paper)) is not None:
            return answer
        for noun, status, owners in self.told:
            own = noun != ask.trigger and any(child.lower_ == "for" and child.dep_ == "prep" for child in noun.rights)
            if own or _answering_party(self.cast, noun) in ask.by:
                continue
            mine = (not owners or owners & set(ask.by)) and not self._between(ask, noun)
            near = noun == ask.trigger or (0 <= noun.i - ask.trigger.i < 60 and mine)
            if near or (owners & set(ask.by) and noun.tag_ == "NNS" and noun.i > ask.trigger.i):
                return status
        return "open"

    def _between(self, ask: Ask, noun: "Token") -> bool:
        """Whether the same makers ask for something else between an asking and the single "request" that an answer is about."""
        end = ask.trigger.sent.end
        return noun.tag_ == "NN" and any(end <= other.trigger.i < noun.i and set(other.by) & set(ask.by) for other in self.asks)

    def answerer(self, ask: Ask) -> Ref | None:
        """Who answers demands of the same makers: "the company rejected the union's demands"."""
        for noun, _, owners in self.told:
            if owners & set(ask.by):
                ref = _answering_party(self.cast, noun)
                if ref is not None and ref not in ask.by:
                    return ref
        own = next((ref for owners, ref in self.due if owners & set(ask.by) and ref not in ask.by), None)
        only = {ref for _, ref in self.due}
        several = any(self.cast.type(ref) == "Group" or is_private(self.cast, ref) for ref in ask.by)
        return own if own is not None or len(only) != 1 or only & set(ask.by) or not several else next(iter(only))

    def _owners(self, noun: "Token") -> frozenset[Ref]:
        whose = [child for child in noun.children if child.dep_ == "poss"]
        whose += [n for child in noun.rights if child.lower_ in {"of", "by"} for n in child.children if n.dep_ == "pobj"]
        return frozenset(ref for token in whose for ref in self.cast.refs(token))


def _answer(noun: "Token") -> Status | None:
    """What the verb over "demand" or "request" says became of it."""
    verb = noun.head
    if noun.dep_ == "pobj":
        verb = verb.head
    while verb.dep_ in {"prep"} and verb.head.i != verb.i:
        verb = verb.head
    if verb.pos_ not in {"VERB", "AUX"} or noun.dep_ not in {"dobj", "pobj", "nsubjpass"}:
        return None
    if noun.dep_ == "nsubjpass" and not is_passive(verb):
        return None
    lemma = verb.lemma_.lower()
    if noun.dep_ == "nsubjpass" and lemma not in words("rejecting", "granting") and _refused_after(verb):
        return "rejected"
    above = verb.head.lemma_.lower() if verb.head.i != verb.i else ""
    negative = any(child.dep_ == "neg" for child in verb.children) or above in {"refuse", "decline", "fail"}
    if above in {"refuse", "decline"} and lemma in words("granting") and verb.dep_ == "xcomp":
        return "rejected"
    if any(child.lower_ in UNREAL and child.dep_ in {"aux", "mark", "advmod"} for child in verb.children) and not negative:
        return None
    if lemma in words("rejecting"):
        return None if negative else "rejected"
    if lemma in words("granting"):
        if negative:
            return "rejected" if lemma in {"accept", "accede", "agree", "grant", "concede"} else None
        return "partly_met" if any(child.lower_ in PARTLY for child in [*noun.children, *noun.head.children]) else "met"
    if lemma in {"withdraw", "drop", "abandon"} and not negative:
        return "withdrawn"
    return None


def _outcome(paper: "Token") -> Status | None:
    """What became of a paper by a noun: "the | approval | of a proposal seeking to double pay"."""
    named = paper.head.head if paper.dep_ == "pobj" and paper.head.lower_ == "of" else paper
    return OUTCOMES.get(named.lemma_.lower())


def _which_was(trigger: "Token") -> Status | None:
    """What a clause behind says of the request: "asked for a day, | which was granted"."""
    for token in trigger.doc[trigger.i + 1 : trigger.sent.end]:
        if token.lower_ == "which" and token.dep_ == "nsubjpass" and token.head.i > token.i and token.nbor(-1).text == ",":
            lemma = token.head.lemma_.lower()
            if any(child.dep_ == "neg" or child.lower_ in UNREAL for child in token.head.lefts):
                return None
            return "met" if lemma in words("granting") else "rejected" if lemma in words("rejecting") else None
    return None


def _paper(trigger: "Token") -> "Token | None":
    """The paper in which something is asked for: "rejected | the lawsuit | seeking damages"."""
    noun = trigger.head
    while noun.dep_ == "acl" and noun.head.i != noun.i:
        noun = noun.head
    return noun if trigger.dep_ in {"acl", "relcl"} and noun.lemma_.lower() in words("paper") else None


TAKING_UP = frozenset({"address", "consider", "discuss", "examine", "hear", "ignore", "review", "study"})
RESPONSES = frozenset({"answer", "attention", "reply", "response", "solution"})


def _due_from(cast: Cast, noun: "Token") -> Ref | None:
    """Who has yet to answer: "the ministry has not responded to | their demands", "gave no response to | their demands"."""
    if noun.dep_ == "dobj" and noun.head.lemma_.lower() in TAKING_UP:
        return _taking_up(cast, noun.head)
    if noun.dep_ != "pobj" or noun.head.lower_ != "to":
        return None
    verb = noun.head.head
    if verb.lemma_.lower() in RESPONSES and verb.pos_ == "NOUN":
        verb = verb.head
    elif verb.lemma_.lower() not in {"respond", "reply", "attend", "listen", "agree", "accede"}:
        return None
    while verb.dep_ in {"xcomp", "conj"} and not any(child.dep_ == "nsubj" for child in verb.children) and verb.head.i != verb.i:
        verb = verb.head
    subject = next((child for child in verb.lefts if child.dep_ == "nsubj"), None)
    ref = cast.ref(subject) if subject is not None else None
    return ref if ref is not None and cast.type(ref) in {"Institution", "Person"} else None


def _taking_up(cast: Cast, verb: "Token") -> Ref | None:
    """Who takes up the demands: "the ministry is ready to discuss | their demands", "open to discussing"."""
    while verb.dep_ in {"xcomp", "conj", "pcomp", "prep", "acomp"} and not any(c.dep_ == "nsubj" for c in verb.children):
        verb = verb.head
    subject = next((child for child in verb.lefts if child.dep_ == "nsubj"), None)
    ref = cast.ref(subject) if subject is not None else None
    return ref if ref is not None and cast.type(ref) == "Institution" else None


def _answering_party(cast: Cast, noun: "Token") -> Ref | None:
    """Who answers the demand that the noun names, also in "met the union but did not accede to its demands"."""
    verb = noun.head if noun.dep_ == "dobj" else noun.head.head
    for _ in range(3):
        subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
        if subject is not None:
            return cast.ref(subject)
        if verb.dep_ not in {"conj", "xcomp"}:
            return None
        verb = verb.head
    return None


def _spurned(trigger: "Token") -> bool:
    """Whether those who are urged refuse in the same sentence: "urged them to stop, but most refused"."""
    after = [
        child for child in trigger.rights if child.dep_ == "conj" and child.lemma_.lower() in words("rejecting") and child.tag_ == "VBD"
    ]
    return trigger.pos_ == "VERB" and any("but" in {token.lower_ for token in child.doc[trigger.i : child.i]} for child in after)


def _refused_after(verb: "Token") -> bool:
    """Whether a passive without a subject goes on to say no: "the request was considered, but could not be acceded to"."""
    for token in verb.doc[verb.i + 1 : verb.sent.end]:
        kinds = {child.dep_ for child in token.children}
        if token.lemma_.lower() in words("granting") and {"neg", "auxpass"} <= kinds and not kinds & {"nsubj", "nsubjpass"}:
            return True
    return False


DEEDS = {
    "resignation": frozenset({"resign", "quit", "step"}),
    "resign": frozenset({"resign", "quit", "step"}),
    "removal": frozenset({"remove", "transfer", "dismiss", "sack", "suspend"}),
    "remove": frozenset({"remove", "transfer", "dismiss", "sack"}),
    "dismissal": frozenset({"dismiss", "sack", "remove"}),
    "suspension": frozenset({"suspend"}),
    "arrest": frozenset({"arrest"}),
    "release": frozenset({"release", "free"}),
}
"""What is told to have happened where a demand is met, by the head of the thing demanded."""


def _fulfilled(cast: Cast, ask: Ask, head: "Token") -> bool:
    """Whether the article tells, elsewhere, that what was to be done to somebody has been done, or that they did it."""
    deeds = DEEDS.get(head.lemma_.lower())
    whom = _concerned(cast, head) if deeds is not None else None
    if deeds is None or whom is None:
        return False
    for token in tokens_of(cast.doc):
        if token.lemma_.lower() in deeds and token.sent != head.sent and token.i not in cast.skip and _happened(token):
            gone = token.lemma_.lower() in {"resign", "quit", "step"}
            subject = next((c for c in token.children if c.dep_ == ("nsubj" if gone else "nsubjpass")), None)
            if subject is not None and cast.ref(subject) == whom:
                return True
    return False


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
