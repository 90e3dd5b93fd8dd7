"""Who had a post before somebody or has it next: "Tom Roe, the union's chairman, … His | successor |, Ada Cole"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from kg.extract.cast import Cast
from kg.extract.grammar.tags import OBJECTS, PAST
from kg.extract.lexicon import words
from kg.extract.roles.holders.becoming import PICKING, picked, subject_of, unreal
from kg.extract.roles.holders.named import Holding
from kg.extract.roles.short import is_rank
from kg.extract.roles.spots import named_person
from kg.model import Ref
from kg.nlp import tokens_of

if TYPE_CHECKING:
    from spacy.tokens import Token


PUTTING = frozenset({"install", "post", "put"})
"""Verbs that tell with "in her place" who has a post next."""


class Following(NamedTuple):
    """That `holder` had or has the post of another's holding, and the word that says so; `elsewhere` where it is of another's, `of`."""

    holder: Ref
    word: "Token"
    post: Holding
    elsewhere: bool = False
    of: Ref | None = None


def followings(cast: Cast, told: list[Holding]) -> Iterator[Following]:
    """Each predecessor and successor of somebody whose post is told before, or later in the sentence."""
    for token in tokens_of(cast.doc):
        if token.lower_ in {"predecessor", "successor"} and token.i not in cast.skip:
            owner = next((named_person(cast, cast.ref(child)) for child in token.lefts if child.dep_ == "poss"), None)
            holder = _named(cast, token)
            post = last_post(told, owner, token.sent.end) if owner is not None and holder != owner else None
            if holder is not None and post is not None and not told_already(told, holder, post):
                yield Following(holder, token, post)
        elif token.i not in cast.skip and (pair := _replaced(cast, token) or _in_place(cast, token)) is not None:
            post = last_post(told, pair[0], token.sent.end, over=True)
            if post is not None and not is_rank(post.title.head) and not told_already(told, pair[1], post):
                yield Following(pair[1], token, post)


def _replaced(cast: Cast, token: "Token") -> tuple[Ref, Ref] | None:
    """Who had a post and who has it next: "Ada Cole | replaced | Tom Roe", "Tom Roe was | succeeded | by Ada Cole", "they chose Ada Cole
    to | replace | Tom Roe"."""
    if token.lemma_ not in {"replace", "succeed"} or token.pos_ != "VERB" or unreal(token):
        return None
    if any(child.lower_ == "as" for child in token.children):
        return None
    chosen = picked(token)
    subject = subject_of(token) if token.tag_ in PAST else chosen
    one = named_person(cast, cast.ref(subject)) if subject is not None else None
    objects = [each for child in token.children for each in (child.children if child.dep_ == "agent" else [child])]
    other = next((ref for each in objects if each.dep_ in OBJECTS and (ref := _named(cast, each)) is not None), None)
    if one is None or other is None or one == other:
        return None
    passive = any(child.dep_ == "auxpass" for child in token.children)
    return (one, other) if passive else (other, one)


def _in_place(cast: Cast, token: "Token") -> tuple[Ref, Ref] | None:
    """Who had a post and who has it next: "they put Ada Cole in Tom Roe's | place |", "Ada Cole was named in his | place |"."""
    if token.lower_ not in {"place", "stead"} or token.head.lower_ != "in" or (verb := token.head.head).lemma_ not in PICKING | PUTTING:
        return None
    whose = next((child for child in token.lefts if child.dep_ == "poss"), None)
    if whose is None or unreal(verb):
        return None
    put = next((child for child in verb.rights if child.dep_ in {"dobj", "oprd"} and child.i < token.i), None)
    passive = any(child.dep_ == "auxpass" for child in verb.children)
    taken = put if put is not None else subject_of(verb) if passive else None
    removed = next((child for child in verb.head.rights if child.dep_ == "dobj"), None) if verb.dep_ == "conj" else None
    one = named_person(cast, cast.ref(whose if removed is None or whose.tag_ != "PRP$" else removed))
    other = named_person(cast, cast.ref(taken)) if taken is not None else None
    return (one, other) if one is not None and other is not None and one != other else None


def last_post(told: list[Holding], owner: Ref, end: int, *, over: bool = False) -> Holding | None:
    """The post of somebody's told last before a token; one that is over only where asked for, and no other is told."""
    posts = [each for each in told if each.holder == owner and each.title.head.i < end and _is_post(each)]
    posts = [each for each in posts if over or not each.title.former]
    return max(posts, key=lambda each: (not each.title.former, each.title.head.i), default=None)


def told_already(told: list[Holding], holder: Ref, post: Holding) -> bool:
    return any(each.holder == holder and each.title.wording.lower() == post.title.wording.lower() for each in told)


def _named(cast: Cast, token: "Token") -> Ref | None:
    told = [token, *(child for child in token.rights if child.dep_ == "appos")]
    return next((ref for each in told if (ref := named_person(cast, cast.ref(each))) is not None), None)


def _is_post(holding: Holding) -> bool:
    """Whether one has the post alone, and after another: a chairman, not a member."""
    return (
        holding.title.head.lemma_.lower() in words("office", "body-post", "state-post") | {"executive", "officer"}
        and not holding.title.plural
    )
