"""Past what is told of a source before its words: "according to the spokeswoman, | Ada Cole, who left, | prices rose"."""

from typing import TYPE_CHECKING

from kg.extract.lexicon import words
from kg.extract.statements.cues.words import Cue

if TYPE_CHECKING:
    from spacy.tokens import Doc


def past_name(cue: Cue, at: int) -> int:
    """Past the name between commas of who holds the post before it: "the spokeswoman, | Ada Cole, | prices rose"."""
    doc, who = cue.token.doc, cue.speaker
    if who is None or who.tag_ != "NN" or who.lemma_.lower() not in words("post") or at >= len(doc) or doc[at].text != ",":
        return at
    end = at + 1
    while end < len(doc) and doc[end].tag_ in {"NNP", "NNPS"}:
        end += 1
    return end if end > at + 1 and end < len(doc) and doc[end].text == "," else at


def past_who(doc: "Doc", comma: int, stop: int) -> int:
    """Past what is told between commas of who is named: "according to Ada Cole, | who leads the union, | prices rose"."""
    if comma + 1 >= stop or doc[comma].text != "," or doc[comma + 1].lower_ not in {"who", "whose", "which"}:
        return comma
    return next((i for i in range(comma + 2, stop) if doc[i].text == ","), comma)
