"""What is asked: "asked *whether prices rose*", "asked as to *why*", "questioned *the need for it*"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.extract.grammar.tags import FINITE
from kg.extract.lexicon import words
from kg.extract.statements.contents.complements import Content, content, thing
from kg.extract.statements.contents.ends import cut
from kg.extract.statements.cues.words import Cue

if TYPE_CHECKING:
    from spacy.tokens import Token

INDIRECT = frozenset({"if", "whether", "how", "why", "what", "who", "when", "where"})
"""Words that begin a question told of."""


def question(cue: Cue) -> list[Content]:
    """ "asked whether prices rose", "questioned why", in which the asker says something; not "asked if she would go, he …"."""
    having = any(c.dep_ == "aux" and c.lemma_ == "have" for c in cue.token.lefts)
    asks = cue.token.dep_ == "conj" or any(c.dep_ == "nsubj" for c in cue.token.children)
    if cue.passive or not asks or not (cue.token.tag_ in FINITE or (cue.token.tag_ == "VBN" and having)):
        return []
    if (asked := _as_to(cue.token)) is not None:
        return list(content(asked.doc, asked.i, cut(cue, asked.i, cue.token.sent.end), "question"))
    for clause in cue.token.rights:
        if (clause.dep_ == "ccomp" or _wondered(cue, clause)) and (
            mark := next((c for c in clause.subtree if c.lower_ in INDIRECT), None)
        ) is not None:
            end = cut(cue, mark.i, clause.right_edge.i + 1, frozenset({clause.i}))
            return list(content(clause.doc, mark.i, end, "question")) if mark.i < clause.i else []
    return []


def _as_to(verb: "Token") -> "Token | None":
    """The question behind "as to" or "the question": "asked the mayor as to *whether* prices rose", "ask the question *why*"."""
    for token in verb.doc[verb.i + 1 : min(verb.i + 10, verb.sent.end - 1)]:
        if token.tag_ in FINITE or token.is_punct:
            return None
        if token.lower_ in INDIRECT and verb.doc[token.i - 2 : token.i].text.lower() in {"as to", "the question", "a question"}:
            return token
    return None


def _wondered(cue: Cue, clause: "Token") -> bool:
    """Whether "if" begins what is asked, which the parse takes for a condition: "questioned | if it was", "asked the mayor | if it was"."""
    if clause.dep_ != "advcl" or clause.left_edge.lower_ not in {"if", "whether"}:
        return False
    hearer = next((c for c in cue.token.rights if c.dep_ in {"dobj", "dative"}), None)
    return clause.left_edge.i == (cue.token if hearer is None else hearer.right_edge).i + 1


def doubted(cue: Cue) -> Iterator[Content]:
    """ "questioned | the need for it", which says something of it; police question people."""
    noun = next((c for c in cue.token.rights if c.dep_ == "dobj"), None)
    loose = cue.token.tag_ == "VBG" and cue.token.dep_ == "acl" and cue.token.i > 0 and cue.token.nbor(-1).text != ","
    if noun is not None and noun.pos_ == "NOUN" and not loose and not _human(noun):
        yield from (said._replace(end=cut(cue, said.start, said.end)) for said in thing(cue, "doubted"))


def _human(noun: "Token") -> bool:
    return noun.lemma_.lower() in words("person-noun", "post", "kinship", "people") or noun.ent_type_ == "PERSON"
