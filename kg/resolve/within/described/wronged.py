"""Victims: "the victim", "the deceased" is the one person who is said to have been killed, raped or robbed."""

from typing import TYPE_CHECKING

from kg.extract.grammar.lemmas import lemma
from kg.extract.grammar.tags import UNDERGOING
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
    if head.dep_ in UNDERGOING or (head.dep_ == "nsubj" and verb.tag_ == "VBN" and verb.dep_ == "conj"):
        return lemma(verb) in WRONGING
    if head.dep_ == "pobj" and verb.lower_ == "of":
        return verb.head.lemma_.lower() in DEEDS
    return (head.dep_ == "poss" and verb.lemma_.lower() in DEEDS) or (head.dep_ == "nsubj" and verb.lemma_ in DIED)


def slain(doc: "Doc", drafts: list[Draft], draft: Draft) -> tuple[Draft | None, str]:
    """The one person named who was killed, where one without a name was: "a guard was hacked to death" above "the deceased, Ada Cole"."""
    killed = [d for d in drafts if d.type == "Person" and any(_is_slain(doc[n.head]) for n in d.namings)]
    nameless = [d for d in killed if not d.named]
    named = [d for d in drafts if d.type == "Person" and d.named and (d in killed or _is_victim(doc, d))]
    if nameless != [draft] or len(named) != 1 or min(n.start for n in named[0].namings) < draft.namings[0].start:
        return None, ""
    if draft.gender is not None and (named[0].gender or named[0].presumed) not in {None, draft.gender}:
        return None, ""
    return named[0], "the one person here who was killed"


def _is_victim(doc: "Doc", draft: Draft) -> bool:
    """Whether the article calls one so: "the deceased, | Ada Cole"."""
    return bool(draft.heads & VICTIMS) or any(n.start > 1 and doc[n.start - 2].lower_ in VICTIMS for n in draft.namings)


def _is_slain(head: "Token") -> bool:
    """Whether somebody is said to have been killed: "was hacked | to death", "the murder of"."""
    if not _wronged(head):
        return False
    verb = head.head
    if head.dep_ == "pobj":
        return verb.head.lemma_.lower() in SLAYINGS
    deadly = any(child.lower_ in {"dead", "death"} for token in (verb, *verb.rights) for child in token.rights)
    return deadly or lemma(verb) in SLAYING | SLAYINGS | DIED


SLAYING = frozenset("assassinate behead electrocute execute kill lynch murder slay".split())
SLAYINGS = frozenset("assassination killing lynching murder slaying death".split())
