"""Learns the weights of `naming.json` from articles whose entities people have annotated.

    python -m kg.extract.names.training FOLDER… [--dwie DWIE.json]

A folder holds NAME.txt and NAME.gold.json with `entities` (`type`, `names`); DWIE is the corpus of Zaporojets et al. 2021 as JSON.
Needs scikit-learn. Prints the accuracy cross-validated by article, then writes the weights learned from all of them.
"""

import json
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from kg.extract.names.naming import evidence
from kg.extract.names.naming_model import NOTHING, WEIGHTS
from kg.model import Article
from kg.nlp import readings
from kg.read import articles

DWIE_TYPES = {"type_person": "Person", "type_organization": "Institution", "type_location": "Place"}
RARE = 5
"""A feature seen in fewer phrases than this is left out: it would be learned by heart."""
FOLDS, STRENGTH = 5, 0.3
APART = 0.5
"""How freely the weights for FOLDERs may differ from those for DWIE, whose annotators held to rules of their own.

Every feature is learned twice, for all articles and for ours alone, and what is written is the sum: Daumé 2007, "Frustratingly easy
domain adaptation".
"""


class Example(NamedTuple):
    """A phrase of an article, what stands around it, and the type a person gave it."""

    article: str
    features: dict[str, float]
    label: str
    ours: bool

    @property
    def weight(self) -> float:
        return 2.0 if self.ours else 1.0


def main(arguments: list[str]) -> None:
    examples: list[Example] = []
    while arguments:
        given = arguments.pop(0)
        found = dwie(Path(arguments.pop(0))) if given == "--dwie" else folder(Path(given))
        examples += labelled(found, ours=given != "--dwie")
    target = Path(__file__).with_name(WEIGHTS)
    target.write_text(learned(examples), encoding="utf-8")
    print(f"{target}: learned from {len(examples)} phrases", file=sys.stderr)


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
        for key, features in evidence(reading).items():
            label = types.get(plain(key), NOTHING)
            if label != "Group":
                yield Example(article.id, features, label, ours)


def plain(name: str) -> str:
    """A name as two annotators would agree on it: no case, accents, punctuation or leading article."""
    ascii_name = unicodedata.normalize("NFKD", name.replace("’", "'")).encode("ascii", "ignore").decode().lower()
    return " ".join(re.findall(r"[a-z0-9]+", re.sub(r"'s\b", "", ascii_name))).removeprefix("the ")


def learned(examples: list[Example]) -> str:
    """The weights as JSON, after printing how well such weights do on articles they were not learned from."""
    import numpy as np
    from sklearn.linear_model import LogisticRegression
    from sklearn.model_selection import GroupKFold

    counts = Counter(feature for example in examples for feature in example.features)
    names = sorted(feature for feature, count in counts.items() if count >= RARE)
    place = {feature: at for at, feature in enumerate(names)}
    x = np.zeros((len(examples), len(names)))
    for row, example in enumerate(examples):
        for feature, value in example.features.items():
            if feature in place:
                x[row, place[feature]] = value
    y = np.array([example.label for example in examples])
    weight = np.array([example.weight for example in examples])
    ours = np.array([example.ours for example in examples])
    x = np.hstack([x, APART * x * ours[:, None]])

    def fitted(rows: Any) -> Any:
        return LogisticRegression(C=STRENGTH, max_iter=1000, fit_intercept=False).fit(x[rows], y[rows], sample_weight=weight[rows])

    right = np.zeros(len(examples), dtype=bool)
    for train, test in GroupKFold(FOLDS).split(x, y, [example.article for example in examples]):
        right[test] = fitted(train).predict(x[test]) == y[test]
    for corpus, of_it in (("DWIE", ~ours), ("FOLDERs", ours)):
        print(f"right on articles of {corpus} not learned from: {right[of_it].mean():.3f} of {of_it.sum()}")
    model = fitted(np.arange(len(examples)))
    written = model.coef_[:, : len(names)] + APART * model.coef_[:, len(names) :]
    rows = ",\n".join(f"{json.dumps(name)}:{json.dumps([round(float(w), 3) for w in written[:, at]])}" for at, name in enumerate(names))
    return f'{{"types":{json.dumps([str(c) for c in model.classes_])},"weights":{{\n{rows}\n}}}}\n'


if __name__ == "__main__":
    main(sys.argv[1:])
