"""Where a relative clause that tells of speech ends: "the police, who said they were sure, | face a lawsuit"."""

from typing import TYPE_CHECKING

from kg.extract.statements.cues.words import Cue

if TYPE_CHECKING:
    from spacy.tokens import Token


def resumes(cue: Cue, comma: "Token") -> bool:
    """Whether the comma ends the relative clause of the cue: "the police, who said they were sure, *face* a lawsuit"."""
    relative = cue.token.dep_ == "relcl" or (cue.speaker is not None and cue.speaker.tag_ in {"WDT", "WP"})
    return relative and comma.text == "," and comma.nbor(1).tag_ in {"VBD", "VBZ", "VBP", "VB", "MD"}


def resumed(cue: Cue, start: int, end: int) -> int:
    """The comma at which the sentence goes on from the cue's relative clause, else `end`."""
    return next((i for i in range(start, end - 1) if resumes(cue, cue.token.doc[i])), end)
