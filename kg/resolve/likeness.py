"""When a longer and a shorter name may mean one: "Eastern Nurses Society" and "ENS", "Joseph Okafor" and "Okafor".

Each rule is a function whose docstring says what it takes for one. It gives how sure it is, from 0 to 1, and why: what is at least MERGED
is merged, what is less is put before a person (`kg review`).
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from kg.model import EntityType
from kg.resolve.keys import is_acronym, key, own, shared_words, spells
from kg.resolve.names import sound_alike
from kg.resolve.profiles import Profile
from kg.resolve.stories import is_place, listed

MERGED = 0.7


class Pair(NamedTuple):
    """Two profiles of one type and their places in a list, the shorter name first.

    `shared` is what both belong to, or, where that is nothing, what articles of one story name beside either; `rivals` counts the others
    that `short` fits; rules ask no more than whether there are any.
    """

    left: int
    right: int
    short: Profile
    full: Profile
    shared: frozenset[str]
    rivals: int = 0

    @property
    def where(self) -> str:
        return f", in shared context: {listed(self.shared)}" if self.shared else ""


class Likeness(NamedTuple):
    score: float
    reason: str


Rule = Callable[[Pair], Likeness | None]


def same_name(pair: Pair) -> Likeness | None:
    """The same name, of those that a person told apart: whoever stands in the context of one of them."""
    if pair.short.key != pair.full.key or pair.short.sides == pair.full.sides:
        return None
    return Likeness(0.5 if pair.rivals else 1.0, f"the same name{pair.where}")


def acronym_beside_full_name(pair: Pair) -> Likeness | None:
    """An acronym that some article uses beside the full name, and beside no other name, or none in the same context."""
    acronym = pair.short.name
    if not is_acronym(acronym) or pair.short.key not in also_called(pair.full):
        return None
    spelled = any(spells(acronym, name) for name in pair.full.names)
    if pair.short.type == "Place" and not spelled:
        return None
    sure = not pair.rivals and (len(acronym) > 2 or spelled or pair.shared)
    return Likeness(0.95 if sure else 0.6, f"{acronym} stands beside the full name in {where_called(pair)}{pair.where}")


def short_name_beside_full_name(pair: Pair) -> Likeness | None:
    """A short name that some article uses beside the full name, and beside no other.

    A single word needs shared context, too, unless all that the full name adds describes it: "Lantera", "Lantera news agency".
    """
    if is_acronym(pair.short.name) or pair.short.key not in also_called(pair.full):
        return None
    if pair.short.key in shared_words():
        return None
    told = pair.short.telling and (" " in pair.short.key or describes(pair.full.name, pair.short.name))
    sure = not pair.rivals and (pair.shared or told)
    return Likeness(0.9 if sure else 0.5, f"{pair.short.name} stands beside the full name in {where_called(pair)}{pair.where}")


def fewer_of_the_words(pair: Pair) -> Likeness | None:
    """An institution's name without some of the words that many have: "B N Roy Hospital", "B N Roy Medical College and Hospital"."""
    if not pair.shared:
        return None
    short, full = pair.short.key.split(), pair.full.key.split()
    if own(short) != own(full) or not set(short) < set(full):
        return None
    if not own(short) or is_place(" ".join(own(short))):
        return None
    return Likeness(0.75 if len(own(short)) > 1 and not pair.rivals else 0.6, f"fewer words of the same name{pair.where}")


def acronym_spelled_by_name(pair: Pair) -> Likeness | None:
    """An acronym whose letters begin the words of the name: worth a look, no more."""
    if not is_acronym(pair.short.name) or len(pair.short.key) < 3:
        return None
    if not spells(pair.short.name, pair.full.name):
        return None
    return Likeness(0.65 if pair.shared else 0.4, f"the words of the name begin with {pair.short.name}{pair.where}")


def surname_in_context(pair: Pair) -> Likeness | None:
    """A surname, or a first name that stands alone, of the only one in the same context who has it."""
    parts = pair.full.key.split()
    if " " in pair.short.key or len(parts) < 2 or pair.short.key not in (parts[0], parts[-1]):
        return None
    score = 0.4 if pair.rivals else 0.8 if pair.shared else 0.5
    return Likeness(score, f"{pair.short.name} is part of the full name{pair.where}")


def initials_or_middle_name(pair: Pair) -> Likeness | None:
    """A name that leaves out, or shortens to initials, what the other has: "K P Oli", "Khadga Prasad Oli"; the surname is the same."""
    if pair.short.key == pair.full.key or not fits(pair.short.key.split(), pair.full.key.split()):
        return None
    return Likeness(0.85 if pair.shared and not pair.rivals else 0.6, f"the same surname, and first names that agree{pair.where}")


def spelled_nearly_alike(pair: Pair) -> Likeness | None:
    """Full names in shared context with one word spelt otherwise: what sounds alike is one, what differs by a letter is worth a look."""
    if not pair.shared:
        return None
    one, other = pair.short.key.split(), pair.full.key.split()
    if len(one) != len(other) or len(one) < 2:
        return None
    different = [(left, right) for left, right in zip(one, other, strict=True) if left != right]
    if len(different) == 1 and sound_alike(*different[0]):
        return Likeness(0.5 if pair.rivals else 0.8, f"the names sound alike{pair.where}")
    if len(different) != 1 or not by_one_letter(*different[0]):
        return None
    return Likeness(0.6, f"the names differ by one letter{pair.where}")


RULES: Mapping[EntityType, tuple[Rule, ...]] = {
    "Person": (same_name, acronym_beside_full_name, surname_in_context, initials_or_middle_name, spelled_nearly_alike),
    "Group": (same_name, acronym_beside_full_name, short_name_beside_full_name, acronym_spelled_by_name),
    "Institution": (same_name, acronym_beside_full_name, short_name_beside_full_name, fewer_of_the_words, acronym_spelled_by_name),
    "Place": (same_name, acronym_beside_full_name, acronym_spelled_by_name),
}


def describes(full: str, short: str) -> bool:
    """Whether `full` is `short` with words that no name has, before or behind: "the Iran-backed Vashti movement", "Lantera news agency"."""
    before, found, behind = f" {full} ".partition(f" {short} ")
    return bool(found) and all(map(is_plain, (*before.split(), *behind.split())))


def is_plain(word: str) -> bool:
    """Whether a word is written as words are that are no names: "movement", "Peru-based"."""
    return word.rpartition("-")[2].islower()


def also_called(profile: Profile) -> frozenset[str]:
    """The keys of the names that articles use beside the fullest."""
    return frozenset(key(name, profile.type) for name in profile.names) - {profile.key}


def where_called(pair: Pair) -> str:
    """The first article that uses both names."""
    beside = (sighting for sighting in pair.full.sightings if pair.short.key in {key(name, pair.full.type) for name in sighting.names})
    return min(sighting.article for sighting in beside)


def fits(short: Sequence[str], full: Sequence[str]) -> bool:
    """Whether the same surname ends both, and the words before it stand in `full` in their order, whole or as initials."""
    if len(short) < 2 or len(full) < 2 or short[-1] != full[-1] or short[0][0] != full[0][0]:
        return False
    rest = list(full[:-1])
    for word in initials(short[:-1], full):
        place = next((place for place, other in enumerate(rest) if other == word or (len(word) == 1 and other[0] == word)), None)
        if place is None:
            return False
        del rest[: place + 1]
    return True


def initials(short: Sequence[str], full: Sequence[str]) -> Iterator[str]:
    """The words, those that are initials run together ("kp") letter by letter."""
    for word in short:
        yield from word if len(word) <= 3 and word not in full else [word]


def by_one_letter(one: str, other: str) -> bool:
    """Whether one letter more, less or other makes one word of the other; words of under four letters are too short to say."""
    one, other = sorted((one, other), key=len)
    if len(one) < 4 or len(other) - len(one) > 1:
        return False
    same = next((place for place, (left, right) in enumerate(zip(one, other, strict=False)) if left != right), len(one))
    return one[same + (len(one) == len(other)) :] == other[same + 1 :]
