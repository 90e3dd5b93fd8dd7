"""Without a mouse, and without the drawing: keys for everything, and a table of the same."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from kg.view.document import VIEW
from tests.view.browser import Window
from tests.view.tools import ROOT

pytestmark = pytest.mark.browser


def test_arrows_walk_neighbours_enter_opens_escape_lets_go(shown: Window, strike_page: Path) -> None:
    shown.open(strike_page)
    shown.page.locator("#drawing").focus()
    shown.page.keyboard.press("ArrowRight")
    first = shown.look("kgView.page.state.selection.node")
    seen = {first}
    for key in ("ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp") * 2:
        here = shown.look("kgView.page.state.selection.node")
        shown.page.keyboard.press(key)
        there = shown.look("kgView.page.state.selection.node")
        beside = "([a, b]) => kgView.page.scene.lines.some(({ from, to }) => (from === a && to === b) || (from === b && to === a))"
        assert there == here or shown.look(beside, [here, there])
        seen.add(there)
    assert len(seen) > 1
    name = shown.look("kgView.page.graph.nodes.name[kgView.page.state.selection.node]")
    expect(shown.page.locator("#announcements")).to_contain_text(re.compile("link|No neighbour"))
    shown.page.keyboard.press("Enter")
    assert shown.look("kgView.page.state.scene.kind") == "around"
    shown.page.keyboard.press("p")
    expect(shown.page.locator("#panel h2")).to_be_focused()
    expect(shown.page.locator("#panel h2")).to_have_text(name)
    shown.page.keyboard.press("Escape")
    assert shown.look("kgView.page.state.selection") is None
    shown.page.keyboard.press("Escape")
    assert shown.look("kgView.page.state.scene.kind") == "map"


def test_the_keys_are_listed(shown: Window, strike_page: Path) -> None:
    shown.open(strike_page)
    shown.page.keyboard.press("?")
    expect(shown.page.get_by_role("dialog", name="Keys")).to_be_visible()
    shown.page.keyboard.press("Escape")
    expect(shown.page.get_by_role("dialog", name="Keys")).to_be_hidden()


def test_the_documentation_has_the_same_keys() -> None:
    keys = re.findall(r'\["([^"]+)", "([^"]+)"\]', (VIEW / "script" / "keyboard.js").read_text("utf-8"))
    page = (ROOT / "docs" / "view.md").read_text("utf-8")
    assert len(keys) > 8
    assert [key for key, does in keys if f"| {key} | {does} |" not in page] == []


def test_everything_can_be_reached_by_tabbing(shown: Window, strike_page: Path) -> None:
    shown.open(strike_page)
    reached = set()
    for _ in range(120):
        shown.page.keyboard.press("Tab")
        reached.add(
            shown.look("document.activeElement.closest('#search, #tools, #filters, #drawing, #zoom, #timeline, #panel, #trail')?.id ?? ''")
        )
    assert reached >= {"search", "tools", "filters", "drawing", "zoom", "timeline", "panel", "trail"}


def test_the_table_has_the_same_nodes_and_claims(shown: Window, news_page: Path) -> None:
    shown.open(news_page)
    shown.page.keyboard.press("t")
    expect(shown.page.locator(".table-tools")).to_contain_text(f"{shown.look('kgView.page.filtered.shown')} nodes")
    expect(shown.page.locator("tbody tr")).to_have_count(100)
    links = [int(cell) for cell in shown.page.locator("tbody tr td:nth-child(4)").all_inner_texts()]
    assert links == sorted(links, reverse=True)
    shown.page.get_by_role("button", name="Next").click()
    shown.page.get_by_role("button", name="Next").click()
    expect(shown.page.locator("tbody tr")).to_have_count(shown.look("kgView.page.filtered.shown") - 200)
    shown.page.locator(".table-tools").get_by_role("button", name="Claims").click()
    expect(shown.page.locator(".table-tools")).to_contain_text(f"{shown.look('kgView.page.graph.claims.count')} claims")
    expect(shown.page.locator("tbody tr").first.locator("mark")).to_be_visible()
    shown.page.get_by_label("Only demand: Kind of claim").click(force=True)
    kinds = shown.page.locator("tbody tr td:nth-child(2)").all_inner_texts()
    assert set(kinds) == {"demand"}


def test_who_reads_in_the_panel_stays_in_the_panel(shown: Window, strike_page: Path) -> None:
    shown.open(strike_page)
    shown.tell("Ada Cole")
    shown.page.locator("#panel button.node", has_text="Miners' Union").first.focus()
    shown.page.keyboard.press("Enter")
    expect(shown.page.locator("#panel h2")).to_have_text("Miners' Union")
    expect(shown.page.locator("#panel h2")).to_be_focused()
    shown.page.get_by_role("button", name="Close what is known").press("Enter")
    expect(shown.page.locator("#panel h2")).to_have_text("What is here")
    expect(shown.page.locator("#drawing")).to_be_focused()
