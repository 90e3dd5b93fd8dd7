"""Places: "Kolkata", "Tsuen Wan district", "the state"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.extract.grammar.tags import MODIFYING, UNDERGOING
from kg.extract.lexicon import event_nouns, words
from kg.extract.names.descriptions.nominal import Nominal, nominals
from kg.extract.names.descriptions.seats import is_seat
from kg.extract.names.known.gazetteer import lands
from kg.model import EntityType

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

TYPE: EntityType = "Place"


def descriptions(doc: "Doc") -> Iterator[Nominal]:
    """Noun phrases headed by a noun that denotes a place: "Churachandpur district", "the city"."""
    nouns = words("place-noun", "place-head")
    for nominal in nominals(doc):
        head = nominal.head
        if not (head.text.islower() or nominal.opening) or (head.tag_ != "NN" and not _is_one_in_plural(nominal) and not is_seat(head)):
            continue
        if is_police_station(nominal) or _is_any(nominal):
            continue
        listed = not nouns.isdisjoint({head.lemma_.lower(), head.lower_}) and not _is_no_place(head)
        if listed or is_head_office(head) or is_seat(head) or (head.lower_ in words("site-noun") and _is_where(nominal)):
            yield nominal


def _is_where(nominal: Nominal) -> bool:
    """Whether something is in it or before it: "in the linen | room", "outside a | shop", "the burning of a | shop"."""
    head, link = nominal.head, nominal.head.head
    if head.dep_ != "pobj" or (nominal.determiner is None and nominal.start == head.i):
        return False
    if head.lower_ == "post" and head.nbor(-1).lower_ not in GUARDING:
        return False
    return link.lower_ in WHERE or (link.lower_ == "of" and link.head.lemma_.lower() in event_nouns() | {"front"})


WHERE = frozenset({"in", "at", "inside", "into", "outside", "near", "opposite", "through"})
GUARDING = frozenset("army border check command customs frontier guard military observation police security".split())
"""What a post is of that is a place."""


def _is_any(nominal: Nominal) -> bool:
    """Whether none of the lands told of is meant: "in every | country"."""
    article = nominal.determiner
    return (
        article is not None and article.lower_ in {"any", "each", "every", "no"} and nominal.head.lower_ in {"country", "nation", "state"}
    )


def is_police_station(nominal: Nominal) -> bool:
    """Whether a station of the police is named, which acts: "Galle police | station", not "the police station"."""
    head = nominal.head
    named = head.lower_ == "station" and head.i - nominal.start > 1 and head.nbor(-1).lower_ == "police"
    return named and head.nbor(-2).text.istitle() and not head.nbor(-2).is_sent_start


def _is_one_in_plural(nominal: Nominal) -> bool:
    """Whether one place goes by a plural, and is named: "Dunmore | barracks"."""
    head = nominal.head
    return head.lower_ in {"barracks", "docks", "quarters", "headquarters"} and head.i > 0 and head.nbor(-1).text.istitle()


def _is_no_place(noun: "Token") -> bool:
    """Whether it is how something is, or how much there is of it: "a | state of emergency", "a wide | range of topics"; or those who rule:
    "heads of | state", "church and | state", "the | state-owned bank"."""
    if noun.lower_ == "market" and not _is_site(noun):
        return True
    if noun.lower_ == "state" and (noun.doc[noun.i + 1 : noun.i + 2].text == "-" or (noun.i and noun.nbor(-1).lower_ in {"of", "and"})):
        return True
    if noun.i + 1 == len(noun.doc) or noun.nbor().lower_ != "of":
        return False
    of = next((t for t in noun.doc[noun.i + 2 : noun.i + 4] if t.lower_ != "the"), noun)
    return noun.lower_ == "range" or (noun.lower_ == "state" and (of.text.islower() or of.lower_ in CONDITIONS))


def _is_site(market: "Token") -> bool:
    """Whether a market is where something is sold or happens: "at a | market", "the fish | market", not "the US | market rose"."""
    before = [child for child in market.lefts if child.dep_ in MODIFYING]
    if (
        before
        and market.nbor(-1).ent_type_ not in {"NORP", "GPE"}
        and any(
            child.lower_ in WARES or (child.text.istitle() and child.text not in lands() and child.ent_type_ != "NORP") for child in before
        )
    ):
        return True
    struck = market.dep_ in UNDERGOING and market.head.lemma_ in BLOWS
    return not before and (struck or (market.dep_ == "pobj" and market.head.lower_ in {"at", "near", "outside", "inside", "to"}))


WARES = frozenset(
    "fish food meat vegetable fruit cattle livestock flea street night weekly local main central crowded busy open town village".split()
)
BLOWS = frozenset("attack blockade bomb burn destroy gut hit raid ransack rock shell shut storm strike target".split())
"""What befalls where something is sold, and hardly what is told of prices there."""
CONDITIONS = frozenset({"emergency", "union", "nation", "war", "siege"})
"""What there is a state of, in capitals too."""


def is_head_office(noun: "Token") -> bool:
    """Whether the noun is the "office" of "head office", where something is rather than acts."""
    return noun.lower_ == "office" and noun.i > 0 and noun.nbor(-1).lower_ in {"head", "branch", "regional"}


def quarter(doc: "Doc", start: int) -> int:
    """Where the name of a place begins with the part of it that is meant: "northern | Italy", "south-east | London"."""
    if not start or not doc[start - 1].text.islower() or doc[start - 1].lower_ not in QUARTERS:
        return start
    compound = start > 2 and doc[start - 2].text == "-" and doc[start - 3].lower_ in QUARTERS
    return start - 3 if compound else start - 1


SIDES = ("north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest")
QUARTERS = frozenset((*SIDES, *(f"{side}ern" for side in SIDES)))
