"""Who was heard before: whom "he" and "the statement" go on with, without those whom what is said tells of."""

from typing import NamedTuple

from kg.extract.cast import Cast
from kg.extract.statements.sayings import Saying
from kg.model import Ref

BEFORE = 12
"""Sayings back to who spoke last; those told of within what is said are left out: "*Ada Cole* had promised a raise, | he said"."""


class Voice(NamedTuple):
    """A saying with who speaks, and with the words that name them; `refs` hold None for a poll or a share of the voters."""

    saying: Saying
    refs: tuple[Ref | None, ...]
    text: str | None


def heard_before(heard: list[Voice], saying: Saying) -> list[Voice]:
    """Those who spoke last, without whom the saying itself tells of."""
    return [voice for voice in heard[-BEFORE:] if not _told_within(voice.saying, saying)]


def _told_within(other: Saying, saying: Saying) -> bool:
    """Whether what somebody says tells of what another says; "they" may be that other: "Police charged him with theft, they said"."""
    they = saying.cue is not None and saying.cue.speaker is not None and saying.cue.speaker.lower_ == "they"
    return saying.start <= other.anchor.idx < saying.end and not they


def issuer(cast: Cast, before: list[Voice]) -> tuple[Ref, ...]:
    """The one body that spoke last, which documents told of are by."""
    alone = (voice.refs[0] for voice in reversed(before) if len(voice.refs) == 1)
    return next(((ref,) for ref in alone if ref is not None and cast.type(ref) == "Institution"), ())


def within(saying: Saying, other: Saying) -> bool:
    """Whether something is told to be said within what somebody says, who goes on speaking afterwards."""
    inside = other.start <= saying.start and saying.end <= other.end
    return inside and (saying.start == saying.end or (other.form == "direct" and saying.rule != other.rule))
