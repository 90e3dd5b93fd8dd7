"""Events: strikes, protests, talks, arrests …, as far as they happened, are going on or are announced."""

import re
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Annotated, Literal, get_args

from kg.extract.cast import Cast
from kg.extract.factuality import Standing, Status, standing
from kg.extract.happening import Happening, Mentioned, happenings
from kg.extract.lexicon import words
from kg.extract.participants import Parties, own_subject, parties, subjects
from kg.extract.sense import sense
from kg.extract.setting import Setting
from kg.extract.triggers import Occurrence, occurrences
from kg.model import Claim, Ref
from kg.terms import KG

if TYPE_CHECKING:
    from spacy.tokens import Token

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
    setting = Setting(cast)
    for happening in happenings(_mentioned(cast, setting)):
        main = happening.main
        occurrence = main.occurrence
        actors = happening.actors or _implied(cast, happening.kind)
        targets = happening.targets
        if not (actors or targets or happening.date):
            continue
        yield Event(
            span=cast.span(occurrence.start, occurrence.end),
            evidence=cast.sentence(occurrence.head),
            rule=f"{happening.kind.lower()}-{'noun' if occurrence.nominal else 'verb'}",
            also=tuple(cast.span(m.occurrence.start, m.occurrence.end) for m in happening.mentions if m is not main),
            kind=KINDS[happening.kind],
            actors=actors,
            targets=tuple(ref for ref in targets if ref not in actors),
            place=setting.chief_place() if happening.place is None and happening.kind == "Protest" else happening.place,
            date=happening.date,
            status=_status(happening, cast.reading.article.published),
        )


def _status(happening: Happening, published: str | None) -> Status:
    """What became of it, as far as the kind allows: an arrest does not go on, a strike begun these days does."""
    status = happening.status
    if status == "called_off" and happening.kind not in words("can-be-called-off"):
        return "happened"
    if status == "ongoing" and happening.kind not in words("can-go-on"):
        return "happened"
    if (
        status == "happened"
        and happening.kind in {"Strike", "HungerStrike"}
        and not happening.main.plural
        and _recent(happening.date, published)
    ):
        return "ongoing"
    return status


def _recent(day: str | None, published: str | None) -> bool:
    """Whether a date is of the week before the article; what is told without a date is."""
    if not day or not published:
        return True
    return len(day) == 10 and 0 <= (date.fromisoformat(published) - date.fromisoformat(day)).days <= 7


def _mentioned(cast: Cast, setting: Setting) -> Iterator[Mentioned]:
    headline = _headline_end(cast)
    for occurrence in occurrences(cast.doc):
        head, nominal = occurrence.head, occurrence.nominal
        if occurrence.kind not in KINDS or head.i in cast.skip or setting.is_time(head):
            continue
        found = parties(cast, occurrence)
        kind = sense(cast, occurrence, found)
        stands = _attributed(occurrence) or standing(head, nominal) if kind else None
        if stands is None or kind is None:
            continue
        involved = found.actors + found.targets
        before = {child.lower_ for child in head.lefts}
        owned = any(child.dep_ == "poss" for child in head.lefts)
        pointing = nominal and bool(before & POINTING)
        definite = owned or bool(before & DEFINITE)
        time = None if pointing else setting.time(head, going_on=stands == "ongoing")
        known = bool(involved) or time is not None
        if time and time.relation == "since" and stands == "happened" and kind in words("can-go-on"):
            stands = "ongoing"
        stands = _told(occurrence, kind, stands, found, known and (definite or _named_by(cast, occurrence)), headline)
        yield Mentioned(
            occurrence,
            kind,
            stands,
            found.actors,
            found.targets,
            time.value if time else None,
            (0.0, found.place) if found.place is not None else setting.place(head),
            nominal and head.tag_ in {"NNS", "NNPS"},
            definite or not nominal,
            occurrence.modified is not None or stands == "mentioned" or pointing or (owned and kind == "Order" and not _explained(head)),
            head.idx < headline,
            bool(involved) and all(_is_crowd(cast, ref, kind) for ref in involved),
            nominal and not definite and bool(before & words("fresh")),
            bool(before & {"the", "this"}) and not found.own and kind in {"Strike", "HungerStrike", "Protest", "Talks"},
            head.head.i if kind == "Attack" and not nominal and head.dep_ in {"advcl", "conj", "xcomp"} and not own_subject(head) else None,
            any(cast.clusters[ref].named for ref in found.targets),
            tuple(_telling(cast, ref) for ref in involved),
        )


DEFINITE = frozenset({"the", "this", "that", "these", "those", "its", "their", "his", "her", "our"})
POINTING = frozenset({"this", "these", "such"})


def _told(occurrence: Occurrence, kind: str, stands: Standing, found: Parties, known: bool, headline: int) -> Standing:
    """How a mention stands once its parties are known."""
    head, nominal = occurrence.head, occurrence.nominal
    if stands == "mentioned" and nominal and known:
        return "happened"
    if nominal:
        announced = head.dep_ == "dobj" and head.head.lemma_ == "announce"
        return "happened" if stands == "planned" and announced and kind not in {"Strike", "Protest", "Talks", "HungerStrike"} else stands
    if _habitual(occurrence, headline) or (kind == "Attack" and _unattributed(occurrence, found)):
        return "mentioned"
    aside = kind == "Protest" and head.lemma_ == "protest" and head.dep_ == "advcl" and head.tag_ == "VBG"
    return "mentioned" if aside else stands


def _attributed(occurrence: Occurrence) -> Standing | None:
    """ "the striking workers" are on strike, "the arrested students" were arrested."""
    if occurrence.modified is None:
        return None
    return "ongoing" if occurrence.head.lower_.endswith("ing") else "happened"


def _named_by(cast: Cast, occurrence: Occurrence) -> bool:
    """Whether somebody's name stands before the noun: "United States sanctions"."""
    return any(
        child.dep_ in {"compound", "nmod"} and child.pos_ == "PROPN" and cast.ref(child) is not None for child in occurrence.head.lefts
    )


def _explained(noun: "Token") -> bool:
    """Whether the noun says what it is about: "the government's decision to double it"."""
    return any(child.dep_ in {"acl", "relcl", "prep"} and child.lower_ not in {"on", "in"} for child in noun.rights)


def _headline_end(cast: Cast) -> int:
    article = cast.reading.article
    at = article.text.find(article.headline) if article.headline else -1
    return at + len(article.headline or "") if at >= 0 else 0


def _habitual(occurrence: Occurrence, headline: int) -> bool:
    """A simple present outside the headline says what happens at times: "The board appoints the judges"."""
    head = occurrence.head
    return head.tag_ in {"VBZ", "VBP"} and head.idx >= headline and occurrence.kind in {"Attack", "Arrest", "Appointment", "Removal"}


def _unattributed(occurrence: Occurrence, found: Parties) -> bool:
    """ "Three people were killed": by whom or what, other places must tell; a virus kills too."""
    by_something = any(child.lower_ == "by" and child.dep_ in {"agent", "prep"} for child in occurrence.head.rights)
    if (
        occurrence.head.lemma_ != "kill"
        or by_something
        or (found.actors and not any(child.lower_ == "it" for child in subjects(occurrence.head)))
    ):
        return False
    return not any(child.lemma_ in words("attacking") for child in subjects(occurrence.head))


def _is_crowd(cast: Cast, ref: Ref, kind: str) -> bool:
    """Whether the group is named for the happening itself: protesters protest, strikers strike."""
    wanted = words("protester") if kind == "Protest" else words("striker") if kind == "Strike" else frozenset[str]()
    return cast.type(ref) == "Group" and any(word.lower() in wanted for name in cast.clusters[ref].names for word in name.split())


def _implied(cast: Cast, kind: str) -> tuple[Ref, ...]:
    """The protesters of a protest for which nobody else is named."""
    return tuple(ref for ref in range(len(cast.clusters)) if _is_crowd(cast, ref, kind))[:1]


def _telling(cast: Cast, ref: Ref) -> frozenset[str]:
    """The words of a party's names that tell who it is, without plural endings."""
    if cast.type(ref) not in {"Group", "Institution"}:
        return frozenset()
    found = {word for name in cast.clusters[ref].names for word in re.findall(r"[a-z]{4,}", name.lower())}
    return frozenset(word.removesuffix("s") for word in found - words("common-in-names"))
