"""Countries and cities that play in an article about sport."""

import pytest

from tests.extract.conftest import read

pytestmark = pytest.mark.model

CRICKET = "The wicket was dry. The batsman left the innings, and the bowler and the umpire cheered the cricket tournament. "

PLAYS: list[tuple[str, str]] = [
    ("Peru beat Chad by two wickets.", "Peru"),
    ("Peru beat Chad by two wickets.", "Chad"),
    ("It was their first win over Chad.", "Chad"),
    ("Chad captain Nimal Silva wept.", "Chad"),
    ("Chad beat Peru on Monday. Chad will now join Kenya and Portugal.", "Portugal"),
    ("Nimal Silva propelled Chad to 266.", "Chad"),
    ("Peru beat Chad on Monday. They kept Togo at bay with their last pair. Then they play in Togo, and Togo wait.", "Togo"),
]
STAYS: list[tuple[str, str]] = [
    ("They beat Peru in Chad on Monday.", "Chad"),
    ("Peru beat Togo in Chad. They left Chad on Friday.", "Chad"),
    ("Peru beat Togo. The president of Chad cheered.", "Chad"),
]


@pytest.mark.parametrize(("text", "name"), PLAYS)
def test_a_country_that_plays_is_a_team(text: str, name: str) -> None:
    assert kind_of(CRICKET + text, name) == "Institution"


@pytest.mark.parametrize(("text", "name"), STAYS)
def test_a_country_where_they_play_is_a_place(text: str, name: str) -> None:
    assert kind_of(CRICKET + text, name) == "Place"


@pytest.mark.parametrize(("text", "name"), PLAYS[:3])
def test_there_are_no_teams_without_sport(text: str, name: str) -> None:
    assert kind_of(text, name) == "Place"


def kind_of(text: str, name: str) -> str | None:
    cast, _ = read(text)
    return next((cluster.type for cluster in cast.clusters if name in cluster.names), None)
