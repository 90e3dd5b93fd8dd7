"""Direct speech: which quotation is whose words: '"We won," Ada Cole said. "It took a year."' is one utterance of hers.

A quotation that no cue introduces, follows or breaks is spoken only where it stands as a sentence of its own; all others ("the 'missing'
file") are words of the sentence they stand in.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

from kg.extract.cast import Cast
from kg.extract.grammar.quotes import Quotation
from kg.extract.grammar.tags import FINITE, INFLECTED
from kg.extract.lexicon import words
from kg.extract.statements.contents.said import contents
from kg.extract.statements.cues.words import Cue, according, cites
from kg.extract.statements.quotations.introduced import cue_before, reports
from kg.extract.statements.quotations.standing import (
    ENDS,
    Place,
    alone,
    begins_anew,
    goes_on_unquoted,
    led_into,
    long,
    opens_clause,
    paragraph_between,
    standing,
    titles_work,
    word_before,
)
from kg.extract.statements.quotations.tagged import retorts, teller
from kg.extract.statements.sayings import Saying
from kg.extract.statements.speakers.bystanders import acting_for, first_named
from kg.extract.statements.speakers.held import quoted
from kg.extract.statements.speakers.subjects import speaker
from kg.nlp import text_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


def utterances(cast: Cast, quoted: tuple[Quotation, ...]) -> Iterator[Saying]:
    """The article's direct speech in order."""
    doc = cast.doc
    places = [place for place in standing(cast, quoted) if not titles_work(place, doc)]
    at = 0
    while at < len(places):
        place = places[at]
        following = places[at + 1] if at + 1 < len(places) else None
        before = cue_before(cast, places[at - 1] if at else None, place)
        after = None if before is not None and before.token.text != ":" else _cue_after(cast, place, following)
        if before is not None and after is None and (_signed(doc, place) or _clause_before(doc, place, before) is not None):
            after = _cue_after(cast, place, following)
        before = None if after is not None else before
        cue = before or after
        if cue is None and not alone(doc, place):
            at += 1
            continue
        end = place
        while following is not None and _goes_on(cast, places, at, cue):
            at += 1
            end = places[at]
            following = places[at + 1] if at + 1 < len(places) else None
        if cue is None and end is not place:
            cue = after = _cue_after(cast, end, following)
        clause = _clause_before(doc, place, before)
        rule = "quote-introduced" if before else "quote-attributed" if after else "quote-alone"
        start = place.quotation.start if clause is None else clause
        further = _further(doc, end, cue)
        form: Literal["direct", "mixed"] = "direct" if clause is None and further is None else "mixed"
        yield Saying(start, further or end.quotation.end, form, cue, rule, cue.token if cue else doc[place.first])
        at += 1


def _signed(doc: "Doc", place: Place) -> bool:
    """Whether who says it is named right behind, whatever leads to it: 'noted the need to act: "Test and isolate," | said Ada Cole'."""
    at = place.last + 1
    paused = at + 1 < len(doc) and text_of(doc)[place.quotation.end - 1] == ","
    return paused and doc[at].lower_ in {"said", "says"} and doc[at + 1].pos_ == "PROPN"


def _clause_before(doc: "Doc", place: Place, cue: Cue | None) -> int | None:
    """The first character of the clause that goes before the quotation: "wrote *she was glad*: “…”"."""
    word = word_before(doc, place.first)
    if cue is None or word is None or word.text != ":" or cue.token == word:
        return None
    found = next((c for c in contents(cue) if c.rule in {"clause", "label"} and cue.token.i < c.start < word.i), None)
    return None if found is None else doc[found.start].idx


def _further(doc: "Doc", place: Place, cue: Cue | None) -> int | None:
    """The last character of what goes on with the quotation, without marks: '"We are angry" about *the fire*, she said'."""
    if cue is None or not goes_on_unquoted(doc, place):
        return None
    behind = cue.start if doc[cue.start - 1].text == "," else 0
    end = doc[place.last + 1].right_edge.i + 1 if cue.token.i < place.first else behind
    while end and (doc[end - 1].is_space or doc[end - 1].is_punct) and not doc[end - 1].is_quote:
        end -= 1
    return doc[end - 1].idx + len(doc[end - 1]) if end > place.last + 2 else None


def _cue_after(cast: Cast, place: Place, following: Place | None) -> Cue | None:
    """The cue that follows the quotation: '"…," said Ada Cole', '"…", according to the bank'."""
    doc = cast.doc
    if not place.quotation.closed or not opens_clause(doc, place) or led_into(doc, place):
        return None
    limit = following.first if following else len(doc)
    start = place.last + 1
    ended = text_of(doc)[place.quotation.end - 1] in ".!?…"
    for i in range(start, min(limit, start + 40)):
        token = doc[i]
        if token.text.count("\n") > 1 or (token.text in ENDS and i > start):
            return None
        if cites(token):
            return None if ended and i > start + 1 else according(cast, token)
        if token.lemma_.lower() in {"quote", "cite"} and (who := quoted(token)) is not None:
            return Cue(token, who)
        if reports(token) or retorts(token):
            if begins_anew(place, token):
                return None
            who = speaker(cast, token)
            if who is not None and who.i >= start:
                return Cue(token, first_named(cast, start, token, who) or who)
            beside = _beside(cast, token, start)
            if beside is not None:
                return Cue(token, first_named(cast, start, token, beside) or beside)
            return None
        if token.tag_ == "MD" and ended and doc[start].is_title:
            return None
        if token.tag_ in INFLECTED and token.dep_ not in {"relcl", "aux", "auxpass"}:
            who = teller(cast, place, token)
            return None if who is None else Cue(token, who)
    return None


def _beside(cast: Cast, verb: "Token", start: int) -> "Token | None":
    """Who stands next to the verb, where the parse sees no subject."""
    near: list[Token] = [*reversed(cast.doc[start : verb.i]), *cast.doc[verb.i + 1 : verb.i + 8]]
    named = [token for token in near if cast.ref(token) is not None]
    return next((token for token in named if acting_for(token) is None), named[0] if named else None)


def _another(verb: "Token", cue: Cue) -> bool:
    """Whether somebody else acts or something else is told between two quotations: '"…," she said, and her husband came in. "…"'."""
    if verb == cue.token or verb.tag_ not in INFLECTED:
        return False
    told = verb.lemma_.lower() in words("strong-reporting") and verb.dep_ == "relcl"
    return told or (verb.dep_ == "conj" and verb.head == cue.token and any(c.dep_ == "nsubj" and c != cue.speaker for c in verb.lefts))


def _cue_of_run(cast: Cast, places: list[Place], at: int) -> Cue | None:
    """The cue behind a quotation, or behind the last of the paragraphs it runs over without being closed."""
    while at + 1 < len(places) and not places[at].quotation.closed and not _between(cast.doc, places[at], places[at + 1]):
        at += 1
    return _cue_after(cast, places[at], places[at + 1] if at + 1 < len(places) else None)


def _between(doc: "Doc", place: Place, following: Place) -> list["Token"]:
    return [t for t in doc[place.last + 1 : following.first] if not t.is_space and not t.is_punct]


def _goes_on(cast: Cast, places: list[Place], at: int, cue: Cue | None) -> bool:
    """Whether the next quotation goes on with the utterance: nothing but its one cue stands between the two."""
    doc, place, following = cast.doc, places[at], places[at + 1]
    after = places[at + 2] if at + 2 < len(places) else None
    between = _between(doc, place, following)
    if paragraph_between(doc, place.last, following.first):
        if not between:
            return not place.quotation.closed
        if not alone(doc, following) or _cue_of_run(cast, places, at + 1) is not None:
            return False
    if not between:
        return place.quotation.closed or _cue_after(cast, following, after) is None
    if cue is None or not place.last < cue.token.i < following.first:
        return False
    own = cue_before(cast, place, following)
    if (own is not None and own.token != cue.token) or any(_another(t, cue) for t in between):
        return False
    ends = sum(t.text in ENDS for t in doc[place.last + 1 : following.first])
    if ends > 1:
        return False
    paused = cast.reading.article.text[place.quotation.start : place.quotation.end].rstrip().endswith(",")
    if not ends and (paused or long(following, doc)) and all(t.tag_ not in FINITE or t == cue.token for t in between):
        return not any(t.tag_ == "VBG" and t.i > cue.token.i + 1 and _tells(t) for t in between)
    return opens_clause(doc, following) and _cue_after(cast, following, after) is None


def _tells(participle: "Token") -> bool:
    """Whether what is told goes on with a participle behind a comma: "she said, *adding* that"."""
    before = participle.nbor(-1 if participle.nbor(-1).pos_ != "ADV" else -2)
    return before.text == "," and participle.lemma_.lower() in words("reporting", "demanding", "accusing", "labelling")
