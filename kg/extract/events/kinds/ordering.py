"""What an authority orders: "the ministry banned the march", "a law was passed", "ordered an inquiry", not "ordered tea"."""

from itertools import islice
from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.events.kinds.closures import done_to, is_cut_off, is_of_a_season, is_settled
from kg.extract.events.parties.participants import Parties
from kg.extract.events.powers import is_authority, is_called, is_private
from kg.extract.events.triggers import Occurrence
from kg.extract.grammar.clauses import agents, is_passive, objects, prepositions
from kg.extract.grammar.lemmas import lemma as dictionary_form
from kg.extract.grammar.lemmas import phrasal
from kg.extract.grammar.tags import COMPLEMENTS, TIMES, UNDERGOING
from kg.extract.lexicon import event_nouns, words
from kg.model import Ref

if TYPE_CHECKING:
    from spacy.tokens import Token


DECIDING = frozenset({"decision", "order", "directive", "instruction", "notice"})
"""What tells the order of which a measure is part: the decision to defer a bill."""
OFFICIALLY = frozenset({"gazette", "approve", "authorise", "authorize", "scrap", "disallow"})
"""What only an authority does, so that a passive need not name it."""
ISSUING = frozenset({"issue", "sound", "release", "give", "put-out", "raise", "post"})
SITTING = frozenset({"committee", "panel", "bench"})
"""Bodies of a house or court that bid those before them."""
TRADING = frozenset({"place", "negotiate", "book", "fill", "win", "secure", "receive", "get", "finish", "ship"})
"""What one does with an order for goods."""


def is_order(cast: Cast, occurrence: Occurrence, parties: Parties) -> bool:
    head = occurrence.head
    lemma = occurrence.trigger.lemma if occurrence.nominal and occurrence.single else dictionary_form(head).lower()
    if occurrence.nominal:
        aimed = head.dep_ == "pobj" and head.text == "direction" and head.head.lower_ != "at"
        is_taken = lemma == "decision" and (head.dep_ == "nsubjpass" or any(child.dep_ == "acl" for child in head.rights))
        traded = lemma == "order" and head.dep_ in UNDERGOING and head.head.lemma_ in TRADING
        if head.lower_ == "decisions" or is_bare(head, {"in", "until"}) or aimed or traded or (head.head.lemma_ == "take" and not is_taken):
            return False
        if any(child.dep_ == "neg" for clause in head.rights if clause.dep_ == "acl" for child in clause.lefts):
            return False
        if lemma == "gazette" and not head.text.islower():
            return False
        if lemma in words("public-warning"):
            return _is_issued(head) and not any(is_private(cast, ref) for ref in parties.actors)
        if lemma in words("act-noun"):
            return any(is_authority(cast, ref) for ref in parties.actors) and _is_of_something(head)
        if lemma in {"licence", "license", "permit"} and head.head.lemma_ in {"revoke", "cancel", "suspend"}:
            return False
        if lemma in words("measure"):
            return _is_enacted(cast, head, parties)
        if lemma in {"order", "notice", "guideline"} and parties.targets and not parties.actors:
            return True
        if lemma == "decision" and _is_own_affair(head):
            return False
        if lemma == "decision" and not parties.actors and _is_opposed(head):
            return True
    elif is_passive(head) and not parties.actors and (lemma in OFFICIALLY or is_cut_off(head)):
        return lemma != "scrap" or _is_act(cast, head, parties)
    elif lemma == "order" and (_is_for_somebody(head) or any(_is_of_somebody(cast, thing) for thing in objects(head))):
        return False
    elif lemma == "reject" and _is_answered(head):
        return any(is_authority(cast, ref) for ref in parties.actors)
    elif occurrence.trigger.lemma in words("act-of-authority"):
        return (
            head.pos_ == "VERB"
            and (head.tag_ != "VBG" or any(child.dep_ == "aux" for child in head.lefts))
            and (any(is_authority(cast, ref) for ref in parties.actors) or is_of_a_season(cast, head, parties))
            and _is_act(cast, head, parties)
        )
    elif (
        head.dep_ == "amod"
        or lemma == "reject"
        or (lemma == "direct" and not _tells_what(head, parties))
        or (occurrence.trigger.lemma in {"seal", "notify"} and not is_settled(head))
        or (lemma in {"allow", "permit"} and ((head.dep_ == "advcl" and head.tag_ == "VBG") or _lets_by_nature(head)))
    ):
        return False
    elif occurrence.trigger.lemma == "give":
        return _sets_limit(head) and not is_passive(head)
    elif lemma in {"set", "constitute", "form"}:
        return _sets_up(head)
    elif _lacks_its_object(occurrence):
        return False
    elif occurrence.trigger.lemma in {"impose", "reimpose"}:
        imposed = [*objects(head), *(child for child in head.lefts if child.dep_ == "nsubjpass")]
        imposed += [head.head] if head.dep_ == "acl" and agents(head) else []
        return any(dictionary_form(thing) in words("imposed") for thing in imposed)
    elif lemma == "inform":
        bidding = any(child.dep_ == "xcomp" for child in head.rights)
        return bidding and (is_passive(head) or any(is_authority(cast, ref) for ref in parties.actors))
    elif is_passive(head) and not parties.actors and lemma in {"order", "suspend", "summon"}:
        return lemma != "suspend" or any(is_authority(cast, ref) and cast.type(ref) != "Place" for ref in parties.targets)
    elif not parties.actors and parties.targets and lemma in {"direct", "instruct"} and any(child.dep_ == "xcomp" for child in head.rights):
        return is_passive(head) or (head.tag_ == "VBG" and _is_written(head))
    if lemma == "suspend" and any(dictionary_form(thing) in {"transfer", "dismissal", "strike", "appointment"} for thing in objects(head)):
        return False
    if lemma in words("needs-authority"):
        by_word = lemma in words("orders-by-word") and _tells_what(head, parties)
        return any(is_authority(cast, ref) or (by_word and _bids(cast, ref)) for ref in parties.actors)
    return not any(is_private(cast, ref) for ref in parties.actors)


def is_of_inquiry(ordered: "Token") -> bool:
    """ "A judicial inquiry was | ordered"."""
    probes = words("inquiring") | {"probe", "enquiry", "investigation", "inquest", "audit"}
    return ordered.lemma_ == "order" and is_passive(ordered) and any(dictionary_form(one) in probes for one in done_to(ordered))


def _is_of_somebody(cast: Cast, crime: "Token") -> bool:
    """ "ordered Ada Cole's killing": a crime; the killing of pigs is a measure."""
    hit = [*(child for child in crime.lefts if child.dep_ == "poss"), *(noun for link, noun in prepositions(crime) if link in {"of", "on"})]
    return dictionary_form(crime) in words("killing-noun") and any(cast.ref(one) is not None for one in hit)


def _is_for_somebody(ordered: "Token") -> bool:
    """ "the pizza | ordered for the board"."""
    meant_for = any(link == "for" and whom.ent_type_ not in TIMES for link, whom in prepositions(ordered))
    return meant_for and ordered.dep_ == "acl" and ordered.tag_ == "VBN" and not agents(ordered)


def _bids(cast: Cast, ref: Ref) -> bool:
    """Whether the word of the person or committee will do."""
    return cast.type(ref) == "Person" or (is_called(cast, ref, SITTING) and not is_private(cast, ref))


def _is_issued(warning: "Token") -> bool:
    """ "issued a weather warning", "advisories issued for storms"; a warning that somebody ignores is none."""
    if warning.dep_ in UNDERGOING:
        return phrasal(warning.head) in ISSUING
    if warning.dep_ == "pobj" and warning.head.lower_ == "under" and warning.head.head.lemma_ in {"place", "put"}:
        return True
    after = [child for child in warning.rights if child.dep_ == "acl" and phrasal(child) in ISSUING]
    return any(warning.dep_ != "pobj" or agents(child) for child in after)


def _is_act(cast: Cast, verb: "Token", parties: Parties) -> bool:
    """ "cancelled classes", "declined the request", "voted to lift it"; what names a happening itself is told by its noun."""
    lemma, things = dictionary_form(verb), done_to(verb)
    if lemma == "vote":
        house = any(is_called(cast, ref, words("legislature", "sworn-body")) for ref in parties.actors)
        return (
            house and verb.nbor().lower_ != "for" and any(child.dep_ in {"xcomp", "advcl"} and child.tag_ == "VB" for child in verb.rights)
        )
    named = [dictionary_form(thing) for thing in things]
    if lemma in {"decline", "refuse"}:
        return _is_answered(verb)
    if lemma in {"task", "entrust"}:
        return any(link == "with" for link, _ in prepositions(verb))
    if lemma == "withdraw":
        return any(name in words("policy") | {"circular", "benefit", "concession", "facility", "security", "case"} for name in named)
    return bool(named) and not any(name in words("own-plan") | event_nouns() for name in named)


def _is_of_something(act: "Token") -> bool:
    """ "the cancellation of their results by the board", not "of the strike"."""
    return any(link == "of" and dictionary_form(thing) not in event_nouns() | words("own-plan") for link, thing in prepositions(act))


def _is_answered(verb: "Token") -> bool:
    """ "rejected the plea, the bill"; who rejects claims gives no order."""
    return any(dictionary_form(thing) in words("answered", "measure") | {"resignation", "petition", "motion"} for thing in done_to(verb))


def _is_written(bidding: "Token") -> bool:
    """ "letters were sent, | instructing clerks to report", "a letter by the director | directing clerks to leave"."""
    before = bidding.doc[bidding.sent.start : bidding.i]
    return bidding.dep_ in {"acl", "advcl"} and any(token.lemma_.lower() in words("written-order") for token in before)


def _lets_by_nature(letting: "Token") -> bool:
    """ "the centre allows to show films": what it is for, not what it has ordered."""
    return letting.tag_ in {"VBZ", "VBP"} and not objects(letting) and any(child.dep_ == "xcomp" for child in letting.rights)


def _is_own_affair(decision: "Token") -> bool:
    """ "his decision to run for mayor"."""
    return any(child.dep_ == "acl" and child.lemma_ in words("own-choice") for child in decision.rights)


def _is_opposed(decision: "Token") -> bool:
    """ "protested against a | decision to move the mill": what people rise against an authority has decided."""
    told = any(child.dep_ == "acl" and child.tag_ == "VB" for child in decision.rights)
    return told and decision.dep_ == "pobj" and decision.head.lower_ in {"against", "over"}


def _lacks_its_object(occurrence: Occurrence) -> bool:
    """ "The shop closed", "advised him": only what somebody shuts or is advised to do is ordered."""
    verb = occurrence.head
    if occurrence.trigger.lemma in {"clear", "endorse", "adopt", "ratify"}:
        return not _is_of_policy(verb)
    if occurrence.trigger.lemma in {"close", "shut"}:
        return not objects(verb) and not agents(verb)
    return occurrence.trigger.lemma == "advise" and not any(child.dep_ in COMPLEMENTS for child in verb.rights)


def _is_of_policy(verb: "Token") -> bool:
    """ "cleared the bill", "adopted a resolution"; who clears the road or endorses a candidate gives no order."""
    things = done_to(verb)
    about = [noun for thing in things for noun in (thing, *(inner for link, inner in prepositions(thing) if link == "of"))]
    return any(dictionary_form(noun) in words("measure", "policy") for noun in about)


def removes_policy(cast: Cast, verb: "Token", parties: Parties) -> bool:
    """ "quotas removed by the government", "the ministry dropped the tax"."""
    if verb.pos_ != "VERB" or not any(is_authority(cast, ref) for ref in parties.actors):
        return False
    return any(
        dictionary_form(thing) in words("measure", "policy", "imposed") | {"benefit", "facility", "privilege"} for thing in done_to(verb)
    )


def _sets_limit(giving: "Token") -> bool:
    """ "| gave her 14 days to explain", "| gave the firm a week to respond"."""
    spans = [thing for thing in objects(giving) if thing.lemma_ in {"day", "hour", "week", "month"}]
    clauses = [child for one in (giving, *spans) for child in one.rights if child.dep_ in {"acl", "xcomp", "advcl", "relcl", "ccomp"}]
    return bool(spans) and any(clause.lemma_ in ANSWERING for clause in clauses)


ANSWERING = frozenset(
    "explain respond reply answer vacate leave comply pay submit demolish surrender apologise apologize quit "
    "identify resolve implement complete report produce remove act return address arrest meet disclose withdraw".split()
)
"""What somebody is given some days to do."""


def _sets_up(verb: "Token") -> bool:
    """ "A committee will be set up", "constituted a panel"."""
    founded = [*objects(verb), *(child for child in verb.lefts if child.dep_ == "nsubjpass")]
    probing = {child.lemma_.lower() for one in founded if dictionary_form(one) == "body" for child in one.lefts}
    return any(dictionary_form(one) in words("inquiring") for one in founded) or not probing.isdisjoint(PROBING)


PROBING = frozenset({"probe", "inquiry", "enquiry", "finding", "review", "investigative", "advisory"})


def _tells_what(verb: "Token", parties: Parties) -> bool:
    """ "ordered the men to leave", "ordered an inquiry"; a guest who orders tea orders nobody."""
    bidding = any(child.dep_ in COMPLEMENTS for child in verb.rights)
    things = [thing.lemma_.lower() for thing in objects(verb)]
    return bidding or bool(parties.targets) or any(thing in words("ordered") or thing.endswith(("tion", "ment")) for thing in things)


def _is_enacted(cast: Cast, measure: "Token", parties: Parties) -> bool:
    """ "The government declared an emergency", "announced the withdrawal of the bill", "a law was passed"."""
    if measure.dep_ == "pobj" and measure.head.head.lemma_ in words("enactment"):
        return any(is_authority(cast, ref) or cast.type(ref) == "Person" for ref in parties.actors)
    if measure.dep_ == "pobj" and measure.head.lower_ == "as" and "declare" in {one.lemma_ for one in islice(measure.ancestors, 1, 3)}:
        return any(is_authority(cast, ref) for ref in parties.actors)
    if measure.head.dep_ == "acl" and measure.head.head.lemma_.lower() in DECIDING:
        return False
    if _is_done_by(measure):
        return any(is_authority(cast, ref) for ref in parties.actors)
    if _has_passed(measure) or _is_put(measure):
        return any(is_authority(cast, ref) for ref in parties.actors)
    if measure.dep_ not in UNDERGOING or phrasal(measure.head) not in words("enacting"):
        return False
    ruled = any(is_authority(cast, ref) for ref in parties.actors)
    strict = dictionary_form(measure) in words("measure-of-authority")
    if strict and (measure.text[0].isupper() or measure.lower_.endswith("ing")):
        return False
    return ruled or (measure.dep_ == "nsubjpass" and not parties.actors and not strict)


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
