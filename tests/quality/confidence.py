"""Counts how often each rule is right on annotated articles: `python -m tests.quality.confidence [FOLDER…]`.

Writes kg/extract/confidence.json, and prints what a threshold on it costs in recall and gives in precision. A rule seen n times and right
k times gets (k + 1) / (n + 2), so that a rule seen once is not certain (Laplace's rule of succession).
"""

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from kg.extract import confidence
from kg.intake.worker import extraction
from kg.model import Article, Claim, Extraction
from kg.nlp import readings
from kg.read import articles
from tests.quality.measure import GOLD
from tests.quality.scoring import Row, Sheet, annotated, extracted, paired

LAYER = {"Role": "roles", "Demand": "demands", "Statement": "statements", "Event": "events"}


class Judged(NamedTuple):
    """A claim that was made, and whether the annotators have it too."""

    article: str
    claim: Claim
    right: bool


def main(folders: list[str]) -> int:
    if not GOLD.is_dir():
        print(f"no annotated articles in {GOLD}", file=sys.stderr)
        return 1
    judged = [each for folder in folders or [str(GOLD / "train")] for each in judge(Path(folder))]
    table = precisions(judged)
    target = Path(confidence.__file__).with_name(confidence.TABLE)
    target.write_text(json.dumps(table, indent=1) + "\n", encoding="utf-8")
    print("\n".join(curve(judged)))
    return 0


def precisions(judged: Iterable[Judged]) -> dict[str, float]:
    """The precision of each rule, to two decimals."""
    seen: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for each in judged:
        seen[confidence.key(each.claim)] += 1
        right[confidence.key(each.claim)] += each.right
    return {rule: round((right[rule] + 1) / (seen[rule] + 2), 2) for rule in sorted(seen)}


def curve(judged: list[Judged]) -> Iterator[str]:
    """What is kept at each threshold: the share of right claims among those kept, and of right claims kept among all right ones.

    Each claim is weighed by what its rule was worth in the other articles (leave one article out).
    """
    total = precisions(judged)
    by_article: dict[str, list[Judged]] = {}
    for each in judged:
        by_article.setdefault(each.article, []).append(each)
    weighed = []
    for article, own in by_article.items():
        without = precisions([each for each in judged if each.article != article])
        weighed += [(without.get(confidence.key(each.claim), confidence.UNKNOWN), each.right) for each in own]
    all_right = sum(right for _, right in weighed)
    yield f"{len(total)} rules, {len(weighed)} claims, {all_right} of them right"
    yield "threshold  precision  kept of the right ones"
    for threshold in (0.0, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9):
        kept = [right for worth, right in weighed if worth >= threshold]
        yield f"{threshold:9.2f}  {sum(kept) / max(1, len(kept)):9.3f}  {sum(kept) / max(1, all_right):9.3f}"


def judge(folder: Path) -> Iterator[Judged]:
    """Every claim made of the annotated articles in `folder`."""
    found = [article for article in articles([folder]) if isinstance(article, Article) and article.file.endswith(".txt")]
    for reading in readings(found):
        made = extraction(reading)
        right = {id(claim) for claim in matched(annotated(folder / f"{Path(made.article.file).stem}.gold.json"), made)}
        for claim in made.claims:
            yield Judged(made.article.id, claim, id(claim) in right)


def matched(gold: Sheet, made: Extraction) -> Iterator[Claim]:
    """The claims that answer one of the reader's."""
    claims = {layer: [claim for claim in made.claims if LAYER[type(claim).__name__] == layer] for layer in LAYER.values()}
    rows: dict[str, list[Row]] = {layer: [row(claim) for claim in claims[layer]] for layer in claims}
    rows["entities"] = [{"entity": str(at), "type": each.type, "names": " | ".join(each.names)} for at, each in enumerate(made.clusters)]
    pairs = paired(gold, extracted(rows))
    return (claims[layer][at] for layer in claims for _, at in pairs.by_layer[layer])


def row(claim: Claim) -> Row:
    """A claim as a row of its layer's named query."""
    fields = {name: _cell(getattr(claim, name)) for name in claim.__struct_fields__}
    names = {"holder": "person", "title": "role", "demanded_by": "by", "demanded_from": "from"}
    return {"trigger": claim.span.text, "demand": fields.get("content"), **{names.get(name, name): cell for name, cell in fields.items()}}


def _cell(value: object) -> object:
    if isinstance(value, bool) or not isinstance(value, int | tuple):
        return value if isinstance(value, str) else None
    return str(value) if isinstance(value, int) else " ".join(map(str, value))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
