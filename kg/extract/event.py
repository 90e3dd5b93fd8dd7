"""Events: strikes, protests, talks, arrests …, as far as they happened, are going on or are announced."""

import re
from collections.abc import Iterator
from typing import Annotated, Literal, get_args

from kg.extract.cast import Cast
from kg.extract.factuality import standing
from kg.extract.happening import Mentioned, happenings
from kg.extract.lexicon import words
from kg.extract.participants import parties
from kg.extract.sense import sense
from kg.extract.setting import Setting
from kg.extract.triggers import occurrences
from kg.model import Claim, Ref
from kg.terms import KG

Kind = Literal[
    "strike", "hunger_strike", "protest", "talks", "agreement", "resignation", "removal",
    "appointment", "arrest", "attack", "court_ruling", "order",
]  # fmt: skip


KINDS: dict[str, Kind] = {kind.title().replace("_", ""): kind for kind in get_args(Kind)}


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


def claims(cast: Cast) -> Iterator[Event]:
    """Every event of the article, each once, with the places that tell it."""
    for happening in happenings(_mentioned(cast)):
        main = happening.main
        occurrence = main.occurrence
        yield Event(
            span=cast.span(occurrence.start, occurrence.end),
            evidence=cast.sentence(occurrence.head),
            rule=f"{occurrence.kind.lower()}-{'noun' if occurrence.nominal else 'verb'}",
            also=tuple(cast.span(m.occurrence.start, m.occurrence.end) for m in happening.mentions if m is not main),
            kind=KINDS[happening.kind],
            actors=happening.actors,
            targets=happening.targets,
            place=happening.place,
            date=happening.date,
            status=happening.status,
        )


def _mentioned(cast: Cast) -> Iterator[Mentioned]:
    setting = Setting(cast)
    headline = _headline_end(cast)
    for occurrence in occurrences(cast.doc):
        head = occurrence.head
        if occurrence.kind not in KINDS or head.i in cast.skip or setting.is_time(head):
            continue
        stands = standing(head, occurrence.nominal)
        found = parties(cast, occurrence)
        kind = sense(cast, occurrence, found)
        if stands is None or kind is None:
            continue
        time = setting.time(head)
        yield Mentioned(
            occurrence,
            kind,
            stands,
            found.actors,
            found.targets,
            time.value if time else None,
            setting.place(head),
            occurrence.nominal and head.tag_ in {"NNS", "NNPS"} and kind != "Talks",
            not occurrence.nominal or any(c.lower_ in DEFINITE for c in head.lefts),
            head.dep_ == "amod",
            head.idx < headline,
            frozenset(_telling(cast, found.actors + found.targets)),
        )


DEFINITE = frozenset({"the", "this", "that", "these", "those", "its", "their", "his", "her", "our"})


def _headline_end(cast: Cast) -> int:
    article = cast.reading.article
    at = article.text.find(article.headline) if article.headline else -1
    return at + len(article.headline or "") if at >= 0 else 0


def _telling(cast: Cast, refs: tuple[Ref, ...]) -> Iterator[str]:
    """The words of the parties' names that tell who they are, without plural endings."""
    for ref in refs:
        if cast.type(ref) in {"Group", "Institution"}:
            for name in cast.clusters[ref].names:
                for word in re.findall(r"[a-z]{4,}", name.lower()):
                    if word not in words("common-in-names"):
                        yield word.removesuffix("s")
