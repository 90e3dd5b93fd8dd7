"""Graphs made up for the view's tests and timings: of any size, always the same for the same seed, made by the real `kg.graph.graph`."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from typing import Any, Literal, get_args

from kg.extract.demand import Demand
from kg.extract.event import Event, Kind
from kg.extract.role import Role
from kg.extract.statement import Statement
from kg.graph import Graph, graph
from kg.iri import mint
from kg.model import Article, Claim, Cluster, Entity, EntityType, Extraction, Fact, Mention, Resolution, Span, Telling

SYLLABLES = re.findall(r"\w+", "ba ko ren tal mi sha vor dun el ka pra no gri sto ve lan du mar hel ti os win ra fen cho ju bel ar qui zem")
THINGS = re.findall(
    r"\w+", "wages housing schools water mines buses safety pensions rail harvests clinics rents taxes prices visas licences"
)
HOW = re.findall(r"\w+", "better fairer written immediate public lasting local lower higher joint full partial new independent")
TITLES = re.findall(r"\w+", "chair secretary minister commissioner spokesperson director mayor governor judge treasurer dean captain")
AFTER = ("after months of silence", "as the season ended", "in spite of the rain", "before a large crowd", "without further comment")
NOUN: dict[Kind, str] = {kind: kind.replace("_", " ") for kind in get_args(Kind)}
FORMS: tuple[EntityType, ...] = ("Person", "Person", "Person", "Institution", "Group", "Place")
PUBLISHERS = [f"The {word.title()} {paper}" for word in SYLLABLES[:6] for paper in ("Post", "Herald")]
BEAT = 60
"""Entities that are in the news together."""

Sort = Literal["event", "demand", "statement", "role"]
Dress = Callable[[str], str]
"""Turns a name, a sentence's words, a headline or an address into what a test wants to see there."""


def plain(text: str) -> str:
    return text


@dataclass
class Draft:
    """An article as it is being written: its text so far, whom it named, what it claims."""

    id: str
    published: str
    publisher: str
    headline: str
    url: str | None
    text: str = ""
    refs: dict[int, int] = field(default_factory=dict)
    clusters: list[Cluster] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)

    def sentence(self, parts: Sequence[str | int], content: int, entities: Sequence[Entity]) -> tuple[Span, Span]:
        """Writes a sentence of words and entities; gives it and its part number `content`."""
        start = len(self.text)
        marked = Span(self.id, start, start, "")
        for place, part in enumerate(parts):
            words = part if isinstance(part, str) else entities[part].name
            span = Span(self.id, len(self.text), len(self.text) + len(words), words)
            self.text += words + ("" if place == len(parts) - 1 else " ")
            if place == content:
                marked = span
            if not isinstance(part, str) and part not in self.refs:
                entity = entities[part]
                self.refs[part] = len(self.clusters)
                self.clusters.append(Cluster(entity.type, (entity.name,), (Mention(entity.type, entity.name, span),)))
        whole = Span(self.id, start, len(self.text), self.text[start:])
        self.text += "\n"
        return whole, marked


def made_up(nodes: int, links: int, *, seed: int = 1, dress: Dress = plain) -> Graph:
    """A graph of about `nodes` entities, demands and events and `links` links between them, told by an article for every 15 nodes."""
    random = Random(seed)
    entities = list(_entities(round(nodes * 0.45), random, dress))
    beats = max(1, len(entities) // BEAT)
    drafts: list[list[Draft]] = [[] for _ in range(beats)]
    for number in range(max(beats * 2, nodes // 15)):
        drafts[number % beats].append(_draft(number, random, dress))
    facts: dict[str, list[Telling]] = defaultdict(list)
    left = links
    counts: dict[Sort, int] = {"event": round(nodes * 0.35), "demand": round(nodes * 0.2), "statement": nodes // 4}
    kinds = [kind for kind, count in counts.items() for _ in range(count)]
    for number, kind in enumerate(kinds):
        left -= _fact(kind, number, random, entities, drafts, facts, dress)
    number = len(kinds) + nodes
    while left > 0:
        number += 1
        left -= _fact("role", number, random, entities, drafts, facts, dress)
    told = {entity for beat in drafts for draft in beat for entity in draft.refs}
    for entity in sorted(set(range(len(entities))) - told):
        random.choice(drafts[entity % beats]).sentence(["Also there was", entity, "without a word."], 0, entities)
    written = [draft for beat in drafts for draft in beat]
    resolution = Resolution(
        entities=tuple(entities),
        iris={(draft.id, ref): entities[entity].iri for draft in written for entity, ref in draft.refs.items()},
        facts=tuple(Fact(iri, tuple(tellings)) for iri, tellings in facts.items()),
    )
    return graph(map(_extraction, written), resolution)


def _entities(count: int, random: Random, dress: Dress) -> Iterator[Entity]:
    for number in range(count):
        words = ["".join(random.choices(SYLLABLES, k=random.choice((2, 2, 3)))).title() for _ in range(random.choice((1, 2, 2, 3)))]
        name = dress(f"{' '.join(words)} {_roman(number)}")
        type = random.choice(FORMS)
        aliases = (dress(words[-1]),) if len(words) > 1 and random.random() < 0.5 else ()
        yield Entity(mint(type.lower(), f"n{number}"), type, name, aliases)


def _roman(number: int) -> str:
    """A last name that no other entity has."""
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number, len(SYLLABLES))
        letters += SYLLABLES[rest]
    return letters.title()


def _draft(number: int, random: Random, dress: Dress) -> Draft:
    published = date(2021, 1, 1) + timedelta(days=number * 7 % 1400, weeks=0)
    headline = dress(f"{random.choice(HOW)} {random.choice(THINGS)} {number}".capitalize())
    url = dress(f"https://news.example/{number}") if random.random() < 0.8 else None
    return Draft(f"a{number:06}", published.isoformat(), random.choice(PUBLISHERS), headline, url)


def _fact(
    kind: Sort,
    number: int,
    random: Random,
    entities: Sequence[Entity],
    drafts: Sequence[Sequence[Draft]],
    facts: dict[str, list[Telling]],
    dress: Dress,
) -> int:
    """Has one or more articles tell a fact; gives how many links it makes."""
    beat = random.randrange(len(drafts))

    def someone(*, near: float = 0.85) -> int:
        home = beat if random.random() < near else random.randrange(len(drafts))
        return (home + len(drafts) * int(random.random() ** 2 * BEAT)) % len(entities)

    who = [someone(), someone()]
    whom, where = someone(), someone(near=0.5)
    words = dress(f"{random.choice(HOW)} {random.choice(THINGS)} of {number}")
    several = 1 if random.random() < 0.85 else random.choice((2, 3))
    tellers = {draft.published: draft for draft in random.sample(drafts[beat], k=min(several, len(drafts[beat])))}
    iri = mint(kind, f"f{number}")
    event = random.choice(get_args(Kind))
    happened = _when(random)
    for draft in tellers.values():
        after = dress(f"{random.choice(AFTER)} and {' '.join(random.choices(THINGS + HOW + TITLES, k=6))}") + "."
        if kind == "event":
            whole, span = draft.sentence(
                [who[0], "and", who[1], "were in the", dress(NOUN[event]), "against", whom, "in", where, after], 4, entities
            )
            claim: dict[str, Any] = {
                "kind": event,
                "date": happened,
                "status": random.choice(("happened", "ongoing", "planned", "called_off")),
            }
            found: Claim = Event(
                span=span,
                evidence=whole,
                rule="made-up",
                actors=tuple(dict.fromkeys(draft.refs[one] for one in who)),
                targets=(draft.refs[whom],),
                place=draft.refs[where],
                **claim,
            )
        elif kind == "demand":
            whole, span = draft.sentence([who[0], "asked", whom, "for", words, after], 4, entities)
            status: Any = random.choice(("open", "open", "met", "partly_met", "rejected", "withdrawn"))
            found = Demand(
                span=span,
                evidence=whole,
                rule="made-up",
                demanded_by=(draft.refs[who[0]],),
                demanded_from=draft.refs[whom],
                content=span.text,
                status=status,
                date=happened,
            )
        elif kind == "statement":
            whole, span = draft.sentence([who[0], "said:", words, after], 2, entities)
            form: Any = random.choice(("direct", "indirect", "mixed"))
            polarity: Any = random.choice(("asserted", "asserted", "denied"))
            found = Statement(
                span=span,
                evidence=whole,
                rule="made-up",
                speaker=draft.refs[who[0]],
                content=span.text,
                form=form,
                cue="said",
                polarity=polarity,
            )
        else:
            title = dress(f"{random.choice(HOW)} {random.choice(TITLES)}")
            whole, span = draft.sentence([who[0], "is the", title, "of", whom, after], 2, entities)
            found = Role(span=span, evidence=whole, rule="made-up", holder=draft.refs[who[0]], title=span.text, of=draft.refs[whom])
        draft.claims.append(found)
        facts[iri].append(Telling(draft.id, found))
    return {"event": len(set(who)) + 2, "demand": 2, "statement": 0, "role": 1}[kind]


def _when(random: Random) -> str | None:
    """A date as precise as newspapers are."""
    if random.random() < 0.2:
        return None
    day = (date(2020, 6, 1) + timedelta(days=random.randrange(1500))).isoformat()
    return day[: random.choice((4, 7, 10, 10, 10, 10))]


def _extraction(draft: Draft) -> Extraction:
    article = Article(
        id=draft.id,
        text=draft.text,
        file=f"{draft.id}.txt",
        headline=draft.headline,
        published=draft.published,
        publisher=draft.publisher,
        url=draft.url,
    )
    return Extraction(article, tuple(draft.clusters), tuple(draft.claims))
