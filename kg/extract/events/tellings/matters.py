"""What an order is about and what post is given, by which two orders and two appointments are told apart."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.events.triggers import Occurrence
from kg.extract.grammar.clauses import objects, prepositions
from kg.extract.lexicon import words
from kg.model import Ref

if TYPE_CHECKING:
    from spacy.tokens import Token


def things(occurrence: Occurrence) -> frozenset[str]:
    """What an order is about, by the words that its object, its "of" and its infinitive hold."""
    head = occurrence.head
    about = [
        child
        for child in head.rights
        if child.dep_ in {"dobj", "prep", "acl", "xcomp", "ccomp", "oprd"} and child.lower_ not in {"by", "from", "in", "after"}
    ]
    about += [child for child in head.lefts if child.dep_ in {"nsubjpass", "compound", "amod"}]
    told = {
        token.lemma_.lower()
        for child in about
        for token in _near(child)
        if token.pos_ in {"NOUN", "PROPN", "VERB"} and token.ent_type_ != "DATE"
    }
    return frozenset(told - {head.lemma_.lower()})


def posts(occurrence: Occurrence) -> frozenset[str]:
    """The offices that somebody is given: "elected | mayor", "was sworn in as | president"."""
    head = occurrence.head
    given = [child for child in head.rights if child.dep_ in {"oprd", "attr"}]
    given += [what for one in (head, *objects(head)) for link, what in prepositions(one) if link == "as" and what.i > head.i]
    given += [child for one in given for child in one.rights if child.dep_ == "conj"]
    return frozenset(one.lemma_.lower() for one in given) & words("office")


def called(cast: Cast, refs: tuple[Ref, ...]) -> frozenset[str]:
    """The words of the names of who takes part, which do not tell what an order is about."""
    return frozenset(word.lower() for ref in refs for name in cast.clusters[ref].names for word in name.split())


def _near(about: "Token") -> Iterator["Token"]:
    """The word and what belongs to it, without the clauses behind: "the offer | that he made after the leak"."""
    yield about
    for child in about.children:
        if child.dep_ not in {"relcl", "advcl", "ccomp", "appos"} and child.lower_ not in {"after", "before", "during", "amid"}:
            yield from _near(child)
