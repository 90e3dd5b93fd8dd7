"""What is shut, sealed, cut off or called off for everybody: "suspended the season", "Internet services were suspended"."""

from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.events.parties.participants import Parties
from kg.extract.grammar.clauses import patients, shared_objects
from kg.extract.grammar.lemmas import lemma as dictionary_form
from kg.extract.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token


def done_to(verb: "Token") -> list["Token"]:
    """What a verb is done to; of "benefits which were | withdrawn" and "the tax | removed by them" the noun before."""
    told = [*shared_objects(verb), *(child for child in verb.lefts if child.dep_ == "nsubjpass")]
    relative = verb.dep_ == "relcl" and all(thing.lower_ in {"which", "that"} for thing in told)
    return [verb.head] if relative or (verb.dep_ == "acl" and not told) else told


SEASONS = frozenset("season tournament championship championships league competition cup game match fixture festival tour".split())


def is_of_a_season(cast: Cast, verb: "Token", parties: Parties) -> bool:
    """ "The football association cancelled the season": those who run games bind whoever plays them."""
    run_by = any(cast.type(ref) == "Institution" for ref in parties.actors)
    return run_by and any(dictionary_form(thing) in SEASONS for thing in done_to(verb))


def is_cut_off(verb: "Token") -> bool:
    """ "Internet services were suspended", "classes were suspended": by whom is plain."""
    public = any(token.lower_ in PUBLIC_SERVICES for thing in patients(verb) for token in (thing, *thing.lefts))
    return verb.lemma_ == "suspend" and public


PUBLIC_SERVICES = frozenset({"internet", "class", "classes", "school", "schools", "flights", "ferry", "train", "bus", "trading", "mobile"})


def is_settled(verb: "Token") -> bool:
    """ "sealed the shop", "notified the rules"; who seals a deal or notifies the police gives no order."""
    named = {dictionary_form(thing) for thing in done_to(verb)}
    return bool(named & (words("measure", "policy") if verb.lemma_ == "notify" else words("premises") | SEALED))


SEALED = frozenset("border shop factory mill hotel restaurant premises building clinic unit road area plant outlet".split())
