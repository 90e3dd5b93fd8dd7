"""Which clause a cue reports: its content clause, also where the parse hangs it on somebody who hears it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.extract.grammar.tags import ADNOMINAL, FINITE, NOUNS, SUBJECTS_OR_THERE
from kg.extract.lexicon import words
from kg.extract.statements.contents.asides import WITH_HEARER
from kg.extract.statements.cues.words import Cue
from kg.nlp import sentence_of, tokens_of

if TYPE_CHECKING:
    from spacy.tokens import Token

HEARING = frozenset({"pobj", "dobj", "dative"})
"""What stands between a verb and a clause that the parse hangs on the noun before it: "told delegates at the meeting | that"."""


def clauses(cue: Cue) -> list["Token"]:
    """The heads of the clauses behind the cue that say what was said."""
    found = [c for c in cue.token.children if c.i > cue.token.i and _reported(c)]
    return found or list(_past_aside(cue)) or list(_hung_on_noun(cue)) or list(_hung_on_hearer(cue))


def _past_aside(cue: Cue) -> Iterator["Token"]:
    """ "was right to note, however, | that prices rose", where the parse hangs the clause on "was"."""
    doc, comma = cue.token.doc, cue.token.i + 1
    if cue.lemma not in words("reporting") or comma + 3 >= sentence_of(cue.token).end or doc[comma].text != ",":
        return
    closing = next((i for i in range(comma + 2, min(comma + 5, cue.token.sent.end - 1)) if doc[i].text == ","), None)
    that = None if closing is None else doc[closing + 1]
    if that is not None and that.lower_ == "that" and that.dep_ == "mark" and that.head.i > that.i:
        yield that.head


def _hung_on_noun(cue: Cue) -> Iterator["Token"]:
    """ "clarified in court | that it was not", "noted to the millers | that prices rose": a clause and no relative one."""
    verb = cue.token
    if cue.lemma not in words("reporting"):
        return
    for that in tokens_of(verb.doc)[verb.i + 2 : min(verb.i + 25, sentence_of(verb).end)]:
        if that.tag_.startswith("VB") and that.tag_ != "VBG":
            return
        if that.lower_ == "that" and (that.dep_ == "mark" or (that.dep_ == "dobj" and that.tag_ == "IN")):
            clause, noun = that.head, that.head.head
            hung = clause.dep_ in ADNOMINAL and noun.dep_ in HEARING and any(c.dep_ in SUBJECTS_OR_THERE for c in clause.children)
            told = noun.lemma_.lower() in words("speech-noun", "hearsay") and not _how(verb, noun)
            if hung and not told and _leads(verb, noun):
                yield clause
            return


def _how(verb: "Token", noun: "Token") -> bool:
    """Whether it is told how something was said: "noted with | concern | that", unlike "reacted to the claim that"."""
    return noun.head.lower_ in {"with", "without"} and noun.head.head == verb and noun.left_edge == noun


def _hung_on_hearer(cue: Cue) -> Iterator["Token"]:
    """ "assured farmers | the canal would open", where the parse takes it for a relative clause of who hears it."""
    hearer = next((c for c in cue.token.rights if c.dep_ in {"dobj", "dative"}), None)
    if hearer is None or cue.passive or cue.lemma not in WITH_HEARER | {"promise"}:
        return
    for clause in hearer.rights:
        subject = next((c for c in clause.lefts if c.dep_ in SUBJECTS_OR_THERE), None)
        first = subject is not None and subject.left_edge.i == hearer.i + 1 and subject.tag_ not in {"WDT", "WP"}
        if clause.dep_ == "relcl" and first and _whole(clause):
            yield clause


def _whole(clause: "Token") -> bool:
    """Whether a clause lacks nothing, and so tells of no noun before it: "the canal would open", not "the men | she hired"."""
    helped = any(c.dep_ == "auxpass" or (c.dep_ == "aux" and c.tag_ == "MD") for c in clause.lefts)
    return clause.lemma_ == "be" or helped or any(c.dep_ == "dobj" for c in clause.rights)


def _leads(verb: "Token", noun: "Token") -> bool:
    """Whether the noun is a hearer of the verb, or when and where it was said."""
    if noun.dep_ == "dobj" and noun.head == verb:
        return verb.lemma_.lower() in WITH_HEARER
    while noun.head != noun and noun != verb:
        if noun.dep_ == "prep" and noun.lower_ in {"of", "about"} and noun.head == verb:
            return False
        noun = noun.head
    return noun == verb


def _reported(clause: "Token") -> bool:
    """Whether the clause is what is said, and not when or why it was said; the parse takes some for the latter."""
    if clause.dep_ == "ccomp":
        return True
    if clause.dep_ == "xcomp":
        return _left_by_relative(clause) or _doing(clause)
    if parted_subject(clause) is not None:
        return True
    if clause.dep_ != "advcl" or not any(c.dep_ in SUBJECTS_OR_THERE for c in clause.children):
        return False
    marks = [c.lower_ for c in clause.children if c.dep_ in {"mark", "advmod"} and c.tag_ in {"IN", "WRB"}]
    return (
        not marks
        or marks[0] == "that"
        or (marks[0] == "how" and clause.head.lemma_ in {"describe", "explain", "recount", "detail", "outline"})
    )


def parted_subject(clause: "Token") -> "Token | None":
    """The subject that the parse makes the object of the cue: "banks that warn | it | could harm trade", "warned | the delay | could"."""
    first = clause.left_edge
    if clause.dep_ not in {"advcl", "ccomp"} or first.tag_ not in FINITE or clause.head.lemma_.lower() not in words("strong-reporting"):
        return None
    return next((c for c in clause.head.rights if c.dep_ == "dobj" and c.right_edge.i + 1 == first.i), None)


def behind_medium(cue: Cue, start: int) -> int:
    """Where the subject begins that the parse joins to where it was told: "announced on Twitter | the board and the union | were"."""
    doc = cue.token.doc
    if doc[start].tag_ not in FINITE or doc[cue.token.i + 1].lower_ not in {"on", "in", "via"}:
        return start
    return next((i for i in range(cue.token.i + 3, start - 1) if doc[i].tag_ == "DT" and doc[i - 1].pos_ in NOUNS), start)


def _left_by_relative(clause: "Token") -> bool:
    """Whether the clause lacks its subject since "which" stands for it: "…, which he said *hurt the poor*"."""
    verb = clause.head
    if verb.dep_ != "relcl" or clause.tag_ in {"VBG", "TO"} or any(c.lower_ == "to" for c in clause.children):
        return False
    subjects = [c for c in verb.children if c.dep_ in {"nsubj", "dobj"} and c.i < verb.i]
    return len(subjects) > 1 and subjects[0].tag_ in {"WDT", "WP"}


def _doing(clause: "Token") -> bool:
    """Whether doing something is the subject of what is said: "said | making it faster has been her aim"."""
    return clause.tag_ == "VBG" and clause.head.lemma_ == "say" and any(c.tag_ in FINITE for c in clause.subtree)


def begins_clause(that: "Token", verb: "Token") -> bool:
    """Whether it begins what is said, also where a doing is its subject: "argued | that | delaying the grant would ruin farms"."""
    doing = that.i == verb.i + 1 and that.tag_ == "IN" and any(c.dep_ == "pcomp" for c in that.rights)
    return that.lower_ == "that" and (that.dep_ == "mark" or doing)
