"""Who holds a title: "mayor Ada Cole", "Ada Cole, the mayor,", "Ada Cole was elected mayor", "a mayor named Ada Cole"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from kg.extract.cast import Cast
from kg.extract.grammar.tags import SUBJECTS, VERBAL
from kg.extract.lexicon import words
from kg.extract.names.cutting.titles import APOSTROPHES
from kg.extract.roles.holders.appended import of_name, past_aside
from kg.extract.roles.holders.becoming import appointed, is_given, is_praise, predicated, succeeding
from kg.extract.roles.holders.called import so_called
from kg.extract.roles.holders.several import listed_from, past_bracket, past_respect, several
from kg.extract.roles.owners.kinds import has_kind
from kg.extract.roles.owners.peoples import is_country
from kg.extract.roles.short import is_rank
from kg.extract.roles.spots import Named, Names, before_until, named_person, past_body, past_part, past_years, person
from kg.extract.roles.titles import SENT_FROM, Title
from kg.model import Ref

if TYPE_CHECKING:
    from spacy.tokens import Doc

BESIDE = 6
"""Tokens between a description and the name of whom it describes."""
UNNAMED = frozenset({"accused", "gunman", "gunner", "killer", "patient", "shooter", "suspect", "victim"})
"""Who is told of before anybody knows who it is."""
ASIDES = frozenset({"also", "currently", "formerly", "herself", "himself", "now", "once", "previously", "still", "then"})
WRITING = frozenset({"author", "co-author"})
"""Who wrote what is told of, wherever they work: "lead | author | Ada Cole of the University of Leeds"."""
LINES = frozenset({",", "(", "–", "—", "-"})


class Holding(NamedTuple):
    """Who holds a title, by which rule; `belongs` is the entity that the words around say it belongs to."""

    title: Title
    holder: Ref
    rule: str
    belongs: Ref | None


def holdings(cast: Cast, names: Names, found: list[Title]) -> Iterator[Holding]:
    """Each title of a named person with its holders, in order of reading."""
    found = list(_of_the_same(cast, names, found))
    begins = {title.first: title for title in found}
    before = _before_names(cast, names, found, begins)
    after: dict[int, Ref] = {}
    ends = {title.last: title.belongs for title in found if not title.plural}
    for title in found:
        if title.head.i in before:
            shared = None if is_rank(title.head) or has_kind(title) else ends.get(title.first)
            for named in before[title.head.i]:
                behind = None if title.head.lower_ in WRITING else of_name(cast, names, past_aside(cast, names, title, named))
                beside = _or(_listed(cast, names, title), behind)
                yield Holding(title, named.ref, "title-before-name", _or(_or(title.belongs, beside), shared))
            continue
        if title.plural and (told := several(cast, names, title, begins)):
            for named in told:
                yield Holding(title, named.ref, "title-of-several", _or(title.belongs, of_name(cast, names, named)))
            continue
        if title.belongs is None and title.last < len(cast.doc) and cast.doc[title.last].lower_ in {"and", "&"}:
            joined_to = begins.get(title.last + 1)
            title = title._replace(belongs=joined_to.belongs if joined_to is not None and joined_to.last > joined_to.end else None)
        answers = ((rule, holder_of(cast, names, title)) for rule, holder_of in AFTERWARDS.items())
        joined = ("title-after-name", _joined_before(cast.doc, found, after, title))
        rule, holder = next((answer for answer in answers if answer[1] is not None), joined)
        if holder is not None:
            after[title.head.i] = holder
            belongs = _or(title.belongs, _listed(cast, names, title))
            for each in dict.fromkeys((holder, *succeeding(cast, title))):
                yield Holding(title, each, rule, belongs)


def _of_the_same(cast: Cast, names: Names, found: list[Title]) -> Iterator[Title]:
    """The titles, "its" led back to whose it is: "chair of the Harbour Board and Tom Roe as | its head", "ruled Chad as | its king"."""
    before: Title | None = None
    for title in found:
        if title.determiner == "its":
            belongs = _country_before(cast, names, title)
            if belongs is None and before is not None and before.head.sent.start == title.head.sent.start:
                joined = any(token.lower_ == "and" for token in cast.doc[before.last : title.first])
                belongs = before.belongs if joined else None
            title = title._replace(belongs=_or(belongs, title.belongs))
        yield title
        if title.belongs is not None and cast.type(title.belongs) == "Institution":
            before = title


def _country_before(cast: Cast, names: Names, title: Title) -> Ref | None:
    """The country named last before a post that a country has, where nothing else is."""
    if title.head.lemma_.lower() not in words("state-post"):
        return None
    named = (names.tokens[at] for at in range(title.first - 1, title.head.sent.start - 1, -1) if at in names.tokens)
    ref = next((each.ref for each in named if cast.type(each.ref) != "Person"), None)
    return ref if ref is not None and cast.type(ref) == "Place" and is_country(cast.clusters[ref].names) else None


def _or(first: Ref | None, second: Ref | None) -> Ref | None:
    return second if first is None else first


# Before the name


def _before_names(cast: Cast, names: Names, found: list[Title], begins: dict[int, Title]) -> dict[int, list[Named]]:
    """The persons whose names follow a title, by the title's head; a title before another title shares its holder."""
    holders: dict[int, list[Named]] = {}
    for title in reversed(found):
        named = _named_after(cast, names, title, begins)
        if not named:
            following = begins.get(_joint(cast.doc, names, title, begins))
            if following is not None and following.head.i > title.head.i and not following.plural:
                named = holders.get(following.head.i, [])
                comma = cast.doc[following.first - 1].text == ","
                named = [] if named and comma and _begins_clause(cast.doc, title, named[0]) else named
        if named:
            holders[title.head.i] = named
    return holders


def _joint(doc: "Doc", names: Names, title: Title, begins: dict[int, Title]) -> int:
    """Where a title would begin that has the same holder: "party leader and | prime minister Ada Cole", "poet, | author Ada Cole"."""
    at = past_bracket(doc, title.last)
    if doc[at : at + 1].text == "," and is_given(title):
        return at
    if doc[at : at + 1].text == "," and (rank := begins.get(at + 1)) is not None and is_rank(rank.head):
        return at + 1
    if title.plural or (title.determiner in {"the", "his", "her", "its", "their"} and not title.former):
        return at
    if at + 1 < len(doc) and doc[at].text == "," and not (doc[title.first - 1].text == "," and title.first - 1 in names.ending):
        at += 1
    return at + 1 if at < len(doc) and doc[at].lower_ in {"and", "&", "/"} else at


def _named_after(cast: Cast, names: Names, title: Title, begins: dict[int, Title]) -> list[Named]:
    """The persons whose name follows: "mayor Ada Cole", "the mayor of Paris, Ada Cole,", "ministers Ada Cole and Tom Roe"."""
    doc, at = cast.doc, past_years(cast.doc, past_bracket(cast.doc, title.last))
    comma = at < len(doc) and doc[at].text == ","
    if comma and is_given(title):
        return []
    if comma:
        at = past_body(cast, names, title.last, at + 1) if title.last == title.end and not title.plural else at + 1
    one_of = doc[max(title.first - 2, 0) : title.first].text.lower() == "one of"
    if title.plural and not one_of:
        found = listed_from(cast, names, begins, at)
    else:
        named = names.starting.get(past_respect(doc, names, at))
        found = [named] if named is not None and person(cast, named) else []
    anybody = title.plural and title.determiner is None and doc[title.start - 1].text not in APOSTROPHES and not one_of
    if not found or (comma and (_begins_clause(doc, title, found[0]) or anybody)):
        return []
    return found if len(found) > 1 or one_of or not title.plural else []


def _begins_clause(doc: "Doc", title: Title, named: Named) -> bool:
    """Whether the name behind a comma has the title for its own, "according to his agent, | Tom Roe died", or another's:
    "in a letter to the mayor, | Tom Roe asked", "she is a nurse, | Tom Roe said"."""
    verb = named.end < len(doc) and doc[named.end].pos_ in VERBAL
    led = title.head.dep_ == "pobj" and title.determiner in {"the", "a", "an"} and not _opens_as(doc, title)
    told = title.head.dep_ in {"attr", "dobj"} and title.head.head.i < title.head.i
    return named.ref == title.belongs or (verb and (title.determiner in {"his", "her"} or led or told))


def _opens_as(doc: "Doc", title: Title) -> bool:
    """Whether "as" leads to a title where a clause begins: "| As a nurse |, Ada Cole knew", not "rare as a nurse, Ada Cole"."""
    at = title.first - 1
    return at >= 0 and doc[at].lower_ == "as" and (at == title.head.sent.start or doc[at - 1].text in {",", ";", "(", "“", '"'})


# After the name


def _apposed(cast: Cast, names: Names, title: Title) -> Ref | None:
    """The person whose name stands before, between commas: "Ada Cole, 49, secretary of the union,", "Ada Cole, who is a nurse"."""
    doc, at = cast.doc, title.first
    if title.plural and doc[at - 2 : at].text.lower() == "one of":
        at -= 2
    elif title.plural:
        return None
    if at < 2 or (title.end < len(doc) and doc[title.end].tag_ == "POS"):
        return None
    if title.determiner in {"a", "an"} and (ref := _told_next(cast, title)) is not None:
        return ref
    at = before_until(doc, at)
    at -= doc[at - 1].lower_ in ASIDES and doc[at - 2].lower_ in {"is", "was", ","}
    was = doc[at - 1].lower_ in {"is", "was", "been"} and doc[at - 2].lower_ in {"who", "has"}
    if was or doc[at - 2 : at].text.lower() == "described as":
        at -= 2
    if was and (named := names.ending.get(at)) is not None and person(cast, named):
        return named.ref
    at = _before_partner(doc, at)
    if (told := _told_at_once(cast, names, title)) is not None:
        return told
    if at < 2 or doc[at - 1].text not in LINES:
        return None
    at -= 1
    if doc[at - 1].is_digit and at >= 3 and doc[at - 2].text in {",", "("}:
        at -= 2
    named = names.ending.get(at)
    following = doc[title.last] if title.last < len(doc) else None
    finite = following is not None and following.pos_ in VERBAL and following.tag_ != "VBG"
    if finite and title.head.dep_ in SUBJECTS:
        return None
    return named.ref if named is not None and person(cast, named) else None


def _told_at_once(cast: Cast, names: Names, title: Title) -> Ref | None:
    """Whose name stands right before a title that has a capital and goes on: "Ada Cole | Director of the Port said"."""
    named = names.ending.get(title.start)
    held = title.head.text[0].isupper() and not title.head.is_upper and title.determiner is None and title.last > title.end
    return named.ref if named is not None and held and not title.plural and person(cast, named) else None


def _told_next(cast: Cast, title: Title) -> Ref | None:
    """Whom the pronoun behind a title means: "A nurse by training, | she | joined in May"."""
    for token in cast.doc[title.last : title.last + 4]:
        if token.text == "," and token.i + 1 < len(cast.doc) and token.nbor(1).lower_ in {"he", "she"}:
            return named_person(cast, cast.ref(token.nbor(1))) if title.first == title.head.sent.start else None
        if token.pos_ in {"VERB", "AUX", "PUNCT"}:
            return None
    return None


def _listed(cast: Cast, names: Names, title: Title) -> Ref | None:
    """The institution named after a comma, or whom one sits for: "Ada Cole, registrar, University of Leeds,", "Ada Cole, MP, Leeds"."""
    doc, at = cast.doc, past_part(cast.doc, past_bracket(cast.doc, title.last))
    owner = names.starting.get(at + 1) if at < len(doc) and doc[at].text == "," else None
    kinds = {"Institution", "Place"} if title.head.lower_ in SENT_FROM else {"Institution"}
    if owner is None or cast.type(owner.ref) not in kinds or owner.end == len(doc):
        return None
    return owner.ref if doc[owner.end].text in {",", ".", "(", ";", ")"} or doc[owner.end].pos_ == "VERB" else None


def _before_partner(doc: "Doc", at: int) -> int:
    """Where an apposition begins that joins this title to a noun which is none: "a former friend and | employee of hers"."""
    if doc[at - 1].lower_ != "and":
        return at
    noun = doc[at - 2]
    if noun.pos_ != "NOUN" or noun.dep_ not in {"appos", "conj"}:
        return at
    start = noun.i
    while start > 0 and (doc[start - 1].pos_ in {"ADJ", "NOUN", "DET"} or doc[start - 1].tag_ == "PRP$"):
        start -= 1
    return start


# Beside another


def _joined_before(doc: "Doc", found: list[Title], holders: dict[int, Ref], title: Title) -> Ref | None:
    """Who holds the title before, where they stand in a row after a name: "Ada Cole, MP and party president,", "an author, activist"."""
    at = title.first
    at -= at > 0 and doc[at - 1].lower_ in ASIDES
    row = title.head.is_lower and not title.plural
    joined = at > 0 and (doc[at - 1].lower_ in {"and", "&"} or (doc[at - 1].text == "," and row and title.determiner is None))
    at -= joined
    at -= row and joined and doc[at].lower_ == "and" and doc[at - 1].text == ","
    if joined:
        for other in found:
            if other.last == at and other.head.i in holders:
                return holders[other.head.i]
    return None


def _described(cast: Cast, names: Names, title: Title) -> Ref | None:
    """The person whom the article's cast knows by the title, where the name stands beside it: "the army chief, General | Ada Cole"."""
    ref = named_person(cast, cast.ref(title.head)) if not is_praise(title) else None
    if ref is not None and _told_again(title):
        return ref
    led = cast.doc[title.first - 1].lower_ if title.first else ""
    if ref is None or title.plural or title.head.i in names.tokens or led in {"(", "of", "for", "as", "or"}:
        return None
    beside = range(max(title.first - BESIDE, title.head.sent.start), min(title.last + BESIDE, title.head.sent.end))
    return ref if any((named := names.tokens.get(at)) is not None and named.ref == ref for at in beside) else None


def _told_again(title: Title) -> bool:
    """Whether a title alone opens what is told of its holder: "The mayor left", "said the mayor"; "the Leeds mayor" may be another."""
    head = title.head
    alone = title.determiner == "the" and title.last == title.end and title.belongs is None and title.adjective is None
    opening = title.first == head.sent.start or head.head.lemma_ in words("reporting")
    known = not head.text.isupper() or head.lower_ in {"cm", "mla", "mp", "pm"}
    return alone and opening and known and head.dep_ == "nsubj" and not title.plural and head.lemma_.lower() not in UNNAMED


AFTERWARDS = {
    "title-after-name": _apposed,
    "so-called": so_called,
    "copula": predicated,
    "appointed": appointed,
    "described": _described,
}
