"""Reprints: articles that are near-copies of others, as newspapers print what a news agency sends them.

Found by MinHash over runs of five words (Broder, 1997), so that ten reprints count as one source.
"""

from collections.abc import Iterable, Mapping
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
    from rensa import RMinHashLSH

    known = sorted((one for one in articles if one.imprint), key=lambda one: (one.day is None, one.day or 0, one.article))
    hashes = [minhash(one.imprint) for one in known]
    index = RMinHashLSH(LIKE, PERMUTATIONS, BANDS)
    groups = Groups(len(known))
    for number, values in enumerate(hashes):
        for other in sorted(index.query(values)):
            if groups.root(other) != groups.root(number) and values.jaccard(hashes[other]) >= LIKE:
                groups.join(other, number)
        index.insert(number, values)
    return {known[number].article: known[members[0]].article for members in groups.all() for number in members[1:]}


def minhash(imprint: bytes | None = None) -> "RMinHash":
    """The values of an imprint, or none yet."""
    from rensa import RMinHash

    values = RMinHash(PERMUTATIONS, SEED)
    if imprint:
        values.__setstate__(imprint)
    return values
