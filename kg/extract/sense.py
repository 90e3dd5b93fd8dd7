"""What a trigger means where it stands: "fired a clerk" is a removal, "fired tear gas" an attack, a court's order is a ruling, "struck a deal" no strike.

Each kind has a small test on the words around the trigger and on who takes part.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.lemmas import phrasal
from kg.extract.lexicon import words
from kg.extract.participants import Parties, is_passive
from kg.extract.triggers import Occurrence
from kg.model import Ref

if TYPE_CHECKING:
    from spacy.tokens import Token


def sense(cast: Cast, occurrence: Occurrence, parties: Parties) -> str | None:
    """The kind of happening the trigger names there, or None where it names none."""
    kind = occurrence.kind
    decides = kind in {"Order", "CourtRuling"} or occurrence.trigger.lemma.split()[0] in words("court-act")
    if decides and any(_is_court(cast, ref) for ref in parties.actors):
        kind = "CourtRuling"
    elif (
        kind == "Strike"
        and "walk" in occurrence.trigger.lemma
        and any(token.lower_ in words("legislature") for token in occurrence.head.sent)
    ):
        kind = "Protest"
    elif kind == "Strike" and occurrence.nominal and _military(cast, occurrence, parties):
        kind = "Attack"
    elif occurrence.head.lemma_ == "suspend" and any(cast.type(ref) in {"Person", "Group"} for ref in parties.targets):
        kind = "Removal"
    test = TESTS.get(kind)
    return kind if test is None or test(cast, occurrence, parties) else None


Test = Callable[[Cast, Occurrence, Parties], bool]


def _military(cast: Cast, occurrence: Occurrence, parties: Parties) -> bool:
    """A strike from the air or by an army."""
    head = occurrence.head
    before = {child.lower_ for child in head.lefts if child.dep_ in {"compound", "amod", "nmod"}}
    harming = head.dep_ == "nsubj" and head.head.lemma_ in {"kill", "wound", "injure", "destroy", "target"}
    return (
        bool(before & words("armed"))
        or harming
        or (
            head.lower_.startswith("strike")
            and _names(cast, tuple(ref for ref in parties.actors if cast.type(ref) == "Institution"), words("armed"))
        )
    )


def _strike(_: Cast, occurrence: Occurrence, __: Parties) -> bool:
    if occurrence.nominal:
        return not any(child.lower_ in {"lightning", "hunger", "goal"} and child.dep_ == "compound" for child in occurrence.head.lefts)
    objects = _objects(occurrence.head)
    return occurrence.end - occurrence.start > 1 or (
        not objects and not _followed_by(occurrence.head, {"down", "back", "out", "up", "a", "by", "at", "off"})
    )


def _protest(cast: Cast, occurrence: Occurrence, parties: Parties) -> bool:
    head = occurrence.head
    if head.dep_ == "pobj" and head.head.lower_ == "in" and not any(child.dep_ in {"det", "poss"} for child in head.lefts):
        return False
    if head.lower_ == "agitated" and head.dep_ in {"amod", "acomp"}:
        return False
    if not occurrence.nominal and head.lemma_ in {"gather", "assemble", "converge", "head", "parade"}:
        return _names(cast, parties.actors, words("protester")) or _for_a_cause(head)
    if not occurrence.nominal and head.lemma_ == "demonstrate" and (_objects(head) or any(child.dep_ == "ccomp" for child in head.rights)):
        return False
    if head.lemma_.lower() in {"procession", "march", "rally"} and not occurrence.nominal:
        return bool(parties.actors) and not _objects(head)
    return head.lower_ not in {"procession"} or bool(parties.actors)


def _for_a_cause(verb: "Token") -> bool:
    """ "gathered to oppose the ban", "paraded an effigy"."""
    aims = {child.lemma_ for child in verb.children if child.dep_ in {"advcl", "xcomp"}}
    return bool(aims & {"protest", "oppose", "demand", "denounce", "condemn", "chant", "shout"}) or any(
        child.lemma_ in {"effigy", "coffin"} for child in verb.subtree
    )


def _talks(cast: Cast, occurrence: Occurrence, parties: Parties) -> bool:
    head = occurrence.head
    if not occurrence.nominal and head.lemma_ == "meet":
        met = [child for child in head.children if child.dep_ in {"dobj"}]
        if met and cast.ref(met[0]) is None:
            return False
        return bool(parties.actors) and not any(child.dep_ in {"nsubjpass", "auxpass"} for child in head.lefts)
    if head.dep_ == "dobj" and head.head.lemma_ in {"give", "deliver"}:
        return False
    if not occurrence.nominal and head.lemma_ in {"discuss", "consult", "interact"}:
        return any(child.lower_ == "with" and child.dep_ == "prep" for child in head.rights) and bool(parties.actors)
    if head.lower_ == "talk":
        return not occurrence.nominal and any(child.dep_ == "aux" and child.lower_ in {"will", "would"} for child in head.lefts)
    return bool(parties.actors) or occurrence.nominal


def _agreement(cast: Cast, occurrence: Occurrence, parties: Parties) -> bool:
    head = occurrence.head
    if head.dep_ == "pobj" and head.head.lower_ == "in":
        return False
    if not occurrence.nominal and occurrence.end - occurrence.start == 1:
        party = len(parties.actors) > 1 or any(cast.type(ref) in {"Institution", "Group"} for ref in parties.actors)
        return party and any(child.dep_ in {"xcomp"} or (child.dep_ == "prep" and child.lower_ in {"on", "to"}) for child in head.rights)
    return bool(parties.actors) or head.tag_ == "NN"


def _attack(_: Cast, occurrence: Occurrence, parties: Parties) -> bool:
    """A gun shoots at somebody; a camera just shoots."""
    if occurrence.head.lemma_ in {"shoot", "shooting"} and occurrence.end - occurrence.start == 1:
        return bool(parties.targets) or occurrence.nominal or is_passive(occurrence.head)
    return True


def _removal(cast: Cast, occurrence: Occurrence, parties: Parties) -> bool:
    objects = _objects(occurrence.head)
    if any(child.lemma_.lower() in words("weapon") for child in objects):
        return False
    return any(cast.type(ref) in {"Person", "Group"} for ref in parties.targets) or any(child.tag_ == "PRP" for child in objects)


def _appointment(cast: Cast, occurrence: Occurrence, parties: Parties) -> bool:
    head = occurrence.head
    if head.lemma_.lower() in {"elect", "name"} and not any(
        child.lemma_.lower() in words("post")
        for child in head.subtree
        if child.dep_ in {"oprd", "attr", "pobj", "dobj"} and child.i > head.i and cast.ref(child) is None
    ):
        return False
    return any(cast.type(ref) in {"Person", "Group"} for ref in parties.targets) or _names(
        cast, parties.targets, frozenset({"committee", "panel", "commission", "board", "team"})
    )


def _arrest(cast: Cast, occurrence: Occurrence, parties: Parties) -> bool:
    return any(cast.type(ref) in {"Person", "Group"} for ref in (*parties.targets, *parties.actors))


def _resignation(cast: Cast, _: Occurrence, parties: Parties) -> bool:
    return any(cast.type(ref) in {"Person", "Group"} for ref in parties.actors)


def _ruling(cast: Cast, occurrence: Occurrence, parties: Parties) -> bool:
    if occurrence.kind == "Order":
        return True
    head = occurrence.head
    if head.lemma_ in {"rule", "uphold", "adjourn", "quash", "remand", "strike"} | words("court-act") or (
        head.lemma_ == "set" and "aside" in head.doc[occurrence.start : occurrence.end].text
    ):
        return any(_is_court(cast, ref) for ref in parties.actors)
    if occurrence.end - occurrence.start > 1:
        return True
    return bool(parties.actors or parties.targets)


def _order(cast: Cast, occurrence: Occurrence, parties: Parties) -> bool:
    head = occurrence.head
    if (
        occurrence.nominal
        and head.dep_ == "pobj"
        and head.head.lower_ in {"in", "until"}
        and not any(child.dep_ in {"det", "poss"} for child in head.lefts)
    ):
        return False
    if head.lemma_ == "impose":
        return any(
            child.lemma_.lower() in words("imposed") for child in (*_objects(head), *(c for c in head.lefts if c.dep_ == "nsubjpass"))
        )
    if occurrence.nominal and head.lemma_.lower() in words("measure"):
        return _enacted(cast, head, parties)
    if head.lemma_ == "reject" or (head.dep_ == "amod" and not occurrence.nominal):
        return False
    weak = head.lemma_.lower() in words("needs-authority")
    if head.lemma_ == "order" and not occurrence.nominal and is_passive(head) and not parties.actors:
        return True
    if head.lemma_ == "suspend" and is_passive(head) and not parties.actors:
        return any(_is_authority(cast, ref) for ref in parties.targets)
    if weak and occurrence.nominal and head.lemma_ in {"order", "notice", "guideline"} and parties.targets and not parties.actors:
        return True
    if weak:
        return any(
            cast.type(ref) == "Person" and head.lemma_ in {"order", "direct", "instruct", "approve"} or _is_authority(cast, ref)
            for ref in parties.actors
        )
    return all(not _names(cast, (ref,), words("no-authority")) and cast.type(ref) != "Group" for ref in parties.actors)


def _enacted(cast: Cast, measure: "Token", parties: Parties) -> bool:
    """ "The government declared an emergency", "a law was passed"."""
    verb = measure.head
    if measure.dep_ not in {"dobj", "nsubjpass"} or phrasal(verb) not in words("enacting"):
        return False
    return any(_is_authority(cast, ref) for ref in parties.actors) or (measure.dep_ == "nsubjpass" and not parties.actors)


TESTS: dict[str, Test] = {
    "Strike": _strike,
    "Attack": _attack,
    "Protest": _protest,
    "Talks": _talks,
    "Agreement": _agreement,
    "Removal": _removal,
    "Appointment": _appointment,
    "Arrest": _arrest,
    "Resignation": _resignation,
    "CourtRuling": _ruling,
    "Order": _order,
}


def _is_court(cast: Cast, ref: Ref) -> bool:
    return ref in _judges(cast) or _names(cast, (ref,), words("court-noun"))


@lru_cache(maxsize=4)
def _judges(cast: Cast) -> frozenset[Ref]:
    """Persons called judge beside their name: "Ada Cole, a district judge", "Justice Cole"."""
    found: set[Ref | None] = set()
    for token in cast.doc:
        if token.lemma_.lower() in {"judge", "magistrate", "justice"}:
            beside = (
                [token, token.head]
                if token.dep_ in {"appos", "compound", "nmod"}
                else [token, *(child for child in token.children if child.dep_ == "appos")]
            )
            found |= {cast.ref(one) for one in beside}
    return frozenset(ref for ref in found if ref is not None and cast.type(ref) == "Person")


def _is_authority(cast: Cast, ref: Ref) -> bool:
    if cast.type(ref) in {"Institution", "Person"}:
        return _names(cast, (ref,), words("authority-noun")) and not _names(cast, (ref,), words("no-authority"))
    return cast.type(ref) == "Place"


def _names(cast: Cast, refs: tuple[Ref, ...], wanted: frozenset[str]) -> bool:
    """Whether any name of the entities holds one of the wanted words."""
    return any(
        word.strip("’'s,.").lower() in wanted or word.lower() in wanted
        for ref in refs
        for name in cast.clusters[ref].names
        for word in name.split()
    )


def _objects(verb: "Token") -> list["Token"]:
    return [child for child in verb.rights if child.dep_ == "dobj"]


def _followed_by(verb: "Token", particles: set[str]) -> bool:
    return verb.i + 1 < len(verb.doc) and verb.doc[verb.i + 1].lower_ in particles
