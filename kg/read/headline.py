"""Where a plain text's headline stands: "Railway strike called off" on a line of its own, without a full stop, before the article."""

import re

from kg.read.days import DAY, after_stamp
from kg.read.lines import Line, closed, lines

LONGEST = 40
"""Words; a first line with more of them is the article's first sentence."""
STATED = re.compile(r"""(?<!\.)\.["”’')\]]*$""")
"""How a sentence ends and a headline does not; a headline may ask, exclaim or trail off."""
HARD_WRAPPED = 120
"""Characters; a text without a longer line breaks its lines where the column ended, not where a paragraph did."""
DATED = re.compile(rf"(?:[A-Z][\w.]*(?: [A-Z][\w.]*)*, )?{DAY}\s*(?:\([^()]*\))?")
"""A line that says when, or where and when, it was filed: "NEW DELHI, Nov. 5 (PTI)"."""
LINK = re.compile(r"\s*https?://\S+")


def headline(text: str) -> Line | None:
    """The headline of `text` and where it stands, or None where the text begins with its first sentence."""
    standing = lines(text, after_stamp(text))
    first, second = next(standing, None), next(standing, None)
    if not first or not second:
        return None
    words = LINK.sub("", first.text)
    apart = text[first.end : second.start].count("\n") > 1
    paragraphs = any(len(other.text) > HARD_WRAPPED for other in lines(text)) and not second.text[0].islower()
    if not words or not (apart or paragraphs):
        return None
    if (STATED.search(words) and closed(words)) or len(words.split()) > LONGEST or DATED.fullmatch(words):
        return None
    return Line(first.start, first.start + len(words), words)
