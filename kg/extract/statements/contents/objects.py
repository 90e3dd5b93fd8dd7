"""Verbs that say something only by certain objects: "affirmed *her commitment*", "extended *their thanks*", "said *no*"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.extract.statements.contents.complements import Content, content, said_otherwise, thing
from kg.extract.statements.cues.phrased import praised, reckoned, said_by_object
from kg.extract.statements.cues.words import Cue

if TYPE_CHECKING:
    from spacy.tokens import Token


def said_object(cue: Cue) -> Iterator[Content]:
    """The object of the verb, where it is one of those by which something is said, what is put at so much, who is heaped with praise."""
    if (counted := reckoned(cue.token)) is not None:
        yield from content(cue.token.doc, counted[0].left_edge.i, counted[1].right_edge.i + 1, "thing")
        return
    if (whom := praised(cue.token)) is not None:
        why = next((c for c in cue.token.rights if c.dep_ == "prep" and c.lower_ == "for" and c.i > whom.i), whom)
        yield from content(cue.token.doc, whom.left_edge.i, max(whom.right_edge.i, why.right_edge.i) + 1, "accusation")
        return
    noun = said_by_object(cue.token)
    if noun is None or (noun.head.lemma_ in {"attack", "defend"} and said_otherwise(noun.head)):
        return
    if noun.lemma_ == "victory":
        yield from content(noun.doc, noun.left_edge.i, noun.right_edge.i + 1, "thing")
    else:
        yield from thing(cue)


def answer(verb: "Token") -> Content | None:
    """The "no" of "asked if she would run, Cole said *no*"."""
    following = verb.nbor(1) if verb.lemma_ in {"say", "answer", "reply"} and verb.i + 2 < verb.sent.end else None
    if following is None or following.lower_ not in {"yes", "no"}:
        return None
    after = following.nbor(1) if following.nbor(1).text != "," or following.i + 3 > verb.sent.end else following.nbor(2)
    return (
        Content(following.i, following.i + 1, "answer")
        if after.text in {".", "!", ";"} or after.lower_ in {"but", "and", "while", "when"}
        else None
    )
