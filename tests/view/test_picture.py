"""The README's picture is the seeds' view, as the page draws it now."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.picture import HEIGHT, PLACE, WIDTH, take

pytestmark = [pytest.mark.browser, pytest.mark.model]


def size(picture: Path) -> tuple[int, int]:
    head = picture.read_bytes()[:24]
    assert head.startswith(b"\x89PNG")
    return int.from_bytes(head[16:20]), int.from_bytes(head[20:24])


def test_the_readme_shows_the_page_of_the_seeds(chromium: Browser, tmp_path: Path) -> None:
    taken = tmp_path / "graph.png"
    take(taken, chromium)
    assert size(taken) == size(PLACE) == (WIDTH, HEIGHT)
    assert abs(taken.stat().st_size / PLACE.stat().st_size - 1) < 0.5
    assert f"({PLACE.relative_to(PLACE.parents[1]).as_posix()})" in (PLACE.parents[1] / "README.md").read_text("utf-8")
