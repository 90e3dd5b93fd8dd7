"""When and where what a word names took place: the time and the place that stand nearest to it in the parse of its sentence.

A time belongs to the clause it stands in: in "said on Monday that he was arrested on Friday" Monday is the day of the saying.
"""

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.dates import Time, times
from kg.extract.lemmas import lemma
from kg.extract.lexicon import words
from kg.model import Ref

if TYPE_CHECKING:
    from spacy.tokens import Token

UP = {"conj": 0.8, "xcomp": 0.3, "ccomp": 1.5, "advcl": 1.5, "acl": 1.5, "relcl": 2.5, "parataxis": 2.0, "csubj": 1.5, "pcomp": 0.6}
DOWN = {
    "dobj": 0.4, "nsubj": 0.5, "nsubjpass": 0.5, "acl": 0.8, "relcl": 1.2, "advcl": 2.0, "ccomp": 3.0, "xcomp": 0.6, "conj": 1.5,
    "pcomp": 1.0, "parataxis": 3.0,
}  # fmt: skip
"""How far one step up or down the parse leads away, by the relation it follows; borders of clauses count most."""
STEP_UP, STEP_DOWN = 0.15, 0.1
UNREACHED = 99.0
FAR = 2.8
"""A way longer than this leads to the time of something else."""
FAR_OFF = 1.8
"""The same for a place."""
VAGUE = 1.0
"""How much further off a place without a name seems: "in the area" beside "in Kandy"."""
SITES = frozenset(
    {"in", "at", "near", "outside", "inside", "across", "opposite", "throughout", "around", "within", "front", "along", "on", "of"}
)
AT_INSTITUTIONS = frozenset({"at", "outside", "opposite", "near", "inside", "front"})
GATHERING = frozenset({"gather", "assemble", "converge", "turn", "meet"})


class Setting:
    """The times and places of one article, by the sentence they stand in."""

    def __init__(self, cast: Cast) -> None:
        self._cast = cast
        doc = cast.doc
        self._times: dict[int, list[tuple[Time, Token]]] = defaultdict(list)
        self._places: dict[int, list[tuple[Ref, Token]]] = defaultdict(list)
        self._inside: set[int] = set()
        for time in times(doc, cast.reading.article.published):
            self._inside.update(range(time.start, time.end))
            if time.start not in cast.skip:
                root = doc[time.start : time.end].root
                self._times[root.sent.start].append((time, root))
        for token in doc:
            if token.dep_ == "pobj" and token.head.lower_ in SITES and (ref := cast.ref(token)) is not None and _is_site(cast, ref, token):
                self._places[token.sent.start].append((ref, token))

    def time(self, head: "Token", *, going_on: bool) -> Time | None:
        """The time of what `head` names; a limit ("until Friday") is none, nor is a day on which what is `going_on` goes on."""
        near = [
            (way(head, root), time)
            for time, root in self._times.get(head.sent.start, ())
            if time.relation != "until" and _dates(head, root, time, going_on)
        ]
        cost, time = min(near, key=lambda pair: (pair[0], -len(pair[1].value)), default=(FAR, None))
        return time if cost < FAR else None

    def chief_place(self) -> Ref | None:
        """The named place where most happens: what is told of it again and again need not repeat where."""
        count = Counter(
            ref for near in self._places.values() for ref, _ in near if self._cast.type(ref) == "Place" and self._cast.clusters[ref].named
        )
        return min(count, key=lambda ref: (-count[ref], ref), default=None)

    def is_time(self, token: "Token") -> bool:
        """Whether the token is part of a time expression: the month of March."""
        return token.i in self._inside

    def place(self, head: "Token") -> tuple[float, Ref] | None:
        """The place of what `head` names, with how far off it stands."""
        named = self._cast.clusters
        near = [(way(head, token) + (0.0 if named[ref].named else VAGUE), ref) for ref, token in self._places.get(head.sent.start, ())]
        best = min(near, default=(UNREACHED, 0))
        return best if best[0] < FAR_OFF else None


def _dates(head: "Token", root: "Token", time: Time, going_on: bool) -> bool:
    """Whether the time can be that of `head`: not where `head` is what it is counted from ("the day before the rally")."""
    if root.is_ancestor(head):
        return False
    return not going_on or time.relation == "since" or head.is_ancestor(root) or head.pos_ not in {"NOUN", "PROPN"}


def _is_site(cast: Cast, ref: Ref, token: "Token") -> bool:
    """Whether what stands behind the preposition is where something is: a place, or the premises of an institution."""
    link = token.head.head.lower_ if token.head.lower_ == "of" else token.head.lower_
    return cast.type(ref) == "Place" or (cast.type(ref) == "Institution" and link in AT_INSTITUTIONS)


def way(head: "Token", other: "Token") -> float:
    """How far it is through the parse from `head` up to what joins them and down to `other`, clause borders counting most."""
    above: dict[int, float] = {head.i: 0.0}
    cost, token = 0.0, head
    while token.head != token:
        cost += _up(token)
        token = token.head
        above[token.i] = cost
    down, token = 0.01 * abs(head.i - other.i), other
    while token.i not in above:
        if token.head == token:
            return UNREACHED
        down += _down(token, head)
        token = token.head
    return above[token.i] + down


def _up(token: "Token") -> float:
    if token.dep_ == "prep" and token.lower_ in words("aside") and not (token.lower_ == "for" and lemma(token.head) in GATHERING):
        return FAR
    if token.dep_ in {"ccomp", "parataxis"} and token.head.lemma_.lower() in words("reporting"):
        return FAR
    if token.dep_ == "conj" and token.pos_ in {"NOUN", "PROPN"}:
        return 2 * STEP_UP
    return UP.get(token.dep_, STEP_UP)


def _down(token: "Token", head: "Token") -> float:
    if token.dep_ == "prep" and token.lower_ in words("aside") - {"since", "during"}:
        return 2.2
    if token.dep_ in {"acl", "relcl"} and token.head == head:
        return 3 * STEP_DOWN
    return DOWN.get(token.dep_, STEP_DOWN)
