"""What the last words of a name say for certain of who or what bears it: "Lantera Inc.", "Geological Survey", "Arvin Tiger Reserve"."""

from kg.extract import institution, place
from kg.extract.names.paired import COMPANIES, PARTNERS
from kg.model import EntityType

GUARDED = frozenset({"national", "coast", "border", "presidential", "republican", "home"})
KEPT = frozenset("tiger elephant nature game forest wildlife biosphere marine hunting mangrove".split())
"""What a reserve is for that is a piece of land."""
SITES = {
    "reserve": KEPT,
    "station": frozenset("space railway train bus metro subway underground".split()),
    "base": frozenset("air naval military army".split()),
    "office": frozenset({"head", "branch"}),
}
"""Last words of names of bodies that, with one of these before them, name a site."""
GOODS = frozenset(
    """aerospace automotive beverages biotech brands capital cement chemicals electric electronics energy engineering entertainment
    fertilisers fertilizers financial foods gas healthcare insurance logistics metals minerals mining motors oil partners pharma
    pictures power properties realty records semiconductor sugar therapeutics tyres""".split()
)
"""What companies deal in and are called after."""
NUMBERED = frozenset("sector ward zone region terminal interstate highway motorway junction".split())
"""What is told apart by a number and is a place."""


def told_by_ending(key: str) -> EntityType | None:
    """The type that the end of a name gives it whatever stands around it; None where it gives none. The name is in lower case."""
    first, *rest = key.split()
    if not rest:
        return None
    last, before = rest[-1], [first, *rest][-2]
    if first == "co" and len(rest) == 1:
        return place.TYPE
    if last.rstrip(".") in COMPANIES or (last in PARTNERS and before in {"and", "&"}) or (last == "survey" and before.endswith("ical")):
        return institution.TYPE
    if last == "guard" and before in GUARDED:
        return institution.TYPE
    if before in SITES.get(last, ()) or (first in NUMBERED and len(rest) == 1 and last.isdecimal()):
        return place.TYPE
    return None


def deals_in(key: str) -> bool:
    """Whether a name of two or three words ends in what a company deals in: "kestrel platinum"."""
    parts = key.split()
    return 1 < len(parts) < 4 and parts[-1] in GOODS and parts[0] not in GOODS
