"""What an authority orders: "the ministry banned the march", "a law was passed", "ordered an inquiry", not "ordered tea"."""

from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.events.kinds.closures import done_to, is_cut_off, is_of_a_season, is_settled
from kg.extract.events.kinds.decrees import is_decree, is_opinion
from kg.extract.events.parties.participants import Parties
from kg.extract.events.powers import is_authority, is_called, is_private
from kg.extract.events.triggers import Occurrence
from kg.extract.grammar.clauses import agents, is_passive, objects, prepositions
from kg.extract.grammar.lemmas import lemma as dictionary_form
from kg.extract.grammar.tags import COMPLEMENTS, PAST, PRESENT, TIMES
from kg.extract.lexicon import event_nouns, words
from kg.model import Ref

if TYPE_CHECKING:
    from spacy.tokens import Token


OFFICIALLY = frozenset({"gazette", "approve", "authorise", "authorize", "scrap", "disallow"})
"""What only an authority does, so that a passive need not name it."""


def is_order(cast: Cast, occurrence: Occurrence, parties: Parties) -> bool:
    head = occurrence.head
    lemma = occurrence.trigger.lemma if occurrence.nominal and occurrence.single else dictionary_form(head).lower()
    told = is_decree(cast, head, lemma, parties) if occurrence.nominal else _orders(cast, occurrence, lemma, parties)
    if told is not None:
        return told
    if lemma == "suspend" and any(dictionary_form(thing) in {"transfer", "dismissal", "strike", "appointment"} for thing in objects(head)):
        return False
    if lemma in {"suspend", "postpone", "halt"} and is_of_a_season(cast, head, parties):
        return True
    if lemma in words("needs-authority"):
        by_word = lemma in words("orders-by-word") and _tells_what(head, parties)
        return any(is_authority(cast, ref) or (by_word and _bids(cast, ref)) for ref in parties.actors)
    return not any(is_private(cast, ref) for ref in parties.actors)


def _orders(cast: Cast, occurrence: Occurrence, lemma: str, parties: Parties) -> bool | None:
    """Whether the verb tells of an order: "was | gazetted", "| gave her 14 days"; None where it depends on who does it."""
    verb, phrase = occurrence.head, occurrence.trigger.lemma
    unnamed = is_passive(verb) and not parties.actors
    if unnamed and (lemma in OFFICIALLY or is_cut_off(verb)):
        return lemma != "scrap" or _is_act(cast, verb, parties)
    if (lemma == "order" and (_is_for_somebody(verb) or _is_of_crime(cast, verb))) or (phrase == "decide" and _is_undecided(verb)):
        return False
    if lemma == "reject" and _is_answered(verb):
        return _is_by_authority(cast, parties) and not is_opinion(verb)
    if phrase in words("act-of-authority"):
        return _is_official_act(cast, verb, parties)
    if _is_no_bidding(verb, lemma, phrase, parties):
        return False
    if phrase == "give":
        return _sets_limit(verb) and not is_passive(verb)
    if lemma in {"set", "constitute", "form"}:
        return _sets_up(verb)
    if _lacks_its_object(occurrence):
        return False
    if phrase in {"impose", "reimpose"}:
        return _is_imposed(verb)
    if lemma == "tell":
        return _is_by_authority(cast, parties) or (not parties.actors and any(cast.type(ref) == "Group" for ref in parties.targets))
    if lemma == "inform":
        return _is_told_to(verb) and (is_passive(verb) or _is_by_authority(cast, parties))
    if unnamed and lemma in {"order", "suspend", "summon"}:
        return lemma != "suspend" or any(is_authority(cast, ref) and cast.type(ref) != "Place" for ref in parties.targets)
    if not parties.actors and parties.targets and lemma in {"direct", "instruct"} and _is_told_to(verb):
        return is_passive(verb) or (verb.tag_ == "VBG" and _is_written(verb))
    return None


def _is_undecided(deciding: "Token") -> bool:
    """ "will | decide on Monday if it stays", "before | deciding anything"; not "| decided to close it"."""
    told = [child for child in deciding.rights if child.dep_ in COMPLEMENTS | {"advcl"}]
    asked = any(one.lower_ in ASKED for clause in told for one in clause.lefts if one.dep_ in {"mark", "advmod", "dobj", "nsubj", "attr"})
    return asked or (deciding.tag_ not in PAST and not any(child.dep_ in COMPLEMENTS for child in deciding.rights))


ASKED = frozenset({"if", "whether", "what", "how", "when", "who", "which", "where"})
"""What opens a clause that leaves open what is decided."""


def _is_by_authority(cast: Cast, parties: Parties) -> bool:
    return any(is_authority(cast, ref) for ref in parties.actors)


def _is_official_act(cast: Cast, verb: "Token", parties: Parties) -> bool:
    """ "The ministry | scrapped the tax"; not "| scrapping the tax would help"."""
    finite = verb.pos_ == "VERB" and (verb.tag_ != "VBG" or any(child.dep_ == "aux" for child in verb.lefts))
    return finite and (_is_by_authority(cast, parties) or is_of_a_season(cast, verb, parties)) and _is_act(cast, verb, parties)


def _is_no_bidding(verb: "Token", lemma: str, phrase: str, parties: Parties) -> bool:
    """ "| directed a film", "| sealed a win", "the centre | allows to show films"."""
    if verb.dep_ == "amod" or lemma == "reject" or (lemma == "direct" and not _tells_what(verb, parties)):
        return True
    if phrase in {"seal", "notify"} and not is_settled(verb):
        return True
    return lemma in {"allow", "permit"} and ((verb.dep_ == "advcl" and verb.tag_ == "VBG") or _lets_by_nature(verb))


def _is_imposed(imposing: "Token") -> bool:
    """ "| imposed a curfew", "a tax | imposed by the state"."""
    imposed = [*objects(imposing), *(child for child in imposing.lefts if child.dep_ == "nsubjpass")]
    imposed += [imposing.head] if imposing.dep_ == "acl" and agents(imposing) else []
    return any(dictionary_form(thing) in words("imposed") for thing in imposed)


def _is_told_to(verb: "Token") -> bool:
    """ "was | informed to leave"."""
    return any(child.dep_ == "xcomp" for child in verb.rights)


def _is_of_crime(cast: Cast, ordering: "Token") -> bool:
    """ "| ordered the killing of Ada Cole"."""
    return any(_is_of_somebody(cast, thing) for thing in objects(ordering))


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
    """Whether the word of the person or body will do."""
    return cast.type(ref) in {"Person", "Institution"} and not is_private(cast, ref)


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


def _is_answered(verb: "Token") -> bool:
    """ "rejected the plea, the bill"; who rejects claims gives no order."""
    return any(dictionary_form(thing) in words("answered", "measure") | {"resignation", "petition", "motion"} for thing in done_to(verb))


def _is_written(bidding: "Token") -> bool:
    """ "letters were sent, | instructing clerks to report", "a letter by the director | directing clerks to leave"."""
    before = bidding.doc[bidding.sent.start : bidding.i]
    return bidding.dep_ in {"acl", "advcl"} and any(token.lemma_.lower() in words("written-order") for token in before)


def _lets_by_nature(letting: "Token") -> bool:
    """ "the centre allows to show films": what it is for, not what it has ordered."""
    return letting.tag_ in PRESENT and not objects(letting) and any(child.dep_ == "xcomp" for child in letting.rights)


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
