"""Learns the weights of `naming.json` and `naming-words.msgpack` from articles whose entities people have annotated.

    python -m kg.extract.names.training.naming VECTORS.json FOLDER… [--dwie DWIE.json]

VECTORS is the file of words' vectors that `kg.extract.names.training.vectors` reads. A folder holds NAME.txt and NAME.gold.json
with `entities` (`type`, `names`); DWIE is the corpus of Zaporojets et al. 2021 as JSON.
Needs scikit-learn. Prints the accuracy cross-validated by article, then writes the weights learned from all of them.
"""

import itertools
import json
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import numpy as np

from kg.extract.names.kinds.model import NOTHING, UNKNOWN, WEIGHTS, WORD_WEIGHTS, Evidence, WordTable
from kg.extract.names.kinds.wording import BESIDE, INSIDE
from kg.extract.names.naming import evidence
from kg.extract.names.training.vectors import Matrix, Vectors, read, sorts
from kg.model import Article
from kg.nlp import readings
from kg.read import articles

DWIE_TYPES = {"type_person": "Person", "type_organization": "Institution", "type_location": "Place"}
RARE = 5
"""A feature seen in fewer phrases than this is left out: it would be learned by heart."""
FOLDS, STRENGTH = 5, 0.2
NAMED, SORTED, SET_BESIDE, UNHEARD = 0.7, 0.2, 1.0, 0.5
"""How freely weights are learned for the vectors of words in names, for their sorts, for words beside names, for words without a vector."""
MOST_INSIDE, MOST_BESIDE = 200_000, 30_000
"""So many of the most frequent words get weights in names and beside them."""
APART = 0.5
"""How freely the weights for FOLDERs may differ from those for DWIE, whose annotators held to rules of their own.

Every feature is learned twice, for all articles and for ours alone, and what is written is the sum: Daumé 2007, "Frustratingly easy
domain adaptation".
"""


class Example(NamedTuple):
    """A phrase of an article, what stands around it, and the type a person gave it."""

    article: str
    evidence: Evidence
    label: str
    ours: bool

    @property
    def weight(self) -> float:
        return 2.0 if self.ours else 1.0


def main(arguments: list[str]) -> None:
    examples: list[Example] = []
    vectors = read(Path(arguments.pop(0)))
    while arguments:
        given = arguments.pop(0)
        found = dwie(Path(arguments.pop(0))) if given == "--dwie" else folder(Path(given))
        examples += labelled(found, ours=given != "--dwie")
    for name, packed in zip((WEIGHTS, WORD_WEIGHTS), learned(examples, vectors), strict=True):
        (Path(__file__).parents[1] / "kinds" / name).write_bytes(packed)
    print(f"{WEIGHTS}, {WORD_WEIGHTS}: learned from {len(examples)} phrases", file=sys.stderr)


def folder(path: Path) -> Iterator[tuple[Article, dict[str, str]]]:
    """Each article of a folder with the type of every name in it."""
    for article in articles([path]):
        if isinstance(article, Article) and (gold := path / f"{Path(article.file).stem}.gold.json").exists():
            entities = json.loads(gold.read_text(encoding="utf-8"))["entities"]
            yield article, {plain(name): entity["type"] for entity in entities for name in entity["names"]}


def dwie(path: Path) -> Iterator[tuple[Article, dict[str, str]]]:
    """The same for DWIE, whose texts are lists of tokens."""
    for at, document in enumerate(json.loads(path.read_text(encoding="utf-8"))):
        text = re.sub(r" ([,.;:!?%)]|'s|n't)(?= |$)", r"\1", " ".join(" ".join(sentence) for sentence in document["sents"]))
        types: dict[str, str] = {}
        for entity in document["vertexSet"]:
            label = Counter(mention["type"] for mention in entity).most_common(1)[0][0]
            types |= {plain(mention["name"]): DWIE_TYPES.get(label, NOTHING) for mention in entity}
        yield Article(id=f"dwie-{at}", text=text, file=f"dwie-{at}"), types


def labelled(found: Iterator[tuple[Article, dict[str, str]]], *, ours: bool) -> Iterator[Example]:
    pairs = list(found)
    for reading, (article, types) in zip(readings(a for a, _ in pairs), pairs, strict=True):
        for key, told in evidence(reading).items():
            label = types.get(plain(key), NOTHING)
            if label != "Group":
                yield Example(article.id, told, label, ours)


def plain(name: str) -> str:
    """A name as two annotators would agree on it: no case, accents, punctuation or leading article."""
    ascii_name = unicodedata.normalize("NFKD", name.replace("’", "'")).encode("ascii", "ignore").decode().lower()
    return " ".join(re.findall(r"[a-z0-9]+", re.sub(r"'s\b", "", ascii_name))).removeprefix("the ")


def learned(examples: list[Example], vectors: Vectors) -> tuple[bytes, bytes]:
    """The weights of features as JSON and those of words as msgpack, after printing how well such weights do on other articles."""
    from sklearn.model_selection import GroupKFold

    truth = np.array([example.label for example in examples])
    right = np.zeros(len(examples), dtype=bool)
    for train, test in GroupKFold(FOLDS).split(truth, truth, [example.article for example in examples]):
        judge = Judge([examples[at] for at in train], vectors)
        right[test] = judge.judge([examples[at] for at in test]) == truth[test]
    ours = np.array([example.ours for example in examples])
    for corpus, of_it in (("DWIE", ~ours), ("FOLDERs", ours)):
        print(f"right on articles of {corpus} not learned from: {right[of_it].mean():.3f} of {of_it.sum()}")
    judge = Judge(examples, vectors)
    return judge.feature_weights(), judge.word_weights()


class Judge:
    """A logistic regression over features, the vectors of words and their sorts, learned from `examples`."""

    def __init__(self, examples: list[Example], vectors: Vectors) -> None:
        from sklearn.linear_model import LogisticRegression

        counts = Counter(feature for example in examples for feature in example.evidence.features)
        self.features = sorted(feature for feature, count in counts.items() if count >= RARE)
        self.vectors = vectors
        self.meant = {
            INSIDE: np.hstack([NAMED * vectors.of, SORTED * sorts(vectors, _named(examples))]),
            BESIDE: SET_BESIDE * vectors.of,
        }
        weight = [example.weight for example in examples]
        labels = [example.label for example in examples]
        self.model = LogisticRegression(C=STRENGTH, max_iter=3000, fit_intercept=False)
        self.model.fit(self._matrix(examples), labels, sample_weight=weight)

    def judge(self, examples: list[Example]) -> Any:
        """The label of each."""
        return self.model.predict(self._matrix(examples))

    def feature_weights(self) -> bytes:
        """The text of `naming.json`."""
        width = len(self.features)
        written = self.model.coef_[:, :width] + APART * self.model.coef_[:, width : 2 * width]
        rows = ",\n".join(
            f"{json.dumps(name)}:{json.dumps([round(float(w), 3) for w in written[:, at]])}" for at, name in enumerate(self.features)
        )
        return f'{{"types":{json.dumps([str(c) for c in self.model.classes_])},"weights":{{\n{rows}\n}}}}\n'.encode()

    def word_weights(self) -> bytes:
        """The bytes of `naming-words.msgpack`."""
        start, tables = 2 * len(self.features), []
        for (positions, meant), most in zip(self.meant.items(), (MOST_INSIDE, MOST_BESIDE), strict=True):
            width = meant.shape[1] + 1
            told = []
            for at in range(len(positions)):
                coefficients = self.model.coef_[:, start + at * width : start + (at + 1) * width]
                told.append(np.vstack([UNHEARD * coefficients[:, -1], meant[:most] @ coefficients[:, :-1].T]))
            start += len(positions) * width
            stacked = np.stack(told, axis=1)
            scale = float(np.abs(stacked).max()) / 127 or 1.0
            cells = np.round(stacked / scale).astype(np.int8)
            words = [UNKNOWN, *itertools.islice(self.vectors.rows, most)]
            tables.append(WordTable(positions, "\n".join(words), cells.tobytes(), scale))
        return msgspec.msgpack.encode(tables)

    def _matrix(self, examples: list[Example]) -> Matrix:
        place = {feature: at for at, feature in enumerate(self.features)}
        told = np.zeros((len(examples), len(place)))
        for row, example in enumerate(examples):
            for feature, value in example.evidence.features.items():
                if feature in place:
                    told[row, place[feature]] = value
        ours = np.array([[float(example.ours)] for example in examples])
        blocks = [told, APART * told * ours]
        for positions, meant in self.meant.items():
            blocks += [self._words(examples, position, meant) for position in positions]
        return np.hstack(blocks)

    def _words(self, examples: list[Example], position: str, meant: Matrix) -> Matrix:
        found = np.zeros((len(examples), meant.shape[1] + 1))
        for row, example in enumerate(examples):
            for (where, word), value in example.evidence.words.items():
                if where == position:
                    if (at := self.vectors.rows.get(word)) is not None:
                        found[row, :-1] += value * meant[at]
                    else:
                        found[row, -1] += value * UNHEARD
        return found


def _named(examples: list[Example]) -> Iterator[tuple[str, str, float]]:
    """Every word of a name with the sort of name: a person's last word apart from those before it."""
    for example in examples:
        times = 5 * example.evidence.features["count"]
        for position, word in example.evidence.words:
            if position == "within":
                last = ("last", word) in example.evidence.words
                yield word, "Surname" if last and example.label == "Person" else example.label, times


if __name__ == "__main__":
    main(sys.argv[1:])
