"""From view to view: neighbourhoods, paths, communities, back and forward, and the address that holds it all."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.view.browser import Window, window

pytestmark = pytest.mark.browser


def test_search_jumps_to_a_node_and_its_neighbours_from_anywhere(shown: Window, archive_page: Path) -> None:
    shown.open(archive_page)
    node = shown.look("kgView.page.atlas.degree.indexOf(Math.max(...kgView.page.atlas.degree))")
    shown.page.get_by_label("Search names", exact=True).fill(shown.look("node => kgView.page.graph.nodes.name[node]", node))
    shown.page.keyboard.press("Enter")
    drawn = shown.look("kgView.page.scene.things.map(({ id }) => id)")
    assert node in drawn
    assert len(drawn) > 5


def test_a_path_shows_the_sentence_of_each_hop(shown: Window, strike_page: Path) -> None:
    shown.open(strike_page)
    shown.tell("Ada Cole")
    shown.page.get_by_label("Path to", exact=True).fill("holm")
    shown.page.keyboard.press("Enter")
    expect(shown.page.locator("#panel h2")).to_have_text("Shortest path")
    hops = shown.page.locator(".hops > li")
    expect(hops).to_have_count(3)
    for hop in range(3):
        expect(hops.nth(hop).locator("blockquote mark").first).to_be_visible()
    assert "path=person/cole%20place/holm" in shown.address
    shown.page.get_by_role("button", name="Close what is known").click()
    assert "path" not in shown.address


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
    shown.tell("Ada Cole")
    shown.tell("Holm")
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
