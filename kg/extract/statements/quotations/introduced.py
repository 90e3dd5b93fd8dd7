"""Cues before a quotation: 'she | said |, "…"', 'wrote on Twitter: "…"', 'Ada Cole reacted on Twitter, "We are sad."'."""

from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.grammar.tags import ADNOMINAL, FINITE, INFLECTED, NOMINAL
from kg.extract.lexicon import words
from kg.extract.statements.cues.words import Cue, said
from kg.extract.statements.quotations.standing import (
    ENDS,
    Place,
    capital,
    conditional,
    ends_as_sentence,
    entitles,
    long,
    within_clause,
    word_before,
)
from kg.extract.statements.quotations.tagged import put_into
from kg.extract.statements.speakers.subjects import owner, speaker
from kg.extract.statements.speakers.tellers import inverted
from kg.nlp import sentence_of, text_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


def cue_before(cast: Cast, previous: Place | None, place: Place) -> Cue | None:
    """The cue that introduces the quotation: 'she said, "…"', 'wrote on Twitter: "…"'."""
    doc = cast.doc
    word = word_before(doc, place.first)
    if word is None:
        return None
    limit = max(sentence_of(word).start, previous.last + 1 if previous else 0)
    if previous is not None and limit == word.i and word.text == ":":
        return _before_both(cast, previous)
    if word.text in {",", ":"} or reports(word) or (word.lower_ == "that" and capital(place, doc)):
        return _introduction(cast, place, word, limit)
    if word.text not in ENDS and not word.is_quote and capital(place, doc) and place.quotation.end - place.quotation.start > 20:
        return _unmarked(cast, word, limit)
    return None


def _before_both(cast: Cast, previous: Place) -> Cue | None:
    """The cue before the quotation that a colon parts from the next: 'she | said | "the truth": "We lost."'."""
    told = (t for t in reversed(cast.doc[cast.doc[previous.first].sent.start : previous.first]) if reports(t) and not _negated(t))
    return next((Cue(token, speaker(cast, token)) for token in told), None)


def _introduction(cast: Cast, place: Place, word: "Token", limit: int) -> Cue | None:
    """The cue behind which a comma, a colon, "that" or nothing leads to the quotation: 'she | said | on Monday, "…"'."""
    doc = cast.doc
    for i in range(word.i, limit - 1, -1):
        token = doc[i]
        if reports(token) and not _negated(token):
            if not _introduces(token, place, word):
                return None
            cue = Cue(token, speaker(cast, token) or inverted(cast, token, word))
            return None if conditional(doc, cue.start) and not capital(place, doc) else cue
        if word.text != ":" and token.tag_ in INFLECTED and token.pos_ == "VERB":
            return _acting(token, place, word) if word.text == "," and capital(place, doc) and long(place, doc) else None
    return _colon(cast, word, limit) if word.text == ":" else None


def _introduces(verb: "Token", place: Place, word: "Token") -> bool:
    """Whether a verb of speech leads to the quotation behind the word: 'she | said |, "…"', unlike 'she | read | "Emma"'."""
    doc = verb.doc
    if (verb.lemma_ == "add" and verb.tag_ == "VB" and not said(verb)) or (verb.lower_ == "called" and verb.dep_ == "acl"):
        return False
    if verb == word:
        if _within(place, doc) or (_of_books(verb) and not ends_as_sentence(place, doc)):
            return False
        return capital(place, doc) or long(place, doc)
    if word.text != ",":
        return True
    if within_clause(verb, place) or (not capital(place, doc) and put_into(verb)):
        return False
    return _only_adjuncts(doc, verb.i + 1, word.i) and not entitles(place, word)


def _unmarked(cast: Cast, word: "Token", limit: int) -> Cue | None:
    """The cue from which no mark parts the quotation: 'she | said | on Monday "We lost the vote."'."""
    doc = cast.doc
    for i in range(word.i, limit - 1, -1):
        if reports(doc[i]) and (i == word.i or doc[i].lemma_.lower() not in words("labelling")):
            return Cue(doc[i], speaker(cast, doc[i])) if _only_adjuncts(doc, i + 1, word.i + 1) else None
    return None


def _within(place: Place, doc: "Doc") -> bool:
    """Whether the quotation is the subject of what is said: 'she says "the thugs" caused it'."""
    after = place.last + 1
    return after < len(doc) and doc[after].tag_ in FINITE and not ends_as_sentence(place, doc)


def _acting(verb: "Token", place: Place, comma: "Token") -> Cue | None:
    """Who did what is told before the comma and a whole sentence in quotation marks: 'Ada Cole reacted on Twitter, "We are sad."'."""
    text, quotation = text_of(verb.doc), place.quotation
    whole = quotation.closed and text[quotation.end - 1] in ".!?"
    free = verb.dep_ == "ROOT" or verb.head.idx >= quotation.start
    subject = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    return Cue(comma, subject) if whole and free and subject is not None and subject.pos_ in NOMINAL else None


def _colon(cast: Cast, colon: "Token", start: int) -> Cue | None:
    """Who speaks after a colon without a verb of speech: whose statement was told of, or who did what the sentence tells."""
    if not start < colon.i:
        return None
    for token in reversed(cast.doc[start : colon.i]):
        if (
            token.lemma_.lower() in words("document", "speech-noun")
            and token.pos_ == "NOUN"
            and not _answered(token)
            and (who := owner(cast, token)) is not None
            and (who.i > token.i or who.dep_ == "poss")
        ):
            return Cue(colon, who)
    root = colon.sent.root
    if root.i > colon.i:
        root = next((c for c in root.lefts if c.i < colon.i and c.dep_ in {"ccomp", "advcl", "dep", "parataxis"}), root)
    subject = next((c for c in root.children if c.dep_ == "nsubj" and c.i < colon.i), None)
    if subject is not None and cast.ref(subject) is None and root.lemma_ == "be":
        subject = next((c for c in root.rights if c.dep_ == "attr" and c.i < colon.i and cast.ref(c) is not None), subject)
    return None if subject is None else Cue(colon, subject)


def _answered(document: "Token") -> bool:
    """Whether somebody speaks against what is told: "opposed the mayor's statement:", "responded to the letter:"."""
    verb = document.head if document.dep_ == "dobj" else document.head.head if document.dep_ == "pobj" else document
    return verb.lemma_.lower() in words("accusing", "denying") | {"oppose", "answer", "respond", "react", "reply"}


def _only_adjuncts(doc: "Doc", start: int, end: int) -> bool:
    """Whether no clause of its own stands between: "told reporters on Monday", "said in a statement"."""
    return not any(doc[i].tag_ in FINITE for i in range(start, end))


def _of_books(verb: "Token") -> bool:
    """Whether the verb is that of 'she read "Emma"', unlike that of 'a banner read "Pay us"'."""
    if verb.lemma_.lower() not in {"read", "write", "sing", "sign"} or verb.dep_ in ADNOMINAL:
        return False
    return not any(c.dep_ == "nsubj" and c.lemma_.lower() in words("document") for c in verb.children)


def _negated(token: "Token") -> bool:
    return any(c.dep_ == "neg" for c in token.children)


def reports(token: "Token") -> bool:
    """Whether it is a verb with which people are quoted: "| said |", "| went | on,"."""
    lemma = token.lemma_.lower()
    if lemma == "go":
        return token.tag_ in {"VBD", "VBZ"} and token.i + 2 < token.sent.end and token.nbor(1).lower_ == "on" and token.nbor(2).is_punct
    return token.tag_.startswith("VB") and (lemma in words("reporting") or lemma in words("quoting"))
