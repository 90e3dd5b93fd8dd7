"""The page as a reader uses it: each thing it offers, once, in a real browser."""

import csv
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Download, expect

from kg.graph import Graph
from kg.iri import DATA
from tests.view.browser import Window, window

pytestmark = pytest.mark.browser

UNION = "Miners' Union"


def text(shown: Window, selector: str) -> str:
    return " ".join(shown.page.locator(selector).inner_text().split())


def tell(shown: Window, name: str) -> None:
    """Selects a node by its name, as the search does."""
    shown.look("node => kgView.moves.find(node)", shown.node(name))
    expect(shown.page.locator("#panel h2")).to_have_text(name)


def saved(shown: Window, what: str) -> Path:
    shown.page.locator("#menu summary").click()
    with shown.page.expect_download() as download:
        shown.page.get_by_role("button", name=what).click()
    return path_of(download.value)


def path_of(download: Download) -> Path:
    return Path(download.path())


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


def test_search_jumps_to_a_node_and_its_neighbours_from_anywhere(shown: Window, archive_page: Path) -> None:
    shown.open(archive_page)
    node = shown.look("kgView.page.atlas.degree.indexOf(Math.max(...kgView.page.atlas.degree))")
    shown.page.get_by_label("Search names", exact=True).fill(shown.look("node => kgView.page.graph.nodes.name[node]", node))
    shown.page.keyboard.press("Enter")
    drawn = shown.look("kgView.page.scene.things.map(({ id }) => id)")
    assert node in drawn
    assert len(drawn) > 5


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
    tell(shown, "Holm")
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
    shown.page.get_by_label("when it was reported").check()
    assert "clock=reported" in shown.address
    shown.page.get_by_label("From", exact=True).fill("2022-01-01")
    shown.page.get_by_role("button", name="Whole time").click()
    assert shown.look("kgView.page.filtered.passing.reduce((sum, is) => sum + is, 0)") == everything


def test_the_timeline_marks_the_selection_and_leads_to_its_claims(shown: Window, strike_page: Path) -> None:
    shown.open(strike_page)
    tell(shown, UNION)
    marks = shown.page.locator(".mark")
    expect(marks).not_to_have_count(0)
    claim = marks.first.get_attribute("data-claim")
    marks.first.click()
    expect(shown.page.locator(f'#panel [data-claim="{claim}"]').first).to_be_in_viewport()


def test_a_demand_shows_what_each_article_says_became_of_it(shown: Window, strike_page: Path) -> None:
    shown.open(strike_page)
    tell(shown, UNION)
    card = shown.page.locator("#panel section", has_text="Demands made").locator(".claim").first
    expect(card.locator(".status")).to_have_text("met")
    expect(card.get_by_text("2 independent sources")).to_be_visible()
    expect(card.locator("figcaption").nth(0)).to_contain_text("says open")
    expect(card.locator("figcaption").nth(1)).to_contain_text("says met")


def test_a_statement_says_how_it_was_said_and_whether_it_was_denied(shown: Window, strike_page: Path) -> None:
    shown.open(strike_page)
    tell(shown, "ministry")
    card = shown.page.locator("#panel section", has_text="Statements").locator(".claim").first
    expect(card.locator(".what")).to_contain_text("indirect")
    expect(card.locator(".denied")).to_have_text("denied")


def test_roles_aliases_and_sources_are_told(shown: Window, strike_page: Path) -> None:
    shown.open(strike_page)
    tell(shown, "Ada Cole")
    expect(shown.page.locator("#panel > .note").first).to_have_text(f"chair of {UNION} (2021) · also: Cole")
    expect(shown.page.locator("#panel")).to_contain_text("What they are the source of")
    expect(shown.page.locator("#panel")).to_contain_text("Mentioned in")


def test_a_path_shows_the_sentence_of_each_hop(shown: Window, strike_page: Path) -> None:
    shown.open(strike_page)
    tell(shown, "Ada Cole")
    shown.page.get_by_label("Path to", exact=True).fill("holm")
    shown.page.keyboard.press("Enter")
    expect(shown.page.locator("#panel h2")).to_have_text("Shortest path")
    hops = shown.page.locator(".hops > li")
    expect(hops).to_have_count(3)
    for hop in range(3):
        expect(hops.nth(hop).locator("blockquote mark").first).to_be_visible()
    assert "path=person/cole%20place/holm" in shown.address


def test_no_path_is_said(shown: Window, strike_page: Path) -> None:
    shown.open(strike_page, "#hide.relation=%5B%22role%22%2C%22actor%22%2C%22demandedBy%22%5D&path=person/cole%20place/holm")
    expect(shown.page.locator("#panel")).to_contain_text("Nothing that passes the filters connects them.")


def test_communities_unfold_and_fold_and_the_window_never_holds_too_much(shown: Window, archive_page: Path) -> None:
    shown.open(archive_page)
    things = "kgView.page.scene.things"
    assert shown.look(f"{things}.every(({{ community }}) => community !== undefined)")
    assert shown.look(f"{things}.reduce((sum, {{ count }}) => sum + count, 0)") == shown.look("kgView.page.graph.count")
    largest = shown.look(f"{things}.reduce((best, thing) => thing.count > best.count ? thing : best).id")
    before = shown.look(f"{things}.length")
    shown.press(largest)
    assert shown.look(f"{things}.length") > before
    shown.page.locator("#trail .crumb").click()
    assert shown.look(f"{things}.length") == before
    for _ in range(60):
        shown.look(f"(() => {{ const shut = {things}.find(({{ community }}) => community); if (shut) kgView.moves.press(shut.id); }})()")
        assert shown.look(f"{things}.length") <= 1500


def test_a_neighbourhood_unfolds_and_folds_with_what_is_left_counted(shown: Window, archive_page: Path) -> None:
    shown.open(archive_page)
    things = "kgView.page.scene.things"
    node = shown.look("kgView.page.atlas.degree.indexOf(Math.max(...kgView.page.atlas.degree))")
    shown.look("node => kgView.moves.find(node)", node)
    first = shown.look(f"{things}.map(({{ id }}) => id)")
    other, hidden = shown.look(f"(({{ id, hidden }}) => [id, hidden])({things}.find(({{ id, hidden }}) => hidden > 2 && id !== {node}))")
    shown.look("node => kgView.moves.around(node)", other)
    assert len(shown.look(f"{things}.map(({{ id }}) => id)")) == len(first) + hidden
    shown.look("node => kgView.moves.around(node)", other)
    assert sorted(shown.look(f"{things}.map(({{ id }}) => id)")) == sorted(first)


def test_back_and_forward_lead_through_the_views(shown: Window, strike_page: Path) -> None:
    shown.open(strike_page)
    tell(shown, "Ada Cole")
    tell(shown, "Holm")
    shown.page.go_back()
    expect(shown.page.locator("#panel h2")).to_have_text("Ada Cole")
    shown.page.go_back()
    expect(shown.page.locator("#panel h2")).to_have_text("What is here")
    shown.page.go_forward()
    expect(shown.page.locator("#panel h2")).to_have_text("Ada Cole")


def test_a_link_restores_the_view(chromium: Browser, shown: Window, news_page: Path) -> None:
    shown.open(news_page)
    shown.look("node => kgView.moves.around(node)", 7)
    shown.look("kgView.moves.filter({ off: { ...kgView.page.state.filters.off, type: new Set([3]), article: new Set([1, 2]) } })")
    shown.look("kgView.moves.filter({ clock: 'reported', from: 18800, until: 19500 })")
    shown.look("kgView.moves.showTable('claims')")
    plain = "(_, value) => value instanceof Set ? [...value] : value"
    parts = "kgView.page.state, [...kgView.page.filtered.nodes], kgView.page.scene.things, document.querySelector('#table').innerText"
    view = f"JSON.stringify([{parts}], {plain})"
    shown.page.wait_for_timeout(300)
    with window(chromium) as another:
        another.open(news_page, shown.address)
        another.page.wait_for_timeout(300)
        assert another.look(view) == shown.look(view)


@pytest.mark.parametrize(
    "hash", ["#node=person/nobody", "#around=x&open=99999,-1&from=soon", "#hide.type=%5B%22", "#path=a", "#link=c0%20c1", "#%"]
)
def test_a_link_to_what_is_not_there_opens_the_page_all_the_same(shown: Window, strike_page: Path, hash: str) -> None:
    shown.open(strike_page, hash)
    expect(shown.page.locator("#panel h2")).to_be_visible()


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


def test_pictures_can_be_saved(shown: Window, strike_page: Path) -> None:
    shown.open(strike_page)
    assert saved(shown, "Picture (PNG)").read_bytes().startswith(b"\x89PNG\r\n")
    picture = saved(shown, "Picture (SVG)").read_text("utf-8")
    assert picture.startswith("<svg")
    assert "Ada Cole" in picture
    assert picture.count("<line") == shown.look("kgView.page.scene.lines.length")


def test_csv_holds_the_claims_of_the_selection(shown: Window, strike_page: Path) -> None:
    shown.open(strike_page)
    tell(shown, "Holm")
    with saved(shown, "Claims (CSV)").open(encoding="utf-8", newline="") as file:
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
    path = saved(shown, "Graph (Turtle)")
    taken = Graph.load(path.rename(path.with_suffix(".ttl")))
    assert len(taken) > 50
    assert set(taken) <= set(graph)


def test_a_dossier_holds_all_that_is_known_of_an_entity_and_runs_nothing(chromium: Browser, shown: Window, strike_page: Path) -> None:
    shown.open(strike_page)
    tell(shown, UNION)
    with shown.page.expect_download() as download:
        shown.page.get_by_role("button", name="Dossier").click()
    path = path_of(download.value)
    path = path.rename(path.with_suffix(".html"))
    with window(chromium) as reader:
        reader.page.goto(path.as_uri())
        expect(reader.page.locator("h1")).to_have_text(UNION)
        expect(reader.page.locator("mark", has_text="a pay rise")).to_be_visible()
        assert reader.page.locator("script, button, iframe").count() == 0
        assert reader.complaints == []


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
    tell(shown, "Ada Cole")
    expect(shown.page.locator(".iri")).to_have_text(f"{DATA}person/cole")
