"""The page as a file: whole, the same every time, and closed to everything that is not in it."""

import re
import subprocess
import sys
from base64 import b64decode, b64encode
from hashlib import sha256
from html.parser import HTMLParser
from json import loads
from pathlib import Path
from typing import Any
from zlib import decompress

import pytest

from kg import view
from kg.graph import Graph
from kg.view.document import VIS_NETWORK
from tests.stories import miners
from tests.view.made_up import made_up


class Elements(HTMLParser):
    """Every element with its attributes, and the text of scripts and styles."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str]]] = []
        self.texts: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, {name: value or "" for name, value in attrs}))
        self.texts.append("")

    def handle_endtag(self, tag: str) -> None:
        self.found.append((f"/{tag}", {}))
        self.texts.append("")

    def handle_data(self, data: str) -> None:
        if self.texts:
            self.texts[-1] += data

    def named(self, tag: str) -> list[tuple[dict[str, str], str]]:
        return [(attributes, text) for (name, attributes), text in zip(self.found, self.texts, strict=True) if name == tag]


@pytest.fixture(scope="module")
def page() -> str:
    return view.page(miners())


def columns(page: str, id: str) -> Any:
    script = next(text for attributes, text in Elements(page).named("script") if attributes.get("id") == id)
    return loads(decompress(b64decode(script)))


def test_the_same_graph_gives_the_same_page_whatever_the_hash_seed(tmp_path: Path) -> None:
    graph = made_up(1700, 3000)
    graph.save(tmp_path / "graph.ttl")
    program = "import sys; from kg.graph import Graph; from kg.view import write; write(Graph.load(sys.argv[1]), sys.argv[2])"
    pages = []
    for seed in ("1", "2"):
        place = tmp_path / f"{seed}.html"
        subprocess.run(
            [sys.executable, "-c", program, tmp_path / "graph.ttl", place], env={"PYTHONHASHSEED": seed}, check=True, timeout=120
        )
        pages.append(place.read_bytes())
    assert pages[0] == pages[1] == view.page(graph).encode()


def test_nothing_is_loaded_from_anywhere(page: str) -> None:
    for tag, attributes in Elements(page).found:
        assert not {"src", "href", "srcset", "action", "data", "background"} & set(attributes), tag
    style = "".join(text for _, text in Elements(page).named("style"))
    assert not re.search(r"@import|url\(", style)


def test_the_policy_names_every_script_and_style_by_its_hash_and_allows_nothing_else(page: str) -> None:
    elements = Elements(page)
    policy = next(attributes["content"] for attributes, _ in elements.named("meta") if "http-equiv" in attributes)
    rules = dict(rule.split(" ", 1) for rule in policy.split("; "))
    run = [text for attributes, text in elements.named("script") if attributes.get("type") in (None, "module")]
    assert rules["default-src"] == "'none'"
    assert rules["script-src"].split() == [hash_of(text) for text in run]
    assert rules["style-src"].split() == [hash_of(text) for _, text in elements.named("style")]
    assert "unsafe" not in policy
    assert rules["require-trusted-types-for"] == "'script'"


def hash_of(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def test_vis_network_is_in_the_page_with_its_licence(page: str) -> None:
    library = VIS_NETWORK.read_text("utf-8")
    assert "@license" in library
    assert library in page


def test_all_the_data_is_in_the_page(page: str) -> None:
    graph = columns(page, "graph")
    assert graph["nodes"]["iri"] == sorted(graph["nodes"]["iri"])
    assert "person/cole" in graph["nodes"]["iri"]
    assert graph["articles"]["publisher"] == ["The Valley Post", ""]
    assert any("denied it had agreed" in text for text in columns(page, "sentences")["text"])


def test_an_empty_graph_has_a_page() -> None:
    assert columns(view.page(Graph()), "graph")["nodes"]["iri"] == []


def test_the_page_is_written_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = tmp_path / "graph.html"
    view.write(miners(), place)
    before = place.read_bytes()
    monkeypatch.setattr("kg.files.atomic.os.replace", lambda *_: (_ for _ in ()).throw(OSError("disk full")))
    with pytest.raises(OSError, match="disk full"):
        view.write(Graph(), place)
    assert place.read_bytes() == before
    assert list(tmp_path.iterdir()) == [place]
