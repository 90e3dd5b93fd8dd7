"""Things that are taken for one, step by step, the surest step first."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, Protocol, Self, TypeVar


class Link(NamedTuple):
    """Why two things, given by their places in a list, may be one; a higher score is surer."""

    left: int
    right: int
    score: float
    reason: str


def between(members: Sequence[int], links: Iterable[Link]) -> Iterator[Link]:
    """Links between places in a block as links between its members."""
    return (link._replace(left=members[link.left], right=members[link.right]) for link in links)


class Traits(Protocol):
    """What a group must know of itself to say whether it may take in another."""

    def clashes(self, other: Self) -> bool: ...

    def absorb(self, other: Self) -> None: ...


T = TypeVar("T", bound=Traits)


class Groups:
    """A partition of the numbers below `size` that only grows coarser: union-find, by size, with path halving."""

    def __init__(self, size: int) -> None:
        self.parent = list(range(size))
        self.members = {number: [number] for number in range(size)}

    def root(self, number: int) -> int:
        while self.parent[number] != number:
            self.parent[number] = self.parent[self.parent[number]]
            number = self.parent[number]
        return number

    def join(self, one: int, other: int) -> tuple[int, int]:
        """Make one group of two different ones; gives the root that took in and the root that was taken in."""
        kept, gone = sorted((self.root(one), self.root(other)), key=lambda root: (-len(self.members[root]), root))
        self.parent[gone] = kept
        self.members[kept] += self.members.pop(gone)
        return kept, gone

    def all(self) -> list[list[int]]:
        return sorted(sorted(members) for members in self.members.values())


def gather(traits: Sequence[T], links: Iterable[Link], bound: Iterable[Link] = ()) -> tuple[Groups, list[Link]]:
    """Join what is `bound` in any case, then what `links` name, the surest first and equals in their order, unless two groups clash.

    Gives the groups and the links that joined. `traits` are used up: those of a group's root become the whole group's.
    """
    groups = Groups(len(traits))
    used = []
    forced = list(bound)
    for number, link in enumerate([*forced, *sorted(links, key=lambda link: (-link.score, *link))]):
        left, right = groups.root(link.left), groups.root(link.right)
        if left != right and (number < len(forced) or not traits[left].clashes(traits[right])):
            kept, gone = groups.join(left, right)
            traits[kept].absorb(traits[gone])
            used.append(link)
    return groups, used
