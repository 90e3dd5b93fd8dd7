"""Demands told by what came of them: "Of their demands, | the board accepted a pay rise | and | ruled out a pension |"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.demands.asked.items import Thing, listed_things, noun_things
from kg.extract.demands.asks import Ask, Status
from kg.extract.demands.parties.demanders import Voices
from kg.extract.demands.status.verdicts import UNREAL, verdict
from kg.extract.grammar.tags import NOUNS
from kg.extract.statements.speakers.subjects import is_passive
from kg.model import Ref
from kg.nlp import with_word

if TYPE_CHECKING:
    from spacy.tokens import Token

FOLLOWING = 2
"""Sentences behind it in which it may be told what came of the other demands."""


def concessions(cast: Cast, voices: Voices) -> Iterator[Ask]:
    """Every "of the demands, the board accepted …" of the article."""
    for token in with_word(cast.doc, {"demands"}):
        link = token.head
        if token.i in cast.skip or token.dep_ != "pobj" or link.lower_ not in {"of", "among"}:
            continue
        verb = link.head
        if verb.pos_ != "VERB" or link.i > verb.i or (found := _answered(cast, verb)) is None:
            continue
        things, asked, status = found
        whose = next((child for child in token.lefts if child.dep_ == "poss"), None)
        by = voices.of_noun(whose) if whose is not None else ()
        by = tuple(ref for ref in by or voices.pressing(token) if ref != asked)
        if by:
            yield Ask(token, things, "of-demands", by, asked, status)
            yield from _others(cast, verb, by, asked)


def _answered(cast: Cast, verb: "Token") -> "tuple[tuple[Thing, ...], Ref | None, Status] | None":
    """What somebody accepts or rejects, who does, and which of it: "accepted | a pay rise |", "agreed to | a council |"."""
    status = verdict(verb)
    if status is None or any(child.dep_ == "neg" or child.lower_ in UNREAL for child in verb.lefts):
        return None
    if is_passive(verb):
        noun = next((child for child in verb.lefts if child.dep_ == "nsubjpass"), None)
        return (_things(noun), None, status) if noun is not None and noun.pos_ in NOUNS else None
    nouns = [child for child in verb.rights if child.dep_ == "dobj"]
    nouns += [noun for child in verb.rights if child.lower_ in {"to", "on"} for noun in child.children if noun.dep_ == "pobj"]
    subject = next((child for child in verb.lefts if child.dep_ == "nsubj"), None)
    if not nouns or nouns[0].pos_ not in NOUNS or subject is None:
        return None
    return _things(nouns[0]), cast.ref(subject), status


def _things(noun: "Token") -> tuple[Thing, ...]:
    several = listed_things(noun.doc, noun.left_edge.i)
    return several if len(several) > 1 else noun_things(noun)


def _others(cast: Cast, verb: "Token", by: tuple[Ref, ...], asked: Ref | None) -> Iterator[Ask]:
    """What is told of the other demands behind: "A pension and leave | were ruled out |"."""
    at = verb.sent.end
    for _ in range(FOLLOWING):
        if at >= len(cast.doc):
            return
        sentence = cast.doc[at].sent
        for token in sentence:
            if token.pos_ == "VERB" and is_passive(token) and (found := _answered(cast, token)) is not None:
                yield Ask(token, found[0], "of-demands", by, asked, found[2])
                break
        at = sentence.end
