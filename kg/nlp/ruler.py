"""spaCy's rules for parts of speech and morphology, to the same result in a fifth of the time.

The attribute ruler tries each of its patterns at each token, which takes a sixth of the time of a parse. But the patterns tell few words
apart, by their form, tag and relation; all others they treat alike, tag by tag.
"""

import re
from collections.abc import Iterator
from typing import Any, cast

import numpy as np
from spacy.language import Language
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc
from thinc.types import Ints2d

RULER, REMEMBERING = "attribute_ruler", "remembering_ruler"
ASKED: list[int | str] = ["ORTH", "TAG", "DEP"]
TOLD: list[int | str] = ["TAG", "DEP", "POS", "MORPH", "LEMMA"]
UNNAMED = "\ue000"
"""A form, and a relation, that no pattern names."""
ANY_NOUN = "NN"

Kind = tuple[int, int, int]
"""Form, tag and relation of a word, as spaCy numbers them; form and relation are UNNAMED where no pattern names them."""


def remember(nlp: Language) -> None:
    """Has a pipeline's attribute ruler remember what it told of each kind of word."""
    if RULER in nlp.pipe_names and "morphologizer" not in nlp.pipe_names:
        ruler = nlp.get_pipe(RULER)
        if isinstance(ruler, AttributeRuler) and all(_plain(word) for pattern in _patterns(ruler) for word in pattern):
            nlp.add_pipe(REMEMBERING, after=RULER)
            nlp.disable_pipe(RULER)


@Language.factory(REMEMBERING)
def _remembering(nlp: Language, name: str) -> "RememberingRuler":
    return RememberingRuler(cast(AttributeRuler, nlp.get_pipe(RULER)))


class RememberingRuler:
    """An attribute ruler that is asked once about each kind of word: writes into a tagged and parsed document what it would write."""

    def __init__(self, ruler: AttributeRuler) -> None:
        self.ruler, self.strings = ruler, ruler.vocab.strings
        words = [word for pattern in _patterns(ruler) for word in pattern]
        self.named = frozenset(name for word in words for name in _listed(word.get("LOWER")))
        self.expressions = [re.compile(text) for word in words for text in _expressions(word.get("LOWER"))]
        self.unnamed = self.strings.add(UNNAMED)
        self.relations = {self.strings.add(name) for word in words for name in _listed(word.get("DEP"))}
        self.forms: dict[int, int] = {}
        self.together = Matcher(ruler.vocab)
        self.together.add("together", [pattern for pattern in _patterns(ruler) if len(pattern) > 1])
        self.told: dict[tuple[Kind, ...], list[list[int]]] = {}

    def __call__(self, doc: Doc) -> Doc:
        given = doc.to_array(ASKED).tolist()
        kinds = [(self._form(form), tag, relation if relation in self.relations else self.unnamed) for form, tag, relation in given]
        stretches = [tuple(kinds[start:end]) for start, end in self._stretches(doc)]
        if new := [stretch for stretch in dict.fromkeys(stretches) if stretch not in self.told]:
            self._ask(new)
        told = [row for stretch in stretches for row in self.told[stretch]]
        rows = [
            (tag, own if relation == self.unnamed else relation, *rest)
            for (_, _, own), (tag, relation, *rest) in zip(given, told, strict=True)
        ]
        return doc.from_array(TOLD, cast(Ints2d, np.array(rows, dtype=np.uint64))) if rows else doc

    def _form(self, number: int) -> int:
        """The form of a word as far as patterns tell it from others."""
        if number not in self.forms:
            form = self.strings[number]
            lower = form.lower()
            told_apart = form.isspace() or lower in self.named or any(expression.search(lower) for expression in self.expressions)
            self.forms[number] = number if told_apart else self.unnamed
        return self.forms[number]

    def _stretches(self, doc: Doc) -> Iterator[tuple[int, int]]:
        """Token by token, but tokens that a pattern takes together stay together."""
        within = {i for _, start, end in self.together(doc) for i in range(start, end - 1)} if len(self.together) else ()
        start = 0
        for i in range(len(doc)):
            if i not in within:
                yield start, i + 1
                start = i + 1

    def _ask(self, stretches: list[tuple[Kind, ...]]) -> None:
        """Has the ruler annotate one document of all the stretches, each apart from the next."""
        between = (self.unnamed, self.strings.add(ANY_NOUN), self.unnamed)
        kinds = [kind for stretch in stretches for kind in (*stretch, between)]
        forms, tags, relations = ([self.strings[number] for number in column] for column in zip(*kinds, strict=True))
        doc = Doc(self.ruler.vocab, words=forms, tags=tags, deps=relations, heads=list(range(len(kinds))))
        rows = self.ruler(doc).to_array(TOLD).tolist()
        at = 0
        for stretch in stretches:
            self.told[stretch] = rows[at : at + len(stretch)]
            at += len(stretch) + 1


def _patterns(ruler: AttributeRuler) -> list[list[dict[str, Any]]]:
    return [pattern for rule in ruler.patterns for pattern in cast(list[list[dict[str, Any]]], rule["patterns"])]


def _plain(word: dict[str, Any]) -> bool:
    """Whether a pattern asks of a word only what a Kind holds: its form in small letters, its tag and its relation, told by lists."""
    return word.keys() <= {"LOWER", "IS_SPACE", "TAG", "DEP"} and all(
        set(condition) <= ({"IN", "NOT_IN", "REGEX"} if name == "LOWER" else {"IN", "NOT_IN"})
        for name, condition in word.items()
        if isinstance(condition, dict)
    )


def _listed(condition: Any) -> list[str]:
    """The words that a condition names: `"is"`, `{"IN": ["is", "was"]}`."""
    if isinstance(condition, dict):
        return [name for operator in ("IN", "NOT_IN") for name in condition.get(operator, ())]
    return [condition] if isinstance(condition, str) else []


def _expressions(condition: Any) -> list[str]:
    return [condition["REGEX"]] if isinstance(condition, dict) and "REGEX" in condition else []
