"""Whose a post is where the words beside its title leave it open: "Turkish president", "President Ada Cole", "spokeswoman Ada Cole"."""

from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.lexicon import words
from kg.extract.names.gazetteer import countries, gazetteer
from kg.extract.roles.owners import names_body
from kg.extract.roles.titles import Title
from kg.model import Ref

if TYPE_CHECKING:
    from spacy.tokens import Token

IRREGULAR = {
    "american": ("united states", "us", "u.s.", "usa", "america", "united states of america"),
    "british": ("united kingdom", "uk", "u.k.", "britain", "great britain"),
    "burmese": ("myanmar",),
    "danish": ("denmark",),
    "dutch": ("netherlands", "holland"),
    "emirati": ("united arab emirates", "uae"),
    "filipino": ("philippines",),
    "french": ("france",),
    "irish": ("ireland",),
    "swiss": ("switzerland",),
    "welsh": ("wales",),
}
NATION_ENDINGS = frozenset(
    ["", "a", "ia", "o", "e", "y", "ey", "en", "ay", "land", "and", "ain", "in", "us", "on", "istan", "stan", "ce", "al", "es"]
)
ADJECTIVE_ENDINGS = frozenset(
    [
        "",
        "n",
        "an",
        "ian",
        "ean",
        "i",
        "ese",
        "ish",
        "ch",
        "sh",
        "er",
        "ic",
        "k",
        "nish",
        "tish",
        "ine",
        "ot",
        "ar",
        "lese",
        "vian",
        "uese",
        "egian",
        "sian",
    ]
)
POLITICAL = frozenset({"government", "parliament", "military", "army", "police", "court", "ministry", "media", "press", "state", "navy"})
"""What "Houthi" or "Turkish" cannot mean of itself: a movement may bear a people's name, a people's army does not."""
STATE_HEADS = frozenset({"chief minister", "deputy chief minister"})
"""Posts of a state within a country, never of the country."""
NEAR = 3
"""How many sentences back an institution may stand that a bare "spokeswoman" speaks for."""


def belonging(cast: Cast, title: Title) -> Ref | None:
    """The entity a title belongs to that the article leaves to its reader, or None."""
    lemma, first = title.head.lemma_.lower(), cast.doc[title.start]
    if title.adjective is not None:
        nation = of_nationality(cast, title.adjective) if lemma in words("office") else None
        return _state(cast) if nation is None and cast.doc[title.start : title.end].text.lower() in STATE_HEADS else nation
    if title.last > title.end:
        return None
    if lemma in words("judge-noun") and (court := _court(cast, title)) is not None:
        return court
    if (
        lemma in words("office")
        and first.i < title.head.i
        and first.text[0].isupper()
        and (people := of_nationality(cast, first)) is not None
    ):
        return people
    if any(names_body(token) or _strange(token) for token in cast.doc[title.start : title.head.i]):
        return None
    wording = cast.doc[title.start : title.end].text
    lower = wording.lower()
    if lower in STATE_HEADS:
        return _state(cast)
    if lemma in words("city-post"):
        return _last_place(cast, title)
    if "vice president" in lower and title.head.text.islower():
        return _last_institution(cast, title)
    if lemma in words("state-post") or any(post in lower for post in words("state-post") if " " in post):
        return _nation(cast, title)
    if lemma in words("police-post"):
        return _named_so(cast, "police")
    if lemma == "senator":
        return _named_so(cast, "senate")
    if lemma in words("body-post") and title.determiner in {None, "the", "a", "an"}:
        return _last_institution(cast, title)
    return None


def _strange(token: "Token") -> bool:
    """Whether a word before a title's head is no word of titles but a name the article's cast does not have."""
    listed = words("topic") | words("title-modifier") | words("post") | words("passing")
    return token.tag_ in {"NNP", "NNPS"} and token.text[0].isupper() and token.lower_ not in listed


def of_nationality(cast: Cast, adjective: "Token") -> Ref | None:
    """The country, people or movement that "Turkish" or "South Korean" means, where the article names it."""
    text = _whole(adjective).casefold()
    best: tuple[bool, int, Ref] | None = None
    for ref, cluster in enumerate(cast.clusters):
        if cluster.type in {"Place", "Institution"}:
            place = cluster.type == "Place"
            kin = max((_kinship(text, name.casefold(), place) for name in cluster.names), default=0)
            if kin and (best is None or (place, kin) > best[:2]):
                best = (place, kin, ref)
    return best[2] if best else None


def _whole(adjective: "Token") -> str:
    """The nationality with all its words: "South Korean"."""
    start = adjective.i
    while start > 0 and adjective.doc[start - 1].ent_type_ == "NORP" and adjective.doc[start].ent_iob_ == "I":
        start -= 1
    return adjective.doc[start : adjective.i + 1].text


def _kinship(adjective: str, name: str, place: bool) -> int:
    """How many letters a nationality and a name share where the one is made from the other; 0 where it is not."""
    if name in IRREGULAR.get(adjective, ()):
        return len(name)
    if not place:
        people, _, kind = name.partition(" ")
        return len(adjective) if people == adjective and (not kind or kind in words("institution-noun") - POLITICAL) else 0
    shared = next((i for i, (x, y) in enumerate(zip(adjective, name, strict=False)) if x != y), min(len(adjective), len(name)))
    for size in range(shared, 2, -1):
        if adjective[size:] in ADJECTIVE_ENDINGS and name[size:] in NATION_ENDINGS:
            return size
    return 0


def _court(cast: Cast, title: Title) -> Ref | None:
    """The court named as its magistrate is: "Hill Town Magistrate Ada Cole" sits in the Hill Town Magistrate's Court."""
    near = {cast.doc[at].lower_ for at in range(max(title.start - 1, 0), title.head.i) if cast.doc[at].tag_ in {"NNP", "NNPS"}}
    for ref, cluster in enumerate(cast.clusters):
        if cluster.type == "Institution" and cluster.named:
            for name in cluster.names:
                parts = name.casefold().split()
                if parts[-1:] == ["court"] and parts[0] in near and title.head.lemma_.lower() in name.casefold():
                    return ref
    return None


def _state(cast: Cast) -> Ref | None:
    """The state whose government or post the article names, "the Goa government", else what it calls "the state"."""
    text = cast.doc.text
    found = [
        (len(cluster.mentions), -ref)
        for ref, cluster in enumerate(cast.clusters)
        if cluster.type == "Place"
        and not _is_country(cluster.names)
        and any(
            f"{name} {word}" in text for name in cluster.names for word in ("government", "Government", "Chief Minister", "chief minister")
        )
    ]
    if not found:
        found = [(0, -ref) for ref, cluster in enumerate(cast.clusters) if cluster.type == "Place" and "state" in cluster.names]
    return -max(found)[1] if found else None


def _nation(cast: Cast, title: Title) -> Ref | None:
    """The country named last before the title in its sentence, or else the one the article names most often."""
    nations = [ref for ref, cluster in enumerate(cast.clusters) if cluster.type == "Place" and _is_country(cluster.names)]
    here = _last(cast, title, nations, title.head.sent.start_char)
    if here is None:
        told = [token for token in title.head.sent if token.ent_type_ == "NORP" and token.i < title.start]
        here = next((ref for token in reversed(told) if (ref := of_nationality(cast, token)) in nations), None)
    if here is None:
        end = title.head.sent.end_char
        follow = [(m.span.start, ref) for ref in nations for m in cast.clusters[ref].mentions if title.head.idx < m.span.start < end]
        after = [(at, ref) for at, ref in follow if not _others(cast, at)]
        here = min(after)[1] if after else None
    if here is None and nations:
        return max(nations, key=lambda ref: (len(cast.clusters[ref].mentions), -ref))
    return here


def _others(cast: Cast, at: int) -> bool:
    """Whether a country at a character is where somebody goes, or has a post of its own: "her visit to | Chad", "the | Chadian premier"."""
    span = cast.doc.char_span(at, at + 1, alignment_mode="expand")
    if span is None:
        return False
    token = span[0]
    if token.dep_ in {"compound", "nmod", "amod", "poss"}:
        return token.head.lemma_.lower() in words("post")
    return token.dep_ == "pobj" and token.head.lower_ in {"to", "with", "from", "against", "between", "into"}


def _is_country(names: tuple[str, ...]) -> bool:
    return any(name in countries() or any(name.casefold() in known for known in IRREGULAR.values()) for name in names)


def _last(cast: Cast, title: Title, refs: list[Ref], oldest: int) -> Ref | None:
    """Of `refs` the one mentioned last before the title, and not before character `oldest`."""
    at = title.head.idx
    seen = [
        (mention.span.start, ref)
        for ref in refs
        for mention in cast.clusters[ref].mentions
        if oldest <= mention.span.start < at and mention.form == "name"
    ]
    return max(seen)[1] if seen else None


def _last_place(cast: Cast, title: Title) -> Ref | None:
    places = [
        ref for ref, cluster in enumerate(cast.clusters) if cluster.type == "Place" and cluster.named and not _is_country(cluster.names)
    ]
    cities = [ref for ref in places if any(gazetteer().get(name, 0.0) > 0.0 for name in cast.clusters[ref].names)]
    return _last(cast, title, cities or places, 0)


def _last_institution(cast: Cast, title: Title) -> Ref | None:
    sentence = title.head.sent.start
    for _ in range(NEAR):
        sentence = cast.doc[max(sentence - 1, 0)].sent.start
    institutions = [ref for ref, cluster in enumerate(cast.clusters) if cluster.type == "Institution" and cluster.named]
    return _last(cast, title, institutions, cast.doc[sentence].idx)


def _named_so(cast: Cast, word: str) -> Ref | None:
    """The first institution with `word` among its names or at the end of one."""
    for ref, cluster in enumerate(cast.clusters):
        if cluster.type == "Institution" and any(name.casefold().split()[-1:] == [word] for name in cluster.names):
            return ref
    return None
