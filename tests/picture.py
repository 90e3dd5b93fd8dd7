"""Takes the README's picture: `python -m tests.picture` builds the seeds, opens the page, seeks a name, writes docs/graph.png."""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import ViewportSize, sync_playwright

from kg.pipeline import build
from tests.readme import ROOT

SIZE = ViewportSize(width=1280, height=720)
SOUGHT = "Junior doctors"


def main() -> None:
    place = ROOT / "docs" / "graph.png"
    place.parent.mkdir(exist_ok=True)
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        page_file = build([ROOT / "seeds"], folder).output / "graph.html"
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page(viewport=SIZE)
        page.goto(Path(page_file).resolve().as_uri())
        page.keyboard.press("/")
        page.keyboard.type(SOUGHT)
        page.wait_for_timeout(500)
        page.keyboard.press("Enter")
        page.wait_for_timeout(1500)
        page.screenshot(path=place)
        browser.close()


if __name__ == "__main__":
    main()
