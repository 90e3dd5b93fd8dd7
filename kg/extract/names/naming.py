"""Who and what an article names or describes, in order of reading."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from kg.extract import group, institution, person, place
from kg.extract.grammar.tags import NOUN_TAGS, PLURAL
from kg.extract.lexicon import words
from kg.extract.names.cutting.nicknames import without_nickname
from kg.extract.names.cutting.phrases import Phrase, phrases, skipped
from kg.extract.names.descriptions.nominal import Nominal, quantified, singular
from kg.extract.names.descriptions.proper import may_name, name_start, own_name, proper_words
from kg.extract.names.descriptions.seats import OFFICES as SEATS
from kg.extract.names.kinds.gathering import gathered, key_of
from kg.extract.names.kinds.markers import REGIONS
from kg.extract.names.kinds.model import Evidence
from kg.extract.names.kinds.overall import kinds
from kg.extract.names.known.gazetteer import gazetteer, lands
from kg.model import EntityType, Mention, Span
from kg.nlp import Reading, nouns, text_between, tokens_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


class Naming(NamedTuple):
    """A mention with its tokens, as long as the parse is at hand.

    `modifiers` are the words that narrow a description ("junior" doctors); `title` the tokens of a title before a person's name.
    `noun` is the lemma of a description's noun ("doctor" in "hundreds of doctors"). `others` are further surface
    forms of the same phrase, the fullest first. A `doubted` one is a capitalised phrase that may be no name.
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
    doubted: bool = False

    def mention(self, reading: Reading) -> Mention:
        first, last = reading.doc[self.start], reading.doc[self.end - 1]
        start, end = first.idx, last.idx + len(last)
        span = Span(reading.article.id, start, end, reading.article.text[start:end])
        return Mention(self.type, self.name, span, self.form)  # type: ignore[arg-type]


def namings(reading: Reading) -> tuple[Naming, ...]:
    """Every name and description of the article, in order of reading."""
    doc = reading.doc
    found = phrases(reading)
    types, doubted = kinds(doc, found, reading.article.dateline)
    keyed = [(phrase, key_of(doc, phrase)) for phrase in found if not phrase.lone_title]
    named = [
        _named(doc, phrase, types[key], key in doubted)
        for phrase, key in keyed
        if key in types and not (types[key] == group.TYPE and _is_plain(doc, phrase))
    ]
    skip = skipped(reading)
    taken = {at for naming in named for at in range(naming.start, naming.end)}
    behind = {naming.end for naming in named if naming.type == person.TYPE}
    described = [d for d in _descriptions(doc, types) if d.head not in taken | skip and not (d.type == person.TYPE and d.head in behind)]
    return tuple(sorted([*_apart(named, described), *described], key=lambda n: (n.start, n.end)))


def _is_plain(doc: "Doc", phrase: Phrase) -> bool:
    """Whether a word is capitalised for beginning the sentence and describes people: "| Representatives | of the union met"."""
    first = doc[phrase.start]
    return phrase.end - phrase.start == 1 and bool(first.is_sent_start) and first.tag_ in PLURAL and group.is_group_noun(first)


def _apart(named: list[Naming], described: list[Naming]) -> list[Naming]:
    """The names without little places that are told only within the name of a site: "Corwen" in "the Corwen refinery"."""
    sited = [each for each in described if each.form == "name" and (each.type == place.TYPE or each.noun == "station")]
    sites = [each for each in sited if each.noun not in REGIONS]
    within = {id(one) for one in named if any(site.start <= one.start and one.end < site.end for site in sites)}
    free = {one.name for one in named if id(one) not in within}
    return [one for one in named if id(one) not in within or one.type != place.TYPE or one.name in free or one.name in gazetteer()]


def evidence(reading: Reading) -> dict[str, Evidence]:
    """What speaks for each capitalised phrase of the article, by its text: the means over all its places."""
    return gathered(reading.doc, phrases(reading))


def _named(doc: "Doc", phrase: Phrase, entity_type: EntityType, doubted: bool) -> Naming:
    tokens = doc[phrase.start : phrase.end]
    name = " ".join(tokens.text.split()).removesuffix("'s").removesuffix("’s")
    if entity_type == group.TYPE:
        head = doc[phrase.end - 1]
        modifiers = frozenset(t.lemma_.lower() for t in tokens[:-1] if not t.is_punct)
        told = _told(doc, phrase.start, tokens.root)
        start, number = _counted(doc, told)
        others = tuple(dict.fromkeys(_clean(doc[at : phrase.end].text) for at in (number, told, phrase.start) if at > start))
        name = _clean(doc[start : phrase.end].text) if others else name
        noun = singular(head)
        return Naming(entity_type, name, start, phrase.end, tokens.root.i, "description", modifiers=modifiers, others=others, noun=noun)
    if entity_type == place.TYPE and len(tokens) == 1 and tokens[0].lower_ in words("place-noun"):
        definite = bool(phrase.start) and doc[phrase.start - 1].lower_ in {"the", "this", "our"}
        return Naming(entity_type, name, phrase.start, phrase.end, phrase.start, "description", definite=definite, noun=tokens[0].lower_)
    if entity_type == place.TYPE and tokens.text in lands() and (start := place.quarter(doc, phrase.start)) < phrase.start:
        name = _clean(doc[start : phrase.end].text)
        return Naming(entity_type, name, start, phrase.end, tokens.root.i, "name", doubted=doubted)
    unquoted = without_nickname(doc, phrase.start, phrase.end) if entity_type == person.TYPE else ()
    return Naming(entity_type, name, phrase.start, phrase.end, tokens.root.i, "name", phrase.title, others=unquoted, doubted=doubted)


def _told(doc: "Doc", at: int, people: "Token") -> int:
    """Where the words begin that say which of a people: "| displaced Chadians", "| other Socialists"."""
    while at and doc[at - 1].head == people and doc[at - 1].dep_ == "amod" and not doc[at - 1].like_num:
        lower = doc[at - 1].is_lower or (doc[at - 1].is_sent_start and doc[at - 1].lower_ == "other")
        if not lower or doc[at - 1].lower_ in words("quantity-noun"):
            break
        at -= 1
    return at


def _counted(doc: "Doc", at: int) -> tuple[int, int]:
    """Where the number before a people's name begins, with and without what makes it a guess: "at least | 40 | Chadians"."""
    number = at
    while number and (doc[number - 1].like_num or doc[number - 1].lower_ in words("quantity-noun") or doc[number - 1].lower_ == "of"):
        number -= 1
    if number == at or doc[number].lower_ == "of":
        return at, at
    start = number
    while start and doc[start - 1].lower_ in HEDGES and not doc[start].is_sent_start:
        start -= 1
    return start, number


def _descriptions(doc: "Doc", types: dict[str, EntityType]) -> list[Naming]:
    found: dict[int, Naming] = {}
    for layer in (place, person, group, institution):
        for nominal in layer.descriptions(doc):
            found[nominal.head.i] = _described(nominal, layer.TYPE)
    for nominal in _called_by_last_word(doc, types):
        found.setdefault(nominal.head.i, _described(nominal, institution.TYPE))
    return list(found.values())


def _called_by_last_word(doc: "Doc", types: dict[str, EntityType]) -> Iterator[Nominal]:
    """Bodies called by the last word of their names, a word of another language: "the sangha" of "Marlow Vyapari Sangha"."""
    lasts = {key.rsplit(" ", 1)[1] for key, kind in types.items() if kind == institution.TYPE and " " in key} - nouns(doc.vocab)
    for token in tokens_of(doc) if lasts else ():
        if token.text in lasts and token.i and token.nbor(-1).lower_ == "the":
            yield Nominal(token, token.i, token.i + 1, token.i + 1, token.nbor(-1))


def _described(nominal: Nominal, entity_type: EntityType) -> Naming:
    doc, head = nominal.head.doc, nominal.head
    quantities = words("quantity-noun")
    noun = quantified(head, quantities)
    before = tokens_of(doc)[nominal.start : head.i]
    owned = max((t.i + 1 for t in before if t.tag_ == "POS"), default=nominal.start)
    proper = proper_words(nominal, owned, noun)
    form = "name" if proper and entity_type in {"Institution", "Place"} and noun == head and may_name(nominal) else "description"
    narrowing = [t for t in before if noun == head] + [t for t in noun.lefts if noun != head]
    modifiers = frozenset(t.lemma_.lower() for t in narrowing if _narrows(t, quantities))
    first = name_start(nominal, proper, owned) if form == "name" else nominal.start
    start = max(_uncounted(nominal), first)
    short_end = nominal.end if doc[nominal.end - 1].lower_ == "law" else max(head.i, noun.i) + 1
    surfaces = [(first, nominal.full_end), (start, nominal.full_end), (first, short_end), (start, short_end)]
    if entity_type == group.TYPE and nominal.end > short_end and any(t.text in {",", "and", "&"} for t in before):
        surfaces[2:] = [(first, nominal.end), (start, nominal.end), (_own(head), head.i + 1)]
    if form == "name" and not (noun.lower_ in OFFICES and text_between(doc, head.i + 1, head.i + 2) == "of"):
        surfaces = surfaces[2:]
    if owned > start:
        surfaces.append((owned, short_end))
    if form == "name" and proper and proper[0].i > start:
        surfaces.append((proper[0].i, short_end))
    if form == "name" and (own := own_name(doc, owned, head.i)) is not None:
        surfaces.append((own.start, own.end))
    for begin in dict.fromkeys((_unhedged(nominal), _unled(nominal))):
        if nominal.start < begin < short_end:
            surfaces += [(begin, nominal.full_end), (begin, short_end)] if form == "description" else [(begin, short_end)]
    if entity_type == group.TYPE and (number := _numbered(head)) is not None:
        surfaces.append((number, short_end))
    if form == "description" and (determined := _determined(nominal, entity_type)) < nominal.start:
        surfaces.append((determined, short_end))
    names = dict.fromkeys(name for surface in surfaces if (name := _clean(text_between(doc, *surface))))
    end = nominal.full_end if form == "description" else nominal.end
    lemma = noun.lower_ if noun.lower_ in words("institution-noun", "plural-group", "culprit") else singular(noun)
    lemma = SPELLED.get(lemma, lemma)
    return Naming(
        entity_type, next(iter(names)), nominal.start, end, head.i, form, None, nominal.definite, modifiers, tuple(names)[1:], lemma
    )


def _own(head: "Token") -> int:
    """Where a noun of several in a list begins with what tells of it alone: "cooks, | young cleaners | and porters"."""
    at = head.i
    while at and head.doc[at - 1].head == head and head.doc[at - 1].dep_ in {"amod", "compound"}:
        at -= 1
    return at


SPELLED = {"govt": "government", "dept": "department", "organization": "organisation", "protestor": "protester", "labour": "labor"}
"""Other spellings of one noun."""


def _narrows(token: "Token", quantities: frozenset[str]) -> bool:
    """Whether the modifier tells this group from another: "junior" does, "several" and "protesting" do not."""
    if token.is_punct or token.like_num or token.tag_ in {"VBG", "VBN", "POS", "RB", "DT", "PRP$", "IN"}:
        return False
    return token.lower_ not in quantities and token.dep_ != "poss"


def _uncounted(nominal: Nominal) -> int:
    """Where the phrase begins without its number: "72 | unions", "hundreds of | villagers"."""
    doc, start = nominal.head.doc, nominal.start
    if nominal.head.tag_ not in NOUN_TAGS:
        return start
    last = nominal.head.i if quantified(nominal.head, words("quantity-noun")) == nominal.head else nominal.full_end - 1
    while start < last and (_in_number(doc[start]) or doc[start].lower_ in words("quantity-noun") | COUNTING):
        start += 1
    return nominal.start if doc[start].text == "-" or doc[start].like_num else start


def _in_number(token: "Token") -> bool:
    """Whether the word is one of a number, also of two between which it lies: "300 | to | 400 farmers", "| between | 2,000 and 4,000"."""
    after = token.nbor(1) if token.i + 1 < len(token.doc) else token
    return (
        token.like_num
        or (token.lower_ in {"and", "between", "from", "to"} and after.like_num)
        or (token.lower_, after.lower_) == ("up", "to")
    )


def _determined(nominal: Nominal, entity_type: EntityType) -> int:
    """Where the phrase begins with whose it is or which of many: "| his wife", "| some residents", "| one of the sources"."""
    doc, start = nominal.head.doc, nominal.start
    before = doc[start - 1].lower_ if start else ""
    if (before in OWNERS and (entity_type != "Place" or nominal.head.lower_ in SEATS)) or (
        before in {"another", "some", "all", "both"} and (entity_type == "Group") == (before != "another")
    ):
        return start - 1
    return start


def _numbered(people: "Token") -> int | None:
    """Where a number begins that tells how many of people: "| four of the council's nine members"."""
    of = people.head
    number = of.head
    if people.dep_ != "pobj" or of.lower_ != "of" or number.tag_ != "CD" or number.i != of.i - 1:
        return None
    return number.i


def _unhedged(nominal: Nominal) -> int:
    """Where the phrase begins without what makes its number a guess: "about | 21 nurses"."""
    doc, at = nominal.head.doc, nominal.start
    while at < nominal.head.i and (doc[at].lower_ in HEDGES or doc[at].lower_ == "only"):
        at += 1
    return at


def _unled(nominal: Nominal) -> int:
    """Where the phrase begins without who leads or backs it: "Cole-led | coalition government"."""
    doc = nominal.head.doc
    for at in range(nominal.start + 2, nominal.head.i):
        if doc[at].lower_ in {"led", "backed", "run", "based", "ruled"} and doc[at - 1].text == "-":
            return at + 1
    return nominal.start


OWNERS = frozenset({"his", "her", "its", "their", "our"})
HEDGES = frozenset("about around approximately nearly almost roughly some over under more less than at least most up to estimated".split())

OFFICES = frozenset(
    {"department", "ministry", "office", "court", "university", "government", "board", "college", "bureau", "bank", "chamber", "house"}
)
COUNTING = frozenset({"of", "or", "the", "more", "than", "about", "around", "at", "least", "over", "nearly", "wide", "large", "small"})


def _clean(text: str) -> str:
    whole = text if text.count("(") == text.count(")") else text.partition("(")[0].rstrip(") ")
    return " ".join(whole.split()).strip(" ,.;:'\"“”")
