"""Whether people confer: "met the minister", "spoke to the governor", not "met the deadline", "met his wife", "spoke to reporters"."""

from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.events.kinds.decrees import is_bare
from kg.extract.events.parties.participants import REPORTERS, Parties
from kg.extract.events.powers import is_authority, is_called
from kg.extract.events.triggers import Occurrence
from kg.extract.grammar.clauses import agents, is_passive, objects, patients, prepositions, subjects
from kg.extract.grammar.tags import BASE, PLURAL, TIMES
from kg.extract.institution import is_in_print
from kg.extract.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

BIDDING = 9
"""Words behind "called on" among which "to" says that they were asked for something."""
CONVENING = frozenset({"hold", "convene", "organise", "organize", "host", "attend"})
RACING = frozenset({"race", "racing", "trotting", "athletics", "greyhound", "swimming", "track", "prayer", "turf"})
"""Before "meeting": where people race or pray."""
CANVASSING = frozenset({"election", "campaign", "electioneering"})
"""Before "meeting": where those who stand for office speak."""
SITTINGS = frozenset({"sitting", "session", "parliament", "assembly", "court", "house"})
"""What is convened without anybody's conferring."""
OPPONENTS = frozenset({"side", "party", "camp", "faction", "rival", "foe", "enemy"})
"""Whom a mediator brings together."""
PARTNERS = frozenset({"girlfriend", "boyfriend", "partner", "fiancée", "lover", "friend", "family"})


def is_talks(cast: Cast, occurrence: Occurrence, parties: Parties) -> bool:
    head, phrase = occurrence.head, occurrence.trigger.lemma
    if head.lemma_ == "convene" and any(thing.lemma_.lower() in SITTINGS for thing in objects(head)):
        return False
    if occurrence.nominal:
        return _are_talks(occurrence, parties)
    if head.lemma_ == "meet":
        return _meets(cast, head, parties)
    if phrase in {"receive", "host"}:
        return _is_received(cast, head, parties)
    if phrase == "call on":
        return bool(parties.all) and _is_visit(head)
    if phrase == "bring together":
        return any(one.lemma_.lower() in OPPONENTS and one.tag_ == "NNS" for one in objects(head))
    if head.lemma_ in {"discuss", "consult", "interact", "confer"}:
        return _confers(head, parties)
    if phrase in {"speak to", "phone", "telephone", "call up"}:
        told = head.tag_ != "VBG" or any(child.dep_ == "aux" for child in head.lefts)
        return told and len(parties.all) > 1 and _are_parties(cast, parties)
    if phrase in {"speak with", "talk with"}:
        return len(parties.actors) > 1 and not _is_heard(cast, parties)
    return _talks(cast, head, parties) if head.lemma_ == "talk" else bool(parties.actors)


def _are_talks(occurrence: Occurrence, parties: Parties) -> bool:
    """ "held a | meeting", "a phone | call between them"; not a race | meeting, a panel | discussion, "gave a | talk"."""
    noun = occurrence.head
    if "phone" in occurrence.trigger.lemma:
        return len(parties.all) > 1
    if noun.lemma_.lower() == "conference":
        return _is_conference(noun, parties)
    if noun.lemma_ == "meeting" and any(child.lower_ in RACING | CANVASSING for child in noun.lefts):
        return False
    if noun.lemma_.lower() == "discussion" and any(child.lower_ == "panel" for child in noun.lefts):
        return False
    if noun.lemma_ == "consultation" and is_bare(noun, {"in"}):
        return False
    return noun.lower_ != "talk" and not (noun.dep_ == "dobj" and noun.head.lemma_ in {"give", "deliver", "climb", "scale", "reach"})


def _is_conference(conference: "Token", parties: Parties) -> bool:
    """ "held a | conference on water", not "a press | conference", "the Western | Conference"."""
    before = {child.lower_ for child in conference.lefts}
    verbs = (conference.head, *(child for child in conference.rights if child.dep_ == "acl"))
    held = bool(parties.actors) or any(verb.lemma_ in CONVENING for verb in verbs)
    return held and conference.text.islower() and not before & {"press", "news", "media"} and conference.nbor(-1).text != "-"


def _meets(cast: Cast, meeting: "Token", parties: Parties) -> bool:
    """ "| met the minister", not "| met the deadline", "| met with success", "| met his wife", "| Meet the candidates"."""
    if any(link == "with" and not _is_somebody(cast, one) for link, one in prepositions(meeting)) or _is_match(cast, meeting, parties):
        return False
    heading = meeting.tag_ in BASE and meeting.text == "Meet" and not subjects(meeting)
    if _is_private_meeting(objects(meeting)) or _is_of_youth(meeting) or heading or _is_with_reporters(meeting):
        return False
    return bool(parties.actors) and not is_passive(meeting) and all(_is_somebody(cast, child) for child in objects(meeting))


def _is_visit(calling: "Token") -> bool:
    """ "the envoy | called on the premier"; not "| called on Monday", "| called on the premier to resign", "to | call on him"."""
    if all(one.ent_type_ in TIMES for link, one in prepositions(calling) if link == "on"):
        return False
    meant = any(child.dep_ == "aux" and child.lower_ == "to" for child in calling.lefts)
    return not meant and not _is_plea(calling)


def _is_plea(calling: "Token") -> bool:
    """ "| called on the premier to resign", "| called on him for help"."""
    if any(child.dep_ in {"xcomp", "advcl"} or (child.dep_ == "prep" and child.lower_ == "for") for child in calling.rights):
        return True
    end = next((child.i for child in calling.rights if child.dep_ == "conj" and child.pos_ == "VERB"), calling.i + BIDDING)
    near = calling.doc[calling.i + 1 : min(end, calling.i + BIDDING)]
    told = (token for child in calling.rights if child.dep_ != "conj" for token in child.subtree)
    return any(token.lower_ == "to" for token in (*near, *told))


def _confers(conferring: "Token", parties: Parties) -> bool:
    """ "The envoys | conferred", "| discussed the port with the mayor", not "| discussed the port"."""
    if is_passive(conferring) or not parties.actors:
        return False
    if conferring.lemma_ == "discuss" and len(parties.actors) > 1:
        return True
    together = conferring.lemma_ == "confer" and any(who.tag_ in PLURAL for who in subjects(conferring))
    beside = (child for one in (conferring, *objects(conferring)) for child in one.rights)
    return together or any(child.lower_ == "with" and child.dep_ == "prep" for child in beside)


def _is_heard(cast: Cast, parties: Parties) -> bool:
    """Whether one of those who speak is a newspaper or a station."""
    bodies = [ref for ref in parties.actors if cast.type(ref) == "Institution"]
    return any(is_called(cast, ref, words("hearer")) or is_in_print(cast.clusters[ref].name) for ref in bodies)


def _talks(cast: Cast, talking: "Token", parties: Parties) -> bool:
    """ "The sides will | talk", "are | talking to one another"; who talked told something."""
    helped_by = {child.lower_ for child in talking.lefts if child.dep_ == "aux"}
    going_on = talking.tag_ == "VBG" and bool(helped_by & {"is", "are", "'re", "’re"}) and len(parties.all) > 1
    return bool(helped_by & {"will", "would"}) or (going_on and _are_parties(cast, parties))


def _is_received(cast: Cast, verb: "Token", parties: Parties) -> bool:
    """ "received the ambassador", "was received by the pope", "will host the premier"; not "received a letter", "hosted the games"."""
    guests = patients(verb) if is_passive(verb) else objects(verb)
    hosts = agents(verb) if is_passive(verb) else subjects(verb)
    guest = [ref for one in guests for ref in cast.refs(one)]
    host = [
        ref
        for one in hosts
        for ref in cast.refs(one)
        if cast.type(ref) != "Group" and (cast.type(ref) == "Person" or is_authority(cast, ref))
    ]
    called = all(one.lemma_.lower() in words("post") - {"delegate"} | {"delegation"} or one.ent_type_ == "PERSON" for one in guests)
    return bool(host) and bool(guest) and called and not any(link == "as" for link, _ in prepositions(verb))


def _is_match(cast: Cast, verb: "Token", parties: Parties) -> bool:
    """ "Norway meet Ghana in the final"."""
    lands = bool(parties.all) and all(cast.type(ref) == "Place" for ref in parties.all)
    return lands and any(one.lemma_.lower() in words("sport") | {"final", "match", "cup"} for one in verb.sent)


def _are_parties(cast: Cast, parties: Parties) -> bool:
    """Whether those who speak to one another confer: not with reporters, nor an agency with a witness."""
    refs = [ref for ref in parties.all if cast.type(ref) != "Institution" or is_authority(cast, ref)]
    return refs == list(parties.all) and not any(is_called(cast, ref, words("hearer", "kinship")) for ref in refs)


def _is_private_meeting(people: list["Token"]) -> bool:
    """ "met his wife"; who meets the families of the drowned does so in public."""
    own = (one for one in people if not any(link == "of" for link, _ in prepositions(one)))
    return any(one.lemma_.lower() in words("kinship") | PARTNERS for one in own)


def _is_with_reporters(meeting: "Token") -> bool:
    """ "met newsmen at his house": he told them something."""
    met = [*objects(meeting), *(one for link, one in prepositions(meeting) if link == "with")]
    return bool(met) and all(each.lower_ in REPORTERS for one in met for each in (one, *one.conjuncts))


def _is_of_youth(meeting: "Token") -> bool:
    """ "met Ben Dorn when both were 18, while studying in Kandy"."""
    for clause in (child for child in meeting.rights if child.dep_ == "advcl"):
        marks = {child.lower_ for child in clause.lefts}
        told = [clause, *clause.rights]
        young = any(one.tag_ == "CD" or one.lemma_.lower() in words("young") for one in told)
        if ("when" in marks and clause.lemma_ == "be" and young) or (
            "while" in marks and clause.lemma_ in {"study", "attend", "serve", "work", "train", "teach"}
        ):
            return True
    return False


def _is_somebody(cast: Cast, token: "Token") -> bool:
    """ "met the minister", not "met the deadline"."""
    people = (
        words("person-noun", "post", "kinship")
        | {"counterpart", "delegation"}
        | ({"side", "faction", "camp", "party", "team"} if token.tag_ == "NNS" else set())
    )
    return cast.ref(token) is not None or token.pos_ in {"PROPN", "PRON"} or token.lemma_.lower() in people
