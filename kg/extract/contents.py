"""What is said: the words that belong to a cue of speech, without the cue: "that *prices rose*", "*responsibility*"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from kg.extract.cues import Cue, said
from kg.extract.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

EDGES = frozenset({",", ";", ":", "-", "–", "—", "that", "."})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


class Content(NamedTuple):
    """Tokens `start` to `end` of the document are what was said; `rule` says how they were found."""

    start: int
    end: int
    rule: str


def contents(cue: Cue) -> Iterator[Content]:
    """What the cue reports: its content clause, the sentence it is put into, or the thing it names."""
    if cue.token.lower_ == "according":
        yield from _according(cue)
        return
    verb, lemma, doc = cue.token, cue.lemma, cue.token.doc
    clause = next((c for c in verb.children if c.dep_ == "ccomp" and c.i > verb.i), None)
    if lemma in words("labelling") and (found := list(_label(cue))):
        yield from found
    elif lemma in words("reporting") and _inserted(cue):
        yield from _around(cue)
    elif lemma in words("reporting") and clause is not None:
        start = max(clause.left_edge.i, verb.i + 1)
        yield from _content(doc, start, _clause_end(cue, clause, start), "clause-after")
    elif lemma in words("reporting") and _closing(cue):
        yield from _content(doc, verb.sent.start, cue.start, "clause-before")
    elif lemma in words("accusing"):
        yield from _accusation(cue)
    else:
        if lemma in words("reporting-thing"):
            yield from _thing(cue)
        if lemma in words("reporting-infinitive"):
            yield from _infinitive(cue)


def _clause_end(cue: Cue, clause: "Token", start: int) -> int:
    """Where the clause ends: at its right edge, or where another cue of the sentence begins ("…, adding", "… and urged")."""
    doc, end = clause.doc, clause.right_edge.i + 1
    for i in range(start + 1, end):
        token = doc[i]
        if token.lower_ == "according":
            return i
        if not token.tag_.startswith("VB") or token.lemma_.lower() not in _cutting() or token.i == clause.i:
            continue
        if token.tag_ == "VBG" and any(doc[k].text == "," for k in (i - 1, i - 2)) and token.dep_ in {"advcl", "acl", "conj", "xcomp", "ccomp", "dep"}:
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


def _inserted(cue: Cue) -> bool:
    """Whether the cue is put into its sentence: "Prices, the bank said, rose"."""
    doc, sentence = cue.token.doc, cue.token.sent
    start = cue.start
    end = cue.token.i + 1
    if start - 2 < sentence.start or doc[start - 1].text != "," or end >= sentence.end:
        return False
    while end < sentence.end and doc[end].text != "," and doc[end].tag_ not in FINITE and doc[end].lower_ != "that":
        end += 1
    return end < sentence.end - 2 and doc[end].text == "," and not any(c.dep_ == "ccomp" and cue.token.i < c.i < end for c in cue.token.children)


def _closing(cue: Cue) -> bool:
    """Whether the cue closes its sentence: "Prices rose, the bank said on Monday"."""
    doc, sentence, start = cue.token.doc, cue.token.sent, cue.start
    if start <= sentence.start + 1 or doc[start - 1].text not in {",", '"', "”", "'", "’", "—", "–"} and cue.token.i - start > 0:
        return False
    if start == cue.token.i and doc[start - 1].text not in {",", '"', "”", "'", "’", "—", "–"}:
        return False
    after = doc[cue.token.i + 1 : sentence.end]
    return not any(t.tag_ in FINITE and t.dep_ not in {"relcl"} for t in after) and any(t.tag_ in FINITE for t in doc[sentence.start : start])


def _around(cue: Cue) -> Iterator[Content]:
    """ "Prices, the bank said, rose": all of the sentence."""
    yield from _content(cue.token.doc, cue.token.sent.start, cue.token.sent.end, "around")


def _according(cue: Cue) -> Iterator[Content]:
    """ "According to the bank, prices rose": the rest of the sentence."""
    doc, sentence = cue.token.doc, cue.token.sent
    to = cue.token.nbor(1)
    last = max((c.right_edge.i for c in to.children), default=to.i) + 1
    end = last
    while end < sentence.end and doc[end].text != "," and end - last < 12:
        end += 1
    if end >= sentence.end or doc[end].text != ",":
        end = last
    if cue.token.i <= sentence.start + 1 or doc[cue.token.i - 1].text in {";", ":"}:
        yield from _content(doc, end, sentence.end, "according")
    elif end >= sentence.end - 1:
        yield from _content(doc, sentence.start, cue.token.i, "according")
    else:
        yield from _content(doc, sentence.start, sentence.end, "according-inserted")


def _label(cue: Cue) -> Iterator[Content]:
    """ "called it a disgrace", "described the deal as fair"."""
    verb = cue.token
    named = [c for c in verb.children if c.i > verb.i and (c.dep_ in {"oprd", "acomp", "attr"} or (c.dep_ == "prep" and c.lower_ in {"as", "with", "to"}))]
    things = [c for c in verb.children if c.dep_ in {"dobj", "nsubj", "nsubjpass", "ccomp"} and c != cue.speaker]
    if cue.passive:
        if cue.speaker is not None and things and named:
            yield from _content(verb.doc, things[0].left_edge.i, named[-1].right_edge.i + 1, "label")
        return
    after = [c for c in things if c.i > verb.i]
    if after and (named or after[0].dep_ == "ccomp" and after[0].pos_ not in {"VERB", "AUX"}):
        yield from _content(verb.doc, after[0].left_edge.i, max(c.right_edge.i for c in [*named, *after]) + 1, "label")


def _accusation(cue: Cue) -> Iterator[Content]:
    """ "accused the state of delay", "blamed the minister for the strike", "condemned the attack"."""
    verb = cue.token
    for child in verb.children:
        if child.dep_ == "prep" and child.lower_ == "of" and child.i > verb.i:
            yield from _content(verb.doc, child.i + 1, child.right_edge.i + 1, "accusation")
            return
    yield from _thing(cue, "accusation")


def _thing(cue: Cue, rule: str = "thing") -> Iterator[Content]:
    """The noun phrase that is announced, claimed, denied: the object, or the subject of the passive."""
    verb = cue.token
    wanted = {"nsubjpass"} if cue.passive else {"dobj"}
    for child in verb.children:
        if child.dep_ in wanted and child.tag_ not in {"WDT", "WP", "PRP", "DT"}:
            end = child.right_edge.i + 1
            if child.i > verb.i:
                links = {"for", "of", "to", "in", "against", "over", "on"}
                end = max([end, *(c.right_edge.i + 1 for c in verb.children if c.dep_ == "prep" and c.i > child.i and c.lower_ in links)])
            yield from _content(verb.doc, child.left_edge.i, end, rule)
            return


def _infinitive(cue: Cue) -> Iterator[Content]:
    """ "promised to pay", "claimed to have paid"."""
    for child in cue.token.children:
        if child.dep_ == "xcomp" and child.i > cue.token.i:
            yield from _content(child.doc, child.left_edge.i, child.right_edge.i + 1, "infinitive")


def _content(doc: "Doc", start: int, end: int, rule: str) -> Iterator[Content]:
    """The stretch without the commas, the dashes and the "that" at its edges; nothing where nothing is left."""
    while start < end and (doc[start].is_space or doc[start].lower_ in EDGES):
        start += 1
    while end > start and (doc[end - 1].is_space or doc[end - 1].lower_ in EDGES):
        end -= 1
    if end > start:
        yield Content(start, end, rule)
