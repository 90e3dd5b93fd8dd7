"""What somebody wants done to several things: "wants | the limit relaxed | and | the cases dropped |".

The parse joins the second of such participles to almost anything, so they are read in the order of words.
"""

from typing import TYPE_CHECKING

from kg.extract.demands.asked.ends import trimmed
from kg.extract.demands.asked.items import Thing
from kg.extract.grammar.tags import FINITE, NOUNS, PAST
from kg.extract.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token


def done(verb: "Token") -> tuple[Thing, ...]:
    """The things behind a verb of wishing, with what is to be done to each, where it has two or more participles."""
    doc, start, end = verb.doc, verb.i + 1, verb.sent.end
    things: list[Thing] = []
    last: Token | None = None
    count = 0
    for at in range(start, end):
        token = doc[at]
        if token.text in {";", ":", "—", "–", "“", '"'} or _tells(token):
            break
        if token.tag_ not in PAST or not _named(doc[at - 1]):
            continue
        count += 1
        if last is not None and (cut := _cut(last, token)) is not None:
            things.append(Thing(start, trimmed(doc, last.i, cut), last))
            start = cut + (doc[cut].text == ",") + (doc[cut + (doc[cut].text == ",")].lower_ == "and")
        last = token
    if last is None or count < 2:
        return ()
    return (*things, Thing(start, trimmed(doc, last.i, _end(last)), last))


def _tells(token: "Token") -> bool:
    """Whether the word is a finite verb, no participle: "the guild wants it amended, its head | said"."""
    past = token.tag_ == "VBD" and token.lemma_.lower() in words("reporting")
    return token.pos_ == "AUX" or past or (token.tag_ in FINITE and token.tag_ != "VBD")


def _named(token: "Token") -> bool:
    """Whether what is to be done follows a noun, also one that the tagger takes for an adjective: "the circular"."""
    return token.pos_ in NOUNS or (token.pos_ == "ADJ" and token.i > 0 and token.nbor(-1).pos_ == "DET")


def _cut(earlier: "Token", later: "Token") -> int | None:
    """Where a new thing begins between two participles: at the last comma or "and"."""
    doc = earlier.doc
    at = next((i for i in range(later.i - 1, earlier.i, -1) if doc[i].text == "," or doc[i].lower_ == "and"), None)
    if at is not None and doc[at].lower_ == "and" and doc[at - 1].text == ",":
        at -= 1
    named = at is not None and not any(token.pos_ in {"VERB", "AUX", "SCONJ"} for token in doc[at + 1 : later.i])
    return at if named else None


def _end(last: "Token") -> int:
    """Where the last thing ends: at the next comma, "and" or the end of the sentence."""
    doc = last.doc
    for at in range(last.i + 1, last.sent.end):
        if doc[at].text in {",", ";", ":", ".", '"', "”"} or (doc[at].lower_ in {"and", "but"} and doc[at + 1].tag_ in {*FINITE, "MD"}):
            return at
    return last.sent.end
