"""Who is, becomes or is made something, by a verb: "Ada Cole was elected mayor", "Ada Cole serves as governor"."""

from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.lexicon import words
from kg.extract.roles.spots import Names, named_person, person
from kg.extract.roles.titles import Title
from kg.model import Ref

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

BEING = frozenset({"be", "become", "remain"})
UNREAL = frozenset({"could", "might", "may", "should", "would", "if"})


def predicated(cast: Cast, names: Names, title: Title) -> Ref | None:
    """The subject of "is", "became", "remains" a title; or the name that "is" leads to: "its chief is Ada Cole"."""
    head = title.head
    if title.plural and head.dep_ == "pobj" and head.head.head.lower_ == "one":
        head = head.head.head
    elif title.plural:
        return None
    while head.dep_ == "conj" and head.head.i < head.i:
        head = head.head
    verb = head.head
    if verb.lemma_ not in BEING or unreal(verb):
        return None
    if head.dep_ == "nsubj":
        told = [child for child in verb.children if child.dep_ == "attr" and child.i in names.tokens]
        return named_person(cast, cast.ref(told[0])) if told else None
    if head.dep_ not in {"attr", "oprd", "dobj"}:
        return None
    subject = subject_of(verb)
    return named_person(cast, cast.ref(subject)) if subject is not None else None


def appointed(cast: Cast, names: Names, title: Title) -> Ref | None:
    """Who was given or does the post: "appointed Ada Cole (as) director", "Ada Cole as their candidate", "sworn in as governor"."""
    doc, at = cast.doc, title.first
    if title.plural or at < 2:
        return None
    if doc[at - 1].lower_ == "as":
        named = names.ending.get(at - 1)
        if named is not None and person(cast, named) and doc[named.start - 1].lower_ != "by":
            return named.ref
        verb = _appointing(doc, at - 1)
    else:
        verb = title.head.head if title.head.dep_ in {"oprd", "dobj", "attr", "ccomp", "xcomp"} else None
        if verb is not None and (verb.lemma_ not in words("appointing") or verb.lemma_ in {"act", "serve", "work", "head"}):
            return None
    if verb is None or unreal(verb):
        return None
    given = [child for child in verb.children if child.dep_ == "dobj" and child.i < title.first]
    if title.head.dep_ == "dobj" and title.head.head.i == verb.i and title.determiner is not None:
        return None
    subject = given[0] if given else subject_of(verb)
    return named_person(cast, cast.ref(subject)) if subject is not None else None


def _appointing(doc: "Doc", at: int) -> "Token | None":
    """The nearest verb of appointing before "as", with no other clause between."""
    for i in range(at - 1, max(doc[at].sent.start - 1, at - 16), -1):
        if doc[i].pos_ in {"VERB"}:
            return doc[i] if doc[i].lemma_ in words("appointing") else None
    return None


def unreal(verb: "Token") -> bool:
    """Whether the verb, or one it hangs on, is only wished for or supposed: "would be the first to serve as"."""
    while True:
        if any((child.dep_ == "neg" and child.lower_ != "no") or child.lower_ in UNREAL for child in verb.children):
            return True
        if verb.dep_ not in {"xcomp", "acl", "relcl", "conj"} or verb.head.i == verb.i:
            return False
        verb = verb.head


def subject_of(verb: "Token") -> "Token | None":
    for child in verb.children:
        if child.dep_ in {"nsubj", "nsubjpass"}:
            return child
    if verb.dep_ in {"relcl", "acl"}:
        return verb.head
    return subject_of(verb.head) if verb.dep_ in {"conj", "xcomp", "advcl"} and verb.head.i != verb.i else None
