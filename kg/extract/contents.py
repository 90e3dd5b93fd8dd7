"""What is said: the words that belong to a cue of speech, without the cue: "that *prices rose*", "*responsibility*"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.extract.complements import Content, accusation, content, infinitive, label, matter, thing
from kg.extract.cues import Cue, said
from kg.extract.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
BREAKS = frozenset({",", '"', "”", "'", "’", "''", "—", "–", "--"})
WITH_HEARER = frozenset({"tell", "inform", "remind", "assure", "notify", "warn", "reassure", "advise"})
BESIDE = frozenset({"advmod", "prep", "npadvmod", "prt", "dative", "punct", "agent", "aux", "neg"})


def contents(cue: Cue) -> Iterator[Content]:
    """What the cue reports: its content clause, the sentence it is put into, or the thing it names."""
    if cue.token.lower_ == "according":
        yield from _according(cue)
        return
    lemma = cue.lemma
    reporting = lemma in words("reporting")
    clauses = [c for c in cue.token.children if c.dep_ == "ccomp" and c.i > cue.token.i]
    if lemma in words("labelling") and (found := list(label(cue))):
        yield from found
    elif reporting and _as(cue):
        yield from _beside(cue)
    elif reporting and _inserted(cue):
        yield from _whole(cue, "around")
    elif reporting and clauses:
        if not _demand(clauses[0]):
            start = max(clauses[0].left_edge.i, cue.token.i + 1)
            yield from content(cue.token.doc, start, _clause_end(cue, clauses, start), "clause-after")
    elif reporting and _closing(cue):
        start, _ = _bounds(cue)
        yield from content(cue.token.doc, start, cue.start, "clause-before")
    elif lemma in words("accusing"):
        yield from accusation(cue)
    else:
        yield from _phrase(cue)


def _phrase(cue: Cue) -> Iterator[Content]:
    """ "announced a strike", "warned of a strike", "threatened to strike"."""
    found = list(matter(cue))
    if not found and cue.lemma in words("reporting-infinitive"):
        found = list(infinitive(cue))
    if not found and cue.lemma in words("reporting-thing"):
        found = list(thing(cue))
    yield from found


def _demand(clause: "Token") -> bool:
    """Whether the whole of what is said is that something should be done, which is a demand and no statement."""
    return any(c.dep_ == "aux" and c.lower_ in {"should", "must"} for c in clause.children) and clause.tag_ in {"VB", "VBN"}


def _clause_end(cue: Cue, clauses: list["Token"], start: int) -> int:
    """Where the words said end: with the clause and those joined to it, or where another cue begins ("…, adding", "… and urged")."""
    doc = cue.token.doc
    end = max(clause.right_edge.i for clause in clauses) + 1
    for child in cue.token.children:
        joined = child.dep_ == "conj" and any(c.dep_ in {"nsubj", "nsubjpass", "expl"} for c in child.children)
        if joined and child.i >= end and child.lemma_.lower() not in _cutting():
            end = child.right_edge.i + 1
    for i in range(start + 1, end):
        token = doc[i]
        if token.lower_ == "according" and i > start + 2:
            return i
        if not token.tag_.startswith("VB") or token.lemma_.lower() not in _cutting() or token in clauses:
            continue
        if token.tag_ == "VBG" and any(doc[k].text == "," for k in (i - 1, i - 2)) and token.dep_ != "amod":
            return i - 1
        if token.dep_ == "conj" and token.tag_ == cue.token.tag_ and said(token):
            cut = _conjunction(token, start)
            if cut is not None and not any(c.dep_ in {"nsubj", "nsubjpass"} for c in token.children):
                return cut
    return end


def _cutting() -> frozenset[str]:
    return words("reporting") | words("demanding") | words("accusing")


def _conjunction(verb: "Token", start: int) -> int | None:
    """The "and" or "but" that joins the verb to what stands before it."""
    for i in range(verb.i - 1, max(verb.i - 5, start), -1):
        if verb.doc[i].lower_ in {"and", "but", "while", ","}:
            return i
        if verb.doc[i].pos_ not in {"ADV", "AUX", "PART"}:
            return None
    return None


def _bounds(cue: Cue) -> tuple[int, int]:
    """The part of the sentence between semicolons in which the cue stands."""
    doc, sentence = cue.token.doc, cue.token.sent
    start = next((i + 1 for i in range(cue.start - 1, sentence.start - 1, -1) if doc[i].text == ";"), sentence.start)
    end = next((i for i in range(cue.end, sentence.end) if doc[i].text == ";"), sentence.end)
    return start, end


def _as(cue: Cue) -> bool:
    """Whether the cue is that of "as the bank noted"."""
    return any(c.lower_ == "as" and c.i < cue.token.i and c.dep_ in {"mark", "advmod"} for c in cue.token.children) and not any(
        c.dep_ in {"ccomp", "dobj"} for c in cue.token.children
    )


def _beside(cue: Cue) -> Iterator[Content]:
    """ "Prices rose, as the bank noted": the sentence without the aside where that stands at an end of it."""
    start, end = _bounds(cue)
    first = next(c.i for c in cue.token.children if c.lower_ == "as")
    last = cue.token.right_edge.i + 1
    doc = cue.token.doc
    if first <= start + 1:
        yield from content(doc, last, end, "aside")
    elif last >= end - 1:
        yield from content(doc, start, first, "aside")
    else:
        yield from content(doc, start, end, "aside")


def _inserted(cue: Cue) -> bool:
    """Whether the cue is put into its sentence: "Prices, the bank said, rose"."""
    doc = cue.token.doc
    start, end = _bounds(cue)
    if cue.start - 2 < start or doc[cue.start - 1].text not in BREAKS:
        return False
    comma = cue.end
    while comma < end and doc[comma].text != ",":
        comma += 1
    return comma < end - 2 and all(_adjunct(cue, doc[i]) for i in range(cue.end, comma))


def _adjunct(cue: Cue, token: "Token") -> bool:
    """Whether the token belongs to the cue's time, place or hearer, and to nothing that is said."""
    while token.head != cue.token and token.head != token:
        if token.dep_ in {"ccomp", "relcl", "parataxis"}:
            return False
        token = token.head
    return token.dep_ in BESIDE or token == cue.speaker or (token.dep_ == "dobj" and cue.lemma in WITH_HEARER)


def _closing(cue: Cue) -> bool:
    """Whether the cue closes its sentence: "Prices rose, the bank said on Monday"."""
    doc = cue.token.doc
    start, end = _bounds(cue)
    if cue.start <= start + 1 or doc[cue.start - 1].text not in BREAKS:
        return False
    rest = doc[cue.end : end]
    beside = not any(t.tag_ in FINITE and t.dep_ not in {"relcl", "advcl"} and t.head.dep_ not in {"relcl", "advcl"} for t in rest)
    return beside and any(t.tag_ in FINITE for t in doc[start : cue.start])


def _whole(cue: Cue, rule: str) -> Iterator[Content]:
    """ "Prices, the bank said, rose": all of the sentence."""
    yield from content(cue.token.doc, *_bounds(cue), rule)


def _according(cue: Cue) -> Iterator[Content]:
    """ "According to the bank, prices rose": the rest of the sentence."""
    doc = cue.token.doc
    start, stop = _bounds(cue)
    to = cue.token.nbor(1)
    last = max((c.right_edge.i for c in to.children), default=to.i) + 1
    end = last
    while end < stop and doc[end].text != "," and end - last < 12:
        end += 1
    if end >= stop or doc[end].text != ",":
        end = last
    if cue.token.i <= start + 1 or doc[cue.token.i - 1].text == ":":
        yield from content(doc, end, stop, "according")
    elif end >= stop - 1:
        yield from content(doc, start, cue.token.i, "according")
    else:
        yield from content(doc, start, stop, "according-inserted")
