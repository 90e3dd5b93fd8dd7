"""Reprints: articles that are near-copies of others, as newspapers print what a news agency sends them.

Found by MinHash over runs of five words (Broder, 1997), so that ten reprints count as one source.
"""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Final, NamedTuple
from zlib import crc32

from kg.model import Article
from kg.resolve.groups import Groups
from kg.resolve.wording import flat

if TYPE_CHECKING:
    from datasketch import MinHash

PERMUTATIONS = 64
SCHEME: Final = "affine32"
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
    """The MinHash values of the article's text, four bytes each, least significant first; nothing for a text too short to tell."""
    import numpy
    from datasketch import MinHash

    left_out = sorted((*article.boilerplate, *([article.dateline] if article.dateline else [])))
    kept, end = [], 0
    for start, stop in left_out:
        kept.append(article.text[end:start])
        end = max(end, stop)
    words = flat(" ".join([*kept, article.text[end:]])).split()
    if len(words) < SHORTEST:
        return b""
    runs = {" ".join(words[place : place + RUN]).encode() for place in range(len(words) - RUN + 1)}
    values = MinHash(num_perm=PERMUTATIONS, hashfunc=crc32, scheme=SCHEME)
    values.update_batch(sorted(runs))
    stored: bytes = values.hashvalues.astype(numpy.dtype("<u4")).tobytes()
    return stored


def reprints(articles: Iterable[Imprinted]) -> Mapping[str, str]:
    """Leads from each near-copy to the article it was copied from: the earliest of those alike, the first by id where that is open."""
    from datasketch import MinHashLSH

    known = sorted((one for one in articles if one.imprint), key=lambda one: (one.day is None, one.day or 0, one.article))
    hashes = [minhash(one.imprint) for one in known]
    index = MinHashLSH(threshold=LIKE, num_perm=PERMUTATIONS)
    groups = Groups(len(known))
    for number, values in enumerate(hashes):
        for other in index.query(values):
            if groups.root(other) != groups.root(number) and values.jaccard(hashes[other]) >= LIKE:
                groups.join(other, number)
        index.insert(number, values)
    return {known[number].article: known[members[0]].article for members in groups.all() for number in members[1:]}


def minhash(imprint: bytes) -> "MinHash":
    import numpy
    from datasketch import MinHash

    return MinHash(hashvalues=numpy.frombuffer(imprint, numpy.dtype("<u4")), scheme=SCHEME)
