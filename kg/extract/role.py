"""Roles: "Punjab chief minister Bhagwant Mann", "Ada Cole, who chairs the union"."""

from typing import Annotated

from kg.model import Claim, Ref
from kg.terms import KG


class Role(Claim, frozen=True, kw_only=True):
    """A post, occupation or function that a named person holds or held; `span` is the bare title."""

    holder: Annotated[Ref, KG.holder]
    title: Annotated[str, KG.title]
    of: Annotated[Ref | None, KG.of] = None
    since: Annotated[str | None, KG.since] = None
    until: Annotated[str | None, KG.until] = None

    def types(self) -> tuple[str, ...]:
        return (KG.Role,)
