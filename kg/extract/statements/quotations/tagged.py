"""Verbs that tell of speech only beside a quotation: '"You had three years," she *shot* back', '"We lost," *rued* Ada Cole'."""

from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.grammar.tags import FINITE
from kg.extract.statements.quotations.standing import Place, capital, long
from kg.nlp import text_of

if TYPE_CHECKING:
    from spacy.tokens import Token

THROWING = frozenset({"bite", "fire", "hit", "shoot", "snap", "strike"})
"""Verbs that tell of an answer with "back" behind them."""
IDLE = frozenset({"be", "have", "do"})


def retorts(verb: "Token") -> bool:
    """Whether somebody answers back: '"Nobody died," the minister | shot | back'."""
    return verb.lemma_ in THROWING and verb.i + 1 < verb.sent.end and verb.nbor(1).lower_ == "back"


def put_into(verb: "Token") -> bool:
    """Whether the cue is put into a sentence that the quotation ends: 'There is no deal, | Ada Cole said, | "and never was"'."""
    start = min((c.left_edge.i for c in verb.lefts if c.dep_ == "nsubj"), default=verb.i)
    before = verb.doc[verb.sent.start : max(start - 1, verb.sent.start)]
    return start > verb.sent.start and verb.doc[start - 1].text == "," and any(t.tag_ in FINITE for t in before)


def teller(cast: Cast, place: Place, verb: "Token") -> "Token | None":
    """Who says a quotation that leads by a comma to a verb of any kind: '"We were lucky," | Ada Cole | marvelled'."""
    doc, after = verb.doc, place.last + 1
    paused = text_of(doc)[place.quotation.end - 1] == "," or (after < len(doc) and doc[after].text == ",")
    if not paused or verb.lemma_ in IDLE or not (capital(place, doc) and long(place, doc)):
        return None
    start = after + (doc[after].text == ",")
    who = next((c for c in verb.lefts if c.dep_ == "nsubj" and c.left_edge.i >= start), None)
    if who is None and verb.i == start:
        who = next((c for c in verb.rights if c.left_edge.i == start + 1), None)
    return who if who is not None and _is_person(cast, who) and not any(_done_to(cast, c) for c in verb.rights if c != who) else None


def _done_to(cast: Cast, noun: "Token") -> bool:
    """Whether it is what something is done to, and nobody who hears: '"We lost," Ada Cole opened | the door'."""
    return noun.dep_ in {"dobj", "ccomp", "attr", "acomp"} and not _is_person(cast, noun)


def _is_person(cast: Cast, token: "Token") -> bool:
    ref = cast.ref(token)
    return ref is not None and cast.type(ref) == "Person"
