"""Where and when a happening is, where the sentence that tells it does not say.

A protest, an attack or an arrest has a scene, which a report sets once and then takes for granted: the police who fired tear gas did so
at the protest told just before. A law or a resignation belongs to the country or state whose government or office it concerns.
"""

from collections.abc import Iterator
from itertools import chain, pairwise
from operator import itemgetter

from kg.extract.cast import Cast
from kg.extract.events.scenes.homes import homes
from kg.extract.events.scenes.narrated import add_days, is_behind
from kg.extract.events.scenes.nearby import nearest_place, struck_land
from kg.extract.events.scenes.realms import called_after, chief, land, named_in, realms
from kg.extract.events.scenes.visits import met_at, visits
from kg.extract.events.settings.dates import DAY
from kg.extract.events.settings.setting import Setting
from kg.extract.events.tellings.happening import Happening
from kg.extract.events.tellings.retold import agree
from kg.extract.grammar.clauses import prepositions, subjects
from kg.extract.grammar.moods import auxiliaries
from kg.extract.names.known.gazetteer import countries, divisions, is_land
from kg.model import Ref
from kg.nlp import sentence_of, sentences_of

STAGED = frozenset({"Protest", "Attack", "Arrest", "HungerStrike"})
"""Kinds that have a scene."""
OFFICIAL = frozenset({"Order", "Resignation", "Appointment", "Removal", "CourtRuling"})
"""Kinds that belong to the country, state or city of who acts or is acted upon."""
PROTESTS = frozenset({"Protest", "HungerStrike"})
AT_WORK = frozenset({"Strike", "Protest"})
"""Kinds that workers do in one place: who strikes there pickets there."""
STATEWIDE = frozenset({"statewide", "state-wide", "province-wide", "provincewide"})
WIDE = frozenset({"nationwide", "countrywide", "nation-wide", "country-wide", "national", "island-wide", "islandwide"})
BEFORE = 4
"""Words before a noun among which stands how wide it is."""
LEAVING = frozenset({"walk out", "walkout", "troop out", "storm out"})
"""What members do in their house, wherever what they protest against is."""
URBAN = frozenset({"city", "town", "capital"})
VAGUELY = URBAN | frozenset({"territory", "area", "region", "province", "district", "village", "island", "enclave"})
"""What places without a name are called after one that has been named."""
NEAR, NEXT = 3, 2
"""Sentences between two protests that share a scene (an attack or arrest has that of the next sentence alone), and a day."""


def stage(cast: Cast, setting: Setting, told: list[Happening]) -> None:
    """Gives each happening that is told without its place, or without its day, those of the scene it is part of."""
    order = {sentence.start: at for at, sentence in enumerate(sentences_of(cast.doc))}
    for happening in told:
        happening.scene, happening.day = _place(cast, setting, happening), happening.date or _only_day(setting, happening)
    for before, happening in pairwise(told):
        if happening.day is None and happening.kind == before.kind and happening.status == before.status and _is_added(happening):
            happening.day = before.day
    _share_scenes(cast, setting, told, order)
    add_days(setting, told)
    _settle(cast, setting, told, order)


def _share_scenes(cast: Cast, setting: Setting, told: list[Happening], order: dict[int, int]) -> None:
    """Gives what has a scene that of what is told beside it, first to protests, then to attacks and arrests; else the likeliest."""
    staged = [happening for happening in told if happening.kind in STAGED]
    days = {id(each): each.day for each in staged if each.day and len(each.day) == DAY and not _is_all_behind(each)}
    for happening in sorted(staged, key=lambda happening: happening.kind not in PROTESTS):
        _share(setting, happening, _nearest(happening, staged, order), days)
        if happening.kind == "Attack" and happening.scene in happening.actors:
            happening.scene = None
        if happening.scene is None:
            happening.scene = next((place for place in _likely(cast, setting, happening) if place is not None), None)


def _likely(cast: Cast, setting: Setting, happening: Happening) -> Iterator[Ref | None]:
    """Where it may be, the likeliest first: police of Galle arrest there; a protest is near, where the report is from or where most is."""
    if happening.kind == "Arrest":
        yield from (place for ref in happening.actors for place in called_after(cast, ref))
        return
    if happening.kind == "Attack":
        yield from struck_land(cast, happening.main.occurrence.head)
    if happening.kind == "Protest" and any(mention.occurrence.trigger.lemma in LEAVING for mention in happening.mentions):
        yield setting.filed_from()
        return
    if happening.kind in {"Protest", "Attack"}:
        yield nearest_place(cast, setting, happening.main.occurrence.head, happening.actors)
    if happening.kind in PROTESTS and happening.status != "planned":
        yield setting.filed_from()
    yield setting.chief_place(happening.actors if happening.kind == "Attack" else ())


def _settle(cast: Cast, setting: Setting, told: list[Happening], order: dict[int, int]) -> None:
    """Gives what is still nowhere the country it belongs to, or the place where those who take part are or do the like."""
    home, gone = land(cast), visits(cast)
    ruled = [happening for happening in told if happening.kind == "CourtRuling" and happening.scene is not None]
    for happening in told:
        if happening.scene is not None:
            continue
        ahead = happening.status == "planned"
        if happening.kind in OFFICIAL:
            sat = _where_others_ruled(happening, ruled, order) if happening.kind == "CourtRuling" else None
            happening.scene = next(_fronted(setting, happening), home) if sat is None else sat
        elif happening.kind in {"Protest", "Attack"} and home not in happening.actors:
            happening.scene = home
        elif happening.kind == "Agreement" or (happening.kind == "Talks" and not _is_by_phone(happening)):
            happening.scene = met_at(gone, happening.actors, happening.main.occurrence.start, ahead=ahead)
            if happening.scene is None and happening.kind == "Talks":
                happening.scene = _where_others_talk(cast, happening, told, order)
        elif happening.kind in AT_WORK and not ahead:
            happening.scene = _where_they_gather(happening, told, order)


def _where_others_talk(cast: Cast, talks: Happening, told: list[Happening], order: dict[int, int]) -> Ref | None:
    """ "They met in Galle. | Talks went on at night": the named place of talks a sentence away."""
    kin = [other for other in told if other.kind == "Talks" and other.place is not None]
    near = (other.scene for away, other in _nearest(talks, kin, order) if away <= 1)
    return next((ref for ref in near if ref is not None and cast.type(ref) == "Place" and cast.clusters[ref].named), None)


def _where_others_ruled(ruling: Happening, ruled: list[Happening], order: dict[int, int]) -> Ref | None:
    """ "A court in Galle jailed her. A driver was | acquitted": where the court is that ruled a sentence or two away."""
    others = (other for away, other in _nearest(ruling, ruled, order) if away <= NEXT)
    same = (other for other in others if not (ruling.actors and other.actors) or set(ruling.actors) & set(other.actors))
    return next((other.scene for other in same), None)


def _where_they_gather(strike: Happening, told: list[Happening], order: dict[int, int]) -> Ref | None:
    """ "Nurses on | strike picketed in Galle": where the same people protest."""
    kin = [other for other in told if other.kind in AT_WORK and other.place is not None and other.parties & strike.parties]
    return next((other.scene for away, other in _nearest(strike, kin, order) if away <= NEXT), None)


def _is_added(happening: Happening) -> bool:
    """ "The judge also | directed the mayor to reply": on the day of what was told just before."""
    return any(child.lower_ == "also" for mention in happening.mentions for child in mention.occurrence.head.lefts)


def _only_day(setting: Setting, happening: Happening) -> str | None:
    told = (
        mention.occurrence.head
        for mention in happening.mentions
        if not (mention.weak or mention.presumed) and mention.standing == happening.status
    )
    return next((day for head in told if (day := setting.only_day(head, ahead=happening.status == "planned"))), None)


def _is_by_phone(talks: Happening) -> bool:
    told = {
        word.lower_
        for mention in talks.mentions
        for head in [mention.occurrence.head]
        for word in (*head.doc[mention.occurrence.start : mention.occurrence.end], *head.lefts, *(noun for _, noun in prepositions(head)))
    }
    return any(word.startswith(("phone", "tele", "virtual", "online", "video")) for word in told)


def _share(setting: Setting, happening: Happening, beside: list[tuple[int, Happening]], days: dict[int, str]) -> None:
    reach = NEAR if happening.kind in PROTESTS else 1
    if happening.scene is None and happening.status != "planned" and not any(mention.in_war for mention in happening.mentions):
        happening.scene = next((other.scene for away, other in beside if away <= reach and other.scene is not None), None)
    told = [mention for mention in happening.mentions if not (mention.presumed or is_behind(mention.occurrence.head))]
    lasts = happening.status == "ongoing" and not any("had" in auxiliaries(mention.occurrence.head) for mention in happening.mentions)
    if happening.day is None and happening.status != "planned" and not lasts and told:
        named = {value for mention in told for value in setting.values(mention.occurrence.head.sent.start)}
        near = (days.get(id(other)) for away, other in beside if away <= NEXT and other.status != "planned")
        happening.day = next((day for day in near if day and (not named or day in named)), None)


def _is_all_behind(happening: Happening) -> bool:
    """Whether it is only told looking back, so that its day is not that of what is told beside it."""
    return all(is_behind(mention.occurrence.head) for mention in happening.mentions)


def _nearest(happening: Happening, others: list[Happening], order: dict[int, int]) -> list[tuple[int, Happening]]:
    """The others, each with the number of sentences between, the nearest first; what has another date is another scene."""
    here = _sentences(happening, order)
    beside = [
        (min(abs(one - two) for one in here for two in _sentences(other, order)), other)
        for other in others
        if other is not happening and not (happening.date and other.date and not agree(happening.date, other.date))
    ]
    return sorted(beside, key=itemgetter(0))


def _sentences(happening: Happening, order: dict[int, int]) -> list[int]:
    return [order[sentence_of(mention.occurrence.head).start] for mention in happening.mentions]


def _place(cast: Cast, setting: Setting, happening: Happening) -> Ref | None:
    if happening.kind in OFFICIAL:
        near = happening.place if happening.kind != "Order" else next(_sealed(cast, happening), happening.place)
        return next(realms(cast, happening), near if near is not None and cast.clusters[near].named else None)
    if (wide := _nationwide(cast, happening)) is not None:
        return wide
    if happening.kind == "Protest" and _is_everywhere(happening) and (home := land(cast)) is not None:
        return home
    if happening.kind in {"Attack", "Protest"} and (hit := next(_hit(cast, happening), None)) is not None:
        return hit
    if happening.place is not None:
        return _known(cast, happening, happening.place)
    if happening.kind == "Strike":
        return next(chain(homes(cast, happening.actors), _workplaces(cast, happening), _around(setting, happening)), None)
    if happening.kind in {"Talks", "Agreement"}:
        return next(_venues(setting, happening), None)
    if happening.kind not in STAGED:
        return None
    if happening.kind == "Protest" and all(mention.plural for mention in happening.mentions):
        return land(cast)
    if happening.kind == "Attack":
        return next((ref for ref in happening.targets if cast.type(ref) == "Place"), None)
    return next(_around(setting, happening), None)


def _hit(cast: Cast, happening: Happening) -> Iterator[Ref]:
    """The named places that are attacked or blocked themselves."""
    yield from (ref for ref in happening.targets if cast.type(ref) == "Place" and cast.clusters[ref].named)


def _is_everywhere(happening: Happening) -> bool:
    """Whether places of one sort are named for it, and no day: marches in Kandy and in Galle."""
    spots = [mention.spot for mention in happening.mentions if mention.spot is not None]
    return any(mention.plural for mention in happening.mentions) and any(one.is_apart(other) for one in spots for other in spots)


def _known(cast: Cast, happening: Happening, place: Ref) -> Ref:
    """The place named last before "the city", "the territory"; any other is itself."""
    if cast.clusters[place].named or not VAGUELY.issuperset(name.lower() for name in cast.clusters[place].names):
        return place
    urban = not URBAN.isdisjoint(name.lower() for name in cast.clusters[place].names)
    at = happening.mentions[0].occurrence.head.idx
    before = [
        (said.span.start, ref)
        for ref, cluster in enumerate(cast.clusters)
        if cluster.type == "Place" and cluster.named and not (urban and is_land(cluster.names))
        for said in cluster.mentions
        if said.span.start < at
    ]
    return max(before, default=(0, place))[1]


def _sealed(cast: Cast, happening: Happening) -> Iterator[Ref]:
    """The place that an order shuts: "sealed off Kandy"."""
    if any(mention.occurrence.trigger.lemma.startswith(("seal", "cordon", "lock")) for mention in happening.mentions):
        yield from (ref for ref in happening.targets if cast.type(ref) == "Place")


def _nationwide(cast: Cast, happening: Happening) -> Ref | None:
    """The country of what is told as "nationwide", the state of what is "state-wide"."""
    for mention in happening.mentions:
        head = mention.occurrence.head
        before = "".join(token.lower_ for token in head.doc[max(0, head.i - BEFORE) : head.i])
        if any(child.lower_ in WIDE for child in head.lefts):
            return chief(cast, countries())
        if any(word in before for word in STATEWIDE):
            return chief(cast, divisions())
    return None


def _workplaces(cast: Cast, strike: Happening) -> Iterator[Ref]:
    """The places by which it is told who strikes: "Some 3,000 firemen of the | Galle | division stayed away"."""
    heads = [mention.occurrence.head for mention in strike.mentions if not mention.weak]
    yield from (ref for head in heads for doer in subjects(head) for ref in named_in(cast, doer.subtree))


def _venues(setting: Setting, happening: Happening) -> Iterator[Ref]:
    """The house at which two sides met, wherever its sentence tells it: "The pact, inked at a Kandy | hotel |, followed talks"."""
    heads = [mention.occurrence.head for mention in happening.mentions if not mention.weak]
    yield from (ref for head in heads for ref, token in setting.places.get(head.sent.start, ()) if token.head.lower_ == "at")


def _fronted(setting: Setting, happening: Happening) -> Iterator[Ref]:
    """The place with which a sentence opens: "In | Galle |, Governor Ada Cole broke ranks, revoking the order"."""
    openings = {mention.occurrence.head.sent.start for mention in happening.mentions if not mention.weak}
    yield from (ref for start in sorted(openings) for ref, token in setting.places.get(start, ()) if token.head.i == start)


def _around(setting: Setting, happening: Happening) -> Iterator[Ref]:
    heads = [happening.main.occurrence.head, *(m.occurrence.head for m in happening.mentions if not m.weak)]
    yield from (ref for head in heads if (ref := setting.beside(head)) is not None)
