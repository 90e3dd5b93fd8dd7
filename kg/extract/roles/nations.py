"""Nations: the country that "Turkish" means, the one whose president a bare "President Ada Cole" is."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.lexicon import words
from kg.extract.names.gazetteer import countries
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
HEADS = {"prime minister": "premier", "premier": "premier", "president": "president", "king": "king", "queen": "king"}
"""Posts that a country has one holder of at a time, and which of them are one post."""
WORDY = 5
"""Tokens within which a nationality or a name belongs to a post."""
NATION_ENDINGS = frozenset(
    ["", "a", "ia", "o", "e", "y", "ey", "en", "ay", "land", "and", "ain", "in", "us", "on", "istan", "stan", "ce", "al", "es"]
)
ADJECTIVE_ENDINGS = frozenset(["", *"n an ian ean i ese ish ch sh er ic k nish tish ine ot ar lese vian uese egian sian".split()])
POLITICAL = frozenset({"government", "parliament", "military", "army", "police", "court", "ministry", "media", "press", "state", "navy"})
"""What "Houthi" or "Turkish" cannot mean of itself: a movement may bear a people's name, a people's army does not."""


def of_nationality(cast: Cast, adjective: "Token") -> Ref | None:
    """The country, people or movement that "Turkish" or "South Korean" means, where the article names it."""
    text = _whole(adjective).casefold()
    best: tuple[bool, int, Ref] | None = None
    for ref, cluster in enumerate(cast.clusters):
        if cluster.type in {"Place", "Institution"}:
            place = cluster.type == "Place" or is_country(cluster.names)
            kin = max((_kinship(text, name.casefold(), place) for name in cluster.names), default=0)
            if kin and (best is None or (place, kin) > best[:2]):
                best = (place, kin, ref)
    return best[2] if best else None


def _whole(adjective: "Token") -> str:
    """The nationality with all its words: "South Korean"."""
    start = adjective.i
    while start > 0 and adjective.doc[start - 1].ent_type_ == "NORP" and adjective.doc[start].ent_iob_ == "I":
        start -= 1
    if start == adjective.i and start > 0 and adjective.nbor(-1).text in {"North", "Saudi", "South", "Sri"}:
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


def nation(cast: Cast, title: Title, holder: Ref) -> Ref | None:
    """The country named last before the title in its sentence, else that the article names most often; none that others head."""
    nations = [ref for ref, cluster in enumerate(cast.clusters) if cluster.type == "Place" and is_country(cluster.names)]
    if (people := beside(cast, title)) is not None:
        return people
    if len(nations) > 1 and title.wording.lower() in HEADS:
        nations = [ref for ref in nations if ref not in _headed(cast, title, holder)]
    here = last(cast, title, nations, title.head.sent.start_char, _of_something)
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


def beside(cast: Cast, title: Title) -> Ref | None:
    """The nationality before the capitalised words that stand before a title: "| Indian External Affairs | Minister"."""
    at = title.start - 1
    while at >= 0 and cast.doc[at].text[:1].isupper() and cast.doc[at].is_alpha and title.start - at < WORDY:
        if cast.doc[at].lower_ not in words("topic") and (people := of_nationality(cast, cast.doc[at])) is not None:
            return people
        at -= 1
    return None


def _headed(cast: Cast, title: Title, holder: Ref) -> set[Ref]:
    """The countries that the sentence says somebody else heads: "the | Chadian premier, Tom Roe"."""
    found: set[Ref] = set()
    post = HEADS[title.wording.lower()]
    for token in title.head.sent:
        prime = token.i > 0 and token.nbor(-1).lower_ == "prime"
        word = f"prime {token.lemma_.lower()}" if prime else token.lemma_.lower()
        at = token.i - 1 - prime
        if HEADS.get(word) != post or token.i == title.head.i or at < 0:
            continue
        at -= cast.doc[at].lower_ in {"'s", "’s"}
        person = next((ref for other in cast.doc[token.i + 1 : token.i + WORDY] if (ref := cast.ref(other)) is not None), None)
        country = of_nationality(cast, cast.doc[at]) if cast.doc[at].ent_type_ == "NORP" else cast.ref(cast.doc[at])
        if person not in {None, holder} and country is not None and cast.type(country) == "Place":
            found.add(country)
    return found


def _others(cast: Cast, at: int) -> bool:
    """Whether a country at a character is where somebody goes, or has a post of its own: "her visit to | Chad", "the | Chadian premier"."""
    span = cast.doc.char_span(at, at + 1, alignment_mode="expand")
    if span is None:
        return False
    token = span[0]
    if token.dep_ in {"compound", "nmod", "amod", "poss"}:
        return token.head.lemma_.lower() in words("post")
    return token.dep_ == "dobj" or (token.dep_ == "pobj" and token.head.lower_ in {"to", "with", "from", "against", "between", "into"})


def is_country(names: tuple[str, ...]) -> bool:
    return any(name in countries() or any(name.casefold() in known for known in IRREGULAR.values()) for name in names)


def _of_something(cast: Cast, start: int) -> bool:
    """Whether a country only tells whose a body or thing is: "| India's Economic Times reported that"."""
    span = cast.doc.char_span(start, start + 1, alignment_mode="expand")
    if span is None:
        return False
    token = span[0]
    while token.dep_ == "compound" and token.head.ent_type_ == "GPE":
        token = token.head
    owned = token.head
    return token.dep_ in {"poss", "compound", "nmod"} and owned.pos_ == "PROPN" and owned.ent_type_ == "ORG"


def last(
    cast: Cast, title: Title, refs: list[Ref], oldest: int, but: Callable[[Cast, int], bool] = lambda cast, start: False
) -> Ref | None:
    """Of `refs` the one mentioned last before the title, not before character `oldest`, and not where `but` says no."""
    at = title.head.idx
    seen = [
        (mention.span.start, ref)
        for ref in refs
        for mention in cast.clusters[ref].mentions
        if oldest <= mention.span.start < at and mention.form == "name" and not but(cast, mention.span.start)
    ]
    return max(seen)[1] if seen else None
