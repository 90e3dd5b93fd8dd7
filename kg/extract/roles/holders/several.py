"""Several of one title: "Ada Cole, Tom Roe and other judges", "ministers, including Ada Cole", "Ada Cole and Tom Roe, both nurses"."""

from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.grammar.tags import FINITE
from kg.extract.lexicon import words
from kg.extract.roles.holders.becoming import BEING, unreal
from kg.extract.roles.spots import Named, Names, person
from kg.extract.roles.titles import Title
from kg.nlp import text_between

if TYPE_CHECKING:
    from spacy.tokens import Doc

AMONG = frozenset({"include", "included", "includes", "including", "namely", "viz", "viz."})
"""Words that lead from a plural to some of those it tells of."""
VAGUE = frozenset({"celebrity", "expert", "figure", "guest", "observer", "official", "personality", "speaker", "star"})
BRACKET = 16
"""Tokens that a bracket before a name may hold, as of what a body's short name stands for."""
REACH = 12
"""Tokens between a plural and the names of some of those it tells of."""


def several(cast: Cast, names: Names, title: Title, begins: dict[int, Title]) -> list[Named]:
    """Who a plural title is said to be of, but not right before their names; `begins` has the article's titles by their first token."""
    for told in (_others(cast, names, title), _all_are(cast, names, title), _both(cast, names, title)):
        if told:
            return told
    return _among_them(cast, names, title, begins) or _are_they(cast, names, title, begins)


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


def _both(cast: Cast, names: Names, title: Title) -> list[Named]:
    """Who stands before an apposition in the plural: "Ada Cole and Tom Roe, both judges", "Ada Cole and Tom Roe (former ministers)"."""
    doc, at = cast.doc, title.first
    at -= at > 0 and doc[at - 1].lower_ in {"all", "both"}
    if at < 2 or doc[at - 1].text not in {",", "("}:
        return []
    found = _listed_before(cast, names, at - 1)
    return found if len(found) > 1 and (doc[at - 1].text == "(" or doc[at].lower_ in {"all", "both"}) else []


def _among_them(cast: Cast, names: Names, title: Title, begins: dict[int, Title]) -> list[Named]:
    """Who is named of those that a title tells of: "judges of the court, including Ada Cole (Leeds) and Tom Roe".

    Who has a title of their own there is not told by the plural, "leaders including | President Ada Cole |", nor is anybody by a vague one.
    """
    doc = cast.doc
    if title.head.lemma_.lower() in VAGUE:
        return []
    for at in range(title.last, min(title.last + REACH, len(doc) - 1)):
        token = doc[at]
        if token.lower_ in AMONG or (at <= title.last + 2 and (token.lower_ == "like" or doc[at - 1 : at + 1].text.lower() == "such as")):
            found = listed_from(cast, names, begins, at + 1)
            own = {past_respect(doc, names, other.last) for other in begins.values()}
            return [named for named in found if named.start not in own]
        if doc[at : at + 2].text.lower() in {"among them", "among whom"}:
            return listed_from(cast, names, begins, at + 2)
        others = token.tag_ == "NNS" and at not in names.tokens and not title.head.is_ancestor(token)
        if others or token.text in {".", ";"}:
            return []
    return []


def _are_they(cast: Cast, names: Names, title: Title, begins: dict[int, Title]) -> list[Named]:
    """Who all are told by name: "the judges who quit are | Ada Cole and Tom Roe", "three judges — | Ada Cole, Tom Roe and Eva Ray — quit".

    A list behind a colon may be told later: "two judges have been removed: | Ada Cole and Tom Roe".
    """
    doc = cast.doc
    for at in range(title.last, min(title.last + REACH, len(doc) - 1)):
        token = doc[at]
        are = token.lower_ in {"are", "were"} and title.head.dep_ == "nsubj"
        if are or token.text == ":" or (token.text in DASHES and token.whitespace_):
            found = listed_from(cast, names, begins, at + 1)
            if len(found) > 1 and not (token.text == ":" and _acts(doc, found[-1].end)):
                return found
        if (token.tag_ == "NNS" and at not in names.tokens) or token.text in {".", ";"} or (at in names.tokens and not are):
            return []
    return []


def _acts(doc: "Doc", end: int) -> bool:
    """Whether a verb follows, and so a clause and no list: "the judges were angry: Ada Cole and Tom Roe | had lied"."""
    return doc[end : end + 1].text != "" and doc[end].tag_ in FINITE


DASHES = frozenset({"-", "–", "—", "--"})


def listed_from(cast: Cast, names: Names, begins: dict[int, Title], at: int) -> list[Named]:
    """The persons of the list that begins at a token, over their own titles, owners and brackets: "Dr Ada Cole of Leeds and Tom Roe"."""
    doc, found = cast.doc, list[Named]()
    while True:
        at = past_respect(doc, names, at)
        if at not in names.starting and (title := begins.get(at)) is not None and not title.plural:
            at = past_respect(doc, names, title.last)
        named = names.starting.get(at)
        if named is None:
            return found
        found += [named] if person(cast, named) else []
        at = past_bracket(doc, _past_owner(doc, names, _past_nickname(doc, named.end)))
        if at + 1 >= len(doc) or doc[at].lower_ not in {",", "and", "&"}:
            return found
        at += 2 if doc[at].text == "," and doc[at + 1].lower_ in {"and", "&"} else 1


def past_respect(doc: "Doc", names: Names, at: int) -> int:
    """Past what only leads to a name: "Dr", its full stop, a broken line."""
    while at < len(doc) and at not in names.starting and _respectful(doc, at):
        at += 1
    return at


def _respectful(doc: "Doc", at: int) -> bool:
    token = doc[at]
    if token.text == ".":
        return doc[at - 1].lower_ in words("honorific")
    return token.lower_ in words("honorific", "reverent") or (token.is_space and "\n\n" not in token.text)


def _past_owner(doc: "Doc", names: Names, end: int) -> int:
    """Past "of Norway" behind one name of several: "presidents Ada Cole | of Norway | and Tom Roe of Sweden"."""
    if end + 2 >= len(doc) or doc[end].lower_ not in {"of", "from"}:
        return end
    owner = names.starting.get(end + 1 + (doc[end + 1].lower_ == "the"))
    return owner.end if owner is not None else end


def _past_nickname(doc: "Doc", at: int) -> int:
    """Past a nickname in quotation marks: "Ada Cole | 'Adi' | of Leeds"."""
    if doc[at : at + 1].text in {"'", "‘", '"', "“"}:
        return next((end + 1 for end in range(at + 2, min(at + 4, len(doc))) if doc[end].text in {"'", "’", '"', "”"}), at)
    return at


def past_bracket(doc: "Doc", at: int) -> int:
    """Past a bracket: "MP | (Member of Parliament) | Ada Cole", "Captain | (retired) | Ada Cole"."""
    if text_between(doc, at, at + 1) == "(":
        return next((end + 1 for end in range(at + 2, min(at + BRACKET, len(doc))) if doc[end].text == ")"), at)
    return at


def _listed_before(cast: Cast, names: Names, at: int) -> list[Named]:
    """The persons of the list that ends before a token, in order."""
    found: list[Named] = []
    while (named := names.ending.get(at - (cast.doc[at - 1].text == "."))) is not None and person(cast, named):
        found.insert(0, named)
        at = named.start
        while at > 0 and _respectful(cast.doc, at - 1):
            at -= 1
        start = at
        for joint in ("and", ","):
            at -= at > 0 and cast.doc[at - 1].lower_ == joint
        if at == start:
            break
    return found
