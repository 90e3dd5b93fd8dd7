"""The numbers beside the filters are those of the graph, whatever is ticked."""

import json
from pathlib import Path
from random import Random
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser

from kg.graph import Graph
from tests.view.browser import Window, window
from tests.view.counting import Counts, Setting

pytestmark = pytest.mark.browser

SETTINGS = 50
FACETS = ("type", "kind", "relation", "status", "publisher", "article")


def address(setting: Setting) -> str:
    fields: list[tuple[str, str | None]] = [(f"hide.{facet}", json.dumps(names)) for facet, names in setting.off.items() if names]
    fields += [("clock", setting.clock), ("from", setting.begin), ("until", setting.end)]
    return "#" + "&".join(f"{name}={quote(value)}" for name, value in fields if value)


def settings(names: dict[str, list[str]], random: Random) -> Setting:
    """Any facets, any choices of them, half of the time with a brush."""
    off = {facet: random.sample(names[facet], random.randrange(len(names[facet]))) for facet in FACETS if random.random() < 0.4}
    setting = Setting(off, random.choice(("happened", "reported")))
    if random.random() < 0.5:
        first, last = sorted(f"202{random.randrange(0, 5)}-{random.randrange(1, 13):02}-{random.randrange(1, 29):02}" for _ in range(2))
        setting.begin = first if random.random() < 0.8 else None
        setting.end = last if random.random() < 0.8 else None
    return setting


def shown_counts(shown: Window) -> dict[str, dict[str, int]]:
    """What stands beside the ticks, by the names of the choices; noughts are left out."""
    script = """() => Object.fromEntries(Object.entries(kgView.page.choices).map(([facet, choices]) => {
      const rows = [...document.querySelectorAll(`[data-facet="${facet}"] li`)];
      const counts = rows.map((row) => [row.querySelector(".label").textContent, row.querySelector(".count").textContent]);
      const named = new Map(counts);
      const number = (label) => Number(named.get(label).replaceAll(",", ""));
      return [facet, rows.length ? Object.fromEntries(choices.map(({ name, label }) => [name, number(label)])) : null];
    }))"""
    counts = shown.look(script)
    return {facet: {name: count for name, count in found.items() if count} for facet, found in counts.items() if found is not None}


def test_every_count_is_what_sparql_counts(chromium: Browser, news: Graph, news_page: Path) -> None:
    random = Random(50)
    with window(chromium) as shown:
        shown.open(news_page)
        names = {facet: shown.look("facet => kgView.page.choices[facet].map(({ name }) => name)", facet) for facet in FACETS}
        kinds = [kind for kind in names["kind"] if kind != "Mention"]
        checked = 0
        for _ in range(SETTINGS):
            setting = settings(names, random)
            shown.page.evaluate("hash => { location.hash = hash; }", address(setting))
            shown.page.wait_for_timeout(50)
            expected = Counts(news, setting, kinds, names["relation"])
            found = shown_counts(shown)
            for facet in FACETS:
                assert found[facet] == getattr(expected, facet)(), (facet, setting)
                checked += sum(found[facet].values())
            total = sum(count for type, count in found["type"].items() if type not in setting.off.get("type", []))
            assert shown.look("kgView.page.filtered.shown") == total, setting
        assert checked > 10_000
        assert shown.complaints == []
