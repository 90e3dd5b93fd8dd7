"""The values that flow between the stages: article, span, mention, cluster, claim, extraction, entity, decision, resolution."""

from collections.abc import Mapping
from typing import Literal, NamedTuple

import msgspec

EntityType = Literal["Person", "Group", "Institution", "Place"]
ENTITY_TYPES: tuple[EntityType, ...] = ("Person", "Group", "Institution", "Place")
Polarity = Literal["asserted", "denied"]

Ref = int
"""The place of a `Cluster` in its article's `Extraction.clusters`: how a claim points at who it speaks of."""


class Article(msgspec.Struct, frozen=True, kw_only=True):
    """One news article as it is read: `text` is the reading copy, to which every offset in the graph refers.

    `id` is unique in a build and a path segment; `file` is the name people know it by (`2024-10-12-talks.txt`).
    `published` is ISO 8601: a date (`2024-10-12`), or None where the article does not say. `boilerplate` are the stretches of `text`
    (start, end in characters) that are not part of the article: a date stamp, links, teasers, credits; `dateline` the one that says
    where it was written.
    """

    id: str
    text: str
    file: str
    headline: str | None = None
    published: str | None = None
    publisher: str | None = None
    url: str | None = None
    source: str = ""
    boilerplate: tuple[tuple[int, int], ...] = ()
    dateline: tuple[int, int] | None = None


class Span(msgspec.Struct, frozen=True, order=True):
    """A stretch of an article's reading copy: `article.text[start:end] == text`, in characters."""

    article: str
    start: int
    end: int
    text: str


class Mention(msgspec.Struct, frozen=True):
    """A place that names somebody or something: by `name`, by `description` ("the medics"), or by `pronoun`.

    `name` is what it is called there, without article and honorific: the span "the Centre" has the name "Centre".
    """

    type: EntityType
    name: str
    span: Span
    form: Literal["name", "description", "pronoun"] = "name"


class Cluster(msgspec.Struct, frozen=True):
    """The mentions of one entity in one article, in order of reading; `reasons` say why they were taken together.

    `names` are its surface forms, the fullest first. `named` is false for "the victim's father", who has no name of his own.
    `context` is what tells namesakes apart: the names of places and institutions it belongs to in this article.
    `acts` is true for a body without a name that is somebody all the same: "the government" that acts in the article.
    `doubted` is true for a capitalised phrase told once that may be no name: it counts only with a part in a claim.
    """

    type: EntityType
    names: tuple[str, ...]
    mentions: tuple[Mention, ...]
    named: bool = True
    context: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    acts: bool = False
    doubted: bool = False

    @property
    def name(self) -> str:
        return self.names[0]


class Claim(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """Something an article says, with the words that say it.

    `span` is the content (role title, thing demanded, words said, the event's trigger), `evidence` its sentence; `also` holds the other
    places of the article that say the same. `rule` names what found it, `confidence` how often that rule is right (0 to 1).
    `attributed_to` is the speaker inside whose speech it stands. Subclasses stand beside their extractor; a field annotated with an IRI
    (`Annotated[Ref, KG.holder]`) is a statement of the graph.
    """

    span: Span
    evidence: Span
    rule: str
    also: tuple[Span, ...] = ()
    confidence: float = 1.0
    attributed_to: Ref | None = None
    polarity: Polarity = "asserted"

    def types(self) -> tuple[str, ...]:
        """The IRIs of the classes of the ontology it belongs to, the most special first."""
        raise NotImplementedError


class Extraction(msgspec.Struct, frozen=True):
    """What was read out of one article, without its parse: it serialises, so that it can be kept and shipped to workers.

    `imprint` is what near-copies of the article's text are known by (see `kg.resolve.reprints`); empty where it is too short to tell.
    """

    article: Article
    clusters: tuple[Cluster, ...] = ()
    claims: tuple[Claim, ...] = ()
    imprint: bytes = b""


class Entity(msgspec.Struct, frozen=True):
    """A person, group, institution or place across articles."""

    iri: str
    type: EntityType
    name: str
    aliases: tuple[str, ...] = ()
    same_as: tuple[str, ...] = ()


class Decision(msgspec.Struct, frozen=True):
    """Why two names (IRIs, or surface forms within `article`) were taken for one, or kept apart."""

    left: str
    right: str
    judgement: Literal["same", "different", "unsure"]
    reasons: tuple[str, ...]
    article: str | None = None
    by: Literal["kg", "person"] = "kg"


class Telling(NamedTuple):
    """One article's claim."""

    article: str
    claim: Claim


class Fact(NamedTuple):
    """One fact of the graph: the claims, of one article or of several, that tell it."""

    iri: str
    tellings: tuple[Telling, ...]


class Resolution(msgspec.Struct, frozen=True):
    """Who is who across articles: `iris` leads from an article's cluster to its entity, `reprints` from a near-copy to its original."""

    entities: tuple[Entity, ...]
    iris: Mapping[tuple[str, Ref], str]
    facts: tuple[Fact, ...]
    decisions: tuple[Decision, ...] = ()
    reprints: Mapping[str, str] = {}
