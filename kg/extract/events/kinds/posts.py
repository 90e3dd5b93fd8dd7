"""Whether somebody loses a post or gets one: "removed the chairman", "elected president", not "removed the sign", "elected to stay"."""

from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.events.parties.participants import Parties, is_elected, is_filled
from kg.extract.events.powers import are_people, is_called
from kg.extract.events.triggers import Occurrence
from kg.extract.grammar.clauses import is_passive, objects, patients, prepositions
from kg.extract.grammar.tags import ADNOMINAL, COMPLEMENTS
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

SHEDDING = frozenset({"cut", "axe", "shed", "slash", "eliminate"})
"""What a firm does with jobs, so that those who hold them lose them."""

SEATS = frozenset({"post", "office", "job", "position", "party", "caucus", "board", "squad", "team", "union", "council"})
"""What one is put out of."""

HONOURED = frozenset({"fellow", "member", "delegate"})
"""What one is elected without an office to hold."""


def is_removal(cast: Cast, occurrence: Occurrence, parties: Parties) -> bool:
    off = any(child.dep_ == "prt" for child in occurrence.head.rights)
    if occurrence.trigger.lemma == "drop" and (off or not (is_passive(occurrence.head) or _is_from_a_body(occurrence.head))):
        return False
    things = objects(occurrence.head)
    if any(thing.lemma_.lower() in words("weapon") for thing in things):
        return False
    if occurrence.trigger.lemma == "transfer" and any(_is_no_post(cast, link, where) for link, where in prepositions(occurrence.head)):
        return False
    if occurrence.trigger.lemma == "remove" and any(
        _is_site(cast, link, where) for token in (occurrence.head, *things) for link, where in prepositions(token)
    ):
        return False
    if occurrence.trigger.lemma.endswith(" job") and occurrence.trigger.lemma.split()[0] in SHEDDING:
        return bool(parties.actors) or is_passive(occurrence.head)
    if occurrence.trigger.lemma == "dismiss" and _is_waved_off(occurrence.head):
        return False
    if occurrence.trigger.lemma == "recall" and any(
        link == "for" and why.lemma_ == "consultation" for one in (occurrence.head, *things) for link, why in prepositions(one)
    ):
        return False
    if occurrence.trigger.lemma == "let go":
        return are_people(cast, parties.targets) and (
            is_passive(occurrence.head) or any(cast.type(ref) == "Institution" for ref in parties.actors)
        )
    if occurrence.trigger.lemma == "relieve":
        return are_people(cast, parties.targets) and _is_of_a_post(occurrence.head)
    if occurrence.trigger.lemma in {"kick out of", "throw off", "ease out of", "boot out of"}:
        return are_people(cast, parties.targets) and _is_out_of_a_body(cast, occurrence)
    if occurrence.trigger.lemma in MOVING:
        return _is_moved(cast, occurrence, parties)
    if occurrence.trigger.lemma == "replace":
        return any(cast.ref(thing) is not None for thing in things) and are_people(cast, parties.targets)
    ruled = occurrence.trigger.lemma in OVERTHROWING and any(is_called(cast, ref, words("sworn-body")) for ref in parties.targets)
    return ruled or are_people(cast, parties.targets) or any(thing.tag_ == "PRP" for thing in things)


def _is_of_a_post(relieving: "Token") -> bool:
    """ "| relieved the police chief, Major Cole": who holds a post is dismissed; a mayor relieved to hear it is only glad."""
    whom = patients(relieving) if is_passive(relieving) else objects(relieving)
    glad = any(child.dep_ in COMPLEMENTS or child.lower_ in {"that", "at"} for child in relieving.rights)
    told = not is_passive(relieving) or any(child.dep_ in {"agent", "npadvmod", "prep"} for child in relieving.rights)
    return told and not glad and any(one.lemma_.lower() in words("post") for held in whom for one in (held, *held.lefts))


def _is_moved(cast: Cast, occurrence: Occurrence, parties: Parties) -> bool:
    """ "Inspector Cole was shifted to the traffic division", "was redeployed"; troops are redeployed and the sick shifted all the time."""
    if not any(cast.type(ref) == "Person" for ref in parties.targets):
        return False
    if occurrence.trigger.lemma == "redeploy":
        return True
    goals = [where for link, where in prepositions(occurrence.head) if link == "to"]
    bodies = [where for where in goals if (ref := cast.ref(where)) is not None and cast.type(ref) == "Institution"]
    return any(where.lemma_.lower() not in words("premises") for where in bodies)


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
    housed = where.lemma_.lower() in {"hospital", "prison", "jail", "ward", "clinic", "custody"}
    if link == "to" and housed and any(token.lemma_.lower() in words("sickness") for token in where.sent):
        return True
    return housed if link == "from" else link == "to" and cast.ref(where) is None and where.lemma_.lower() not in words("post") | DESKS


def _is_site(cast: Cast, link: str, where: "Token") -> bool:
    """ "removed people from areas, from the building": they are led away, not dismissed."""
    if link != "from":
        return False
    ref = cast.ref(where)
    return where.lemma_.lower() in words("premises") | SITES if ref is None else cast.type(ref) == "Place"


def _is_for_a_prize(token: "Token") -> bool:
    """ "nominated for an award", "inducted into the hall of fame"."""
    best = any(given.dep_ in {"oprd", "dobj", "attr"} and _is_best(given) for given in token.rights)
    return best or any(other.lemma_.lower() in words("prize") for other in token.sent)


def _is_best(given: "Token") -> bool:
    """ "named Best Actor", "named player of the year"."""
    return any(one.lower_ in {"best", "year", "month", "match", "tournament", "season", "series"} for one in given.subtree)


def is_appointment(cast: Cast, occurrence: Occurrence, parties: Parties) -> bool:
    if occurrence.trigger.lemma.split()[0] in {"nominate", "nomination", "induct", "name"} and _is_for_a_prize(occurrence.head):
        return False
    if occurrence.trigger.lemma == "confirm":
        chambers = any(is_called(cast, ref, words("legislature")) for ref in parties.actors)
        return are_people(cast, parties.targets) and chambers and not any(child.dep_ == "ccomp" for child in occurrence.head.rights)
    if occurrence.modified is not None and not any(cast.type(ref) == "Person" for ref in parties.targets):
        return False
    if occurrence.trigger.lemma == "promote" and not any(cast.type(ref) == "Person" for ref in parties.targets):
        return False
    if occurrence.trigger.lemma == "put in place":
        owned = any(token.tag_ == "PRP$" for token in occurrence.head.doc[occurrence.start : occurrence.end])
        return owned and any(cast.type(ref) == "Person" for ref in parties.targets)
    if occurrence.trigger.lemma == "become":
        return _takes_office(occurrence.head) and are_people(cast, parties.targets)
    if occurrence.trigger.lemma == "replace" and is_filled(occurrence.head):
        return any(cast.type(ref) == "Person" for ref in parties.targets)
    if occurrence.trigger.lemma in {"replace", "succeed"}:
        return not is_passive(occurrence.head) and are_people(cast, parties.targets) and _are_persons(cast, objects(occurrence.head))
    if occurrence.trigger.lemma in {"join as", "post as", "install as", "stand in as", "fill in as"}:
        given = [post for one in (occurrence.head, *objects(occurrence.head)) for link, post in prepositions(one) if link == "as"]
        return are_people(cast, parties.targets) and any(post.lemma_.lower() in words("office") for post in given)
    if occurrence.trigger.lemma == "give charge":
        return are_people(cast, parties.targets) and is_passive(occurrence.head)
    if occurrence.head.lemma_ == "appointment" and any(link == "with" for link, _ in prepositions(occurrence.head)):
        return False
    if occurrence.trigger.lemma in {"take charge", "step into role", "take over", "take over from"}:
        return are_people(cast, parties.targets) and (_takes_charge(cast, occurrence) or _follows_another(cast, occurrence, parties))
    if occurrence.trigger.lemma.split()[0] in words("choosing") and not _is_made(occurrence.head):
        return False
    again = occurrence.head.lower_.startswith("re")
    if (
        occurrence.head.lemma_.lower() in words("naming")
        and not again
        and not (_gives_post(cast, occurrence.head) or is_elected(occurrence.head))
    ):
        return False
    bodies = words("appointed-body") | (
        words("sworn-body") if occurrence.trigger.lemma.split()[0] in {"swear", "instal", "install"} else frozenset()
    )
    return are_people(cast, parties.targets) or any(is_called(cast, ref, bodies) for ref in parties.targets)


def _are_persons(cast: Cast, whom: list["Token"]) -> bool:
    """Whether it is somebody whose place is taken: "succeeded Ada Cole"."""
    return any(cast.type(ref) == "Person" for one in whom for ref in cast.refs(one))


def _is_term(house: "Token") -> bool:
    """ "elected to a second term", "to the first of two terms"."""
    return any(one.lemma_.lower() in {"term", "post", "office", "presidency"} for one in house.subtree)


def _takes_charge(cast: Cast, occurrence: Occurrence) -> bool:
    """ "took charge of Kandy", "took charge as mayor"; who takes charge of a case has it given him."""
    told = [pair for token in occurrence.head.doc[occurrence.start : occurrence.end] for pair in prepositions(token)]
    given = [(link, what) for link, what in told if link in {"of", "at", "as"}]
    return any(link == "as" or cast.ref(what) is not None or what.lemma_.lower() in words("post") for link, what in given)


def _follows_another(cast: Cast, occurrence: Occurrence, parties: Parties) -> bool:
    """ "took over in May", "takes over from her", "his successor took charge"; who takes over a firm buys it."""
    verb = occurrence.head
    told = [pair for token in verb.doc[occurrence.start : occurrence.end] for pair in prepositions(token)]
    owned = any(link in {"of", "at"} for link, _ in told) or any(thing.lemma_ != "charge" for thing in objects(verb))
    if owned or not any(cast.type(ref) == "Person" for ref in parties.targets):
        return False
    after = any(link == "from" and (what.tag_ == "PRP" or _are_persons(cast, [what])) for link, what in told)
    after = after or any(child.dep_ == "advcl" and child.lemma_ in GOING and child.tag_ != "VBG" for child in verb.rights)
    dated = any(child.dep_ == "npadvmod" or child.lower_ in {"in", "on", "last"} for child in verb.rights)
    return after or (dated and verb.tag_ != "VBZ") or any(one.lemma_.lower() in FOLLOWING for one in verb.sent)


GOING = frozenset({"resign", "quit", "step", "die", "retire", "leave", "oust", "dismiss", "sack", "remove", "suspend"})
FOLLOWING = frozenset({"successor", "predecessor", "deputy", "interim"})


def _takes_office(verb: "Token") -> bool:
    """ "became mayor", "became president of the club"; not "became mayor's aide", "become a member"."""
    became = [child for child in verb.rights if child.dep_ == "attr"]
    first = [inner for child in became if child.lemma_ in {"woman", "man", "person"} for inner in child.subtree if inner.dep_ == "pobj"]
    if any(inner.dep_ in ADNOMINAL and inner.lemma_ in LEADING for child in became for inner in child.rights):
        return True
    return any(one.lemma_.lower() in words("office") for one in became + first)


FILLING = frozenset({"replace", "succeed", "lead", "head", "chair", "run"})
"""What somebody is chosen or named to do, so that he gets a post."""
LEADING = frozenset({"lead", "head", "chair", "hold", "govern", "run", "command", "preside"})


def _is_made(verb: "Token") -> bool:
    """ "chose her as leader", "was made chairman"; who picks a fight appoints nobody."""
    given = [what for one in (verb, *objects(verb)) for link, what in prepositions(one) if link == "as" and what.i > verb.i]
    given += [child for child in verb.rights if child.dep_ in {"oprd", "attr"} or (child.dep_ == "dobj" and is_passive(verb))]
    given += [child for child in objects(verb) if any(before.ent_type_ == "PERSON" for before in child.lefts)]
    given += [child for child in objects(verb) if any(name.dep_ == "appos" and name.pos_ == "PROPN" for name in child.rights)]
    given += [verb.head] if verb.dep_ == "amod" else []
    if any(child.dep_ in {"xcomp", "advcl", "ccomp"} and child.lemma_ in FILLING for child in verb.rights):
        return any(one.ent_type_ == "PERSON" or one.pos_ == "PROPN" for one in (patients(verb) if is_passive(verb) else objects(verb)))
    return any(what.lemma_.lower() in words("post") - HONOURED | {"mate"} for what in given)


def _gives_post(cast: Cast, verb: "Token") -> bool:
    """ "elected president", "named as chairman", "the speaker was elected uncontested"; not "elected a fellow", "elected to the house"."""
    if verb.lemma_ in {"elect", "install", "instal"} and is_passive(verb) and not any(child.tag_ == "VB" for child in verb.rights):
        if any(link == "to" and not _is_term(house) for link, house in prepositions(verb)):
            return False
        if verb.dep_ == "acl" and (held := cast.ref(verb.head)) is not None and not cast.clusters[held].named:
            return False
        return not any(token.i > verb.i and token.lemma_.lower() in HONOURED for token in verb.subtree)
    if any(
        child.dep_ in {"xcomp", "advcl", "relcl", "acl"} and child.lemma_ in FILLING and child.tag_ == "VB"
        for one in (verb, *objects(verb))
        for child in one.rights
    ):
        return True
    told = [pair for one in (verb, *objects(verb)) for pair in prepositions(one)]
    if any(link == "to" and what.lower_ in FILLING and not any(what.lefts) for link, what in told):
        return True
    if any(link == "in" and what.lemma_.lower() in {"place", "stead"} for link, what in told):
        return True
    titled = [what for link, what in told if link == "as" and what.tag_ == "NNP"]
    if any(not what.ent_type_ and what.lemma_.lower() not in words("prize") for what in titled):
        return True
    if is_passive(verb) and any(
        child.dep_ in {"oprd", "attr"} and child.tag_ == "NNP" and child.ent_type_ in {"", "ORG"} for child in verb.rights
    ):
        return True
    after = [token for token in verb.subtree if token.i > verb.i and token.lemma_.lower() in words("post")]
    if is_passive(verb) and any(token.head == verb and token.dep_ in {"dobj", "oprd", "attr"} for token in after):
        return True
    return any(token.dep_ in {"oprd", "attr", "pobj"} or (token.dep_ == "dobj" and cast.ref(token) is None) for token in after)
