"""Whose a post is where the words beside its title leave it open: "Turkish president", "President Ada Cole", "spokeswoman Ada Cole"."""

from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.lexicon import words
from kg.extract.names.gazetteer import gazetteer, is_land
from kg.extract.roles.bodies import house, last_described, last_institution, manned_by, named_court, named_so, of_kind, sitting_court
from kg.extract.roles.bywords import names_body
from kg.extract.roles.nations import beside, is_country, last, nation, of_nationality
from kg.extract.roles.several import AMONG, REACH
from kg.extract.roles.short import SHORT_TITLES
from kg.extract.roles.titles import Title
from kg.model import Ref
from kg.nlp import text_of

if TYPE_CHECKING:
    from spacy.tokens import Token

STATE_HEADS = frozenset({"chief minister", "chief secretary", "deputy chief minister"})
"""Posts of a state within a country, never of the country."""
SENT_OUT = frozenset({"astronaut", "captain", "coach", "cosmonaut", "envoy", "opener", "pacer", "rounder", "seamer", "skipper", "soldier"})
"""Who plays, fights or travels for a country, as an actor or a doctor of it does not."""
LEADING = frozenset({"commander", "leader", "official", "operative"})
"""Whom an organisation's own news names: "the group said its dead include senior leader | Ada Cole"."""
GENERAL = frozenset({"city", "district", "media", "news", "press", "state", "trade", "country", "nation", "village", "town", "region"})
"""Words of titles that say of what sort a post is, not whose."""
SIDES = frozenset({"republican", "democratic", "democrat", "conservative", "liberal", "labour", "socialist", "communist", "independent"})
"""Adjectives of a side, which leave open of what country or body its holder is."""
UNITS = frozenset({"branch", "campus", "chapter", "publicity", "unit"})
"""Parts and tasks of a body, which its officers are called after."""
GOVERNORS = frozenset({"governor", "lieutenant governor", "deputy governor"})
REGIONAL = frozenset({"regional", "provincial"})
FEDERATIONS = frozenset({"Australia", "Canada", "South Africa"})
"""Countries whose parts have premiers, and they have none."""
PARTS = frozenset({"commonwealth", "province", "state", "territory"})


def belonging(cast: Cast, title: Title, holder: Ref) -> Ref | None:
    """The entity a title of `holder` belongs to that the article leaves to its reader, or None."""
    wording = cast.doc[title.start : title.end].text.lower()
    lower = SHORT_TITLES[wording] if wording in {"cm", "pm"} else wording
    lemma, first = lower.split()[-1] if lower != wording else _post(title), cast.doc[title.start]
    if any(token.text == "state" for token in cast.doc[title.start : title.head.i]):
        party = last_institution(cast, title) if lemma in words("body-post") | {"president"} else None
        return _state(cast) if party is None else party
    if "presidential" in lower.split()[:-1] and (president := _president(cast, holder)) is not None:
        return president
    if (force := _force(cast, title)) is not None:
        return force
    if title.adjective is not None:
        people = of_nationality(cast, title.adjective) if lemma in words("office", "sport") | SENT_OUT else None
        if people is None and lower in STATE_HEADS:
            return _state(cast)
        if people is not None or title.adjective.lower_ not in SIDES or not _sits(title, lemma):
            return people
    if title.last > title.end:
        return beside(cast, title) if lemma in words("office") else None
    if (manned := manned_by(cast, title, lower)) is not None:
        return manned
    if lemma in words("judge-noun") | {"recorder"} and (court := named_court(cast, title) or sitting_court(cast, title)) is not None:
        return court
    if (
        lemma in words("office")
        and first.i < title.head.i
        and first.text[0].isupper()
        and (people := of_nationality(cast, first)) is not None
    ):
        return people
    if (body := _in_title(cast, title)) is not None:
        return body
    if first.i < title.head.i and lemma in words("ruler") and any(t.lower_ in REGIONAL for t in cast.doc[title.start : title.head.i]):
        return _part(cast, title)
    if any(post in lower.replace("-", " ") for post in words("state-post") if " " in post):
        return nation(cast, title, holder)
    if any((names_body(token) and token.lower_ != "works") or _strange(token) for token in cast.doc[title.start : title.head.i]):
        return None
    if lower in STATE_HEADS:
        return _state(cast)
    if lemma in words("city-post"):
        return _last_place(cast, title)
    if lower in GOVERNORS and (province := _province(cast, title) or _governed(cast)) is not None:
        return province
    if lower.startswith("commissioner for ") and (government := _state_government(cast)) is not None:
        return government
    if "vice president" in lower and title.head.text.islower():
        return last_institution(cast, title)
    if lemma in words("state-post"):
        country = nation(cast, title, holder)
        federal = lemma == "premier" and country is not None and not FEDERATIONS.isdisjoint(cast.clusters[country].names)
        part = _part(cast, title) if federal else None
        return country if part is None else part
    if lemma in words("police-post") or lower.startswith("officer-in-charge") or title.head.lower_.rstrip(".") == "supt":
        return named_so(cast, "police")
    if lemma == "senator":
        return named_so(cast, "senate")
    if _sits(title, lemma):
        seat = house(cast, title)
        return nation(cast, title, holder) if seat is None and lemma == "mp" else seat
    if (body := of_kind(cast, title)) is not None:
        return body
    if lemma in words("sport") | SENT_OUT and title.head.is_lower and title.determiner is None:
        team = last_institution(cast, title, here=True)
        return team if team is not None else last(cast, title, _countries(cast), title.head.sent.start_char)
    if lemma in LEADING and title.determiner in {None, "another"} and title.head.is_lower and len(lower.split()) <= 2:
        whole = _whole(cast, title)
        return last_institution(cast, title, here=True) if whole is None else whole
    if (lemma in words("body-post") or "chief executive" in lower) and title.determiner in {None, "the", "a", "an", "its", "whose"}:
        named = last_institution(cast, title)
        return last_described(cast, title) if named is None and lemma.startswith("spokes") else named
    return None


def _president(cast: Cast, holder: Ref) -> Ref | None:
    """The only one who is called president by name: of her a "presidential spokesman" is."""
    called = [cast.ref(token.nbor(1)) for token in cast.doc[:-1] if token.text == "President"]
    found = {ref for ref in called if ref is not None and cast.type(ref) == "Person" and ref != holder}
    return next(iter(found)) if len(found) == 1 else None


def _sits(title: Title, lemma: str) -> bool:
    """Whether the title is of one who sits in a house of parliament."""
    called = lemma in {"congressman", "congresswoman", "senator"} or title.head.text in {"Representative", "Representatives"}
    return called or lemma in words("seated")


def _post(title: Title) -> str:
    """The word of a title that says what its holder is: "secretary" of "secretary general"."""
    before = title.head.nbor(-1).lemma_.lower() if title.head.i > title.start else ""
    return before if title.head.lower_ == "general" and before in words("body-post") else title.head.lemma_.lower()


def _in_title(cast: Cast, title: Title) -> Ref | None:
    """The body that a word of the title itself means: "the military … | military | chief Ada Cole", "an | airport | guard"."""
    for token in reversed(cast.doc[title.start : title.head.i]):
        kind = "Place" if token.lower_ in words("place-noun") else "Institution" if token.lower_ in words("institution-noun") else None
        if kind is not None and token.lower_ not in GENERAL:
            kinds = {kind, "Group"} if token.lower_ in {"squad", "team"} else {kind}
            found = [
                ref
                for ref, cluster in enumerate(cast.clusters)
                if cluster.type in kinds and any(name.casefold().split()[-1:] == [token.lower_] for name in cluster.names)
            ]
            return found[0] if len(found) == 1 else None
    return None


def _whole(cast: Cast, title: Title) -> Ref | None:
    """Whose they are of whom one with the title is: "the Front's members, including | leader Ada Cole"."""
    start = title.head.sent.start
    for at in range(title.first - 1, max(start, title.first - REACH), -1):
        if cast.doc[at].lower_ in AMONG:
            for token in reversed(cast.doc[max(start, at - REACH) : at]):
                if token.tag_ in {"NNS", "NNPS"}:
                    told = [child for child in token.lefts if child.dep_ in {"poss", "compound", "nmod"}]
                    told += [each for child in token.rights if child.lower_ == "of" for each in child.children]
                    refs = (cast.ref(child) for child in told)
                    return next((ref for ref in refs if ref is not None and cast.type(ref) == "Institution"), None)
            return None
    return None


def _force(cast: Cast, title: Title) -> Ref | None:
    """The army or police of a nation that a title names: "Chadian | military | spokesman Ada Cole" speaks for the Chadian military."""
    if title.adjective is None or title.head.lemma_.lower() not in words("body-post"):
        return None
    for token in cast.doc[title.start : title.head.i]:
        for force in FORCES.get(token.lower_, ()):
            called = f"{title.adjective.text} {force}".casefold()
            for ref, cluster in enumerate(cast.clusters):
                if cluster.type == "Institution" and called in map(str.casefold, cluster.names):
                    return ref
    return None


FORCES = {
    "army": ("army", "military"),
    "military": ("military", "army"),
    "navy": ("navy",),
    "police": ("police",),
    "government": ("government",),
}
"""Bodies a nation has one of, which its posts are called after, and how else they are called."""


def _strange(token: "Token") -> bool:
    """Whether a word before a title's head is no word of titles but a name the article's cast does not have."""
    listed = words("topic", "title-modifier", "post", "passing") | SIDES | UNITS
    return token.tag_ in {"NNP", "NNPS"} and token.text[0].isupper() and token.lower_ not in listed


def _state(cast: Cast) -> Ref | None:
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


def _state_government(cast: Cast) -> Ref | None:
    """The government of a state, the only one that the article names: "the Kano State Government"."""
    found = [
        ref
        for ref, cluster in enumerate(cast.clusters)
        if cluster.type == "Institution"
        and any(name.casefold().endswith((" state government", " county government")) for name in cluster.names)
    ]
    return found[0] if len(found) == 1 else None


def _last_place(cast: Cast, title: Title) -> Ref | None:
    places = [
        ref for ref, cluster in enumerate(cast.clusters) if cluster.type == "Place" and cluster.named and not is_country(cluster.names)
    ]
    cities = [ref for ref in places if any(gazetteer().get(name, 0.0) > 0.0 for name in cast.clusters[ref].names)]
    return last(cast, title, cities or places, 0)


def _province(cast: Cast, title: Title) -> Ref | None:
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


def _governed(cast: Cast) -> Ref | None:
    """The state or province told of most, where no bank may be the one that is governed."""
    if any(cluster.type == "Institution" and "bank" in cluster.name.casefold().split() for cluster in cast.clusters):
        return None
    lands = [
        (len(cluster.mentions), -ref)
        for ref, cluster in enumerate(cast.clusters)
        if cluster.type == "Place" and cluster.named and is_land(cluster.names) and not is_country(cluster.names)
    ]
    return -max(lands)[1] if lands else None


def _countries(cast: Cast) -> list[Ref]:
    return [ref for ref, cluster in enumerate(cast.clusters) if cluster.type == "Place" and is_country(cluster.names)]


def _part(cast: Cast, title: Title) -> Ref | None:
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
