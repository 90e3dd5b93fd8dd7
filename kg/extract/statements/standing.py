"""A quotation among the words of its article: what stands before it, and whether it is a sentence, a title or part of a clause."""

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from kg.extract.cast import Cast
from kg.extract.lexicon import words
from kg.extract.statements.quotes import Quotation
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
    text = text_of(comma.doc)[place.quotation.start : place.quotation.end].split()
    named = comma.i > 0 and comma.nbor(-1).lemma_.lower() in words("document") and comma.nbor(-1).dep_ == "pobj"
    return named and len(text) < 8 and sum(w[0].isupper() for w in text) * 2 > len(text)


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
    return word is None or stops(word) or word.text in {",", ":", "”", '"', "—", "–", "-"} or paragraph_between(doc, word.i, place.first)


def stops(word: "Token") -> bool:
    """Whether a sentence may end with the word: ".", "!", "p.m."."""
    return word.text in ENDS or word.text in {"p.m.", "a.m.", "Inc.", "Ltd.", "Co.", "U.S.", "U.K."}


def paragraph_between(doc: "Doc", i: int, j: int) -> bool:
    return any("\n" in doc[k].text_with_ws for k in range(i + 1, j))


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
