"""Those who came to harm beside whom an attack is said to have been made on: "killed a guard and injured | eight others |"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.extract.cast import Cast
from kg.extract.events.tellings.happening import Happening
from kg.extract.grammar.clauses import is_headline_passive, is_passive, objects, patients
from kg.extract.grammar.tags import OBJECTS
from kg.extract.lexicon import words
from kg.nlp import sentences_of

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

HARMING = frozenset({"injure", "wound", "hurt", "maim"})
HARMED = frozenset({"dead", "injured", "wounded", "hurt"})
LOST = frozenset({"death", "life"})
COSTING = frozenset({"cause", "claim", "lead", "result"})
MORE = frozenset({"another", "more", "other"})


def add_casualties(cast: Cast, told: list[Happening]) -> None:
    """Give each attack those who are said to have come to harm in its sentence, and others of whom the next tells."""
    attacks = [(m.occurrence.head.i, h) for h in told if h.kind == "Attack" for m in h.mentions if not m.weak]
    before: Span | None = None
    for sentence in sentences_of(cast.doc) if attacks else ():
        here = [(at, h) for at, h in attacks if sentence.start <= at < sentence.end]
        there = [(at, h) for at, h in attacks if before is not None and before.start <= at < before.end]
        before = sentence if any(not token.is_space for token in sentence) else before
        if not (here or there) or any(_is_calamity(token) for token in sentence):
            continue
        for token in sentence:
            for whom in _harmed(token):
                near = here or (there if _is_added(whom) else [])
                if near:
                    _, attack = min(near, key=lambda found: abs(found[0] - token.i))
                    refs = (ref for ref in cast.refs(whom) if cast.type(ref) in {"Person", "Group"} and ref not in attack.actors)
                    attack.hurt = tuple(dict.fromkeys((*attack.hurt, *refs)))


def _harmed(token: "Token") -> Iterator["Token"]:
    """Those who come to harm: "injuring | two guards", "left | 40 people | dead", "led to the deaths of | five men"."""
    if token.pos_ == "VERB" and token.lemma_ in HARMING:
        done_to = objects(token) if token.lemma_ != "hurt" else []
        yield from done_to or (patients(token) if is_passive(token) or is_headline_passive(token) else [])
    elif token.lemma_ == "leave":
        beside = {child.lower_ for thing in (token, *objects(token)) for child in thing.rights}
        yield from objects(token) if not HARMED.isdisjoint(beside) else ()
    elif token.lemma_.lower() in LOST and _is_cost(token):
        yield from (noun for child in token.rights if child.lower_ == "of" for noun in child.children if noun.dep_ == "pobj")


def _is_calamity(token: "Token") -> bool:
    """Whether others may have come to harm by a flood or a crash, to which no fire belongs that is opened on somebody."""
    return token.lemma_.lower() in words("calamity") and not (token.lower_ == "fire" and token.dep_ == "dobj")


def _is_cost(loss: "Token") -> bool:
    """ "caused the | deaths | of", "led to the | death | of", "claimed the | lives | of"."""
    above = loss.head.head if loss.dep_ == "pobj" and loss.head.lower_ in {"to", "in"} else loss.head
    return loss.dep_ in OBJECTS and above.lemma_ in COSTING


def _is_added(whom: "Token") -> bool:
    """Whether others are told of than those before: "eleven | others |", "two more | guards |"."""
    return whom.lower_ == "others" or any(child.lower_ in MORE for child in whom.lefts)
