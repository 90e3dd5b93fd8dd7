"""Victims: "the victim", "the deceased" is the one person who is said to have been killed, raped or robbed."""

from typing import TYPE_CHECKING

from kg.extract.grammar.lemmas import lemma
from kg.resolve.within.draft import Draft, recent

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

VICTIMS = frozenset({"victim", "deceased"})
WRONGING = frozenset(
    """abduct assassinate assault attack beat behead bludgeon electrocute execute gun hack hang harass injure kidnap kill lynch maim molest
    mow murder poison rape rob shoot slay stab strangle torture wound""".split()
)
DEEDS = frozenset(
    "abduction assassination assault death disappearance kidnapping killing lynching murder rape shooting slaying stabbing".split()
)
DIED = frozenset({"die", "drown"})


def wronged(doc: "Doc", drafts: list[Draft], draft: Draft) -> tuple[Draft | None, str]:
    """The one person wronged whom "the victim" means; a named one where others are told of without a name."""
    if not any(n.noun in VICTIMS and n.definite for n in draft.namings):
        return None, ""
    found = [d for d in drafts if d.type == "Person" and d is not draft and any(_wronged(doc[n.head]) for n in d.namings)]
    named = [d for d in found if d.named]
    if len(found) == 1 or len(named) == 1:
        return (named or found)[0], "the one person here who was wronged"
    before = recent(found, "Person", draft.namings[0].start)
    if before and draft.namings[0].noun == "deceased":
        return before[0], "the one killed who was told of last"
    return None, ""


def _wronged(head: "Token") -> bool:
    """Whether something was done to somebody: "Ada Cole was stabbed", "shot Ada Cole", "the murder of Ada Cole", "Ada Cole's murder"."""
    verb = head.head
    if head.dep_ in {"nsubjpass", "dobj"}:
        return lemma(verb) in WRONGING
    if head.dep_ == "pobj" and verb.lower_ == "of":
        return verb.head.lemma_.lower() in DEEDS
    return (head.dep_ == "poss" and verb.lemma_.lower() in DEEDS) or (head.dep_ == "nsubj" and verb.lemma_ in DIED)
