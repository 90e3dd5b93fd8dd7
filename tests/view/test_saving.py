"""What can be taken away from the page: pictures, data, a dossier."""

import csv
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from kg.graph import Graph
from tests.view.browser import Window, window

pytestmark = pytest.mark.browser


def test_pictures_can_be_saved(shown: Window, strike_page: Path) -> None:
    shown.open(strike_page)
    assert shown.save("Picture (PNG)").read_bytes().startswith(b"\x89PNG\r\n")
    picture = shown.save("Picture (SVG)").read_text("utf-8")
    assert picture.startswith("<svg")
    assert "Ada Cole" in picture
    assert picture.count("<line") == shown.look("kgView.page.scene.lines.length")


def test_csv_holds_the_claims_of_the_selection(shown: Window, strike_page: Path) -> None:
    shown.open(strike_page)
    shown.tell("Holm")
    with shown.save("Claims (CSV)").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(row["kind"], row["begin"], row["words"]) for row in rows] == [
        ("strike", "2024-05", "strike"),
        ("strike", "2024-05", "stoppage"),
    ]
    assert rows[0]["sentence"] == "It went on strike in Holm in May, she said."


@pytest.mark.parametrize("pages", ["strike", "news"])
def test_turtle_is_a_part_of_the_graph_triple_for_triple(shown: Window, pages: str, request: pytest.FixtureRequest) -> None:
    graph: Graph = request.getfixturevalue(pages)
    shown.open(request.getfixturevalue(f"{pages}_page"))
    taken = Graph.load(shown.save("Graph (Turtle)"))
    assert len(taken) > 50
    assert set(taken) <= set(graph)


def test_a_dossier_holds_all_that_is_known_of_an_entity_and_runs_nothing(chromium: Browser, shown: Window, strike_page: Path) -> None:
    shown.open(strike_page)
    shown.tell("Miners' Union")
    path = shown.save("Dossier")
    with window(chromium) as reader:
        reader.page.goto(path.as_uri())
        expect(reader.page.locator("h1")).to_have_text("Miners' Union")
        expect(reader.page.locator("mark", has_text="a pay rise")).to_be_visible()
        assert reader.page.locator("script, button, iframe").count() == 0
        assert reader.complaints == []
