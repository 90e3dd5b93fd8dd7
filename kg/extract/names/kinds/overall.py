"""What kind of thing each capitalised phrase names, judged by all the places where it stands.

A small model tags "Okafor" a place in one sentence and a person in the next; the words around all its places together seldom err.
"""

from typing import TYPE_CHECKING, NamedTuple

from kg.extract import place
from kg.extract.names.cutting.phrases import Phrase
from kg.extract.names.kinds.agreeing import Judged, agree
from kg.extract.names.kinds.gathering import gathered, key_of
from kg.extract.names.kinds.judging import judged
from kg.extract.names.kinds.model import NOTHING
from kg.model import EntityType

if TYPE_CHECKING:
    from spacy.tokens import Doc


class Kinds(NamedTuple):
    """The type of each phrase's text, those that name nothing of the four left out; and the texts that may be no names.

    What is most like a place is one three times in four even where the odds are low, and is not doubted.
    """

    types: dict[str, EntityType]
    doubted: frozenset[str]


def kinds(doc: "Doc", found: list[Phrase], dateline: tuple[int, int] | None) -> Kinds:
    """What each phrase names: each text for itself first, then as the others say."""
    judgements = {key: judged(doc.vocab, key, told) for key, told in gathered(doc, found).items()}
    types: dict[str, EntityType] = {key: one.best for key, one in judgements.items() if one.best != NOTHING}  # type: ignore[misc]
    agree(Judged(doc, [(phrase, key_of(doc, phrase)) for phrase in found], judgements, types), dateline)
    doubted = (key for key, one in judgements.items() if one.doubted and types.get(key) == one.best != place.TYPE)
    return Kinds(types, frozenset(doubted))
