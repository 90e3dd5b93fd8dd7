"""Districts that run schools, which act as bodies do: "the | district | hired a superintendent"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.extract.lexicon import words
from kg.extract.names.descriptions.nominal import Nominal, nominals
from kg.nlp import tokens_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


def school_districts(doc: "Doc") -> Iterator[Nominal]:
    """Districts that run schools: "Teachers have a deal with the | district", "the | district | hired a superintendent"."""
    districts = [n for n in nominals(doc) if n.head.lower_ == "district" and n.definite and n.start == n.head.i]
    if not any(_runs_schools(n.head) for n in districts) or sum(t.lower_ in SCHOOLING for t in tokens_of(doc)) < SCHOOLS:
        return
    yield from (n for n in districts if n.head.dep_ != "pobj" or n.head.head.lower_ not in {"in", "across", "around", "throughout", "near"})


def _runs_schools(district: "Token") -> bool:
    """Whether a district does, has or signs something as employers do."""
    above = district.head
    if district.dep_ == "nsubj":
        return above.lemma_ in words("strong-reporting") | RUNNING
    if district.dep_ == "dobj":
        return above.lemma_ in {"run", "sue", "lead"}
    if district.dep_ == "poss":
        return above.lemma_.lower() in OWNED
    return district.dep_ == "pobj" and above.lower_ == "with" and above.head.lemma_.lower() in DEALING


OWNED = frozenset("attorney budget deficit lawyer negotiator offer proposal spokesman spokeswoman".split())
RUNNING = frozenset(
    "agree appeal close dismiss fire hire name offer oppose pay place plan propose refuse reject settle sue suspend want".split()
)
DEALING = frozenset("agree agreement bargain contract deal negotiate reach settle sign".split())
SCHOOLING = frozenset("school schools superintendent teacher teachers principal principals classroom classrooms kindergarten".split())
SCHOOLS = 3
"""Words for schools in an article whose "district" is one of schools."""
