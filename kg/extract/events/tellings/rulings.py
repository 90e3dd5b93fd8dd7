"""Two rulings of one court: "found him guilty in May, sentenced him in July", "remanded him. It turned down his plea"."""

from typing import TYPE_CHECKING

from kg.extract.events.tellings.mentioned import Mentioned
from kg.extract.grammar.tags import UNDERGOING
from kg.nlp import sentence_of

if TYPE_CHECKING:
    from spacy.tokens import Token

    from kg.extract.events.tellings.happening import Happening

FINDING = frozenset({"conv", "find"})
PASSING = frozenset({"sent", "life", "pris", "jail", "deat"})
"""How the lemmas of finding guilty begin, and those of passing a sentence."""
DEALING = {
    stem: act
    for act, stems in {
        "refuse": "reje dism turn decl refu deny",
        "quash": "quas over stri scal set annu reve null thro",
        "stay": "stay susp",
        "hold": "rema bail",
        "order": "orde dire inst",
    }.items()
    for stem in stems.split()
}
"""How the lemmas begin of what a court does with a plea, a law, a prisoner, a litigant."""


def deals_otherwise(happening: "Happening", mention: Mentioned) -> bool:
    """Remanded him; in another sentence, turned down his plea: two rulings of one court."""
    act = DEALING.get(_stem(mention)) if mention.kind == "CourtRuling" and not mention.occurrence.nominal else None
    if act is None:
        return False
    here = sentence_of(mention.occurrence.head)
    others = [DEALING.get(_stem(one)) for one in happening.mentions if not one.occurrence.nominal]
    apart = all(sentence_of(one.occurrence.head) != here for one in happening.mentions)
    return bool(others and apart) and all(other and other != act for other in others)


def judges_otherwise(happening: "Happening", mention: Mentioned) -> bool:
    """Found guilty in May, sentenced in July: two rulings, unless one sentence tells both."""
    if mention.kind != "CourtRuling":
        return False
    found, told = _stem(mention) in FINDING, {_stem(one) in FINDING for one in happening.mentions}
    passed = {_stem(mention), *(_stem(one) for one in happening.mentions)} & PASSING
    here = sentence_of(mention.occurrence.head)
    return bool(passed) and found not in told and all(sentence_of(one.occurrence.head) != here for one in happening.mentions)


def is_ruled_on(happening: "Happening", mention: Mentioned) -> bool:
    """ "quashed the | conviction", "Her | sentence was commuted": what is undone is the ruling before."""
    if mention.kind not in {"CourtRuling", "Order"}:
        return False
    here = mention.occurrence.head
    return any(_undoes(here, told.occurrence.head) or _undoes(told.occurrence.head, here) for told in happening.mentions)


def _undoes(verb: "Token", ruling: "Token") -> bool:
    return ruling.head == verb and ruling.dep_ in UNDERGOING and verb.lemma_ in UNDOING and ruling.lemma_.lower() in RULINGS


UNDOING = frozenset("quash overturn set commute suspend stay uphold reverse void reduce annul vacate affirm confirm".split())
RULINGS = frozenset({"conviction", "sentence", "verdict", "ruling", "judgment", "judgement", "term", "acquittal"})


def _stem(mention: Mentioned) -> str:
    return mention.occurrence.trigger.lemma[:4]
