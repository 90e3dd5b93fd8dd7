"""Armed movements told of by what they are: "the Palestinian militant group" is the one named before whose gunmen attack."""

from typing import TYPE_CHECKING

from kg.extract.names.naming import Naming
from kg.resolve.within.draft import Draft, recent
from kg.resolve.within.lands import together

if TYPE_CHECKING:
    from spacy.tokens import Doc

MOVEMENTS = frozenset({"group", "movement", "militia", "faction", "organisation", "organization"})
MILITANT = frozenset(
    "militant armed rebel islamist jihadist insurgent guerrilla guerilla terrorist extremist paramilitary resistance".split()
)
FIGHTERS = frozenset(
    """gunman fighter militant rebel insurgent attack attacker commander rocket missile drone guerrilla operative militia stronghold
    infrastructure offensive ambush""".split()
)
"""Who and what stands behind the name of an armed movement: "Amana | gunmen"."""
FIGHTING = frozenset(
    "attack storm fire launch shell ambush abduct kidnap raid bomb fight invade infiltrate capture seize behead massacre clash".split()
)


def armed(doc: "Doc", drafts: list[Draft], naming: Naming) -> Draft | None:
    """The one armed movement that "the militant group" means, by its people where several are told of."""
    told = {token.lower_ for token in doc[naming.start : naming.head]}
    if naming.noun not in MOVEMENTS or not naming.definite or not (told & MILITANT or "backed" in told):
        return None
    found = [d for d in recent(drafts, "Institution", naming.start) if d.named and _fights(doc, d)]
    of_them = [d for d in found if together(doc, naming, d)]
    if of_them:
        return of_them[0]
    return found[0] if len(found) == 1 else None


def _fights(doc: "Doc", draft: Draft) -> bool:
    """Whether a body is told of as armed movements are: "Amana gunmen", "Amana stormed the town"."""
    if draft.heads & MOVEMENTS and draft.modifiers & MILITANT:
        return True
    for naming in draft.namings:
        head = doc[naming.head]
        if head.dep_ == "nsubj" and head.head.lemma_ in FIGHTING:
            return True
        after = doc[naming.end : naming.end + 1]
        if any(token.lemma_.lower() in FIGHTERS for token in after):
            return True
    return False
