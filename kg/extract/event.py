"""Events: strikes, protests, talks, arrests …, as far as they happened, are going on or are announced."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated, Literal, get_args

from kg.extract.cast import Cast
from kg.extract.events.kinds.ordering import OFFICIALLY, is_of_inquiry
from kg.extract.events.scenes.elsewhere import stage
from kg.extract.events.settings.setting import Setting
from kg.extract.events.tellings.casualties import add_casualties
from kg.extract.events.tellings.factuality import Status
from kg.extract.events.tellings.happening import Happening, happenings
from kg.extract.events.tellings.mentioned import Mentioned, is_crowd, mentioned
from kg.extract.lexicon import words
from kg.extract.statements.quotations.firsthand import firsthand
from kg.model import Claim, Ref
from kg.terms import KG

Kind = Literal[
    "strike", "hunger_strike", "protest", "talks", "agreement", "resignation", "removal",
    "appointment", "arrest", "attack", "court_ruling", "order",
]  # fmt: skip
KINDS: dict[str, Kind] = {kind.title().replace("_", ""): kind for kind in get_args(Kind)}
RECENT = 7
"""Days within which a strike that began is taken to go on, where nothing says that it ended."""

LATE = 3
"""Months within which protests that began are taken to go on."""

LASTING = frozenset({"offensive", "ground offensive", "military campaign", "siege", "besiege"})
"""Attacks that go on for long."""

FELT = frozenset({"curfew", "lockdown", "blackout", "ban", "emergency", "shutdown", "restriction"})
"""Orders that are told by where they are felt."""

CROWDS = frozenset({"hundred", "hundreds", "thousand", "thousands", "dozen", "dozens", "score", "scores", "many", "ten", "tens"})
"""Numbers that stand for people who have no name."""


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
    """Every event of the article once, with the places that tell it; what has neither party nor date is none, but for a curfew."""
    cast = cast.knowing(firsthand(cast))
    setting = Setting(cast)
    told = happenings(mentioned(cast, setting, frozenset(KINDS)))
    add_casualties(cast, told)
    stage(cast, setting, told)
    undone = {id(back): gone for back in told for gone in told if _takes_back(back, gone)}
    for gone in undone.values():
        gone.is_undone = True
    for happening in told:
        if id(happening) in undone:
            continue
        actors = happening.actors or _implied(cast, happening.kind)
        if actors or happening.targets or happening.date or _is_in_force(happening) or _is_by_many(happening):
            yield _event(cast, setting, happening, actors)


def _takes_back(back: Happening, gone: Happening) -> bool:
    """Whether those who had lost their posts get them again: a removal called off."""
    again = back.kind == "Appointment" and all("reinstat" in mention.occurrence.trigger.lemma for mention in back.mentions)
    return again and gone.kind == "Removal" and not set(back.targets).isdisjoint(gone.targets)


def _is_in_force(happening: Happening) -> bool:
    """Whether a place is under an order, whoever gave it, or something was approved: "a curfew in Kandy", "was disallowed"."""
    heads = [mention.occurrence.head for mention in happening.mentions if not mention.weak]
    if happening.kind == "Order" and any(head.tag_ == "VBN" and (head.lemma_ in OFFICIALLY or is_of_inquiry(head)) for head in heads):
        return True
    told = {mention.occurrence.head.lemma_.lower() for mention in happening.mentions}
    if happening.kind == "Order" and happening.scene is not None and told & {"curfew", "blackout"}:
        return True
    return happening.kind == "Order" and happening.place is not None and not told.isdisjoint(FELT)


def _is_by_many(happening: Happening) -> bool:
    """Whether people without a name take part: "Hundreds were arrested", "Thousands marched in Kandy"."""
    verbs = [m.occurrence.head for m in happening.mentions if not m.weak and not m.occurrence.nominal]
    return any(one.lemma_.lower() in CROWDS for verb in verbs for one in verb.children if one.dep_ in {"nsubj", "nsubjpass", "dobj"})


def _event(cast: Cast, setting: Setting, happening: Happening, actors: tuple[Ref, ...]) -> Event:
    main = happening.main.occurrence
    return Event(
        span=cast.span(main.start, main.end),
        evidence=cast.sentence(main.head),
        rule=f"{happening.kind.lower()}-{'noun' if main.nominal else 'verb'}",
        also=tuple(cast.span(m.occurrence.start, m.occurrence.end) for m in happening.mentions if m.occurrence is not main),
        kind=KINDS[happening.kind],
        actors=actors,
        targets=tuple(ref for ref in happening.targets if ref not in actors),
        place=happening.scene,
        date=None if _is_to_take_effect(happening, cast.reading.article.published) else happening.day,
        status=_status(happening, cast.reading.article.published),
    )


def _implied(cast: Cast, kind: str) -> tuple[Ref, ...]:
    """The protesters of a protest for which nobody else is named."""
    return tuple(ref for ref in range(len(cast.clusters)) if is_crowd(cast, ref, kind))[:1]


def _status(happening: Happening, published: str | None) -> Status:
    """What became of it, as far as kind and date allow: a strike begun these days goes on, a later day comes."""
    status, kind = _told_status(happening), happening.kind
    if happening.is_undone or _is_to_take_effect(happening, published):
        return "called_off" if happening.is_undone else status
    if status != "called_off" and published and happening.date and happening.date > published:
        return "planned"
    if status != "happened":
        return status
    if kind in {"Strike", "HungerStrike"}:
        begun = not happening.main.plural and _is_recent(happening.date, published)
        return "ongoing" if begun or any(mention.occurrence.modified for mention in happening.mentions) else status
    if kind == "Attack" and any(mention.occurrence.trigger.lemma in LASTING for mention in happening.mentions):
        return "ongoing" if _is_of_these_years(happening.date, published) else status
    if kind == "Order" and _is_recent(happening.date, published) and any(_is_lived_under(mention) for mention in happening.mentions):
        return "ongoing"
    waves = kind == "Protest" and all(mention.plural for mention in happening.mentions)
    return "ongoing" if waves and _is_of_late(happening.date, published) else status


def _told_status(happening: Happening) -> Status:
    """What the text says of it, as far as its kind allows: an arrest does not go on, who "is resigning" will."""
    status, kind = happening.status, happening.kind
    if status == "ongoing" and kind not in words("can-go-on"):
        to_come = kind in {"Appointment", "Resignation"} and not happening.main.occurrence.nominal
        return "planned" if to_come else "happened"
    return "happened" if status == "called_off" and kind not in words("can-be-called-off") else status


def _is_to_take_effect(happening: Happening, published: str | None) -> bool:
    """Whether what has been ordered or ruled is dated by the day on which it will take effect: "declared tomorrow a holiday"."""
    ruled = happening.kind in {"Order", "CourtRuling", "Agreement"} and _told_status(happening) == "happened" and not happening.main.plural
    return bool(ruled and published and happening.date and happening.date > published)


def _is_lived_under(mention: Mentioned) -> bool:
    """ "calm amid a curfew", "the town under lockdown"."""
    noun = mention.occurrence.head
    return noun.lemma_.lower() in FELT and noun.dep_ == "pobj" and noun.head.lower_ in {"amid", "under"}


def _is_recent(day: str | None, published: str | None) -> bool:
    """Whether a date is of the days before the article; what is told without a date is."""
    if not day or not published:
        return True
    return len(day) == 10 and 0 <= (date.fromisoformat(published) - date.fromisoformat(day)).days <= RECENT


def _is_of_these_years(day: str | None, published: str | None) -> bool:
    """Whether a date is of the article's year or the one before: an offensive begun then goes on; one without a date does."""
    return not day or not published or int(published[:4]) - int(day[:4]) <= 1


def _is_of_late(month: str | None, published: str | None) -> bool:
    """Whether a date is a month not long before the article: protests that began then, without a day, go on."""
    if not month or not published or len(month) != 7:
        return False
    then, now = date.fromisoformat(f"{month}-01"), date.fromisoformat(published)
    return 0 <= (now.year - then.year) * 12 + now.month - then.month <= LATE
