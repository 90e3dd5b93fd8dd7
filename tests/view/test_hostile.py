"""Nothing in an article can act: five hundred hostile names, sentences, headlines and addresses are text and stay text."""

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from kg import view
from kg.graph import Graph
from tests.view.browser import Window, window
from tests.view.made_up import made_up

pytestmark = pytest.mark.browser

RUN = "window.ran=(window.ran||0)+1"
TEMPLATES = (
    "<script>{run}</script>",
    "</script><script>{run}</script>",
    "<!--<script>{run}//",
    "--><img src=x onerror={run}>",
    "<img src=x onerror='{run}'>",
    "<svg onload={run}>",
    "<iframe srcdoc='<script>parent.{run}</script>'></iframe>",
    "<a href='javascript:{run}'>press</a>",
    "javascript:{run}",
    "JaVaScRiPt:{run}//",
    "data:text/html,<script>{run}</script>",
    "\\u003cscript>{run}\\u003c/script>",
    "{{{{constructor.constructor('{run}')()}}}}",
    "{{% for x in () %}}{run}{{% endfor %}}",
    "${{{run}}}",
    "`${{{run}}}`",
    "'+({run})+'",
    '"}});{run};({{"',
    '"onmouseover="{run}" autofocus onfocus="{run}',
    "\u2028{run}\u2029",
    "line\r\n{run}",
    "\u202e{run}\u202c right to left",
    "&lt;script&gt;{run}&lt;/script&gt;",
    "]]><script>{run}</script>",
    "</style><style>*{{display:none}}</style>{run}",
    "</title></textarea><script>{run}</script>",
    "<base href='https://evil.example/'><img src=x>{run}",
    "<meta http-equiv=refresh content='0;url=https://evil.example/'>{run}",
    "<form action='https://evil.example/'><button>{run}",
    "=cmd|' /C calc'!A0 {run}",
    "@SUM(1+1)*cmd {run}",
    "-2+3+cmd {run}",
    "__proto__ {run}",
    "constructor",
    "$&$1$` {run}",
    "https://user:pass@evil.example/<script>{run}</script>",
    "//evil.example/{run}",
    "vbscript:{run}",
    " javascript:{run}",
    "java\tscript:{run}",
    "𝕊𝕔𝕣𝕚𝕡𝕥 é 😀 {run}",
    "\x01\x07\x1b[31m{run}\x7f",
)


class Hostile:
    """Dresses names, words, headlines and addresses in hostile strings, each of which it says only once."""

    def __init__(self) -> None:
        self.said: list[str] = []
        self.number: Iterator[int] = count()

    def __call__(self, text: str) -> str:
        number = next(self.number)
        said = f"{TEMPLATES[number % len(TEMPLATES)].format(run=RUN)} {number}"
        self.said.append(said)
        return said


@pytest.fixture(scope="module")
def hostile() -> tuple[Graph, list[str]]:
    dress = Hostile()
    return made_up(170, 340, dress=dress), dress.said


@pytest.fixture(scope="module")
def page(hostile: tuple[Graph, list[str]], tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("hostile") / "graph.html"
    view.write(hostile[0], path)
    return path


def elements(shown: Window) -> int:
    """Elements that the page never makes itself, or makes once."""
    return int(shown.look("document.querySelectorAll('script, img, iframe, object, embed, base, meta, form, style, link').length"))


def test_none_of_five_hundred_hostile_strings_runs_or_breaks_the_page(shown: Window, hostile: tuple[Graph, list[str]], page: Path) -> None:
    assert len(set(hostile[1])) >= 500
    shown.open(page)
    before = elements(shown)
    nodes = shown.look("kgView.page.graph.count")
    for table in ("nodes", "claims"):
        shown.look("table => kgView.moves.showTable(table)", table)
        shown.page.wait_for_timeout(200)
        assert elements(shown) == before
    for node in range(nodes):
        shown.look("node => kgView.moves.find(node)", node)
        expect(shown.page.locator("#panel .iri")).to_have_text(
            shown.look("node => kgView.page.graph.base + kgView.page.graph.nodes.iri[node]", node)
        )
        name = shown.look("node => kgView.page.graph.nodes.name[node]", node)
        assert shown.page.locator("#panel h2").text_content() == name
    assert elements(shown) == before
    assert shown.look("window.ran") is None
    texts = shown.look("async () => (await kgView.page.sentences).text.join('\\n')")
    spoken = [said for said in hostile[1] if said in texts]
    assert len(spoken) > 250


def test_every_name_can_be_searched_as_it_is_written(shown: Window, page: Path) -> None:
    shown.open(page)
    field = shown.page.get_by_label("Search names", exact=True)
    for name in shown.look("kgView.page.graph.nodes.name.slice(0, 20)"):
        field.fill(name)
        if name.strip():
            expect(shown.page.get_by_role("listbox", name="Search names: found")).to_be_visible()
    assert shown.look("window.ran") is None


def test_only_addresses_of_the_web_become_links(shown: Window, page: Path) -> None:
    shown.open(page)
    for node in range(shown.look("kgView.page.graph.count")):
        shown.look("node => kgView.moves.find(node)", node)
        shown.page.wait_for_timeout(10)
        assert all(
            url.startswith(("http://", "https://")) for url in shown.look("[...document.querySelectorAll('a')].map(({ href }) => href)")
        )


@pytest.mark.parametrize("what", ["Picture (SVG)", "Claims (CSV)", "Graph (Turtle)"])
def test_what_is_saved_is_text_too(chromium: Browser, shown: Window, hostile: tuple[Graph, list[str]], page: Path, what: str) -> None:
    shown.open(page)
    path = shown.save(what)
    if path.suffix == ".ttl":
        assert set(Graph.load(path)) <= set(hostile[0])
    elif path.suffix == ".csv":
        cells = path.read_text("utf-8").replace('"', ",").replace("\r\n", ",").split(",")
        assert not [cell for cell in cells if cell.startswith(("=cmd", "@SUM", "-2+3"))]
    else:
        with window(chromium) as picture:
            picture.page.goto(path.as_uri())
            assert picture.look("[window.ran ?? null, document.querySelectorAll('script, foreignObject').length]") == [None, 0]
            assert picture.complaints == []


def test_a_dossier_of_a_hostile_name_runs_nothing(chromium: Browser, shown: Window, page: Path) -> None:
    shown.open(page)
    for node in range(0, 30, 3):
        shown.look("node => kgView.moves.find(node)", node)
        with window(chromium) as reader:
            reader.page.goto(shown.save("Dossier").as_uri())
            assert reader.look("[window.ran ?? null, document.querySelectorAll('script, img, iframe, base, form').length]") == [None, 0]
            assert (reader.complaints, reader.requests) == ([], [])
