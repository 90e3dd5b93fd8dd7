"""What somebody asks by a clause: "demanded that the order be revoked", "asked that the board set a date"."""

from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.demands.asked.clauses import listed_clauses
from kg.extract.demands.asked.ends import trimmed
from kg.extract.demands.asked.items import Thing, clause_thing, clause_things, verb_things
from kg.extract.demands.asks import Wanted, asked_in
from kg.extract.grammar.lists import item_end
from kg.extract.grammar.tags import AUXILIARY, BASE, FINITE, NOUNS, PAST, SUBJECTS, VERBAL
from kg.extract.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

BARE = frozenset({"ask", "demand", "recommend", "request", "urge"})
FORETELLING = frozenset({"will", "would", "can", "does", "do", "did"})


def that(cast: Cast, verb: "Token", lemma: str) -> Wanted | None:
    """ "demanded that the order be revoked", "demanding the firm restore pay"."""
    if lemma not in words("asking-that"):
        return None
    clauses = [c for c in verb.rights if c.dep_ in {"ccomp", "advcl"} and (c.pos_ in VERBAL or _that_clause(c))]
    clause = next((c for c in clauses if _asking(verb, c)), None)
    if clause is None and not clauses and (torn := _torn_clause(verb)) is not None:
        return Wanted("demanded-that", (torn,))
    subject = (next((c for c in clause.lefts if c.dep_ in SUBJECTS), None) or _undergoing(verb, clause)) if clause is not None else None
    if clause is None or subject is None:
        return None
    if subject.head == verb:
        return Wanted("demanded-that", (clause_thing(clause)._replace(start=subject.left_edge.i),))
    start = verb.i + 2 if verb.nbor(1).lower_ == "that" else subject.left_edge.i
    if several := listed_clauses(verb.doc, start, verb.sent.end):
        return Wanted("demanded-that", several)
    ref = cast.ref(subject)
    active = subject.dep_ == "nsubj"
    alone = not any(child.dep_ == "conj" and any(mark.lower_ == "that" for mark in child.lefts) for child in clause.rights)
    if ref is not None and active and alone and cast.type(ref) != "Place" and (clause.pos_ == "VERB" or clause.tag_ == "RB"):
        return Wanted("demanded-that", verb_things(clause), ref)
    return Wanted("demanded-that", clause_things(clause), ref if active else asked_in(cast, clause_thing(clause)))


def bare_deed(cast: Cast, verb: "Token", lemma: str) -> Wanted | None:
    """ "requested the president | declare | an emergency"."""
    deed = next((c for c in verb.rights if c.dep_ == "xcomp" and c.tag_ in BASE), None) if lemma in BARE else None
    whom = next((c for c in verb.rights if c.dep_ == "dobj"), None)
    asked = cast.ref(whom) if whom is not None else None
    if deed is None or whom is None or asked is None or any(c.dep_ in {"aux", *SUBJECTS} for c in deed.lefts):
        return None
    return Wanted("demanded-that", verb_things(deed), asked) if whom.right_edge.i + 1 == deed.left_edge.i else None


def _undergoing(verb: "Token", clause: "Token") -> "Token | None":
    """What is to "be closed", where the parse takes it for the object of asking: "urged | the bridge | be closed"."""
    be = next((child for child in clause.lefts if child.dep_ == "auxpass" and child.lower_ == "be"), None)
    return next((c for c in verb.rights if be is not None and c.dep_ == "dobj" and c.right_edge.i + 1 == be.i), None)


def _torn_clause(verb: "Token") -> Thing | None:
    """What follows "that" where the tagger takes the clause's verb for a noun: "demanding that | the minister answer questions"."""
    start = verb.i + 2
    that = verb.nbor(1) if start + 2 < verb.sent.end else None
    loose = verb.lemma_.lower() in {"propose", "recommend"}
    if that is None or loose or that.lower_ != "that" or that.dep_ != "mark" or that.head == verb:
        return None
    end = min(item_end(verb.doc, start), verb.sent.end)
    head = that.head
    if head.pos_ not in NOUNS or (end < len(verb.doc) and verb.doc[end].tag_ in FINITE):
        return None
    return Thing(start, trimmed(verb.doc, start, end), head)


def _that_clause(head: "Token") -> bool:
    """Whether the word heads a clause with "that", whatever the tagger calls it."""
    marked = any(child.dep_ == "mark" and child.lower_ == "that" for child in head.lefts)
    return marked and any(child.dep_ in SUBJECTS for child in head.lefts)


def _asking(verb: "Token", clause: "Token") -> bool:
    """Whether the clause is one of what should be, not of what is: "be revoked", "should be revoked", "restore"."""
    auxiliaries = {c.lower_ for c in clause.lefts if c.dep_ in AUXILIARY}
    if auxiliaries & FORETELLING or any(child.lower_ in {"whether", "if", "why", "what", "how"} for child in clause.lefts):
        return False
    if verb.lemma_ == "suggest" and auxiliaries & {"can", "could", "may", "might", "must"}:
        return False
    if auxiliaries & {"should", "must", "be", "shall", "ought"}:
        return True
    if verb.lemma_ == "ask" and any(c.lower_ == "that" and c.dep_ == "mark" for c in clause.lefts):
        return (clause.tag_ in BASE or _uninflected(clause)) and not auxiliaries
    if verb.lemma_ == "insist" and verb.nbor(1).text in {",", ":", '"', "“"}:
        return False
    lemma = verb.lemma_.lower()
    if lemma in {"demand", "request", "insist"} and "to" not in auxiliaries:
        other = lemma == "demand" and clause.tag_ not in PAST
        return clause.tag_ in BASE or other or (lemma != "insist" and _uninflected(clause))
    subjunctive = BASE if lemma in {"recommend", "require"} else {"VB"}
    return (clause.tag_ in subjunctive or (lemma in {"recommend", "urge"} and _uninflected(clause))) and not auxiliaries


def _uninflected(clause: "Token") -> bool:
    """Whether a verb taken for a past tense may as well be bare: "that the board | set up | a panel", "that they | lay down | arms"."""
    return clause.tag_ == "VBD" and clause.lower_ in {clause.lemma_, "lay"}
