"""Names in the drawing: large enough to read however far out the reader is, and never over one another."""

from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from tests.view.browser import Window

pytestmark = pytest.mark.browser

SMALLEST = 10.5
"""Pixels on the screen."""

WRITTEN = """() => {
  const written = [];
  const canvas = kgView.drawing.canvas();
  const context = canvas.getContext("2d");
  const write = context.fillText;
  context.fillText = function (text, x, y) {
    const { a: scale, e: left, f: top } = this.getTransform();
    const size = parseFloat(/([\\d.]+)px/.exec(this.font)[1]) * scale;
    const wide = this.measureText(text).width * scale;
    if (this.textBaseline === "top") written.push({ text, size, left: left + x * scale - wide / 2, top: top + y * scale, wide });
    return write.call(this, text, x, y);
  };
  return new Promise((done) => kgView.drawing.whenDrawn(() => { delete context.fillText; done(written); }));
}"""


def names(shown: Window) -> list[dict[str, Any]]:
    """The lines of names as the canvas was told to write them, in pixels of the screen."""
    written: list[dict[str, Any]] = shown.look(WRITTEN)
    return written


def covered(written: list[dict[str, Any]]) -> list[tuple[str, str]]:
    return [
        (one["text"], other["text"])
        for one, other in combinations(written, 2)
        if abs(one["left"] + one["wide"] / 2 - other["left"] - other["wide"] / 2) < (one["wide"] + other["wide"]) / 2 - 1
        and abs(one["top"] - other["top"]) < min(one["size"], other["size"]) * 0.9
    ]


@pytest.mark.parametrize("pages", ["strike_page", "news_page", "archive_page"])
def test_names_can_be_read_and_keep_off_each_other(shown: Window, pages: str, request: pytest.FixtureRequest) -> None:
    shown.open(request.getfixturevalue(pages))
    for _ in range(4):
        written = names(shown)
        assert written
        assert min(line["size"] for line in written) > SMALLEST
        assert covered(written) == []
        shown.page.keyboard.press("-")


def test_every_community_of_the_overview_is_named_by_its_best_connected_member(shown: Window, archive_page: Path) -> None:
    shown.open(archive_page)
    text = " ".join(line["text"] for line in names(shown))
    best = shown.look("kgView.page.scene.things.map(({ community }) => kgView.page.atlas.name[community].split(/[, ]/)[0])")
    assert [name for name in best if name not in text] == []


def test_the_closer_the_reader_looks_the_more_names_there_are(shown: Window, news_page: Path) -> None:
    shown.open(news_page)
    counts = []
    for scale in (0.08, 0.16, 0.32):
        shown.look("scale => kgView.drawing.zoomTo(scale)", scale)
        counts.append(len(names(shown)))
    assert counts == sorted(set(counts))


def test_the_selected_node_is_always_named(shown: Window, news_page: Path) -> None:
    shown.open(news_page)
    for node in range(0, 300, 37):
        shown.look("node => kgView.moves.press(node)", node)
        first = shown.look("node => kgView.page.graph.nodes.name[node].split(' ')[0]", node)
        if shown.look("node => kgView.page.scene.things.some(({ id }) => id === node)", node):
            assert first in " ".join(line["text"] for line in names(shown))
