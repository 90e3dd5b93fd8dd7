"""What the end of a name says for certain of who or what bears it: "Lantera Inc.", "Geological Survey", "Harbournews"."""

from kg.extract import institution, place
from kg.extract.names.cutting.paired import COMPANIES, PARTNERS
from kg.extract.names.kinds.markers import PARTIES, PARTIES_BEHIND, STREETS, STREETS_BEHIND
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
CARING = frozenset({"hospital", "infirmary", "clinic", "polyclinic", "hospice"})
CARED_FOR = frozenset({"medical", "health", "cancer", "heart", "rehabilitation"})
"""Houses of the sick, and what a centre is one for."""
GOODS = frozenset(
    """aerospace apparel automotive beverages biotech brands builders cables capital cement ceramics chemicals clothing dairies developments
    electric electronics energy engineering entertainment fashions fertilisers fertilizers financial foods garments gas healthcare
    insurance knitwear logistics metals minerals mining motors oil packaging paints partners pharma pictures plastics polymers power
    productions properties realty records rubber semiconductor sugar therapeutics tyres""".split()
)
"""What companies deal in and are called after."""
NUMBERED = frozenset("sector ward zone region terminal interstate highway motorway junction".split())
"""What is told apart by a number and is a place."""


def told_by_ending(key: str) -> EntityType | None:
    """The type that the end of a name gives it whatever stands around it; None where it gives none. The name is in lower case."""
    first, *rest = key.split()
    if first.partition("-")[0] in PARTIES and (rest or "-" in first):
        return institution.TYPE
    if not rest:
        return institution.TYPE if first.endswith("news") and len(first) > 5 else None
    last, before = rest[-1], [first, *rest][-2]
    if first == "co" and len(rest) == 1:
        return place.TYPE
    if last.rstrip(".") in COMPANIES or (last in PARTNERS and before in {"and", "&"}) or (last == "survey" and before.endswith("ical")):
        return institution.TYPE
    if last == "guard" and before in GUARDED:
        return institution.TYPE
    if last in CARING or (last in {"center", "centre"} and before in CARED_FOR) or (before, last) == ("police", "station"):
        return institution.TYPE
    if last in PARTIES_BEHIND:
        return institution.TYPE
    if first in STREETS or last in STREETS_BEHIND:
        return place.TYPE
    if before in SITES.get(last, ()) or (first in NUMBERED and len(rest) == 1 and last.isdecimal()):
        return place.TYPE
    return None


def deals_in(key: str) -> bool:
    """Whether a name of two or three words ends in what a company deals in: "kestrel platinum"."""
    parts = key.split()
    return 1 < len(parts) < 4 and parts[-1] in GOODS and parts[0] not in GOODS
