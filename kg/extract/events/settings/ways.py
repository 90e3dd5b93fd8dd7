"""How far it is through the parse from a word to another: the borders of clauses count most.

What a clause only looks back on, or rules on, is far from its time and place: "struck over the | sacking", "convicted of | murder".
"""

from typing import TYPE_CHECKING

from kg.extract.grammar.clauses import is_labelled
from kg.extract.grammar.lemmas import lemma
from kg.extract.grammar.moods import auxiliaries
from kg.extract.grammar.tags import ADNOMINAL, NOUNS
from kg.extract.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

UP = {"conj": 0.8, "xcomp": 0.3, "ccomp": 1.5, "advcl": 1.5, "acl": 1.5, "relcl": 2.5, "parataxis": 2.0, "csubj": 1.5, "pcomp": 0.6}
DOWN = {
    "dobj": 0.4, "nsubj": 0.5, "nsubjpass": 0.5, "acl": 0.8, "relcl": 1.2, "advcl": 2.0, "ccomp": 3.0, "xcomp": 0.6, "conj": 1.5,
    "pcomp": 1.0, "parataxis": 3.0,
}  # fmt: skip
"""How far one step up or down the parse leads away, by the relation it follows; borders of clauses count most."""
STEP_UP, STEP_DOWN = 0.15, 0.1
UNREACHED = 99.0
FAR = 2.8
"""A way longer than this leads to the time of something else."""
MEETINGS = frozenset({"meeting", "talk", "discussion", "negotiation"})
"""What has ended the day somebody tells of it: "said on Monday after a meeting"."""
GATHERING = frozenset({"gather", "assemble", "converge", "turn", "meet", "call"})
RECALLING = frozenset({"cite", "recall"})
GUILT = frozenset({"guilty", "suspect", "accused", "conviction", "response"})


def way(head: "Token", other: "Token") -> float:
    """How far it is through the parse from `head` up to what joins them and down to `other`, clause borders counting most."""
    above: dict[int, float] = {head.i: 0.0}
    cost, token = 0.0, head
    while token.head != token:
        cost += _up(token)
        token = token.head
        above[token.i] = cost
    down, token = 0.01 * abs(head.i - other.i), other
    while token.i not in above:
        if token.head == token:
            return UNREACHED
        down += _down(token, head)
        token = token.head
    return above[token.i] + down


def is_aside(head: "Token", root: "Token") -> bool:
    """Whether the clause that the time `root` belongs to only looks back on `head`: "struck on Friday over the | sacking of a clerk"."""
    above = (token for token in (head, *head.ancestors) if not token.is_ancestor(root) and token.lower_ not in {"amid", "during"})
    return any(_up(token) >= FAR for token in above)


def is_judged(head: "Token", root: "Token") -> bool:
    """Whether a day before the verb is only that of an opinion: "On | Friday | ministers condemned the raid"."""
    noun = head.head if head.dep_ == "conj" and head.head.pos_ in NOUNS else head
    verb = noun.head
    if noun.dep_ != "dobj" or root.i > verb.i:
        return False
    return verb.lemma_ in words("accusing") or verb.lemma_ in RECALLING or is_labelled(noun)


def is_of_the_cause(head: "Token", root: "Token") -> bool:
    """Whether the time `root` is that of what came before: "resigned after a bomb killed ten on | Friday"."""
    for above in (root, *root.ancestors):
        if above == head or above.is_ancestor(head):
            return False
        if above.dep_ == "advcl" and any(mark.dep_ == "mark" and mark.lower_ == "after" for mark in above.lefts):
            return True
    return False


def is_put_off_to(day: "Token") -> bool:
    """ "postponed the exam to | Friday": a day to which something is put off is not that of the decision."""
    link = day.head
    verb = next((above for above in link.ancestors if above.pos_ == "VERB"), link)
    return link.lower_ == "to" and link.dep_ == "prep" and verb.lemma_ in SHIFTING


SHIFTING = frozenset(
    {"adjourn", "advance", "defer", "delay", "extend", "move", "postpone", "prolong", "push", "put", "reschedule", "shift"}
)


def _up(token: "Token") -> float:
    if token.dep_ == "prep" and token.lower_ in {"after", "following"} and _is_same_day(token):
        return STEP_UP
    if leads_aside(token):
        return FAR
    if token.dep_ in {"ccomp", "parataxis"} and token.head.lemma_.lower() in words("reporting"):
        return FAR
    if token.dep_ == "conj" and token.pos_ in NOUNS:
        return 2 * STEP_UP
    return UP.get(token.dep_, STEP_UP)


def leads_aside(link: "Token") -> bool:
    """ "struck | over the sacking", "was charged | with murder"."""
    if link.dep_ != "prep":
        return False
    return _is_of_guilt(link) or (link.lower_ in words("aside") and not (link.lower_ == "for" and _leads_to(link.head)))


def _is_same_day(after: "Token") -> bool:
    """ "said on Monday | after a meeting", "died on Friday | after being shot"."""
    return after.head.lemma_ == "die" or any(noun.lemma_ in MEETINGS for noun in after.rights)


def _is_of_guilt(link: "Token") -> bool:
    """ "convicted on Friday | of murder", "charged | with", "the suspect | in a shooting", "in response | to the raid"."""
    if any(noun.lower_ in {"custody", "detention"} for noun in link.rights):
        return False
    whose = link.head.lemma_.lower()
    return link.lower_ in {"of", "with", "to", "in", "for"} and (whose in GUILT or whose in words("blame-noun", "blaming"))


def _leads_to(verb: "Token") -> bool:
    """ "gathered for a march", "flew to Kandy for talks": what they do is where they are for it."""
    return lemma(verb) in GATHERING | words("travelling")


def _down(token: "Token", head: "Token") -> float:
    lasts = token.lower_ == "for" and any(child.lower_ in {"days", "weeks", "months", "day", "night"} for child in token.children)
    if token.dep_ == "prep" and token.lower_ in words("aside") - {"since", "during"} and not lasts:
        return 2.2
    if token.dep_ in ADNOMINAL and token.head == head:
        return 3 * STEP_DOWN
    if token.dep_ == "ccomp" and token.pos_ == "ADJ" and not auxiliaries(token):
        return DOWN["xcomp"]
    return DOWN.get(token.dep_, STEP_DOWN)
