"""Whether somebody gets a post: "elected president", "named as chairman", not "elected to stay", "named for a prize"."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.events.parties.participants import Parties
from kg.extract.events.parties.verbs import is_elected, is_filled
from kg.extract.events.powers import are_people, is_called
from kg.extract.events.triggers import Occurrence
from kg.extract.grammar.clauses import is_passive, objects, patients, prepositions
from kg.extract.grammar.tags import ADNOMINAL
from kg.extract.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

HONOURED = frozenset({"fellow", "member", "delegate"})
"""What one is elected without an office to hold."""


def is_appointment(cast: Cast, occurrence: Occurrence, parties: Parties) -> bool:
    verb, phrase = occurrence.head, occurrence.trigger.lemma
    first = phrase.split()[0]
    people = are_people(cast, parties.targets)
    persons = any(cast.type(ref) == "Person" for ref in parties.targets)
    if first in {"nominate", "nomination", "induct", "name"} and _is_for_a_prize(verb):
        return False
    if phrase == "confirm":
        return people and _is_confirmed(cast, verb, parties)
    if (occurrence.modified is not None or phrase == "promote") and not persons:
        return False
    if phrase == "replace" and is_filled(verb):
        return persons
    if phrase == "put in place":
        return persons and _is_own(occurrence)
    if (coming_in := COMING_IN.get(phrase)) is not None:
        return people and coming_in(cast, occurrence, parties)
    if verb.lemma_ == "appointment" and any(link == "with" for link, _ in prepositions(verb)):
        return False
    if first in words("choosing") and not _is_made(verb):
        return False
    if verb.lemma_.lower() in words("naming") and not _is_named_to_a_post(cast, verb):
        return False
    bodies = words("appointed-body") | (words("sworn-body") if first in {"swear", "instal", "install"} else frozenset())
    return people or any(is_called(cast, ref, bodies) for ref in parties.targets)


def _is_for_a_prize(token: "Token") -> bool:
    """ "nominated for an award", "inducted into the hall of fame"."""
    best = any(given.dep_ in {"oprd", "dobj", "attr"} and _is_best(given) for given in token.rights)
    return best or any(other.lemma_.lower() in words("prize") for other in token.sent)


def _is_best(given: "Token") -> bool:
    """ "named Best Actor", "named player of the year"."""
    return any(one.lower_ in {"best", "year", "month", "match", "tournament", "season", "series"} for one in given.subtree)


def _is_confirmed(cast: Cast, confirming: "Token", parties: Parties) -> bool:
    """ "The senate | confirmed him"; who confirms that he came gives no post."""
    chambers = any(is_called(cast, ref, words("legislature")) for ref in parties.actors)
    return chambers and not any(child.dep_ == "ccomp" for child in confirming.rights)


def _is_own(occurrence: Occurrence) -> bool:
    """ "put in her place"; a roof is put in place as well."""
    return any(token.tag_ == "PRP$" for token in occurrence.head.doc[occurrence.start : occurrence.end])


def _takes_a_place(cast: Cast, occurrence: Occurrence, _: Parties) -> bool:
    """ "| succeeded Ada Cole"."""
    return not is_passive(occurrence.head) and _are_persons(cast, objects(occurrence.head))


def _is_given_office(_: Cast, occurrence: Occurrence, __: Parties) -> bool:
    """ "| joined as manager", "| posted her as consul"."""
    given = [post for one in (occurrence.head, *objects(occurrence.head)) for link, post in prepositions(one) if link == "as"]
    return any(post.lemma_.lower() in words("office") for post in given)


def _takes_over(cast: Cast, occurrence: Occurrence, parties: Parties) -> bool:
    return _takes_charge(cast, occurrence) or _follows_another(cast, occurrence, parties)


COMING_IN: dict[str, Callable[[Cast, Occurrence, Parties], bool]] = {
    "become": lambda _, occurrence, __: _takes_office(occurrence.head),
    "give charge": lambda _, occurrence, __: is_passive(occurrence.head),
    **dict.fromkeys(("replace", "succeed"), _takes_a_place),
    **dict.fromkeys(("join as", "post as", "install as", "stand in as", "fill in as"), _is_given_office),
    **dict.fromkeys(("take charge", "step into role", "take over", "take over from"), _takes_over),
}
"""What else must be so for the phrase to bring people into a post."""


def _is_named_to_a_post(cast: Cast, naming: "Token") -> bool:
    """ "| named chairman", "the speaker was | elected", "was | re-elected"."""
    return naming.lower_.startswith("re") or _gives_post(cast, naming) or is_elected(naming)


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
LEADING = frozenset({"lead", "head", "chair", "hold", "govern", "command", "preside"})


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
