"""Everything has room: the page does not outgrow its window, the table shows all of its columns, a search all of what it leads to."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.view.browser import Window, window

pytestmark = pytest.mark.browser

LENGTH = "document.documentElement.scrollHeight - document.documentElement.clientHeight"


def test_the_page_never_scrolls_however_much_is_told(shown: Window, news_page: Path) -> None:
    shown.open(news_page)
    best = shown.look("kgView.page.graph.nodes.name[kgView.page.atlas.degree.indexOf(Math.max(...kgView.page.atlas.degree))]")
    shown.tell(best)
    panel = shown.page.locator("#panel")
    assert panel.evaluate("panel => panel.scrollHeight > 2 * panel.clientHeight")
    assert shown.look(LENGTH) == 0
    for table in ("nodes", "claims"):
        shown.look("table => kgView.moves.showTable(table)", table)
        expect(shown.page.locator("#table tbody tr")).to_have_count(100)
        assert shown.look(LENGTH) == 0


@pytest.mark.parametrize(
    ("name", "links", "articles", "claims"), [("strike", "3", "2", "1"), ("a pay rise", "2", "2", "1"), ("Holm", "1", "1", "1")]
)
def test_the_table_counts_the_articles_and_claims_of_events_and_demands_too(
    shown: Window, strike_page: Path, name: str, links: str, articles: str, claims: str
) -> None:
    shown.open(strike_page)
    shown.look("kgView.moves.showTable('nodes')")
    row = shown.page.locator("#table tbody tr", has=shown.page.locator(f'button[title="{name}"]'))
    assert row.locator("td").all_inner_texts()[-3:] == [links, articles, claims]


@pytest.mark.parametrize("width", [1300, 1400])
def test_the_table_of_claims_shows_all_of_its_columns(chromium: Browser, news_page: Path, width: int) -> None:
    with window(chromium, width=width) as shown:
        shown.open(news_page)
        shown.look("kgView.moves.showTable('claims')")
        expect(shown.page.get_by_role("button", name="Article", exact=True)).to_be_visible()
        assert shown.look("(scroll => scroll.scrollWidth - scroll.clientWidth)(document.querySelector('.scroll'))") == 0


def test_the_table_of_claims_begins_a_line_with_each_part_that_somebody_has(shown: Window, strike_page: Path) -> None:
    shown.open(strike_page)
    shown.look("kgView.moves.showTable('claims')")
    cell = shown.page.locator("#table tbody tr", has_text="went on strike").locator("td").nth(1)
    assert cell.locator(".part .as").all_inner_texts() == ["by", "done to", "in", "according to"]
    boxes = [part.bounding_box() for part in cell.locator(".part").all()]
    assert len({box and round(box["x"]) for box in boxes}) == 1
    assert len({box and round(box["y"]) for box in boxes}) == 4


def test_a_search_shows_all_that_is_next_to_what_it_finds(shown: Window, strike_page: Path) -> None:
    shown.open(strike_page)
    shown.look("kgView.drawing.zoomTo(4)")
    shown.tell("strike")
    window_ = shown.page.locator("#drawing").bounding_box()
    assert window_
    for name in ("Miners' Union", "ministry", "Holm"):
        spot = shown.look("node => kgView.drawing.spot(node)", shown.node(name))
        assert window_["x"] < spot["x"] < window_["x"] + window_["width"], name
        assert window_["y"] < spot["y"] < window_["y"] + window_["height"], name
