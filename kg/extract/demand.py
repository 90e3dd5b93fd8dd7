"""Demands: "Teachers called on the ministry to raise pay." """

from typing import Annotated, Literal

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
