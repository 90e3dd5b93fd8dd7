"""What ought to be, in somebody's mouth: "said strict action should be taken", '"They must stand by us," she said', placards, slogans."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.extract.asks import Ask, clause_thing, verb_things
from kg.extract.cast import Cast
from kg.extract.lexicon import words
from kg.extract.speakers import refs, speaker

if TYPE_CHECKING:
    from spacy.tokens import Token

OUGHT = frozenset({"should", "must", "ought"})


def wishes(cast: Cast) -> Iterator[Ask]:
    """Every reported clause that says what should be done."""
    for token in cast.doc:
        if token.lower_ not in OUGHT or token.dep_ != "aux" or token.i in cast.skip:
            continue
        verb = token.head
        cue = _cue(verb)
        if cue is None or verb.tag_ not in {"VB", "VBN"} or verb.lower_ in {"have", "known"}:
            continue
        who = speaker(cast, cue)
        by = refs(cast, who) if who is not None else ()
        subject = next((c for c in verb.lefts if c.dep_ in {"nsubj", "nsubjpass"}), None)
        if not by or subject is None:
            continue
        ref = cast.ref(subject)
        if subject.dep_ == "nsubj" and ref is not None and ref not in by and cast.type(ref) != "Place":
            yield Ask(token, verb_things(verb), "said-should", by, ref)
        elif subject.dep_ == "nsubjpass":
            yield Ask(token, (clause_thing(verb),), "said-should", by)


def _cue(verb: "Token") -> "Token | None":
    """The verb of speech in whose clause the wish stands."""
    while verb.dep_ in {"conj", "ccomp"} and verb.head.i != verb.i:
        if verb.dep_ == "ccomp" and verb.head.lemma_.lower() in words("reporting"):
            return verb.head
        verb = verb.head
    return None
