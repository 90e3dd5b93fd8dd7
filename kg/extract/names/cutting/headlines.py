"""Verbs in headlines set in capitals throughout: "Cole | Quits | As Mayor", "Cole To | Head | Ports Board", "Teachers | Defy | Court"."""

from functools import cache
from typing import TYPE_CHECKING

from kg.extract.names.cutting.titles import people

if TYPE_CHECKING:
    from spacy.tokens import Token

VERBS = frozenset(
    """accept accuse admit agree announce apologise apologize approve arrest ask attend axe back ban blame block boycott bring call cancel
    clear condemn confirm convict criticise criticize defeat defend defy demand deny detain die direct discuss dismiss elect end expel
    extend face free gain give go grant hail halt hear hold inaugurate indict issue jail join keep kill lash launch lead leave lift lose
    make meet name oppose order oust pay pledge praise promise push quash quit raise reiterate reject release remand remove resign
    restrain resume return reveal rule sack say scrap see seek seize sentence shut sign slam stay sue suspend take tell threaten unveil
    uphold urge visit vow walk want warn win withdraw""".split()
)
BARE = VERBS | {"be", "address", "contest", "get", "head", "have", "hold", "lead", "run", "start", "stop", "strike", "protest"}
"""What somebody is said to be going to do, or several do."""


def is_headline_verb(token: "Token") -> bool:
    """Whether a word tells, in a line of capitals, what those named before it do."""
    if not token.i or token.is_sent_start:
        return False
    before = token.nbor(-1)
    if before.lower_ == "to" or people(before):
        return token.lower_ in BARE
    return token.lower_ in _third_person() and before.is_alpha and before.lower_ not in {"of", "the", "for"}


@cache
def _third_person() -> frozenset[str]:
    return frozenset(_with_s(verb) for verb in VERBS)


def _with_s(verb: str) -> str:
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return f"{verb[:-1]}ies"
    return f"{verb}es" if verb.endswith(("s", "sh", "ch", "x", "o")) else f"{verb}s"
