"""Who sends what is written to somebody: "*Ada Cole* sent a cable to her brother saying …", which the parse leads to the brother."""

from typing import TYPE_CHECKING

from kg.extract.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

SENDING = frozenset({"address", "cable", "email", "fax", "post", "send", "wire", "write", "issue", "deliver"})
CABLES = frozenset({"cable", "telegram", "fax", "wire", "postcard", "card", "telex"})
NEAR = 20
"""Words between what is sent and "saying", at the most."""


def sender(saying: "Token") -> "Token | None":
    """Who sent the letter, cable or message that goes on with "saying", where only whom it was sent to stands between."""
    if saying.tag_ != "VBG":
        return None
    hearer = False
    for token in reversed(saying.doc[max(saying.i - NEAR, saying.sent.start) : saying.i]):
        if token.tag_ in {"VBD", "VBZ", "VBP", "VBN"} and token.pos_ == "VERB":
            letter = next((c for c in token.rights if c.dep_ == "dobj"), None)
            written = letter is not None and letter.i < saying.i and letter.lemma_.lower() in words("document") | CABLES
            sent = hearer and written and token.lemma_.lower() in SENDING
            return next((c for c in token.lefts if c.dep_ == "nsubj"), None) if sent else None
        hearer |= token.lower_ == "to"
    return None
