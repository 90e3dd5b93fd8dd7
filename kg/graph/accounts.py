"""What each article says of a fact, read off its claims' annotated fields."""

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import groupby
from typing import Any, NamedTuple, get_type_hints

import msgspec
from pyoxigraph import Literal, NamedNode

from kg.graph.nodes import XSD, Node, is_iri, moment, number
from kg.model import Claim, Fact, Ref, Span, Telling
from kg.terms import KG
from kg.vocabulary import terms


class Field(NamedTuple):
    """A field of a claim that is a statement of the graph: `iri` is its property's, `range` its values' class or datatype.

    `points` is whether its values are places of clusters.
    """

    name: str
    iri: str
    range: str
    default: object
    points: bool


class Account(NamedTuple):
    """One article's claims of one fact, in order of reading; the first is the one to show."""

    article: str
    claims: tuple[Claim, ...]

    @property
    def main(self) -> Claim:
        return self.claims[0]

    def repeats(self) -> bool:
        """Whether it says so in more than one place."""
        return len(self.claims) > 1 or self.main.also != ()

    def spans(self) -> list[Span]:
        return sorted({span for claim in self.claims for span in (claim.span, *claim.also)})

    def values(self, iris: Mapping[tuple[str, Ref], str]) -> Iterator[tuple[str, Node]]:
        """Each property with its value."""
        yield KG.polarity, Literal(self.main.polarity)
        if self.main.attributed_to is not None:
            yield KG.accordingTo, NamedNode(iris[self.article, self.main.attributed_to])
        for field, value in self.said():
            yield field.iri, self._node(field, value, iris)

    def said(self) -> Iterator[tuple[Field, str | float]]:
        """Each field with its value: all of one that holds several, of any other the first that says more than its default."""
        main, several = self.claims[0], len(self.claims) > 1
        for field in fields(type(main)):
            value = getattr(main, field.name)
            if isinstance(value, tuple):
                all_ = (one for claim in self.claims for one in getattr(claim, field.name)) if several else value
                yield from ((field, one) for one in dict.fromkeys(all_) if one is not None)
                continue
            if several:
                found = (getattr(claim, field.name) for claim in self.claims)
                value = next((value for value in found if value != field.default), value)
            if value is not None:
                yield field, value

    def _node(self, field: Field, value: str | float, iris: Mapping[tuple[str, Ref], str]) -> Node:
        if isinstance(value, str):
            return moment(value) if field.range == KG.PartialDate else Literal(value)
        return NamedNode(iris[self.article, int(value)]) if field.points else number(value)


def accounts(fact: Fact) -> Iterator[Account]:
    """An account for each article that tells `fact`, in the order of their ids."""
    if len(fact.tellings) == 1:
        yield Account(fact.tellings[0].article, (fact.tellings[0].claim,))
        return
    for article, tellings in groupby(sorted(fact.tellings, key=_place), key=lambda telling: telling.article):
        yield Account(article, tuple(telling.claim for telling in tellings))


def spoken_of(claim: Claim) -> Iterator[Ref]:
    """The clusters that the claim names: whom it speaks of, and inside whose speech it stands."""
    if claim.attributed_to is not None:
        yield claim.attributed_to
    for field in fields(type(claim)):
        if field.points:
            value = getattr(claim, field.name)
            if isinstance(value, int):
                yield value
            elif value is not None:
                yield from value


def _place(telling: Telling) -> tuple[str, Span, Span, bytes]:
    """Where it stands; of two claims over the same words, whichever comes first as JSON, so that the order of finding is moot."""
    return telling.article, telling.claim.span, telling.claim.evidence, msgspec.json.encode(telling.claim)


@cache
def fields(kind: type[Claim]) -> tuple[Field, ...]:
    """The fields of `kind` that are annotated with a property, as `Annotated[Ref, KG.holder]` is."""
    defaults: dict[str, Any] = {field.name: field.default for field in msgspec.structs.fields(kind)}
    hints = get_type_hints(kind, include_extras=True)
    ranges = {note: term.range for note, term in terms().items()}
    return tuple(
        Field(name, note, range := ranges.get(note, ""), defaults[name], not range.startswith(XSD) and range != KG.PartialDate)
        for name, hint in hints.items()
        for note in getattr(hint, "__metadata__", ())
        if isinstance(note, str) and is_iri(note)
    )
