"""The ratchet: no figure falls by more than LOSS below the one kept."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.quality.measure import GOLD, LOSS, SETS, kept, measured, predicted, table
from tests.quality.scoring import LAYERS, Row, Sheet, annotated, errors, extracted, likeness, paired, plain, right

pytestmark = pytest.mark.gold


@pytest.mark.model
@pytest.mark.parametrize("name", SETS)
def test_no_figure_has_fallen(name: str, record_property: Callable[[str, object], None]) -> None:
    if not SETS[name].is_dir():
        pytest.skip(f"the annotated articles are not in {SETS[name]}")
    now = measured(name)
    record_property("shown", "\n".join(table({name: now})))
    fallen = {layer: (f1, kept()[name][layer]) for layer, f1 in now.f1.items() if f1 < kept()[name][layer] - LOSS}
    assert not fallen


@pytest.mark.model
@pytest.mark.skipif(not GOLD.is_dir(), reason=f"the annotated articles are not in {GOLD}")
def test_articles_are_scored_as_their_annotators_score_them(tmp_path: Path) -> None:
    rows = tmp_path / "predicted.json"
    rows.write_text(json.dumps(predicted(SETS["dev"])), encoding="utf-8")
    done = subprocess.run([sys.executable, GOLD / "score.py", SETS["dev"], rows, "--json"], check=True, capture_output=True)
    theirs = json.loads(done.stdout)
    assert {layer: theirs[layer]["f1"] for layer in (*LAYERS, "micro")} == measured("dev").f1
    assert {name: each["accuracy"] for name, each in theirs["attributes"].items()} == measured("dev").attributes


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Dr. R. G. Kar's", "rg kar"),
        ("the Ministry", "Ministry"),
        ("São Tomé", "Sao Tome"),
        ("The nurses’ union", "Nurses' Union"),
        ("Shri A K Sen", "AK Sen"),
    ],
)
def test_names_are_compared_without_case_accents_titles_and_dots(one: str, other: str) -> None:
    assert plain(one) == plain(other)


def test_a_lone_title_is_a_name() -> None:
    assert plain("Dr") == "dr"
    assert plain("the") == "the"


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("the resignation of the minister", "resignation of minister", 1.0),
        ("higher pay", "higher wages", 0.5),
        ("higher pay", "a day off", 0.0),
        ("of the", "of the", 0.0),
    ],
)
def test_likeness_counts_words_in_common(one: str, other: str, expected: float) -> None:
    assert likeness(one, other) == expected


GOLD_ARTICLE: dict[str, list[dict[str, Any]]] = {
    "entities": [
        {"id": "ada", "type": "Person", "names": ["Ada Cole", "Cole"]},
        {"id": "nurses", "type": "Group", "names": ["nurses"]},
        {"id": "board", "type": "Institution", "names": ["hospital board", "board"]},
    ],
    "roles": [{"person": "ada", "title": "chair", "titles": ["chairwoman"], "of": "board"}],
    "demands": [{"by": ["nurses"], "from": "board", "start": 22, "end": 32, "status": "open"}],
    "statements": [],
    "events": [
        {"kind": "strike", "actors": ["nurses"], "date": "2024-05", "status": "ongoing", "start": 37, "end": 43},
        {"kind": "protest", "actors": [], "start": 37, "end": 43, "status": "happened"},
    ],
}
TEXT = "The nurses demand now higher pay and strike."


def found(**rows: Row) -> dict[str, list[Row]]:
    """The rows of a graph that has the three entities and of each layer at most one claim."""
    entities: list[Row] = [
        {"entity": f"e/{row['id']}", "type": row["type"], "names": " | ".join(row["names"])} for row in GOLD_ARTICLE["entities"]
    ]
    return {"entities": entities, **{layer: [rows[layer]] if layer in rows else [] for layer in LAYERS[1:]}}


@pytest.mark.parametrize(
    ("layer", "row", "pairs"),
    [
        ("roles", {"person": "e/ada", "role": "chairwoman", "of": "e/nurses"}, [(0, 0)]),
        ("roles", {"person": "e/nurses", "role": "chair"}, []),
        ("demands", {"by": "e/ada e/nurses", "demand": "much higher pay", "status": "met"}, [(0, 0)]),
        ("demands", {"by": "e/nurses", "demand": "a day off"}, []),
        ("events", {"kind": "strike", "actors": "e/nurses", "date": "2024-05-07", "trigger": "strike"}, [(0, 0)]),
        ("events", {"kind": "strike", "actors": "e/nurses", "date": "2024-06-07", "trigger": "strike"}, [(0, 0)]),
        ("events", {"kind": "strike", "actors": "e/ada", "trigger": "strike"}, []),
        ("events", {"kind": "protest", "actors": "e/ada", "trigger": "marched"}, [(1, 0)]),
    ],
)
def test_a_claim_answers_the_readers(tmp_path: Path, layer: str, row: Row, pairs: list[tuple[int, int]]) -> None:
    assert paired(sheet(tmp_path), extracted(found(**{layer: row}))).by_layer[layer] == pairs


def test_what_is_told_of_a_claim_is_right_or_wrong(tmp_path: Path) -> None:
    row = {"kind": "strike", "actors": "e/nurses", "date": "2024-05-07", "status": "planned", "trigger": "strike"}
    pairs = paired(sheet(tmp_path), extracted(found(events=row)))
    assert list(right(pairs)) == [("events status", False), ("events date", True)]
    assert list(errors(pairs)) == [
        "roles MISSED ada cole/cole | chair",
        "demands MISSED nurses | higher pay",
        "events MISSED protest | strike",
    ]


def sheet(folder: Path) -> Sheet:
    """What the reader of the article above has written down."""
    (folder / "article.txt").write_text(TEXT, encoding="utf-8")
    path = folder / "article.gold.json"
    path.write_text(json.dumps(GOLD_ARTICLE), encoding="utf-8")
    return annotated(path)


def test_the_written_articles_say_what_is_annotated() -> None:
    for path in SETS["written"].glob("*.gold.json"):
        text = path.with_name(path.name.replace(".gold.json", ".txt")).read_text(encoding="utf-8")
        for layer, claims in annotated(path).claims.items():
            assert all(claim.who or layer == "events" for claim in claims), path.name
            assert layer == "roles" or all(each.strip() and each in text for claim in claims for each in claim.texts), path.name
