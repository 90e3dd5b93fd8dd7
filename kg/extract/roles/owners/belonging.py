"""Whose a post is where the words beside its title leave it open: "Turkish president", "President Ada Cole", "spokeswoman Ada Cole"."""

import re
from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.grammar.tags import PLURAL
from kg.extract.lexicon import words
from kg.extract.names.descriptions.nominal import singular
from kg.extract.roles.holders.several import AMONG, REACH
from kg.extract.roles.owners.bodies import house, last_described, last_institution, named_court, named_so, sitting_court
from kg.extract.roles.owners.bywords import names_body
from kg.extract.roles.owners.kinds import central_bank, fronted, has_kind, manned_by, of_kind, station_of
from kg.extract.roles.owners.lands import (
    REGIONAL,
    countries,
    governed,
    in_cabinet,
    last_place,
    ministry_of,
    part,
    province,
    regional_government,
    state,
    state_government,
)
from kg.extract.roles.owners.nations import beside, last, nation, of_nationality
from kg.extract.roles.short import SHORT_TITLES, spelt
from kg.extract.roles.titles import Title
from kg.model import Ref

if TYPE_CHECKING:
    from spacy.tokens import Token

STATE_HEADS = frozenset({"chief minister", "chief secretary", "deputy chief minister"})
"""Posts of a state within a country, never of the country."""
SENT_OUT = frozenset({"astronaut", "captain", "coach", "cosmonaut", "envoy", "opener", "pacer", "rounder", "seamer", "skipper", "soldier"})
"""Who plays, fights or travels for a country, as an actor or a doctor of it does not."""
LEADING = frozenset({"commander", "leader", "official", "operative"})
"""Whom an organisation's own news names: "the group said its dead include senior leader | Ada Cole"."""
ARMED = frozenset({"brigadier", "colonel", "general", "lieutenant", "major"})
GENERAL = frozenset({"city", "district", "media", "news", "press", "state", "trade", "country", "nation", "village", "town", "region"})
"""Words of titles that say of what sort a post is, not whose."""
SIDES = frozenset({"republican", "democratic", "democrat", "conservative", "liberal", "labour", "socialist", "communist", "independent"})
"""Adjectives of a side, which leave open of what country or body its holder is."""
UNITS = frozenset({"branch", "campus", "chapter", "publicity", "unit", "wing"})
"""Parts and tasks of a body, which its officers are called after."""
CHIEF = re.compile(r"chief ([a-z]+ )?(engineer|officer|executive|scientist)")
"""Posts in charge of one task of a body: "chief nursing officer"."""
ENGAGING = frozenset({"appoint", "dismiss", "employ", "fire", "hire", "name", "recruit", "sack"})
HOUSE_LEADERS = frozenset({"majority leader", "minority leader"})
GOVERNORS = frozenset({"governor", "lieutenant governor", "deputy governor"})
FEDERATIONS = frozenset({"Australia", "Canada", "South Africa"})
"""Countries whose parts have premiers, and they have none."""


def belonging(cast: Cast, title: Title, holder: Ref) -> Ref | None:
    """The entity a title of `holder` belongs to that the article leaves to its reader, or None."""
    wording = title.wording.lower() if spelt(title.head) else cast.doc[title.start : title.end].text.lower()
    lower = SHORT_TITLES[wording] if wording in {"cm", "pm"} else wording
    lemma, first = lower.split()[-1] if lower != wording else _post(title), cast.doc[title.start]
    if any(token.text == "state" for token in cast.doc[title.start : title.head.i]):
        party = last_institution(cast, title) if lemma in words("body-post") | {"president"} else None
        return state(cast) if party is None else party
    if "presidential" in lower.split()[:-1] and (president := _president(cast, holder)) is not None:
        return president
    if (force := _force(cast, title)) is not None:
        return force
    if title.adjective is not None:
        sent = lemma in words("office", "sport") | SENT_OUT
        people = _or(cast.ref(title.adjective), of_nationality(cast, title.adjective)) if sent else None
        if people is None and lower in STATE_HEADS:
            return state(cast)
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
        and not (_sits(title, lemma) or cast.doc[first.i : title.head.i].text == "State")
        and (people := of_nationality(cast, first)) is not None
    ):
        return people
    if lower.endswith("advocate general"):
        return regional_government(cast)
    if lower in {"budget director", "press secretary"} and (palace := named_so(cast, "white house")) is not None:
        return palace
    if lower in HOUSE_LEADERS:
        return house(cast, title)
    if (station := station_of(cast, title, lower)) is not None:
        return station
    if (body := _in_title(cast, title)) is not None:
        return body
    if lemma in words("body-post") | {"president", "leader"} and any(t.lower_ in UNITS for t in cast.doc[title.start : title.head.i]):
        return last_institution(cast, title)
    if first.i < title.head.i and lemma in words("ruler") and any(t.lower_ in REGIONAL for t in cast.doc[title.start : title.head.i]):
        return part(cast, title)
    if lemma == "secretary" and in_cabinet(cast, title):
        return _or(_or(ministry_of(cast, title), nation(cast, title, holder)), regional_government(cast))
    if any(post in lower.replace("-", " ") for post in words("state-post") if " " in post):
        return nation(cast, title, holder)
    if any(
        (names_body(token) and token.lower_ not in {"opposition", "works"}) or _strange(token)
        for token in cast.doc[title.start : title.head.i]
    ):
        return None
    if lower in STATE_HEADS or lower.endswith("chief secretary"):
        return state(cast)
    if lemma in words("city-post"):
        return last_place(cast, title)
    if lower in GOVERNORS and (land := _or(province(cast, title), governed(cast))) is not None:
        return land
    if lower == "governor" and (bank := central_bank(cast)) is not None:
        return bank
    if lower in GOVERNORS and (government := state_government(cast)) is not None:
        return government
    if lower.startswith("commissioner for ") and (government := state_government(cast)) is not None:
        return government
    if "vice president" in lower.replace("-", " ") and title.head.text.islower():
        return last_institution(cast, title)
    if lemma in words("state-post"):
        country = nation(cast, title, holder)
        federal = lemma == "premier" and country is not None and not FEDERATIONS.isdisjoint(cast.clusters[country].names)
        land = part(cast, title) if federal else None
        if lemma == "minister" and country is None and not lower.startswith(("prime", "minister of state")):
            return regional_government(cast)
        if lemma == "premier" and country is None:
            return _or(part(cast, title), governed(cast))
        return country if land is None else land
    if (
        lemma in words("police-post")
        or (title.head.text == "Officer" and title.start == title.head.i)
        or lower.startswith("officer-in-charge")
        or title.head.lower_.rstrip(".") == "supt"
    ):
        return _or(_whole(cast, title), named_so(cast, "police"))
    if lemma == "senator":
        return named_so(cast, "senate")
    if _sits(title, lemma):
        seat = house(cast, title)
        return nation(cast, title, holder) if seat is None and lemma == "mp" else seat
    if has_kind(title):
        return of_kind(cast, title)
    if lemma in words("sport") | SENT_OUT and title.head.is_lower and title.determiner is None:
        team = last_institution(cast, title, here=True)
        return team if team is not None else last(cast, title, countries(cast), title.head.sent.start_char)
    if lemma in LEADING and title.determiner in {None, "another"} and title.head.is_lower and len(lower.split()) <= 2:
        whole = _whole(cast, title)
        return last_institution(cast, title, here=True) if whole is None else whole
    if (
        (lemma in words("body-post") or lower.startswith("chief executive") or CHIEF.fullmatch(lower))
        and " of " not in lower
        and title.head.text not in {"Captain", "Capt"}
        and title.determiner in {None, "the", "a", "an", "its", "whose"}
    ):
        named = _or(_engaging(cast, title), last_institution(cast, title))
        return last_described(cast, title) if named is None and lemma.startswith("spokes") else named
    if lemma in ARMED and title.head.text.istitle() and title.determiner is None:
        return named_so(cast, "army")
    return fronted(cast, title)


def _or(first: Ref | None, second: Ref | None) -> Ref | None:
    return second if first is None else first


def _president(cast: Cast, holder: Ref) -> Ref | None:
    """The only one who is called president by name: of her a "presidential spokesman" is."""
    called = [cast.ref(token.nbor(1)) for token in cast.doc[:-1] if token.text == "President"]
    found = {ref for ref in called if ref is not None and cast.type(ref) == "Person" and ref != holder}
    return next(iter(found)) if len(found) == 1 else None


def _sits(title: Title, lemma: str) -> bool:
    """Whether the title is of one who sits in a house of parliament."""
    called = lemma in {"assemblyman", "assemblywoman", "congressman", "congresswoman", "senator"} or title.head.text in {
        "Representative",
        "Representatives",
    }
    return called or lemma in words("seated")


def _engaging(cast: Cast, title: Title) -> Ref | None:
    """The body that takes or removes somebody of its own: "| It | hired a new chief nurse, Ada Cole"."""
    verb = title.head.head
    if title.head.dep_ != "dobj" or verb.lemma_ not in ENGAGING:
        return None
    subject = next((cast.ref(child) for child in verb.lefts if child.dep_ == "nsubj"), None)
    return subject if subject is not None and cast.type(subject) == "Institution" else None


def _post(title: Title) -> str:
    """The word of a title that says what its holder is: "secretary" of "secretary general"."""
    before = title.head.nbor(-1).lemma_.lower() if title.head.i > title.start else ""
    return before if title.head.lower_ == "general" and before in words("body-post") else spelt(title.head) or singular(title.head)


def _in_title(cast: Cast, title: Title) -> Ref | None:
    """The body that a word of the title itself means: "the military … | military | chief Ada Cole", "an | airport | guard"."""
    for token in reversed(cast.doc[title.start : title.head.i]):
        kind = "Place" if token.lower_ in words("place-noun") else "Institution" if token.lower_ in words("institution-noun") else None
        central = token.lower_ == "union" and title.head.lower_ == "minister"
        if kind is not None and token.lower_ not in GENERAL and not central:
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
        if cast.doc[at].lower_ in AMONG | {"among"}:
            for token in reversed(cast.doc[max(start, at - REACH) : at]):
                if token.tag_ in PLURAL:
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
