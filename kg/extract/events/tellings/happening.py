"""One happening out of its several mentions: "a 48-hour strike", "the strike", "they walked out".

Mentions that tell of it outright come first; a headline, "the striking doctors" and a bare "the strike" then join what the text has told.
"""

from collections.abc import Iterable

from kg.extract.events.parties.around import MUTUAL, PUBLIC
from kg.extract.events.settings.dates import DAY
from kg.extract.events.tellings.factuality import Status
from kg.extract.events.tellings.mentioned import Mentioned
from kg.extract.events.tellings.retold import agree, is_called_otherwise, is_of_another_year, is_same, is_timely
from kg.model import Ref

STATUSES: tuple[Status, ...] = ("called_off", "ongoing", "happened", "planned")
"""Best known first: of a strike announced, begun and called off, its end is what became of it."""
LENDERS = {
    "Talks": MUTUAL | {"Strike"},
    "Agreement": MUTUAL,
    "Strike": frozenset({"Strike", "HungerStrike"}),
    "CourtRuling": frozenset({"CourtRuling", "Arrest"}),
}
"""From whom a happening told without its parties may take them: "More discussions will follow", "Sentencing is due in May"."""


class Happening:
    """The mentions of one happening."""

    def __init__(self, first: Mentioned) -> None:
        self.mentions = [first]
        self.lent: tuple[Ref, ...] = ()
        self.hurt: tuple[Ref, ...] = ()
        self.scene: Ref | None = None
        self.day: str | None = None
        self.is_undone = False

    @property
    def kind(self) -> str:
        return self.mentions[0].kind

    @property
    def start(self) -> int:
        return self.mentions[0].occurrence.start

    @property
    def parties(self) -> frozenset[Ref]:
        return frozenset[Ref]().union(*(mention.parties for mention in self.mentions))

    @property
    def actors(self) -> tuple[Ref, ...]:
        return tuple(dict.fromkeys(ref for mention in self.mentions for ref in mention.actors)) or self.lent

    @property
    def targets(self) -> tuple[Ref, ...]:
        actors = self.actors
        done_to = [ref for mention in self.mentions for ref in mention.targets]
        return tuple(dict.fromkeys(ref for ref in (*done_to, *self.hurt) if ref not in actors))

    @property
    def date(self) -> str | None:
        """The most precise date, that of its end last; of several, the first told; a strike and an order have that of its beginning."""
        dated = [mention for mention in self.mentions if mention.date]
        if self.kind == "Order":
            dated = [mention for mention in dated if mention.standing != "called_off"] or dated
        days = [mention.date for mention in dated if mention.date and len(mention.date) == DAY]
        if self.kind in {"Strike", "HungerStrike"} and days:
            return min(days)
        return max(dated, key=lambda m: (len(m.date or ""), m.standing != "called_off")).date if dated else None

    @property
    def place(self) -> Ref | None:
        """The place that stands nearest to a mention."""
        return min(((m.place[0] + 0.15 * min(at, 4), m.place[1]) for at, m in enumerate(self.mentions) if m.place), default=(0.0, None))[1]

    @property
    def status(self) -> Status:
        strong = [m for m in self.mentions if not m.weak] or self.mentions
        told = [m.standing for m in strong if not (m.presumed or (m.headline and m.standing == "happened"))] or [m.standing for m in strong]
        return next((status for status in STATUSES if status in told), "planned")

    @property
    def main(self) -> Mentioned:
        """The mention that tells most."""
        return max(
            self.mentions, key=lambda m: (m.standing != "mentioned", not m.headline, bool(m.parties) + bool(m.date), -m.occurrence.start)
        )

    @property
    def is_told(self) -> bool:
        return any(mention.standing != "mentioned" for mention in self.mentions)


def happenings(mentions: Iterable[Mentioned]) -> list[Happening]:
    """The mentions of an article gathered by the happening they tell of; those nothing tells of outright are left out."""
    made = list(mentions)
    found: list[Happening] = []
    for mention in made:
        if not mention.weak and not mention.headline:
            _join(found, mention, _gone_on_with(found, mention) or [h for h in found if is_same(h, mention)] or _leaned_on(found, mention))
    for mention in made:
        if mention.weak or mention.headline:
            _join(found, mention, _gone_on_with(found, mention) or _pointed_at(found, mention))
    told = sorted((happening for happening in found if happening.is_told), key=lambda happening: happening.start)
    _lend(told)
    return told


def _gone_on_with(found: list[Happening], mention: Mentioned) -> list[Happening]:
    """The happening whose clause the mention goes on with: "stormed in, | killing two"."""
    if not mention.part_of:
        return []
    return [h for h in found if h.kind == mention.kind and any(m.occurrence.head.i in mention.part_of for m in h.mentions)]


def _leaned_on(found: list[Happening], mention: Mentioned) -> list[Happening]:
    """What a bare "the strike" can mean, whoever is said to join it."""
    if not mention.anaphoric:
        return []
    lasting = [h for h in found if h.kind == mention.kind and h.kind in PUBLIC and not is_of_another_year(h, mention)]
    return lasting or [h for h in found if h.kind == mention.kind and is_timely(h, mention)]


def _pointed_at(found: list[Happening], mention: Mentioned) -> list[Happening]:
    """What a headline or a passing mention means: a fitting happening, else the first told, or the last before it."""
    kin = [h for h in found if h.kind == mention.kind or is_called_otherwise(h, mention)]
    fitting = [h for h in kin if is_same(h, mention)]
    if fitting or (mention.in_war and mention.targets) or (mention.date and all(h.date and not agree(h.date, mention.date) for h in kin)):
        return fitting
    before = [h for h in kin if h.start < mention.occurrence.start]
    return kin[:1] if mention.headline else before[-1:] or kin[:1]


def _join(found: list[Happening], mention: Mentioned, fitting: list[Happening]) -> None:
    """Adds the mention to the happening it shares most parties with, the last told before it (for a headline the first), or begins one."""
    if not fitting:
        found.append(Happening(mention))
        return
    later = -1 if mention.headline else 1
    nearest = max(
        fitting, key=lambda h: (len(h.parties & mention.parties), later * h.mentions[-1].occurrence.start, later * found.index(h))
    )
    nearest.mentions.append(mention)


def _talkers(deal: Happening, later: list[Happening]) -> tuple[Ref, ...]:
    """Who struck a deal in talks told of in the same sentence: "The deal came at the end of a meeting between them"."""
    here = deal.mentions[0].occurrence.head.sent.start
    talks = [h for h in later if h.kind == "Talks" and any(m.occurrence.head.sent.start == here for m in h.mentions)]
    return talks[0].actors if deal.kind == "Agreement" and talks else ()


def _lend(told: list[Happening]) -> None:
    for at, happening in enumerate(told):
        if happening.kind in LENDERS and not happening.parties:
            earlier = [h.actors + h.targets for h in told[:at] if h.kind in LENDERS[happening.kind] and h.parties]
            happening.lent = earlier[-1] if earlier else _talkers(happening, told[at:])
