"""The query page in a real browser: with the plain editor, and with YASGUI where the npm registry can be reached."""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from hatch_build import fetch
from kg.query import queries
from tests.serve.running import running
from tests.view.browser import browser

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with browser() as started:
        yield started


@pytest.fixture(scope="module")
def yasgui(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("yasgui")
    if shutil.which("npm") is None:
        pytest.skip("npm is not there, so YASGUI was not tried")
    try:
        fetch(folder)
    except subprocess.SubprocessError as error:
        pytest.skip(f"the npm registry is out of reach, so YASGUI was not tried: {error}")
    return folder


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """A window that may reach nothing but this machine; what it complains of or asks elsewhere fails the test."""
    window = chromium.new_page()
    wrong: list[str] = []
    window.on("pageerror", lambda error: wrong.append(str(error)))
    window.on("console", lambda message: wrong.append(message.text) if message.type == "error" else None)
    window.on("request", lambda request: wrong.append(request.url) if not request.url.startswith(("http://127.0.0.1", "data:")) else None)
    yield window
    window.close()
    assert wrong == []


def test_the_plain_editor_completes_asks_and_links(page: Page, server: str) -> None:
    page.goto(server)
    assert page.locator(".gallery button").count() == len(queries())
    page.get_by_role("button", name=queries()["roles"].title).click()
    page.get_by_text("1 rows").wait_for()
    assert "chair" in page.locator("#answer").inner_text()
    page.locator("#query").fill("SELECT ?s { ?s a kg:Pers")
    page.locator("#query").press("Control+ ")
    page.get_by_role("button", name="kg:Person").click()
    page.locator("#query").press("End")
    page.keyboard.type(" }")
    page.locator("#query").press("Control+Enter")
    page.locator("#answer a").first.click()
    assert page.locator("h1").inner_text() == "Ada Cole"


def test_no_word_of_a_heading_or_date_is_broken_however_narrow_the_window(page: Page, server: str) -> None:
    page.set_viewport_size({"width": 420, "height": 800})
    page.goto(f"{server}/query/timeline")
    lines = """cells => cells.map(cell => {
      const text = document.createRange();
      text.selectNodeContents(cell);
      return text.getClientRects().length;
    })"""
    assert set(page.locator("th").evaluate_all(lines)) == {1}
    assert set(page.get_by_role("cell", name="2024-05", exact=True).evaluate_all(lines)) == {1}


def test_the_plain_editor_says_what_is_wrong(chromium: Browser, server: str) -> None:
    page = chromium.new_page()
    page.goto(server)
    page.locator("#query").fill("SELECT * {")
    page.locator("#query").press("Control+Enter")
    page.get_by_text("line 1, column 11").wait_for()
    page.close()


def test_yasgui_asks_this_server_and_no_other(page: Page, yasgui: Path, graph: Path) -> None:
    with running(graph, yasgui=yasgui) as address:
        page.goto(address)
        page.locator(".yasqe .CodeMirror").wait_for()
        assert page.evaluate("[scrollY, document.activeElement.tagName]") == [0, "BODY"]
        page.get_by_role("button", name=queries()["roles"].title).click()
        page.locator(".yasr").get_by_text("chair").first.wait_for()
        page.locator(".yasqe .CodeMirror").evaluate(
            "made => made.CodeMirror.setValue('SELECT * { ?s a <https://w3id.org/news-kg/ontology#Pers')"
        )
        page.locator(".yasqe .CodeMirror textarea").first.press("Control+End")
        page.keyboard.press("Control+Space")
        page.locator(".CodeMirror-hints").get_by_text("Person").first.wait_for()
        assert (yasgui / "LICENSE").read_text(encoding="utf-8").startswith("YASGUI")
