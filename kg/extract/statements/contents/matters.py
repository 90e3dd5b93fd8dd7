"""What a preposition leads to: "warned of *a strike*", "assured farmers of *full payment*", "hit out at *the mayor for the delay*"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.extract.lexicon import words
from kg.extract.statements.contents.complements import LOOSE, Content, content, hears, with_phrases
from kg.extract.statements.cues.words import Cue

if TYPE_CHECKING:
    from spacy.tokens import Token


def matter(cue: Cue) -> Iterator[Content]:
    """ "warned of a strike", "confessed to the theft": what follows the preposition the verb takes."""
    if any(
        t.lower_ == "that" and t.dep_ == "mark" and t.head.dep_ in {"ccomp", "acl"}
        for t in cue.token.doc[cue.token.i + 1 : cue.token.i + 8]
    ):
        return
    hearers = [c for c in cue.token.rights if c.dep_ == "dobj" and cue.lemma in {"alert", "warn", "caution", "assure"}]
    ways = {cue.lemma, cue.text.lower().replace(cue.token.lower_, cue.lemma)}
    for child in (*cue.token.rights, *(c for hearer in hearers for c in hearer.rights)):
        about = child.dep_ == "prep" and not {f"{way} {child.lower_}" for way in ways}.isdisjoint(words("reporting-about"))
        if about and not _of_them(cue, child) and not _is_setting(child):
            if not (cue.lemma == "admit" and _let_in(cue, child)):
                end = with_phrases(cue.token, child.right_edge.i + 1)
                doing = next((c for c in cue.token.rights if c.left_edge.i == c.i == end and c.tag_ == "VBG" and c.dep_ in LOOSE), None)
                counted = next((c for c in cue.token.rights if c.dep_ == "dobj" and cue.lemma == "estimate" and c.i < child.i), child)
                start = child.i + 1 if counted == child else counted.left_edge.i
                yield from content(child.doc, start, end if doing is None else doing.right_edge.i + 1, "matter")
            return


def lashed(cue: Cue) -> Iterator[Content]:
    """ "hit out at | the mayor for hiding the report", "tore into | the mayor over the delay": who is blamed, and for what."""
    at = next((c for c in cue.token.rights if c.dep_ == "prep" and c.lower_ in {"at", "into"}), None)
    if cue.lemma == "call":
        at = next((c for c in cue.token.rights if c.dep_ == "dobj"), None)
    why = None if at is None else next((c for c in (*cue.token.rights, *at.subtree) if c.lower_ in {"for", "over"} and c.i > at.i), None)
    told = why is not None and any(c.lemma_.lower() in words("reporting", "labelling") for c in why.children)
    if at is not None and why is not None and not told:
        yield from content(at.doc, at.left_edge.i if at.dep_ == "dobj" else at.i + 1, why.right_edge.i + 1, "accusation")


def _let_in(cue: Cue, to: "Token") -> bool:
    """Whether it is to whom or where something or somebody is admitted: "admitted the leak | to the regulator |"."""
    return any(c.dep_ == "dobj" for c in cue.token.rights) or any(c.dep_ == "pobj" and c.pos_ == "PROPN" for c in to.children)


def _is_setting(against: "Token") -> bool:
    """Whether it is told what went on meanwhile: "spoke | against the backdrop of the war"."""
    return any(c.dep_ == "pobj" and c.lemma_ in {"backdrop", "background"} for c in against.children)


def _of_them(cue: Cue, of: "Token") -> bool:
    """Whether "of" goes on with who hears it: "assured members | of the union"."""
    return of.head != cue.token and of.lower_ == "of" and any(c.dep_ == "pobj" and hears(c) for c in of.children)
