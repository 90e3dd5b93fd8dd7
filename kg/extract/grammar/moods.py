"""How a verb is meant: its auxiliaries, the conditions it hangs on, whether it stands in reported speech or names a goal."""

from typing import TYPE_CHECKING

from kg.extract.grammar.tags import AUXILIARY, BASE, COMPLEMENTS, SUBJECTS, VERBAL
from kg.extract.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

CONDITIONS = frozenset({"if", "unless", "whether", "lest", "until", "till", "provided", "wherever", "whenever"})
GOALS = frozenset({"on", "at", "for", "about", "towards", "toward", "of", "to", "without"})
STEPS = 8
OPENING = frozenset({'"', "“", "‘", "'", ":"})
"""Before a bare verb by which somebody bids another: told her: "| Take a knife"."""


def auxiliaries(verb: "Token") -> frozenset[str]:
    """The verb's auxiliaries, or those it shares with the verb it is joined to: "will march and (will) protest"."""
    own = frozenset(child.lower_ for child in verb.lefts if child.dep_ in AUXILIARY)
    joined = verb.dep_ == "conj" and verb.head.pos_ in VERBAL and verb.tag_ in {"VB", verb.head.tag_}
    return auxiliaries(verb.head) if joined and not own and not _has_subject(verb) else own


def is_command(verb: "Token") -> bool:
    """ "Stop the strike", "calls that she | resign"."""
    bidding = verb.dep_ == "ROOT" or (verb.dep_ in COMPLEMENTS and verb.left_edge.i > 0 and verb.left_edge.nbor(-1).text in OPENING)
    return _is_subjunctive(verb) or (verb.tag_ == "VB" and bidding and not auxiliaries(verb) and not _has_subject(verb))


def _is_subjunctive(verb: "Token") -> bool:
    """A bare verb behind "that" and one person: what is wished for, be it granted or not."""
    if verb.tag_ not in BASE or verb.lower_ in {"am", "are", "have", "do"} or verb.dep_ not in {"acl", "ccomp", "relcl"}:
        return False
    if auxiliaries(verb) or not any(child.lower_ == "that" for child in verb.lefts):
        return False
    return any(child.dep_ == "nsubj" and child.lower_ in {"he", "she", "it"} for child in verb.lefts)


def is_negated(verb: "Token") -> bool:
    return any(child.dep_ == "neg" or child.lower_ in {"never", "nor"} for child in verb.children)


def is_going_on(verb: "Token", helped_by: frozenset[str]) -> bool:
    """ "are striking", "is being held"; "had been striking" is over."""
    lasting = verb.tag_ == "VBG" or "being" in helped_by
    return lasting and not helped_by.isdisjoint({"is", "are", "am", "'re", "’re", "been", "'s"}) and "had" not in helped_by


def is_conditional(verb: "Token") -> bool:
    """Whether the verb is itself a condition: "if they strike"."""
    return any(child.dep_ in {"mark", "advmod"} and child.lower_ in CONDITIONS for child in verb.lefts)


def hangs_on_condition(verb: "Token") -> bool:
    """ "will strike | if pay is not raised"."""
    return any(child.dep_ == "advcl" and any(mark.lower_ in {"if", "unless"} for mark in child.lefts) for child in verb.children)


def is_reported(verb: "Token") -> bool:
    """Whether the verb stands in what somebody is reported to say: there "would" is a future."""
    for _ in range(STEPS):
        if verb.dep_ == "ccomp" and verb.head.lemma_.lower() in words("reporting", "planning"):
            return True
        if any(child.dep_ in {"ccomp", "parataxis"} and child.lemma_.lower() in words("reporting") for child in verb.children):
            return True
        if verb.dep_ not in {"conj", "xcomp", "advcl", "relcl"}:
            return False
        verb = verb.head
    return False


def is_goal(gerund: "Token") -> bool:
    """ "barred from | marching", "talks on | reaching a truce"; blame looks back: "accused of | shooting"."""
    preposition, governor = gerund.head, gerund.head.head
    if preposition.lower_ == "from":
        return governor.pos_ in {"VERB", "NOUN", "PRON", "PROPN"}
    backward = words("blaming", "culprit", "looking-back")
    return preposition.lower_ in GOALS and governor.lemma_.lower() not in backward


def _has_subject(verb: "Token") -> bool:
    return any(child.dep_ in SUBJECTS for child in verb.children)
