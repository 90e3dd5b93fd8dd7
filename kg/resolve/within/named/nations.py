"""Bodies of which a country has one, called after it or after its people."""

import re

from kg.extract.names.known.demonyms import demonyms
from kg.extract.names.known.gazetteer import countries
from kg.resolve.names import folded

SERVICES = frozenset({"air force", "armed forces", "army", "military", "navy", "police"})
KINDS = SERVICES | {"central bank", "embassy", "government", "high commission", "parliament", "supreme court"}


STATE = re.compile(r"^(the )?((peoples |democratic |islamic |federal |socialist |arab )*republic of |kingdom of )?(?=.)")
"""What a country is called as a state before its name: "the People's Republic of" China."""


def nation_and_kind(name: str) -> tuple[str, str] | None:
    """The country whose one body of a kind is named, and the kind: "government of sri lanka", "sri lankan navy", "sri lanka navy"."""
    kind, of, whose = name.partition(" of ")
    if not of:
        kind = next((kind for kind in KINDS if name.endswith(f" {kind}")), "")
        whose = name.removesuffix(f" {kind}")
    whose = STATE.sub("", whose)
    country = folded(demonyms().get(whose, whose))
    known = whose in demonyms() or whose.title() in countries() or whose in {"us", "uk"}
    return (country, kind) if kind in KINDS and known else None
