"""Whom "I", "me", "we" and "us" mean in direct speech: a person who speaks says "I", a body or group that speaks says "we"."""

from kg.extract.cast import Cast
from kg.extract.statements.quotations.spoken import heard
from kg.model import Ref
from kg.nlp import tokens_of

SINGULAR = frozenset({"i", "me"})
PLURAL = frozenset({"we", "us"})


def firsthand(cast: Cast) -> dict[int, Ref]:
    """The entity that each such word stands for; whom a person's "we" includes is left open."""
    pronouns = [token for token in tokens_of(cast.doc) if token.lower_ in SINGULAR | PLURAL and token.pos_ == "PRON"]
    if not pronouns:
        return {}
    found: dict[int, Ref] = {}
    for voice in heard(cast):
        speaker = next((ref for ref in voice.refs if ref is not None), None)
        if speaker is None:
            continue
        own = SINGULAR if cast.type(speaker) == "Person" else PLURAL
        start, end = voice.saying.start, voice.saying.end
        found |= {token.i: speaker for token in pronouns if start <= token.idx < end and token.lower_ in own}
    return found
