"""What is said elsewhere than beside its cue: "This was confirmed by the bank", "…, which he denied", "Rates will rise: minister"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.grammar.tags import FINITE, UNDERGOING
from kg.extract.lexicon import words
from kg.extract.statements.contents.complements import Content, content
from kg.extract.statements.contents.labels import label
from kg.extract.statements.cues.words import Cue
from kg.nlp import sentences_of, tokens_of

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

POINTERS = frozenset({"this", "that", "it", "which"})
SAID = frozenset({"deny", "refute", "dispute"})
CAUSES = frozenset({"attribute", "ascribe"})
"""Verbs that say of what is pointed at where it comes from."""
HEADLINE = 30
"""No headline has more words."""


def pointed(cast: Cast, cue: Cue) -> Iterator[tuple[Cue, Content]]:
    """What "this", "which" or "a charge" point back to, where that is what the cue reports."""
    verb = cue.token
    if cue.speaker is None:
        return
    if verb.dep_ == "relcl" and cue.lemma in words("denying") and verb.i > verb.head.i:
        sure = cue.lemma in SAID or verb.head.lemma_.lower() in words("speech-noun")
        if sure and not any(c.dep_ in {"dobj", "ccomp", "xcomp"} and c.tag_ != "WDT" for c in verb.children):
            yield from _denied(cue)
    elif cue.lemma not in CAUSES and any(c.lower_ == "this" and c.dep_ == ("nsubjpass" if cue.passive else "dobj") for c in verb.children):
        sentence = _sentence_before(cast, verb)
        if sentence is not None and not (cue.lemma in words("labelling") and any(label(cue))):
            for said in content(cast.doc, sentence.start, sentence.end, "pointing-back"):
                yield cue, said


def _denied(cue: Cue) -> Iterator[tuple[Cue, Content]]:
    """ "… was accused of theft, which he denied": what stands after "accused of" or "allegations of", else the noun phrase before."""
    noun, verb = cue.token.head, cue.token
    start, end, who = noun.left_edge.i, min(verb.left_edge.i, noun.right_edge.i + 1), cue.speaker
    for i in range(end - 1, verb.sent.start, -1):
        of = noun.doc[i]
        if of.lower_ == "of" and (of.head.lemma_.lower() in words("accusing", "speech-noun") or _accused(of)):
            start = i + 1
            if noun.lemma_.lower() in words("speech-noun") and of.head != noun:
                end = noun.left_edge.i
            accused = next((c for c in of.head.children if c.dep_ in UNDERGOING), None)
            if accused is not None and who is not None and who.tag_ == "PRP":
                who = accused
            break
    else:
        if (told := _told_before(noun)) is not None:
            start, end = told + 1, noun.left_edge.i
    for said in content(noun.doc, start, end, "denied-before"):
        yield Cue(verb, who, cue.passive), said


def _told_before(noun: "Token") -> int | None:
    """The verb whose clause "a charge" sums up: of "the union *said* the board stole, | a charge the board denies"."""
    first = noun.left_edge
    if noun.lemma_.lower() not in words("speech-noun") or first.lower_ not in {"a", "an"} or first.i == 0 or first.nbor(-1).text != ",":
        return None
    before = reversed(noun.doc[noun.sent.start : first.i - 3])
    return next((t.i for t in before if t.lemma_.lower() in words("strong-reporting") and t.tag_ in {"VBD", "VBZ", "VBP", "VBN"}), None)


def _accused(of: "Token") -> bool:
    return any(token.lemma_.lower() == "accuse" for token in of.doc[max(of.i - 6, of.sent.start) : of.i])


def _sentence_before(cast: Cast, token: "Token") -> "Span | None":
    i = token.sent.start - 1
    while i >= 0 and cast.doc[i].is_space:
        i -= 1
    return cast.doc[i].sent if i >= 0 and i not in cast.skip else None


def headline(cast: Cast) -> Iterator[tuple[Cue, Content]]:
    """ "Rates will rise: minister", "Ada Cole: we won": who speaks stands before or after a colon or a dash."""
    top = _top(cast)
    for sentence in _lines(cast, top):
        if len(sentence) > HEADLINE or sentence.start in cast.skip or _last(sentence).text == ":":
            continue
        stopped = _last(sentence).text in {".", "?"}
        mark = next(
            (
                t
                for t in reversed(sentence[1:-1])
                if t.text in {":", "–", "—"} or (t.text == "-" and t.whitespace_ and t.nbor(-1).whitespace_)
            ),
            None,
        )
        if mark is None:
            continue
        last = sentence.end
        while last > mark.i and cast.doc[last - 1].is_space:
            last -= 1
        if not stopped and (who := _only(cast, mark.i + 1, last)) is not None and mark.i - sentence.start >= 4:
            for said in content(cast.doc, sentence.start, mark.i, "headline"):
                yield Cue(mark, who), said
        elif (
            mark.text == ":"
            and (who := _named_at(cast, sentence.start, mark.i)) is not None
            and last - mark.i > 3
            and (_person(cast, who) or (sentence.start == top and not stopped and _common(cast, who)))
            and cast.doc[mark.i + 1].tag_ not in ASKED
            and (not stopped or sentence.start == top or "\n" in cast.doc[sentence.start - 1].text_with_ws)
            and _clause(cast, mark.i + 1, last)
        ):
            for said in content(cast.doc, mark.i + 1, last, "headline"):
                yield Cue(mark, who), said


ASKED = frozenset({"WRB", "WP", "WDT"})
"""Words that begin a title and no speech: "Ada Cole: | how she won"."""


def _common(cast: Cast, token: "Token") -> bool:
    """Whether people or a body are meant that have no name, and are no topic: "Police: two men held", "Farmers: we will not sell"."""
    ref = cast.ref(token)
    return ref is not None and not cast.clusters[ref].named


def _top(cast: Cast) -> int:
    """The first token of the article's headline, behind the date that a file may begin with."""
    article = cast.reading.article
    at = article.text.find(article.headline) if article.headline else 0
    return next((token.i for token in tokens_of(cast.doc) if token.idx >= at and not token.is_space), 0)


def _lines(cast: Cast, top: int) -> Iterator["Span"]:
    """The sentences, and a title whole whose parse ends a sentence with its colon."""
    begun: Span | None = None
    for told in sentences_of(cast.doc):
        sentence = cast.doc[top : told.end] if told.start < top < told.end else told
        if begun is not None and "\n" not in begun[-1].text_with_ws:
            yield cast.doc[begun.start : sentence.end]
        else:
            yield sentence
        begun = sentence if sentence[-1].text == ":" else None


def _named_at(cast: Cast, start: int, end: int) -> "Token | None":
    """Who speaks before the colon: "Ada Cole", "Ada Cole on the strike", "Exclusive – Ada Cole"."""
    at = next((i for i in range(start + 1, end) if cast.doc[i].lower_ in {"on", "at"}), end)
    if cast.doc[start].lower_ == "exclusive" and start + 1 < at and cast.doc[start + 1].is_punct:
        start += 2
    who = _only(cast, start, at)
    return who if at == end or (who is not None and _person(cast, who) and end - at < 6) else None


def _last(sentence: "Span") -> "Token":
    """The last token that is no line break."""
    return next((token for token in reversed(sentence) if not token.is_space), sentence[-1])


def _clause(cast: Cast, start: int, end: int) -> bool:
    """Whether the stretch is a sentence or a quotation, and no mere title."""
    return any(t.tag_ in FINITE or t.is_quote for t in cast.doc[start:end])


def _person(cast: Cast, token: "Token") -> bool:
    ref = cast.ref(token)
    return ref is not None and cast.type(ref) == "Person"


def _only(cast: Cast, start: int, end: int) -> "Token | None":
    """The head of the one noun phrase that the stretch is, where it means somebody who can speak."""
    if not 0 < end - start <= 7:
        return None
    tokens = cast.doc[start:end]
    if any(t.tag_ in {"VBD", "VBZ", "VBP", "MD", "VBG", "IN", ","} for t in tokens):
        return None
    named = [t for t in tokens if (ref := cast.ref(t)) is not None and cast.type(ref) != "Place"]
    if not named or not (named[-1].i == end - 1 or (named[-1].i == end - 2 and tokens[-1].lemma_.lower() in words("document"))):
        return None
    return named[-1]
