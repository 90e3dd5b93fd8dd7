"""Who heads what, told by a verb: "Ada Cole heads the union", "a panel chaired by Ada Cole", "the Ada Cole-led government"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.roles.holders.becoming import picked, subject_of, unreal
from kg.extract.roles.holders.named import Holding
from kg.extract.roles.spots import Names, named_person, person
from kg.extract.roles.titles import Title
from kg.model import Ref
from kg.nlp import with_lemma

if TYPE_CHECKING:
    from spacy.tokens import Token

LEADING = {
    "head": "head",
    "lead": "leader",
    "chair": "chair",
    "captain": "captain",
    "coach": "coach",
    "command": "commander",
    "co-chair": "co-chair",
    "edit": "editor",
    "host": "host",
    "manage": "manager",
    "own": "owner",
    "found": "founder",
    "co-found": "co-founder",
}

UNITS = frozenset({"arm", "branch", "chapter", "unit", "wing"})


def led(cast: Cast, names: Names) -> Iterator[Holding]:
    """Who heads what: "Ada Cole heads the union", "a panel chaired by Ada Cole", "the Ada Cole-led government"."""
    for token in with_lemma(cast.doc, LEADING.keys()):
        if token.pos_ in {"VERB", "ADJ", "NOUN"} and token.i not in cast.skip:
            leader, body = _leader(cast, names, token)
            whole = _whole(cast, names, body) if leader is not None and body is not None else None
            if leader is not None and whole is not None:
                title = Title(token.i, token.i + 1, token.i, token.i + 1, token, LEADING[token.lemma_.lower()])
                for each in (leader, *_together(cast, token, leader)):
                    yield Holding(title, each, "leading", whole)


def _together(cast: Cast, verb: "Token", leader: Ref) -> list[Ref]:
    """Who else heads it: "led by Ada Cole | and Tom Roe"."""
    agents = [noun for child in verb.children if child.dep_ == "agent" for noun in child.children if cast.ref(noun) == leader]
    joined = [named_person(cast, cast.ref(child)) for noun in agents for child in noun.children if child.dep_ == "conj"]
    return [ref for ref in joined if ref is not None]


def _whole(cast: Cast, names: Names, noun: "Token") -> Ref | None:
    """The institution that is headed; the one of which it is a part: "chairs the local | branch | of the union"."""
    told = [named.ref for child in noun.children if child.lower_ == "of" for each in child.children if (named := names.tokens.get(each.i))]
    ref = told[0] if told and noun.lemma_ in UNITS and noun.i not in names.tokens else cast.ref(noun)
    return ref if ref is not None and cast.type(ref) == "Institution" else None


def _leader(cast: Cast, names: Names, verb: "Token") -> "tuple[Ref | None, Token | None]":
    doc = cast.doc
    if verb.i >= 2 and doc[verb.i - 1].text == "-" and verb.lower_ == "led":
        named = names.ending.get(verb.i - 1)
        end = verb.i + 1
        while end < len(doc) and doc[end].pos_ in {"NOUN", "PROPN", "ADJ"} and not doc[end].is_space:
            end += 1
        return (named.ref if named is not None and person(cast, named) else None), (doc[end - 1] if end > verb.i + 1 else None)
    if verb.pos_ != "VERB" or unreal(verb):
        return None, None
    agents = [noun for child in verb.children if child.dep_ == "agent" for noun in child.children if noun.dep_ == "pobj"]
    if agents:
        patient = subject_of(verb)
        return named_person(cast, cast.ref(agents[0])), patient
    objects = [child for child in verb.children if child.dep_ == "dobj"]
    subject = picked(verb) or subject_of(verb)
    if not objects or subject is None:
        return None, None
    return named_person(cast, cast.ref(subject)), objects[0]
