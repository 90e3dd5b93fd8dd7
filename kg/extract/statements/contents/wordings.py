"""Sources named beside a sentence without a verb of speech: "In the words of Ada Cole, …", "…, as the union put it"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.grammar.tags import FINITE
from kg.extract.statements.contents.asides import bounds
from kg.extract.statements.contents.complements import Content, content
from kg.extract.statements.cues.words import Cue
from kg.nlp import with_word

if TYPE_CHECKING:
    from spacy.tokens import Token

GIVEN = {"in": frozenset({"words", "view", "opinion"}), "by": frozenset({"account", "reckoning", "telling", "admission"})}
"""Nouns for what somebody says, by the preposition before them: "in her | words", "by her own | account"."""
PUTTING = frozenset({"put", "tell"})
MARKS = frozenset({",", "”", '"', "’", "''", "—", "–", "--"})


def worded(cast: Cast) -> Iterator[tuple[Cue, Content]]:
    """What stands before, behind or around each phrase that says whose words it is in."""
    for token in with_word(cast.doc, {"in", "by", "as"}):
        if token.i in cast.skip:
            continue
        found = _put(token) if token.lower_ == "as" else _given(cast, token)
        if found is not None:
            who, end = found
            cue = Cue(token, who)
            for said in _beside(cue, end):
                yield cue, said


def _given(cast: Cast, token: "Token") -> "tuple[Token, int] | None":
    """Whose "words" or "account" the preposition leads to, and where the phrase ends."""
    noun = next((c for c in token.rights if c.dep_ == "pobj" and c.lower_ in GIVEN[token.lower_]), None)
    if noun is None or noun.left_edge == noun:
        return None
    told = [c for c in noun.lefts if c.dep_ == "poss"]
    told += [c for of in noun.rights if of.lower_ == "of" for c in of.children if c.dep_ == "pobj"]
    who = next((c for c in told if (ref := cast.ref(c)) is not None and cast.type(ref) != "Place"), None)
    return None if who is None else (who, noun.right_edge.i + 1)


def _put(mark: "Token") -> "tuple[Token, int] | None":
    """Who "put it" so or "tells it", and where the clause ends."""
    verb = mark.head
    if verb.lemma_ not in PUTTING or verb.i < mark.i or not any(c.dep_ == "dobj" and c.lower_ == "it" for c in verb.rights):
        return None
    who = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    return None if who is None else (who, verb.right_edge.i + 1)


def _beside(cue: Cue, end: int) -> Iterator[Content]:
    """The rest of the sentence, or the quotation next to the phrase, where the phrase stands apart in it."""
    doc, first = cue.token.doc, cue.token.i
    start, stop = bounds(cue)
    while doc[end - 1].is_punct:
        end -= 1
    while end < stop and doc[end].is_quote:
        end += 1
    apart = end + 1 < len(doc) and doc[end].text in {",", ":"}
    if first <= start + 1 or (apart and (doc[end].text == ":" or doc[end + 1].is_quote)):
        if apart:
            yield from content(doc, end + 1, stop, "worded")
    elif end >= stop or cue.token.lower_ == "as":
        if doc[first - 1].text in MARKS:
            yield from content(doc, _quoted_from(cue) or start, first, "worded")
    elif apart and doc[first - 1].text == "," and doc[end + 1].tag_ in FINITE:
        yield from content(doc, start, stop, "worded")


def _quoted_from(cue: Cue) -> int | None:
    """The mark that opens the quotation right before "as", which alone was put so: 'traffic "ground to a halt", as she put it'."""
    doc, last = cue.token.doc, cue.token.i - 1
    last -= doc[last].text in {",", "—", "–", "--"}
    if cue.token.lower_ != "as" or not doc[last].is_quote:
        return None
    return next((i for i in range(last - 1, cue.token.sent.start - 1, -1) if doc[i].is_quote), None)
