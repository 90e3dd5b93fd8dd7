"""Deeds that people announce to get their way: "warned | they would block the road", "drivers would | stay |", "crews will be next"."""

from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.demands.parties.demanders import Voices
from kg.extract.demands.parties.spokesmen import spoken_for
from kg.extract.events.powers import is_called
from kg.extract.grammar.tags import SUBJECTS, SUBJECTS_OR_THERE
from kg.extract.lexicon import words
from kg.model import Ref

if TYPE_CHECKING:
    from spacy.tokens import Token

STEPS = 5
UNITED = frozenset({"union", "unions", "association", "federation", "alliance", "league"})
"""Words in the names of bodies that make demands rather than answer them, whatever board or committee of theirs is meant."""
WARNING = frozenset({"threaten", "vow", "warn"})
HALTED = frozenset({"block", "close", "disrupt", "halt", "seal", "shut", "stop", "withhold"})
"""What is announced to be done to others' work."""
WOULD = frozenset({"will", "would", "'ll", "’ll"})
SUFFERED = frozenset({"become", "die", "face", "get", "lose", "struggle", "suffer"})
"""What befalls people, and is no threat of theirs."""


def announced(cast: Cast, clause: "Token", unless: bool) -> bool:
    """Whether people who speak threaten to do it: "warned | they would block the road", "| we will shut the city"; not "it will rain".

    With "unless" it is enough that they say it: "said | it would close the wards unless", "said | the wards would be closed unless".
    """
    verb = clause.head
    halted = unless and verb.lemma_.lower() in words("pressure") | HALTED
    subject = next((child for child in verb.lefts if child.dep_ == "nsubj" or (child.dep_ == "nsubjpass" and halted)), None)
    whose = next((child for child in clause.lefts if child.dep_ in SUBJECTS), None)
    if (
        subject is None
        or whose is None
        or verb.tag_ not in ({"VB", "VBN"} if halted else {"VB"})
        or not any(child.lower_ in WOULD for child in verb.lefts)
    ):
        return False
    ref = cast.ref(whose)
    done = whose.lower_ == "they" or (ref is not None and cast.type(ref) != "Place") or whose.lemma_.lower() in words("demandable")
    saying = WARNING | ({"say", "announce", "declare", "add", "tell"} if unless else frozenset[str]())
    theirs = subject.lower_ in {"they", "it", "he", "she"} or subject.dep_ == "nsubjpass"
    warned = verb.dep_ == "ccomp" and verb.head.lemma_.lower() in saying and theirs
    return done and (warned or subject.lower_ == "we")


def staying(cast: Cast, clause: "Token") -> bool:
    """Whether people say that they will stay where they are till an authority acts: "drivers would | stay |, she said, until"."""
    verb = clause.head
    if verb.lemma_ not in {"remain", "stay"} or verb.tag_ != "VB" or not any(child.lower_ in {"will", "would"} for child in verb.lefts):
        return False
    subject = next((child for child in verb.lefts if child.dep_ == "nsubj"), None)
    whose = next((ref for child in clause.lefts if child.dep_ == "nsubj" and (ref := cast.ref(child)) is not None), None)
    several = subject is not None and (subject.tag_ == "NNS" or subject.lower_ in {"they", "we"})
    bound = any(child.dep_ in {"acomp", "attr"} for child in verb.rights)
    return several and not bound and whose is not None and is_authority(cast, whose)


def threatening(voices: Voices, clause: "Token") -> tuple[Ref, ...]:
    """Those who press and say what they will or will not do: "crews will | be | next, she warned", "no rent would be | paid |, he said"."""
    verb = _foretold(clause)
    if verb is None or verb.lemma_.lower() in SUFFERED:
        return ()
    cue = verb
    while cue.dep_ in {"ccomp", "conj", "advcl"} and cue.head.i != cue.i and (cue == verb or cue.lemma_.lower() not in words("reporting")):
        cue = cue.head
    said = voices.of_verb(cue) if cue != verb and cue.lemma_.lower() in words("reporting") else voices.speaking(verb)
    bodies = [body for ref in said for body in spoken_for(voices.cast, ref)]
    if said and not bodies:
        bodies = [ref for child in verb.lefts if child.dep_ == "nsubj" for ref in voices.of_noun(child)]
    theirs = tuple(dict.fromkeys((*said, *bodies)))
    if not any(_press(voices, ref) for ref in theirs) or not _of_somebody(voices.cast, clause):
        return ()
    return theirs if _in_their_power(voices, verb, theirs) else ()


def _foretold(clause: "Token") -> "Token | None":
    """The verb of what will be, whatever word under it the parse hangs the condition on: "would not | be | liable for what came unless"."""
    verb = clause.head
    for _ in range(STEPS):
        if any(child.lower_ in WOULD for child in verb.lefts):
            return verb
        if verb.dep_ not in {"acomp", "ccomp", "pcomp", "prep", "relcl"}:
            return None
        verb = verb.head
    return None


def _press(voices: Voices, ref: Ref) -> bool:
    return voices.presses(ref) or (voices.cast.type(ref) == "Institution" and is_called(voices.cast, ref, UNITED))


def _of_somebody(cast: Cast, clause: "Token") -> bool:
    """Whether what they wait for is done by people: "if the order is not | revoked |", not "if it does not | rain |"."""
    subject = next((child for child in clause.lefts if child.dep_ in SUBJECTS_OR_THERE), None)
    if subject is None or subject.lemma_.lower() in words("striking"):
        return False
    ref = cast.ref(subject)
    return subject.dep_ != "nsubj" or (ref is not None and cast.type(ref) != "Place") or subject.lemma_.lower() in words("demandable")


def _in_their_power(voices: Voices, verb: "Token", theirs: tuple[Ref, ...]) -> bool:
    """Whether it is theirs to do: "it would not be responsible", "drivers will stay away", "the road will be shut"."""
    subject = next((child for child in verb.lefts if child.dep_ in SUBJECTS), None)
    if subject is None:
        return False
    if any(token.lower_ in {"no", "not"} for token in subject.doc[subject.left_edge.i : subject.i]):
        return True
    if subject.dep_ == "nsubjpass":
        return verb.lemma_.lower() in words("pressure") | HALTED or any(child.dep_ == "neg" for child in verb.lefts)
    refs = voices.of_noun(subject)
    return any(ref in theirs or voices.cast.type(ref) == "Group" or is_called(voices.cast, ref, UNITED) for ref in refs)


def is_authority(cast: Cast, ref: Ref) -> bool:
    cluster = cast.clusters[ref]
    heads = {word for name in cluster.names for word in name.lower().split()}
    return cluster.type == "Institution" and bool(heads & words("authority")) and not heads & UNITED
