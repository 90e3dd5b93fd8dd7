"""Signs around a word that what it names stands in a list of demands, is only weighed, or came at the end of something."""

from itertools import islice
from typing import TYPE_CHECKING

from kg.extract.grammar.clauses import prepositions
from kg.extract.grammar.lemmas import phrasal
from kg.extract.grammar.tags import PAST, SUBJECTS, UNDERGOING
from kg.extract.lexicon import event_nouns, words

if TYPE_CHECKING:
    from spacy.tokens import Token

LIST = 12
"""Tokens over which a list of demands runs."""


def is_end(verb: "Token") -> bool:
    """ "held the post until he was | removed": it came to that; not "would stay until he was | removed"."""
    mark = next((child for child in verb.lefts if child.lower_ in {"until", "till"}), None)
    if mark is None or any(token.lower_ in {"will", "would"} for token in verb.doc[verb.sent.start : mark.i]):
        return False
    return verb.head.lemma_ not in words("planning") and (verb.tag_ == "VBD" or any(child.tag_ == "VBD" for child in verb.lefts))


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


def is_the_demand(noun: "Token") -> bool:
    """ "The third demand, the | removal of the mayor, failed", "Their demand is her | removal", "two demands remain: | removal of …"."""
    head, role = noun.head, noun.dep_
    if role == "appos":
        return head.lemma_.lower() in words("demand-noun") or head.lower_ in {"first", "second", "third", "fourth"}
    if role == "nsubjpass" and phrasal(head) in {"turn-down", "reject", "refuse", "concede"}:
        return noun.lemma_.lower() in {"removal", "dismissal", "transfer", "reinstatement", "appointment"}
    if head.lemma_ not in {"be", "remain"} or role not in {"attr", "nsubj"}:
        return False
    if role == "nsubj":
        return any(link == "among" and what.lemma_.lower() == "demand" for link, what in prepositions(head))
    return any(child.dep_ == "nsubj" and child.lemma_.lower() == "demand" for child in head.lefts)


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


def is_of_denied(clause: "Token") -> bool:
    """ "denied reports that a clerk was | shot", "dismissed claims that they were | held", "denied rumours it | plans to shut"."""
    noun = clause.head
    said = noun.lemma_.lower() in words("speech-noun") | {"report", "suggestion", "rumour", "rumor", "news"}
    denied = noun.dep_ in UNDERGOING and noun.head.lemma_ in words("denying")
    untrue = noun.dep_ == "nsubj" and any(child.dep_ == "acomp" and child.lower_ in UNTRUE for child in noun.head.rights)
    return (
        said
        and (denied or untrue)
        and any(child.lower_ == "that" or (child.dep_ == "nsubj" and child.lower_ in {"it", "he", "she", "they"}) for child in clause.lefts)
        and not any(c.dep_ == "neg" for c in noun.head.lefts)
    )


UNTRUE = frozenset({"untrue", "false", "baseless", "unfounded", "groundless", "wrong", "incorrect", "fake"})


def is_notified(notice: "Token") -> bool:
    """ "served a strike | notice"."""
    given = notice.dep_ in UNDERGOING and notice.head.lemma_ in {"serve", "issue", "give", "file", "submit", "hand", "send"}
    return notice.lemma_ == "notice" and given and notice.head.tag_ in PAST


CLOSING = frozenset({"strike", "bandh", "hartal", "shutdown", "walkout", "boycott", "stayaway"})
"""What is held when it has been called for or notified."""
LASTING = frozenset({"strike", "fast", "campaign", "walkout", "boycott", "go-slow", "stoppage"})


def is_given_notice_of(notice: "Token", link: str, action: "Token") -> bool:
    """ "their call for a | bandh", "gave notice of a | strike"."""
    return (notice.lemma_.lower(), link) in {("call", "for"), ("notice", "of")} and action.lemma_.lower() in CLOSING


def is_what_people_are_on(action: "Token", people: "Token") -> bool:
    """ "on | strike", "nurses on a work-to-rule | campaign"; not "a report on the | strike"."""
    if action.lemma_ in {"strike", "fast", "death", "dharna"} and not any(child.dep_ in {"det", "poss"} for child in action.lefts):
        return True
    return action.lemma_ in LASTING and people.tag_ == "NNS" and people.lemma_.lower() in words("person-noun")


def is_back_at_work(verb: "Token") -> bool:
    """ "returned to work after a strike", "resumed duty after a fast"."""
    if verb.lemma_ == "resume":
        return any(child.dep_ == "dobj" and child.lemma_.lower() in {"work", "duty"} for child in verb.rights)
    return verb.lemma_ == "return" and any(link == "to" and what.lemma_.lower() in {"work", "duty"} for link, what in prepositions(verb))


def is_to_enact(noun: "Token") -> bool:
    """Whether the noun is what an act of a house or ministry is done to: "will bring a | Bill"."""
    return noun.dep_ == "dobj" and phrasal(noun.head) in words("enacting")


def is_of_nobody(verb: "Token") -> bool:
    """ "No clerk was | dismissed", "None of the clerks | marched"."""
    for who in verb.lefts:
        if who.dep_ in SUBJECTS and (
            who.lower_ in {"none", "nobody", "neither"} or any(child.lower_ == "no" and child.dep_ == "det" for child in who.lefts)
        ):
            return True
    return False


def is_missed(verb: "Token") -> bool:
    """ "The two were to have | met on Friday": it had been planned and did not come about."""
    helped_by = [child.lower_ for child in verb.lefts if child.dep_ == "aux"]
    return helped_by == ["to", "have"] and verb.dep_ == "xcomp" and verb.head.lower_ in {"was", "were"}


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


BIDDING = frozenset({"ask", "call-on", "urge", "direct", "instruct", "appeal", "request", "exhort"})
"""Verbs by which those who lead an action announce it to their own."""


def bids_own(verb: "Token") -> bool:
    """ "asked its members | to strike"."""
    return phrasal(verb) in BIDDING and any(is_own(child) for child in verb.children if child.dep_ in UNDERGOING)


def calls_on_others(verb: "Token") -> bool:
    """ "called on the mayor | to resign"."""
    bidden = [who for on in verb.children if on.lower_ in {"on", "upon"} for who in on.children] if verb.lemma_ == "call" else []
    return bool(bidden) and not any(who.lemma_.lower() in words("follower") for who in bidden)


def called_to(noun: "Token", verb: "Token", link: str) -> "Token | None":
    """The verb by which a noun behind it is still to come: "invited them for | talks", "called for a | strike", "left for | talks"."""
    if link in {"for", "to"} and (inviting := _invitation(verb)) is not None:
        return inviting
    called = verb.lemma_ == "call" and verb.dep_ != "pcomp" and noun.lemma_.lower() in words("called-for")
    return verb if link == "for" and (called or verb.lemma_ in {"vote", "leave", "depart"}) else None


def _invitation(verb: "Token") -> "Token | None":
    """The verb by which others are bidden to come: "invited them for | talks", "called them to a | meeting"."""
    bidding = verb.head if verb.dep_ in {"xcomp", "dobj"} and verb.head.lemma_ == "invite" else verb
    called = bidding.lemma_ == "call" and any(child.dep_ == "dobj" for child in bidding.rights)
    return bidding if bidding.lemma_ in {"invite", "summon"} or called else None


def did_in_the_end(verb: "Token") -> bool:
    """ "The jury took two hours to convict him", "She had to resign": in the end it did."""
    if verb.lemma_ == "have":
        return verb.tag_ == "VBD"
    return verb.lemma_ == "take" and any(thing.dep_ == "dobj" and thing.lemma_ in SPANS for thing in verb.rights)


SPANS = frozenset({"minute", "hour", "day", "week", "month"})


def is_own(people: "Token") -> bool:
    """Whether they follow who speaks: "its members", "union members", "his supporters"."""
    return people.lemma_.lower() in words("follower") and any(child.dep_ in {"poss", "compound"} for child in people.lefts)


def is_in_talks(verb: "Token", noun: "Token") -> bool:
    """ "Norway and Ghana | are in talks"."""
    return verb.lemma_ == "be" and verb.tag_ in {"VBZ", "VBP"} and noun.lemma_ in {"talk", "discussion", "negotiation"}


def is_voted_for(favour: "Token") -> bool:
    """ "voted in | favour of a strike"."""
    above = islice(favour.ancestors, 1, 4)
    return favour.lower_ in {"favour", "favor"} and favour.dep_ == "pobj" and any(one.lemma_ == "vote" for one in above)
