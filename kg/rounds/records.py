"""What passes from round to round: small values that know how to be written and read again, each under the name of its class."""

from typing import Literal

import msgspec

from kg.model import Decision, Entity, EntityType, Ref
from kg.resolve.likeness import Likeness
from kg.resolve.profiles import Reason
from kg.resolve.sightings import Sighting

Place = tuple[str, Ref]
"""An article's cluster, or the place of a claim among the article's claims."""
Rank = tuple[int, int, str, str, tuple[tuple[int, int], ...], str, Ref]
"""Where a profile stands among all: round of merging, whether its name tells, type, key, sides, and its first sighting."""


class Record(msgspec.Struct, frozen=True, tag=True, array_like=True):
    """Base of all that a round reads and writes."""


class Listed(Record, frozen=True):
    """A file to be read, its place in the order of all, and whether others have its name."""

    number: int
    address: str
    shared: bool


class Left(Record, frozen=True):
    """What could not be read, of the file at `file` in the order of all, and why."""

    file: int
    number: int
    place: str
    reason: str


class Entered(Record, frozen=True):
    """An article as `codec.article` reads it; `file` and `number` say where it stands among all that were read."""

    file: int
    number: int
    place: str
    shared: bool
    written: bytes


class Extracted(Record, frozen=True):
    """An extraction as `codec.extraction` reads it."""

    article: str
    written: bytes


class Imprint(Record, frozen=True):
    """An article's imprint; `node` is its id after its date, so that the earliest comes first."""

    article: str
    node: str
    day: int | None
    imprint: bytes


class Seen(Record, frozen=True):
    """Whom and what an article names: `things` by names that tell, `original` is the article it is a near-copy of, or itself."""

    article: str
    node: str
    original: str
    things: tuple[str, ...]
    sightings: tuple[Sighting, ...]


class Copy(Record, frozen=True):
    article: str
    original: str


class Count(Record, frozen=True):
    """How many articles or claims have `what`, as far as they have been counted."""

    what: str
    number: int


class Usual(Record, frozen=True):
    """A word that several people's full names have; before it is settled, a name that has it."""

    word: str
    name: str = ""


class Spotted(Record, frozen=True):
    """A sighting with its article's original and what else the article names."""

    sighting: Sighting
    original: str
    things: tuple[str, ...]


class Short(Record, frozen=True):
    """A full name beside which a short one stands, by the words that tell it."""

    full: tuple[str, ...]


class Known(Record, frozen=True):
    """A profile of `kg.resolve.profiles`."""

    rank: Rank
    spotted: tuple[Spotted, ...]
    telling: bool
    sides: tuple[tuple[int, int], ...]
    reasons: tuple[Reason, ...]

    @property
    def id(self) -> str:
        return node(self.rank[-2:])


class Alias(Record, frozen=True):
    """The name by which a thing is known in all articles; `rank` says whose word is the last."""

    thing: str
    known: str
    rank: Rank


class Fitting(Record, frozen=True):
    """A `Fit` of two profiles."""

    short: str
    full: str
    rule: int
    in_context: bool
    describing: bool
    alone: Likeness
    among_rivals: Likeness | None


class Linked(Record, frozen=True):
    """A `Link` between two profiles or claims; `bound` is the number of what a person said, or -1."""

    left: str
    right: str
    score: float
    reason: str
    bound: int = -1


class Unlikely(Record, frozen=True):
    """A link between two profiles that is not sure enough to merge them."""

    left: str
    right: str
    score: float
    reason: str


class Edge(Record, frozen=True):
    """Two that belong together, the greater first."""

    node: str
    to: str


class Changed(Record, frozen=True):
    """A sign that a round found something new."""


class Member(Record, frozen=True):
    """Who belongs to the component of `root`."""

    root: str
    one: "Known | Claimed"


class Tie(Record, frozen=True):
    root: str
    link: Linked


class Candidate(Record, frozen=True):
    """An entity whose IRI is still open; `places` are the clusters it stands in, `telling` says that its name is a person's full one."""

    id: str
    key: str
    telling: bool
    entity: Entity
    reasons: tuple[Decision, ...]
    places: tuple[Place, ...]


class Trying(Record, frozen=True):
    """The IRIs that something may have, the shortest first, from `level` on."""

    id: str
    ways: tuple[str, ...]
    level: int = 0


class Taken(Record, frozen=True):
    """An IRI that somebody tried and did not get."""

    iri: str


class Called(Record, frozen=True):
    """The IRI of something."""

    id: str
    iri: str


class Lead(Record, frozen=True):
    """The entity that a cluster is."""

    article: str
    ref: Ref
    iri: str
    key: str


class Namesake(Record, frozen=True):
    key: str
    first: Place
    iri: str


class HalfDoubt(Record, frozen=True):
    right: str
    one: str
    key: str
    score: float
    why: str


class Doubted(Record, frozen=True):
    """Two entities that may be one after all."""

    one: str
    other: str
    names: tuple[str, str]
    score: float
    why: str


class Side(Record, frozen=True):
    """An entity on a side, 0 or 1, of a person's judgement that is left open."""

    line: int
    side: int
    iri: str


class Resolved(Record, frozen=True):
    """An extraction with the entities that its clusters are."""

    article: str
    written: bytes
    iris: tuple[str, ...]
    original: str


class Claimed(Record, frozen=True):
    """A claim, as `codec.claim` reads it, with what comparing it takes; `iris` are those of its clusters."""

    place: Place
    kind: str
    written: bytes
    day: int | None
    published: str
    iris: dict[Ref, str]

    @property
    def id(self) -> str:
        return node(self.place)


class Factual(Record, frozen=True):
    """Claims that tell one fact, the earliest first, and why the later ones were taken for the same."""

    tellings: tuple[Claimed, ...]
    reasons: tuple[tuple[int, str], ...]

    @property
    def id(self) -> str:
        return self.tellings[0].id


class Tally(Record, frozen=True):
    """How many of a kind a worker has made: entities by type, facts by class, articles."""

    what: Literal["entity", "fact", "article"]
    kind: EntityType | str
    number: int


class Line(Record, frozen=True):
    """A triple in canonical N-Triples, without its end."""

    text: str


def node(place: Place) -> str:
    """A place as a key."""
    return f"{place[1]} {place[0]}"
