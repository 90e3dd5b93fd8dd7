"""Whom a lawyer speaks for: "her clients" are the nine cooks whose lawyer she is, "his client" is whom he appears for."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.extract.grammar.tags import NOUNS
from kg.extract.names.naming import Naming
from kg.nlp import tokens_of
from kg.resolve.within.draft import Draft

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

LAWYERS = frozenset("advocate attorney barrister counsel lawyer pleader solicitor".split())
SPEAKING = frozenset({"act", "appear", "argue"})


def clients(doc: "Doc", drafts: list[Draft]) -> None:
    """Join every client of a lawyer's to the one told of before whom a lawyer speaks for."""
    told = [draft for draft in drafts if not draft.named and any(_is_client(doc, naming) for naming in draft.namings)]
    if not told:
        return
    places = {naming.head: draft for draft in drafts for naming in draft.namings}
    by_character = {token.idx: token.i for token in tokens_of(doc)}
    places |= {by_character[mention.span.start]: draft for draft in drafts for mention in draft.pronouns}
    spoken_for = [(token.i, places[token.i]) for token in _spoken_for(doc) if token.i in places]
    for draft in told:
        first = draft.namings[0].start
        before = [one for at, one in spoken_for if at < first and one.type == draft.type and one is not draft and _is_known(one)]
        if before and before[-1] in drafts:
            before[-1].take(draft, f"“{next(iter(draft.names))}”: whom a lawyer speaks for")
            drafts.remove(draft)


def _is_client(doc: "Doc", naming: Naming) -> bool:
    return naming.noun == "client" and any(child.lower_ in {"her", "his", "their", "my", "our"} for child in doc[naming.head].lefts)


def _is_known(draft: Draft) -> bool:
    """Whether it is somebody in particular: not the "witness" of "no witness"."""
    return draft.named or draft.type == "Group" or any(naming.definite for naming in draft.namings)


def _spoken_for(doc: "Doc") -> Iterator["Token"]:
    """ "| her | lawyer", "| Ada Cole |'s lawyer", "the lawyer for | Ada Cole", "representing | Ada Cole", "appearing for | Ada Cole"."""
    for token in tokens_of(doc):
        if token.lemma_.lower() in LAWYERS and token.pos_ in NOUNS:
            yield from (child for child in token.lefts if child.dep_ == "poss")
            yield from _behind(token, {"for", "of"})
        elif token.lemma_ in SPEAKING and token.pos_ == "VERB":
            yield from _behind(token, {"for"})
        elif token.lemma_ in {"represent", "defend"} and token.pos_ == "VERB":
            yield from (child for child in token.rights if child.dep_ == "dobj")


def _behind(token: "Token", links: set[str]) -> Iterator["Token"]:
    yield from (noun for child in token.rights if child.lower_ in links for noun in child.children if noun.dep_ == "pobj")
