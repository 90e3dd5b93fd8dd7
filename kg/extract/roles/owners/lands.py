"""Lands: the state, province or town that a governor, a chief minister or a mayor is of where its name stands elsewhere."""

from kg.extract.cast import Cast
from kg.extract.lexicon import words
from kg.extract.names.known.gazetteer import gazetteer, is_land
from kg.extract.roles.owners.nations import last
from kg.extract.roles.owners.peoples import is_country
from kg.extract.roles.titles import Title
from kg.model import Cluster, Ref
from kg.nlp import text_of

REGIONAL = frozenset({"regional", "provincial"})
PARTS = frozenset({"commonwealth", "province", "state", "territory"})

OFFICES = frozenset({"acting", "additional", "deputy", "joint", "under"})
OF_UNIONS = frozenset(
    {
        "academic",
        "culture",
        "cultural",
        "education",
        "finance",
        "information",
        "international",
        "legal",
        "media",
        "national",
        "political",
        "provincial",
        "regional",
        "research",
        "social",
        "sports",
        "student",
        "welfare",
        "women",
        "youth",
    }
)
"""Tasks that parties and unions have secretaries for, too."""
GOVERNMENTS = (" government", " govt")
CABINETS = ("government", "govt", "centre")
"""What the government of a country is called that the article does not name."""
RULED = ("Assembly", "Cabinet", "Chief Minister", "Government", "Governor", "chief minister", "government")
"""Words behind the name of a state that has ministers of its own."""


def state(cast: Cast) -> Ref | None:
    """The state whose government or post the article names, "the Goa government", else what it calls "the state"."""
    text = text_of(cast.doc)
    found = [
        (len(cluster.mentions), -ref)
        for ref, cluster in enumerate(cast.clusters)
        if cluster.type == "Place"
        and not is_country(cluster.names)
        and any(
            f"{name} {word}" in text for name in cluster.names for word in ("government", "Government", "Chief Minister", "chief minister")
        )
    ]
    if not found:
        found = [(0, -ref) for ref, cluster in enumerate(cast.clusters) if cluster.type == "Place" and "state" in cluster.names]
    if not found:
        found = [
            (len(cluster.mentions), -ref)
            for ref, cluster in enumerate(cast.clusters)
            if cluster.type == "Place" and cluster.named and not is_country(cluster.names) and is_land(cluster.names)
        ]
    if not found:
        found = [
            (len(cluster.mentions), -ref)
            for ref, cluster in enumerate(cast.clusters)
            if cluster.type == "Place" and cluster.named and len(cluster.mentions) > 1 and not is_country(cluster.names)
        ]
    return -max(found)[1] if found else None


def state_government(cast: Cast) -> Ref | None:
    """The government of a state, the only one that the article names: "the Kano State Government"."""
    found = [
        ref
        for ref, cluster in enumerate(cast.clusters)
        if cluster.type == "Institution"
        and any(name.casefold().endswith((" state government", " county government")) for name in cluster.names)
    ]
    return found[0] if len(found) == 1 else None


def regional_government(cast: Cast) -> Ref | None:
    """The government that an article without a country names most, its ministers'; else the one land with a government."""
    found = [
        (len(cluster.mentions), -ref)
        for ref, cluster in enumerate(cast.clusters)
        if cluster.type == "Institution" and any(name.casefold().endswith(GOVERNMENTS) for name in cluster.names)
    ]
    return -max(found)[1] if found else _headed_state(cast)


def government(cast: Cast, title: Title) -> Ref | None:
    """What an article that names no country calls its government, where it acts, "the | government", a prime minister's the cabinet too;
    else the minister's ministry, but none of other things: "the | Ministry of Ports | … Health Minister Ada Cole"."""
    acting = [
        (ref, cluster) for ref, cluster in enumerate(cast.clusters) if cluster.type == "Institution" and (cluster.named or cluster.acts)
    ]
    bodies = {name.casefold(): ref for ref, cluster in acting for name in cluster.names}
    headed = (*CABINETS, "cabinet") if "prime" in title.wording.lower() else CABINETS
    found = next((bodies[word] for word in headed if word in bodies), None)
    if found is not None:
        return found
    ministry = bodies.get("ministry")
    return ministry if ministry is not None and ministry in {ministry_of(cast, title), _bare(acting)} else None


def _bare(acting: list[tuple[Ref, Cluster]]) -> Ref | None:
    """The ministry that the article calls nothing else, a government by its ministers: "the | Ministry | fell"."""
    return next((ref for ref, cluster in acting if {name.casefold() for name in cluster.names} == {"ministry"}), None)


def _headed_state(cast: Cast) -> Ref | None:
    """The state that the article calls so by its government, its chief minister or its parliament."""
    text = text_of(cast.doc)
    found = [
        ref
        for ref, cluster in enumerate(cast.clusters)
        if cluster.type == "Place"
        and not is_country(cluster.names)
        and any(f"{name} {word}" in text for name in cluster.names for word in RULED)
    ]
    return found[0] if len(found) == 1 else None


def in_cabinet(cast: Cast, title: Title) -> bool:
    """Whether a secretary heads a ministry, as the "transport secretary" does and a union's "finance secretary" does not."""
    told = {token.lower_ for token in cast.doc[title.start : title.head.i]}
    return not told.isdisjoint(words("topic")) and told <= words("topic") | OFFICES and told.isdisjoint(OF_UNIONS)


def ministry_of(cast: Cast, title: Title) -> Ref | None:
    """The ministry or department that a secretary is called after: "the ministry of ports … | Ports Secretary | Ada Cole"."""
    told = {token.lower_ for token in cast.doc[title.start : title.head.i]} & words("topic")
    for ref, cluster in enumerate(cast.clusters) if told else ():
        if cluster.type == "Institution":
            for name in cluster.names:
                parts = set(name.casefold().split())
                if told <= parts and not parts.isdisjoint({"department", "ministry"}):
                    return ref
    return None


def last_place(cast: Cast, title: Title) -> Ref | None:
    places = [
        ref for ref, cluster in enumerate(cast.clusters) if cluster.type == "Place" and cluster.named and not is_country(cluster.names)
    ]
    cities = [ref for ref in places if any(gazetteer().get(name, 0.0) > 0.0 for name in cast.clusters[ref].names)]
    return last(cast, title, cities or places, 0)


def province(cast: Cast, title: Title) -> Ref | None:
    """The part of a country in the title's sentence, called a state before any other: "In Ohio, | Governor Ada Cole"."""
    parts = [
        ref for ref, cluster in enumerate(cast.clusters) if cluster.type == "Place" and cluster.named and not is_country(cluster.names)
    ]
    parts = [ref for ref in parts if is_land(cast.clusters[ref].names)] or parts
    called = [ref for ref in parts if any(name.lower().split()[-1] in PARTS for name in cast.clusters[ref].names if name)]
    start = title.head.sent.start_char
    found = last(cast, title, called, start)
    found = found if found is not None else last(cast, title, parts, start)
    return called[0] if found is None and len(called) == 1 else found


def governed(cast: Cast) -> Ref | None:
    """The state or province told of most, where no bank may be the one that is governed."""
    if any(cluster.type == "Institution" and "bank" in cluster.name.casefold().split() for cluster in cast.clusters):
        return None
    lands = [
        (len(cluster.mentions), -ref)
        for ref, cluster in enumerate(cast.clusters)
        if cluster.type == "Place" and cluster.named and is_land(cluster.names) and not is_country(cluster.names)
    ]
    return -max(lands)[1] if lands else None


def countries(cast: Cast) -> list[Ref]:
    return [ref for ref, cluster in enumerate(cast.clusters) if cluster.type == "Place" and is_country(cluster.names)]


def part(cast: Cast, title: Title) -> Ref | None:
    """The part of a country that a regional post is of: in its sentence, so called in the article, or told of most."""
    parts = {
        ref: cluster.names
        for ref, cluster in enumerate(cast.clusters)
        if cluster.type == "Place" and cluster.named and not is_country(cluster.names)
    }
    text, sentence = text_of(cast.doc), title.head.sent
    regions = [ref for ref, names in parts.items() if any(name.endswith((" Region", " Province")) for name in names)]
    if len(regions) == 1 and not REGIONAL.isdisjoint(token.lower_ for token in cast.doc[title.start : title.head.i]):
        return regions[0]
    here = [
        (m.span.start, ref)
        for ref in parts
        for m in cast.clusters[ref].mentions
        if m.form == "name" and sentence.start_char <= m.span.start < sentence.end_char
    ]
    if here:
        return max(here)[1]
    words_beside = (*PARTS, "region", "regional")
    called = {ref for ref, names in parts.items() if any(f"{name} {word}" in text for name in names for word in words_beside)}
    often = [(len(cast.clusters[ref].mentions), -ref) for ref in called or parts if called or len(cast.clusters[ref].mentions) > 1]
    return -max(often)[1] if often else None
