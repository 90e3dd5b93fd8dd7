"""What the view shows: nodes, the claims that link them, and the sentences that tell the claims. Nothing after it knows of RDF."""

from typing import NamedTuple

NODE_TYPES = ("Person", "Group", "Institution", "Place", "Demand", "Event")
"""What can be drawn. A demand and an event are nodes as well as claims; a role is a link, a statement stays with its speaker."""

RELATIONS = {
    "role": "",
    "demandedBy": "demands",
    "demandedFrom": "of",
    "actor": "takes part in",
    "target": "done to",
    "place": "in",
    "speaker": "says",
    "accordingTo": "tells of",
}
"""How a claim ties what it names, with the words on the line; a role's line says its title. Every relation but `role` is the local
name of the property it comes from."""


class Article(NamedTuple):
    """`reprint_of` is the place of the article that this one repeats, where that is known."""

    iri: str
    file: str
    headline: str = ""
    published: str = ""
    publisher: str = ""
    url: str = ""
    reprint_of: int | None = None


class Node(NamedTuple):
    """`claim` is the place of the claim that a demand or an event is; entities have none."""

    iri: str
    type: str
    name: str
    aliases: tuple[str, ...] = ()
    claim: int | None = None


class Claim(NamedTuple):
    """`kind` is the local name of its class (`Role`, `HungerStrike`), `text` the title, thing demanded, words said or event's trigger."""

    iri: str
    kind: str
    text: str


class Link(NamedTuple):
    """A claim's tie between two nodes, read from `source` to `target`; where the claim names only one, `target` is empty."""

    source: int
    target: int | None
    relation: str
    claim: int


class Telling(NamedTuple):
    """What one article says of a claim. `begin` and `end` are as precise as its words: 2024, 2024-10 or 2024-10-04."""

    claim: int
    article: int
    status: str = ""
    begin: str = ""
    end: str = ""
    form: str = ""
    denied: bool = False


class Sentence(NamedTuple):
    """A sentence of an article and where it begins there, in characters; `joined` where words beyond it were added to it."""

    article: int
    start: int
    text: str
    joined: bool = False


class Passage(NamedTuple):
    """The words of a telling: `start` and `end` delimit them in the sentence, in characters."""

    telling: int
    sentence: int
    start: int
    end: int


class Mention(NamedTuple):
    """An article that names an entity."""

    node: int
    article: int


class Contents(NamedTuple):
    """All of it, in an order that depends on the graph alone; values refer to each other by place."""

    base: str
    articles: tuple[Article, ...] = ()
    nodes: tuple[Node, ...] = ()
    claims: tuple[Claim, ...] = ()
    links: tuple[Link, ...] = ()
    tellings: tuple[Telling, ...] = ()
    passages: tuple[Passage, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    mentions: tuple[Mention, ...] = ()
