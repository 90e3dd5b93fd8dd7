"""Officers of one body told in a row: "signed by the union's president, Ada Cole; | secretary |, Tom Roe; and | treasurer |, Ann Bell"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.lexicon import words
from kg.extract.roles.holders.named import Holding
from kg.extract.roles.spots import Names

if TYPE_CHECKING:
    from spacy.tokens import Token


def in_a_row(cast: Cast, names: Names, told: list[Holding]) -> Iterator[Holding]:
    """The holdings in order of reading, each post of a body that is told right behind another's being of the same body."""
    before: Holding | None = None
    for holding in sorted(told, key=lambda each: each.title.start):
        bare = holding.belongs is None and holding.title.determiner is None and holding.title.adjective is None
        if before is not None and bare and _is_officer(holding) and _goes_on(cast, names, before, holding):
            holding = holding._replace(belongs=before.belongs)
        yield holding
        if holding.belongs is not None and cast.type(holding.belongs) == "Institution" and _is_officer(holding):
            before = holding


def _is_officer(holding: Holding) -> bool:
    return holding.title.head.lemma_.lower() in words("body-post") | {"president", "general"}


def _goes_on(cast: Cast, names: Names, before: Holding, holding: Holding) -> bool:
    """Whether nothing but names and what joins them stands between two posts."""
    between = cast.doc[before.title.last : holding.title.first]
    return len(between) > 0 and before.title.head.sent == holding.title.head.sent and all(_joins(cast, names, token) for token in between)


def _joins(cast: Cast, names: Names, token: "Token") -> bool:
    named = names.tokens.get(token.i)
    if named is not None:
        return cast.type(named.ref) == "Person"
    return token.text in {",", ";", "(", ")", "."} or token.lower_ in words("honorific") | {"and", "&"} or token.like_num
