"""What those in office order, rather than ask: "governors instructed clerks to", "the mayor gave the panel a week to report"."""

from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.events.powers import is_called, is_private
from kg.extract.statements.speakers.subjects import speaker

if TYPE_CHECKING:
    from spacy.tokens import Token

OFFICIALS = frozenset("chief commissioner director governor mayor minister officer official president secretary superintendent".split())
PANELS = frozenset({"commission", "committee", "panel", "team"})
"""Who is set a task."""


def commands(cast: Cast, verb: "Token") -> bool:
    """Whether who instructs is set over who is instructed, so that it is an order: a minister or director, not members of a union."""
    who = speaker(cast, verb)
    ref = cast.ref(who) if who is not None else None
    if ref is None or who is None:
        return True
    if cast.type(ref) == "Group":
        return who.lemma_.lower() in OFFICIALS
    return cast.type(ref) in {"Person", "Institution"} and not is_private(cast, ref)


def sets_task(cast: Cast, verb: "Token", whom: "Token") -> bool:
    """Whether one in office gives his own people time to do something: "the mayor gave the panel a week to report"; not a threat."""
    who, own = speaker(cast, verb), cast.ref(whom)
    ref = cast.ref(who) if who is not None else None
    if ref is None or own is None or is_private(cast, ref):
        return False
    set_over = cast.type(ref) == "Institution" or is_called(cast, ref, OFFICIALS)
    return set_over and (cast.type(own) != "Institution" or is_called(cast, own, PANELS))
