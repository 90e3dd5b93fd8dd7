"""Whether two parties may be one by their names: "dental surgeons", "Dental Surgeons' Association"."""

from typing import TYPE_CHECKING

from kg.extract.events.tellings.mentioned import Mentioned

if TYPE_CHECKING:
    from kg.extract.events.tellings.happening import Happening


def are_kin(happening: "Happening", mention: Mentioned) -> bool:
    """Whether one party's telling words are all in another's name: "dental surgeons", "Dental Surgeons' Association".

    After "the" one word in common will do.
    """
    pairs = ((one, two) for told in happening.mentions for two in told.names for one in mention.names if one and two)
    return any(one <= two or two <= one or (mention.leaning and one & two) for one, two in pairs)
