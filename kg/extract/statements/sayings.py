"""Something said, before it is known who is meant by "he"."""

from typing import TYPE_CHECKING, Literal, NamedTuple

from kg.extract.statements.cues.words import Cue

if TYPE_CHECKING:
    from spacy.tokens import Token


class Saying(NamedTuple):
    """Characters `start` to `end` are somebody's words; `cue` is None where they stand alone, `anchor` lies in the sentence that tells so.

    Where `end` is `start` somebody speaks, but nothing said is told: it only tells whom "he" means in what follows.
    """

    start: int
    end: int
    form: Literal["direct", "indirect", "mixed"]
    cue: Cue | None
    rule: str
    anchor: "Token"
