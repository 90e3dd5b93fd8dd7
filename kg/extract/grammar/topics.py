"""What an article is about, by how often its words speak of it: a war, a match, a film."""

from collections import Counter
from functools import lru_cache

from kg.extract.cast import Cast
from kg.extract.lexicon import words

WAR = 4
"""An article with as many words of warfare reports a war."""


def is_of_war(cast: Cast) -> bool:
    """Whether the article reports a war."""
    return speaks_of(cast, "warfare") >= WAR


def speaks_of(cast: Cast, topic: str) -> int:
    """How many words of the article belong to a topic."""
    told = _counted(cast)
    return sum(told[word] for word in words(topic) & told.keys())


@lru_cache(maxsize=4)
def _counted(cast: Cast) -> Counter[str]:
    return Counter(token.lemma_.lower() for token in cast.doc)
