"""Turns of an interview or a transcript, each begun by who speaks: "COLE: We won.", "Q: Why?", "A: Because we had to."

What is asked is nobody's statement; an "A" is the person the article names most often.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.statements.cues.words import Cue
from kg.extract.statements.sayings import Saying
from kg.nlp import tokens_of

if TYPE_CHECKING:
    from spacy.tokens import Token

LABEL = re.compile(r"^[ \t]*\(?\(?(?P<who>[A-Z][\w.’' -]{0,40})\)?\)?[ \t]*:[ \t]+(?P<said>[^\s“\"‘'][^\n]*[^\s])", re.MULTILINE)
ANSWER = frozenset({"a", "answer", "ans"})
FEWEST = 3
"""Turns by persons of the article from which on the labels are no captions and no headings; somebody has more than one."""
LEAST = 3
"""Words of a turn; fewer are an interjection."""


def turns(cast: Cast) -> Iterator[Saying]:
    """What each person says in an article of turns; nothing where there are too few of them."""
    text, starts = cast.reading.article.text, [token.idx for token in tokens_of(cast.doc)]
    if text.count(":") < FEWEST:
        return
    found: list[Saying] = []
    labels: Counter[str] = Counter()
    for match in LABEL.finditer(text):
        at = min(bisect_left(starts, match.start("said")), len(starts) - 1)
        who = None if cast.doc[at].i in cast.skip else _speaker(cast, match["who"].strip())
        if who is not None and len(match["said"].split()) >= LEAST:
            labels[match["who"]] += 1
            found.append(Saying(match.start("said"), match.end("said"), "direct", Cue(cast.doc[max(at - 1, 0)], who), "turn", cast.doc[at]))
    if len(found) >= FEWEST and max(labels.values()) > 1:
        yield from found


def _speaker(cast: Cast, label: str) -> "Token | None":
    """A word that means the person so labelled: by the full name, or by its last word in capitals or not."""
    persons = [k for k in cast.clusters if k.type == "Person" and k.named]
    if label.casefold() in ANSWER:
        persons = sorted(persons, key=lambda k: -len(k.mentions))[:1]
    else:
        words = label.casefold().split()
        persons = [k for k in persons if any(name.casefold().split()[-len(words) :] == words for name in k.names)]
    for mention in (m for k in persons[:1] for m in k.mentions if m.form == "name"):
        span = cast.doc.char_span(mention.span.start, mention.span.end)
        if span is not None and cast.ref(span.root) is not None:
            return span.root
    return None
