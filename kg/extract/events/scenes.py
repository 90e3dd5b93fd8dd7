"""Where and when a happening is, where the sentence that tells it does not say.

A protest, an attack or an arrest has a scene, which a report sets once and then takes for granted: the police who fired tear gas did so
at the protest told just before. A law or a resignation belongs to the country or state whose government or office it concerns.
"""

from collections.abc import Iterable, Iterator
from operator import itemgetter
from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.events.happening import Happening
from kg.extract.events.parties import country
from kg.extract.events.retold import agree
from kg.extract.events.setting import DAY, Setting, is_cause
from kg.extract.grammar.clauses import prepositions, subjects
from kg.extract.grammar.lemmas import phrasal
from kg.extract.lexicon import words
from kg.extract.names.gazetteer import countries, divisions, is_land
from kg.model import Ref
from kg.nlp import sentences_of

if TYPE_CHECKING:
    from spacy.tokens import Token

STAGED = frozenset({"Protest", "Attack", "Arrest", "HungerStrike"})
"""Kinds that have a scene."""
OFFICIAL = frozenset({"Order", "Resignation", "Appointment", "Removal", "CourtRuling"})
"""Kinds that belong to the country, state or city of who acts or is acted upon."""
AT_WORK = frozenset({"Strike", "Protest"})
"""Kinds that workers do in one place: who strikes there pickets there."""
STATEWIDE = frozenset({"statewide", "state-wide", "province-wide", "provincewide"})
WIDE = frozenset({"nationwide", "countrywide", "nation-wide", "country-wide", "national", "island-wide", "islandwide"})
BEFORE = 4
"""Words before a noun among which stands how wide it is."""
URBAN = frozenset({"city", "town", "capital"})
VAGUELY = URBAN | frozenset({"territory", "area", "region", "province", "district", "village", "island", "enclave"})
"""What places without a name are called after one that has been named."""
EARLY = 4
"""Sentences, headline and date line among them, within which an article says where it is."""
NEAR, NEXT = 3, 2
"""Sentences between two happenings that share a scene, and a day."""


def stage(cast: Cast, setting: Setting, told: list[Happening]) -> None:
    """Gives each happening that is told without its place, or without its day, those of the scene it is part of."""
    order = {sentence.start: at for at, sentence in enumerate(sentences_of(cast.doc))}
    for happening in told:
        happening.scene, happening.day = _place(cast, setting, happening), happening.date or _only_day(setting, happening)
    staged = [happening for happening in told if happening.kind in STAGED]
    days = {id(happening): happening.day for happening in staged if happening.day and len(happening.day) == DAY}
    for kinds in ({"Protest", "HungerStrike"}, {"Attack", "Arrest"}):
        for happening in staged:
            if happening.kind in kinds:
                _share(happening, sorted(_beside(happening, staged, order), key=itemgetter(0)), days)
                if happening.kind == "Attack" and happening.place is None and happening.scene in happening.actors:
                    happening.scene = None
                if happening.scene is None and happening.kind != "Arrest":
                    happening.scene = setting.chief_place(happening.actors if happening.kind == "Attack" else ())
    land = _land(cast)
    for happening in told:
        if happening.kind in OFFICIAL and happening.scene is None:
            happening.scene = setting.chief_place() if land is None else land
        elif happening.kind in {"Protest", "Attack"} and happening.scene is None and land not in happening.actors:
            happening.scene = land
        elif happening.kind == "Talks" and happening.scene is None:
            kin = [other for other in told if other.kind == "Talks" and other.place is not None and not _is_by_phone(happening)]
            near = (other.scene for away, other in sorted(_beside(happening, kin, order), key=itemgetter(0)) if away <= 1)
            happening.scene = next(
                (ref for ref in near if ref is not None and cast.type(ref) == "Place" and cast.clusters[ref].named), None
            )
        elif happening.kind in AT_WORK and happening.scene is None and happening.status != "planned":
            kin = [other for other in told if other.kind in AT_WORK and other.place is not None and other.parties & happening.parties]
            happening.scene = next(
                (other.scene for away, other in sorted(_beside(happening, kin, order), key=itemgetter(0)) if away <= NEXT), None
            )


def _only_day(setting: Setting, happening: Happening) -> str | None:
    told = (
        mention.occurrence.head
        for mention in happening.mentions
        if not (mention.weak or mention.presumed) and mention.standing == happening.status
    )
    return next((day for head in told if (day := setting.only_day(head))), None)


def _is_by_phone(talks: Happening) -> bool:
    told = {word.lower_ for mention in talks.mentions for word in (mention.occurrence.head, *mention.occurrence.head.lefts)}
    return any(word.startswith(("phone", "tele", "virtual", "online", "video")) for word in told)


def _share(happening: Happening, beside: list[tuple[int, Happening]], days: dict[int, str]) -> None:
    if happening.scene is None and happening.status != "planned":
        happening.scene = next((other.scene for away, other in beside if away <= NEAR and other.scene is not None), None)
    told = [mention for mention in happening.mentions if not (mention.presumed or _is_behind(mention.occurrence.head))]
    lasts = happening.kind == "Attack" and happening.status == "ongoing"
    if happening.day is None and happening.status != "planned" and not lasts and told:
        happening.day = next(
            (day for away, other in beside if away <= NEXT and (day := days.get(id(other))) and other.status != "planned"), None
        )


def _is_behind(head: "Token") -> bool:
    """Whether a clause goes back to what was before, on a day of its own: "which burned", "because a nurse was killed"."""
    return head.dep_ == "relcl" or any(is_cause(each) for each in (head, head.head))


def _beside(happening: Happening, staged: list[Happening], order: dict[int, int]) -> Iterator[tuple[int, Happening]]:
    """The other happenings with a scene, each with the number of sentences between; what has another date is another scene."""
    here = _sentences(happening, order)
    for other in staged:
        if other is not happening and not (happening.date and other.date and not agree(happening.date, other.date)):
            yield min(abs(one - two) for one in here for two in _sentences(other, order)), other


def _sentences(happening: Happening, order: dict[int, int]) -> list[int]:
    return [order[mention.occurrence.head.sent.start] for mention in happening.mentions]


def _place(cast: Cast, setting: Setting, happening: Happening) -> Ref | None:
    if happening.kind in OFFICIAL:
        near = happening.place if happening.kind != "Order" else next(_sealed(cast, happening), happening.place)
        return next(_realms(cast, happening), near if near is not None and cast.clusters[near].named else None)
    if (wide := _nationwide(cast, happening)) is not None:
        return wide
    if happening.kind == "Protest" and _is_everywhere(happening) and (land := _land(cast)) is not None:
        return land
    if happening.kind == "Attack" and (hit := next(_hit(cast, happening), None)) is not None:
        return hit
    if happening.place is not None:
        return _known(cast, happening, happening.place)
    if happening.kind == "Strike":
        return next(_staying(cast, happening), next(_around(setting, happening), None))
    if happening.kind not in STAGED:
        return None
    if happening.kind == "Protest" and all(mention.plural for mention in happening.mentions):
        return _land(cast)
    if happening.kind == "Attack":
        return next((ref for ref in happening.targets if cast.type(ref) == "Place"), None)
    return next(_around(setting, happening), None)


def _hit(cast: Cast, happening: Happening) -> Iterator[Ref]:
    """The named places that are attacked themselves."""
    yield from (ref for ref in happening.targets if cast.type(ref) == "Place" and cast.clusters[ref].named)


def _is_everywhere(happening: Happening) -> bool:
    """Whether places of one sort are named for it, and no day: marches in Kandy and in Galle."""
    spots = [mention.spot for mention in happening.mentions if mention.spot is not None]
    return any(mention.plural for mention in happening.mentions) and any(one.is_apart(other) for one in spots for other in spots)


def _staying(cast: Cast, happening: Happening) -> Iterator[Ref]:
    """The place that those who act are said to be of: "nurses at Kandy Hospital", "clinics across Norway"."""
    for name in (name for ref in happening.actors for name in cast.clusters[ref].names):
        for ref, cluster in enumerate(cast.clusters):
            if not cluster.named or cluster.type not in {"Place", "Institution"}:
                continue
            links = (" across ", " throughout ", " in ") if cluster.type == "Place" else (" at ", " in ")
            if any(f"{link}{the}{place}" in name for link in links for the in ("", "the ") for place in cluster.names):
                yield ref


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
            return _chief(cast, countries())
        if any(word in before for word in STATEWIDE):
            return _chief(cast, divisions())
    return None


def _around(setting: Setting, happening: Happening) -> Iterator[Ref]:
    heads = [happening.main.occurrence.head, *(m.occurrence.head for m in happening.mentions if not m.weak)]
    yield from (ref for head in heads if (ref := setting.beside(head)) is not None)


# Countries and states


def _realms(cast: Cast, happening: Happening) -> Iterator[Ref]:
    """The places that rule: "Norway barred them", "Marland's government", "the mayor of Galle", "Marland premier Cole"."""
    yield from _posted(cast, happening)
    for ref in happening.actors:
        if cast.type(ref) == "Place" and cast.clusters[ref].named:
            yield ref
        yield from _called_after(cast, ref)
    for ref in happening.targets:
        yield from _owning(cast, cast.clusters[ref].names)
    for mention in happening.mentions:
        head = mention.occurrence.head
        given = head.dep_ == "dobj" and phrasal(head.head) in words("enacting", "beginning")
        for child in subjects(head.head) if given else head.lefts:
            if child.dep_ in {"nsubj", "nsubjpass"}:
                yield from _named_in(cast, child.subtree)
        if happening.kind == "CourtRuling":
            for child in mention.occurrence.head.rights:
                if child.lower_ == "by":
                    yield from _named_in(cast, child.subtree)


def _posted(cast: Cast, happening: Happening) -> Iterator[Ref]:
    """The country where an embassy is: "the Norwegian embassy in Marland suspended its work"."""
    for child in (child for mention in happening.mentions for child in mention.occurrence.head.lefts):
        if child.dep_ in {"nsubj", "nsubjpass"} and child.lemma_.lower() in {"embassy", "consulate", "mission", "commission", "office"}:
            yield from (
                ref
                for link, noun in prepositions(child)
                if link == "in" and (ref := cast.ref(noun)) is not None and cast.type(ref) == "Place" and cast.clusters[ref].named
            )


def _called_after(cast: Cast, body: Ref) -> Iterator[Ref]:
    """The place an institution is called after: "Kandy Magistrate's Court", "the government of Norway", "the Norwegian government"."""
    names = tuple(name.removeprefix("THE ") for name in cast.clusters[body].names)
    if cast.type(body) != "Institution":
        yield from _owning(cast, names)
        return
    for ref, cluster in enumerate(cast.clusters):
        starts = tuple(f"{name}{end}" for name in cluster.names for end in (" ", "'", "’"))
        ends = tuple(f" of {name}" for name in cluster.names)
        if cluster.type == "Place" and cluster.named and any(name.startswith(starts) or name.endswith(ends) for name in names):
            yield ref
    governing = (name.split()[0] for name in names if name.endswith("government") and " " in name)
    yield from (land for adjective in governing if (land := country(cast, adjective)) is not None)


def _owning(cast: Cast, names: tuple[str, ...]) -> Iterator[Ref]:
    """The place whose somebody is: "Norway's new president"."""
    for ref in _named(cast, countries() | divisions()):
        owners = tuple(f"{name}{mark}s " for name in cast.clusters[ref].names for mark in ("'", "’"))
        if any(name.startswith(owners) for name in names):
            yield ref


def _land(cast: Cast) -> Ref | None:
    """The state or province that an article is about, else its country."""
    country, state = _chief(cast, countries()), _chief(cast, divisions())
    if country is None or state is None:
        return state if country is None and not _named(cast, countries()) else country
    return state if _is_told_early(cast, state) and len(cast.clusters[state].mentions) > len(cast.clusters[country].mentions) else country


def _is_told_early(cast: Cast, place: Ref) -> bool:
    """Whether the place is named near the beginning, where an article says where it is."""
    sentences = sentences_of(cast.doc)[:EARLY]
    return bool(sentences) and cast.clusters[place].mentions[0].span.start < sentences[-1].end_char


def _chief(cast: Cast, kind: frozenset[str]) -> Ref | None:
    """The one country, or state, that an article is about: it names no other so often."""
    most = sorted(((len(cast.clusters[ref].mentions), -ref) for ref in _named(cast, kind)), reverse=True)[:2]
    if not most or (len(most) > 1 and most[0][0] == most[1][0] and not _is_told_early(cast, -most[0][1])):
        return None
    return -most[0][1]


def _named(cast: Cast, kind: frozenset[str]) -> list[Ref]:
    return [ref for ref, cluster in enumerate(cast.clusters) if cluster.type == "Place" and not kind.isdisjoint(cluster.names)]


def _named_in(cast: Cast, phrase: Iterable["Token"]) -> Iterator[Ref]:
    for token in phrase:
        ref = cast.ref(token) if token.dep_ in {"poss", "compound", "nmod", "pobj"} else None
        if ref is not None and cast.type(ref) == "Place" and cast.clusters[ref].named:
            yield ref
