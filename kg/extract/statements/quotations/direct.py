"""Direct speech: which quotation is whose words: '"We won," Ada Cole said. "It took a year."' is one utterance of hers.

A quotation that no cue introduces, follows or breaks is spoken only where it stands as a sentence of its own; all others ("the 'missing'
file") are words of the sentence they stand in.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

from kg.extract.cast import Cast
from kg.extract.grammar.tags import ADNOMINAL, FINITE, INFLECTED, NOMINAL
from kg.extract.lexicon import words
from kg.extract.statements.contents.said import contents
from kg.extract.statements.cues.words import Cue, according, cites, said
from kg.extract.statements.quotations.quotes import Quotation
from kg.extract.statements.quotations.standing import (
    ENDS,
    Place,
    alone,
    begins_anew,
    capital,
    conditional,
    ends_as_sentence,
    entitles,
    goes_on_unquoted,
    led_into,
    long,
    opens_clause,
    paragraph_between,
    standing,
    titles_work,
    within_clause,
    word_before,
)
from kg.extract.statements.quotations.tagged import put_into, retorts, teller
from kg.extract.statements.sayings import Saying
from kg.extract.statements.speakers.bystanders import acting_for
from kg.extract.statements.speakers.held import quoted
from kg.extract.statements.speakers.subjects import owner, speaker
from kg.extract.statements.speakers.tellers import inverted
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
        before = _cue_before(cast, places[at - 1] if at else None, place)
        after = None if before is not None and before.token.text != ":" else _cue_after(cast, place, following)
        if before is not None and after is None and _clause_before(doc, place, before) is not None:
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


def _cue_before(cast: Cast, previous: Place | None, place: Place) -> Cue | None:
    """The cue that introduces the quotation: 'she said, "…"', 'wrote on Twitter: "…"'."""
    doc = cast.doc
    word = word_before(doc, place.first)
    if word is None:
        return None
    limit = max(word.sent.start, previous.last + 1 if previous else 0)
    if previous is not None and limit == word.i and word.text == ":":
        told = (t for t in reversed(doc[doc[previous.first].sent.start : previous.first]) if _reports(t) and not _negated(t))
        return next((Cue(token, speaker(cast, token)) for token in told), None)
    if word.text in {",", ":"} or _reports(word) or (word.lower_ == "that" and capital(place, doc)):
        colon = word.text == ":"
        for i in range(word.i, limit - 1, -1):
            token = doc[i]
            if _reports(token) and not _negated(token):
                if (token.lemma_ == "add" and token.tag_ == "VB" and not said(token)) or (token.lower_ == "called" and token.dep_ == "acl"):
                    return None
                if token == word and _within(place, doc):
                    return None
                if token == word and (
                    (_of_books(token) and not ends_as_sentence(place, doc)) or not (capital(place, doc) or long(place, doc))
                ):
                    return None
                if word.text == "," and within_clause(token, place):
                    return None
                if word.text == "," and not capital(place, doc) and put_into(token):
                    return None
                if word.text == "," and (not _only_adjuncts(doc, i + 1, word.i) or entitles(place, word)):
                    return None
                cue = Cue(token, speaker(cast, token) or inverted(cast, token, word))
                return None if conditional(doc, cue.start) and not capital(place, doc) else cue
            if not colon and token.tag_ in INFLECTED and token.pos_ == "VERB":
                return _acting(token, place, word) if word.text == "," and capital(place, doc) and long(place, doc) else None
        return _colon(cast, word, limit) if colon else None
    if word.text not in ENDS and not word.is_quote and capital(place, doc) and place.quotation.end - place.quotation.start > 20:
        for i in range(word.i, limit - 1, -1):
            if _reports(doc[i]) and (i == word.i or doc[i].lemma_.lower() not in words("labelling")):
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


def _reports(token: "Token") -> bool:
    lemma = token.lemma_.lower()
    if lemma == "go":
        return token.tag_ in {"VBD", "VBZ"} and token.i + 2 < token.sent.end and token.nbor(1).lower_ == "on" and token.nbor(2).is_punct
    return token.tag_.startswith("VB") and (lemma in words("reporting") or lemma in words("quoting"))


def _of_books(verb: "Token") -> bool:
    """Whether the verb is that of 'she read "Emma"', unlike that of 'a banner read "Pay us"'."""
    if verb.lemma_.lower() not in {"read", "write", "sing", "sign"} or verb.dep_ in ADNOMINAL:
        return False
    return not any(c.dep_ == "nsubj" and c.lemma_.lower() in words("document") for c in verb.children)


def _negated(token: "Token") -> bool:
    return any(c.dep_ == "neg" for c in token.children)


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
        if _reports(token) or retorts(token):
            if begins_anew(place, token):
                return None
            who = speaker(cast, token)
            if who is not None and who.i >= start:
                return Cue(token, who)
            beside = _beside(cast, token, start)
            if beside is not None:
                return Cue(token, beside)
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
    own = _cue_before(cast, place, following)
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
