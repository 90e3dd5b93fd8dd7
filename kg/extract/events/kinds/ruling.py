"""Whether a court rules: a sentence or an acquittal is a court's anyway, "overturned" and "found" are where a court does it."""

from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.events.parties.participants import Parties
from kg.extract.events.powers import is_called, is_court
from kg.extract.events.triggers import Occurrence
from kg.extract.grammar.clauses import is_passive, subjects
from kg.extract.grammar.tags import SUBJECTS
from kg.extract.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

JUDGING = frozenset({"determine", "hold", "find", "declare"})
"""What a court does in a ruling only by a clause: held that, found it unlawful."""


UNLAWFUL = frozenset({"illegal", "unlawful", "unconstitutional", "invalid", "void", "null", "legal", "lawful", "constitutional", "valid"})
"""What a court declares something, where the parse takes it for the object: "declared the ban | illegal"."""


def is_before_court(ordered: "Token") -> bool:
    """ "Produced before the court, they were | ordered to pay": the sentence or the one before tells of a court or a suit."""
    doc, start = ordered.doc, ordered.sent.start
    before = doc[start - 1].sent.start if start else start
    return any(token.lower_ in words("court-noun") or token.lemma_.lower() in SUING for token in doc[before : ordered.sent.end])


SUING = frozenset({"sue", "remand", "plaintiff", "lawsuit"})


def is_ruling(cast: Cast, occurrence: Occurrence, parties: Parties) -> bool:
    """A sentence or an acquittal is a court's anyway; "overturned" and "set aside" are where a court does it."""
    head = occurrence.head
    if occurrence.trigger.lemma == "order" and not occurrence.nominal and not parties.actors:
        return is_before_court(head) and not any(child.lemma_ in words("judicial") for child in head.rights)
    if occurrence.trigger.lemma in JUDGING:
        judged = not is_passive(head) and any(child.dep_ in {"ccomp", "oprd"} or child.lower_ in UNLAWFUL for child in head.rights)
        return judged and any(cast.type(ref) == "Institution" and is_court(cast, ref) for ref in parties.actors)
    if occurrence.trigger.lemma == "bail" and any(child.lower_ == "out" for child in head.rights):
        return False
    if occurrence.trigger.lemma in {"refuse", "decline"}:
        return not any(child.dep_ == "xcomp" and child.lemma_ in words("reporting") | {"speak", "be"} for child in head.rights)
    if occurrence.trigger.lemma == "indict":
        juries = any(is_called(cast, ref, frozenset({"jury", "court", "tribunal"})) for ref in parties.actors)
        return juries or (is_passive(head) and any(token.lower_ == "jury" for token in cast.doc))
    if occurrence.trigger.lemma in {"ask", "tell"}:
        asking = [ref for who in subjects(head) for ref in cast.refs(who)]
        by_court = any(cast.type(ref) == "Institution" and is_court(cast, ref) for ref in asking)
        return by_court and not is_passive(head) and any(child.dep_ == "xcomp" for child in head.rights)
    if " cogni" in occurrence.trigger.lemma:
        return any(is_court(cast, ref) for ref in parties.actors)
    if occurrence.trigger.lemma in {"release on bail", "free on bail"}:
        return bool(parties.targets) and is_before_court(head)
    if head.lemma_ in words("court-act") - words("judicial") - {"jail", "find"} | {"strike", "set", "adjourn", "transfer", "hand"}:
        return any(is_court(cast, ref) for ref in parties.actors) or "bail" in occurrence.trigger.lemma
    if occurrence.trigger.lemma == "give" or (occurrence.nominal and head.dep_ == "dobj" and head.head.lemma_ == "reserve"):
        return False
    if head.lemma_ in {"sentence", "term"} and occurrence.nominal and _is_served(head):
        return False
    if occurrence.modified is not None and head.lemma_ == "convict":
        return False
    if occurrence.trigger.lemma.split()[0] in {"jail", "prison"} and occurrence.nominal:
        return bool(parties.all)
    return not occurrence.single or bool(parties.all) or (head.lemma_.lower() == "sentencing" and head.dep_ in SUBJECTS)


def _is_served(term: "Token") -> bool:
    """ "served half his sentence", "the end of her sentence": what was handed down long before."""
    owned = any(child.dep_ == "poss" for child in term.lefts)
    return owned and (term.head.lemma_ in {"serve", "complete", "finish"} or (term.dep_ == "pobj" and term.head.lower_ == "of"))
