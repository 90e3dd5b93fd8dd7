"""Turns of phrase that tell of speech with a clause: "made it *clear* that", "let it *be known* that", "gave it *in writing* that"."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token


def made_clear(verb: "Token") -> "Token | None":
    """The "that" of "made it clear that prices would rise", "let it be known that", "gave it in writing that"; of no other making."""
    phrases = TURNS.get(verb.lemma_)
    if phrases is not None:
        following = verb.doc[verb.i + 1 : min(verb.i + 9, verb.sent.end)]
        that = next((t for t in following if t.lower_ == "that"), None)
        return that if that is not None and verb.doc[verb.i + 1 : that.i].text.lower().endswith(phrases) else None
    if verb.lemma_ != "make":
        return None
    following = verb.doc[verb.i + 1 : min(verb.i + 9, verb.sent.end)]
    clear = next((t for t in following[:3] if t.lower_ in {"clear", "plain", "known", "public"}), None)
    return None if clear is None else next((t for t in following if t.i > clear.i and t.lower_ == "that" and t.dep_ == "mark"), None)


TURNS = {
    "let": ("it be known", "it be understood", "slip"),
    "give": ("in writing", "it out", "to understand", "her word", "his word", "its word", "their word"),
    "put": ("on record", "in writing"),
    "place": ("on record",),
    "go": ("on record to say",),
}
"""Turns of phrase that tell of speech by what stands between their verb and "that"."""
