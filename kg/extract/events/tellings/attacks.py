"""Whether two places tell of one attack: "killed in a raid" is that raid, "shot" beside "tear gas" another one."""

from typing import TYPE_CHECKING

from kg.extract.events.tellings.kin import are_kin
from kg.extract.events.tellings.mentioned import Mentioned
from kg.model import Ref

if TYPE_CHECKING:
    from kg.extract.events.tellings.happening import Happening

LETHAL = frozenset({"kill", "murd", "shoo", "stab", "assa", "stra", "gun ", "shot"})
"""How the lemmas of killing begin: one attack is told by several of them."""
CAMPAIGNS = frozenset({"offe", "inva"})
"""How the lemmas for a campaign of many attacks begin."""
POLICING = frozenset({"tear", "wate", "rubb", "pepp", "bato", "lath", "stun", "soun"})
"""How the lemmas for what police do to a crowd begin."""
ANY_MEANS = frozenset({"atta", "disp", "open", "fire", "beat", "live", "shoo", "shot", "kill", "thra", "assa"})
"""Those that leave open by what means an attack is made."""


def is_same_attack(happening: "Happening", mention: Mentioned) -> bool:
    """Whoever is hit in an attack is not who makes it; those hit by other means, or named on their own, are hit in another."""
    actors, targets = set(mention.actors), set(mention.targets)
    if not actors.isdisjoint(happening.targets) or not targets.isdisjoint(happening.actors):
        return False
    sides = frozenset[int]().union(*(told.sides for told in happening.mentions))
    if mention.sides and sides and mention.sides.isdisjoint(sides):
        return False
    if mention.in_war and not mention.singled_out and _counts_apart(happening, mention):
        return False
    if not targets.isdisjoint(happening.targets) or (mention.leaning and _is_of_its_place(happening, targets, mention)):
        return True
    stems = {stem(told) for told in happening.mentions}
    if mention.in_war and targets and happening.targets and _hits_others(happening, mention):
        return False
    if not actors.isdisjoint(happening.actors):
        alike = stem(mention) in stems or (stem(mention) in LETHAL and not stems.isdisjoint(LETHAL))
        return alike or not targets or not happening.targets
    if mention.singled_out and happening.targets:
        return False
    if not actors or not happening.actors:
        return stem(mention) in stems or (not targets and mention.definite) or _is_its_toll(happening, mention)
    return are_kin(happening, mention)


def _is_of_its_place(happening: "Happening", hit: set[Ref], mention: Mentioned) -> bool:
    """ "Ten people were killed in Norway on Friday. The rebel | attack on Norway": who or what is hit is nobody else."""
    return not hit or (not mention.plural and hit == {happening.place})


def _is_its_toll(happening: "Happening", mention: Mentioned) -> bool:
    """ "Rebels ambushed a convoy. Four soldiers were | killed, the army said": who died in what was told just before."""
    near = 0 < mention.occurrence.start - happening.mentions[-1].occurrence.start < NEXT
    return near and mention.occurrence.trigger.lemma == "kill" and not mention.actors and not happening.targets


NEXT = 40
"""Tokens between an attack and its toll."""


def _hits_others(happening: "Happening", mention: Mentioned) -> bool:
    """Whether others are named or counted as hit: in a war one army strikes many times a day."""
    return mention.singled_out or _counts_apart(happening, mention)


def _counts_apart(happening: "Happening", mention: Mentioned) -> bool:
    counts = frozenset[int]().union(*(told.counts for told in happening.mentions))
    return bool(counts) and bool(mention.counts) and counts.isdisjoint(mention.counts)


def is_by_other_means(happening: "Happening", mention: Mentioned) -> bool:
    """What police do to a crowd and what others do to anybody, where nobody is named for both; an offensive beside one attack."""
    if mention.kind != "Attack":
        return False
    lasting = {stem(told) in CAMPAIGNS for told in happening.mentions if stem(told) not in LETHAL | ANY_MEANS}
    if lasting and stem(mention) not in LETHAL | ANY_MEANS and (stem(mention) in CAMPAIGNS) not in lasting:
        return True
    if mention.parties & happening.parties:
        return False
    means = {stem(told) in POLICING for told in happening.mentions if stem(told) not in ANY_MEANS}
    return stem(mention) not in ANY_MEANS and bool(means) and (stem(mention) in POLICING) not in means


def stem(mention: Mentioned) -> str:
    return mention.occurrence.trigger.lemma[:4]
