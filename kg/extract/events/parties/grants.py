"""To whom an authority gives what a noun names: "granted Ada Cole a | pardon", "was denied | permission", "a | notice to the clerks"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.extract.events.parties.deeds import Role
from kg.extract.grammar.clauses import is_passive, patients, prepositions, subjects
from kg.extract.grammar.tags import UNDERGOING
from kg.extract.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

GRANTING = frozenset({"grant", "give", "accord", "issue", "serve", "hand", "extend", "deny", "refuse"})
GETTING = frozenset({"receive", "get", "win", "obtain", "secure"})


def granted(measure: "Token") -> Iterator[Role]:
    """ "granted Ada Cole a | pardon", "was granted a | pardon", "issued a | notice to her", "received a | pardon from the king"."""
    verb = measure.head
    if is_taken_for_name(measure):
        yield verb, "target"
        yield from ((giver, "actor") for giver in subjects(verb.head))
    elif verb.lemma_ in GRANTING and measure.dep_ in UNDERGOING | {"oprd"}:
        yield from ((whom, "target") for whom in _receivers(verb, measure))
    elif is_received(measure):
        yield from ((whom, "target") for whom in subjects(verb))
        yield from ((giver, "actor") for link, giver in prepositions(verb) if link == "from")


def is_taken_for_name(measure: "Token") -> bool:
    """ "granted Ada Cole a | pardon", where the parse takes the pardon for what Ada Cole is."""
    whom = measure.head
    return measure.dep_ == "appos" and whom.dep_ in {"dative", "dobj"} and whom.head.lemma_ in GRANTING


def is_received(measure: "Token") -> bool:
    """ "received a | pardon"."""
    return measure.dep_ == "dobj" and measure.head.lemma_ in GETTING and measure.lemma_.lower() in words("clemency")


def _receivers(verb: "Token", measure: "Token") -> list["Token"]:
    if measure.dep_ != "nsubjpass" and is_passive(verb):
        return patients(verb)
    given = [child for child in verb.rights if child.dep_ == "dative" and child.pos_ != "ADP"]
    return given + [whom for one in (verb, measure) for link, whom in prepositions(one) if link == "to"]
