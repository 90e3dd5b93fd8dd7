"""Somebody's own words woven into a sentence without a cue: 'Her fear "went when I saw the sea."'"""

from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.grammar.quotes import Quotation
from kg.extract.lexicon import words
from kg.extract.statements.sayings import Saying
from kg.nlp import tokens_of

if TYPE_CHECKING:
    from spacy.tokens import Span

OWN = frozenset({"i", "my", "me", "we", "our", "us", "i'm", "i’m"})
LEAST = 4
"""A quotation of fewer words is a phrase or a name."""


def woven(cast: Cast, quoted: tuple[Quotation, ...]) -> Iterator[Saying]:
    """Each sentence with a quotation in the first person and no cue of speech; it is said by whom the sentence before it is about."""
    starts = [token.idx for token in tokens_of(cast.doc)]
    for quotation in quoted:
        text = cast.reading.article.text[quotation.start : quotation.end].lower().split()
        if len(text) < LEAST or not OWN & {word.strip(".,;!?") for word in text} or quotation.single:
            continue
        first = cast.doc[max(bisect_left(starts, quotation.before + 1) - 1, 0)]
        begin = cast.doc[first.i - 1].sent if first.i and not first.nbor(-1).is_space else None
        if (
            first.i in cast.skip
            or begin is None
            or begin[0].idx >= quotation.before
            or cast.doc[first.i - 1].text in {".", "!", "?", ":", ","}
        ):
            continue
        if not _cued(begin, quotation):
            yield Saying(begin[0].idx, quotation.end, "mixed", None, "woven", begin[0])


def _cued(sentence: "Span", quotation: Quotation) -> bool:
    """Whether a verb of speech or a title stands in the sentence: 'called "We Shall Overcome"'."""
    listed = words("reporting", "quoting", "labelling", "reporting-thing")
    verbs = (t for t in sentence if not quotation.start <= t.idx < quotation.end)
    return any(t.lemma_.lower() in listed | {"title", "entitle", "according", "word"} or t.lower_ == "according" for t in verbs)
