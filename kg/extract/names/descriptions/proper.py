"""Whether what ends in a common noun is a name: "the Rivers State government", "Matara district", not "Government agencies"."""

from typing import TYPE_CHECKING

from kg.extract.lexicon import words
from kg.extract.names.known.gazetteer import countries, gazetteer
from kg.nlp import tokens_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

    from kg.extract.names.descriptions.nominal import Nominal


def proper_words(nominal: "Nominal", start: int, noun: "Token") -> list["Token"]:
    """The words from `start` that make a name of a description whose noun is `noun`."""
    found = [token for token in tokens_of(nominal.head.doc)[start : nominal.head.i] if _is_proper(token)]
    return [] if noun.lower_ in OF_A_COUNTRY and all(token.ent_type_ == "GPE" for token in found) else found


def may_name(nominal: "Nominal") -> bool:
    """Whether what ends in this noun may be a name: "Matara district", not "a Matara jail", "a US city" or "other US states"."""
    head = nominal.head
    if head.text.islower() and (_is_one_of_many(nominal) or _is_several(head)):
        return False
    if head.text.islower() and head.lower_ in words("place-noun"):
        named_behind = head.doc[head.i + 1 : head.i + 2].text == "of" and head.doc[head.i + 2 : head.i + 3].text.istitle()
        if named_behind or head.doc[nominal.start : head.i].text.removeprefix("the ") in countries():
            return False
    return head.lower_ not in NAMELESS and head.lower_ != "states"


def name_start(nominal: "Nominal", proper: list["Token"], owned: int) -> int:
    """Where a name begins behind whose it is and how it is: "Peru's | Kelmar district", "the crowded | Kelmar camp", not "Chad's | Peru
    office" nor "the | former Cole government"."""
    doc, head = nominal.head.doc, nominal.head
    owner = doc[owned - 2]
    owns = owner.is_lower or owner.ent_type_ in {"GPE", "LOC", "PERSON"}
    start = owned if owned > nominal.start and owns and (head.lower_ in SORTS or head.lower_ in words("place-noun")) else nominal.start
    told = doc[start : proper[0].i]
    return proper[0].i if all(token.is_lower and token.is_alpha and token.text not in TELLING_APART for token in told) else start


TELLING_APART = frozenset(
    """former then previous erstwhile outgoing interim new old next first second third north south east west northern
    southern eastern western north-eastern north-western south-eastern south-western central upper lower""".split()
)
"""What tells a body or a place from another of the same name."""


def _is_proper(token: "Token") -> bool:
    """Whether a modifier makes the phrase a name: "the Rivers State government", not "Health unions" where a sentence begins."""
    if token.lower_ in PARTISAN and token.text.istitle() and token.nbor(1).lower_ == "party":
        return True
    if token.pos_ != "PROPN" or not token.text[0].isupper() or token.ent_type_ == "NORP":
        return False
    return not token.is_sent_start or (token.ent_type_ in {"GPE", "ORG", "PERSON"} and token.lower_ not in words("topic"))


def _is_one_of_many(nominal: "Nominal") -> bool:
    """Whether any body or place of the kind is meant: "a Matara jail", "the first ISO-certified plant"."""
    any_of_them = nominal.determiner is not None and nominal.determiner.lower_ in {"a", "an", "another"}
    return any_of_them or any(token.lower_ in GRANTED for token in nominal.head.doc[nominal.start : nominal.head.i])


def _is_several(head: "Token") -> bool:
    """Whether bodies of a kind are told of, which have no name together: "Government agencies", "Matara schools", not "US forces"."""
    return head.tag_ == "NNS" and head.lemma_ != head.text and head.text not in ONE_IN_PLURAL


PARTISAN = frozenset("communist conservative democratic labour liberal republican socialist".split())
"""What parties are called the world over."""
GRANTED = frozenset("accredited approved certified recognised recognized registered".split())
"""What is granted to many of a kind, with the name of the grant before it."""
ONE_IN_PLURAL = frozenset({"barracks", "forces", "headquarters", "offices", "quarters", "works"})
OF_A_COUNTRY = frozenset("company companies firm firms school schools hotel hotels".split())
"""Nouns that a place before them gives no name: "a US company"."""
NAMELESS = frozenset("city territory residence house home crossing border mansion apartment building".split())


def own_name(doc: "Doc", start: int, head: int) -> "Span | None":
    """The name before a noun that only says what it is: "Sun" in "the Sun newspaper"."""
    if doc[head].lower_ not in SORTS:
        return None
    at = head
    while at > start and doc[at - 1].is_lower:
        at -= 1
    at -= at > start and doc[at - 1].is_quote
    first = at
    while first > start and doc[first - 1].pos_ == "PROPN" and doc[first - 1].ent_type_ not in {"GPE", "NORP", "PERSON"}:
        first -= 1
    own = doc[first:at]
    if not own or own.text in gazetteer() or (first > start and doc[first - 1].ent_type_ == "PERSON"):
        return None
    if len(own) > 1 and doc[head].lower_ in {"newspaper", "magazine", "tabloid"}:
        return own
    return own if own[-1].ent_type_ == "ORG" or doc[at].is_quote or (len(own) == 1 and own.text.isupper() and len(own.text) > 1) else None


SORTS = frozenset(
    """agency newspaper magazine daily weekly tabloid party movement network firm company broadcaster airline website group club tribe
    militia manufacturer chain retailer federation""".split()
)
"""Nouns that say of what sort a body is and are no part of its name."""
