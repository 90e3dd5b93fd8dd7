"""A quotation among the words of its article: what stands before it, and whether it is a sentence, a title or part of a clause."""

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from kg.extract.cast import Cast
from kg.extract.grammar.quotes import Quotation
from kg.extract.grammar.tags import PREPOSITION_TAGS
from kg.extract.lexicon import words
from kg.nlp import text_of, tokens_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

ENDS = frozenset({".", "!", "?", "…", "...", ";"})


class Place(NamedTuple):
    """A quotation among the tokens: `first` and `last` are the tokens of its marks or the words beside them."""

    quotation: Quotation
    first: int
    last: int


def standing(cast: Cast, quoted: tuple[Quotation, ...]) -> list[Place]:
    starts = [token.idx for token in tokens_of(cast.doc)]
    places = []
    for quotation in quoted:
        first = bisect_left(starts, quotation.before + 1) - 1
        last = bisect_left(starts, quotation.after) - 1
        if first not in cast.skip and quotation.end > quotation.start:
            places.append(Place(quotation, max(first, 0), max(last, first, 0)))
    return places


def word_before(doc: "Doc", i: int) -> "Token | None":
    i -= 1
    while i >= 0 and doc[i].is_space:
        i -= 1
    return doc[i] if i >= 0 else None


def capital(place: Place, doc: "Doc") -> bool:
    opening = text_of(doc)[place.quotation.start : place.quotation.start + 3]
    text = opening.lstrip("[(…. ")
    return bool(text) and (text[0].isupper() or text[0].isdigit() or (opening[0] == "[" and opening[2:] == "]"))


def long(place: Place, doc: "Doc") -> bool:
    """Whether the quotation has more words than a scare quote."""
    return len(doc.text[place.quotation.start : place.quotation.end].split()) >= 4


def ends_as_sentence(place: Place, doc: "Doc") -> bool:
    """Whether the quotation is long and ends in a full stop, as no title of a book does."""
    return long(place, doc) and place.quotation.closed and text_of(doc)[place.quotation.end - 1] == "."


def entitles(place: Place, comma: "Token") -> bool:
    """Whether the quotation is a title of what stands before the comma: 'said in her book, "A Kenyan Life"'."""
    named = comma.i > 0 and comma.nbor(-1).lemma_.lower() in words("document") and comma.nbor(-1).dep_ == "pobj"
    return named and _titled(place, comma.doc)


WORKS = frozenset(
    """album autobiography biography book documentary episode essay film memoir movie novel play podcast program programme series show
    song""".split()
)
BEFORE_WORKS = frozenset({"on", "in", "for", "from", "'s", "’s", "titled", "entitled"})


def titles_work(place: Place, doc: "Doc") -> bool:
    """Whether the quotation names a programme, a book or the like: 'said on the radio show "Northport Tonight"'."""
    word = doc[place.first - 1] if place.first else None
    if word is None or "\n" in word.text_with_ws or not _titled(place, doc):
        return False
    if word.text == "," and word.i:
        return word.nbor(-1).lemma_.lower() in WORKS
    return word.lower_ in BEFORE_WORKS or (word.pos_ == "NOUN" and word.lemma_.lower() in WORKS | words("document"))


def _titled(place: Place, doc: "Doc") -> bool:
    """Whether the quotation reads like a title: "A Kenyan Life"."""
    text = text_of(doc)[place.quotation.start : place.quotation.end].split()
    return len(text) < 8 and sum(w[0].isupper() for w in text) * 2 > len(text)


def begins_anew(place: Place, verb: "Token") -> bool:
    """Whether a sentence of its own follows a whole quotation: '"We won." They also said they were glad'."""
    if text_of(verb.doc)[place.quotation.end - 1] not in ".!?…":
        return False
    about = words("reporting-about")
    return any(
        c.i > verb.i and (c.dep_ == "ccomp" or (c.dep_ == "prep" and f"{verb.lemma_.lower()} {c.lower_}" in about)) for c in verb.children
    )


def within_clause(verb: "Token", place: Place) -> bool:
    """Whether the quotation goes on with a clause begun before it: 'saying that of its budget, "the balance" was small'."""
    begun = any(t.lower_ == "that" and t.dep_ == "mark" for t in verb.doc[verb.i + 1 : verb.i + 4])
    return begun and not capital(place, verb.doc) and verb.doc[min(place.last + 1, len(verb.doc) - 1)].text not in {".", ","}


def opens_clause(doc: "Doc", place: Place) -> bool:
    """Whether the quotation stands where a sentence or a quoted clause begins."""
    word = word_before(doc, place.first)
    if word is not None and word.text == "(":
        return place.last + 1 < len(doc) and doc[place.last + 1].text != ")"
    return word is None or stops(word) or word.text in {",", ":", "”", '"', "—", "–", "-"} or paragraph_between(doc, word.i, place.first)


def stops(word: "Token") -> bool:
    """Whether a sentence may end with the word: ".", "!", "p.m."."""
    return word.text in ENDS or word.text in {"p.m.", "a.m.", "Inc.", "Ltd.", "Co.", "U.S.", "U.K."}


def paragraph_between(doc: "Doc", i: int, j: int) -> bool:
    return any("\n" in doc[k].text_with_ws for k in range(i + 1, j))


def goes_on_unquoted(doc: "Doc", place: Place) -> bool:
    """Whether a phrase goes on with a quotation that no mark ends: '"We are angry" | about the fire, she said'."""
    at = place.last + 1
    open_ended = place.quotation.closed and text_of(doc)[place.quotation.end - 1] not in ".,!?…"
    if not open_ended or at >= doc[place.last].sent.end or doc[at].tag_ not in PREPOSITION_TAGS or doc[at].lower_ == "as":
        return False
    return not any(c.dep_ == "pobj" and c.lemma_.lower() in words("document", "speech-noun") for c in doc[at].children)


def led_into(doc: "Doc", place: Place) -> bool:
    """Whether the quotation ends a sentence begun without marks: 'With the roads closed, "we are stuck," she said'."""
    comma = word_before(doc, place.first)
    if comma is None or comma.text != "," or capital(place, doc) or comma.i - comma.sent.start < 2:
        return False
    before = doc[comma.sent.start : comma.i]
    return not any(t.is_quote or t.lemma_.lower() in words("reporting", "quoting", "labelling") for t in before)


def conditional(doc: "Doc", end: int) -> bool:
    """Whether a clause of what is said stands before the cue that begins at `end`: "If it rains, | she said"."""
    start = doc[end].sent.start
    return end - start > 3 and doc[end - 1].text == "," and doc[start].lower_ in CONDITIONS


CONDITIONS = frozenset({"if", "whether", "unless", "until", "because", "even"})


def alone(doc: "Doc", place: Place) -> bool:
    """Whether the quotation is a sentence or more, with nothing of a sentence around it."""
    quotation = place.quotation
    word = word_before(doc, place.first)
    begins = word is None or stops(word) or paragraph_between(doc, word.i, place.first) or word.text in {"”", '"'}
    ends = (
        not quotation.closed
        or text_of(doc)[quotation.end - 1] in ".!?…"
        or text_of(doc)[quotation.after : quotation.after + 1] in {".", ""}
    )
    return begins and ends and long(place, doc) and capital(place, doc)
