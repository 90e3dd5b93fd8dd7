"""Nouns for people that an article uses in turn for the same: "the medics" for doctors, "the teenager" for a boy."""

from kg.resolve.within.draft import sex


def synonyms(noun: str) -> frozenset[str]:
    """The nouns that mean the same people as this one, a plural that is a word of its own included."""
    return next((group for group in SYNONYMS if noun in group or noun.removesuffix("s") in group), frozenset({noun}))


def narrower(noun: str, other: str) -> bool:
    """Whether who has been called by the one noun may be called by the other, which says less: "boy" and "teenager", "wife" and "woman"."""
    if noun in {"man", "woman"}:
        return sex(other) == ("he" if noun == "man" else "she")
    return other in BROADER.get(noun, frozenset())


SYNONYMS = (
    frozenset({"doctor", "medic", "physician", "medico"}),
    frozenset({"protester", "protestor", "demonstrator", "agitator", "marcher"}),
    frozenset({"worker", "employee", "staff", "labourer", "laborer", "workforce", "personnel"}),
    frozenset({"lawyer", "advocate", "attorney"}),
    frozenset({"student", "pupil"}),
    frozenset({"policeman", "officer", "cop"}),
    frozenset({"legislator", "lawmaker", "parliamentarian", "mp"}),
    frozenset({"villager", "resident", "local"}),
    frozenset({"journalist", "reporter"}),
    frozenset({"people", "person"}),
    frozenset({"scientist", "researcher", "author"}),
    frozenset({"fisherman", "fisher"}),
    frozenset({"rebel", "insurgent", "guerrilla", "guerilla"}),
    frozenset({"migrant", "immigrant"}),
    frozenset({"prisoner", "inmate"}),
    frozenset({"devotee", "worshipper", "worshiper"}),
    frozenset({"trader", "merchant", "shopkeeper"}),
    frozenset({"youth", "youngster"}),
    frozenset({"soldier", "troop", "troops"}),
    frozenset({"farmer", "grower", "cultivator"}),
    frozenset({"commuter", "passenger", "traveller", "traveler"}),
    frozenset({"gunman", "attacker", "assailant", "shooter"}),
    frozenset({"firefighter", "fireman"}),
    frozenset({"teacher", "educator"}),
    frozenset({"miner", "mineworker"}),
    frozenset({"tourist", "holidaymaker"}),
    frozenset({"investor", "shareholder"}),
    frozenset({"child", "kid"}),
    frozenset({"expert", "specialist"}),
    frozenset({"supporter", "follower"}),
    frozenset({"relative", "family", "families", "kin", "kinsfolk"}),
)


BROADER = {
    "teenager": frozenset({"boy", "girl", "youth", "student", "pupil", "schoolboy", "schoolgirl", "teen", "adolescent", "minor"}),
    "boy": frozenset({"teenager", "schoolboy", "pupil", "child", "toddler", "minor", "student"}),
    "girl": frozenset({"teenager", "schoolgirl", "pupil", "child", "toddler", "minor", "student"}),
    "child": frozenset({"boy", "girl", "toddler", "infant", "baby"}),
    "minor": frozenset({"boy", "girl", "child"}),
    "student": frozenset({"schoolboy", "schoolgirl", "pupil"}),
}
"""Nouns by which somebody may be called again, with those that say more of him or her."""
