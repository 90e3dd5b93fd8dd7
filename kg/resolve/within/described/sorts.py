"""Nouns for bodies: which say the same, and with what the names of such bodies end."""

BARE = frozenset("police parliament cabinet government govt management army military media judiciary press forces".split())
"""Bodies that are told of without an article, or of which a country has one."""
UNHEADED = frozenset(
    """company firm party network newspaper paper agency airline organisation group broadcaster manufacturer employer management
    outlet automaker carmaker drugmaker chipmaker planemaker insurer brokerage startup nonprofit charity retailer""".split()
)
ONE = (
    frozenset({"army", "military", "forces"}),
    frozenset({"company", "firm"}),
    frozenset({"newspaper", "paper"}),
    frozenset({"committee", "panel"}),
)
"""Nouns of institutions that say the same."""


COMPANIES = frozenset(
    """company corporation corp inc ltd limited plc group holdings motors pharmaceuticals pharma technologies breweries brewery distillery
    securities ventures petroleum resources foods mills steel software solutions systems studios insurance shipping shipyard telecom
    textiles tobacco energy mining mines plantations machinery restaurants stores hotels entertainment enterprises""".split()
)
"""Last words of companies' names."""
CALLED = {
    "union": frozenset("union association federation front alliance guild brotherhood congress forum collective unions".split()),
    "association": frozenset(["association", "union", "federation", "society", "forum"]),
    "federation": frozenset({"federation"}),
    "party": frozenset("party congress dal front league democrats alliance movement sena".split()),
    "company": COMPANIES | {"airlines", "airways", "industries", "railways"},
    "firm": COMPANIES,
    "carmaker": frozenset({"motors", "motor"}),
    "automaker": frozenset({"motors", "motor"}),
    "drugmaker": frozenset({"pharmaceuticals", "pharma"}),
    "hospital": frozenset(["hospital", "infirmary", "clinic", "college"]),
    "college": frozenset({"college"}),
    "university": frozenset({"university"}),
    "ministry": frozenset({"ministry"}),
    "department": frozenset(["department", "ministry", "dept"]),
    "government": frozenset(["government", "govt", "administration"]),
    "govt": frozenset(["government", "govt", "administration"]),
    "court": frozenset({"court", "tribunal", "bench"}),
    "police": frozenset({"police"}),
    "committee": frozenset({"committee", "panel"}),
    "panel": frozenset({"committee", "panel", "commission"}),
    "commission": frozenset({"commission"}),
    "council": frozenset({"council"}),
    "board": frozenset({"board"}),
    "agency": frozenset(["agency", "bureau", "news"]),
    "newspaper": frozenset("newspaper times post herald guardian express mirror daily telegraph chronicle hindu".split()),
    "parliament": frozenset({"parliament"}),
    "organisation": frozenset("organisation organization association foundation union".split()),
    "organization": frozenset("organisation organization association foundation union".split()),
    "airline": frozenset({"airline", "airlines", "airways", "air"}),
    "army": frozenset({"army", "military"}),
    "military": frozenset({"military", "army"}),
    "force": frozenset({"force", "police"}),
    "bank": frozenset({"bank"}),
    "authority": frozenset({"authority"}),
    "corporation": frozenset({"corporation", "corp"}),
    "institute": frozenset({"institute", "institution"}),
    "institution": frozenset({"university", "college", "school", "institute", "academy", "polytechnic", "hospital", "bank"}),
    "movement": frozenset({"movement", "movimiento", "tehreek", "andolan"}),
    "group": frozenset({"group", "front", "alliance", "coalition", "forum", "movement", "network"}),
    "alliance": frozenset({"alliance", "coalition", "front"}),
    "state": frozenset({"government"}),
}
