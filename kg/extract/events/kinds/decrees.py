"""Orders told by a noun: "the decision to close the port", "a ban on marches", "a storm warning was issued"."""

from itertools import islice
from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.events.parties.grants import is_received, is_taken_for_name
from kg.extract.events.parties.participants import Parties
from kg.extract.events.powers import is_authority, is_private
from kg.extract.grammar.clauses import agents, is_passive, objects, prepositions
from kg.extract.grammar.lemmas import lemma as dictionary_form
from kg.extract.grammar.lemmas import phrasal
from kg.extract.grammar.moods import is_negated
from kg.extract.grammar.tags import ADNOMINAL, PRESENT, UNDERGOING
from kg.extract.lexicon import event_nouns, words

if TYPE_CHECKING:
    from spacy.tokens import Token

DECIDING = frozenset({"decision", "order", "directive", "instruction", "notice"})
"""What tells the order of which a measure is part: the decision to defer a bill."""
ISSUING = frozenset({"issue", "sound", "release", "give", "put-out", "raise", "post"})
GIVEN_OUT = {
    **dict.fromkeys(("order", "directive", "instruction"), frozenset({"issue"})),
    **dict.fromkeys(("approval", "sanction"), frozenset({"grant", "give", "accord"})),
}
"""What is done only to what an authority has decided: "orders were issued", "approval was granted"."""
TRADING = frozenset({"place", "negotiate", "book", "fill", "win", "secure", "receive", "get", "finish", "ship"})
"""What one does with an order for goods."""


def is_decree(cast: Cast, decree: "Token", lemma: str, parties: Parties) -> bool | None:
    """Whether the noun tells of an order: "the | decision to close the port", "a | warning"; None where it depends on who gives it."""
    if _is_turn_of_phrase(decree, lemma) or _is_denied(decree) or (lemma == "gazette" and not decree.text.islower()):
        return False
    if lemma == "gazette" and any(child.dep_ in ADNOMINAL for child in decree.rights):
        return True
    if lemma in words("public-warning"):
        return _is_issued(decree) and not any(is_private(cast, ref) for ref in parties.actors)
    if lemma in words("act-noun"):
        return any(is_authority(cast, ref) for ref in parties.actors) and _is_of_something(decree)
    if lemma in {"licence", "license", "permit"} and decree.head.lemma_ in {"revoke", "cancel", "suspend"}:
        return False
    if lemma in words("measure"):
        return _is_enacted(cast, decree, parties)
    if not parties.actors and decree.dep_ == "nsubjpass" and decree.head.lemma_ in GIVEN_OUT.get(lemma, ()):
        return True
    if lemma in {"order", "notice", "guideline"} and parties.targets and not parties.actors:
        return True
    if lemma == "decision" and _is_own_affair(decree):
        return False
    return True if lemma == "decision" and not parties.actors and _is_opposed(decree) else None


def _is_turn_of_phrase(noun: "Token", lemma: str) -> bool:
    """ "until further | notice", "in the | direction of", "won an | order for ships", "took | decisions"."""
    aimed = noun.dep_ == "pobj" and noun.text == "direction" and noun.head.lower_ != "at"
    traded = lemma == "order" and noun.dep_ in UNDERGOING and noun.head.lemma_ in TRADING
    decided = lemma == "decision" and (noun.dep_ == "nsubjpass" or any(child.dep_ == "acl" for child in noun.rights))
    taken = noun.head.lemma_ == "take" and not decided
    return noun.lower_ == "decisions" or is_bare(noun, {"in", "until"}) or aimed or traded or taken


def _is_denied(decree: "Token") -> bool:
    """ "the | decision not to close the port"."""
    return any(child.dep_ == "neg" for clause in decree.rights if clause.dep_ == "acl" for child in clause.lefts)


def _is_issued(warning: "Token") -> bool:
    """ "issued a weather warning", "advisories issued for storms"; a warning that somebody ignores is none."""
    if warning.dep_ in UNDERGOING:
        return phrasal(warning.head) in ISSUING
    if warning.dep_ == "pobj" and warning.head.lower_ == "under" and warning.head.head.lemma_ in {"place", "put"}:
        return True
    after = [child for child in warning.rights if child.dep_ == "acl" and phrasal(child) in ISSUING]
    return any(warning.dep_ != "pobj" or agents(child) for child in after)


def _is_of_something(act: "Token") -> bool:
    """ "the cancellation of their results by the board", not "of the strike"."""
    return any(link == "of" and dictionary_form(thing) not in event_nouns() | words("own-plan") for link, thing in prepositions(act))


def _is_own_affair(decision: "Token") -> bool:
    """ "his decision to run for mayor"."""
    return any(child.dep_ == "acl" and child.lemma_ in words("own-choice") for child in decision.rights)


def _is_opposed(decision: "Token") -> bool:
    """ "protested against a | decision to move the mill": what people rise against an authority has decided."""
    told = any(child.dep_ == "acl" and child.tag_ == "VB" for child in decision.rights)
    return told and decision.dep_ == "pobj" and decision.head.lower_ in {"against", "over"}


def _is_enacted(cast: Cast, measure: "Token", parties: Parties) -> bool:
    """ "The government declared an emergency", "announced the withdrawal of the bill", "a law was passed"."""
    if measure.dep_ == "pobj" and measure.head.head.lemma_ in words("enactment"):
        return any(is_authority(cast, ref) or cast.type(ref) == "Person" for ref in parties.actors)
    if measure.dep_ == "pobj" and measure.head.lower_ == "as" and "declare" in {one.lemma_ for one in islice(measure.ancestors, 1, 3)}:
        return any(is_authority(cast, ref) for ref in parties.actors)
    if is_negated(measure.head) or is_opinion(measure.head):
        return False
    if measure.head.dep_ == "acl" and measure.head.head.lemma_.lower() in DECIDING:
        return False
    if is_received(measure) or is_taken_for_name(measure):
        return bool(parties.targets) and not any(is_private(cast, ref) for ref in parties.actors)
    if _is_done_by(measure) or _has_passed(measure) or _is_put(measure):
        return any(is_authority(cast, ref) for ref in parties.actors)
    if measure.dep_ not in UNDERGOING or phrasal(measure.head) not in words("enacting"):
        return False
    ruled = any(is_authority(cast, ref) for ref in parties.actors)
    strict = dictionary_form(measure) in words("measure-of-authority")
    if strict and (measure.text[0].isupper() or measure.lower_.endswith("ing")):
        return False
    unnamed = not parties.actors and (measure.dep_ == "nsubjpass" or (bool(parties.targets) and is_passive(measure.head)))
    return ruled or (unnamed and not strict)


def _has_passed(measure: "Token") -> bool:
    """ "the bill passed the senate"."""
    return measure.dep_ == "nsubj" and measure.head.lemma_ in {"pass", "clear"} and bool(objects(measure.head))


def _is_put(measure: "Token") -> bool:
    """ "put the bill for clerks on hold", "put a cap in place"."""
    put = measure.head.lemma_ == "put" and measure.dep_ in UNDERGOING
    where = [what for what in measure.head.subtree if what.i > measure.i and what.lower_ in {"hold", "place", "force", "effect", "ice"}]
    return put and any(what.nbor(-1).lower_ in {"on", "in", "into"} for what in where)


def _is_done_by(measure: "Token") -> bool:
    """ "the tax introduced by the government"."""
    return any(child.dep_ == "acl" and phrasal(child) in words("enacting") and agents(child) for child in measure.rights)


def is_bare(noun: "Token", prepositions: set[str]) -> bool:
    """Whether the noun is part of a set phrase: "in protest", "in order to", "until further notice"."""
    return noun.dep_ == "pobj" and noun.head.lower_ in prepositions and not any(child.dep_ in {"det", "poss"} for child in noun.lefts)


def is_opinion(verb: "Token") -> bool:
    """ "I | reject the law": who says so today has decided nothing."""
    first = any(child.lower_ in {"i", "we"} for child in verb.lefts)
    return first and verb.tag_ in PRESENT and verb.lemma_ in {"reject", "refuse", "dismiss", "support", "oppose"}
