"""Bodies that a post is found in by their kind: a trustee sits on a board, a matron works in a hospital."""

from kg.extract.cast import Cast
from kg.extract.lexicon import words
from kg.extract.roles.owners.bodies import shortly_before
from kg.extract.roles.owners.nations import last
from kg.extract.roles.short import spelt
from kg.extract.roles.titles import Title
from kg.model import Ref

HOSPITALS = frozenset({"clinic", "hospital", "hospitals", "infirmary", "sanatorium"})
SCHOOLS = frozenset({"academy", "college", "institute", "polytechnic", "school", "university"})
TROOPS = frozenset({"academy", "battalion", "brigade", "camp", "corps", "force", "guard", "guards", "regiment", "rifles", "unit"})
KINDS = (
    (frozenset({"archbishop", "bishop", "pastor", "priest", "vicar"}), frozenset({"archdiocese", "church", "diocese", "parish"})),
    (
        frozenset(
            {
                "dean",
                "headmaster",
                "headmistress",
                "headteacher",
                "lecturer",
                "principal",
                "proctor",
                "professor",
                "provost",
                "registrar",
                "vice-chancellor",
            }
        ),
        SCHOOLS,
    ),
    (frozenset({"trustee"}), frozenset({"board", "council", "foundation", "fund", "trust"})),
    (frozenset({"alderman", "alderwoman", "councillor", "councilman", "councilwoman"}), frozenset({"council"})),
    (frozenset({"commandant"}), TROOPS),
    (frozenset({"matron"}), HOSPITALS),
)
"""Posts that only bodies of one kind have, and the words in the names of such."""
MANNED = (
    ("superintendent", frozenset({"hospital", "infirmary", "police", "district", "schools", "jail", "prison"})),
    ("medical superintendent", HOSPITALS),
    ("medical director", HOSPITALS),
    ("staff nurse", HOSPITALS),
    ("head nurse", HOSPITALS),
    ("ward sister", HOSPITALS),
    ("head teacher", SCHOOLS),
    ("municipal commissioner", frozenset({"corporation", "council", "municipality"})),
    ("vice-chancellor", frozenset({"university"})),
    ("vice chancellor", frozenset({"university"})),
)
"""Posts that name no body, and the last words of the names of bodies that have them."""
GRADES = frozenset({"acting", "additional", "assistant", "deputy", "interim", "joint"})
"""Words before a post that leave it in the same body: "| deputy | medical superintendent"."""
STATE_BANKS = ("central", "national", "reserve")
WORKING = frozenset(
    """anaesthetist consultant counsellor doctor employee housemaid lecturer librarian manager midwife miner nurse official paramedic
    physician porter professor receptionist student surgeon teacher technician warden worker""".split()
)
MANY = frozenset({"dean", "lecturer", "professor"})
"""Who are there in every body of their kind, so that the only one an article names need not be theirs."""


def manned_by(cast: Cast, title: Title, wording: str) -> Ref | None:
    """The body a post is found in, the only one of its sort or the one named last: "the Hill Hospital … | Superintendent Ada Cole"."""
    plain = " ".join(word for word in wording.split() if word not in GRADES)
    kinds = next((bodies for post, bodies in MANNED if plain == post), None)
    if (
        kinds is None
        and wording.endswith("commissioner")
        and set(wording.split()[:-1]) <= words("topic") | {"chief", "election", "electoral"}
    ):
        kinds = frozenset({"commission"})
    if kinds is None:
        return None
    bodies = [
        ref
        for ref, cluster in enumerate(cast.clusters)
        if cluster.type == "Institution" and any(not kinds.isdisjoint(_ends(name)) for name in cluster.names)
    ]
    bodies = [ref for ref in bodies if cast.clusters[ref].named] or bodies
    if len(bodies) == 1:
        return bodies[0]
    before = last(cast, title, bodies, 0)
    return min(bodies, key=lambda ref: cast.clusters[ref].mentions[0].span.start, default=None) if before is None else before


def station_of(cast: Cast, title: Title, wording: str) -> Ref | None:
    """The police station named last before who is in charge of one: "the Hill Town police station … | inspector-in-charge Ada Cole"."""
    if wording not in STATIONED:
        return None
    named = [ref for ref, cluster in enumerate(cast.clusters) if any(name.casefold().endswith(STATIONS) for name in cluster.names)]
    return last(cast, title, named, 0)


STATIONED = frozenset(
    {"in-charge", "inspector-in-charge", "oc", "officer-in-charge", "officer in charge", "oic", "sho", "station house officer"}
)
"""Who is in charge of a police station."""
STATIONS = (" police station", " police outpost", " police post", " thana")


def _ends(name: str) -> set[str]:
    """The last word of a name, and the first one if it is "University of"."""
    parts = name.casefold().split()
    return {*parts[-1:], *(parts[:1] if parts[1:2] == ["of"] else ())}


def has_kind(title: Title) -> bool:
    """Whether only bodies of one kind have such a post: "principal"."""
    return any(_post(title) in posts for posts, _ in KINDS)


def _post(title: Title) -> str:
    return spelt(title.head) or title.head.lemma_.lower()


def of_kind(cast: Cast, title: Title) -> Ref | None:
    """The body named last before a post that only bodies of its kind have: "the diocese of Leeds … | Bishop Ada Cole"."""
    kinds = next((bodies for posts, bodies in KINDS if _post(title) in posts), frozenset[str]())
    bodies = [
        ref
        for ref, cluster in enumerate(cast.clusters)
        if kinds and cluster.type == "Institution" and any(kinds & set(name.casefold().split()) for name in cluster.names)
    ]
    named = [ref for ref in bodies if cast.clusters[ref].named and any(kinds & _ends(name) for name in cast.clusters[ref].names)]
    bodies = named or bodies
    if len(bodies) == 1 and _post(title) not in MANY:
        return bodies[0]
    oldest = shortly_before(cast, title) if _post(title) in MANY else 0
    return last(cast, title, bodies, oldest) if bodies else None


def fronted(cast: Cast, title: Title) -> Ref | None:
    """The place of work with which the sentence begins: "At the Hill Hospital, nurse | Ada Cole said no"."""
    opening = title.head.sent[0]
    if opening.lower_ not in {"at", "inside", "outside"} or title.determiner is not None or title.head.lemma_.lower() not in WORKING:
        return None
    noun = next((child for child in opening.children if child.dep_ == "pobj"), None)
    ref = cast.ref(noun) if noun is not None else None
    return ref if ref is not None and cast.type(ref) == "Institution" and cast.clusters[ref].named else None


def central_bank(cast: Cast) -> Ref | None:
    """The bank that a "governor" may be of: "the Central Bank", "the Reserve Bank of India"."""
    for ref, cluster in enumerate(cast.clusters):
        if cluster.type == "Institution" and any(
            f" {name.casefold()} ".find(f" {kind} bank ") >= 0 for name in cluster.names for kind in STATE_BANKS
        ):
            return ref
    return None
