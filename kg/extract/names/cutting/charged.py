"""What somebody is in charge of, before her name: "Minister for Rural Trade | Ada Cole", "Head of Research at Lantera Bank | Ada Cole"."""

from typing import TYPE_CHECKING

from kg.extract.lexicon import words
from kg.extract.names.cutting.joins import INITIALS
from kg.extract.names.cutting.titles import people
from kg.extract.names.descriptions.nominal import singular
from kg.extract.names.kinds.model import is_given
from kg.extract.names.known.gazetteer import gazetteer
from kg.nlp import nouns

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

CHARGED = frozenset({"of", "to", "for", "from"})
PLACED = frozenset({"of", "in", "at"})
LINKING = CHARGED | PLACED | {"and", "&", ",", "the", "all"}
CHARGES = 14
"""Words that a post and what it leads to may have before the last of these."""
LONGEST = 4
"""Words of a person's name."""
OVERSEEING = frozenset("minister secretary head manager director commissioner chief officer superintendent coordinator controller".split())
"""Posts of those who look after something, rather than after a body."""
HOUSES = frozenset("centre center college exchange government hospital international laboratory school society treasury".split())
"""Bodies that are also what somebody may look after."""
SAINTS = frozenset({"saint", "saints", "st", "st.", "san", "santa", "sao", "sri", "port"})


def is_charge_before(doc: "Doc", start: int, last: int, rest: list["Token"]) -> bool:
    """Whether what somebody is in charge of ends at `last`, a word that is no name, and `rest` names her."""
    word, listed = doc[last], words("post", "honorific", "title-modifier")
    if len(rest) > LONGEST or INITIALS.fullmatch(word.text) or not word.text.istitle() or word.lower_ in SAINTS or rest[0].lower_ in listed:
        return False
    if word.lower_ not in words("topic") and (word.lower_ in listed or word.ent_type_ == "PERSON"):
        return False
    tagged = all(token.ent_type_ == "PERSON" for token in rest) and not _is_ordinary(rest[0])
    named = tagged or is_given(rest[0].lower_) or INITIALS.fullmatch(rest[0].text)
    shorter = len(rest) > 2 and rest[0].lower_ in nouns(doc.vocab) and is_given(rest[1].lower_)
    if shorter or not (
        named and all(INITIALS.fullmatch(t.text) or (t.text[0].isupper() and not (t.is_upper and len(t) > 1)) for t in rest)
    ):
        return False
    return (_is_ordinary(word) or doc[last - 1].lower_ in PLACED) and post_leading(doc, start, last + 1) is not None


def presiding(doc: "Doc", start: int, before: int) -> int | None:
    """Where the post stands whose "of", "to" or "for" leads to this phrase, in it or right before it."""
    for k in range(before - 1, start, -1):
        if doc[k].lower_ in CHARGED and doc[k - 1].lower_ in words("post"):
            return k - 1
    at = start - 1
    while at > 0 and doc[at].lower_ in {"the", "all"}:
        at -= 1
    if at > 2 and doc[at].lower_ == "to" and doc[at - 2].lower_ == "of" and doc[at - 1].text in gazetteer():
        at -= 2
    if at > 0 and doc[at].lower_ in CHARGED and doc[at - 1].lower_ in words("post"):
        return at - 1
    return at - 1 if at > 0 and doc[at].lower_ == "in" and doc[at - 1].lower_ in ENVOYS else None


ENVOYS = frozenset({"ambassador", "commissioner", "consul", "envoy"})
"""Posts in a country: "High Commissioner in Chad | Ada Cole"."""


def post_leading(doc: "Doc", start: int, before: int) -> int | None:
    """Where the post stands that leads to this phrase, also over all else it leads to: "| Minister for Trade, Ports and" "Rural Roads"."""
    if (post := presiding(doc, start, before)) is not None:
        return post
    for at in range(start - 1, max(start - CHARGES, 0), -1):
        word = doc[at]
        if word.lower_ in CHARGED | PLACED and _is_post(doc[at - 1]):
            return at - 1
        if word.is_sent_start or not (word.lower_ in LINKING or (word.text.istitle() and (_is_ordinary(word) or word.ent_type_ == "GPE"))):
            return None
    return None


def is_charge(doc: "Doc", post: int, start: int, end: int) -> bool:
    """Whether what a post leads to is what its holder looks after, and no name: "of Rural Trade"."""
    if doc[post].lower_.rpartition(" ")[2] not in OVERSEEING and doc[post].lower_ != "general":
        return False
    told = [token for token in doc[max(post + 1, start) : end] if token.lower_ not in LINKING]
    return all(token.text.istitle() and _is_ordinary(token) and not _is_body(token, end) for token in told)


def _is_post(token: "Token") -> bool:
    """Whether it is a post or several: "Minister", "members"."""
    return token.lower_ in words("post") or (token.lower_.endswith("s") and singular(token) in words("post"))


def _is_ordinary(token: "Token") -> bool:
    """Whether it is a word of the language rather than part of somebody's name."""
    word, known = token.lower_, nouns(token.vocab)
    one = word.removesuffix("ies") + "y" if word.endswith("ies") else word.removesuffix("s")
    return (word in words("topic") or word in known or one in known) and not is_given(word)


def _is_body(token: "Token", end: int) -> bool:
    """Whether a body's or a place's name ends here, or tells who is in it: "University | of Kelmar", "Doctors", "Chad"."""
    word = token.lower_
    bodily = word in words("institution-head", "institution-noun") and (word in HOUSES or word not in words("topic"))
    ends = token.i + 1 == end or token.nbor().is_lower
    return (bodily and ends) or people(token) or token.text in gazetteer()
