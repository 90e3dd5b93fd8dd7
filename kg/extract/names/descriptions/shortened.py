"""Posts that an article gives in short, in brackets: "the General Manager of Railways (GMR)", then "the GMR"."""

from functools import lru_cache
from typing import TYPE_CHECKING

from kg.extract.lexicon import words
from kg.nlp import tokens_of

if TYPE_CHECKING:
    from spacy.tokens import Doc


@lru_cache(maxsize=4)
def shortened_posts(doc: "Doc") -> frozenset[str]:
    """The initials that stand in brackets behind the post they stand for."""
    return frozenset(token.text for token in tokens_of(doc) if token.is_upper and _stands_for_post(doc, token.i))


def _stands_for_post(doc: "Doc", at: int) -> bool:
    """Whether the words before a bracket begin with its letters, and a post is their head: "Government | Agent (GA)"."""
    short = doc[at].text
    if at < 3 or doc[at - 1].text != "(" or doc[at + 1 : at + 2].text != ")" or not short.isalpha() or not 2 <= len(short) <= 5:
        return False
    start, left = at - 2, len(short)
    head = start
    while start >= 0 and left:
        if doc[start].text[0] == short[left - 1]:
            left -= 1
        elif doc[start].lower_ in {"of", "for"}:
            head = start - 1
        elif doc[start].lower_ not in {"and", "the", "&", "-"}:
            return False
        start -= 1
    return not left and doc[head].lower_ in words("post")
