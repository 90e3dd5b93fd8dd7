"""Whose a post is where the words beside its title leave it open: "Turkish president", "President Ada Cole", "spokeswoman Ada Cole"."""

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.lexicon import words
from kg.extract.roles.owners.bodies import house, last_described, last_institution, named_court, named_so, sitting_court
from kg.extract.roles.owners.bywords import SIDES, UNITS, is_strange, names_body
from kg.extract.roles.owners.kinds import central_bank, fronted, has_kind, manned_by, of_kind, station_of
from kg.extract.roles.owners.lands import (
    REGIONAL,
    countries,
    governed,
    government,
    in_cabinet,
    last_place,
    ministry_of,
    part,
    province,
    regional_government,
    state,
    state_government,
)
from kg.extract.roles.owners.nations import beside, last, nation
from kg.extract.roles.owners.peoples import of_nationality
from kg.extract.roles.owners.policing import has_rank, police
from kg.extract.roles.owners.posts import Post, as_post, sits
from kg.extract.roles.owners.worded import engaging, force, in_title, is_task, president, whole
from kg.extract.roles.titles import Title
from kg.model import Ref

if TYPE_CHECKING:
    pass

STATE_HEADS = frozenset({"chief minister", "chief secretary", "deputy chief minister"})
"""Posts of a state within a country, never of the country."""
SENT_OUT = frozenset({"astronaut", "captain", "coach", "cosmonaut", "envoy", "opener", "pacer", "rounder", "seamer", "skipper", "soldier"})
"""Who plays, fights or travels for a country, as an actor or a doctor of it does not."""
LEADING = frozenset({"commander", "leader", "official", "operative"})
"""Whom an organisation's own news names: "the group said its dead include senior leader | Ada Cole"."""
ARMED = frozenset({"brigadier", "colonel", "general", "lieutenant", "major"})
CHIEF = re.compile(r"chief ([a-z]+ )?(engineer|officer|executive|scientist)")
"""Posts in charge of one task of a body: "chief nursing officer"."""
OFFICERS = frozenset({"bearer", "bearers", "treasurer"})
"""Who is told of with the president of a body, and with that of no country."""
HOUSE_LEADERS = frozenset({"majority leader", "minority leader"})
GOVERNORS = frozenset({"governor", "lieutenant governor", "deputy governor"})
FEDERATIONS = frozenset({"Australia", "Canada", "South Africa"})
"""Countries whose parts have premiers, and they have none."""


def belonging(cast: Cast, title: Title, holder: Ref) -> Ref | None:
    """The entity a title of `holder` belongs to that the article leaves to its reader, or None."""
    post = as_post(cast, title, holder)
    return next((ref for rule in RULES for ref in rule(post)), None)


def _of_state(post: Post) -> Iterator[Ref | None]:
    """The state, or its party: "| state | president Ada Cole"."""
    if any(token.text == "state" for token in post.front):
        party = last_institution(post.cast, post.title) if post.word in words("body-post") | {"president"} else None
        yield state(post.cast) if party is None else party


def _of_president(post: Post) -> Iterator[Ref | None]:
    """The president: "| presidential | spokesman"."""
    if "presidential" in post.wording.split()[:-1] and post.word in words("body-post"):
        yield president(post.cast, post.holder)


def _of_force(post: Post) -> Iterator[Ref | None]:
    """A nation's army or police: "| Chadian military | spokesman"."""
    yield from _known(force(post.cast, post.title))


def _of_nation(post: Post) -> Iterator[Ref | None]:
    """The nation whose adjective stands before the title: "| Turkish | president". That of a side says nothing of who sits for it."""
    cast, adjective = post.cast, post.title.adjective
    if adjective is None:
        return
    sent = post.word in words("office", "sport") | SENT_OUT
    people = _or(cast.ref(adjective), of_nationality(cast, adjective)) if sent else None
    if people is None and post.wording in STATE_HEADS:
        yield state(cast)
    elif people is not None or adjective.lower_ not in SIDES or not sits(post):
        yield people


def _told_behind(post: Post) -> Iterator[Ref | None]:
    """What stands before a title that a phrase behind it tells more of: "| president | of the council"; not "| head | of maintenance"."""
    title = post.title
    if title.last > title.end and not is_task(title):
        yield beside(post.cast, post.title) if post.word in words("office") else None


def _of_crew(post: Post) -> Iterator[Ref | None]:
    """What such people man."""
    yield from _known(manned_by(post.cast, post.title, post.wording))


def _of_court(post: Post) -> Iterator[Ref | None]:
    """The court a judge is named with, or that sits: "| Judge | Ada Cole"."""
    if post.word in words("judge-noun") | {"recorder"}:
        yield from _known(named_court(post.cast, post.title))
        yield from _known(sitting_court(post.cast, post.title))


def _of_people(post: Post) -> Iterator[Ref | None]:
    """The nation that the title's own first word is of: "| Turkish | President Ada Cole"."""
    first, front = post.cast.doc[post.title.start], post.front
    named = post.word in words("office") and first.i < post.title.head.i and first.text[0].isupper()
    if named and first.lower_ not in words("topic") and not (sits(post) or front.text == "State"):
        yield from _known(of_nationality(post.cast, first))


def _of_wording(post: Post) -> Iterator[Ref | None]:
    """What posts of just that wording belong to: "| majority leader |" to a house, "| press secretary |" to the White House."""
    cast, title, wording = post.cast, post.title, post.wording
    if wording.endswith("advocate general"):
        yield regional_government(cast)
    if wording in {"budget director", "press secretary"}:
        yield from _known(named_so(cast, "white house"))
    if wording in HOUSE_LEADERS:
        yield house(cast, title)
    yield from _known(station_of(cast, title, wording))


def _of_words(post: Post) -> Iterator[Ref | None]:
    """What words of the title mean or are parts of: "| military | chief", "| women's wing | president", "| regional | governor"."""
    cast, title = post.cast, post.title
    yield from _known(in_title(cast, title))
    if post.word in words("body-post") | {"president", "leader"} and any(token.lower_ in UNITS for token in post.front):
        yield last_institution(cast, title)
    if post.word in words("ruler") and any(token.lower_ in REGIONAL for token in post.front):
        yield part(cast, title)


def _of_cabinet(post: Post) -> Iterator[Ref | None]:
    """The ministry, nation or region whose government a post of more than one word is in: "| health secretary |", "| prime minister |"."""
    cast, title = post.cast, post.title
    if post.word == "secretary" and in_cabinet(cast, title):
        yield _or(_or(ministry_of(cast, title), nation(cast, title, post.holder)), regional_government(cast))
    if any(of_state in post.wording.replace("-", " ") for of_state in words("state-post") if " " in of_state):
        yield nation(cast, title, post.holder)


def _of_stranger(post: Post) -> Iterator[Ref | None]:
    """Nothing the article's cast has, where a word of the title names a body all the same: "| Acme | chairwoman"."""
    bodies = [token for token in post.front if names_body(token) and token.lower_ not in {"opposition", "works"}]
    if post.word != "minister" and (bodies or any(map(is_strange, post.front))):
        yield None


def _of_land(post: Post) -> Iterator[Ref | None]:
    """The state, city, province or bank: "| chief minister |", "| mayor |", "| governor |", "| commissioner for | health"."""
    cast, title, wording = post.cast, post.title, post.wording
    if wording in STATE_HEADS or wording.endswith("chief secretary"):
        yield state(cast)
    if post.word in words("city-post"):
        yield last_place(cast, title)
    if wording in GOVERNORS:
        yield from _known(_or(province(cast, title), governed(cast)))
    if wording == "governor":
        yield from _known(central_bank(cast))
    if wording in GOVERNORS or wording.startswith("commissioner for "):
        yield from _known(state_government(cast))


def _of_deputy(post: Post) -> Iterator[Ref | None]:
    """The body last told of: "a | vice president |", "| Senior Vice President |", "Ada Cole as | president |, Tom Roe as treasurer"."""
    wording = post.wording.replace("-", " ")
    among_officers = post.word == "president" and any(token.lower_ in OFFICERS for token in post.title.head.sent)
    vice = "vice president" in wording and (post.title.head.text.islower() or not wording.startswith("vice"))
    if among_officers or vice:
        yield last_institution(post.cast, post.title)


def _of_country(post: Post) -> Iterator[Ref | None]:
    """The country, or a part of it: "| President | Ada Cole", in Canada "| Premier | Ada Cole"."""
    if post.word not in words("state-post"):
        return
    cast, title = post.cast, post.title
    country = nation(cast, title, post.holder)
    if country is not None:
        federal = post.word == "premier" and not FEDERATIONS.isdisjoint(cast.clusters[country].names)
        yield _or(part(cast, title) if federal else None, country)
    elif post.word == "minister":
        central = post.wording.startswith(("prime", "minister of state", "union"))
        yield _or(None if central else regional_government(cast), government(cast, title))
    else:
        yield _or(part(cast, title), governed(cast)) if post.word == "premier" else None


def _of_police(post: Post) -> Iterator[Ref | None]:
    """The police: "| Officer | Ada Cole", "| Supt. | Ada Cole"."""
    if has_rank(post.title, post.word, post.wording):
        yield police(post.cast, post.title)


def _of_house(post: Post) -> Iterator[Ref | None]:
    """The house one sits in: "| senator |", "| MP |"."""
    if post.word == "senator":
        yield named_so(post.cast, "senate")
    if sits(post):
        seat = house(post.cast, post.title)
        yield nation(post.cast, post.title, post.holder) if seat is None and post.word == "mp" else seat


def _of_kind(post: Post) -> Iterator[Ref | None]:
    """The only body of the kind the post goes with."""
    if has_kind(post.title):
        yield of_kind(post.cast, post.title)


def _of_team(post: Post) -> Iterator[Ref | None]:
    """The team or country one plays or is sent out for: "| skipper | Ada Cole"."""
    cast, title = post.cast, post.title
    if post.word in words("sport") | SENT_OUT and title.head.is_lower and title.determiner is None:
        team = last_institution(cast, title, here=True)
        yield team if team is not None else last(cast, title, countries(cast), title.head.sent.start_char)


def _of_group(post: Post) -> Iterator[Ref | None]:
    """The organisation whose own news names its people: "senior | leader | Ada Cole"."""
    title = post.title
    if post.word in LEADING and title.determiner in {None, "another"} and title.head.is_lower and len(post.wording.split()) <= 2:
        among = whole(post.cast, title)
        yield last_institution(post.cast, title, here=True) if among is None else among


def _of_body(post: Post) -> Iterator[Ref | None]:
    """The body that engages, or was last told of: "| spokeswoman | Ada Cole", "| chief nursing officer | Ada Cole"."""
    cast, title, wording = post.cast, post.title, post.wording
    if (
        (post.word in words("body-post") or wording.startswith("chief executive") or CHIEF.fullmatch(wording) or is_task(title))
        and " of " not in wording
        and title.head.text not in {"Captain", "Capt"}
        and title.determiner in {None, "the", "a", "an", "its", "whose"}
    ):
        named = _or(engaging(cast, title), last_institution(cast, title))
        yield last_described(cast, title) if named is None and post.word.startswith("spokes") else named


def _of_army(post: Post) -> Iterator[Ref | None]:
    """The army: "| Major | Ada Cole"."""
    if post.word in ARMED and post.title.head.text.istitle() and post.title.determiner is None:
        yield named_so(post.cast, "army")


def _of_front(post: Post) -> Iterator[Ref | None]:
    """What stands before the title."""
    yield fronted(post.cast, post.title)


RULES: tuple[Callable[[Post], Iterator[Ref | None]], ...] = (
    _of_state,
    _of_president,
    _of_force,
    _of_nation,
    _told_behind,
    _of_crew,
    _of_court,
    _of_people,
    _of_wording,
    _of_words,
    _of_cabinet,
    _of_stranger,
    _of_land,
    _of_deputy,
    _of_country,
    _of_police,
    _of_house,
    _of_kind,
    _of_team,
    _of_group,
    _of_body,
    _of_army,
    _of_front,
)
"""What posts belong to; the first answer counts, also that it is nothing the article names (None). A rule without one gives nothing."""


def _known(ref: Ref | None) -> Iterator[Ref]:
    """The entity as an answer, and no answer where there is none."""
    if ref is not None:
        yield ref


def _or(first: Ref | None, second: Ref | None) -> Ref | None:
    return second if first is None else first
