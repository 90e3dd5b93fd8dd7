"""Takes the README's picture: `python -m tests.picture` builds the seeds, opens the page, seeks a name, writes docs/graph.png."""

from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, expect

from kg.pipeline import build
from tests.readme import ROOT
from tests.view.browser import browser, window

PLACE = ROOT / "docs" / "graph.png"
WIDTH, HEIGHT = 1280, 720
SOUGHT = "Junior doctors"


def take(place: Path, chromium: Browser) -> None:
    with TemporaryDirectory() as folder, window(chromium, width=WIDTH, height=HEIGHT) as shown:
        shown.open(build([ROOT / "seeds"], folder).output / "graph.html")
        shown.page.keyboard.press("/")
        shown.page.keyboard.type(SOUGHT)
        shown.page.keyboard.press("Enter")
        expect(shown.page.locator("#panel h2")).to_have_text(SOUGHT)
        shown.look("node => kgView.moves.around(node)", shown.node(SOUGHT))
        shown.look("document.activeElement.blur()")
        shown.page.wait_for_timeout(500)
        place.parent.mkdir(exist_ok=True)
        shown.page.screenshot(path=place)


if __name__ == "__main__":
    with browser() as chromium:
        take(PLACE, chromium)
