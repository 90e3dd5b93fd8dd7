"""Where a phrase of capitalised words may go on, and what stands there."""

from functools import cached_property
from typing import TYPE_CHECKING

from kg.extract.names.cutting.titles import heads
from kg.extract.names.known.gazetteer import gazetteer

if TYPE_CHECKING:
    from spacy.tokens import Doc


class Seam:
    """Token `at`, where the phrase begun at `start` may go on; `capital` says of every token whether it is capitalised as a name."""

    def __init__(self, doc: "Doc", capital: list[bool], start: int, at: int) -> None:
        self.doc, self.capital, self.start, self.at = doc, capital, start, at
        self.token = doc[at]
        self.lower = self.token.lower_
        self.last = doc[at - 1].lower_
        self.follows = self.names(at + 1)
        """Whether the next token is part of a name."""

    @cached_property
    def headed(self) -> bool:
        """Whether a body's head stands in the phrase so far."""
        return any(self.doc[k].lower_ in heads() for k in range(self.start, self.at))

    def names(self, at: int) -> bool:
        """Whether there is a token there that is part of a name."""
        return at < len(self.doc) and self.capital[at]

    def begins(self, *these: str) -> bool:
        """Whether one of these words stands in the phrase so far."""
        return any(self.doc[k].lower_ in these for k in range(self.start, self.at))

    def known(self, start: int, end: int) -> bool:
        """Whether the tokens are the name of a place known the world over."""
        return self.doc[start:end].text in gazetteer()
