"""Reprints: articles that are near-copies of others, as newspapers print what a news agency sends them.

Found by MinHash over runs of five words (Broder, 1997), so that ten reprints count as one source.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from kg.model import Article
from kg.resolve.groups import Groups
from kg.resolve.wording import flat

if TYPE_CHECKING:
    from rensa import RMinHash

PERMUTATIONS = 64
BANDS = 16
"""Of four values each: texts that have .7 in common share one in 99 of 100 cases, those that have .1 in common in one of 600."""
SEED = 1
RUN = 5
LIKE = 0.6
"""What two texts must have in common of their runs of words: a headline, a dateline and a cut last paragraph may differ."""
SHORTEST = 20
"""Words under which a text is too short to be anybody's copy."""


class Imprinted(NamedTuple):
    """An article, its date as a day number, and its imprint."""

    article: str
    day: int | None
    imprint: bytes


def imprint(article: Article) -> bytes:
    """The MinHash values of the article's text as `minhash` reads them; nothing for a text too short to tell."""
    left_out = sorted((*article.boilerplate, *([article.dateline] if article.dateline else [])))
    kept, end = [], 0
    for start, stop in left_out:
        kept.append(article.text[end:start])
        end = max(end, stop)
    words = flat(" ".join([*kept, article.text[end:]])).split()
    if len(words) < SHORTEST:
        return b""
    values = minhash()
    values.update(sorted({" ".join(words[place : place + RUN]) for place in range(len(words) - RUN + 1)}))
    stored: bytes = values.__getstate__()
    return stored


def reprints(articles: Iterable[Imprinted]) -> Mapping[str, str]:
    """Leads from each near-copy to the article it was copied from: the earliest of those alike, the first by id where that is open."""
    known = sorted((one for one in articles if one.imprint), key=in_order)
    blocks: defaultdict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(known):
        for band in bands(one.imprint):
            blocks[band].append(number)
    groups = Groups(len(known))
    for members in (members for members in blocks.values() if len(members) > 1):
        for left, right in near_copies([known[number] for number in members]):
            if groups.root(members[left]) != groups.root(members[right]):
                groups.join(members[left], members[right])
    return {known[number].article: known[members[0]].article for members in groups.all() for number in members[1:]}


def in_order(one: Imprinted) -> tuple[bool, int, str]:
    """By date; what has none comes last."""
    return (one.day is None, one.day or 0, one.article)


def bands(imprint: bytes) -> Iterator[str]:
    """The parts of an imprint of which near-copies share one: locality-sensitive hashing (Indyk and Motwani, 1998)."""
    values = minhash(imprint).digest() if imprint else []
    length = PERMUTATIONS // BANDS
    for start in range(0, len(values), length):
        yield " ".join(map(str, (start, *values[start : start + length])))


def near_copies(block: Sequence[Imprinted]) -> Iterator[tuple[int, int]]:
    """Places in a block of articles that share a band: enough pairs of near-copies to lead from each to all others."""
    hashes = [minhash(one.imprint) for one in block]
    groups = Groups(len(block))
    for right, values in enumerate(hashes):
        for left in range(right):
            if groups.root(left) != groups.root(right) and values.jaccard(hashes[left]) >= LIKE:
                groups.join(left, right)
                yield left, right


def minhash(imprint: bytes | None = None) -> "RMinHash":
    """The values of an imprint, or none yet."""
    from rensa import RMinHash

    values = RMinHash(PERMUTATIONS, SEED)
    if imprint:
        values.__setstate__(imprint)
    return values
