"""The page as a reader uses it: each thing it offers, once, in a real browser."""

from pathlib import Path

import pytest
from msgspec import structs
from playwright.sync_api import Browser, expect

from kg import view
from kg.graph import graph
from kg.iri import DATA
from tests.stories import JUNE, MAY, june, may, resolved
from tests.view.browser import Window, window

pytestmark = pytest.mark.browser

UNION = "Miners' Union"


def text(shown: Window, selector: str) -> str:
    return " ".join(shown.page.locator(selector).inner_text().split())


def test_a_click_on_a_node_shows_its_claims_with_the_words_that_say_them(shown: Window, strike_page: Path) -> None:
    shown.open(strike_page)
    shown.press(shown.node("Ada Cole"))
    expect(shown.page.locator("#panel h2")).to_have_text("Ada Cole")
    told = shown.page.locator("#panel section", has_text="Statements").locator(".told")
    expect(told.locator("blockquote")).to_have_text("Ada Cole, chair of the Miners' Union (MU), said: “Pay us.”")
    expect(told.locator("mark")).to_have_text("Pay us.")
    expect(told.locator("figcaption")).to_contain_text("Miners walk out (The Valley Post, 4 May 2024)")
    expect(told.locator("a")).to_have_attribute("href", "https://valley.example/miners?page=1")


def test_a_click_on_a_line_shows_the_sentence_that_links(shown: Window, strike_page: Path) -> None:
    shown.open(strike_page)
    shown.page.wait_for_timeout(450)
    ends = [shown.node("Ada Cole"), shown.node(UNION)]
    a, b = (shown.look("id => kgView.drawing.spot(id)", end) for end in ends)
    shown.page.mouse.click((a["x"] + b["x"]) / 2, (a["y"] + b["y"]) / 2)
    expect(shown.page.locator("#panel h2")).to_have_text("What links them")
    expect(shown.page.locator("#panel mark").first).to_have_text("chair")


@pytest.mark.parametrize(
    ("typed", "found"),
    [("ada", "Ada Cole"), ("COLE", "Ada Cole"), ("àdà", "Ada Cole"), ("mu", UNION), ("union miners", UNION), ("holm", "Holm")],
)
def test_search_finds_names_and_aliases_whatever_their_case_and_accents(shown: Window, strike_page: Path, typed: str, found: str) -> None:
    shown.open(strike_page)
    shown.page.keyboard.press("/")
    shown.page.keyboard.type(typed)
    expect(shown.page.get_by_role("option").first).to_contain_text(found)
    shown.page.keyboard.press("Enter")
    expect(shown.page.locator("#panel h2")).to_have_text(found)


def test_search_says_that_nothing_is_found(shown: Window, strike_page: Path) -> None:
    shown.open(strike_page)
    shown.page.get_by_label("Search names", exact=True).fill("nobody at all")
    expect(shown.page.get_by_text("Nothing has this name.")).to_be_visible()


def test_what_is_unticked_is_hidden_and_said_and_can_be_cleared(shown: Window, strike_page: Path) -> None:
    shown.open(strike_page)
    assert "hidden" not in text(shown, "#shown")
    shown.page.get_by_label("Place", exact=True).uncheck()
    expect(shown.page.locator("#shown")).to_contain_text("1 hidden by filters")
    expect(shown.page.locator('[data-facet="type"] summary')).to_contain_text("1 hidden")
    shown.page.get_by_role("button", name="Only Person").click(force=True)
    expect(shown.page.locator("#shown")).to_contain_text("1 node drawn")
    shown.page.get_by_role("button", name="Clear all filters").click()
    expect(shown.page.locator("#shown")).not_to_contain_text("hidden")


def test_a_node_that_the_filters_hide_says_so(shown: Window, strike_page: Path) -> None:
    shown.open(strike_page)
    shown.page.get_by_label("Place", exact=True).uncheck()
    shown.tell("Holm")
    expect(shown.page.locator("#panel .warning")).to_have_text("The filters hide this node.")


def test_the_brush_is_drawn_typed_or_moved_by_keys(shown: Window, news_page: Path) -> None:
    shown.open(news_page)
    everything = shown.look("kgView.page.filtered.passing.reduce((sum, is) => sum + is, 0)")
    plot = shown.page.locator(".plot").bounding_box()
    assert plot
    shown.page.mouse.move(plot["x"] + plot["width"] * 0.3, plot["y"] + 20)
    shown.page.mouse.down()
    shown.page.mouse.move(plot["x"] + plot["width"] * 0.6, plot["y"] + 20, steps=4)
    shown.page.mouse.up()
    brushed = shown.look("kgView.page.filtered.passing.reduce((sum, is) => sum + is, 0)")
    assert 0 < brushed < everything
    assert "from=20" in shown.address
    begin = shown.look("kgView.page.state.filters.from")
    shown.page.get_by_role("slider", name="Beginning of the time shown").press("ArrowRight")
    assert shown.look("kgView.page.state.filters.from") > begin
    shown.page.get_by_label("From", exact=True).fill("2023-01-01")
    assert "from=2023-01-01" in shown.address
    shown.page.get_by_role("radio", name="reported").check()
    assert "clock=reported" in shown.address
    shown.page.get_by_label("From", exact=True).fill("2022-01-01")
    shown.page.get_by_role("button", name="All time").click()
    assert shown.look("kgView.page.filtered.passing.reduce((sum, is) => sum + is, 0)") == everything


def test_the_timeline_marks_the_selection_and_leads_to_its_claims(shown: Window, strike_page: Path) -> None:
    shown.open(strike_page)
    shown.tell(UNION)
    marks = shown.page.locator(".mark")
    expect(marks).not_to_have_count(0)
    claim = marks.first.get_attribute("data-claim")
    marks.first.click()
    expect(shown.page.locator(f'#panel [data-claim="{claim}"]').first).to_be_in_viewport()


def test_a_demand_shows_what_each_article_says_became_of_it(shown: Window, strike_page: Path) -> None:
    shown.open(strike_page)
    shown.tell(UNION)
    card = shown.page.locator("#panel section", has_text="Demands made").locator(".claim").first
    expect(card.locator(".status")).to_have_text("met")
    expect(card.get_by_text("2 independent sources")).to_be_visible()
    expect(card.locator("figcaption").nth(0)).to_contain_text("says open")
    expect(card.locator("figcaption").nth(1)).to_contain_text("says met")


def test_a_reprint_is_no_source_of_its_own(shown: Window, tmp_path: Path) -> None:
    extractions = [may(), june()]
    reprinted = structs.replace(resolved(*extractions), reprints={JUNE.id: MAY.id})
    view.write(graph(extractions, reprinted), tmp_path / "graph.html")
    shown.open(tmp_path / "graph.html")
    shown.tell(UNION)
    card = shown.page.locator("#panel section", has_text="Demands made").locator(".claim").first
    expect(card.locator("figure")).to_have_count(1)
    expect(card.locator("figcaption")).to_contain_text("repeated by 2024-06-05-pay.txt")
    expect(card.get_by_text("independent sources")).to_have_count(0)


def test_a_statement_says_how_it_was_said_and_whether_it_was_denied(shown: Window, strike_page: Path) -> None:
    shown.open(strike_page)
    shown.tell("ministry")
    card = shown.page.locator("#panel section", has_text="Statements").locator(".claim").first
    expect(card.locator(".what")).to_contain_text("indirect")
    expect(card.locator(".denied")).to_have_text("denied")


def test_roles_aliases_and_sources_are_told(shown: Window, strike_page: Path) -> None:
    shown.open(strike_page)
    shown.tell("Ada Cole")
    expect(shown.page.locator("#panel > .note").first).to_have_text(f"chair of {UNION} (2021) · also: Cole")
    expect(shown.page.locator("#panel")).to_contain_text("What they are the source of")
    expect(shown.page.locator("#panel")).to_contain_text("Mentioned in")


def test_the_page_is_dark_where_the_system_is(chromium: Browser, strike_page: Path) -> None:
    with window(chromium, scheme="dark") as shown:
        shown.open(strike_page)
        assert shown.look("getComputedStyle(document.body).backgroundColor") == "rgb(20, 24, 30)"
        shown.page.emulate_media(color_scheme="light")
        shown.page.wait_for_timeout(100)
        assert shown.look("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
        assert shown.complaints == []


def test_on_a_phone_drawing_panel_and_filters_have_room(chromium: Browser, strike_page: Path) -> None:
    with window(chromium, width=390, height=844, has_touch=True) as shown:
        shown.open(strike_page)
        assert shown.look("document.documentElement.scrollWidth") <= 390
        drawing, panel = (shown.page.locator(part).bounding_box() for part in ("#stage", "#panel"))
        assert drawing
        assert panel
        assert drawing["height"] > 250
        assert panel["y"] >= drawing["y"] + drawing["height"]
        expect(shown.page.locator("#filters")).to_be_hidden()
        shown.page.get_by_role("button", name="Filters").click()
        expect(shown.page.locator("#filters")).to_be_visible()
        shown.page.get_by_role("button", name="Close", exact=True).click()
        expect(shown.page.locator("#filters")).to_be_hidden()
        shown.press(shown.node("Ada Cole"))
        expect(shown.page.locator("#panel h2")).to_have_text("Ada Cole")


def test_iris_are_those_of_the_graph(shown: Window, strike_page: Path) -> None:
    shown.open(strike_page)
    shown.tell("Ada Cole")
    expect(shown.page.locator(".iri")).to_have_text(f"{DATA}person/cole")
