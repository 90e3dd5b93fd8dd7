"""What is said that is a demand and no statement: "said *the minister must resign*", "said *she asked the mayor to go*"."""

from typing import TYPE_CHECKING

from kg.extract.grammar.quotes import DOUBLE
from kg.extract.grammar.tags import FINITE
from kg.extract.lexicon import words
from kg.extract.statements.contents.clauses import clauses
from kg.extract.statements.cues.words import Cue

if TYPE_CHECKING:
    from spacy.tokens import Token


def demands(cue: Cue) -> bool:
    """Whether the whole of what is said is that something should be done, which is a demand and no statement."""
    clause = next(iter(clauses(cue)), None)
    if (clause is None and _needed(cue)) or (clause is not None and _asks(cue, clause)):
        return True
    if clause is None or (clause.lemma_ == "be" and any(c.dep_ in {"acomp", "attr"} for c in clause.children)):
        return False
    if clause.lemma_ in {"have", "need"} and any(
        c.dep_ == "xcomp" and any(a.dep_ == "auxpass" for a in c.children) for c in clause.children
    ):
        return True
    auxiliaries = {c.lower_ for c in clause.children if c.dep_ == "aux"}
    if clause.lemma_ == "have" and any(c.dep_ == "neg" or c.left_edge.lower_ in {"no", "nobody"} for c in clause.lefts):
        return False
    if clause.lemma_ in GRASPING and any(c.dep_ == "ccomp" for c in clause.children):
        return False
    ought = bool(auxiliaries & {"should", "must"}) and "have" not in auxiliaries and clause.tag_ in {"VB", "VBN"}
    return ought and not _lifeless(clause) and not _quoted(clause)


def _asks(cue: Cue, clause: "Token") -> bool:
    """Whether the speaker tells what she asks somebody to do: "said | she requested the mayor to resign"."""
    if clause.tag_ not in FINITE or clause.lemma_ not in ASKING or any(c.dep_ == "neg" for c in clause.lefts) or _quoted(clause):
        return False
    own = any(c.dep_ == "nsubj" and c.lower_ in {"he", "she", "they", "it", "we", "i"} for c in clause.lefts)
    return own and cue.lemma in {"say", "state", "tell"} and _to_do(clause)


ASKING = frozenset({"ask", "demand", "request", "urge"})


def _to_do(verb: "Token") -> bool:
    """Whether what is asked is that somebody do something."""
    return any(_bare(c) for c in verb.rights)


def _bare(verb: "Token") -> bool:
    """Whether it is an infinitive with "to"."""
    return verb.dep_ in {"xcomp", "ccomp", "advcl", "acl"} and verb.tag_ == "VB" and any(c.lower_ == "to" for c in verb.lefts)


def _needed(cue: Cue) -> bool:
    """Whether somebody stresses that there is need to do something: "stressed the need | for the mayor to resign"."""
    noun = next((c for c in cue.token.rights if c.dep_ == "dobj" and c.lemma_ in {"need", "necessity"}), None)
    return noun is not None and any(_bare(c) for c in noun.rights)


def _quoted(clause: "Token") -> bool:
    """Whether some of it is in the speaker's own words, which is a statement as well: 'said they should use "every means they have"'."""
    end = min(clause.right_edge.i + 3, len(clause.doc))
    marks = [t.i for t in clause.doc[clause.left_edge.i : end] if t.text in DOUBLE]
    return len(marks) > 1 and marks[-1] - marks[0] > QUOTED


QUOTED = 3
"""Words within quotation marks; two may be a name."""


GRASPING = frozenset({"understand", "realise", "realize", "remember", "know", "recognise", "recognize"})
"""Who must understand something is told it: "said they must understand that there is no money"."""


def _lifeless(clause: "Token") -> bool:
    """Whether a thing should do what is said, which is no more than what somebody thinks: "said the plan should help the poor"."""
    subject = next((c for c in clause.children if c.dep_ == "nsubj"), None)
    passive = any(c.dep_ in {"nsubjpass", "auxpass"} for c in clause.children)
    if passive or subject is None or subject.tag_ not in {"NN", "NNS"} or subject.ent_type_:
        return False
    doers = words("person-noun", "post", "kinship", "plural-group", "institution-noun", "institution-head", "place-noun", "people")
    return subject.lemma_.lower() not in doers and subject.lower_ not in doers
