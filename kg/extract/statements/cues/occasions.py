"""Where and when things are said: "announced the measure | at a briefing", "said it was glad, | during a visit to the mayor"."""

from typing import TYPE_CHECKING

from kg.extract.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

OCCASIONS = frozenset(
    "briefing campaign ceremony conference court debate event forum function gathering hearing meeting parliament rally".split()
) | frozenset({"programme", "session", "summit"})
"""Where people say things: "warned of a strike at | a rally"."""
LETTERS = frozenset("address email interview letter message op-ed post release speech statement tweet".split())
"""What people say things in: "praised her courage in | a letter"."""
MEETINGS = OCCASIONS | {"call", "conversation", "visit"}


def before_occasion(noun: "Token") -> int:
    """Where the noun phrase ends, without where it was said: "announced the measure | at a briefing", "praised it | in a letter"."""
    said_at = next((c.left_edge.i for c in noun.rights if c.right_edge == noun.right_edge and (_at(c) or said_in(c))), None)
    return noun.right_edge.i + 1 if said_at is None else said_at


def _at(link: "Token") -> bool:
    """Whether it leads to where people say things: "| at | a briefing"."""
    led_to = [n for n in link.children if n.dep_ == "pobj"] if link.dep_ == "prep" and link.lower_ in {"at", "during"} else []
    return any(n.lemma_.lower() in OCCASIONS for n in led_to)


def said_in(link: "Token") -> bool:
    """Whether it leads to what people say things in: "| in | her letter", "| on | Twitter"; not "mistakes | in | the letter"."""
    noun = next((n for n in link.children if n.dep_ == "pobj"), None)
    if noun is None or link.dep_ != "prep" or link.lower_ not in {"in", "on", "via"}:
        return False
    if noun.lemma_.lower() in words("medium"):
        return link.lower_ != "in" and noun.left_edge == noun
    return noun.lemma_.lower() in LETTERS and any(c.tag_ == "PRP$" or c.lower_ in {"a", "an"} for c in noun.lefts)


def met(during: "Token") -> bool:
    """Whether it was said in a meeting or a talk: "said it was glad, | during a visit to the mayor"."""
    return any(c.dep_ == "pobj" and (c.lemma_.lower() in MEETINGS or c.lemma_.lower() in words("document")) for c in during.children)
