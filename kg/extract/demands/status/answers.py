"""What became of a demand: "rejected the union's demands", "agreed to", "the minister resigned", "withdrew the petition"."""

from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.demands.asks import Ask, Status
from kg.extract.demands.status.outcomes import denied, fulfilled
from kg.extract.demands.status.replies import reply_to
from kg.extract.demands.status.verdicts import ORDINALS, answer, outcome, outcome_of, replied, told_of, which_was
from kg.extract.events.powers import is_private
from kg.extract.grammar.tags import ADNOMINAL, UNDERGOING
from kg.extract.lexicon import words
from kg.model import Ref
from kg.nlp import with_lemma

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Token

LODGED = frozenset({"application", "bid", "motion"})
"""Papers that, like demands, are granted or denied."""
NEAR = 60


class Answers:
    """The answers that an article tells to demands, by whose demands they were."""

    def __init__(self, cast: Cast, asks: "Iterable[Ask]" = ()) -> None:
        self.cast = cast
        self.asks = tuple(asks)
        self.due: list[tuple[frozenset[Ref], Ref]] = []
        self.told: list[tuple[Token, Status, frozenset[Ref]]] = []
        for token in with_lemma(cast.doc, words("asked-thing") | LODGED):
            if token.i not in cast.skip:
                status = answer(token)
                if status is not None:
                    self.told.append((token, status, self._owners(token)))
                elif (party := _due_from(cast, token)) is not None:
                    self.due.append((self._owners(token), party))

    def status(self, ask: Ask, head: "Token") -> Status:
        """The answer to a demand: of its own sentence, or to its makers' demands in general; open where none is told."""
        if ask.status != "open":
            return ask.status
        if fulfilled(self.cast, head):
            return "met"
        if denied(self.cast, head):
            return "rejected"
        if (reply := replied(ask.trigger)) is not None:
            return reply[0]
        if (told := which_was(ask.trigger)) is not None:
            return told
        if (paper := _paper(ask.trigger)) is not None and (told := outcome(paper) or answer(paper)) is not None:
            return told
        for noun, status, owners in self.told:
            own = noun != ask.trigger and any(child.lower_ == "for" and child.dep_ == "prep" for child in noun.rights)
            if own or (status != "withdrawn" and _answering_party(self.cast, noun) in ask.by):
                continue
            if not _numbered(ask, noun, head):
                continue
            if self._meant(ask, noun, owners) or (owners & set(ask.by) and noun.tag_ == "NNS" and noun.i > ask.trigger.i):
                return status
        told_next = reply_to(self.cast, ask, head)
        return told_next.status if told_next is not None else "open"

    def _meant(self, ask: Ask, noun: "Token", owners: frozenset[Ref]) -> bool:
        """Whether the answer is to this very asking: its own noun, or the "request" that is told of next."""
        other = noun.lemma_ in {"offer", "proposal"} and ask.trigger.lemma_ not in {"propose", "proposal"}
        mine = not other and (not owners or owners & set(ask.by)) and not self._between(ask, noun)
        return noun == ask.trigger or bool(0 <= noun.i - ask.trigger.i < NEAR and mine)

    def _between(self, ask: Ask, noun: "Token") -> bool:
        """Whether the same makers ask for something else between an asking and the single "request" that an answer is about."""
        end = ask.trigger.sent.end
        return noun.tag_ == "NN" and any(end <= other.trigger.i < noun.i and set(other.by) & set(ask.by) for other in self.asks)

    def answerer(self, ask: Ask) -> Ref | None:
        """Who answers demands of the same makers: "the company rejected the union's demands"."""
        reply = replied(ask.trigger)
        ref = self.cast.ref(reply[1]) if reply is not None and reply[1] is not None else None
        if ref is not None and ref not in ask.by:
            return ref
        if (paper := _paper(ask.trigger)) is not None and outcome(paper) is not None:
            theirs = self._owners(outcome_of(paper)) - set(ask.by)
            if len(theirs) == 1:
                return next(iter(theirs))
        for noun, _, owners in self.told:
            if owners & set(ask.by) or self._meant(ask, noun, owners):
                ref = _answering_party(self.cast, noun)
                if ref is not None and ref not in ask.by:
                    return ref
        if (told_next := reply_to(self.cast, ask, ask.things[0].head)) is not None:
            return told_next.by
        own = next((ref for owners, ref in self.due if owners & set(ask.by) and ref not in ask.by), None)
        only = {ref for _, ref in self.due}
        several = any(self.cast.type(ref) == "Group" or is_private(self.cast, ref) for ref in ask.by)
        return own if own is not None or len(only) != 1 or only & set(ask.by) or not several else next(iter(only))

    def _owners(self, noun: "Token") -> frozenset[Ref]:
        whose = [child for child in noun.children if child.dep_ == "poss"]
        whose += [n for child in noun.rights if child.lower_ in {"of", "by"} for n in child.children if n.dep_ == "pobj"]
        return frozenset(ref for token in whose for ref in self.cast.refs(token))


def _numbered(ask: Ask, noun: "Token", head: "Token") -> bool:
    """Whether an answer may be to this one of several things: not one to "the second demand", if it is the first."""
    at = next((ORDINALS[child.lower_] for child in noun.lefts if child.lower_ in ORDINALS), None)
    return at is None or len(ask.things) < 2 or (at < len(ask.things) and ask.things[at].head == head)


def _paper(trigger: "Token") -> "Token | None":
    """The paper in which something is asked for: "rejected | the lawsuit | seeking damages", "| a plea | by the firm seeking"."""
    noun = trigger.head
    while noun.dep_ == "acl" and noun.head.i != noun.i:
        noun = noun.head
    if trigger.dep_ in ADNOMINAL and noun.dep_ == "pobj" and noun.head.lower_ in {"by", "from", "of"}:
        above = noun.head.head
        papers = [above, *(child for child in above.children if child.dep_ in UNDERGOING)]
        noun = next((paper for paper in papers if paper.lemma_.lower() in words("paper")), noun)
    return noun if trigger.dep_ in ADNOMINAL and noun.lemma_.lower() in words("paper") else None


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
    if noun.dep_ == "nsubjpass":
        agents = [who for child in noun.head.rights if child.dep_ == "agent" for who in child.children]
        return next((cast.ref(who) for who in agents if who.dep_ == "pobj"), None)
    verb = told_of(noun) or (noun.head if noun.dep_ == "dobj" else noun.head.head)
    for _ in range(3):
        subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
        if subject is not None:
            return cast.ref(subject)
        if verb.dep_ not in {"conj", "xcomp"}:
            return None
        verb = verb.head
    return None
