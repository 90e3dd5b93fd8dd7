"""Who asks the public where nobody is said to: "Drivers were told to stay away", "Anyone who saw it is asked to call the police"."""

from typing import TYPE_CHECKING

from kg.extract.demands.asked.items import infinitive
from kg.extract.demands.parties.demanders import Voices
from kg.extract.lexicon import words
from kg.model import Ref

if TYPE_CHECKING:
    from spacy.tokens import Token

ASKING = frozenset({"advise", "ask", "request", "tell", "urge", "warn"})
ANYONE = frozenset({"anybody", "anyone", "everybody", "everyone", "public", "those"})
REPORTING_TO = frozenset({"alert", "call", "contact", "email", "inform", "notify", "phone", "ring"})
ISSUING = frozenset(
    "agency airport army bureau center centre college department embassy force hospital military office police school university".split()
)
"""Words in the names of bodies that give notice to the public, beside those of authorities."""
BEFORE, BEHIND = 30, 30
"""Tokens within which the body may be named before and after."""


def notifier(voices: Voices, verb: "Token") -> tuple[Ref, ...]:
    """The body that is to be called, else the authority named last before, else first after."""
    public = next((c for c in verb.lefts if c.dep_ == "nsubjpass" and (c.tag_ == "NNS" or c.lower_ in ANYONE)), None)
    action = next((c for c in verb.rights if c.dep_ == "xcomp" and infinitive(c)), None)
    revealed = verb.dep_ == "ccomp" and verb.head.i < verb.i
    if public is None or action is None or verb.lemma_ not in ASKING or revealed:
        return ()
    if action.lemma_ in REPORTING_TO:
        whom = next((c for c in action.rights if c.dep_ == "dobj"), None)
        ref = voices.cast.ref(whom) if whom is not None else None
        return (ref,) if ref is not None and _gives_notice(voices, ref) else ()
    doc = verb.doc
    near = [*reversed(doc[max(verb.i - BEFORE, 0) : public.left_edge.i]), *doc[action.right_edge.i : action.right_edge.i + BEHIND]]
    return next(((ref,) for token in near if (ref := voices.cast.ref(token)) is not None and _gives_notice(voices, ref)), ())


def _gives_notice(voices: Voices, ref: Ref) -> bool:
    cluster = voices.cast.clusters[ref]
    return cluster.type == "Institution" and any(
        word in words("authority") | ISSUING for name in cluster.names for word in name.lower().split()
    )
