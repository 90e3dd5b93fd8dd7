"""A real browser with the page open in it, and a note of everything it said and asked for."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, Dialog, Page, expect, sync_playwright

ARGUMENTS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
PATIENCE = 60
"""Seconds that anything may take on a busy machine."""


@contextmanager
def browser() -> Iterator[Browser]:
    """Chromium as the system has it. Without one a test fails where everything must be there (CI), and is skipped elsewhere."""
    path = next((found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), None)
    if path is None:
        without = pytest.fail if os.environ.get("CI") else pytest.skip
        without("no chromium is installed, so the page was not opened in a browser")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        yield started
        started.close()


@dataclass
class Window:
    """The page in a window; `complaints` are console errors and exceptions, `requests` what it asked for beside itself."""

    page: Page
    complaints: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)

    def open(self, file: Path, hash: str = "") -> None:
        """Opens the page and waits until it says that it is ready."""
        self.page.goto(file.resolve().as_uri() + hash)
        self.until("performance.getEntriesByName('kg-ready').length > 0")

    def until(self, condition: str, argument: Any = None) -> None:
        """Waits for a condition in JavaScript, without evaluating anything inside the page that its policy forbids."""
        start = monotonic()
        while not self.page.evaluate(condition, argument):
            if monotonic() - start > PATIENCE:
                raise AssertionError(f"never came true: {condition}")
            self.page.wait_for_timeout(20)

    def press(self, thing: int | str) -> None:
        """Clicks a thing of the drawing where it stands."""
        self.page.wait_for_timeout(450)
        spot = self.page.evaluate("id => kgView.drawing.spot(id)", thing)
        self.page.mouse.click(spot["x"], spot["y"])

    def node(self, name: str) -> int:
        """The place of the node called `name`."""
        return int(self.page.evaluate("name => kgView.page.graph.nodes.name.indexOf(name)", name))

    def refuse(self, dialog: Dialog) -> None:
        self.dialogs.append(dialog.message)
        dialog.dismiss()

    def tell(self, name: str) -> None:
        """Selects a node as the search does, and waits for what is known of it."""
        self.look("node => kgView.moves.find(node)", self.node(name))
        expect(self.page.locator("#panel h2")).to_have_text(name)

    def save(self, what: str) -> Path:
        """Saves something from the menu, or from the panel."""
        if what != "Dossier":
            self.page.locator("#menu summary").click()
        with self.page.expect_download() as download:
            self.page.get_by_role("button", name=what).click()
        path = Path(download.value.path())
        return path.rename(path.with_suffix(Path(download.value.suggested_filename).suffix))

    def look(self, script: str, argument: Any = None) -> Any:
        return self.page.evaluate(script, argument)

    @property
    def address(self) -> str:
        return str(self.page.evaluate("location.hash"))


@contextmanager
def window(
    browser: Browser,
    *,
    scheme: Literal["light", "dark"] = "light",
    width: int = 1280,
    height: int = 800,
    offline: bool = True,
    **options: Any,
) -> Iterator[Window]:
    """An empty window without a network; movements are off, so that what is looked at stands still."""
    context = browser.new_context(
        viewport={"width": width, "height": height},
        color_scheme=scheme,
        offline=offline,
        reduced_motion="reduce",
        accept_downloads=True,
        **options,
    )
    shown = Window(context.new_page())
    shown.page.on("console", lambda message: shown.complaints.append(message.text) if message.type in ("error", "warning") else None)
    shown.page.on("pageerror", lambda error: shown.complaints.append(str(error)))
    shown.page.on("request", lambda request: shown.requests.append(request.url) if not request.url.startswith(("file:", "blob:")) else None)
    shown.page.on("dialog", shown.refuse)
    yield shown
    context.close()
