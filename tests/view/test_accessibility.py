"""axe-core finds no serious or critical fault in any view of the page, light or dark."""

from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser

from tests.view.browser import Window, window
from tests.view.tools import tools

pytestmark = pytest.mark.browser

VIEWS = {
    "the map": "() => {}",
    "a node": "() => kgView.moves.find(0)",
    "a path": "() => kgView.moves.path(0, 5)",
    "a line": "() => { const { from, to } = kgView.page.scene.lines[0]; kgView.moves.selectLine(from, to); }",
    "the table of nodes": "() => kgView.moves.showTable('nodes')",
    "the table of claims": "() => kgView.moves.showTable('claims')",
    "filters": "() => { document.querySelectorAll('details').forEach((one) => (one.open = true)); kgView.moves.filter({ from: 19000 }); }",
    "the keys": "() => document.getElementById('help').showModal()",
    "a search": "() => Object.assign(document.querySelector('#search input'), { value: 'a' }).dispatchEvent(new Event('input'))",
}


def faults(shown: Window, axe: str) -> list[str]:
    if not shown.look("typeof window.axe === 'object'"):
        shown.look(f"() => {{ {axe}; }}")
    results = shown.look("() => axe.run(document)")
    return [
        f"{fault['impact']}: {fault['help']}: {node['html'][:200]}"
        for fault in results["violations"]
        if fault["impact"] in ("serious", "critical")
        for node in fault["nodes"][:3]
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_has_nothing_serious_to_say(chromium: Browser, strike_page: Path, scheme: Literal["light", "dark"], width: int) -> None:
    axe = (tools() / "axe-core" / "axe.min.js").read_text("utf-8")
    found = {}
    for view, show in VIEWS.items():
        with window(chromium, scheme=scheme, width=width) as shown:
            shown.open(strike_page)
            shown.look(show)
            shown.page.wait_for_timeout(300)
            found[view] = faults(shown, axe)
    assert found == {view: [] for view in VIEWS}
