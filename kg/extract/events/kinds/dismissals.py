"""Whether somebody loses a post: "removed the chairman", "dropped two ministers", not "removed the sign", "dropped a hint"."""

from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.events.parties.participants import Parties
from kg.extract.events.powers import are_people, is_called
from kg.extract.events.triggers import Occurrence
from kg.extract.grammar.clauses import is_passive, objects, patients, prepositions
from kg.extract.grammar.tags import COMPLEMENTS, TIMES
from kg.extract.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

SITES = frozenset({"area", "building", "site", "scene", "hall", "square", "street", "camp", "room", "chamber", "gallery"})
"""Where people are led away from."""

OVERTHROWING = frozenset({"depose", "oust", "overthrow", "topple", "unseat", "dismiss", "force out", "vote out"})
"""How governments lose their posts as well."""

MOVING = frozenset({"redeploy", "shift", "move to"})
"""How officials are taken from one post to another, and much else is moved."""

DESKS = frozenset({"post", "desk", "position", "job", "branch", "division", "unit", "wing"})
"""To what an official is transferred."""

HOUSES = frozenset({"hospital", "prison", "jail", "ward", "clinic", "custody"})
"""Where the sick and the jailed are taken."""

SHEDDING = frozenset({"cut", "axe", "shed", "slash", "eliminate"})
"""What a firm does with jobs, so that those who hold them lose them."""

SEATS = frozenset({"post", "office", "job", "position", "party", "caucus", "board", "squad", "team", "union", "council"})
"""What one is put out of."""

FOREIGN = frozenset({"troops", "soldiers", "forces", "migrants", "refugees", "settlers"})
"""Who is sent out of a country without having a post in it."""

FAVOURING = frozenset({"back", "support", "favour", "favor", "advocate", "recommend", "propose", "discuss", "debate", "ensure"})
"""What is done to a removal that has yet to come: "backs her | impeachment"."""


def is_removal(cast: Cast, occurrence: Occurrence, parties: Parties) -> bool:
    head, lemma = occurrence.head, occurrence.trigger.lemma
    if occurrence.nominal and head.dep_ == "dobj" and head.head.lemma_ in FAVOURING:
        return False
    off = any(child.dep_ == "prt" for child in head.rights)
    if lemma == "drop" and (off or not (is_passive(head) or _is_from_a_body(head))):
        return False
    things = objects(head)
    if any(thing.lemma_.lower() in words("weapon") for thing in things):
        return False
    if lemma == "transfer" and any(_is_no_post(cast, link, where) for link, where in prepositions(head)):
        return False
    if lemma == "remove" and any(_is_site(cast, link, where) for token in (head, *things) for link, where in prepositions(token)):
        return False
    if lemma.endswith(" job") and lemma.split()[0] in SHEDDING:
        return bool(parties.actors) or is_passive(head)
    if lemma == "dismiss" and _is_waved_off(head):
        return False
    abroad = lemma == "expel" and any(is_called(cast, ref, FOREIGN) for ref in parties.targets)
    if abroad or (lemma == "recall" and not _is_called_home(head)):
        return False
    if lemma == "let go":
        return are_people(cast, parties.targets) and (is_passive(head) or any(cast.type(ref) == "Institution" for ref in parties.actors))
    if lemma == "relieve":
        return are_people(cast, parties.targets) and _is_of_a_post(head)
    if lemma in {"kick out of", "throw off", "ease out of", "boot out of"}:
        return are_people(cast, parties.targets) and _is_out_of_a_body(cast, occurrence)
    if lemma in MOVING:
        return _is_moved(cast, occurrence, parties)
    if lemma == "replace":
        return any(cast.ref(thing) is not None for thing in things) and are_people(cast, parties.targets)
    ruled = lemma in OVERTHROWING and any(is_called(cast, ref, words("sworn-body")) for ref in parties.targets)
    return ruled or are_people(cast, parties.targets) or any(thing.tag_ == "PRP" for thing in things)


def _is_called_home(recalling: "Token") -> bool:
    """ "| recalled the envoy"; not "he | recalled in a speech", "was | recalled to the service", "| recalled for consultations"."""
    things = objects(recalling)
    back = any(link == "to" and where.ent_type_ not in TIMES for link, where in prepositions(recalling))
    heard = any(link == "for" and why.lemma_ == "consultation" for one in (recalling, *things) for link, why in prepositions(one))
    return not heard and not back and (bool(things) or is_passive(recalling))


def _is_of_a_post(relieving: "Token") -> bool:
    """ "| relieved the police chief, Major Cole": who holds a post is dismissed; a mayor relieved to hear it is only glad."""
    whom = patients(relieving) if is_passive(relieving) else objects(relieving)
    glad = any(child.dep_ in COMPLEMENTS or child.lower_ in {"that", "at"} for child in relieving.rights)
    told = not is_passive(relieving) or any(child.dep_ in {"agent", "npadvmod", "prep"} for child in relieving.rights)
    return told and not glad and any(one.lemma_.lower() in words("post") for held in whom for one in (held, *held.lefts))


def _is_moved(cast: Cast, occurrence: Occurrence, parties: Parties) -> bool:
    """ "Inspector Cole was shifted to the traffic division", "was redeployed"; troops and the sick are all the time."""
    moved = is_passive(occurrence.head) or bool(objects(occurrence.head))
    if not moved or not any(cast.type(ref) == "Person" for ref in parties.targets):
        return False
    if occurrence.trigger.lemma == "redeploy":
        return True
    goals = [where for link, where in prepositions(occurrence.head) if link == "to"]
    if goals and _is_official(occurrence.head):
        return all(where.lemma_.lower() not in HOUSES for where in goals)
    bodies = [where for where in goals if (ref := cast.ref(where)) is not None and cast.type(ref) == "Institution"]
    return any(where.lemma_.lower() not in words("premises") for where in bodies)


def _is_official(moving: "Token") -> bool:
    """ "The collector, Ada Cole, was | shifted to fisheries": a post stands beside the name."""
    moved = [*objects(moving), *(child for child in moving.lefts if child.dep_ == "nsubjpass")]
    beside = [near for one in moved for near in (one, *one.children) if near.dep_ in {"appos", "compound"} or near == one]
    return any(near.lemma_.lower() in words("post") for near in beside)


def _is_out_of_a_body(cast: Cast, occurrence: Occurrence) -> bool:
    """ "kicked out of the party", "thrown off the committee"; who is thrown off a bus or out of a bar loses no post."""
    told = occurrence.head.doc[occurrence.start : occurrence.end]
    left = [what for link, what in (pair for token in told for pair in prepositions(token)) if link in {"off", "of"}]
    left += [what for token in told for what in token.rights if what.dep_ == "pobj"]
    return any(what.lemma_.lower() in words("sworn-body", "legislature", "inquiring") | SEATS or _is_club(cast, what) for what in left)


def _is_waved_off(dismissing: "Token") -> bool:
    """ "a request that she | dismissed as a joke", "| dismissed as untrue"; who is dismissed as coach loses a post."""
    called = [child for child in dismissing.rights if child.lower_ == "as" and child.dep_ in {"prep", "mark"}]
    return any(all(token.lemma_.lower() not in words("post") for token in child.subtree) for child in called)


def _is_club(cast: Cast, left: "Token") -> bool:
    ref = cast.ref(left)
    return ref is not None and cast.type(ref) == "Institution" and left.lemma_.lower() not in words("premises")


def _is_from_a_body(dropping: "Token") -> bool:
    """ "dropped two ministers from the cabinet"."""
    return any(
        link == "from" and what.lemma_.lower() in words("sworn-body", "legislature", "inquiring") for link, what in prepositions(dropping)
    )


def _is_no_post(cast: Cast, link: str, where: "Token") -> bool:
    """ "transferred to a hall", "transferred from the hospital to Kandy": the sick and the jailed are brought from one house to another."""
    housed = where.lemma_.lower() in HOUSES
    if link == "to" and housed and any(token.lemma_.lower() in words("sickness") for token in where.sent):
        return True
    return housed if link == "from" else link == "to" and cast.ref(where) is None and where.lemma_.lower() not in words("post") | DESKS


def _is_site(cast: Cast, link: str, where: "Token") -> bool:
    """ "removed people from areas, from the building": they are led away, not dismissed."""
    if link != "from":
        return False
    ref = cast.ref(where)
    return where.lemma_.lower() in words("premises") | SITES if ref is None else cast.type(ref) == "Place"
