"""Who and what an article names or describes: the four mention layers vote on each phrase, over the whole article.

A small model tags "Mahato" a place in one sentence and a person in the next; the words around all its places together seldom err.
"""

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from kg.extract import group, institution, person, place
from kg.extract.lexicon import words
from kg.extract.nominal import Nominal
from kg.extract.phrases import Phrase, phrases, skipped
from kg.model import EntityType, Mention, Span
from kg.nlp import Reading

if TYPE_CHECKING:
    from spacy.tokens import Doc

LAYERS = (person, group, institution, place)
ENOUGH = 1.1
"""A phrase with less weight than this for every type names nothing of the four."""


class Naming(NamedTuple):
    """A mention with its tokens, as long as the parse is at hand.

    `modifiers` are the words that narrow a description ("junior" doctors); `title` the tokens of a title before a person's name.
    `others` are further surface forms of the same phrase, the fullest first.
    """

    type: EntityType
    name: str
    start: int
    end: int
    head: int
    form: str
    title: tuple[int, int] | None = None
    definite: bool = False
    modifiers: frozenset[str] = frozenset()
    others: tuple[str, ...] = ()

    def mention(self, reading: Reading) -> Mention:
        tokens = reading.doc[self.start : self.end]
        span = Span(reading.article.id, tokens.start_char, tokens.end_char, tokens.text)
        return Mention(self.type, self.name, span, self.form)  # type: ignore[arg-type]


def namings(reading: Reading) -> tuple[Naming, ...]:
    """Every name and description of the article, in order of reading."""
    doc = reading.doc
    found = phrases(reading)
    types = _types(doc, found)
    named = [_named(doc, phrase, types[_key(doc, phrase)]) for phrase in found if types.get(_key(doc, phrase)) and not phrase.lone_title]
    skip = skipped(reading)
    taken = {naming.head for naming in named}
    described = [d for d in _descriptions(doc, types) if d.head not in taken and d.head not in skip]
    return tuple(sorted([*named, *described], key=lambda n: (n.start, n.end)))


def _key(doc: "Doc", phrase: Phrase) -> str:
    text = doc[phrase.start : phrase.end].text
    return " ".join(text.replace("’", "'").removesuffix("'s").split()).casefold()


def _types(doc: "Doc", found: list[Phrase]) -> dict[str, EntityType]:
    """The type of each phrase's text: the votes of all its places, and of the longer names that it is part of."""
    votes: dict[str, dict[EntityType, float]] = defaultdict(lambda: dict.fromkeys(("Person", "Group", "Institution", "Place"), 0.0))
    count: dict[str, int] = defaultdict(int)
    for phrase in found:
        if phrase.lone_title:
            continue
        key = _key(doc, phrase)
        count[key] += 1
        for layer in LAYERS:
            votes[key][layer.TYPE] += layer.weight(doc, phrase)
    means = {key: {t: w / count[key] + 0.1 * min(w, 3.0) for t, w in vote.items()} for key, vote in votes.items()}
    best = {key: max(mean, key=lambda t: mean[t]) for key, mean in means.items()}
    full_persons = [key.split() for key, t in best.items() if t == "Person" and " " in key and means[key]["Person"] >= ENOUGH]
    for key, mean in means.items():
        if " " not in key and any(key in {full[-1], full[0]} for full in full_persons):
            mean["Person"] += 1.5 if any(key == full[-1] for full in full_persons) else 0.7
    return {key: t for key, mean in means.items() if mean[t := max(mean, key=lambda t: mean[t])] >= ENOUGH and not _nothing(doc, key, mean)}


def _nothing(doc: "Doc", key: str, mean: dict[EntityType, float]) -> bool:
    last = key.split()[-1]
    return last in words("not-an-entity-head") and max(mean.values()) < 3.0


def _named(doc: "Doc", phrase: Phrase, entity_type: EntityType) -> Naming:
    tokens = doc[phrase.start : phrase.end]
    name = " ".join(tokens.text.split()).removesuffix("'s").removesuffix("’s")
    return Naming(entity_type, name, phrase.start, phrase.end, tokens.root.i, "name", phrase.title)


def _descriptions(doc: "Doc", types: dict[str, EntityType]) -> list[Naming]:
    found: dict[int, Naming] = {}
    for layer in (place, person, group, institution):
        for nominal in layer.descriptions(doc):
            found[nominal.head.i] = _described(nominal, layer.TYPE)
    return list(found.values())


def _described(nominal: Nominal, entity_type: EntityType) -> Naming:
    doc, head = nominal.head.doc, nominal.head
    proper = any(t.pos_ == "PROPN" and t.text[0].isupper() and t.ent_type_ != "NORP" for t in doc[nominal.start : head.i])
    full, short = _clean(nominal.full_text()), _clean(nominal.text())
    form = "name" if proper and entity_type in {"Institution", "Place"} else "description"
    modifiers = frozenset(
        t.lemma_.lower()
        for t in doc[nominal.start : head.i]
        if not t.is_punct and not t.like_num and t.tag_ not in {"VBG", "VBN", "POS", "RB"} and t.lower_ not in words("quantity-noun") and t.dep_ != "poss"
    )
    counted = _clean(doc[_uncounted(nominal) : nominal.full_end].text)
    names = dict.fromkeys(n for n in (short if form == "name" else full, short, counted, _clean(doc[_uncounted(nominal) : head.i + 1].text)) if n)
    return Naming(
        entity_type, next(iter(names)), nominal.start, nominal.full_end if form == "description" else nominal.end,
        head.i, form, None, nominal.definite, modifiers, tuple(names)[1:],
    )  # fmt: skip


def _uncounted(nominal: Nominal) -> int:
    """Where the phrase begins without its number: "72 | unions", "hundreds of | villagers"."""
    doc, start = nominal.head.doc, nominal.start
    while start < nominal.full_end - 1 and (doc[start].like_num or doc[start].lower_ in words("quantity-noun") or doc[start].lower_ in {"of", "the", "more", "than", "about", "least", "over", "other", "at"}):
        start += 1
    return start


def _clean(text: str) -> str:
    return " ".join(text.split()).strip(" ,.;:'\"“”")
