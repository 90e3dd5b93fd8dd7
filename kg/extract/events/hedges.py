"""Signs around a word that what it names stands in a list of demands, is only weighed, or came at the end of something."""

from typing import TYPE_CHECKING

from kg.extract.grammar.clauses import prepositions
from kg.extract.lexicon import event_nouns, words

if TYPE_CHECKING:
    from spacy.tokens import Token

LIST = 12
"""Tokens over which a list of demands runs."""


def is_end(verb: "Token") -> bool:
    """ "held the post until he was | removed": it came to that."""
    mark = any(child.lower_ in {"until", "till"} for child in verb.lefts)
    return mark and verb.head.lemma_ not in words("planning") and (verb.tag_ == "VBD" or any(child.tag_ == "VBD" for child in verb.lefts))


def is_demanded(gerund: "Token") -> bool:
    """ "Their demands include | dissolving the board, | appointing a panel"."""
    verb = gerund.head
    while verb.dep_ == "conj" and verb.head != verb and verb.tag_ == "VBG":
        verb = verb.head
    return verb.lemma_ in {"include", "be"} and any(
        child.dep_ == "nsubj" and child.lemma_.lower() in words("demand-noun") for child in verb.lefts
    )


def is_listed(noun: "Token") -> bool:
    """Whether it is one of several things demanded, which the parse has torn off: "demanding justice, | the release of Ada Cole"."""
    before = noun.doc[max(noun.sent.start, noun.i - LIST) : noun.i]
    return any(token.lemma_ in {"demand", "seek"} and token.tag_ in {"VBG", "VBD", "VBZ"} for token in before) and noun.nbor(-2).text == ","


def is_weighed(being: "Token") -> bool:
    """Whether a "be" only weighs it: "a deal was key to peace", "talks are likely"."""
    return any(child.lower_ in words("weighing") for child in being.rights if child.dep_ in {"acomp", "attr"})


def is_past(clause: "Token") -> bool:
    """ "helped negotiate the deal that was | signed in 2015": it was, whatever governs the noun."""
    return clause.dep_ == "relcl" and clause.tag_ == "VBN" and any(child.lower_ in {"was", "were"} for child in clause.lefts)


def is_withstood(verb: "Token") -> bool:
    """ "refused army orders", "opposed the ban": who withstands an order has been given one."""
    orders = [child for child in verb.rights if child.dep_ == "dobj" and child.lemma_.lower() in WITHSTOOD]
    return verb.lemma_ in {"refuse", "oppose", "reject", "resist", "defy"} and bool(orders)


WITHSTOOD = frozenset({"order", "ban", "curfew", "directive", "restriction", "ruling", "verdict", "decision", "sanction", "summons"})


def is_scheduled(verb: "Token") -> bool:
    """ "would be sworn in on January 20": a future seen from the past."""
    passive = any(child.dep_ == "auxpass" for child in verb.lefts)
    days = (noun for link, noun in prepositions(verb) if link == "on")
    return passive and verb.dep_ in {"ROOT", "conj"} and any(day.ent_type_ == "DATE" for day in days)


def is_purpose(verb: "Token") -> bool:
    """ "organised a strike | to protest": what is told already by its own noun."""
    return any(token.lemma_.lower() in event_nouns() for token in verb.doc[verb.sent.start : verb.i])


def is_in_force(verb: "Token") -> bool:
    """ "A curfew is | in force", "the talks are | under way"."""
    lasting = {("in", "force"), ("in", "place"), ("in", "effect"), ("under", "way"), ("in", "progress")}
    there = verb.lemma_ in {"be", "remain", "stay"} and verb.tag_ in {"VBZ", "VBP", "VB", "VBN"}
    return there and not lasting.isdisjoint((link, noun.lower_) for link, noun in prepositions(verb))


def is_own(people: "Token") -> bool:
    """Whether they follow who speaks: "its members", "union members", "his supporters"."""
    return people.lemma_.lower() in words("follower") and any(child.dep_ in {"poss", "compound"} for child in people.lefts)


def is_in_talks(verb: "Token", noun: "Token") -> bool:
    """ "Norway and Ghana | are in talks"."""
    return verb.lemma_ == "be" and verb.tag_ in {"VBZ", "VBP"} and noun.lemma_ in {"talk", "discussion", "negotiation"}


def is_voted_for(favour: "Token") -> bool:
    """ "voted in | favour of a strike"."""
    return favour.lower_ in {"favour", "favor"} and favour.dep_ == "pobj" and favour.head.head.lemma_ == "vote"
