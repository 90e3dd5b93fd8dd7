"""What "and" leads to where the parse ends what is said with it: "said a second man fled and | remains wanted"."""

from kg.extract.grammar.tags import FINITE
from kg.extract.statements.contents.beside import tells
from kg.extract.statements.cues.words import Cue


def past_joint(cue: Cue, end: int) -> int:
    """Past what the "and" joins that the words said end with, or before the "and" where it joins what another tells."""
    doc = cue.token.doc
    if end < cue.token.i or end >= len(doc) or doc[end - 1].tag_ != "CC":
        return end
    limit = doc[end].sent.end
    last = next((i for i in range(end, limit) if doc[i].text in {";", "."} or doc[i].is_space), limit)
    other = next((i for i in range(end, last) if doc[i].tag_ in FINITE and tells(doc[i])), None)
    if other is None:
        return last
    return next((i for i in range(other, end, -1) if doc[i].text == ","), end - 1)
