"""The police and the town they keep: "| Officer | Ada Cole" is of the police, "the city | police commissioner" of the city."""

from kg.extract.cast import Cast
from kg.extract.lexicon import words
from kg.extract.roles.owners.bodies import named_so
from kg.extract.roles.owners.lands import last_place
from kg.extract.roles.owners.worded import whole
from kg.extract.roles.titles import Title
from kg.model import Ref

TOWNS = frozenset({"city", "town", "municipal", "metropolitan"})


def police(cast: Cast, title: Title) -> Ref | None:
    """The police, or the part of them that one is told among."""
    among = whole(cast, title)
    return named_so(cast, "police") if among is None else among


def has_rank(title: Title, word: str, wording: str) -> bool:
    """Whether only police have a title: "| Supt. | Ada Cole", "| Officer | Ada Cole", not "Chief Elections | Officer | Ada Cole"."""
    head = title.head
    lone = head.text == "Officer" and title.start == head.i and not (head.i and head.nbor(-1).tag_ in {"NNP", "NNPS"})
    return lone or word in words("police-post") or wording.startswith("officer-in-charge") or head.lower_.rstrip(".") == "supt"


def policed_town(cast: Cast, title: Title, owner: Ref | None) -> Ref | None:
    """The town whose police somebody heads: "| Police commissioner | Ada Cole", "the town | police chief", unless the force has a name."""
    told = {token.lower_ for token in cast.doc[title.first : title.last]}
    if "police" in told and (town := _town_before(cast, title)) is not None:
        return town
    if "police" not in told or not (title.head.lower_ == "commissioner" or told & TOWNS):
        return None
    if owner is not None and (cast.type(owner) == "Place" or cast.clusters[owner].named):
        return None
    town = filed_from(cast)
    return last_place(cast, title) if town is None else town


def _town_before(cast: Cast, title: Title) -> Ref | None:
    """The town whose police they are: "| Leeds |'s police chief"."""
    at = title.first - 1
    owner = cast.ref(cast.doc[at - 1]) if at > 0 and cast.doc[at].tag_ == "POS" else None
    return owner if owner is not None and cast.type(owner) == "Place" else None


def filed_from(cast: Cast) -> Ref | None:
    """The place of the dateline: "GALLE: Police commissioner Ada Cole said …"."""
    first, last = cast.reading.article.dateline or (0, 0)
    for ref, cluster in enumerate(cast.clusters):
        if cluster.type == "Place" and cluster.named and any(first <= said.span.start < last for said in cluster.mentions):
            return ref
    return None
