"""Where those are at home who strike: "nurses at Kandy Hospital", "Kandy's bus crews", "clerks of Galle", "Norwegian unions"."""

from collections.abc import Iterator

from kg.extract.cast import Cast
from kg.extract.events.parties.meant import country
from kg.extract.lexicon import words
from kg.model import Cluster, Ref

WITHIN = {"Place": (" across ", " throughout ", " in "), "Institution": (" at ", " in ")}


def homes(cast: Cast, people: tuple[Ref, ...]) -> Iterator[Ref]:
    """The named places and houses that the names of people, or of their bodies, say they are of, what says it outright first."""
    names = [name for ref in people for name in cast.clusters[ref].names]
    grouped = [name for ref in people if cast.type(ref) == "Group" for name in cast.clusters[ref].names]
    sites = [(ref, cluster) for ref, cluster in enumerate(cast.clusters) if cluster.named and cluster.type in WITHIN]
    yield from (ref for ref, cluster in sites for name in names if _is_said(name, cluster, WITHIN[cluster.type]))
    lands = [(ref, cluster) for ref, cluster in sites if cluster.type == "Place"]
    yield from (ref for ref, _ in lands if ref in people)
    yield from (
        ref for ref, cluster in lands for name in names if _is_said(name, cluster, (" of ",)) or _opens(name, cluster, "'s ", "’s ")
    )
    houses = [(ref, cluster) for ref, cluster in sites if cluster.type == "Place" or _is_house(cluster)]
    yield from (ref for ref, cluster in houses for name in grouped if _opens(name, cluster, " "))
    yield from (land for name in grouped if " " in name and (land := country(cast, name.split()[0])) is not None)


def _is_said(name: str, site: Cluster, links: tuple[str, ...]) -> bool:
    return any(f"{link}{the}{place}" in name for link in links for the in ("", "the ") for place in site.names)


def _opens(name: str, site: Cluster, *behind: str) -> bool:
    return name.startswith(tuple(f"{place}{end}" for place in site.names for end in behind))


def _is_house(body: Cluster) -> bool:
    return any(name.split()[-1].lower() in words("premises") for name in body.names)
