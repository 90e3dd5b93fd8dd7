"""Statements: who said what, and how: "The union denied it had agreed." """

from typing import Annotated, Literal

from kg.model import Claim, Ref
from kg.terms import KG


class Statement(Claim, frozen=True, kw_only=True):
    """What a speaker is reported to have said; `span` is the content without cue and outer quotation marks."""

    speaker: Annotated[Ref | None, KG.speaker] = None
    content: Annotated[str, KG.content]
    form: Annotated[Literal["direct", "indirect", "mixed"], KG.form]
    cue: Annotated[str | None, KG.cue] = None
    speaker_text: Annotated[str | None, KG.speakerText] = None

    def types(self) -> tuple[str, ...]:
        return (KG.Statement,)
