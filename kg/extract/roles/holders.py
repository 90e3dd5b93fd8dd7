"""Who holds a title: "mayor Ada Cole", "Ada Cole, the mayor,", "Ada Cole was elected mayor", "a mayor named Ada Cole"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from kg.extract.cast import Cast
from kg.extract.lexicon import words
from kg.extract.roles.becoming import BEING, appointed, predicated, unreal
from kg.extract.roles.spots import Named, Names, named_person, person
from kg.extract.roles.titles import Title
from kg.model import Ref

if TYPE_CHECKING:
    from spacy.tokens import Doc

CALLED = frozenset({"named", "called", "identified"})
BESIDE = 6
"""Tokens between a description and the name of whom it describes."""
LINES = frozenset({",", "(", "–", "—", "-"})


class Holding(NamedTuple):
    """Who holds a title, by which rule; `belongs` is the entity that the words around say it belongs to."""

    title: Title
    holder: Ref
    rule: str
    belongs: Ref | None


def holdings(cast: Cast, names: Names, found: list[Title]) -> Iterator[Holding]:
    """Each title of a named person with its holders, in order of reading."""
    before = _before_names(cast, names, found)
    after: dict[int, Ref] = {}
    ends = {title.last: title.belongs for title in found}
    for title in found:
        if title.head.i in before:
            if title.belongs is None and title.first in ends:
                title = title._replace(belongs=ends[title.first])
            for named in before[title.head.i]:
                yield Holding(title, named.ref, "title-before-name", _or(title.belongs, _of_name(cast, names, named)))
            continue
        if title.plural and (several := _others(cast, names, title) or _all_are(cast, names, title)):
            yield from (Holding(title, named.ref, "title-of-several", title.belongs) for named in several)
            continue
        answers = ((rule, holder_of(cast, names, title)) for rule, holder_of in AFTERWARDS.items())
        joined = ("title-after-name", _joined_before(cast.doc, found, after, title))
        rule, holder = next((answer for answer in answers if answer[1] is not None), joined)
        if holder is not None:
            after[title.head.i] = holder
            yield Holding(title, holder, rule, _or(title.belongs, _listed(cast, names, title)))


def _or(first: Ref | None, second: Ref | None) -> Ref | None:
    return second if first is None else first


# Before the name


def _before_names(cast: Cast, names: Names, found: list[Title]) -> dict[int, list[Named]]:
    """The persons whose names follow a title, by the title's head; a title before another title shares its holder."""
    holders: dict[int, list[Named]] = {}
    begins = {title.first: title for title in found}
    for title in reversed(found):
        named = _named_after(cast, names, title)
        if not named:
            following = begins.get(_joint(cast.doc, names, title))
            if following is not None and following.head.i > title.head.i and not following.plural:
                named = holders.get(following.head.i, [])
        if named:
            holders[title.head.i] = named
    return holders


def _joint(doc: "Doc", names: Names, title: Title) -> int:
    """Where a title would begin that has the same holder: "party leader and | prime minister Ada Cole", "poet, | author Ada Cole"."""
    at = title.last
    if title.plural or title.determiner in {"the", "his", "her", "its", "their"}:
        return at
    if at + 1 < len(doc) and doc[at].text == "," and not (doc[title.first - 1].text == "," and title.first - 1 in names.ending):
        at += 1
    return at + 1 if at < len(doc) and doc[at].lower_ in {"and", "&", "/"} else at


def _named_after(cast: Cast, names: Names, title: Title) -> list[Named]:
    """The persons whose name follows: "mayor Ada Cole", "the mayor of Paris, Ada Cole,", "ministers Ada Cole and Tom Roe"."""
    doc, at = cast.doc, _after_bracket(cast.doc, title.last)
    comma = at < len(doc) and doc[at].text == ","
    if comma:
        at += 1
    if title.plural and doc[at : at + 1].text.lower() in {"namely", "viz", "viz.", "including"}:
        at, comma = at + 1, False
    while at < len(doc) and at not in names.starting and _respectful(doc, at):
        at += 1
    named = names.starting.get(at)
    if (
        named is None
        or not person(cast, named)
        or (comma and (_begins_clause(doc, title, named) or (title.plural and title.determiner is None)))
    ):
        return []
    found = [named]
    while title.plural and (end := _past_owner(doc, names, named.end)) + 1 < len(doc) and doc[end].lower_ in {",", "and", "&"}:
        step = end + (2 if doc[end].text == "," and doc[end + 1].lower_ == "and" else 1)
        while step < len(doc) and step not in names.starting and _respectful(doc, step):
            step += 1
        following = names.starting.get(step)
        if following is None or not person(cast, following):
            break
        found.append(following)
        named = following
    return found if len(found) > 1 or not (comma and title.plural) else []


def _past_owner(doc: "Doc", names: Names, end: int) -> int:
    """Past "of Norway" behind one name of several: "presidents Ada Cole | of Norway | and Tom Roe of Sweden"."""
    owner = names.starting.get(end + 1) if end + 1 < len(doc) and doc[end].lower_ in {"of", "from"} else None
    return owner.end if owner is not None else end


def _after_bracket(doc: "Doc", at: int) -> int:
    """Past a short bracket after a title: "MP | (Member of Parliament) | Ada Cole", "Captain | (retired) | Ada Cole"."""
    if doc[at : at + 1].text == "(":
        return next((end + 1 for end in range(at + 2, min(at + 6, len(doc))) if doc[end].text == ")"), at)
    return at


def _begins_clause(doc: "Doc", title: Title, named: Named) -> bool:
    """Whether the name behind a comma has the title for its own: "according to his agent, | Tom Roe died"."""
    verb = named.end < len(doc) and doc[named.end].pos_ in {"VERB", "AUX"}
    return named.ref == title.belongs or (verb and title.determiner in {"his", "her"})


def _respectful(doc: "Doc", at: int) -> bool:
    """Whether the token only leads to a name: "Dr", its full stop, a broken line."""
    token = doc[at]
    if token.text == ".":
        return doc[at - 1].lower_ in words("honorific")
    return token.lower_ in words("honorific", "reverent") or (token.is_space and "\n\n" not in token.text)


def _of_name(cast: Cast, names: Names, named: Named) -> Ref | None:
    """What the words after a name say it belongs to: "Professor Ada Cole of the University of Leeds"."""
    doc, at = cast.doc, named.end
    if at + 1 < len(doc) and doc[at].lower_ in {"of", "from"}:
        owner = names.starting.get(at + 2 if doc[at + 1].lower_ == "the" else at + 1)
        return owner.ref if owner else None
    return None


# After the name


def _apposed(cast: Cast, names: Names, title: Title) -> Ref | None:
    """The person whose name stands before, between commas: "Ada Cole, 49, secretary of the union,", "Ada Cole, who is a nurse"."""
    doc, at = cast.doc, title.first
    if title.plural and doc[at - 2 : at].text.lower() == "one of":
        at -= 2
    elif title.plural:
        return None
    if at < 2:
        return None
    was = doc[at - 1].lower_ in {"is", "was", "been"} and doc[at - 2].lower_ in {"who", "has"}
    if was or doc[at - 2 : at].text.lower() == "described as":
        at -= 2
    at = _before_partner(doc, at)
    if at < 2 or doc[at - 1].text not in LINES:
        return None
    at -= 1
    if doc[at - 1].is_digit and at >= 3 and doc[at - 2].text in {",", "("}:
        at -= 2
    named = names.ending.get(at)
    following = doc[title.last] if title.last < len(doc) else None
    finite = following is not None and following.pos_ in {"VERB", "AUX"} and following.tag_ != "VBG"
    if finite and title.head.dep_ in {"nsubj", "nsubjpass"}:
        return None
    return named.ref if named is not None and person(cast, named) else None


def _listed(cast: Cast, names: Names, title: Title) -> Ref | None:
    """The institution named after a comma: "Ada Cole, registrar, University of Leeds,"."""
    doc, at = cast.doc, title.last
    owner = names.starting.get(at + 1) if at < len(doc) and doc[at].text == "," else None
    if owner is None or cast.type(owner.ref) != "Institution" or owner.end == len(doc):
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


def _so_called(cast: Cast, names: Names, title: Title) -> Ref | None:
    """The person whom words after the title name: "a student named Ada Cole", "the sailor was identified as Ada Cole"."""
    doc, at = cast.doc, title.last
    if title.plural or title.determiner is None:
        return None
    while at < len(doc) and at - title.last < 4 and doc[at].lower_ in {"was", "is", "has", "been", "only", "later", ","}:
        at += 1
    if at + 2 >= len(doc) or doc[at].lower_ not in CALLED:
        return None
    at += 1
    while doc[at].lower_ in {"as", "only", "by", "police", '"', "“"} and at + 1 < len(doc):
        at += 1
    named = names.starting.get(at)
    return named.ref if named is not None and person(cast, named) else None


# Of several


def _others(cast: Cast, names: Names, title: Title) -> list[Named]:
    """Who is told among their like: "Ada Cole, Tom Roe and other judges"."""
    doc = cast.doc
    at = next((token.i for token in doc[max(title.first - 1, 0) : title.head.i] if token.lower_ in {"other", "fellow"}), 0)
    if at < 2 or doc[at - 1].lower_ != "and":
        return []
    return _listed_before(cast, names, at - 2 if doc[at - 2].text == "," else at - 1)


def _all_are(cast: Cast, names: Names, title: Title) -> list[Named]:
    """The subjects of "are" and "were": "Ada Cole and Tom Roe were both judges"."""
    verb = title.head.head
    if title.head.dep_ != "attr" or verb.lemma_ not in BEING or unreal(verb):
        return []
    at = verb.i - 1 if cast.doc[verb.i - 1].text == "," else verb.i
    found = _listed_before(cast, names, at)
    return found if len(found) > 1 else []


def _listed_before(cast: Cast, names: Names, at: int) -> list[Named]:
    """The persons of the list that ends before a token, in order."""
    found: list[Named] = []
    while (named := names.ending.get(at)) is not None and person(cast, named):
        found.insert(0, named)
        at = named.start
        for joint in ("and", ","):
            at -= at > 0 and cast.doc[at - 1].lower_ == joint
        if at == named.start:
            break
    return found


def _joined_before(doc: "Doc", found: list[Title], holders: dict[int, Ref], title: Title) -> Ref | None:
    """Who holds the title before, where two stand together after a name: "Ada Cole, MP and party president,"."""
    if title.first >= 1 and doc[title.first - 1].lower_ in {"and", "&"}:
        for other in found:
            if other.last == title.first - 1 and other.head.i in holders:
                return holders[other.head.i]
    return None


def _described(cast: Cast, names: Names, title: Title) -> Ref | None:
    """The person whom the article's cast knows by the title, where the name stands beside it: "the army chief, General | Ada Cole"."""
    ref = named_person(cast, cast.ref(title.head))
    led = cast.doc[title.first - 1].lower_ if title.first else ""
    if ref is None or title.plural or title.head.i in names.tokens or led in {"(", "of", "for", "as", "or"}:
        return None
    beside = range(max(title.first - BESIDE, title.head.sent.start), min(title.last + BESIDE, title.head.sent.end))
    return ref if any((named := names.tokens.get(at)) is not None and named.ref == ref for at in beside) else None


AFTERWARDS = {
    "title-after-name": _apposed,
    "so-called": _so_called,
    "copula": predicated,
    "appointed": appointed,
    "described": _described,
}
