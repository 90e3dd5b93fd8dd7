"""Whom "the two countries", "both leaders", "the two sides" mean: the two of the kind that were named just before."""

from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.names.known.gazetteer import countries
from kg.model import Ref

if TYPE_CHECKING:
    from spacy.tokens import Token

LANDS = frozenset({"country", "nation", "neighbour", "neighbor", "government", "state"})
PEOPLE = frozenset({"leader", "minister", "premier", "president", "official", "man", "diplomat", "envoy", "politician", "counterpart"})
SIDES = frozenset({"side", "party"})
NEAR = 600
"""Characters within which the two are named before."""


def the_two(cast: Cast, token: "Token") -> tuple[Ref, ...]:
    """The two named last before "the two countries", or nobody where they are not two of the kind."""
    called = token.lemma_.lower()
    if called not in LANDS | PEOPLE | SIDES or token.tag_ != "NNS" or not any(child.lower_ in {"two", "both"} for child in token.lefts):
        return ()
    lands = _two(_named_before(cast, token, "Place")) if called in LANDS | SIDES else ()
    if not lands and called in SIDES:
        return _joined_before(cast, token)
    return lands or (_two(_named_before(cast, token, "Person")) if called in PEOPLE else ())


def _joined_before(cast: Cast, token: "Token") -> tuple[Ref, ...]:
    """The two told of together last: "the union and the ministry met. Both | sides |"."""
    for at in range(token.i - 1, max(-1, token.i - NEARBY), -1):
        before = cast.doc[at]
        if before.dep_ != "conj" and any(child.dep_ == "conj" for child in before.rights) and len(refs := cast.refs(before)) == PAIR:
            return refs if all(cast.type(ref) != "Place" for ref in refs) else ()
    return ()


NEARBY = 60
"""Tokens within which the two are told of together."""
PAIR = 2


def _named_before(cast: Cast, token: "Token", sort: str) -> list[Ref]:
    """The countries or persons named within reach before the token, the last first."""
    found: dict[int, Ref] = {}
    for ref, cluster in enumerate(cast.clusters):
        if cluster.type != sort or not cluster.named or (sort == "Place" and countries().isdisjoint(cluster.names)):
            continue
        for mention in cluster.mentions:
            if token.idx - NEAR <= mention.span.start < token.idx:
                found[mention.span.start] = ref
    return list(dict.fromkeys(found[at] for at in sorted(found, reverse=True)))


def _two(refs: list[Ref]) -> tuple[Ref, ...]:
    return tuple(refs) if len(refs) == 2 else ()
