"""What speaks for each capitalised phrase of an article, gathered from all the places where it stands."""

from collections import defaultdict
from typing import TYPE_CHECKING

from kg.extract.names.cutting.phrases import Phrase
from kg.extract.names.kinds.evidence import features, lend
from kg.extract.names.kinds.model import Evidence
from kg.extract.names.kinds.wording import Word, wording
from kg.nlp import text_between

if TYPE_CHECKING:
    from spacy.tokens import Doc

LOOKED_AT = 4
"""So many places of a phrase tell as much as all of them."""


def key_of(doc: "Doc", phrase: Phrase) -> str:
    """The text of a phrase as it is judged: without case and possessive."""
    text = text_between(doc, phrase.start, phrase.end)
    return " ".join(text.replace("’", "'").removesuffix("'s").split()).casefold()


def gathered(doc: "Doc", found: list[Phrase]) -> dict[str, Evidence]:
    """What speaks for each phrase, by its text: the means over its places."""
    places: dict[str, list[Phrase]] = defaultdict(list)
    for phrase in found:
        if not phrase.lone_title:
            places[key_of(doc, phrase)].append(phrase)
    longer = [key.split() for key in places if " " in key]
    last, first = {key[-1] for key in longer}, {key[0] for key in longer}
    out: dict[str, dict[str, float]] = {}
    spoken: dict[str, dict[Word, float]] = {}
    for key, where in places.items():
        total: dict[str, float] = defaultdict(float)
        told: dict[Word, float] = defaultdict(float)
        looked_at = where[:LOOKED_AT]
        for phrase in looked_at:
            for feature, value in features(doc, phrase).items():
                total[feature] += value / len(looked_at)
            for word, value in wording(doc, phrase).items():
                told[word] += value / len(looked_at)
        if key in last:
            total["ends a longer phrase"] = 1.0
        if key in first:
            total["begins a longer phrase"] = 1.0
        total["count"] = min(len(where), 5) / 5
        out[key], spoken[key] = dict(total), dict(told)
    lend(out)
    return {key: Evidence(out[key], spoken[key]) for key in out}
