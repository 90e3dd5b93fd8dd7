"""What the noun right beside a name says that it is: "the media group | Lantera", "the village of | Ambewela", "the film | Kavera"."""

from typing import TYPE_CHECKING

from kg.extract.grammar.tags import SUBJECTS
from kg.extract.lexicon import words
from kg.extract.names.cutting.charged import is_charge
from kg.extract.names.cutting.phrases import Phrase
from kg.extract.names.cutting.titles import is_spot, people, stands_for
from kg.extract.names.descriptions.shortened import shortened_posts
from kg.extract.names.kinds.examples import example_of
from kg.extract.names.kinds.model import NOTHING
from kg.extract.names.known.gazetteer import gazetteer, lands
from kg.nlp import text_between, tokens_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

BROADCASTING = frozenset({"radio", "television", "tv", "news", "youtube", "cable"})
QUOTES = frozenset({'"', "“", "'", "‘", "„", "«"})


def sort_of(doc: "Doc", phrase: Phrase) -> str | None:
    """The type, or that it is none, which the noun before or after a phrase gives it; None where no such noun is there."""
    text = text_between(doc, phrase.start, phrase.end)
    if phrase.title is not None or text in lands():
        return None
    if is_storm(text) or (text == "Union" and _is_federal(doc, phrase.end)) or _is_looked_after(doc, phrase) or _asks(doc, phrase, text):
        return NOTHING
    if any(stands_for(doc, at) or (people(doc[at]) and doc[at + 1].lower_ == "for") for at in range(phrase.start, phrase.end - 2)):
        return "Institution"
    if text == "X" and phrase.start and doc[phrase.start - 1].lower_ == "on":
        return "Institution"
    if phrase.end - phrase.start == 3 and is_spot(doc, phrase.end - 1):
        return "Place"
    at = phrase.start - 1
    quoted = at > 0 and doc[at].text in QUOTES
    noun = doc[at - quoted] if at - quoted >= 0 else None
    if noun is not None and noun.is_lower:
        if noun.text in words("work") and (quoted or (noun.tag_ == "NN" and not _of_person(doc, phrase))):
            return NOTHING
        if (noun.tag_ == "NN" or (noun.text in words("published") and doc[at - 1].lower_ not in {"a", "an"})) and (
            _names_body(noun) or _led(doc, noun, phrase)
        ):
            return "Institution"
        if noun.text in {"named", "called"} and at > 0 and (sort := _sort_named(doc[at - 1 - (doc[at - 1].text == ",")])) is not None:
            return sort
        if noun.text == "of" and at > 0 and doc[at - 1].lower_ in PLACED:
            return "Place"
        if noun.text in {"village", "town", "hamlet", "suburb", "river"} or (noun.text == "nearby" and _is_bare(doc, phrase)):
            return "Place"
    if phrase.start and doc[phrase.start].text == "The" and _is_paper(doc, phrase):
        return "Institution"
    after = tokens_of(doc)[phrase.end : phrase.end + 1 + (phrase.end < len(doc) and doc[phrase.end].is_quote)]
    if after and after[-1].is_lower and after[-1].text in words("published") and text not in gazetteer():
        return "Institution"
    return example_of(doc, phrase)


def _is_looked_after(doc: "Doc", phrase: Phrase) -> bool:
    """Whether a phrase is what somebody sees to in a body named next: "Head of | Advocacy | at Lantera Bank"."""
    if phrase.start < 2 or doc[phrase.start - 1].lower_ != "of" or doc[phrase.end : phrase.end + 1].text != "at":
        return False
    return is_charge(doc, phrase.start - 2, phrase.start, phrase.end)


def _asks(doc: "Doc", phrase: Phrase, text: str) -> bool:
    """Whether a sign before a question tells who asks it: "((| HP |)) Why do you run?", "| Q |: What next?"."""
    return doc[max(0, phrase.start - 2) : phrase.start].text == "((" or (text == "Q" and doc[phrase.end : phrase.end + 1].text == ":")


UNDERTAKINGS = frozenset({"survey", "system", "initiative", "movement", "mission", "project", "campaign"})
"""What is done and who does it go by one name: "the Geological Survey"."""
STORMS = frozenset({"hurricane", "typhoon", "cyclone", "storm"})
PLACED = frozenset("village town city province district hamlet suburb municipality township island county".split())
"""Kinds of places whose name follows "of"."""


def _is_federal(doc: "Doc", end: int) -> bool:
    """Whether "Union" tells a federation's posts from those of its states: "the | Union | home secretary"."""
    return any(token.lower_.startswith(("minister", "secretar")) and token.lower_ != "secretariat" for token in doc[end : end + 2])


def _is_paper(doc: "Doc", phrase: Phrase) -> bool:
    """Whether an article with a capital amid a sentence is part of a paper's name: "told The | Sentinel", "a report in The | Sentinel"."""
    the = phrase.start
    before = doc[the - 1].lower_
    if phrase.end - the not in {2, 3} or doc[the].is_sent_start or doc[phrase.end - 1].is_upper:
        return False
    wrote = before in {"in", "by"} and any(t.lemma_ in WRITTEN for t in doc[max(the - 5, 0) : the - 1])
    return before in {"told", "tells"} or wrote or doc[max(the - 2, 0) : the].text.lower() == "according to"


WRITTEN = frozenset("report article interview column editorial piece publish write oped story".split())


def is_storm(text: str) -> bool:
    """Whether a storm is named: "Hurricane Ada", "tropical storm ada"."""
    return text.lower().removeprefix("tropical ").partition(" ")[0] in STORMS


def _names_body(noun: "Token") -> bool:
    """Whether the noun says of what sort a body is whose name comes next: "the insurgent group", "a radio station"."""
    if noun.text in {"station", "channel"}:
        return noun.i > 0 and noun.nbor(-1).lower_ in BROADCASTING
    return noun.text in words("sort-of-body") and not _presided(noun)


def _led(doc: "Doc", noun: "Token", phrase: Phrase) -> bool:
    """Whether a party or bank is told of by its sort and then named: "the ruling | party | Kelmar First", not "the | party | Cole led"."""
    sorted_ = noun.i > 0 and noun.nbor(-1).pos_ in {"ADJ", "NOUN", "VERB"} and noun.nbor(-1).dep_ in {"amod", "compound"}
    return noun.text in {"party", "bank"} and sorted_ and not _presided(noun) and not _of_person(doc, phrase)


def _sort_named(noun: "Token") -> str | None:
    """What bears a name that is brought in with "named" or "called": "a cook | named Ada", "a ship called Kavera"."""
    listed = ((("person-noun", "kinship"), "Person"), (("sort-of-body",), "Institution"), (("place-noun",), "Place"), (("work",), NOTHING))
    return next((sort for names, sort in listed if noun.is_lower and noun.tag_ == "NN" and noun.text in words(*names)), None)


def _presided(noun: "Token") -> bool:
    """Whether somebody who heads it may be named next: "president of the association | Ada Cole"."""
    link = noun.i - 1
    while link > 0 and (noun.doc[link].lower_ == "the" or noun.doc[link].pos_ == "ADJ"):
        link -= 1
    return link > 0 and noun.doc[link].lower_ in {"of", "for", "to", "at"} and noun.doc[link - 1].lower_ in words("post")


def _is_bare(doc: "Doc", phrase: Phrase) -> bool:
    """Whether a name does not say itself what it is of: "Kelmar", not "Kelmar Hospital"."""
    return doc[phrase.end - 1].lower_ not in words("institution-head", "institution-noun") and doc[phrase.start].ent_type_ != "NORP"


def _of_person(doc: "Doc", phrase: Phrase) -> bool:
    """Whether a person may be named, of whom the noun before tells: "the film | Ada Cole made"."""
    return doc[phrase.start].ent_type_ == "PERSON" and doc[phrase.end - 1].dep_ in SUBJECTS


def names_thing_in_brackets(doc: "Doc", phrase: Phrase) -> bool:
    """Whether initials stand in brackets after the words for a thing: "a special leave petition (SLP)", "the Ports Code (PC)"."""
    text = text_between(doc, phrase.start, phrase.end)
    at = phrase.start - 2
    if text in shortened_posts(doc):
        return True
    bracketed = at > 0 and doc[at + 1].text == "(" and phrase.end < len(doc) and doc[phrase.end].text == ")"
    if not bracketed or not text.isupper() or len(text) < 2 or doc[at].lower_[0] != text[-1].lower():
        return False
    if doc[at].text.istitle():
        return doc[at].lower_ in words("not-an-entity-head") - words("institution-head") - UNDERTAKINGS
    bodies = words("institution-noun", "institution-head", "plural-group")
    return doc[at].is_lower and doc[at].tag_ in {"NN", "NNS"} and doc[at].lower_ not in bodies and doc[at].lemma_ not in bodies
