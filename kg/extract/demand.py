"""Demands: "Teachers called on the ministry to raise pay." """

from collections.abc import Iterator
from typing import Annotated, Literal

from kg.extract.asks import Ask
from kg.extract.cast import Cast
from kg.extract.conditions import conditions
from kg.extract.pleas import pleas
from kg.extract.pressing import pressings
from kg.extract.wishes import wishes
from kg.model import Claim, Ref
from kg.terms import KG


class Demand(Claim, frozen=True, kw_only=True):
    """Something an agent demands, asks, seeks or presses for; `span` is the thing demanded."""

    demanded_by: Annotated[tuple[Ref, ...], KG.demandedBy] = ()
    demanded_from: Annotated[Ref | None, KG.demandedFrom] = None
    content: Annotated[str, KG.content]
    status: Annotated[Literal["open", "met", "partly_met", "rejected", "withdrawn"], KG.status] = "open"
    date: Annotated[str | None, KG.date] = None

    def types(self) -> tuple[str, ...]:
        return (KG.Demand,)


RULES = (pressings, pleas, conditions, wishes)


def claims(cast: Cast) -> Iterator[Demand]:
    """Every demand of the article, once."""
    for ask in sorted((ask for rule in RULES for ask in rule(cast)), key=lambda ask: ask.trigger.i):
        if ask.by:
            yield from _demands(cast, ask)


def _demands(cast: Cast, ask: Ask) -> Iterator[Demand]:
    for thing in ask.things:
        span = cast.span(thing.start, thing.end)
        yield Demand(
            span=span,
            evidence=cast.sentence(ask.trigger),
            rule=ask.rule,
            demanded_by=ask.by,
            demanded_from=ask.asked,
            content=span.text,
            status=ask.status,  # type: ignore[arg-type]
        )
