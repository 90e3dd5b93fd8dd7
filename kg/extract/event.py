"""Events: strikes, protests, talks, arrests …, as far as they happened, are going on or are announced."""

from typing import Annotated, Literal

from kg.model import Claim, Ref
from kg.terms import KG

Kind = Literal[
    "strike", "hunger_strike", "protest", "talks", "agreement", "resignation", "removal",
    "appointment", "arrest", "attack", "court_ruling", "order",
]  # fmt: skip


class Event(Claim, frozen=True, kw_only=True):
    """A happening; `span` is the word or phrase that names it. `date` is no more precise than the text: 2024-10-04, 2024-10 or 2024."""

    kind: Kind
    actors: Annotated[tuple[Ref, ...], KG.actor] = ()
    targets: Annotated[tuple[Ref, ...], KG.target] = ()
    place: Annotated[Ref | None, KG.place] = None
    date: Annotated[str | None, KG.date] = None
    status: Annotated[Literal["happened", "ongoing", "planned", "called_off"], KG.status] = "happened"

    def types(self) -> tuple[str, ...]:
        return (f"{KG}{self.kind.title().replace('_', '')}",)
