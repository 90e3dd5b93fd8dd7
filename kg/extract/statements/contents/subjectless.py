"""What is said in a verb without a subject: "promised *to pay*", "denied *striking*", "pleaded *not guilty*"."""

from collections.abc import Iterator

from kg.extract.grammar.tags import COMPLEMENTS, INFLECTED
from kg.extract.statements.contents.complements import Content, content
from kg.extract.statements.cues.words import Cue


def plea(cue: Cue) -> Iterator[Content]:
    """ "pleaded | not guilty to fraud"."""
    for child in cue.token.rights if cue.token.tag_ != "VBG" else ():
        if child.lower_ in {"guilty", "innocent"}:
            start = child.i - (child.nbor(-1).lower_ == "not")
            yield from content(child.doc, start, child.right_edge.i + 1, "plea")
            return


def gerund(cue: Cue) -> Iterator[Content]:
    """ "denied taking bribes", "ruled out leaving"."""
    for child in cue.token.rights:
        having = child.tag_ == "VBN" and any(c.lower_ == "having" for c in child.lefts)
        next_to = child.dep_ == "advcl" and cue.lemma == "rule" and child.left_edge.i == cue.token.i + 2
        if (child.dep_ in COMPLEMENTS or next_to) and (child.tag_ == "VBG" or having):
            goes_on = any(c.dep_ == "conj" and c.tag_ in INFLECTED for c in child.rights)
            end = next((c.i for c in child.rights if c.dep_ == "cc"), child.right_edge.i + 1) if goes_on else child.right_edge.i + 1
            yield from content(child.doc, child.left_edge.i, end, "gerund")
            return


def infinitive(cue: Cue) -> Iterator[Content]:
    """ "promised to pay", "claimed to have paid", "was projected by the press to win"."""
    if cue.lemma == "threaten" and not cue.token.sent.text.rstrip().endswith("."):
        return
    for child in cue.token.children:
        if child.dep_ == "xcomp" and child.i > cue.token.i:
            yield from content(child.doc, child.left_edge.i, child.right_edge.i + 1, "infinitive")
