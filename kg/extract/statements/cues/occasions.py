"""Where and when things are said: "announced the measure | at a briefing", "said it was glad, | during a visit to the mayor"."""

from typing import TYPE_CHECKING

from kg.extract.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

OCCASIONS = frozenset(
    "briefing campaign ceremony conference court debate event forum function gathering hearing meeting parliament rally".split()
) | frozenset({"programme", "session", "summit"})
"""Where people say things: "warned of a strike at | a rally"."""
MEETINGS = OCCASIONS | {"call", "conversation", "visit"}


def before_occasion(noun: "Token") -> int:
    """Where the noun phrase ends, without where it was said: "announced the measure | at a briefing"."""
    at = (c for c in noun.rights if c.dep_ == "prep" and c.lower_ in {"at", "during"} and c.right_edge == noun.right_edge)
    said_at = next((c.left_edge.i for c in at if any(n.dep_ == "pobj" and n.lemma_.lower() in OCCASIONS for n in c.children)), None)
    return noun.right_edge.i + 1 if said_at is None else said_at


def met(during: "Token") -> bool:
    """Whether it was said in a meeting or a talk: "said it was glad, | during a visit to the mayor"."""
    return any(c.dep_ == "pobj" and (c.lemma_.lower() in MEETINGS or c.lemma_.lower() in words("document")) for c in during.children)
