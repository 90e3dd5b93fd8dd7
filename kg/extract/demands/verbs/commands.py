"""Imperatives: "Stop the mine!" on a placard, "Please bring them home" in somebody's mouth."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.demands.asked.ends import trimmed
from kg.extract.demands.asked.items import Thing, verb_things
from kg.extract.demands.asks import Ask
from kg.extract.demands.parties.demanders import Voices, is_first_person
from kg.extract.grammar.quotes import quotations
from kg.extract.grammar.tags import BASE, SUBJECTS, SUBJECTS_OR_THERE
from kg.extract.lexicon import words
from kg.model import Ref

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token


NEGATING = frozenset({"do", "don't", "n't", "n’t", "not", "never"})


def commands(cast: Cast, voices: Voices) -> Iterator[Ask]:
    """Every imperative that somebody shouts, writes on a placard or says: "Stop the mine!", "Please come back to work"."""
    for quotation in quotations(cast.reading.article.text):
        span = cast.doc.char_span(quotation.start, quotation.end, alignment_mode="contract")
        if span is None or span.start in cast.skip:
            continue
        yield from _pleading(cast, voices, span)
        for sentence_start in _sentence_starts(cast.doc, span.start, span.end):
            verb = _imperative(cast.doc, sentence_start, span.end)
            comma = next((at for at in range(sentence_start + 1, min(sentence_start + 5, span.end)) if cast.doc[at].text == ","), None)
            if verb is None and comma is not None and (called := _imperative(cast.doc, comma + 1, span.end)) is not None:
                verb, sentence_start = called, comma + 1
            by = _commanding(cast, voices, span, verb) if verb is not None and not _daring(verb) else ()
            if verb is not None and by and not _after_please(cast.doc, verb):
                first = verb_things(verb)[0]
                thing = first._replace(start=min(first.start, sentence_start), end=min(first.end, span.end))
                whom = cast.ref(cast.doc[sentence_start - 2]) if comma == sentence_start - 1 else None
                yield Ask(verb, (thing,), "imperative", by, whom if whom not in by else None)
            elif verb is None and (mistaken := cast.doc[sentence_start]).lower_ in words("shouted") and sentence_start + 1 < span.end:
                bearers = _bearers(cast, voices, span.start)
                end = trimmed(cast.doc, sentence_start, _sentence_end(cast.doc, sentence_start, span.end))
                if bearers:
                    yield Ask(mistaken, (Thing(sentence_start, end, mistaken),), "imperative", bearers)


def _pleading(cast: Cast, voices: Voices, quoted: "Span") -> Iterator[Ask]:
    """Every "please" of a quotation with what it asks for: "Please, Ada, please come home"."""
    for token in quoted:
        verb = _asked_for(token) if token.lower_ == "please" else None
        by = voices.speaking(verb) or _bearers(cast, voices, quoted.start) if verb is not None else ()
        if verb is not None and by:
            first = verb_things(verb)[0]
            start = next((at for at in range(token.i + 1, verb.i) if cast.doc[at].lower_ in NEGATING), first.start)
            named = (cast.ref(word) for word in verb.sent if word.pos_ == "PROPN" and word.i < verb.i)
            asked = next((ref for ref in named if ref is not None and ref not in by and cast.type(ref) != "Place"), None)
            yield Ask(verb, (first._replace(start=start, end=min(first.end, quoted.end)),), "imperative", by, asked)


def _asked_for(please: "Token") -> "Token | None":
    """The verb right after "please", past "do not"."""
    at = please.i + 1
    while at < len(please.doc) and please.doc[at].lower_ in NEGATING | {"just", "now"}:
        at += 1
    return please.doc[at] if at < len(please.doc) and please.doc[at].tag_ in BASE else None


def _after_please(doc: "Doc", verb: "Token") -> bool:
    return any(token.lower_ == "please" for token in doc[max(verb.i - 4, verb.sent.start) : verb.i])


def _commanding(cast: Cast, voices: Voices, quoted: "Span", verb: "Token") -> tuple[Ref, ...]:
    """Who commands: those who bear the placard, or the speaker who asks for something to be done to them: "give us"."""
    ours = any(is_first_person(token) and token.dep_ != "nsubj" for token in verb.subtree)
    return _bearers(cast, voices, quoted.start) or (voices.speaking(verb) if ours else ())


def _daring(verb: "Token") -> bool:
    """Whether speakers only challenge others: "show me one case", "kill us"."""
    ours = any(is_first_person(child) for child in verb.rights if child.dep_ in {"dobj", "dative"})
    return ours and verb.lemma_.lower() in {"kill", "show"}


def _sentence_starts(doc: "Doc", start: int, end: int) -> Iterator[int]:
    yield start
    for at in range(start + 1, end):
        if doc[at - 1].text in {".", "!", "?"} and not doc[at].is_space:
            yield at


def _sentence_end(doc: "Doc", at: int, end: int) -> int:
    return next((i for i in range(at + 1, end) if doc[i].text in {".", "!", "?"}), end)


def _imperative(doc: "Doc", at: int, end: int) -> "Token | None":
    """The verb of a command that begins at token `at`, past "please" and "do not"."""
    while at < end and doc[at].lower_ in {"please", "do", "don't", "n't", "n’t", "not", "never", "just", "immediately"}:
        at += 1
    if (
        at + 1 >= end
        or doc[at].tag_ not in BASE
        or (doc[at].lemma_.lower() in words("not-wished", "not-commanded") and doc[at + 1].lower_ not in {"out", "off", "back"})
    ):
        return None
    verb = doc[at]
    told = any(child.dep_ in SUBJECTS_OR_THERE and child.i < verb.i for child in verb.children)
    return verb if not told and verb.dep_ in {"ROOT", "ccomp", "conj", "parataxis", "dep", "acl", "advcl"} else None


def _bearers(cast: Cast, voices: Voices, at: int) -> tuple[Ref, ...]:
    """Those who carry a placard or shout a slogan: the subject of the sentence that a placard stands in."""
    before = cast.doc[max(cast.doc[at].sent.start, at - 25) : at]
    if not any(token.lemma_.lower() in words("slogan") for token in before):
        return ()
    subjects = [token for token in before if token.dep_ in SUBJECTS]
    found = (voices.of_noun(token) for token in subjects)
    return next((refs for refs in found if refs), ()) or voices.pressing()
