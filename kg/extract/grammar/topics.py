"""What an article is about, by how often its words speak of it: a war, a match, a film."""

from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from kg.extract.lexicon import words
from kg.nlp import tokens_of

if TYPE_CHECKING:
    from spacy.tokens import Doc

WAR = 4
"""An article with as many words of warfare reports a war."""
MATCH = 6
"""An article with as many words of sport reports a match."""


def is_of_war(doc: "Doc") -> bool:
    """Whether the article reports a war."""
    return speaks_of(doc, words("warfare")) >= WAR


def speaks_of(doc: "Doc", listed: frozenset[str]) -> int:
    """How many words of the article are among those listed."""
    told = _counted(doc)
    return sum(told[word] for word in listed & told.keys())


@lru_cache(maxsize=4)
def _counted(doc: "Doc") -> Counter[str]:
    return Counter(token.lemma_.lower() for token in tokens_of(doc))
