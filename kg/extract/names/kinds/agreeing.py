"""What the places of an article's names say of each other: a surname is who bore it in full, those listed together are of one kind.

Each rule reads what was made of the phrases so far and sets what it knows better; a later rule has the last word.
"""

from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from kg.acronyms import abbreviates, acronyms
from kg.extract import group, institution, person, place
from kg.extract.lexicon import words
from kg.extract.names.cutting.paired import COMPANIES
from kg.extract.names.cutting.phrases import Phrase
from kg.extract.names.cutting.whose import is_firms_post, posted, presided_kind
from kg.extract.names.kinds.alike import LEAST, in_brackets, lists, pairs, shared
from kg.extract.names.kinds.clubs import clubs
from kg.extract.names.kinds.houses import houses
from kg.extract.names.kinds.judging import COMPASS, Judgement, is_thing
from kg.extract.names.kinds.model import NOTHING
from kg.extract.names.kinds.sorts import is_storm, names_thing_in_brackets, sort_of
from kg.extract.names.kinds.surnames import may_be_surname, surnames, unaccented
from kg.extract.names.kinds.towns import is_before_day_or_land, is_seat, is_seated, is_state, is_tagged_seat, is_town, town_of
from kg.model import EntityType
from kg.nlp import nouns, text_between

if TYPE_CHECKING:
    from spacy.tokens import Doc


class Judged(NamedTuple):
    """The phrases of an article with their texts, the judgement of each text, and its type as far as known, which rules change."""

    doc: "Doc"
    found: list[tuple[Phrase, str]]
    judgements: dict[str, Judgement]
    types: dict[str, EntityType]

    def yields(self, key: str, kind: str) -> bool:
        """Whether the phrase of that text was judged and may be of another type."""
        return key in self.judgements and self.judgements[key].yields_to(kind)

    def plain(self, key: str) -> bool:
        """Whether a phrase is made of words that seldom name: "Marketing", "Scientific", a company's "Ltd."."""
        parts = key.split()
        if parts[-1].rstrip(".") in words("institution-head") or key in nouns(self.doc.vocab):
            return True
        return COMPASS.union(words("topic")).issuperset(parts)

    def foreign(self, key: str) -> bool:
        """Whether a word is of another language, so that who bears it may be meant: "Lok" of "Ada Lok", not "Bank" of "Ada Bank"."""
        return not any(key in known for known in (nouns(self.doc.vocab), words("institution-noun"), words("topic"), COMPANIES))


def agree(judged: Judged, dateline: tuple[int, int] | None) -> None:
    """Changes the types of phrases by what the article says elsewhere, in its `dateline`, given in characters, first."""
    if dateline:
        judged.types.update(dict.fromkeys(_filed(judged, dateline), place.TYPE))
    for rule in RULES:
        rule(judged)


def _filed(judged: Judged, dateline: tuple[int, int]) -> Iterator[str]:
    """Where the report was written, by which a dateline opens, unless it opens with the agency."""
    for phrase, key in judged.found:
        if not dateline[0] <= judged.doc[phrase.start].idx < dateline[1]:
            continue
        if judged.types.get(key) != institution.TYPE or is_before_day_or_land(judged.doc, phrase) or _is_before_a_colon(judged.doc, phrase):
            yield key


def _is_before_a_colon(doc: "Doc", phrase: Phrase) -> bool:
    """Whether a place is set before a colon, as agencies are not: "TARVIK | : Two men were held"."""
    text = phrase.span(doc).text
    return doc[phrase.end : phrase.end + 1].text == ":" and len(text) > 4 and text not in words("institution")


def _living(judged: Judged) -> None:
    """Who is spoken of as somebody who lives ("Cole, 45", "Cole's wife") is a person."""
    for phrase, key in judged.found:
        open_to = judged.types.get(key) != person.TYPE and judged.yields(key, person.TYPE)
        if open_to and person.lives(judged.doc, phrase) and not judged.plain(key):
            judged.types[key] = person.TYPE


def _sorted(judged: Judged) -> None:
    """A noun beside a name says what it is: "the media group | Lantera"."""
    for phrase, key in judged.found:
        sort = sort_of(judged.doc, phrase) if key in judged.judgements else None
        if sort is not None and (key == "union" or judged.yields(key, sort)):
            judged.types.pop(key, None)
            if sort != NOTHING:
                judged.types[key] = sort  # type: ignore[assignment]


def _presided(judged: Judged) -> None:
    """Whose a post is stands before it and the name of its holder: "| PDUP | leader Ada Cole", "| Tana County | Sheriff Ben Dole"."""
    for (left, key), (right, holder) in pairwise(judged.found):
        if key in judged.types or key not in judged.judgements:
            continue
        seen, end = judged.judgements[key].seen, right.end if right.lone_title else right.start
        firms = "last in place-head" not in seen and is_firms_post(judged.doc, left.end, end) and not judged.plain(key)
        held = judged.types.get(holder) == person.TYPE or _is_next(judged, left, right, key) or (firms and right.lone_title)
        kind = institution.TYPE if firms else presided_kind(judged.doc, left, seen)
        if held and kind is not None and posted(judged.doc, left.end, end) and ((firms and " " in key) or judged.yields(key, kind)):
            judged.types[key] = kind


def _is_next(judged: Judged, left: Phrase, right: Phrase, key: str) -> bool:
    """Whether a post stands alone right behind a body's name: "| Foreign Ministry | Spokesman said"."""
    return right.lone_title and right.start == left.end and "last in institution-noun" in judged.judgements[key].seen


def _charges(judged: Judged) -> None:
    """What a minister is in charge of is no body: "the | Rural Works | Minister"."""
    for phrase, key in judged.found:
        of_minister = text_between(judged.doc, phrase.end, phrase.end + 1) in {"Minister", "Ministers"} and " " in key
        body = judged.types.get(key) == institution.TYPE and judged.plain(key.rpartition(" ")[2])
        if of_minister and body and judged.yields(key, NOTHING):
            judged.types.pop(key)


def _towns(judged: Judged) -> None:
    """Who has a mayor or residents is a town: "the | Kelmar | mayor"; and "Kelmar State" is a state, unless a university is called so."""
    for phrase, key in judged.found:
        mistaken = judged.types.get(key) == person.TYPE and " " not in key and judged.yields(key, place.TYPE)
        if (judged.types.get(key, institution.TYPE) != institution.TYPE and not mistaken) or key not in judged.judgements:
            continue
        state = is_state(judged.doc, phrase) and f"{key} university" not in judged.types
        if state or (judged.yields(key, place.TYPE) and is_town(judged.doc, phrase)):
            judged.types[key] = place.TYPE


def _seats(judged: Judged) -> None:
    """What elected a member is a place: "Sen. Ada Cole (R- | Texas | )", "the MP for | Kelmar South"."""
    for phrase, key in judged.found:
        untitled = phrase.title is None and judged.types.get(key, institution.TYPE) != place.TYPE
        open_to = untitled and judged.yields(key, place.TYPE)
        if key in judged.judgements and (is_tagged_seat(judged.doc, phrase) or (open_to and is_seat(judged.doc, phrase))):
            judged.types[key] = place.TYPE


def _housed(judged: Judged) -> None:
    """What only ever is gone to or stood before is a house: "outside the | Harbour Secretariat"."""
    judged.types.update(dict.fromkeys(houses(judged.doc, judged.found, judged.types), place.TYPE))


def _located(judged: Judged) -> None:
    """A house of the sick or of learning is named with its town: "Tarn Teaching Hospital, | Kelmar-Uku | ,"."""
    for (left, house), (right, key) in pairwise(judged.found):
        open_to = judged.types.get(house) == institution.TYPE != judged.types.get(key) and key in judged.judgements
        if open_to and is_seated(judged.doc, left, right) and judged.yields(key, place.TYPE):
            judged.types[key] = place.TYPE


def _summits(judged: Judged) -> None:
    """ "Kelmar" is Mount Kelmar."""
    for key, kind in list(judged.types.items()):
        first, _, rest = key.partition(" ")
        if kind == place.TYPE and first in {"mount", "lake"} and rest in judged.judgements and judged.yields(rest, place.TYPE):
            judged.types[rest] = place.TYPE


def _storms(judged: Judged) -> None:
    """ "Ida" is Hurricane Ida."""
    for key in judged.judgements:
        if " " in key and is_storm(key):
            judged.types.pop(key.split()[-1], None)


def _families(judged: Judged) -> None:
    """A person's last name alone is that person; the first word of a body's name alone is that body or its town."""
    types = judged.types
    lasts = {unaccented(word) for key, kind in types.items() if kind == person.TYPE for word in surnames(key)}
    for key, judgement in judged.judgements.items():
        speaks = "nsubj of speech" in judgement.seen or not judged.plain(key) or judged.foreign(key)
        if speaks and unaccented(key) in lasts and may_be_surname(judgement):
            types[key] = person.TYPE
    firsts = {full.split()[0]: full for full, kind in types.items() if kind == institution.TYPE and " " in full}
    for key in firsts.keys() & judged.judgements.keys() - lasts:
        kind = place.TYPE if town_of(firsts[key]) and "nsubj of speech" not in judged.judgements[key].seen else institution.TYPE
        if judged.yields(key, kind) and types.get(key, person.TYPE) == person.TYPE and not judged.plain(key):
            types[key] = kind


def _incorporated(judged: Judged) -> None:
    """A firm that is named by what it is by law is one without it too: "Sorvina Estates Ltd", then "Sorvina Estates"."""
    for key, kind in list(judged.types.items()):
        name, _, law = key.rpartition(" ")
        if (
            kind == institution.TYPE
            and law.rstrip(".") in COMPANIES
            and name in judged.judgements
            and (" " in name or judged.yields(name, kind))
        ):
            judged.types[name] = institution.TYPE


def _initialled(judged: Judged) -> None:
    """Capitals that are the initials of a body's full name are that body: "Reserve Bank of Chad", then "RBC said"."""
    bodies = [full for full, kind in judged.types.items() if kind == institution.TYPE]
    initials = {short for full in bodies for name in (full, full.rpartition(" of ")[0]) for short in acronyms(name)}
    for key, judgement in judged.judgements.items():
        capitals = any(feature.startswith(("acronym", "camel")) for feature in judgement.seen) and "known place" not in judgement.seen
        if key in initials and capitals and (len(key) > 2 or judgement.yields_to(institution.TYPE)):
            judged.types[key] = institution.TYPE


def _listed(judged: Judged) -> None:
    """Names that stand in one list are of one kind."""
    of_phrase = dict(judged.found)
    for members in lists(judged.doc, [phrase for phrase, _ in judged.found]):
        keys = {of_phrase[phrase] for phrase in members}
        if len(keys) >= LEAST and (kind := shared([judged.types.get(key) for key in keys])) is not None:
            judged.types.update({key: kind for key in keys if judged.yields(key, kind) and not judged.plain(key)})


def _paired(judged: Judged) -> None:
    """Those who share a title or a lawyer are persons: "Justices | Cole | and | Mendis"."""
    of_phrase = dict(judged.found)
    for both in pairs(judged.doc, [phrase for phrase, _ in judged.found]):
        keys = [of_phrase[phrase] for phrase in both]
        if all(judged.yields(key, person.TYPE) and "known institution" not in judged.judgements[key].seen for key in keys):
            judged.types.update(dict.fromkeys(keys, person.TYPE))


def _abbreviated(judged: Judged) -> None:
    """Initials in brackets are what they stand for: "the Port Workers' Union (PWU)"; those of a thing name nothing."""
    types = judged.types
    for (left, full), (right, short) in pairwise(judged.found):
        if in_brackets(judged.doc, left, right) and abbreviates(short, full):
            types.pop(short, None)
            if is_thing(short):
                types.pop(full, None)
            elif full in types:
                wrong = types[full] == person.TYPE and _is_a_body(judged, short)
                types[full] = types[short] = institution.TYPE if wrong else types[full]
    for phrase, key in judged.found:
        if names_thing_in_brackets(judged.doc, phrase):
            types.pop(key, None)


def _is_a_body(judged: Judged, short: str) -> bool:
    """Whether initials alone are more likely a body's, which a person's in brackets hardly are."""
    return short in judged.judgements and len(short) > 2 and judged.judgements[short].best == institution.TYPE


def _many(judged: Judged) -> None:
    """Plurals and peoples: "Ministries of Health", "the Tamils", "Assamese"; and what has reporters is a paper."""
    doc, types = judged.doc, judged.types
    for phrase, key in judged.found:
        if institution.is_body_in_plural(doc, phrase):
            types[key] = institution.TYPE
        elif group.names_people(doc, phrase):
            types[key] = group.TYPE
        elif group.is_of_a_place(doc, phrase) and not _bears(types, key):
            types.pop(key, None)
        elif types.get(key) == institution.TYPE and person.has_initials(doc, phrase):
            types[key] = person.TYPE
        elif institution.has_reporters(doc, phrase) or institution.in_plural(doc, phrase):
            types[key] = institution.TYPE


def _clubs(judged: Judged) -> None:
    """Clubs are bodies: "Marlow United", "the Tarvik Bears", "the Bears"."""
    found = clubs(judged.doc, judged.found)
    judged.types.update({key: institution.TYPE for key in found if judged.yields(key, institution.TYPE)})


RULES: tuple[Callable[[Judged], None], ...] = (
    _living,
    _sorted,
    _presided,
    _charges,
    _towns,
    _seats,
    _housed,
    _located,
    _storms,
    _families,
    _summits,
    _incorporated,
    _initialled,
    _listed,
    _paired,
    _abbreviated,
    _many,
    _clubs,
)


def _bears(types: dict[str, EntityType], key: str) -> bool:
    """Whether somebody here is called so: "Ada | Roman"."""
    return any(kind == person.TYPE and full.endswith(f" {key}") for full, kind in types.items())
