"""Roles: "Punjab chief minister Bhagwant Mann", "Ada Cole, who chairs the union"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, NamedTuple

from kg.extract.cast import Cast
from kg.extract.lexicon import words
from kg.extract.phrases import APOSTROPHES
from kg.extract.titles import Named, Names, Title, titles
from kg.model import Claim, Ref
from kg.terms import KG

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


class Role(Claim, frozen=True, kw_only=True):
    """A post, occupation or function that a named person holds or held; `span` is the bare title."""

    holder: Annotated[Ref, KG.holder]
    title: Annotated[str, KG.title]
    of: Annotated[Ref | None, KG.of] = None
    since: Annotated[str | None, KG.since] = None
    until: Annotated[str | None, KG.until] = None

    def types(self) -> tuple[str, ...]:
        return (KG.Role,)


CONFIDENCE = {"title-before-name": 0.9, "title-after-name": 0.85, "copula": 0.8, "appointed": 0.8}


class Holding(NamedTuple):
    """Who holds a title, by which rule; `belongs` is what it belongs to where the words after the name say so."""

    title: Title
    holder: Ref
    rule: str
    belongs: Ref | None


def claims(cast: Cast) -> Iterator[Role]:
    """Every role of a named person, once: what an article says twice is one claim with two places."""
    names = Names(cast)
    found = list(titles(cast, names))
    for holding in holdings(cast, names, found):
        title = holding.title
        yield Role(
            span=cast.span(title.start, title.end),
            evidence=cast.sentence(title.head),
            rule=holding.rule,
            confidence=CONFIDENCE[holding.rule],
            holder=holding.holder,
            title=_bare(cast.doc, title),
            of=holding.belongs,
        )


def _bare(doc: "Doc", title: Title) -> str:
    return " ".join(doc[title.start : title.end].text.split())


def holdings(cast: Cast, names: Names, found: list[Title]) -> Iterator[Holding]:
    """Each title with its holders."""
    before: dict[int, list[Named]] = {}
    for title in reversed(found):
        holders = _named_after(cast, names, title) or _shared(cast.doc, found, before, title)
        if holders:
            before[title.head.i] = holders
    after: dict[int, Ref] = {}
    for title in found:
        if title.head.i in before:
            for named in before[title.head.i]:
                yield Holding(title, named.ref, "title-before-name", title.belongs if title.belongs is not None else _of_name(cast, names, named))
            continue
        holder = _named_before(cast, names, title)
        if holder is None:
            holder = _joined_before(cast.doc, found, after, title)
        if holder is not None:
            after[title.head.i] = holder
            yield Holding(title, holder, "title-after-name", title.belongs)
            continue
        holder = _predicated(cast, title)
        if holder is not None:
            after[title.head.i] = holder
            yield Holding(title, holder, "copula", title.belongs)


def _person(cast: Cast, named: Named | None) -> bool:
    return named is not None and cast.type(named.ref) == "Person" and cast.clusters[named.ref].named


def _named_after(cast: Cast, names: Names, title: Title) -> list[Named]:
    """The persons whose name follows: "mayor Ada Cole", "the mayor of Paris, Ada Cole,", "ministers Ada Cole and Tom Roe"."""
    doc, at = cast.doc, title.last
    comma = at < len(doc) and doc[at].text == ","
    if comma:
        at += 1
    while at < len(doc) and (doc[at].lower_ in words("honorific") or (doc[at].is_space and "\n\n" not in doc[at].text) or doc[at].text == "."):
        if doc[at].text == "." and doc[at - 1].lower_ not in words("honorific"):
            break
        at += 1
    named = names.starting.get(at)
    if named is None or not _person(cast, named):
        return []
    if comma and title.plural:
        return []
    if not title.plural:
        return [named]
    found = [named]
    while named.end + 1 < len(doc) and doc[named.end].lower_ in {",", "and", "&"}:
        step = named.end + (2 if doc[named.end].text == "," and doc[named.end + 1].lower_ == "and" else 1)
        following = names.starting.get(step)
        if following is None or not _person(cast, following):
            break
        found.append(following)
        named = following
    return found


def _shared(doc: "Doc", found: list[Title], holders: dict[int, list[Named]], title: Title) -> list[Named]:
    """Who holds the next title, where two stand together before a name: "party leader and prime minister Ada Cole"."""
    at = title.last
    if title.plural or title.determiner in {"the", "his", "her", "its", "their"}:
        joint = at
    else:
        joint = at + 1 if at < len(doc) and doc[at].lower_ in {"and", "&"} else at
    for other in found:
        if other.first == joint and other.head.i in holders and other.head.i > title.head.i and not other.plural:
            return holders[other.head.i]
    return []


def _named_before(cast: Cast, names: Names, title: Title) -> Ref | None:
    """The person whose name stands before, between commas: "Ada Cole, 49, secretary of the union,"."""
    doc, at = cast.doc, title.first
    if title.plural or at < 2:
        return None
    if doc[at - 1].lower_ in {"is", "was", "are", "were", "been"} and doc[at - 2].lower_ == "who":
        at -= 2
    if at < 2 or doc[at - 1].text not in {",", "(", "–", "—", "-"}:
        return None
    at -= 1
    if doc[at - 1].is_digit and at >= 3 and doc[at - 2].text in {",", "("}:
        at -= 2
    named = names.ending.get(at)
    if named is None or not _person(cast, named):
        return None
    following = doc[title.last] if title.last < len(doc) else None
    if following is not None and following.pos_ in {"VERB", "AUX"} and title.head.dep_ in {"nsubj", "nsubjpass"}:
        return None
    return named.ref


def _joined_before(doc: "Doc", found: list[Title], holders: dict[int, Ref], title: Title) -> Ref | None:
    """Who holds the title before, where two stand together after a name: "Ada Cole, MP and party president,"."""
    if title.first >= 1 and doc[title.first - 1].lower_ in {"and", "&"}:
        for other in found:
            if other.last == title.first - 1 and other.head.i in holders:
                return holders[other.head.i]
    return None


def _predicated(cast: Cast, title: Title) -> Ref | None:
    """The subject of "is", "became", "was appointed", "served as" a title."""
    if title.plural:
        return None
    head = title.head
    while head.dep_ == "conj" and head.head.i < head.i:
        head = head.head
    verb = None
    if head.dep_ in {"attr", "oprd", "appos", "dobj"} and head.head.pos_ in {"VERB", "AUX"}:
        verb = head.head
        if head.dep_ == "dobj" and verb.lemma_ != "become":
            return None
    elif head.dep_ == "pobj" and head.head.lower_ == "as" and head.head.head.lemma_ in words("appointing"):
        verb = head.head.head
    if verb is None or verb.lemma_ not in words("appointing") | {"be", "become", "remain"}:
        return None
    if any(child.dep_ in {"neg"} or child.lower_ in {"could", "would", "might", "may", "should", "if"} for child in verb.children):
        return None
    subject = _subject_of(verb)
    if subject is None:
        return None
    ref = cast.ref(subject)
    return ref if ref is not None and cast.type(ref) == "Person" and cast.clusters[ref].named else None


def _subject_of(verb: "Token") -> "Token | None":
    for child in verb.children:
        if child.dep_ == "dobj" and verb.lemma_ not in {"be", "become", "remain", "serve", "work"}:
            return child
    for child in verb.children:
        if child.dep_ in {"nsubj", "nsubjpass"}:
            return child
    return _subject_of(verb.head) if verb.dep_ in {"conj", "xcomp"} and verb.head != verb else None


def _of_name(cast: Cast, names: Names, named: Named) -> Ref | None:
    """What the words after a name say it belongs to: "Professor Ada Cole of the University of Leeds"."""
    doc, at = cast.doc, named.end
    if at + 1 < len(doc) and doc[at].lower_ in {"of", "from"} and doc[at].text not in APOSTROPHES:
        step = at + 2 if doc[at + 1].lower_ == "the" else at + 1
        owner = names.starting.get(step)
        return owner.ref if owner else None
    return None
