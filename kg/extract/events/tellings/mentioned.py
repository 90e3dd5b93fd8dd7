"""One place that tells of a happening: how it stands, who takes part, when and where, and how it leans on what was told before."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from kg.extract.cast import Cast
from kg.extract.events.kinds.sense import sense
from kg.extract.events.parties.around import PUBLIC
from kg.extract.events.parties.counting import counts_of
from kg.extract.events.parties.deeds import announced
from kg.extract.events.parties.meant import sides
from kg.extract.events.parties.participants import Parties, parties
from kg.extract.events.settings.dates import begun, is_still_to_come
from kg.extract.events.settings.setting import Setting
from kg.extract.events.settings.sites import Spot, swept
from kg.extract.events.tellings.continued import told_with
from kg.extract.events.tellings.factuality import Standing, standing
from kg.extract.events.tellings.known import is_aside, of_dated, of_known, of_modifier
from kg.extract.events.tellings.matters import called, posts, things
from kg.extract.events.triggers import Occurrence, occurrences
from kg.extract.grammar.clauses import prepositions
from kg.extract.grammar.tags import PLURAL
from kg.extract.grammar.topics import is_of_war
from kg.extract.lexicon import words
from kg.model import Ref

if TYPE_CHECKING:
    from spacy.tokens import Token

DEFINITE = frozenset({"the", "this", "that", "these", "those", "its", "their", "his", "her", "our"})
POINTING = frozenset({"this", "these", "such"})

SCENIC = frozenset({"Protest", "Attack", "Arrest"})
"""Kinds of which two in different cities are two."""


class Mentioned(NamedTuple):
    """A happening as one place tells it.

    `place` comes with how far off it stands. `plural`, `definite` ("the strike"), `fresh` ("more talks") and `anaphoric` (a bare
    "the strike") say how the noun leans on what was told before; `weak` mentions point at a happening more than they tell of it;
    `crowd` ones name as parties only those the kind itself implies ("the protesters"). `part_of` are the words that may tell of the
    very same just before ("stormed in, killing two"). `singled_out` ones have targets with names of their own. `names` are the telling
    words of each party's names, `bodies` the institutions with names of their own that do it.
    `presumed` ones are taken to have happened because they are known, not because the place says so; `bygone` ones were in
    another year than the article. `spot` tells its place from others of the sort, `counts` how many it is done to, `sides` for whom
    those fight who attack `in_war`.
    """

    occurrence: Occurrence
    kind: str
    standing: Standing
    actors: tuple[Ref, ...]
    targets: tuple[Ref, ...]
    date: str | None = None
    place: tuple[float, Ref] | None = None
    plural: bool = False
    definite: bool = True
    weak: bool = False
    headline: bool = False
    crowd: bool = False
    fresh: bool = False
    anaphoric: bool = False
    part_of: frozenset[int] = frozenset()
    singled_out: bool = False
    names: tuple[frozenset[str], ...] = ()
    bodies: frozenset[Ref] = frozenset()
    spot: Spot | None = None
    counts: frozenset[int] = frozenset()
    presumed: bool = False
    bygone: bool = False
    things: frozenset[str] = frozenset()
    in_war: bool = False
    sides: frozenset[Ref] = frozenset()

    @property
    def parties(self) -> frozenset[Ref]:
        return frozenset(self.actors) | frozenset(self.targets)

    @property
    def leaning(self) -> bool:
        """Whether it is a noun that takes the happening as known: "the strike", "their strike"."""
        return self.definite and self.occurrence.nominal


def mentioned(cast: Cast, setting: Setting, kinds: frozenset[str]) -> Iterator[Mentioned]:
    """Every place of the article that tells of a happening of one of the `kinds`."""
    headline = _headline_end(cast)
    named = (cluster for cluster in cast.clusters if cluster.type in {"Institution", "Person"})
    names = [(said.span.start, said.span.end) for cluster in named for said in cluster.mentions if said.form == "name"]
    for occurrence in occurrences(cast.doc):
        head = occurrence.head
        if occurrence.kind not in kinds or head.i in cast.skip or setting.is_time(head) or _is_in_a_name(occurrence, names):
            continue
        found = parties(cast, occurrence)
        kind = sense(cast, occurrence, found)
        if kind and kind != occurrence.kind:
            found = parties(cast, occurrence._replace(kind=kind))
        stands = (of_modifier(occurrence) or standing(head, occurrence.nominal)) if kind else None
        if kind and stands:
            yield _mention(cast, setting, occurrence, kind, stands, found, in_headline=head.idx < headline)


def _mention(
    cast: Cast, setting: Setting, occurrence: Occurrence, kind: str, stands: Standing, found: Parties, *, in_headline: bool
) -> Mentioned:
    head, nominal = occurrence.head, occurrence.nominal
    before = {child.lower_ for child in head.lefts}
    owned = any(child.dep_ == "poss" for child in head.lefts)
    definite = owned or bool(before & DEFINITE)
    pointing = nominal and bool(before & POINTING) and before.isdisjoint({"last", "previous", "first"})
    time = (
        None
        if pointing or occurrence.modified is not None
        else setting.time(head, going_on=stands == "ongoing", lasts=kind in words("can-go-on"))
    )
    if time is None and kind == "Order" and _is_of_its_saying(head) and (said := setting.time(head.head)):
        time = said._replace(ahead=said.value)
    if nominal and stands == "called_off":
        time = setting.beginning(head) or (begun(time or setting.ending(head), head) if kind in words("can-go-on") else time)
    stands = of_dated(occurrence, kind, stands, time)
    if time is not None and stands == "happened" and head.tag_ == "VBD" and is_still_to_come(time, cast.reading.article):
        time = None
    presumed = nominal and stands == "mentioned"
    if nominal:
        known = (definite or _has_name(cast, head)) and (bool(found.all) or time is not None)
        at_large = time is None and kind in {"Appointment", "Removal"} and _is_of_any(head)
        stands = "mentioned" if at_large else of_known(occurrence, kind, stands, known=known)
    elif is_aside(occurrence, kind, found, in_headline=in_headline, in_war=is_of_war(cast.doc)):
        stands = "mentioned"
    place = _where(setting, occurrence, kind, found)
    in_war = kind == "Attack" and is_of_war(cast.doc)
    return Mentioned(
        occurrence,
        kind,
        stands,
        found.actors,
        found.targets,
        date=None if time is None else time.ahead if stands == "planned" else time.value,
        place=place,
        plural=nominal and head.tag_ in PLURAL,
        definite=definite or not nominal,
        weak=occurrence.modified is not None or stands == "mentioned" or pointing or (kind == "Order" and _is_bare(head, owned=owned)),
        headline=in_headline,
        crowd=bool(found.all) and all(is_crowd(cast, ref, kind) for ref in found.all),
        fresh=nominal and not definite and bool((before | _counted_before(head)) & words("fresh")),
        anaphoric=bool(before & {"the", "this"}) and not found.own and kind in PUBLIC | {"Talks"},
        part_of=told_with(occurrence, kind),
        singled_out=any(cast.clusters[ref].named for ref in found.targets),
        names=tuple(_telling(cast, ref) for ref in found.all),
        presumed=presumed,
        bygone=time is not None and time.value[:4] < (cast.reading.article.published or "")[:4],
        spot=setting.spot(place, in_war=in_war) if kind in SCENIC else None,
        counts=found.counts if in_war else counts_of(cast, found.targets),
        in_war=in_war,
        sides=sides(cast, found.actors) if in_war and not _is_blamed(head) else frozenset(),
        things=_matter(cast, occurrence, kind, found),
        bodies=frozenset(ref for ref in found.actors if cast.type(ref) == "Institution" and cast.clusters[ref].named),
    )


def _matter(cast: Cast, occurrence: Occurrence, kind: str, found: Parties) -> frozenset[str]:
    """What an order is about, and which office is given."""
    if kind == "Appointment":
        return posts(occurrence)
    return things(occurrence) - called(cast, found.all) if kind == "Order" else frozenset()


def _where(setting: Setting, occurrence: Occurrence, kind: str, found: Parties) -> tuple[float, Ref] | None:
    """The place before the noun ("Kandy protests"), or that of the sentence, which comes first for talks: "the Norway summit in Galle"."""
    shaken = swept(setting.cast, occurrence.head) if occurrence.nominal and kind in SCENIC | PUBLIC else None
    known = shaken if found.place is None else found.place
    before = None if known is None else (0.0, known)
    told = occurrence.head.doc[occurrence.start : occurrence.end]
    heads = [occurrence.head, *(token for token in told if token.pos_ == "VERB" and token != occurrence.head)]
    beside = min((place for head in heads if (place := setting.place(head))), default=None)
    return beside or before if kind == "Talks" else before or beside


def is_crowd(cast: Cast, ref: Ref, kind: str) -> bool:
    """Whether the group is named for the happening itself: protesters protest, strikers strike."""
    wanted = words("protester") if kind == "Protest" else words("striker") if kind == "Strike" else frozenset[str]()
    return cast.type(ref) == "Group" and any(word.lower() in wanted for name in cast.clusters[ref].names for word in name.split())


def _is_in_a_name(occurrence: Occurrence, names: list[tuple[int, int]]) -> bool:
    """Whether the word only stands in somebody's name: "the Homicide Unit", "the Strike Committee"."""
    if not occurrence.nominal or occurrence.head.pos_ != "PROPN":
        return False
    first = occurrence.head.doc[occurrence.start]
    last = occurrence.head.doc[occurrence.end - 1]
    return any(start <= first.idx and last.idx + len(last) < end for start, end in names)


# How the noun leans on what was told before


def _is_blamed(noun: "Token") -> bool:
    """ "blamed Norway for the | attack": others may say that somebody else made it."""
    return noun.dep_ == "pobj" and noun.head.head.lemma_ in words("blaming") | {"blame"}


def _has_name(cast: Cast, noun: "Token") -> bool:
    """Whether somebody's name stands before the noun: "Harbour Board orders"."""
    return any(child.dep_ in {"compound", "nmod"} and child.pos_ == "PROPN" and cast.ref(child) is not None for child in noun.lefts)


def _is_of_any(noun: "Token") -> bool:
    """ "the appointment of judges", "the transfer of clerks": how it is done, not when it was."""
    whom = [one for link, one in prepositions(noun) if link == "of"]
    bare = (one.tag_ == "NNS" and not any(child.dep_ in {"det", "poss", "nummod"} for child in one.lefts) for one in whom)
    return any(bare) or any(one.lemma_ in {"number", "handful", "host"} for one in whom)


def _is_bare(noun: "Token", *, owned: bool) -> bool:
    """ "their order", "announced the decision": what was ordered has been told before."""
    taken_up = owned or (noun.lemma_.lower() == "decision" and any(child.lower_ == "the" for child in noun.lefts))
    return taken_up and not _explained(noun)


def _explained(noun: "Token") -> bool:
    """Whether the noun says what it is about: "the government's decision to double it"."""
    return any(child.dep_ in {"acl", "relcl", "prep"} and child.lower_ not in {"on", "in"} for child in noun.rights)


def _telling(cast: Cast, ref: Ref) -> frozenset[str]:
    """The words of a party's names that tell who it is, without plural endings."""
    if cast.type(ref) not in {"Group", "Institution"}:
        return frozenset()
    found = {word for name in cast.clusters[ref].names for word in re.findall(r"[a-z]{4,}", name.lower())}
    return frozenset(word.removesuffix("s") for word in found - words("common-in-names"))


def _is_of_its_saying(deed: "Token") -> bool:
    """ "said on Friday that the roads are | shut", "the ministry said on Friday it | banned trawlers": done when said."""
    own = any(child.lower_ in {"it", "he", "she", "they"} for child in deed.lefts if child.dep_ == "nsubj")
    return any(announced(deed)) or (own and deed.dep_ == "ccomp" and deed.head.lemma_ in words("reporting") and deed.tag_ == "VBD")


def _counted_before(noun: "Token") -> frozenset[str]:
    """ "a third | set of strikes"."""
    above = noun.head.head
    of_several = noun.dep_ == "pobj" and noun.head.lower_ == "of" and above.lemma_ in {"set", "round", "series", "wave", "day", "night"}
    return frozenset(child.lower_ for child in above.lefts) if of_several else frozenset()


def _headline_end(cast: Cast) -> int:
    article = cast.reading.article
    at = article.text.find(article.headline) if article.headline else -1
    return at + len(article.headline or "") if at >= 0 else 0
