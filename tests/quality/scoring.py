"""How well what was extracted answers what a reader annotated: pairs, and precision, recall and F1 of them, by layer.

What answers what is what the annotated articles in ../shared/gold are scored by:

    entity      the same type, and a name in common
    role        the same holder, and a likeness of the titles of .5
    demand      somebody who demands in common, and a likeness of what is demanded of .5
    statement   the same speaker, and a likeness of what is said of .6
    event       the same kind, and a party in common where the reader names any; dates that disagree count against it

Likeness is the F1 of the words of two texts, function words left out. Claims are paired one to one, the likest first.
"""

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

LAYERS = ("entities", "roles", "demands", "statements", "events")
PARTIES = {"roles": ("person",), "demands": ("by",), "statements": ("speaker",), "events": ("actors", "targets")}
TEXTS = {"roles": "role", "demands": "demand", "statements": "content", "events": "trigger"}
LIKE_ENOUGH = {"roles": 0.5, "demands": 0.5, "statements": 0.6}
TITLES = frozenset("dr fr hon honble justice mr mrs ms prof professor rev shri sir smt sri st the".split())
FUNCTION_WORDS = frozenset("a an and are at be by for her his in is its of on s that the their to with".split())

Names = frozenset[str]
Row = Mapping[str, Any]


class Entity(NamedTuple):
    """Somebody or something, by its names in the form in which names are compared."""

    type: str
    names: Names


class Found(NamedTuple):
    """A claim: who has part in it, the texts of it any of which will do, and what else is told of it."""

    kind: str
    who: Names
    texts: tuple[str, ...]
    entities: dict[str, Names]
    words: dict[str, str]


class Sheet(NamedTuple):
    """All that one side has of an article."""

    entities: list[Entity]
    claims: dict[str, list[Found]]


class Pairs(NamedTuple):
    """Which of the reader's and of the extracted answer one another, by their places in the two sheets; `said` is whoever said it."""

    gold: Sheet
    made: Sheet
    by_layer: dict[str, list[tuple[int, int]]]
    said: list[tuple[int, int]]


def annotated(path: Path) -> Sheet:
    """What a reader has written down in `path`, NAME.gold.json beside NAME.txt."""
    rows = json.loads(path.read_text(encoding="utf-8"))
    text = path.with_name(path.name.replace(".gold.json", ".txt")).read_bytes().decode(errors="replace")

    def texts(layer: str, row: Row) -> tuple[str, ...]:
        if layer == "roles":
            return (row["title"], *row.get("titles", ()))
        return tuple(re.sub(r"<[^>]+>", " ", text[start:end]) for start, end in ((row["start"], row["end"]), *row.get("also", ())))

    named = {row["id"]: Entity(row["type"], frozenset(map(plain, row["names"]))) for row in rows["entities"]}
    return _sheet(named, {layer: [(row, texts(layer, row)) for row in rows[layer]] for layer in PARTIES})


def extracted(rows: Mapping[str, Iterable[Row]]) -> Sheet:
    """What the rows of the five named queries say of one article."""
    named: dict[str, Entity] = {}
    for row in rows["entities"]:
        before = named.get(row["entity"], Entity(row["type"], frozenset()))
        named[row["entity"]] = before._replace(names=before.names | {plain(name) for name in row["names"].split(" | ") if name.strip()})
    return _sheet(named, {layer: [(row, (row.get(TEXTS[layer]) or "",)) for row in rows[layer]] for layer in PARTIES})


def paired(gold: Sheet, made: Sheet) -> Pairs:
    """All of one article that answer one another."""
    claims = {layer: list(_one_to_one(layer, gold.claims[layer], made.claims[layer])) for layer in PARTIES}
    unsigned = ([claim._replace(who=frozenset({"somebody"})) for claim in side.claims["statements"]] for side in (gold, made))
    said = list(_one_to_one("statements", *unsigned))
    return Pairs(gold, made, {"entities": list(_entities(gold.entities, made.entities)), **claims}, said)


def right(pairs: Pairs) -> Iterator[tuple[str, bool]]:
    """Of each thing that the reader tells of a claim that was found: what it is ("events date"), and whether it is right."""
    for layer in PARTIES:
        for at, of in pairs.by_layer[layer]:
            gold, made = pairs.gold.claims[layer][at], pairs.made.claims[layer][of]
            for name, wanted in gold.entities.items():
                yield f"{layer} {name}", bool(wanted & made.entities.get(name, frozenset()))
            for name, told in gold.words.items():
                given = made.words.get(name, "")
                yield f"{layer} {name}", given.startswith(told) if name == "date" else given == told
    statements = pairs.gold.claims["statements"], pairs.made.claims["statements"]
    yield from (("statements speaker", bool(statements[0][at].who & statements[1][of].who)) for at, of in pairs.said)


def errors(pairs: Pairs) -> Iterator[str]:
    """A line for everything that the reader has and the extraction has not, or the reverse."""
    for layer in LAYERS:
        hit = [set(side) for side in zip(*pairs.by_layer[layer], strict=True)] or [set(), set()]
        for sheet, word, found in ((pairs.gold, "MISSED", hit[0]), (pairs.made, "FALSE", hit[1])):
            rows: Sequence[Entity | Found] = sheet.entities if layer == "entities" else sheet.claims[layer]
            yield from (f"{layer} {word} {_line(row)}" for at, row in enumerate(rows) if at not in found)


def plain(name: str) -> str:
    """A name as it is compared: without case, accents, title or possessive, its initials in one: "Dr. R. G. Kar's" is "rg kar"."""
    words = re.findall(r"[a-z0-9]+", re.sub(r"['’]s\b", "", _ascii(name.replace("’", "'"))))
    while len(words) > 1 and words[0] in TITLES:
        words = words[1:]
    return " ".join(("" if initials else " ").join(run) for initials, run in groupby(words, lambda word: len(word) == 1))


def likeness(one: str, other: str) -> float:
    """The F1 of the words of two texts, function words left out, from 0 to 1."""
    here, there = _words(one), _words(other)
    return 2 * (here & there).total() / max(1, here.total() + there.total())


def _sheet(named: Mapping[str, Entity], rows: Mapping[str, list[tuple[Row, tuple[str, ...]]]]) -> Sheet:
    def who(ids: str | list[str] | None) -> Names:
        each = ids.split() if isinstance(ids, str) else ids or ()
        return frozenset(name for one in each for name in (named[one].names if one in named else (plain(one),)))

    def claim(layer: str, row: Row, texts: tuple[str, ...]) -> Found:
        parties = frozenset[str]().union(*(who(row.get(party)) for party in PARTIES[layer]))
        entities = {name: who(row[name]) for name in ("of", "from", "place") if row.get(name)}
        words = {name: row[name] for name in ("status", "form", "date") if row.get(name)}
        return Found(row.get("kind", ""), parties, texts, entities, words)

    return Sheet(list(named.values()), {layer: [claim(layer, *each) for each in found] for layer, found in rows.items()})


def _entities(gold: list[Entity], made: list[Entity]) -> Iterator[tuple[int, int]]:
    left = set(range(len(made)))
    for at, entity in enumerate(gold):
        shared = {of: len(entity.names & made[of].names) for of in left if made[of].type == entity.type}
        best = max(shared, key=lambda of: (shared[of], -of), default=None)
        if best is not None and shared[best]:
            left.remove(best)
            yield at, best


def _one_to_one(layer: str, gold: list[Found], made: list[Found]) -> Iterator[tuple[int, int]]:
    alike = [(_answer(layer, one, other), at, of) for at, one in enumerate(gold) for of, other in enumerate(made)]
    taken: tuple[set[int], set[int]] = set(), set()
    for degree, at, of in sorted(alike, key=lambda each: (-each[0], *each[1:])):
        if degree and at not in taken[0] and of not in taken[1]:
            taken[0].add(at)
            taken[1].add(of)
            yield at, of


def _answer(layer: str, gold: Found, made: Found) -> float:
    """How well a claim answers the reader's, 0 where it does not."""
    text = max(likeness(each, made.texts[0]) for each in gold.texts)
    party = bool(gold.who & made.who)
    if layer != "events":
        return text if party and text >= LIKE_ENOUGH[layer] else 0.0
    if gold.kind != made.kind or (gold.who and not party):
        return 0.0
    days = gold.words.get("date"), made.words.get("date")
    if days[0] and days[1]:
        return 0.8 + 0.2 * text if days[1].startswith(days[0]) else 0.1 + 0.1 * text
    return 0.5 + 0.2 * text


def _line(row: Entity | Found) -> str:
    if isinstance(row, Entity):
        return f"{row.type}: {', '.join(sorted(row.names))}"
    return " | ".join(filter(None, (row.kind, "/".join(sorted(row.who)), row.texts[0], row.words.get("date"))))


def _words(text: str) -> Counter[str]:
    return Counter(word for word in re.findall(r"[a-z0-9]+", _ascii(text)) if word not in FUNCTION_WORDS)


def _ascii(text: str) -> str:
    return unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
