"""For whom a person speaks who says "we": the union whose president he is, the ministry whose spokeswoman she is."""

from functools import lru_cache
from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.lexicon import words
from kg.model import Ref
from kg.nlp import with_lemma

if TYPE_CHECKING:
    from spacy.tokens import Token

LINKS = frozenset({"of", "for", "at", "from"})


def spoken_for(cast: Cast, ref: Ref) -> tuple[Ref, ...]:
    """The bodies whose post a person is said to hold beside the name."""
    return _bodies(cast).get(ref, ())


@lru_cache(maxsize=4)
def _bodies(cast: Cast) -> dict[Ref, tuple[Ref, ...]]:
    found: dict[Ref, tuple[Ref, ...]] = {}
    for token in with_lemma(cast.doc, words("post")):
        if token.i in cast.skip:
            continue
        holder = next((ref for one in _beside(token) if (ref := cast.ref(one)) is not None and _named(cast, ref)), None)
        body = next((ref for one in _owners(token) if (ref := cast.ref(one)) is not None and _is_body(cast, ref)), None)
        if holder is not None and body is not None and body not in found.get(holder, ()):
            found[holder] = (*found.get(holder, ()), body)
    return found


def _beside(title: "Token") -> list["Token"]:
    """The words that may name who holds the post."""
    beside = [title.head, *(child.head for child in title.rights if child.dep_ == "appos")] if title.dep_ in {"appos", "compound"} else []
    return [*beside, *(child for child in title.rights if child.dep_ == "appos"), *([title.nbor()] if title.i + 1 < len(title.doc) else [])]


def _owners(title: "Token") -> list["Token"]:
    """The words that may name whose the post is: "president of | the union", "| union president", "| the union's president"."""
    after = [noun for child in title.rights if child.lower_ in LINKS for noun in child.children if noun.dep_ == "pobj"]
    before = [_whose(child) for child in title.lefts if child.dep_ in {"poss", "compound", "nmod"}]
    head = (
        [child for child in title.head.lefts if child.i < title.i and child.dep_ in {"compound", "nmod"}]
        if title.dep_ == "compound"
        else []
    )
    return [*after, *before, *reversed(head)]


def _whose(owner: "Token") -> "Token":
    """Whom "whose" stands for: "| the operator |, whose director, Ada Cole, resigned"."""
    if owner.lower_ != "whose":
        return owner
    clause = owner.head
    while clause.dep_ not in {"appos", "relcl"} and clause.head.i != clause.i:
        clause = clause.head
    return clause.head


def _named(cast: Cast, ref: Ref) -> bool:
    return cast.type(ref) == "Person" and cast.clusters[ref].named


def _is_body(cast: Cast, ref: Ref) -> bool:
    return cast.type(ref) in {"Institution", "Group"}
