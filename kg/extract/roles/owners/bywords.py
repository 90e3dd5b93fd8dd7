"""Bodies that a word of a title means: "| union | president", "| Society | President"."""

from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.grammar.tags import MODIFYING, NOUNS
from kg.extract.lexicon import words
from kg.model import Ref

if TYPE_CHECKING:
    from spacy.tokens import Token


SIDES = frozenset({"republican", "democratic", "democrat", "conservative", "liberal", "labour", "socialist", "communist", "independent"})
"""Adjectives of a side, which leave open of what country or body its holder is."""
UNITS = frozenset({"branch", "campus", "chapter", "publicity", "unit", "wing"})
"""Parts and tasks of a body, which its officers are called after."""


def names_body(token: "Token") -> bool:
    """Whether the word stands for an institution before a title: "union president", "Society President"."""
    word = token.lower_
    heads = words("institution-noun", "institution-head")
    return (
        token.pos_ in NOUNS
        and word in heads
        and word not in {"media", "press", "radio", "state", "television", "trade", "executive", "news"}
    )


def called(cast: Cast, noun: "Token") -> Ref | None:
    """The institution that "union" means in "union president": one so called, the last before it, else the first after."""
    described = cast.ref(noun)
    if described is not None and (cast.clusters[described].named or noun.dep_ not in MODIFYING):
        return described
    word, best = noun.lemma_.lower(), None
    for ref, cluster in enumerate(cast.clusters):
        if (
            cluster.type == "Institution"
            and ref != described
            and any(word in {name.split()[-1].lower(), name.split()[0].lower()} for name in cluster.names if name)
        ):
            for mention in cluster.mentions:
                distance = noun.idx - mention.span.start
                rank = (distance < 0, abs(distance))
                if best is None or rank < best[0]:
                    best = (rank, ref)
    return best[1] if best else described


def is_strange(token: "Token") -> bool:
    """Whether a word before a title's head is no word of titles but a name the article's cast does not have."""
    listed = words("topic", "title-modifier", "post", "passing") | SIDES | UNITS
    return token.tag_ in {"NNP", "NNPS"} and token.text[0].isupper() and token.lower_ not in listed
