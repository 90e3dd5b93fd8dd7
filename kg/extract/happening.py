"""One happening out of its several mentions: "a 48-hour strike", "the strike", "they walked out".

Mentions that tell of it outright come first; a headline, "the striking doctors" and a bare "the strike" then join what the text has told.
"""

from collections.abc import Iterable
from typing import NamedTuple

from kg.extract.factuality import Standing, Status
from kg.extract.triggers import Occurrence
from kg.model import Ref

MUTUAL = frozenset({"Talks", "Agreement"})
COUNTED = frozenset({"Strike"})
LASTING = frozenset({"Strike", "HungerStrike", "Protest"})
BY_TARGET = frozenset({"Arrest", "Removal", "Appointment", "CourtRuling"})


class Mentioned(NamedTuple):
    """A happening as one place tells it.

    `weak` mentions point at a happening more than they tell of it; `crowd` ones name as parties only those the kind itself implies
    ("the protesters"); `fresh` ones say that they are another
    ("more discussions", "a second strike"); `anaphoric` ones lean on what was told
    before ("the strike"); `part_of` is the head of the mention whose clause this one goes on with ("stormed in, killing two"); `singled_out` ones
    have targets with names of their own; `names` are the telling words of each party's names.
    """

    occurrence: Occurrence
    kind: str
    standing: Standing
    actors: tuple[Ref, ...]
    targets: tuple[Ref, ...]
    date: str | None
    place: tuple[float, Ref] | None
    plural: bool
    definite: bool
    weak: bool
    headline: bool
    crowd: bool
    fresh: bool
    anaphoric: bool
    part_of: int | None
    singled_out: bool
    names: tuple[frozenset[str], ...]

    @property
    def parties(self) -> frozenset[Ref]:
        return frozenset(self.actors) | frozenset(self.targets)


class Happening:
    """The mentions of one happening."""

    def __init__(self, first: Mentioned) -> None:
        self.mentions = [first]
        self.lent: tuple[Ref, ...] = ()

    @property
    def kind(self) -> str:
        return self.mentions[0].kind

    @property
    def parties(self) -> frozenset[Ref]:
        return frozenset[Ref]().union(*(m.parties for m in self.mentions))

    @property
    def actors(self) -> tuple[Ref, ...]:
        return tuple(dict.fromkeys(ref for m in self.mentions for ref in m.actors)) or self.lent

    @property
    def targets(self) -> tuple[Ref, ...]:
        actors = self.actors
        return tuple(dict.fromkeys(ref for m in self.mentions for ref in m.targets if ref not in actors))

    @property
    def date(self) -> str | None:
        """The most precise date; of several, the first told."""
        dates = [m.date for m in self.mentions if m.date]
        return max(dates, key=len, default=None)

    @property
    def place(self) -> Ref | None:
        """The place that stands nearest to a mention."""
        return min((m.place for m in self.mentions if m.place is not None), default=(0.0, None))[1]

    @property
    def status(self) -> Status:
        told = [m.standing for m in self.mentions if not m.weak] or [m.standing for m in self.mentions]
        if "called_off" in told:
            return "called_off"
        if "ongoing" in told:
            return "ongoing"
        if "happened" in told:
            return "happened"
        return "planned"

    @property
    def main(self) -> Mentioned:
        """The mention that tells most."""
        return max(
            self.mentions, key=lambda m: (m.standing != "mentioned", not m.headline, bool(m.parties) + bool(m.date), -m.occurrence.start)
        )

    @property
    def real(self) -> bool:
        return any(m.standing != "mentioned" for m in self.mentions)


def happenings(mentions: Iterable[Mentioned]) -> list[Happening]:
    """The mentions of an article gathered by the happening they tell of; those nothing tells of outright are left out."""
    told = list(mentions)
    found: list[Happening] = []
    for mention in [m for m in told if not m.weak and not m.headline]:
        whole = [
            h
            for h in found
            if mention.part_of is not None and h.kind == mention.kind and any(m.occurrence.head.i == mention.part_of for m in h.mentions)
        ]
        leaned_on = [h for h in found if mention.anaphoric and h.kind == mention.kind and (_timely(h, mention) or h.kind in LASTING)]
        _join(found, mention, whole or [h for h in found if _same(h, mention)] or leaned_on)
    for mention in [m for m in told if m.weak or m.headline]:
        kin = [h for h in found if h.kind == mention.kind or _under_another_name(h, mention)]
        fitting = [h for h in kin if _same(h, mention)]
        if not fitting and not (mention.date and all(h.date and not _agree(h.date, mention.date) for h in kin)):
            fitting = kin[:1] if mention.headline else _nearest(kin, mention)
        _join(found, mention, fitting)
    real = sorted((h for h in found if h.real), key=lambda h: h.mentions[0].occurrence.start)
    _lend(real)
    return real


def _join(found: list[Happening], mention: Mentioned, fitting: list[Happening]) -> None:
    if fitting:
        latest = -1 if mention.headline else 1
        max(
            fitting, key=lambda h: (len(h.parties & mention.parties), latest * h.mentions[-1].occurrence.start, latest * found.index(h))
        ).mentions.append(mention)
    else:
        found.append(Happening(mention))


def _nearest(kin: list[Happening], mention: Mentioned) -> list[Happening]:
    before = [h for h in kin if h.mentions[0].occurrence.start < mention.occurrence.start]
    return before[-1:] or kin[:1]


def _lend(told: list[Happening]) -> None:
    """A happening told without its parties has those of the last of its kind: "More discussions will follow", "Sentencing is due in May"."""
    for at, happening in enumerate(told):
        if happening.kind in LENDING and not happening.parties:
            earlier = [h.actors + h.targets for h in told[:at] if h.kind in LENDING[happening.kind] and h.parties]
            happening.lent = earlier[-1] if earlier else ()


LENDING = {
    "Talks": MUTUAL,
    "Agreement": MUTUAL,
    "Strike": frozenset({"Strike"}),
    "CourtRuling": frozenset({"CourtRuling", "Arrest"}),
}


def _same(happening: Happening, mention: Mentioned) -> bool:
    """Whether nothing speaks against it: other parties, another date, one against several."""
    kind = mention.kind
    if happening.kind != kind and not _under_another_name(happening, mention):
        return False
    if not _timely(happening, mention) and not (
        kind in LASTING and mention.definite and mention.occurrence.nominal and (mention.anaphoric or mention.parties & happening.parties)
    ):
        return False
    if mention.fresh and not (mention.date and mention.date == happening.date):
        return False
    if kind in COUNTED and mention.plural != happening.mentions[0].plural and not mention.definite:
        return False
    if (
        kind == "Talks"
        and not mention.definite
        and mention.occurrence.nominal
        and {mention.standing, happening.status} & {"planned", "ongoing"}
        and mention.standing != happening.status
    ):
        return False
    ours, theirs = mention.parties, happening.parties
    if not ours or not theirs or mention.crowd or all(m.crowd for m in happening.mentions):
        return True
    leaning = mention.definite and mention.occurrence.nominal
    if kind in MUTUAL and not leaning and len(ours) > 1 and len(theirs) > 1 and not (ours <= theirs or theirs <= ours):
        return False
    if kind in BY_TARGET and mention.targets and happening.targets:
        return bool(set(mention.targets) & set(happening.targets))
    if kind == "CourtRuling" and mention.definite and not mention.targets:
        return True
    return _same_attack(happening, mention) if kind == "Attack" else bool(ours & theirs) or _kin(happening, mention)


def _same_attack(happening: Happening, mention: Mentioned) -> bool:
    """Whoever is hit in one attack is not who does it; those hit by other means are hit in another."""
    actors, targets = set(mention.actors), set(mention.targets)
    if actors & set(happening.targets) or targets & set(happening.actors):
        return False
    if targets & set(happening.targets) or (mention.definite and mention.occurrence.nominal and not targets):
        return True
    alike = any(_stem(mention) == _stem(m) or {_stem(mention), _stem(m)} <= LETHAL for m in happening.mentions)
    if actors & set(happening.actors):
        return alike or not targets or not happening.targets
    if mention.singled_out and targets and happening.targets:
        return False
    if not actors or not happening.actors:
        return alike and any(_stem(mention) == _stem(m) for m in happening.mentions) or (not targets and mention.definite)
    return _kin(happening, mention)


LETHAL = frozenset({"kill", "murd", "shoo", "stab", "assa", "stra", "gun ", "shot"})


def _stem(mention: Mentioned) -> str:
    return mention.occurrence.trigger.lemma[:4]


def _under_another_name(happening: Happening, mention: Mentioned) -> bool:
    """ "This order", "they were barred from gathering" after a court's order; "the strike" of one who fasts."""
    if happening.kind == "HungerStrike" and mention.kind == "Strike":
        return bool(mention.parties) and mention.parties <= happening.parties
    if happening.kind != "CourtRuling" or mention.kind != "Order" or mention.actors:
        return False
    ordered = any("order" in m.occurrence.trigger.lemma for m in happening.mentions)
    return bool(set(mention.targets) & set(happening.targets)) or (mention.occurrence.nominal and mention.definite) or ordered


def _timely(happening: Happening, mention: Mentioned) -> bool:
    return not mention.date or not happening.date or _agree(mention.date, happening.date)


def _kin(happening: Happening, mention: Mentioned) -> bool:
    """Whether one party's telling words are all in another's name: "dental surgeons", "Dental Surgeons' Association".

    After "the" one word in common will do.
    """
    loosely = mention.definite and mention.occurrence.nominal
    return any(
        one <= two or two <= one or (loosely and one & two)
        for m in happening.mentions
        for two in m.names
        for one in mention.names
        if one and two
    )


def _agree(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)
