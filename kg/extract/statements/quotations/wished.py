"""What somebody asks for in words of their own, which is a statement besides a demand: 'called for an "end to the killing"'."""

from collections.abc import Iterator

from kg.extract.cast import Cast
from kg.extract.grammar.quotes import Quotation
from kg.extract.grammar.tags import FINITE
from kg.extract.lexicon import words
from kg.extract.statements.cues.words import Cue, said
from kg.extract.statements.quotations.standing import standing, word_before
from kg.extract.statements.sayings import Saying
from kg.extract.statements.speakers.subjects import is_passive, speaker

LEAST = 3
"""Words of a quotation; fewer may be a name."""
REACH = 7
"""Words from the verb to the quotation: "asked the people of the town to '…'"."""
LEADING = frozenset({"for", "to", "against", "a", "an", "the", "that", "not", "and", "on"})


def wished(cast: Cast, quoted: tuple[Quotation, ...]) -> Iterator[Saying]:
    """Each quotation that a verb of asking leads to and that nothing goes on with."""
    doc, text = cast.doc, cast.reading.article.text
    for place in standing(cast, quoted):
        quotation = place.quotation
        word, after = word_before(doc, place.first), place.last + 1
        if word is None or word.lower_ not in LEADING or len(text[quotation.start : quotation.end].split()) < LEAST:
            continue
        if after < len(doc) and doc[after].pos_ in {"NOUN", "PROPN", "ADP", "VERB", "AUX", "PART", "ADJ"}:
            continue
        for i in range(word.i, max(word.i - REACH, word.sent.start) - 1, -1):
            verb = doc[i]
            if verb.lemma_.lower() in words("demanding") and verb.tag_.startswith("VB"):
                calls = verb.lemma_ == "call" and not any(t.lower_ in {"for", "on", "upon"} for t in doc[i + 1 : place.first])
                pleads = verb.lemma_ == "plead" and any(t.lower_ == "guilty" for t in doc[i + 1 : place.first])
                asks = not calls and not pleads and said(verb) and not is_passive(verb)
                who = speaker(cast, verb) if asks else None
                if who is not None:
                    yield Saying(quotation.start, quotation.end, "direct", Cue(verb, who), "wished", verb)
                break
            if verb.tag_ in FINITE or verb.text in {",", ";", ":"}:
                break
