"""Signs around a word that what it names stands in a list of demands, is only weighed, or came at the end of something."""

from typing import TYPE_CHECKING

from kg.extract.lexicon import words

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
