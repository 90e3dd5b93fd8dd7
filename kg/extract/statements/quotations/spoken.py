"""An article's direct speech and whose it is, worked out once for all that ask: statements, demands, and events told by "I" and "we"."""

from functools import lru_cache

from kg.extract.cast import Cast
from kg.extract.grammar.quotes import quotations
from kg.extract.statements.quotations.direct import utterances
from kg.extract.statements.sayings import Saying
from kg.extract.statements.speakers.heard import Voice
from kg.extract.statements.speakers.voices import voices


@lru_cache(maxsize=2)
def spoken(cast: Cast) -> tuple[Saying, ...]:
    """Every utterance in direct speech, in order."""
    return tuple(utterances(cast, quotations(cast.reading.article.text)))


@lru_cache(maxsize=2)
def heard(cast: Cast) -> tuple[Voice, ...]:
    """Every utterance in direct speech of which it is told or clear who speaks."""
    return tuple(voices(cast, spoken(cast)))
