"""Who and what an article names or describes: each phrase is judged by all the places where it stands.

A small model tags "Okafor" a place in one sentence and a person in the next; the words around all its places together seldom err.
"""

from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from kg.extract import group, institution, person, place
from kg.extract.evidence import features, lend
from kg.extract.lexicon import words
from kg.extract.naming_model import NOTHING, scores
from kg.extract.nominal import Nominal, own_name, quantified, singular
from kg.extract.ordinary import is_ordinary
from kg.extract.phrases import Phrase, phrases, skipped
from kg.model import EntityType, Mention, Span
from kg.nlp import Reading

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


class Naming(NamedTuple):
    """A mention with its tokens, as long as the parse is at hand.

    `modifiers` are the words that narrow a description ("junior" doctors); `title` the tokens of a title before a person's name.
    `noun` is the lemma of a description's noun ("doctor" in "hundreds of doctors"). `others` are further surface
    forms of the same phrase, the fullest first.
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
    noun: str = ""

    def mention(self, reading: Reading) -> Mention:
        tokens = reading.doc[self.start : self.end]
        span = Span(reading.article.id, tokens.start_char, tokens.end_char, tokens.text)
        return Mention(self.type, self.name, span, self.form)  # type: ignore[arg-type]


def namings(reading: Reading) -> tuple[Naming, ...]:
    """Every name and description of the article, in order of reading."""
    doc = reading.doc
    found = phrases(reading)
    types = _types(doc, found, reading.article.dateline)
    named = [_named(doc, phrase, types[_key(doc, phrase)]) for phrase in found if types.get(_key(doc, phrase)) and not phrase.lone_title]
    skip = skipped(reading)
    taken = {naming.head for naming in named}
    described = [d for d in _descriptions(doc, types) if d.head not in taken and d.head not in skip]
    return tuple(sorted([*named, *described], key=lambda n: (n.start, n.end)))


def evidence(reading: Reading) -> dict[str, dict[str, float]]:
    """What speaks for each capitalised phrase of the article, by its text: the means of the features of all its places."""
    return _evidence(reading.doc, phrases(reading))


LOOKED_AT = 4
"""So many places of a phrase tell as much as all of them."""


def _key(doc: "Doc", phrase: Phrase) -> str:
    text = doc[phrase.start : phrase.end].text
    return " ".join(text.replace("’", "'").removesuffix("'s").split()).casefold()


def _evidence(doc: "Doc", found: list[Phrase]) -> dict[str, dict[str, float]]:
    places: dict[str, list[Phrase]] = defaultdict(list)
    for phrase in found:
        if not phrase.lone_title:
            places[_key(doc, phrase)].append(phrase)
    longer = [key.split() for key in places if " " in key]
    last, first = {key[-1] for key in longer}, {key[0] for key in longer}
    out: dict[str, dict[str, float]] = {}
    for key, where in places.items():
        total: dict[str, float] = defaultdict(float)
        looked_at = where[:LOOKED_AT]
        for phrase in looked_at:
            for feature, value in features(doc, phrase).items():
                total[feature] += value / len(looked_at)
        if key in last:
            total["ends a longer phrase"] = 1.0
        if key in first:
            total["begins a longer phrase"] = 1.0
        total["count"] = min(len(where), 5) / 5
        out[key] = dict(total)
    lend(out)
    return out


def _types(doc: "Doc", found: list[Phrase], dateline: tuple[int, int] | None) -> dict[str, EntityType]:
    """The type of each phrase's text, by the evidence of all its places; texts that name nothing of the four are left out."""
    types: dict[str, EntityType] = {}
    for key, seen in _evidence(doc, found).items():
        odds = scores(seen)
        if "last in institution-head" in seen and "length=1" not in seen:
            odds[NOTHING] -= LIKELY
        if "pobj of in" in seen and "whole=GPE" in seen:
            odds[place.TYPE] += LIKELY
        if "known institution" in seen and "after=NUM" not in seen:
            odds[institution.TYPE] += LIKELY
        best = max(odds, key=lambda label: odds[label])
        if best == NOTHING:
            best = next((kind for said, kind in TELLING.items() if said in seen), NOTHING)
        best = _told_by_last_word(best, seen, key)
        if (best == person.TYPE and any(letter.isdigit() for letter in key)) or is_ordinary(doc.vocab, key, best, seen):
            best = NOTHING
        if best != NOTHING:
            types[key] = best  # type: ignore[assignment]
    for phrase in found:
        if dateline and dateline[0] <= doc[phrase.start].idx < dateline[1] and types.get(_key(doc, phrase)) != "Institution":
            types[_key(doc, phrase)] = place.TYPE
    for left, right in pairwise(found):
        if _in_brackets(doc, left, right) and abbreviates(_key(doc, right), _key(doc, left)):
            types.pop(_key(doc, right), None)
            if _key(doc, left) in types:
                types[_key(doc, right)] = types[_key(doc, left)]
    for phrase in found:
        if group.names_people(doc, phrase):
            types[_key(doc, phrase)] = group.TYPE
        elif group.is_of_a_place(doc, phrase):
            types.pop(_key(doc, phrase), None)
        elif types.get(_key(doc, phrase)) == institution.TYPE and person.has_initials(doc, phrase):
            types[_key(doc, phrase)] = person.TYPE
        elif institution.has_reporters(doc, phrase) or institution.in_plural(doc, phrase):
            types[_key(doc, phrase)] = institution.TYPE
    return types


def _told_by_last_word(best: str, seen: dict[str, float], key: str) -> str:
    """A place known the world over is one, a unit is no place, "in Westgate Bay" no person, nor is the north of a place."""
    if "known place" in seen:
        return place.TYPE
    placed = "last in place-head" in seen or "last in place-noun" in seen
    if best == place.TYPE and "last in institution-noun" in seen and "length=1" not in seen and not placed:
        return institution.TYPE
    if best != person.TYPE or seen.keys() & {"titled", "honorific"}:
        return best
    north = key.split()[0] in COMPASS and "ends in a place" in seen
    return place.TYPE if north or ("last in place-head" in seen and seen.keys() & {"pobj of in", "pobj of at", "pobj of near"}) else best


COMPASS = frozenset("north south east west northern southern eastern western central upper lower".split())
LIKELY = 1.0
"""So much (in log odds) a head like an institution's ("Navy League"), a name known the world over and "in" before what is tagged a place
say where all else wavers."""


TELLING: dict[str, EntityType] = {
    "titled": "Person",
    "honorific": "Person",
    "head of": "Institution",
    "apposition in post": "Person",
    "apposition in person-noun": "Person",
    "apposition in institution-noun": "Institution",
    "apposition in place-noun": "Place",
}
"""What a title or an apposition says of a phrase that nothing else speaks for: "Metrolink, the private firm"."""


def _in_brackets(doc: "Doc", left: Phrase, right: Phrase) -> bool:
    """Whether the second phrase stands in brackets right after the first."""
    between = right.start - left.end
    return 1 <= between <= 2 and doc[right.start - 1].text == "(" and right.end < len(doc) and doc[right.end].text == ")"


def abbreviates(short: str, full: str) -> bool:
    """Whether the letters of `short` are initials of words of `full`, in order: "gmoa" of "government medical officers' association"."""
    initials = iter(word[0] for word in full.split())
    return " " not in short and len(short) > 1 and all(letter in initials for letter in short)


def _named(doc: "Doc", phrase: Phrase, entity_type: EntityType) -> Naming:
    tokens = doc[phrase.start : phrase.end]
    name = " ".join(tokens.text.split()).removesuffix("'s").removesuffix("’s")
    if entity_type == group.TYPE:
        head = doc[phrase.end - 1]
        modifiers = frozenset(t.lemma_.lower() for t in tokens[:-1] if not t.is_punct)
        return Naming(entity_type, name, phrase.start, phrase.end, tokens.root.i, "description", modifiers=modifiers, noun=singular(head))
    return Naming(entity_type, name, phrase.start, phrase.end, tokens.root.i, "name", phrase.title)


def _descriptions(doc: "Doc", types: dict[str, EntityType]) -> list[Naming]:
    found: dict[int, Naming] = {}
    for layer in (place, person, group, institution):
        for nominal in layer.descriptions(doc):
            found[nominal.head.i] = _described(nominal, layer.TYPE)
    return list(found.values())


def _described(nominal: Nominal, entity_type: EntityType) -> Naming:
    doc, head = nominal.head.doc, nominal.head
    quantities = words("quantity-noun")
    noun = quantified(head, quantities)
    owned = max((t.i + 1 for t in doc[nominal.start : head.i] if t.tag_ == "POS"), default=nominal.start)
    proper = [t for t in doc[owned : head.i] if _proper(t)]
    if noun.lower_ in OF_A_COUNTRY and all(t.ent_type_ == "GPE" for t in proper):
        proper = []
    form = "name" if proper and entity_type in {"Institution", "Place"} and noun == head and _names(head) else "description"
    narrowing = [t for t in doc[nominal.start : head.i] if noun == head] + [t for t in noun.lefts if noun != head]
    modifiers = frozenset(t.lemma_.lower() for t in narrowing if _narrows(t, quantities))
    start = _uncounted(nominal)
    short_end = max(head.i, noun.i) + 1
    surfaces = [doc[nominal.start : nominal.full_end], doc[start : nominal.full_end], doc[nominal.start : short_end], doc[start:short_end]]
    if form == "name" and not (noun.lower_ in OFFICES and doc[head.i + 1 : head.i + 2].text == "of"):
        surfaces = surfaces[2:]
    if owned > start:
        surfaces.append(doc[owned:short_end])
    if form == "name" and (own := own_name(doc, owned, head.i)) is not None:
        surfaces.append(own)
    for begin in dict.fromkeys((_unhedged(nominal), _unled(nominal))):
        if nominal.start < begin < short_end:
            surfaces += [doc[begin : nominal.full_end], doc[begin:short_end]] if form == "description" else [doc[begin:short_end]]
    if nominal.start and entity_type == "Person" and doc[nominal.start - 1].lower_ == "another":
        surfaces.append(doc[nominal.start - 1 : short_end])
    names = dict.fromkeys(name for span in surfaces if (name := _clean(span.text)))
    end = nominal.full_end if form == "description" else nominal.end
    lemma = noun.lower_ if noun.lower_ in words("institution-noun") | words("plural-group") else noun.lemma_.lower()
    lemma = SPELLED.get(lemma, lemma)
    return Naming(
        entity_type, next(iter(names)), nominal.start, end, head.i, form, None, nominal.definite, modifiers, tuple(names)[1:], lemma
    )


SPELLED = {"govt": "government", "dept": "department", "organization": "organisation", "protestor": "protester", "labour": "labor"}
"""Other spellings of one noun."""


def _proper(token: "Token") -> bool:
    """Whether a modifier makes the phrase a name: "the Rivers State government", not "Health unions" where a sentence begins."""
    if token.pos_ != "PROPN" or not token.text[0].isupper() or token.ent_type_ == "NORP":
        return False
    return not token.is_sent_start or (token.ent_type_ in {"GPE", "ORG", "PERSON"} and token.lower_ not in words("topic"))


def _names(head: "Token") -> bool:
    """Whether what ends in this noun may be a name: "Matara district", not "a Matara jail" or "other US states"."""
    return head.lower_ not in NAMELESS and head.lower_ != "states"


OF_A_COUNTRY = frozenset("company companies firm firms school schools hotel hotels".split())
"""Nouns that a place before them gives no name: "a US company"."""
NAMELESS = frozenset("city territory jail prison residence house home crossing border mansion apartment building".split())


def _narrows(token: "Token", quantities: frozenset[str]) -> bool:
    """Whether the modifier tells this group from another: "junior" does, "several" and "protesting" do not."""
    if token.is_punct or token.like_num or token.tag_ in {"VBG", "VBN", "POS", "RB", "DT", "PRP$", "IN"}:
        return False
    return token.lower_ not in quantities and token.dep_ != "poss"


def _uncounted(nominal: Nominal) -> int:
    """Where the phrase begins without its number: "72 | unions", "hundreds of | villagers"."""
    doc, start = nominal.head.doc, nominal.start
    while start < nominal.full_end - 1 and (doc[start].like_num or doc[start].lower_ in words("quantity-noun") | COUNTING):
        start += 1
    return nominal.start if doc[start].text == "-" else start


def _unhedged(nominal: Nominal) -> int:
    """Where the phrase begins without what makes its number a guess: "about | 21 nurses", "reportedly | several people"."""
    doc, at = nominal.head.doc, nominal.start
    while at < nominal.head.i and (doc[at].lower_ in HEDGES or (doc[at].tag_ == "RB" and doc[at].lower_.endswith("ly"))):
        at += 1
    return at


def _unled(nominal: Nominal) -> int:
    """Where the phrase begins without who leads or backs it: "Cole-led | coalition government"."""
    doc = nominal.head.doc
    for at in range(nominal.start + 2, nominal.head.i):
        if doc[at].lower_ in {"led", "backed", "run", "based", "ruled"} and doc[at - 1].text == "-":
            return at + 1
    return nominal.start


HEDGES = frozenset("about around approximately nearly almost roughly some over under more less than at least most up to estimated".split())

OFFICES = frozenset(
    {"department", "ministry", "office", "court", "university", "government", "board", "college", "bureau", "bank", "chamber", "house"}
)
COUNTING = frozenset({"of", "the", "more", "than", "about", "around", "at", "least", "over", "nearly", "wide", "large", "small"})


def _clean(text: str) -> str:
    return " ".join(text.split()).strip(" ,.;:'\"“”")
