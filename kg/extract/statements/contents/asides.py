"""Cues put into, before or behind the sentence they report: "Prices, the bank said, rose"; "According to the bank, prices rose"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.extract.grammar.tags import AUXILIARY, CLAUSE_SUBJECTS, FINITE
from kg.extract.lexicon import words
from kg.extract.statements.contents.apposed import past_name, past_who
from kg.extract.statements.contents.complements import Content, content
from kg.extract.statements.contents.sourced import breaks_off, counted, joined, leaves, only_when
from kg.extract.statements.cues.words import Cue, cites
from kg.nlp import sentence_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

BREAKS = frozenset({",", '"', "”", "'", "’", "''", "—", "–", "--"})
WITH_HEARER = frozenset({"tell", "inform", "remind", "assure", "notify", "warn", "reassure", "advise"})
BESIDE = frozenset({"advmod", "prep", "npadvmod", "prt", "dative", "punct", "agent", "aux", "neg"})
LEADING_IN = frozenset({"IN", "WP", "WDT", "WRB", "TO", "VBG", "VBD", "VBZ", "VBP"})
LINKS = frozenset(
    {"and", "but", "while", "as", "after", "before", "when", "which", "who", "that", "although", "though", "because", "a", "the"}
)
MEANWHILE = frozenset(
    {"as", "while", "though", "although", "amid", "with", "after", "before", "which", "who", "when", "where", "without", "following"}
)
SPANS = frozenset({"hour", "day", "week", "month", "year", "minute", "shortly", "soon", "just"})
"""Words that measure how long before or after: "the bank said, | days after the strike"."""
LONG_ENOUGH = 4
"""A headline without a verb is something said from this many words on: "Dozens hurt in clashes, police say"."""


def aside(cue: Cue) -> Iterator[Content]:
    """What the cue is put into, where it is."""
    if cites(cue.token):
        yield from _according(cue)
    elif _as(cue):
        yield from _as_noted(cue)
    elif cue.token.tag_ in FINITE or cue.token.tag_ in {"VBN", "NNS"}:
        if not cue.passive and _inserted(cue):
            start, end = _around(cue)
            yield from content(cue.token.doc, start, cue.start if _adds(cue, end) or _over(cue, start, end) else end, "inserted")
        elif (opened := _opening(cue)) is not None:
            yield from content(cue.token.doc, opened, bounds(cue)[1], "opening")
        elif not _reports_after(cue) and (first := _closing(cue)):
            yield from content(cue.token.doc, bounds(cue)[0], first, "closing")


def _reports_after(cue: Cue) -> bool:
    return any(c.dep_ == "ccomp" and c.i > cue.token.i for c in cue.token.children)


def bounds(cue: Cue) -> tuple[int, int]:
    """The part of the sentence between semicolons in which the cue stands; where the parse begins one with a comma, it is no beginning."""
    doc, sentence = cue.token.doc, sentence_of(cue.token)
    first = sentence.start
    while first > 0 and doc[first].text == "," and not doc[first - 1].is_space:
        first = sentence_of(doc[first - 1]).start
    start = next((i + 1 for i in range(cue.start - 1, first - 1, -1) if doc[i].text == ";"), first)
    end = next((i for i in range(cue.end, sentence.end) if doc[i].text == ";"), sentence.end)
    while end > cue.end and (doc[end - 1].is_space or doc[end - 1].text == "."):
        end -= 1
    return start, end


def _as(cue: Cue) -> bool:
    """Whether the cue is that of "as the bank noted"."""
    return _as_mark(cue.token) is not None and not any(
        c.dep_ in {"ccomp", "dobj"} or (c.dep_ == "xcomp" and c.tag_ == "VB") for c in cue.token.children
    )


def _as_mark(verb: "Token") -> "Token | None":
    """The "as" of "as the bank noted", also of "as many have taken to saying"."""
    clause = verb.head.head if verb.tag_ == "VBG" and verb.dep_ == "pcomp" and verb.head.lower_ in {"to", "of"} else verb
    return next((c for c in clause.children if c.lower_ == "as" and c.i < verb.i and c.dep_ in {"mark", "advmod"}), None)


def _as_noted(cue: Cue) -> Iterator[Content]:
    """ "Prices rose, as the bank noted": the sentence without the aside where that stands at an end of it."""
    doc = cue.token.doc
    start, end = bounds(cue)
    mark = _as_mark(cue.token)
    first = cue.token.i if mark is None else mark.i
    last = cue.token.right_edge.i + 1
    if first <= start + 1:
        yield from content(doc, last, end, "as-noted")
    elif last >= end:
        yield from content(doc, start, first, "as-noted")
    else:
        yield from content(doc, start, end, "as-noted")


def _inserted(cue: Cue) -> bool:
    """Whether the cue is put into its sentence: "Prices, the bank said, rose"."""
    doc = cue.token.doc
    start, end = bounds(cue)
    if cue.start - 2 < start or doc[cue.start - 1].text not in BREAKS or (cue.speaker is not None and cue.speaker.tag_ in {"WP", "WDT"}):
        return False
    comma = cue.end
    while comma < end and doc[comma].text != ",":
        comma += 1
    if comma >= end - 1 or not all(_adjunct(cue, doc[i]) for i in range(cue.end, comma)):
        return False
    if doc[comma + 1].is_quote and not any(t.tag_ in FINITE for t in doc[comma:end]):
        return False
    around = [*doc[start : cue.start], *doc[comma:end]]
    return any(t.tag_ in FINITE and t.lemma_.lower() not in words("reporting") for t in around)


def _around(cue: Cue) -> tuple[int, int]:
    """Where what is said around the cue begins and ends: with "which", or with what "and" joins to the rest of the sentence."""
    doc = cue.token.doc
    start, end = bounds(cue)
    before, clause = doc[cue.start - 2], cue.token.head
    if before.tag_ in {"WDT", "WP"}:
        within = clause.dep_ == "relcl" and clause.i > cue.token.i
        return cue.token.i + 1 if cue.end <= cue.token.i + 1 else cue.end, clause.right_edge.i + 1 if within else end
    colon = next((i for i in range(cue.start - 1, start, -1) if doc[i].text == ":"), None)
    if colon is not None and any(t.tag_ in FINITE for t in doc[colon + 1 : cue.start]):
        return colon + 1, end
    if before.tag_ in FINITE and doc[cue.start - 3].dep_ == "cc":
        return cue.start - 2, end
    return start, end


def _opening(cue: Cue) -> int | None:
    """Where what is said begins behind a cue with a comma: after "The bank said on Monday, "."""
    doc = cue.token.doc
    start, end = bounds(cue)
    if cue.start > start + 1 or cue.passive or cue.lemma not in words("strong-reporting") | {"report"} or cue.end >= end:
        return None
    if doc[cue.end].text == ",":
        return None
    comma = next((i for i in range(cue.end, min(cue.end + 15, end)) if doc[i].text == ","), None)
    if comma is None or not all(_adjunct(cue, doc[i]) for i in range(cue.end, comma)):
        return None
    clause = doc[comma + 1 : end]
    if not any(t.tag_ in FINITE for t in clause) or any(t.tag_ == "VBG" or t.lower_ in LINKS for t in clause[:2]):
        return None
    return comma + 1


def _over(cue: Cue, start: int, end: int) -> bool:
    """Whether what is said ends with the cue, and the reporter tells what went on: "Prices rose, the bank said, as talks went on"."""
    doc = cue.token.doc
    behind = cue.speaker.i + 1 if cue.speaker is not None and cue.speaker.i > cue.token.i else cue.end
    comma = next((i for i in range(behind, end - 2) if doc[i].text == ","), None)
    if comma is None:
        return False
    later = doc[comma + 1].lemma_.lower() in SPANS and doc[comma + 2].lower_ in {"after", "before"}
    later = later or (doc[comma + 1].lower_ == "in" and doc[comma + 2].lower_ in {"a", "an", "one", "what"})
    link = doc[comma + 1 + (doc[comma + 1].lower_ == "even")]
    return (later or link.lower_ in MEANWHILE) and _whole(doc, start, cue.start)


def _adds(cue: Cue, end: int) -> bool:
    """Whether another cue goes on right after: "…, officials said, adding that …"."""
    following = [t for t in cue.token.doc[cue.end : end] if t.tag_ == "VBG" and t.nbor(-1).text == ","]
    return bool(following) and following[0].lemma_.lower() in words("reporting", "reporting-thing") | {"quote"}


def _adjunct(cue: Cue, token: "Token") -> bool:
    """Whether the token belongs to the cue's time, place or hearer, and to nothing that is said."""
    while token.head != cue.token and token.head != token:
        if token.dep_ in {"ccomp", "relcl", "parataxis"}:
            return False
        token = token.head
    return token.dep_ in BESIDE or token == cue.speaker or (token.dep_ == "dobj" and cue.lemma in WITH_HEARER)


def _closing(cue: Cue) -> int | None:
    """The first token of a cue that closes its sentence: of "the bank said" in "Prices rose, the bank said on Monday"."""
    doc = cue.token.doc
    start, end = bounds(cue)
    if cue.speaker is not None and cue.speaker.tag_ in {"WP", "WDT"}:
        return None
    first = cue.start
    bare = _bare(cue, start)
    if not bare and (first <= start or doc[first - 1].text not in BREAKS):
        first = next((i + 1 for i in range(cue.token.i - 1, start, -1) if doc[i].text in BREAKS), start)
        told = any(c.dep_ == "nsubj" and c.left_edge.i == first for c in cue.token.lefts)
        if cue.speaker is None or not first <= cue.speaker.i < cue.token.i:
            return None
        if not told and any(t.tag_ in LEADING_IN for t in doc[first : cue.speaker.i]):
            return None
    if first - start < LONG_ENOUGH or any(t.tag_ in FINITE and not _subordinate(t) and not _goes_on(cue, t) for t in doc[cue.end : end]):
        return None
    if (
        any(c.dep_ in {"dobj", "xcomp"} and c.i > cue.token.i and c != cue.speaker and _taken(cue, c) for c in cue.token.children)
        and cue.lemma not in WITH_HEARER
    ):
        return None
    front = doc[start:first]
    headline = end == cue.token.sent.end or (doc[end].is_space and doc[end].text != ".")
    told = any(t.tag_ in FINITE or _finite(t) for t in front) and not cites(front[0])
    return first if told or headline else None


def _taken(cue: Cue, token: "Token") -> bool:
    """Whether a cue takes what follows for what is said: "While few came, Cole recalled | going |", not "said | speaking in May |"."""
    return token.tag_ != "VBG" or (token.dep_ == "xcomp" and cue.lemma in words("reporting-thing"))


def _bare(cue: Cue, start: int) -> bool:
    """Whether the cue closes its sentence without a comma, before who is named: "The road will open in May | said Ada Cole"."""
    who = cue.speaker
    named = who is not None and who.pos_ == "PROPN" and who.left_edge.i == cue.token.i + 1
    return named and cue.token.tag_ in {"VBD", "VBZ"} and _whole(cue.token.doc, start, cue.token.i)


def _finite(verb: "Token") -> bool:
    """Whether what the model takes for a participle has a subject: "Floods on the coast *killed* ten people"."""
    helped = any(c.dep_ in AUXILIARY for c in verb.children)
    return verb.tag_ == "VBN" and verb.dep_ in {"ccomp", "ROOT"} and not helped and any(c.dep_ == "nsubj" for c in verb.lefts)


def _goes_on(cue: Cue, token: "Token") -> bool:
    """Whether the speaker only goes on: "…, the bank said and *added* later that …"; what is added comes after."""
    while token.head not in {cue.token, token}:
        token = token.head
    return token.dep_ == "conj" and token.head == cue.token and token.lemma_.lower() in words("reporting")


def _subordinate(token: "Token") -> bool:
    return token.dep_ in {"relcl", "advcl"} or token.head.dep_ in {"relcl", "advcl"}


def _according(cue: Cue) -> Iterator[Content]:
    """ "According to the bank, prices rose": the rest of the sentence."""
    doc = cue.token.doc
    start, stop = bounds(cue)
    to = cue.token.nbor(1)
    last = (
        max([to.i, *(c.right_edge.i for c in to.children), *([] if cue.speaker is None or cue.speaker.i > to.i + 20 else [cue.speaker.i])])
        + 1
    )
    last = past_name(cue, last)
    if any(t.tag_ in FINITE and t.dep_ != "relcl" for t in doc[to.i : last]):
        last = next((i for i in range(to.i, last) if doc[i].text == ","), last)
    end = last
    while end < stop and doc[end].text != "," and end - last < 12:
        end += 1
    if end >= stop and last < stop and only_when(doc, to.i, last, stop):
        last = stop
    elif end >= stop or doc[end].text != ",":
        end = last
    if any(t.tag_ in FINITE and t.dep_ != "relcl" for t in doc[last:end]) or (end < stop and doc[end].tag_ in FINITE):
        end = next((i for i in range(last - 1, to.i + 1, -1) if doc[i].text == ","), end)
    end = past_who(doc, end, stop)
    linked = cue.token.i == start + 2 and doc[start].pos_ == "ADV" and doc[start + 1].text == "," and end < stop and doc[end].text == ","
    if linked or cue.token.i <= start + 1 or doc[cue.token.i - 1].text == ":" or joined(doc, cue.token.i, end, stop):
        yield from content(doc, end, stop, "according")
    elif (count := counted(cue, start)) is not None:
        yield from content(doc, count, cue.token.i, "according")
    elif end >= stop or (
        doc[end].text == "," and _whole(doc, start, cue.token.i) and leaves(doc, end + 1) and not breaks_off(doc, cue.token.i)
    ):
        yield from content(doc, start, cue.token.i, "according")
    else:
        yield from content(doc, start, stop, "according-inserted")


def _whole(doc: "Doc", start: int, end: int) -> bool:
    """Whether a sentence stands before the cue that needs nothing behind it: "Prices rose, | according to the bank, …"."""
    first = next((t for t in doc[start:end] if t.dep_ in CLAUSE_SUBJECTS | {"expl"}), None)
    return first is not None and any(
        (t.tag_ in FINITE or (t.tag_ == "VBN" and t.dep_ == "ROOT")) and t.i > first.i and not _subordinate(t) for t in doc[start:end]
    )
